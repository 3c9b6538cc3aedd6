// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcechecker.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QTest>

namespace {

//! Asks Qt's installed headers which module a name belongs to.
QString installedQtModule(const QString &header)
{
    static const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    if (header.startsWith(QLatin1String("Qt"))) {
        const QString module = header.section(QLatin1Char('/'), 0, 0);
        return headers.exists(module) ? module : QString();
    }
    static const QStringList modules{QStringLiteral("QtCore"), QStringLiteral("QtGui"), QStringLiteral("QtWidgets"),
                                     QStringLiteral("QtNetwork"), QStringLiteral("QtSql"), QStringLiteral("QtWebSockets"),
                                     QStringLiteral("QtSvg"), QStringLiteral("QtSvgWidgets"), QStringLiteral("QtDBus"),
                                     QStringLiteral("QtTest"), QStringLiteral("QtConcurrent")};
    for (const QString &module : modules)
        if (headers.exists(module + QLatin1Char('/') + header)) return module;
    return {};
}

QString madeUpQtModule(const QString &header)
{
    if (header == QLatin1String("QWidget") || header == QLatin1String("QtWidgets/QLabel")) return QStringLiteral("QtWidgets");
    if (header == QLatin1String("QImage")) return QStringLiteral("QtGui");
    if (header == QLatin1String("QSqlQuery")) return QStringLiteral("QtSql");
    if (header == QLatin1String("QTcpServer")) return QStringLiteral("QtNetwork");
    if (header == QLatin1String("QObject")) return QStringLiteral("QtCore");
    return {};
}

QList<SourceFile> filesOfTheRepository()
{
    QList<SourceFile> files;
    const QDir top(QStringLiteral(KITH_SOURCE_DIR));
    for (const char *program : {"app", "server", "shared"}) {
        QDirIterator it(top.filePath(QLatin1String(program)),
                        {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.proto"), QStringLiteral("*.cmake"),
                         QStringLiteral("CMakeLists.txt")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly)) files.append({top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    return files;
}

const QString kSpdx = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n");

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileKeepsTheRules()
    {
        const QList<SourceFile> files = filesOfTheRepository();
        QVERIFY2(files.size() > 20, "the sources were not found");
        QCOMPARE(installedQtModule(QStringLiteral("QObject")), QStringLiteral("QtCore")); // or nothing would be noticed
        const SourceChecker checker(installedQtModule);
        QStringList faults;
        for (const SourceFile &file : files) faults += checker.check(file);
        QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n") + faults.join(QLatin1Char('\n'))));
    }

    void everyRoomHasItsOwnTargetAndTests()
    {
        // A room without a CMakeLists.txt would be compiled by nobody, or into another room.
        QStringList faults;
        const QDir top(QStringLiteral(KITH_SOURCE_DIR));
        QStringList seen;
        for (const SourceFile &file : filesOfTheRepository()) {
            const QString room = SourceChecker::roomOf(file.path);
            if (room.isEmpty() || seen.contains(room) || !file.path.endsWith(QLatin1String(".cpp"))) continue;
            seen << room;
            if (!QFile::exists(top.filePath(room + QStringLiteral("/CMakeLists.txt")))) faults << room + QStringLiteral(" has no CMakeLists.txt");
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void mostFilesAreSmall()
    {
        int files = 0;
        QStringList large;
        for (const SourceFile &file : filesOfTheRepository()) {
            if (!file.path.endsWith(QLatin1String(".h")) && !file.path.endsWith(QLatin1String(".cpp"))) continue;
            ++files;
            if (const auto lines = file.text.count(QLatin1Char('\n')); lines > 400) large << QStringLiteral("%1 (%2)").arg(file.path).arg(lines);
        }
        if (!large.isEmpty()) qInfo().noquote() << "over 400 lines:" << large.join(QStringLiteral(", "));
        QVERIFY2(large.size() * 10 <= files, "nine of ten files stay under 400 lines");
    }

    void aForbiddenIncludeIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isFault");
        const auto row = [](const char *path, const char *line, bool isFault) {
            QTest::addRow("%s %s", path, line) << QString::fromLatin1(path) << QString::fromLatin1(line) << isFault;
        };
        row("app/ui/chat/chatpage.cpp", "#include \"app/store/messagestore.h\"", true);
        row("app/ui/chat/chatpage.cpp", "#include \"shared/wire/kith.pb.h\"", true);
        row("app/ui/chat/chatpage.cpp", "#include \"app/session/sender.h\"", false);
        row("app/ui/chat/chatpage.cpp", "#include \"app/model/timelinemodel.h\"", false);
        row("app/ui/chat/chatpage.cpp", "#include <QWidget>", false);
        row("app/model/timelinemodel.cpp", "#include <QWidget>", true);
        row("app/model/timelinemodel.cpp", "#include <QImage>", false);
        row("app/model/timelinemodel.cpp", "#include \"app/ui/common/theme.h\"", true);
        row("app/session/sender.cpp", "#include <QImage>", true);
        row("app/session/sender.cpp", "#include <QtWidgets/QLabel>", true);
        row("app/session/sender.cpp", "#include \"app/model/roles.h\"", true);
        row("app/session/handlers/texthandler.cpp", "#include \"app/store/messagestore.h\"", false);
        row("app/session/handlers/texthandler.cpp", "#include \"app/content/content.pb.h\"", false);
        row("app/store/messagestore.cpp", "#include \"app/net/connection.h\"", true);
        row("app/store/messagestore.cpp", "#include <QSqlQuery>", false);
        row("app/store/keystore.cpp", "#include \"app/crypto/keystorage.h\"", false);
        row("app/store/keystore.cpp", "#include \"app/crypto/sessioncipher.h\"", true);
        row("app/net/connection.cpp", "#include \"app/crypto/keystorage.h\"", true);
        row("app/net/connection.cpp", "#include <QSqlQuery>", true);
        row("app/crypto/fingerprint.cpp", "#include \"app/store/keystore.h\"", true);
        row("app/ui/signin/hostpage.cpp", "#include \"app/host/relayhost.h\"", false);
        row("app/ui/signin/hostpage.cpp", "#include <QTcpServer>", true);
        row("app/session/session.cpp", "#include \"app/host/relayhost.h\"", true);
        row("app/host/relayhost.cpp", "#include \"app/session/session.h\"", true);
        row("app/host/relayhost.cpp", "#include \"server/service/admin.h\"", true);
        row("app/media/imagereader.cpp", "#include <QImage>", false);
        row("app/media/imagereader.cpp", "#include \"app/session/session.h\"", true);
        row("app/cli/arguments.cpp", "#include \"app/store/database.h\"", true);
        row("app/cli/arguments.cpp", "#include <QImage>", true);
        row("app/cli/main.cpp", "#include \"app/store/database.h\"", false);
        row("app/composition.cpp", "#include \"app/store/database.h\"", false);
        row("app/composition.cpp", "#include \"server/store/writer.h\"", true);
        row("app/session/session.cpp", "#include \"app/composition.h\"", true);
        row("app/session/session.cpp", "#include \"server/service/messages.h\"", true);
        row("server/service/messages.cpp", "#include \"server/gateway/peer.h\"", true);
        row("server/service/messages.cpp", "#include \"server/store/writer.h\"", false);
        row("server/gateway/peer.cpp", "#include \"server/store/writer.h\"", true);
        row("server/gateway/peer.cpp", "#include \"server/service/sink.h\"", false);
        row("server/gateway/peer.cpp", "#include \"app/net/connection.h\"", true);
        row("server/service/admin.cpp", "#include \"server/store/maintenance.h\"", false); // begins like main, is none
        row("server/store/maintenance.cpp", "#include \"server/service/messages.h\"", true);
        row("server/store/writer.cpp", "#include \"server/bus/bus.h\"", true);
        row("server/program/main.cpp", "#include \"server/store/writer.h\"", false);
        row("shared/base/task.h", "#include \"shared/wire/limits.h\"", true);
        row("shared/wire/wireerror.cpp", "#include \"shared/base/error.h\"", false);
        row("shared/wire/wireerror.cpp", "#include \"shared/crypto/digest.h\"", true);
        row("shared/crypto/aead.cpp", "#include \"app/crypto/blobcipher.h\"", true);
        row("shared/base/task.h", "#include \"result.h\"", true);
        row("shared/base/task.h", "// #include \"shared/wire/limits.h\"", false);
        row("shared/base/task.h", "#  include  \"shared/wire/limits.h\"", true);
        row("app/attic/old.cpp", "", true);
    }
    void aForbiddenIncludeIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, isFault);
        const QString once = path.endsWith(QLatin1String(".h")) ? QStringLiteral("#pragma once\n") : QString();
        const QStringList faults = SourceChecker(madeUpQtModule).check({path, kSpdx + once + line + QLatin1Char('\n')});
        QVERIFY2(faults.isEmpty() != isFault, qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void aForbiddenWordIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isFault");
        const auto row = [](const char *path, const char *line, bool isFault) {
            QTest::addRow("%s %s", path, line) << QString::fromLatin1(path) << QString::fromLatin1(line) << isFault;
        };
        row("app/session/sender.h", "    static Sender &instance();", true);
        row("app/session/sender.cpp", "Outbox::instance().push(x);", true);
        row("app/session/sender.cpp", "QCoreApplication::instance()->quit();", false);
        row("app/net/networkwatch.cpp", "QNetworkInformation::instance();", false);
        row("app/session/sender.cpp", "// no instance() here: Outbox::instance()", false);
        row("app/session/sender.cpp", "log(\"Outbox::instance()\");", false);
        row("app/session/sender.cpp", "qApp->processEvents();", true);
        row("app/composition.cpp", "app.processEvents();", true);
        row("app/session/sender.cpp", "QEventLoop loop;", true);
        row("app/session/sender.cpp", "loop.exec();", true);
        row("app/ui/chat/chatpage.cpp", "menu.exec(pos);", true);
        row("app/ui/chat/chatpage.cpp", "dialog->exec();", true);
        row("app/ui/common/dialogs.cpp", "dialog->exec();", false);
        row("app/cli/main.cpp", "return application.exec();", false);
        row("server/program/main.cpp", "return application.exec();", false);
        row("shared/sql/statement.cpp", "if (!m_query.exec()) return failed();", false);
        row("app/net/backoff.cpp", "QThread::msleep(100);", true);
        row("app/net/backoff.h", "using namespace std::chrono_literals;", true);
        row("app/net/backoff.cpp", "using namespace std::chrono_literals;", false);
        row("app/net/backoff.cpp", "    throw std::runtime_error(\"x\");", true);
        row("app/net/backoff.h", "public slots:", true);
        row("app/net/backoff.h", "signals:", true);
        row("app/net/backoff.h", "public Q_SLOTS:", false);
        row("shared/base/secretbytes.h", "friend QDebug operator<<(QDebug, const SecretBytes &) = delete;", false);
        row("shared/base/secretbytes.h", "QDebug operator<<(QDebug debug, const SecretBytes &secret);", true);
        row("app/session/signin.cpp", "qCWarning(lcSession) << \"refused\" << password;", true);
        row("app/session/signin.cpp", "qCDebug(lcSession) << m_tokens.accessToken();", true);
        row("app/session/signin.cpp", "qCDebug(lcSession) << password.size() << \"bytes\";", false);
        row("app/session/signin.cpp", "qCWarning(lcSession) << \"the password was refused\" << user;", false);
    }
    void aForbiddenWordIsFound() { aForbiddenIncludeIsFound(); }

    void missingLinesAreFound()
    {
        const SourceChecker checker(madeUpQtModule);
        QCOMPARE(checker.check({QStringLiteral("shared/base/a.cpp"), QStringLiteral("int a;\n")}).size(), 1);
        QCOMPARE(checker.check({QStringLiteral("shared/base/a.h"), kSpdx + QStringLiteral("int a;\n")}).size(), 1);
        QCOMPARE(checker.check({QStringLiteral("shared/wire/a.proto"), QStringLiteral("syntax = \"proto3\";\n")}).size(), 1);
        QCOMPARE(checker.check({QStringLiteral("shared/base/a.h"), kSpdx + QStringLiteral("#pragma once\n")}).size(), 0);
    }

    void aForbiddenLinkIsFound()
    {
        const SourceChecker checker(madeUpQtModule);
        const auto faults = [&](const char *call) {
            return checker.check({QStringLiteral("app/x/CMakeLists.txt"),
                                  QStringLiteral("# SPDX-License-Identifier: GPL-3.0-or-later\n") + QLatin1String(call)}).size();
        };
        QCOMPARE(faults("kith_room(app/session SOURCES a.cpp LINKS kith_app_net kith_app_store Qt6::Core)"), 0);
        QCOMPARE(faults("kith_room(app/session SOURCES a.cpp\n  LINKS kith_app_net Qt6::Core Qt6::Gui)"), 1);
        QCOMPARE(faults("kith_room(app/net SOURCES a.cpp LINKS kith_app_store Qt6::Core Qt6::Sql)"), 2);
        QCOMPARE(faults("kith_room(app/store SOURCES a.cpp LINKS kith_app_crypto kith_shared_sql Qt6::Core Qt6::Sql)"), 0);
        QCOMPARE(faults("kith_room(server/gateway SOURCES a.cpp LINKS kith_server_store)"), 1);
        QCOMPARE(faults("kith_room(app/attic SOURCES a.cpp LINKS Qt6::Core)"), 1);
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
