// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/keyslots.h"
#include "app/store/profilelock.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Store;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {

//! A keychain in memory that can be without service, empty, or forgetful.
class PlayedKeychain final : public Keychain
{
public:
    enum class Mood { Works, NoService, SaysYesKeepsNothing } mood = Mood::Works;
    QHash<QString, QByteArray> entries;
    int writes = 0;

    Base::Task<Result<QByteArray>> read(const QString &name) override
    {
        if (mood == Mood::NoService) return Base::readyTask(Result<QByteArray>(ErrorCode::KeychainFailed, QStringLiteral("OtherError")));
        if (!entries.contains(name)) return Base::readyTask(Result<QByteArray>(ErrorCode::NotFound));
        return Base::readyTask(Result<QByteArray>(entries.value(name)));
    }
    Base::Task<Result<Done>> write(const QString &name, const QByteArray &secret) override
    {
        ++writes;
        if (mood == Mood::NoService) return Base::readyTask(Result<Done>(ErrorCode::KeychainFailed, QStringLiteral("OtherError")));
        if (mood == Mood::Works) entries.insert(name, secret);
        return Base::readyTask(Result<Done>(Done{}));
    }
    Base::Task<Result<Done>> remove(const QString &name) override
    {
        entries.remove(name);
        return Base::readyTask(Result<Done>(Done{}));
    }
};

template <typename T>
T wait(Base::Task<T> task)
{
    QObject context;
    std::optional<T> value;
    QEventLoop loop;
    task.then(&context, [&](T &&v) {
        value.emplace(std::move(v));
        loop.quit();
    });
    if (!value) loop.exec();
    return std::move(*value);
}

int holdLock(const QString &folder)
{
    auto lock = ProfileLock::take(folder);
    std::printf(lock ? "held\n" : "refused\n");
    std::fflush(stdout);
    return lock ? std::getchar() : 1;
}

//! Inside a session with a real keyring: makes a key, opens it again, removes the entry.
int useSystemKeychain(const QString &folder)
{
    const auto keychain = makeSystemKeychain();
    Base::Pool pool(1);
    KeySlots keySlots(folder, *keychain, pool);
    const auto made = wait(keySlots.open({true, {}, {}}));
    const auto again = wait(keySlots.open({true, {}, {}}));
    const bool fine = made && again && made->isNew && made->key == again->key
        && wait(keySlots.add(again->key, {false, QStringLiteral("passphrase"), {}})) && wait(keySlots.remove(SlotKind::Keychain))
        && wait(keySlots.open({true, {}, {}})).error().code == ErrorCode::KeyMissing;
    if (!made) std::printf("%s\n", qPrintable(made.error().detail));
    std::printf(fine ? "fine\n" : "wrong\n");
    return fine ? 0 : 1;
}

} // namespace

