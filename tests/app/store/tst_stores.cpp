// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdatabase.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Store;
using namespace TestDatabase;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

//! The smaller stores: account, settings, keys, device lists, outbox, inbox, dedup, counters, attachments.
class TestStores : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_db;
    int m_next = 0;
    const Base::DeviceAddress m_ben1{QStringLiteral("ben"), 1}, m_ben2{QStringLiteral("ben"), 2}, m_own{QStringLiteral("anna"), 2};

    static Base::EnvelopeId envelopeId(char fill) { return *Base::EnvelopeId::fromBytes(QByteArray(16, fill)); }
    OutgoingEnvelope envelope(char fill, MessageKey key = 0)
    {
        OutgoingEnvelope e;
        e.id = envelopeId(fill);
        e.message = key;
        e.conversation = conversationId();
        e.content = "content";
        e.destinations = {{m_ben1, 1, QByteArray("for ben 1 ") + fill, 4, Micros(0), false, {}},
                          {m_ben2, 2, QByteArray("for ben 2 ") + fill, 4, Micros(0), false, {}},
                          {m_own, 2, QByteArray("for myself ") + fill, 9, Micros(0), false, {}}};
        return e;
    }

private Q_SLOTS:
    void init()
    {
        m_db = open(m_dir.filePath(QStringLiteral("%1.db").arg(++m_next)));
        run(*m_db, [](Access &a) { return a.conversations().add(conversation()); });
    }
    void cleanup() { m_db.reset(); }

    void theAccountComesBackWhole()
    {
        QVERIFY(!read(*m_db, [](Access &a) { return a.account().load(); }));
        run(*m_db, [](Access &a) {
            Account account;
            account.relayUrl = QStringLiteral("https://relay.example:8443");
            account.relayPin = QByteArray(32, 'p');
            account.relayId = QByteArray(16, 'r');
            account.user = QStringLiteral("anna");
            account.device = 3;
            account.accountSeed = key('a');
            account.accountKey = QByteArray(32, 'A');
            account.deviceSeed = key('d');
            account.accessToken = Base::SecretBytes::fromByteArray("access");
            account.accessExpires = Micros(77);
            account.refreshToken = Base::SecretBytes::fromByteArray("refresh");
            account.signedIn = true;
            return a.account().save(account);
        });
        run(*m_db, [](Access &a) {
            return a.account().saveTokens(Base::SecretBytes::fromByteArray("access2"), Micros(88), Base::SecretBytes::fromByteArray("refresh2"));
        });
        run(*m_db, [](Access &a) { return a.account().setCursor((quint64(5) << 40) + 17); });
        run(*m_db, [](Access &a) { return a.account().raiseServerTime(Micros(10)); });
        run(*m_db, [](Access &a) { return a.account().raiseServerTime(Micros(5)); });
        const auto account = read(*m_db, [](Access &a) { return a.account().load(); });
        QVERIFY(account);
        QCOMPARE(account->user, QStringLiteral("anna"));
        QCOMPARE(account->device, 3u);
        QVERIFY(account->accountSeed == key('a'));
        QVERIFY(account->deviceSeed == key('d'));
        QCOMPARE(account->accessToken.toByteArray(), QByteArray("access2"));
        QCOMPARE(account->refreshToken.toByteArray(), QByteArray("refresh2"));
        QCOMPARE(account->accessExpires, Micros(88));
        QVERIFY(account->signedIn);
        QCOMPARE(read(*m_db, [](Access &a) { return a.account().cursor(); }), (quint64(5) << 40) + 17);
        QCOMPARE(read(*m_db, [](Access &a) { return a.account().newestServerTime(); }), Micros(10));
    }

    void settingsKeepTheirTypes()
    {
        const QHash<QString, QVariant> values{{QStringLiteral("b"), true},       {QStringLiteral("i"), 7},
                                              {QStringLiteral("l"), qint64(1) << 40}, {QStringLiteral("d"), 1.5},
                                              {QStringLiteral("t"), QStringLiteral("dark")}, {QStringLiteral("x"), QByteArray("\0\1", 2)}};
        run(*m_db, [&](Access &a) -> Result<Done> {
            for (auto it = values.begin(); it != values.end(); ++it) {
                if (auto set = a.settings().set(it.key(), it.value()); !set) return set;
            }
            return Done{};
        });
        QCOMPARE(read(*m_db, [](Access &a) { return a.settings().all(); }), values);
        run(*m_db, [](Access &a) { return a.settings().set(QStringLiteral("b"), {}); });
        QVERIFY(!read(*m_db, [](Access &a) { return a.settings().value(QStringLiteral("b")); }).isValid());
        QCOMPARE(wait(m_db->run([](Access &a) { return a.settings().set(QStringLiteral("q"), QStringList()); })).error().code,
                 ErrorCode::InvalidArgument);
    }

    void keyMaterialIsKeptAndIdsAreNeverGivenTwice()
    {
        QCOMPARE(wait(m_db->read([](Access &a) { return a.signal().identity(); })).error().code, ErrorCode::NotFound);
        const auto own = [] {
            E2e::OwnIdentity identity;
            identity.publicKey = QByteArray(33, 5);
            identity.privateKey = key('i');
            identity.registrationId = 4711;
            return identity;
        };
        run(*m_db, [own](Access &a) { return a.signal().storeIdentity(own()); });
        QCOMPARE(wait(m_db->run([own](Access &a) { return a.signal().storeIdentity(own()); })).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(read(*m_db, [](Access &a) { return a.signal().identity(); }).registrationId, 4711u);

        QCOMPARE(run(*m_db, [](Access &a) { return a.signal().reserveIds(E2e::PreKeyKind::OneTime, 100); }), 1u);
        QCOMPARE(run(*m_db, [](Access &a) { return a.signal().reserveIds(E2e::PreKeyKind::OneTime, 10); }), 101u);
        QCOMPARE(run(*m_db, [](Access &a) { return a.signal().reserveIds(E2e::PreKeyKind::Signed, 1); }), 1u);

        run(*m_db, [&](Access &a) -> Result<Done> {
            auto &s = a.signal();
            for (quint32 id : {1u, 2u, 3u}) {
                if (auto r = s.storePreKey(id, QByteArray("pre ") + QByteArray::number(id)); !r) return r;
            }
            if (auto r = s.removePreKey(2); !r) return r;
            if (auto r = s.removePreKey(99); !r) return r;
            if (auto r = s.storeSignedPreKey({7, Micros(70)}, "signed"); !r) return r;
            if (auto r = s.storeSession(m_ben1, "s1"); !r) return r;
            if (auto r = s.storeSession(m_ben2, "s2"); !r) return r;
            if (auto r = s.storeSenderKey(QByteArray(32, 'g'), m_ben1, "sender"); !r) return r;
            return s.storeIdentityKey(m_ben1, QByteArray(33, 'k'));
        });
        QCOMPARE(read(*m_db, [](Access &a) { return a.signal().preKey(1); }), QByteArray("pre 1"));
        QVERIFY(!read(*m_db, [](Access &a) { return a.signal().preKey(2); }));
        QCOMPARE(read(*m_db, [](Access &a) { return a.signal().preKeyCount(); }), 2u);
        QCOMPARE(read(*m_db, [](Access &a) { return a.signal().signedPreKeys(); })[0].createdAt, Micros(70));
        QCOMPARE(read(*m_db, [](Access &a) { return a.signal().sessionDevices(QStringLiteral("ben")); }), (QList<quint32>{1, 2}));
        QVERIFY(run(*m_db, [&](Access &a) { return a.signal().removeSession(m_ben1); }));
        QVERIFY(!run(*m_db, [&](Access &a) { return a.signal().removeSession(m_ben1); }));
        QCOMPARE(read(*m_db, [&](Access &a) { return a.signal().senderKey(QByteArray(32, 'g'), m_ben1); }), QByteArray("sender"));
        QCOMPARE(read(*m_db, [&](Access &a) { return a.signal().identityKey(m_ben1); }), QByteArray(33, 'k'));
        QVERIFY(!read(*m_db, [&](Access &a) { return a.signal().identityKey(m_ben2); }));
    }

    void aSavepointTakesARatchetBackAlone()
    {
        run(*m_db, [&](Access &a) -> Result<Done> {
            if (auto r = a.signal().storeSession(m_ben1, "good"); !r) return r;
            {
                auto savepoint = Sql::Savepoint::begin(a.sql());
                if (!savepoint) return savepoint.error();
                if (auto r = a.signal().storeSession(m_ben1, "forged"); !r) return r;
                if (auto r = a.signal().storeIdentityKey(m_ben1, "forged"); !r) return r;
            }
            return a.signal().storeSession(m_ben2, "next");
        });
        QCOMPARE(read(*m_db, [&](Access &a) { return a.signal().session(m_ben1); }), QByteArray("good"));
        QCOMPARE(read(*m_db, [&](Access &a) { return a.signal().session(m_ben2); }), QByteArray("next"));
        QVERIFY(!read(*m_db, [&](Access &a) { return a.signal().identityKey(m_ben1); }));
    }

    void deviceListsRememberTrustAndTheOfferedKey()
    {
        PersonDevices person;
        person.user = QStringLiteral("ben");
        person.version = 3;
        person.list = "list bytes";
        person.signature = "signature";
        person.accountKey = QByteArray(32, 'b');
        person.trust = Trust::ConfirmationNeeded;
        person.offeredList = "offered";
        person.stale = false;
        run(*m_db, [person](Access &a) { return a.deviceLists().save(person); });
        run(*m_db, [](Access &a) { return a.deviceLists().setStale(QStringLiteral("ben"), true); });
        const auto found = read(*m_db, [](Access &a) { return a.deviceLists().find(QStringLiteral("ben")); });
        QVERIFY(found);
        QCOMPARE(found->version, 3u);
        QCOMPARE(found->list, person.list);
        QCOMPARE(found->offeredList, person.offeredList);
        QCOMPARE(found->trust, Trust::ConfirmationNeeded);
        QVERIFY(found->stale);
        run(*m_db, [](Access &a) { return a.deviceLists().setTrust(QStringLiteral("ben"), Trust::Verified); });
        QCOMPARE(read(*m_db, [](Access &a) { return a.deviceLists().all(); })[0].trust, Trust::Verified);
    }

    void theOutboxKeepsOrderAndBytesUntilAccepted()
    {
        for (char c : {'1', '2', '3'}) run(*m_db, [this, c](Access &a) { return a.outbox().add(envelope(c, c)); });
        QCOMPARE(wait(m_db->run([this](Access &a) { return a.outbox().add(envelope('1')); })).error().code, ErrorCode::AlreadyExists);
        auto due = read(*m_db, [](Access &a) { return a.outbox().due(Micros(0), 10); });
        QCOMPARE(due.size(), 3);
        QCOMPARE(due[0].id, envelopeId('1'));
        QCOMPARE(due[0].destinations.size(), 3);
        QCOMPARE(due[0].destinations[1].ciphertext, QByteArray("for ben 1 1"));
        QCOMPARE(due[0].destinations[0].listVersion, 9u);

        run(*m_db, [](Access &a) { return a.outbox().setTried(envelopeId('1'), Micros(500)); });
        QCOMPARE(read(*m_db, [](Access &a) { return a.outbox().due(Micros(499), 10); }).size(), 2);
        due = read(*m_db, [](Access &a) { return a.outbox().due(Micros(500), 10); });
        QCOMPARE(due[0].attempts, 1);
        QCOMPARE(due[0].destinations[1].ciphertext, QByteArray("for ben 1 1")); // the same bytes
        run(*m_db, [](Access &a) { return a.outbox().setTried(envelopeId('2'), Micros(300)); });
        run(*m_db, [](Access &a) { return a.outbox().setTried(envelopeId('3'), Micros(400)); });
        QCOMPARE(read(*m_db, [](Access &a) { return a.outbox().nextTry(); }), Micros(300));
        run(*m_db, [](Access &a) { return a.outbox().wakeAll(); });
        QCOMPARE(read(*m_db, [](Access &a) { return a.outbox().due(Micros(0), 10); }).size(), 3);

        QVERIFY(run(*m_db, [](Access &a) { return a.outbox().setAccepted(envelopeId('2'), Micros(1000)); }));
        QVERIFY(!run(*m_db, [](Access &a) { return a.outbox().setAccepted(envelopeId('2'), Micros(2000)); }));
        QCOMPARE(read(*m_db, [](Access &a) { return a.outbox().waiting(); }), 2);
        const auto accepted = read(*m_db, [](Access &a) { return a.outbox().find(envelopeId('2')); });
        QCOMPARE(accepted->acceptedAt, Micros(1000));
        QVERIFY(accepted->content.isEmpty());
        QVERIFY(accepted->destinations[0].ciphertext.isEmpty());
        QVERIFY(read(*m_db, [](Access &a) { return a.outbox().isAccepted('2'); }));
        QVERIFY(!read(*m_db, [](Access &a) { return a.outbox().isAccepted('1'); }));
        QVERIFY(!read(*m_db, [](Access &a) { return a.outbox().isAccepted(0); }));
    }

    void freshEnvelopesTakeTheStaleOnesPlace()
    {
        for (char c : {'1', '2', '3'}) run(*m_db, [this, c](Access &a) { return a.outbox().add(envelope(c, c)); });
        run(*m_db, [this](Access &a) { return a.outbox().replace(envelopeId('2'), {envelope('x', '2'), envelope('y', '2')}); });
        QList<Base::EnvelopeId> order;
        for (const auto &e : read(*m_db, [](Access &a) { return a.outbox().due(Micros(0), 10); })) order << e.id;
        QCOMPARE(order, (QList<Base::EnvelopeId>{envelopeId('1'), envelopeId('x'), envelopeId('y'), envelopeId('3')}));
        QCOMPARE(read(*m_db, [](Access &a) { return a.outbox().ofMessage('2'); }).size(), 2);
        // All or nothing: one of the fresh ids is taken already.
        QVERIFY(!wait(m_db->run([this](Access &a) -> Result<Done> {
            if (auto replaced = a.outbox().replace(envelopeId('x'), {envelope('z', '2'), envelope('1', '2')}); replaced)
                return Done{};
            return {ErrorCode::Internal, {}};
        })));
        QVERIFY(read(*m_db, [](Access &a) { return a.outbox().find(envelopeId('x')); }));
        QVERIFY(!read(*m_db, [](Access &a) { return a.outbox().find(envelopeId('z')); }));
    }

    void deliveryIsNotedPerDeviceAndForgottenInTime()
    {
        const MessageKey key = 42;
        run(*m_db, [&](Access &a) { return a.outbox().add(envelope('1', key)); });
        run(*m_db, [](Access &a) { return a.outbox().setAccepted(envelopeId('1'), Micros(1000)); });
        QCOMPARE(read(*m_db, [](Access &a) { return a.outbox().undelivered(10); }), QList<Base::EnvelopeId>{envelopeId('1')});
        const auto deliver = [&](const Base::DeviceAddress &to) {
            return run(*m_db, [to](Access &a) { return a.outbox().setDelivered(envelopeId('1'), to, Micros(5)); });
        };
        QCOMPARE(deliver(m_ben1), std::optional<MessageKey>(key));
        QCOMPARE(deliver(m_ben1), std::nullopt); // nothing new
        QCOMPARE(deliver({QStringLiteral("mallory"), 1}), std::nullopt);
        const auto isDelivered = [&] { return read(*m_db, [key](Access &a) { return a.outbox().isDeliveredTo(key, QStringLiteral("ben")); }); };
        QVERIFY(!isDelivered());
        run(*m_db, [&](Access &a) { return a.outbox().setDropped(envelopeId('1'), m_ben2); });
        QVERIFY(isDelivered()); // the dropped one does not hold it back
        QVERIFY(!read(*m_db, [&](Access &a) { return a.outbox().isDeliveredTo(key, QStringLiteral("anna")); }));
        deliver(m_own);
        QVERIFY(read(*m_db, [](Access &a) { return a.outbox().undelivered(10); }).isEmpty());
        run(*m_db, [](Access &a) { return a.outbox().forgetAcceptedBefore(Micros(1000)); });
        QVERIFY(read(*m_db, [](Access &a) { return a.outbox().find(envelopeId('1')); }));
        run(*m_db, [](Access &a) { return a.outbox().forgetAcceptedBefore(Micros(1001)); });
        QVERIFY(!read(*m_db, [](Access &a) { return a.outbox().find(envelopeId('1')); }));
    }

    void failedEnvelopesWaitAgainOnRetryOrGoOnDiscard()
    {
        run(*m_db, [this](Access &a) { return a.outbox().add(envelope('1', 7)); });
        run(*m_db, [this](Access &a) { return a.outbox().add(envelope('r')); }); // a receipt
        run(*m_db, [](Access &a) { return a.outbox().setFailed(envelopeId('1')); });
        QCOMPARE(read(*m_db, [](Access &a) { return a.outbox().waiting(); }), 1);
        run(*m_db, [](Access &a) { return a.outbox().retry(7); });
        QCOMPARE(read(*m_db, [](Access &a) { return a.outbox().due(Micros(0), 1); })[0].destinations[1].ciphertext, QByteArray("for ben 1 1"));
        run(*m_db, [](Access &a) { return a.outbox().removeOfMessage(7); });
        run(*m_db, [](Access &a) { return a.outbox().removeOfMessage(0); });
        QCOMPARE(read(*m_db, [](Access &a) { return a.outbox().waiting(); }), 1);
    }

    void whatIsUnsealedIsEncryptedAnewUnlessItWasAccepted()
    {
        for (const char id : {'1', '2', '3'}) run(*m_db, [this, id](Access &a) { return a.outbox().add(envelope(id, id)); });
        run(*m_db, [](Access &a) { return a.outbox().setAccepted(envelopeId('1'), Micros(5)); });
        run(*m_db, [](Access &a) { return a.outbox().setFailed(envelopeId('2')); });
        run(*m_db, [](Access &a) { return a.outbox().unseal(); });
        const auto left = [this](char id) {
            return read(*m_db, [id](Access &a) { return a.outbox().find(envelopeId(id)); })->destinations.size();
        };
        QCOMPARE(left('1'), 3);
        QCOMPARE(left('2'), 0);
        QCOMPARE(left('3'), 0);
        QCOMPARE(read(*m_db, [](Access &a) { return a.outbox().due(Micros(0), 9); })[0].content, QByteArray("content"));
    }

    void whatEndedTheProcessTwiceIsKnown()
    {
        const auto reads = [&](quint64 sequence) {
            return run(*m_db, [=](Access &a) -> Result<Done> {
                a.inbox().beginReading(sequence);
                return Done{};
            });
        };
        const auto ended = [&] {
            const bool counted = run(*m_db, [](Access &a) { return a.inbox().countEnd(); });
            run(*m_db, [](Access &a) -> Result<Done> {
                a.inbox().endReading();
                return Done{};
            });
            return counted;
        };
        const auto twice = [&] { return run(*m_db, [](Access &a) { return a.inbox().endedTwice(); }); };
        const auto restart = [&] {
            m_db.reset();
            m_db = open(m_dir.filePath(QStringLiteral("%1.db").arg(m_next)));
        };
        QVERIFY(!ended());
        reads(7);
        restart();
        QVERIFY(ended());
        QVERIFY(!ended()); // counted once
        QVERIFY(twice().empty());
        reads(7);
        restart();
        QVERIFY(ended());
        QCOMPARE(twice(), std::vector<quint64>{7});
        run(*m_db, [](Access &a) { return a.inbox().finish(7); });
        QVERIFY(twice().empty());
        // Read to its end: a later death is not its fault.
        reads(8);
        run(*m_db, [](Access &a) -> Result<Done> {
            a.inbox().endReading();
            return Done{};
        });
        restart();
        QVERIFY(!ended());
        // A mark from before the last commit, as power loss may leave it.
        reads(8);
        run(*m_db, [](Access &a) { return a.account().setCursor(8); });
        restart();
        QVERIFY(ended());
        reads(8);
        restart();
        QVERIFY(ended());
        QVERIFY(twice().empty());
    }

    void aMessageIsNewOnlyOnce()
    {
        const auto id = Crypto::newId<Base::MessageId>();
        const auto remember = [&](const QString &author) { return run(*m_db, [=](Access &a) { return a.dedup().remember(author, id); }); };
        QVERIFY(remember(QStringLiteral("ben")));
        QVERIFY(!remember(QStringLiteral("ben")));
        QVERIFY(remember(QStringLiteral("dora")));
        // A transaction that failed has seen nothing.
        const auto other = Crypto::newId<Base::MessageId>();
        (void)wait(m_db->run([other](Access &a) -> Result<Done> {
            if (auto fresh = a.dedup().remember(QStringLiteral("ben"), other); !fresh) return fresh.error();
            return {ErrorCode::DecryptionFailed, {}};
        }));
        QVERIFY(!read(*m_db, [other](Access &a) { return a.dedup().contains(QStringLiteral("ben"), other); }));
    }

    void bytesAreReadOnceForEachSender()
    {
        const auto wasRead = [this](const Base::DeviceAddress &sender, const QByteArray &bytes) {
            return read(*m_db, [=](Access &a) { return a.dedup().wasRead(sender, bytes); });
        };
        QVERIFY(!wasRead(m_ben1, "bytes"));
        for (int i = 0; i < 2; ++i) run(*m_db, [this](Access &a) { return a.dedup().rememberRead(m_ben1, "bytes"); });
        QVERIFY(wasRead(m_ben1, "bytes"));
        QVERIFY(!wasRead(m_ben2, "bytes"));
        QVERIFY(!wasRead(m_ben1, "others"));
        QCOMPARE(read(*m_db, [](Access &a) { return a.dedup().readsKnownSince(); }), Micros(0));
    }

    void countersShowHolesAndWithdrawnOnesAreNone()
    {
        const auto note = [&](quint64 counter, QList<quint64> withdrawn = {}) {
            return run(*m_db, [=, this](Access &a) { return a.counters().note(conversationId(), m_ben1, counter, withdrawn); });
        };
        const auto missing = [&] { return read(*m_db, [this](Access &a) { return a.counters().missing(conversationId(), m_ben1); }); };
        auto news = note(1);
        QVERIFY(news.first);
        QCOMPARE(news.missing, 0u);
        QCOMPARE(note(2).missing, 0u);
        news = note(6);
        QCOMPARE(news.missing, 3u); // 3, 4, 5
        QCOMPARE(missing(), 3u);
        news = note(4);
        QVERIFY(news.filledHole);
        QCOMPARE(news.missing, 0u);
        QCOMPARE(missing(), 2u);
        QVERIFY(note(4).repeated);
        QVERIFY(note(2).repeated);
        news = note(10, {7, 9, 3, 1000}); // 8 alone is a hole; 3 never will come
        QCOMPARE(news.missing, 1u);
        QCOMPARE(missing(), 2u); // 5 and 8
        QCOMPARE(wait(m_db->run([this](Access &a) { return a.counters().note(conversationId(), m_ben1, 0); })).error().code,
                 ErrorCode::InvalidContent);
        // A device that was not known: its caller decides what the first number means.
        news = run(*m_db, [this](Access &a) { return a.counters().note(conversationId(), m_ben2, 1000000000); });
        QVERIFY(news.first);
        QCOMPARE(news.missing, 999999999u);

        QCOMPARE(run(*m_db, [](Access &a) { return a.counters().nextOutgoing(conversationId()); }), 1u);
        QCOMPARE(run(*m_db, [](Access &a) { return a.counters().nextOutgoing(conversationId()); }), 2u);
        run(*m_db, [](Access &a) { return a.counters().withdraw(conversationId(), 2); });
        run(*m_db, [](Access &a) { return a.counters().withdraw(conversationId(), 1); });
        QCOMPARE(read(*m_db, [](Access &a) { return a.counters().withdrawn(conversationId()); }), (QList<quint64>{1, 2}));
        run(*m_db, [](Access &a) { return a.counters().forgetWithdrawn(conversationId(), {1}); });
        QCOMPARE(read(*m_db, [](Access &a) { return a.counters().withdrawn(conversationId()); }), (QList<quint64>{2}));
    }

    void attachmentsComeBackWithKeyAndState()
    {
        Message m = message(QStringLiteral("caption"), 5);
        m.key = run(*m_db, [m](Access &a) mutable { return a.messages().add(m); });
        run(*m_db, [&](Access &a) {
            Attachment attachment;
            attachment.message = m.key;
            attachment.blob = *Base::BlobId::fromBytes(QByteArray(16, 'b'));
            attachment.key = key('s');
            attachment.sha256 = QByteArray(32, 'h');
            attachment.plainBytes = 1234;
            attachment.mime = QStringLiteral("image/jpeg");
            attachment.name = QStringLiteral("tree.jpg");
            attachment.widthPx = 1600;
            attachment.thumbnail = "thumb";
            attachment.transfer = TransferState::Waiting;
            attachment.album = QByteArray(16, 'a');
            attachment.albumIndex = 2;
            attachment.albumCount = 5;
            return a.attachments().save(attachment);
        });
        const auto found = read(*m_db, [&](Access &a) { return a.attachments().find(m.key); });
        QVERIFY(found);
        QVERIFY(found->key == key('s'));
        QCOMPARE(found->name, QStringLiteral("tree.jpg"));
        QCOMPARE(found->widthPx, 1600);
        QCOMPARE(found->thumbnail, QByteArray("thumb"));
        QCOMPARE(found->album, QByteArray(16, 'a'));
        QCOMPARE(found->albumIndex, 2);
        QCOMPARE(found->albumCount, 5);
        QCOMPARE(read(*m_db, [](Access &a) { return a.attachments().withTransfer(TransferState::Waiting); }), QList<MessageKey>{m.key});
        run(*m_db, [&](Access &a) { return a.attachments().setTransfer(m.key, TransferState::Failed, 203); });
        run(*m_db, [&](Access &a) { return a.attachments().setCached(m.key, QByteArray(16, 'c')); });
        const auto cacheIds = [this](MessageKey after) { return read(*m_db, [after](Access &a) { return a.attachments().cacheIds(after, 1); }); };
        QCOMPARE(cacheIds(0).ids, QList<QByteArray>{QByteArray(16, 'c')});
        QCOMPARE(cacheIds(0).last, m.key);
        QCOMPARE(cacheIds(m.key).last, 0);
        QCOMPARE(read(*m_db, [&](Access &a) { return a.attachments().find(m.key); })->failure, 203);
        run(*m_db, [&](Access &a) { return a.attachments().setCached(m.key, {}); });
        QVERIFY(cacheIds(0).ids.isEmpty());
        QCOMPARE(cacheIds(0).last, m.key); // there may be names behind it
    }

    void whatWaitsForItsFileIsNotDue()
    {
        const Micros now(1'700'000'000'000'000);
        const auto own = [this](TransferState state, Micros uploadedAt) {
            Message m = message(QStringLiteral("caption"), 0, QStringLiteral("anna"));
            m.key = run(*m_db, [m](Access &a) mutable { return a.messages().add(m); });
            run(*m_db, [&](Access &a) {
                Attachment attachment;
                attachment.message = m.key;
                attachment.blob = *Base::BlobId::fromBytes(QByteArray(16, 'b'));
                attachment.key = key('s');
                attachment.sealedBytes = 77;
                attachment.transfer = state;
                attachment.uploadedAt = uploadedAt;
                return a.attachments().save(attachment);
            });
            return m.key;
        };
        const MessageKey fresh = own(TransferState::Done, now), going = own(TransferState::Waiting, Micros(0)),
                         old = own(TransferState::Done, now - std::chrono::hours(24 * 6)),
                         future = own(TransferState::Done, now + std::chrono::hours(24 * 400));
        const auto staged = read(*m_db, [now](Access &a) { return a.attachments().staged(now); });
        QCOMPARE(staged.size(), 4);
        QCOMPARE(staged.at(0).message, fresh);
        QVERIFY(staged.at(0).isUploaded);
        QCOMPARE(staged.at(0).sealedBytes, 77);
        QCOMPARE(staged.at(0).conversation, conversationId());
        for (int i = 1; i < 4; ++i) QVERIFY(!staged.at(i).isUploaded);

        char id = '1';
        for (const MessageKey key : {fresh, going, old, future}) run(*m_db, [&](Access &a) { return a.outbox().add(envelope(id++, key)); });
        run(*m_db, [this](Access &a) { return a.outbox().add(envelope('t')); }); // without a file
        const auto due = [&] {
            QByteArray ids;
            for (const auto &one : read(*m_db, [now](Access &a) { return a.outbox().due(now, 100); })) ids += one.id.bytes().at(0);
            return ids;
        };
        QCOMPARE(due(), QByteArray("1t"));
        QVERIFY(read(*m_db, [now](Access &a) { return a.attachments().staged(now); }).isEmpty());
        QCOMPARE(run(*m_db, [now](Access &a) { return a.attachments().expireUploads(now); }), 2);
        QCOMPARE(read(*m_db, [](Access &a) { return a.attachments().withTransfer(TransferState::Waiting); }), (QList<MessageKey>{going, old, future}));
        run(*m_db, [&](Access &a) { return a.attachments().setUploaded(old, now); });
        QCOMPARE(due(), QByteArray("13t"));
    }

    void whatIsAskedAtEveryStartCostsNoMoreWithAHistory()
    {
        run(*m_db, [](Access &a) -> Result<Done> {
            for (int i = 0; i < 3000; ++i) {
                Message m = message(QString(), i + 1);
                m.kind = MessageKind::File;
                auto added = a.messages().add(m);
                if (!added) return added.error();
                Attachment file;
                file.message = *added;
                file.sha256 = QByteArray(32, 's');
                file.key = key('k');
                file.transfer = i % 2 == 0 ? TransferState::None : TransferState::Done;
                if (auto saved = a.attachments().save(file); !saved) return saved;
            }
            return Done{};
        });
        // Steps of SQLite's machine, in hundreds: no clock, so the same on every machine. A walk through the files takes thousands.
        const auto steps = [](Access &a, auto ask) -> Result<int> {
            auto *sqlite = static_cast<sqlite3 *>(a.sql().sqliteHandle());
            int hundreds = 0;
            const auto count = [](void *counter) { return ++*static_cast<int *>(counter), 0; };
            sqlite3_progress_handler(sqlite, 100, count, &hundreds);
            const auto answer = ask(a);
            sqlite3_progress_handler(sqlite, 0, nullptr, nullptr);
            if (!answer) return answer.error();
            return hundreds;
        };
        for (const TransferState state : {TransferState::Waiting, TransferState::Paused, TransferState::Preparing})
            QVERIFY(read(*m_db, [&](Access &a) { return steps(a, [state](Access &b) { return b.attachments().withTransfer(state); }); }) < 5);
        QVERIFY(read(*m_db, [&](Access &a) { return steps(a, [](Access &b) { return b.attachments().staged(Micros(1)); }); }) < 5);
        QVERIFY(run(*m_db, [&](Access &a) { return steps(a, [](Access &b) { return b.attachments().expireUploads(Micros(1) + kUploadLasts * 9); }); }) < 5);
        QVERIFY(read(*m_db, [&](Access &a) { return steps(a, [](Access &b) { return b.outbox().due(Micros(1), 100); }); }) < 5);
        QVERIFY(read(*m_db, [&](Access &a) { return steps(a, [](Access &b) { return b.messages().pending(); }); }) < 5);
    }

    void typingKeysBelongToADevice()
    {
        run(*m_db, [](Access &a) { return a.conversations().setTypingKey(conversationId(), QByteArray(32, 'o')); });
        run(*m_db, [this](Access &a) { return a.conversations().setPeerTypingKey(conversationId(), m_ben1, QByteArray(32, '1')); });
        run(*m_db, [this](Access &a) { return a.conversations().setPeerTypingKey(conversationId(), m_ben1, QByteArray(32, '2')); });
        QCOMPARE(read(*m_db, [](Access &a) { return a.conversations().find(conversationId()); })->typingKey, QByteArray(32, 'o'));
        QCOMPARE(read(*m_db, [this](Access &a) { return a.conversations().peerTypingKey(conversationId(), m_ben1); }), QByteArray(32, '2'));
        QVERIFY(!read(*m_db, [this](Access &a) { return a.conversations().peerTypingKey(conversationId(), m_ben2); }));
        QCOMPARE(read(*m_db, [](Access &a) { return a.conversations().findByPeer(QStringLiteral("ben")); }), conversationId());
        run(*m_db, [](Access &a) { return a.conversations().setDraft(conversationId(), QStringLiteral("half a thou")); });
        QCOMPARE(read(*m_db, [](Access &a) { return a.conversations().find(conversationId()); })->draft, QStringLiteral("half a thou"));
    }
};

QTEST_GUILESS_MAIN(TestStores)
#include "tst_stores.moc"
