// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include <set>

using namespace Relay::Test;
using kith::wire::RelayFrame;

class KeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock);
        m_anna = std::make_unique<Person>("anna");
        m_ben = std::make_unique<Person>("ben");
        m_anna->registerAt(*m_relay);
        m_ben->registerAt(*m_relay);
    }
    void cleanup()
    {
        m_relay.reset();
        m_folder.reset();
    }

    void eachOneTimeKeyIsHandedOutExactlyOnce()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        anna.hello();
        QCOMPARE(ben.hello().welcome().one_time_keys_left(), 3u);
        QCOMPARE(upload(ben, Person::keys(97, 100)).key_status().one_time_left(), 100u);
        // All at once: they share transactions.
        std::vector<quint32> requests;
        for (int i = 0; i < 110; ++i)
            requests.push_back(fetchLater(anna));
        std::set<quint32> ids;
        int without = 0;
        for (const quint32 request : requests) {
            const auto bundles = anna.answer(request).bundles();
            QCOMPARE(bundles.bundles_size(), 1);
            QCOMPARE(bundles.list_version(), 1u);
            const auto &bundle = bundles.bundles(0);
            QCOMPARE(bundle.device(), 1u);
            QCOMPARE(bundle.signed_pre_key().id(), 1u); // serves also when none is left
            if (bundle.has_one_time())
                QVERIFY(ids.insert(bundle.one_time().id()).second);
            else
                ++without;
        }
        QCOMPARE(ids.size(), size_t(100));
        QCOMPARE(without, 10);
        QCOMPARE(ben.push(RelayFrame::kKeyStatus).key_status().one_time_left(), 19u);
        QCOMPARE(m_relay->counters.oneTimeKeysGiven.load(), 100u);
    }

    void aKeyIsGoneFromDiskBeforeItIsHandedOut()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        const auto bundle = anna.answer(fetchLater(anna)).bundles().bundles(0);
        const auto left = await(m_relay->store->read([id = bundle.one_time().id()](Sql::Connection &sql) {
            return sql.prepare("SELECT COUNT(*) FROM one_time_keys WHERE id = ? AND mailbox = 2")
                .one([](const Sql::Statement &row) { return row.int64(0); }, id);
        }));
        QCOMPARE(**left, 0);
    }

    void uploadsAreBounded()
    {
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        ben.hello();
        QCOMPARE(upload(ben, Person::keys(201, 100)).refusal().code(), kith::wire::TOO_LARGE);
        QCOMPARE(upload(ben, Person::keys(200, 100)).key_status().one_time_left(), 203u);
        QCOMPARE(upload(ben, Person::keys(200, 300)).key_status().one_time_left(), 403u);
        QCOMPARE(upload(ben, Person::keys(98, 500)).refusal().code(), kith::wire::TOO_LARGE);
        kith::wire::DeviceKeys bad = Person::keys(1, 600);
        bad.mutable_one_time(0)->set_key("short");
        QCOMPARE(upload(ben, bad).refusal().code(), kith::wire::BAD_REQUEST);
        bad = Person::keys(1, 0xffffff);
        QCOMPARE(upload(ben, bad).refusal().code(), kith::wire::BAD_REQUEST);
    }

    void keysThatNobodyCouldEncryptForAreRefused()
    {
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        ben.hello();
        const auto refused = [&ben, this](const std::string &key) {
            auto oneTime = Person::keys(2, 700);
            oneTime.mutable_one_time(1)->set_key(key);
            auto preKey = Person::keys(0);
            preKey.mutable_signed_pre_key()->set_key(key);
            return upload(ben, oneTime).refusal().code() == kith::wire::BAD_REQUEST
                && upload(ben, preKey).refusal().code() == kith::wire::BAD_REQUEST;
        };
        QVERIFY(refused(std::string(33, 0)));
        QVERIFY(refused('\5' + std::string(32, 0)));
        QVERIFY(refused('\4' + std::string(32, 'k'))); // another type
        QVERIFY(refused('\5' + std::string(1, 1) + std::string(31, 0)));
        QVERIFY(refused('\5' + std::string(1, 0) + std::string(30, 0) + '\x80')); // zero with the bit that does not count
        QVERIFY(refused('\5' + QByteArray::fromHex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157").toStdString()));
        QVERIFY(!refused('\5' + std::string(32, 'k')));
    }

    void aNumberThatIsThereKeepsItsKey()
    {
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        ben.hello();
        const auto first = Person::keys(2, 900);
        const quint32 left = upload(ben, first).key_status().one_time_left();
        QCOMPARE(upload(ben, Person::keys(2, 900)).key_status().one_time_left(), left);
        const auto kept = await(m_relay->store->read([](Sql::Connection &sql) {
            return sql.prepare("SELECT key FROM one_time_keys WHERE id = 901").one([](const Sql::Statement &row) { return row.bytes(0); });
        }));
        QCOMPARE(kept->value_or(QByteArray()).toStdString(), first.one_time(1).key());
    }

    void theSignedKeyIsReplacedOnlyWhenOneCame()
    {
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        ben.hello();
        auto keys = Person::keys(0);
        keys.mutable_signed_pre_key()->set_id(5);
        QCOMPARE(upload(ben, keys).key_status().signed_pre_key_id(), 5u);
        kith::wire::DeviceKeys only = Person::keys(2, 50);
        only.clear_signed_pre_key();
        QCOMPARE(upload(ben, only).key_status().signed_pre_key_id(), 5u);
    }

    void nobodyHasNoBundles()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        QCOMPARE(anna.answer(fetchLater(anna, "nobody")).refusal().code(), kith::wire::NOT_FOUND);
        QCOMPARE(anna.answer(fetchLater(anna, "anna")).bundles().bundles_size(), 0); // not its own
    }

private:
    RelayFrame upload(Connected &by, const kith::wire::DeviceKeys &keys)
    {
        kith::wire::UploadKeys request;
        *request.mutable_keys() = keys;
        const quint32 id = by.nextRequest++;
        m_relay->keys->upload(*by.client, id, request);
        return by.answer(id);
    }
    quint32 fetchLater(Connected &by, const std::string &user = "ben")
    {
        kith::wire::FetchBundles request;
        request.set_user(user);
        const quint32 id = by.nextRequest++;
        m_relay->keys->fetchBundles(*by.client, id, request);
        return id;
    }

    TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRelay> m_relay;
    std::unique_ptr<Person> m_anna;
    std::unique_ptr<Person> m_ben;
};

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