class TestKeySlots : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_folder;
    PlayedKeychain m_keychain;
    Base::Pool m_pool{1};

    KeyOptions with(bool keychain, const QString &passphrase = {}, const QString &keyFile = {})
    {
        return {keychain, passphrase, keyFile};
    }
    Result<OpenedKey> open(const KeyOptions &options)
    {
        KeySlots keySlots(m_folder, m_keychain, m_pool);
        return wait(keySlots.open(options));
    }
    QString keyFile(const QByteArray &bytes, QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
    {
        const QString path = m_folder + QStringLiteral("/key");
        QFile::remove(path);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("key file");
        file.write(bytes);
        file.setPermissions(permissions);
        return path;
    }
    void pretendThereIsADatabase()
    {
        QFile file(KeySlots::databasePath(m_folder));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        QDir().mkpath(m_folder);
        m_keychain.mood = PlayedKeychain::Mood::Works;
        m_keychain.entries.clear();
    }

    void aNewKeyIsKeptInTheKeychainAndComesBack()
    {
        auto made = open(with(true));
        QVERIFY(made);
        QVERIFY(made->isNew);
        QCOMPARE(made->key.size(), 32);
        QCOMPARE(m_keychain.entries.size(), 1);
        QVERIFY(open(with(true))->isNew); // the process ended before it made the database
        pretendThereIsADatabase();
        auto again = open(with(true));
        QVERIFY(again);
        QVERIFY(!again->isNew);
        QVERIFY(again->key == made->key);
        QCOMPARE(again->slot, SlotKind::Keychain);
        // Neither the file nor the keychain alone gives the key away.
        QFile file(KeySlots::slotsPath(m_folder));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(!text.contains(made->key.toByteArray().toHex()));
        QVERIFY(!text.contains(made->key.toByteArray().toBase64()));
        QVERIFY(m_keychain.entries.constBegin().value() != made->key.toByteArray());
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }

    void withoutAKeychainServiceAnotherSlotIsAskedFor()
    {
        m_keychain.mood = PlayedKeychain::Mood::NoService;
        QCOMPARE(open(with(true)).error().code, ErrorCode::KeyMissing);
        QVERIFY(!QFile::exists(KeySlots::slotsPath(m_folder))); // nothing was begun
        auto made = open(with(true, QStringLiteral("a good long passphrase")));
        QVERIFY(made);
        QCOMPARE(made->slot, SlotKind::Passphrase);
        QCOMPARE(open(with(true)).error().code, ErrorCode::KeyMissing);
    }

    void aKeychainThatKeepsNothingDoesNotCount()
    {
        m_keychain.mood = PlayedKeychain::Mood::SaysYesKeepsNothing;
        QCOMPARE(open(with(true)).error().code, ErrorCode::KeyMissing);
        QVERIFY(m_keychain.writes > 0);
    }

    void aKeychainThatForgotNeverMakesANewKey()
    {
        auto made = open(with(true));
        QVERIFY(made);
        pretendThereIsADatabase();
        const auto kept = m_keychain.entries;
        m_keychain.entries.clear();
        QCOMPARE(open(with(true)).error().code, ErrorCode::KeyMissing);
        QVERIFY(m_keychain.entries.isEmpty()); // and nothing new was written
        m_keychain.entries = kept;
        QVERIFY(open(with(true))->key == made->key);
        // Somebody else's entry is not ours either.
        m_keychain.entries.begin().value() = QByteArray(32, 'z');
        QCOMPARE(open(with(true)).error().code, ErrorCode::KeyMissing);
    }

    void slotsThatVanishedNeverMakeANewKey()
    {
        QVERIFY(open(with(true)));
        pretendThereIsADatabase();
        QVERIFY(QFile::remove(KeySlots::slotsPath(m_folder)));
        // No passphrase can help here, so none is asked for.
        QCOMPARE(open(with(true, QStringLiteral("some passphrase"))).error().code, ErrorCode::DatabaseCorrupt);
        QVERIFY(!QFile::exists(KeySlots::slotsPath(m_folder)));
        QFile file(KeySlots::slotsPath(m_folder));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ half a fi");
        file.close();
        QCOMPARE(open(with(true)).error().code, ErrorCode::DatabaseCorrupt);
    }

    void aDatabaseThatVanishedIsNoBeginning()
    {
        QVERIFY(open(with(true)));
        pretendThereIsADatabase();
        QVERIFY(open(with(true))); // it was seen
        QVERIFY(QFile::remove(KeySlots::databasePath(m_folder)));
        QCOMPARE(open(with(true)).error().code, ErrorCode::DatabaseCorrupt);
    }

    void aFullDiskTakesNoKeyAway()
    {
#ifdef Q_OS_UNIX
        auto made = open(with(true));
        QVERIFY(made);
        pretendThereIsADatabase();
        // The second opening notes that there is a database; the disk has room for a hundred bytes.
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlim_t was = std::exchange(limit.rlim_cur, 100);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
        const auto opened = open(with(true));
        limit.rlim_cur = was;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
        std::signal(SIGXFSZ, before);
        QVERIFY(opened);
        QVERIFY(opened->key == made->key);
        QVERIFY(open(with(true))->key == made->key);
#else
        QSKIP("needs a limit on the size of files");
#endif
    }

    void aPassphraseOpensAndAWrongOneSaysSo()
    {
        auto made = open(with(false, QStringLiteral("correct horse")));
        QVERIFY(made);
        QVERIFY(open(with(false, QStringLiteral("correct horse")))->key == made->key);
        QCOMPARE(open(with(false, QStringLiteral("wrong horse"))).error().code, ErrorCode::KeyWrong);
        QCOMPARE(open(with(true)).error().code, ErrorCode::KeyMissing);
        QVERIFY(m_keychain.entries.isEmpty());
    }

    void costsInTheFileCannotBeLoweredOrMadeHuge()
    {
        QVERIFY(open(with(false, QStringLiteral("correct horse"))));
        QFile file(KeySlots::slotsPath(m_folder));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        const auto openChanged = [&](const QByteArray &from, const QByteArray &to) {
            QByteArray changed = good;
            changed.replace(from, to);
            QFile out(KeySlots::slotsPath(m_folder));
            return changed != good && out.open(QIODevice::WriteOnly) && out.write(changed) > 0 && (out.close(), true)
                ? !open(with(false, QStringLiteral("correct horse")))
                : false;
        };
        QVERIFY(openChanged("\"passes\": 3", "\"passes\": 1"));
        QVERIFY(openChanged("\"memoryKib\": 65536", "\"memoryKib\": 2000000000"));
        QVERIFY(openChanged("\"version\": 1", "\"version\": 2"));
    }

    void aKeyFileOpensOnlyWhenNobodyElseMayReadIt()
    {
        const QByteArray bytes(32, 'f');
        auto made = open(with(false, {}, keyFile(bytes)));
        QVERIFY(made);
        QCOMPARE(made->slot, SlotKind::KeyFile);
        QVERIFY(open(with(false, {}, keyFile(bytes)))->key == made->key);
        const auto owner = QFile::ReadOwner | QFile::WriteOwner;
        for (const auto more : {QFile::ReadGroup, QFile::ReadOther, QFile::WriteOther, QFile::ExeGroup})
            QCOMPARE(open(with(false, {}, keyFile(bytes, owner | more))).error().code, ErrorCode::KeyFileTooOpen);
        QCOMPARE(open(with(false, {}, keyFile(QByteArray(31, 'f')))).error().code, ErrorCode::KeyFileTooOpen);
        QCOMPARE(open(with(false, {}, keyFile(QByteArray(33, 'f')))).error().code, ErrorCode::KeyFileTooOpen);
        QCOMPARE(open(with(false, {}, keyFile(QByteArray(32, 'g')))).error().code, ErrorCode::KeyWrong);
        QCOMPARE(open(with(false, {}, m_folder)).error().code, ErrorCode::KeyFileTooOpen);
        QCOMPARE(open(with(false, {}, QStringLiteral("/nowhere/key"))).error().code, ErrorCode::FileUnreadable);
    }

    void slotsCanBeAddedAndRemovedButNotTheLast()
    {
        auto made = open(with(true));
        QVERIFY(made);
        KeySlots keySlots(m_folder, m_keychain, m_pool);
        QVERIFY(wait(keySlots.add(made->key, with(false, QStringLiteral("first")))));
        QVERIFY(wait(keySlots.add(made->key, with(false, QStringLiteral("second")))));
        QCOMPARE(keySlots.kinds().value(), (QList<SlotKind>{SlotKind::Keychain, SlotKind::Passphrase}));
        QCOMPARE(open(with(false, QStringLiteral("first"))).error().code, ErrorCode::KeyWrong);
        QVERIFY(open(with(false, QStringLiteral("second")))->key == made->key);
        QVERIFY(wait(keySlots.remove(SlotKind::Keychain)));
        QVERIFY(m_keychain.entries.isEmpty());
        QCOMPARE(wait(keySlots.remove(SlotKind::Passphrase)).error().code, ErrorCode::InvalidArgument);
        QVERIFY(open(with(true, QStringLiteral("second")))->key == made->key);
    }

    void theSystemsKeychainWithoutAServiceAnswersKeychainFailed()
    {
        // No bus, no keychain: whatever QtKeychain makes of that, it is an answer and no plain file.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qunsetenv("KDE_FULL_SESSION");
        const auto keychain = makeSystemKeychain();
        QCOMPARE(wait(keychain->write(QStringLiteral("kith-test"), "secret")).error().code, ErrorCode::KeychainFailed);
        const auto found = wait(keychain->read(QStringLiteral("kith-test")));
        QVERIFY(!found);
        KeySlots keySlots(m_folder, *keychain, m_pool);
        QCOMPARE(wait(keySlots.open(with(true))).error().code, ErrorCode::KeyMissing);
    }

    void aRealKeyringKeepsTheKey()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty()
            || QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty())
            QSKIP("needs dbus-run-session and gnome-keyring-daemon");
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder);
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder);
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder + QStringLiteral("/data"));
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        child.setProcessEnvironment(environment);
        child.start(QStringLiteral("dbus-run-session"),
                    {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                     QStringLiteral("echo | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;"
                                    " exec \"$0\" --use-keychain \"$1\""), // the daemon ends with the bus
                     QCoreApplication::applicationFilePath(), m_folder});
        QVERIFY(child.waitForFinished(60000));
        const QByteArray said = child.readAllStandardOutput();
        QVERIFY2(said.endsWith("fine\n"), said.constData());
    }

    void oneProcessPerProfileAndAKilledOneLetsGo()
    {
        auto mine = ProfileLock::take(m_folder);
        QVERIFY(mine);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold-lock"), m_folder});
        QVERIFY(child.waitForReadyRead(10000));
        QCOMPARE(child.readAllStandardOutput(), QByteArray("refused\n"));
        QVERIFY(child.waitForFinished());

        std::move(mine).value().reset();
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold-lock"), m_folder});
        QVERIFY(child.waitForReadyRead(10000));
        QCOMPARE(child.readAllStandardOutput(), QByteArray("held\n"));
        QCOMPARE(ProfileLock::take(m_folder).error().code, ErrorCode::ProfileInUse);
        child.kill();
        QVERIFY(child.waitForFinished());
        QVERIFY(ProfileLock::take(m_folder));
        QCOMPARE(ProfileLock::take(m_folder + QStringLiteral("/missing")).error().code, ErrorCode::FileUnwritable);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--hold-lock") return holdLock(QString::fromLocal8Bit(argv[2]));
    if (argc == 3 && QByteArray(argv[1]) == "--use-keychain") return useSystemKeychain(QString::fromLocal8Bit(argv[2]));
    TestKeySlots test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keyslots.moc"
