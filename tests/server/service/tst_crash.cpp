// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include <QDataStream>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>

using namespace Relay::Test;
using kith::wire::RelayFrame;

namespace {

constexpr int kMessages = 12;

std::string idOf(int number)
{
    std::string id(16, 'm');
    id[0] = static_cast<char>('a' + number);
    return id;
}

int numberOf(const std::string &id) { return id.at(0) - 'a'; }

void save(const QString &path, const Person &person)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
    QDataStream out(&file);
    const auto &device = person.devices.front();
    out << QByteArray::fromStdString(person.user) << device.key->seed().toByteArray()
        << QByteArray::fromStdString(device.session.access_token())
        << QByteArray::fromStdString(person.list.SerializeAsString());
}

std::unique_ptr<Person> load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read");
    QDataStream in(&file);
    QByteArray user, seed, token, list;
    in >> user >> seed >> token >> list;
    auto person = std::make_unique<Person>(user.toStdString());
    auto key = Crypto::SigningKey::fromSeed(Base::SecretBytes::fromByteArray(seed));
    person->devices.front().key = std::make_shared<Crypto::SigningKey>(std::move(*key));
    person->devices.front().session.set_access_token(token.toStdString());
    person->list.ParseFromString(list.toStdString());
    return person;
}

//! The process that dies: Anna sends, Ben receives and acknowledges; every step that was promised is printed first.
int traffic(const QString &folder)
{
    TestClock clock;
    TestRelay relay(folder, clock);
    const auto annaPerson = load(folder + QStringLiteral("/anna"));
    const auto benPerson = load(folder + QStringLiteral("/ben"));
    Connected anna(relay, *annaPerson, annaPerson->devices[0]);
    Connected ben(relay, *benPerson, benPerson->devices[0]);
    anna.hello();
    ben.hello();
    for (int i = 0; i < kMessages; ++i) {
        const quint32 request = anna.sendLater(anna.message(*benPerson, "m", idOf(i)));
        const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
        std::printf("D %d %llu\n", numberOf(deliver.envelope().envelope_id()),
                    static_cast<unsigned long long>(deliver.sequence()));
        std::fflush(stdout);
        anna.answer(request);
        std::printf("A %d\n", i);
        std::fflush(stdout);
        // Not every one: what is not acknowledged has to come again.
        if (i % 2 == 1) ben.ack(deliver.sequence());
        if (i % 4 == 3) relay.settle();
    }
    return 0;
}

} // namespace

//! The relay dies like kill -9 at each of its named places; nothing that was accepted is lost, nothing comes twice.
class CrashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
#ifndef KITH_CRASH_POINTS
        QSKIP("this build has no crash points");
#endif
    }

    void nothingAcceptedIsLostAndNothingComesTwice_data()
    {
        QTest::addColumn<QByteArray>("place");
        for (const char *place :
             {"relay.before-commit", "relay.after-commit-before-push", "relay.after-push-before-accepted",
              "relay.before-ack-delete", "relay.after-ack-delete"}) {
            for (const int passing : {1, 2, 5}) {
                const QByteArray name = QByteArray(place) + ':' + QByteArray::number(passing);
                QTest::newRow(name.constData()) << name;
            }
        }
    }
    void nothingAcceptedIsLostAndNothingComesTwice()
    {
        QFETCH(QByteArray, place);
        QTemporaryDir folder;
        TestClock clock;
        {
            TestRelay relay(folder.path(), clock);
            for (const char *name : {"anna", "ben"}) {
                Person person(name);
                person.registerAt(relay);
                save(folder.path() + QLatin1Char('/') + QLatin1String(name), person);
            }
        }
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("KITH_CRASH_AT"), QString::fromLatin1(place));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--traffic"), folder.path()});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        std::vector<int> received;
        std::vector<int> accepted;
        quint64 last = 0;
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            const auto words = line.split(' ');
            if (words.size() == 3 && words[0] == "D") {
                received.push_back(words[1].toInt());
                last = words[2].toULongLong();
            } else if (words.size() == 2 && words[0] == "A") {
                accepted.push_back(words[1].toInt());
            }
        }

        TestRelay relay(folder.path(), clock);
        const auto annaPerson = load(folder.path() + QStringLiteral("/anna"));
        const auto benPerson = load(folder.path() + QStringLiteral("/ben"));
        Connected anna(relay, *annaPerson, annaPerson->devices[0]);
        Connected ben(relay, *benPerson, benPerson->devices[0]);
        anna.hello();
        QVERIFY(ben.hello(last).has_welcome());
        QVERIFY(!ben.hasPush(RelayFrame::kMailboxReset));
        std::vector<std::string> ids;
        for (const int number : accepted)
            ids.push_back(idOf(number));
        const auto answer = anna.status(ids);
        for (const auto &status : answer.statuses())
            QVERIFY(status.known());
        // What was not accepted is sent again, byte for byte.
        for (int i = 0; i < kMessages; ++i) {
            if (std::find(accepted.begin(), accepted.end(), i) == accepted.end())
                QVERIFY(anna.send(anna.message(*benPerson, "m", idOf(i))).has_accepted());
        }
        while (static_cast<int>(received.size()) < kMessages) {
            const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
            QVERIFY(deliver.sequence() > last);
            last = deliver.sequence();
            received.push_back(numberOf(deliver.envelope().envelope_id()));
        }
        relay.settle();
        QVERIFY(!ben.hasPush(RelayFrame::kDeliver));
        for (int i = 0; i < kMessages; ++i)
            QCOMPARE(received[static_cast<size_t>(i)], i);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--traffic")) return traffic(arguments[2]);
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crash.moc"
