// SPDX-License-Identifier: GPL-3.0-or-later
// What people and scripts type, and what they get back: words, JSON lines, exit codes.
#include "app/cli/arguments.h"
#include "app/cli/linereader.h"
#include "app/cli/output.h"
#include "app/cli/shellwords.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"

#include <QJsonDocument>
#include <QTest>

#include <sstream>

using namespace Cli;

namespace {

Output::Write keep(QByteArray &all)
{
    return [&all](const QByteArray &bytes) {
        all += bytes;
        return true;
    };
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSendCommandIsUnderstood()
    {
        const auto line = parseCommandLine({QStringLiteral("--profile"), QStringLiteral("/p"), QStringLiteral("--json"),
                                            QStringLiteral("send"), QStringLiteral("ben"), QStringLiteral("hi there"),
                                            QStringLiteral("--wait"), QStringLiteral("read"), QStringLiteral("--timeout=5")});
        QVERIFY(line);
        QCOMPARE(line->profile, QStringLiteral("/p"));
        QVERIFY(line->json);
        QCOMPARE(line->invocation.command, QStringLiteral("send"));
        QCOMPARE(line->invocation.words, (QStringList{QStringLiteral("ben"), QStringLiteral("hi there")}));
        QCOMPARE(line->invocation.option("wait"), QStringLiteral("read"));
        QCOMPARE(**line->invocation.number("timeout", 0, 10), 5);
    }

    void helpIsGivenWhereItIsAskedFor()
    {
        const auto parsed = [](const char *text) { return parseCommandLine(QString::fromUtf8(text).split(QLatin1Char(' '))); };
        for (const char *text : {"--help", "-h", "help", "send --help", "help send", "--profile p send --help", "send -h"})
            QVERIFY2(parsed(text) && parsed(text)->help, text);
        QCOMPARE(parsed("help send")->invocation.command, QStringLiteral("send"));
        // A text is no question.
        QVERIFY(!parsed("--profile p send ben -- --help")->help);
        QVERIFY(!parsed("--profile p send ben help")->help);
        QVERIFY(usage(QStringLiteral("send")).startsWith(QStringLiteral("  send TO TEXT")));
        QVERIFY(usage().contains(QStringLiteral("QUERY …")));
        const auto tooFew = parsed("--profile p search");
        QVERIFY(!tooFew);
        QVERIFY(tooFew.error().detail.contains(QStringLiteral("QUERY …")));
    }

    void mistakesAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const QString &text) {
            QTest::newRow(name) << text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        row("no profile", QStringLiteral("whoami"));
        row("no command", QStringLiteral("--profile p"));
        row("unknown command", QStringLiteral("--profile p dance"));
        row("too few words", QStringLiteral("--profile p send ben"));
        row("too many words", QStringLiteral("--profile p send ben a b"));
        row("unknown option", QStringLiteral("--profile p send ben a --loud"));
        row("option without value", QStringLiteral("--profile p send ben a --wait"));
        row("option twice", QStringLiteral("--profile p send ben a --wait read --wait read"));
        row("impossible wait", QStringLiteral("--profile p send ben a --wait forever"));
        row("impossible timeout", QStringLiteral("--profile p send ben a --timeout soon"));
        row("negative timeout", QStringLiteral("--profile p send ben a --timeout -1"));
        row("flag with value", QStringLiteral("--profile p receive --follow=yes"));
        row("short pin", QStringLiteral("--profile p register --relay r --user u --pin abcd"));
        row("register without relay", QStringLiteral("--profile p register --user u"));
        row("register without user", QStringLiteral("--profile p register --relay r"));
        row("login without a relay", QStringLiteral("--profile p login --user u --reset-identity"));
        row("login with two ways", QStringLiteral("--profile p login --relay r --user u --reset-identity --recovery-key-file f"));
        row("two modes", QStringLiteral("--profile p send-image ben f --lossless --photo"));
        row("unknown quality", QStringLiteral("--profile p send-image ben f --quality best"));
        row("two wishes", QStringLiteral("--profile p send-image ben f --lossless --quality small"));
        row("crop without a height", QStringLiteral("--profile p send-image ben f --crop 1,2,3"));
        row("crop of nothing", QStringLiteral("--profile p send-image ben f --crop 1,2,0,4"));
        row("crop of several", QStringLiteral("--profile p send-image ben f g --crop 1,2,3,4"));
        row("slanted", QStringLiteral("--profile p send-image ben f --rotate 45"));
        row("option before the command", QStringLiteral("--profile p --wait read send ben a"));
        row("password as an argument", QStringLiteral("--profile p register --relay r --user u --password x"));
    }
    void historyTakesOnePlaceOnly_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<bool>("isFine");
        const auto row = [](const char *name, const QString &text, bool isFine) {
            QTest::newRow(name) << text.split(QLatin1Char(' ')) << isFine;
        };
        row("date", QStringLiteral("history ben --date 2024-05-31"), true);
        row("no date", QStringLiteral("history ben --date 2024-02-31"), false);
        row("date and before", QStringLiteral("history ben --date 2024-05-31 --before 00"), false);
        row("after", QStringLiteral("history ben --after 00 --limit 3"), true);
        row("search of several words", QStringLiteral("search from:ben two words --in ben --before 00"), true);
        row("gallery", QStringLiteral("gallery ben links"), true);
        row("no such gallery", QStringLiteral("gallery ben music"), false);
    }
    void historyTakesOnePlaceOnly()
    {
        QFETCH(QStringList, words);
        QFETCH(bool, isFine);
        const auto invocation = parseInvocation(words);
        QCOMPARE(bool(invocation), isFine);
        if (!isFine) QVERIFY(!invocation.error().detail.isEmpty());
    }

    void everyMistakeInASearchHasItsSentence()
    {
        using Session::SearchMistake;
        QStringList seen;
        for (auto mistake : {SearchMistake::UnknownOperator, SearchMistake::MissingValue, SearchMistake::BadDate, SearchMistake::UnknownKind,
                             SearchMistake::UnknownPerson, SearchMistake::UnknownConversation, SearchMistake::EmptyTime}) {
            const QString words = mistakeWords(mistake, QStringLiteral("typed"));
            QVERIFY(words.contains(QStringLiteral("typed")));
            QVERIFY(!seen.contains(words));
            seen << words;
        }
    }

    void mistakesAreRefused()
    {
        QFETCH(QStringList, words);
        const auto line = parseCommandLine(words);
        QVERIFY(!line);
        QCOMPARE(line.error().code, Base::ErrorCode::InvalidArgument);
        QVERIFY(!line.error().detail.isEmpty());
        QCOMPARE(exitCodeFor(line.error()), ExitCode::Usage);
    }

    void aPicturesOptionsAreUnderstood()
    {
        const auto line = parseInvocation(QStringLiteral("send-image ben f --quality large --crop 10,20,640,480 --rotate 270 --mirror --photo").split(QLatin1Char(' ')));
        QVERIFY(line);
        const auto options = line->pictureOptions();
        QVERIFY(options);
        QCOMPARE(options->quality, Session::PictureQuality::Large);
        QCOMPARE(options->mode, Session::PictureMode::Photo);
        QCOMPARE(options->crop, QRect(10, 20, 640, 480));
        QCOMPARE(options->quarterTurns, 3);
        QVERIFY(options->isMirrored);
        QCOMPARE(*parseInvocation({QStringLiteral("send-image"), QStringLiteral("ben"), QStringLiteral("f"), QStringLiteral("g")})->pictureOptions(),
                 Session::PictureOptions());
    }

    void textsThatLookLikeOptionsCanBeSent()
    {
        const auto line = parseInvocation({QStringLiteral("send"), QStringLiteral("ben"), QStringLiteral("--"),
                                           QStringLiteral("--wait")});
        QVERIFY(line);
        QCOMPARE(line->words.at(1), QStringLiteral("--wait"));
    }

    void linesAreSplitLikeAShellDoes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("plain") << QStringLiteral("send ben hi") << QStringList{QStringLiteral("send"), QStringLiteral("ben"), QStringLiteral("hi")};
        QTest::newRow("single quotes") << QStringLiteral("a 'b \\ \"c\"' d")
                                       << QStringList{QStringLiteral("a"), QStringLiteral("b \\ \"c\""), QStringLiteral("d")};
        QTest::newRow("double quotes") << QStringLiteral("a \"b\\n\\\"c\\\"\"")
                                       << QStringList{QStringLiteral("a"), QStringLiteral("b\n\"c\"")};
        QTest::newRow("empty word") << QStringLiteral("a ''") << QStringList{QStringLiteral("a"), QString()};
        QTest::newRow("glued") << QStringLiteral("a'b'\"c\"") << QStringList{QStringLiteral("abc")};
        QTest::newRow("backslash blank") << QStringLiteral("a\\ b") << QStringList{QStringLiteral("a b")};
        QTest::newRow("comment") << QStringLiteral("# nothing") << QStringList();
        QTest::newRow("hash inside") << QStringLiteral("a #b") << QStringList{QStringLiteral("a"), QStringLiteral("#b")};
        QTest::newRow("blanks") << QStringLiteral("  ") << QStringList();
    }
    void linesAreSplitLikeAShellDoes()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, words);
        const auto split = splitLine(line);
        QVERIFY(split);
        QCOMPARE(*split, words);
    }
    void onlyWhatAShellTakesForASpaceDivides()
    {
        const auto split = splitLine(QStringLiteral("send\tben a\u00a0b\r"));
        QVERIFY(split);
        QCOMPARE(*split, (QStringList{QStringLiteral("send"), QStringLiteral("ben"), QStringLiteral("a\u00a0b")}));
    }

    void aLineWithoutEndIsNotKept()
    {
        std::istringstream input(std::string(3 * LineReader::kMostBytes, 'a') + "\nsend ben x\n\nlast");
        const auto first = LineReader::readLine(input);
        QVERIFY(first.isTooLong);
        QCOMPARE(first.text.size(), LineReader::kMostBytes);
        QCOMPARE(QByteArray::fromStdString(LineReader::readLine(input).text), QByteArray("send ben x"));
        const auto empty = LineReader::readLine(input);
        QVERIFY(empty.text.empty() && !empty.isEnd);
        QCOMPARE(QByteArray::fromStdString(LineReader::readLine(input).text), QByteArray("last"));
        QVERIFY(LineReader::readLine(input).isEnd);
    }

    void whatIsNoTextIsToldFromWhatIs()
    {
        std::istringstream input("send ben gr\xfc\xdf" "e\nsend ben gr\xc3\xbc\xc3\x9f" "e\nsend ben \xed\xa0\x80");
        QVERIFY(!LineReader::readLine(input).isText);
        QVERIFY(LineReader::readLine(input).isText);
        QVERIFY(!LineReader::readLine(input).isText); // half of a pair
        QByteArrayList words{"kith-cli", "send", "ben", "caf\xc3\xa9", "caf\xe9"};
        QList<char *> arguments;
        for (QByteArray &word : words) arguments << word.data();
        QCOMPARE(argumentThatIsNoText(4, arguments.data()), std::nullopt);
#ifdef Q_OS_UNIX
        QCOMPARE(argumentThatIsNoText(5, arguments.data()), 4);
#endif
    }

    void sizesAreSaidAsTheWindowDoes_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("words");
        const auto row = [](qint64 bytes, const char *words) { QTest::newRow(words) << bytes << QString::fromUtf8(words); };
        row(0, "0 bytes");
        row(1000, "1000 bytes");
        row(1024, "1 kB");
        row(10'240, "10 kB");
        row(1'000'000, "977 kB");
        row(1'048'064, "1.0 MB");
        row(1'048'576, "1.0 MB");
        row(1'572'864, "1.5 MB");
        row(2'147'483'648, "2.0 GB");
    }
    void sizesAreSaidAsTheWindowDoes()
    {
        QFETCH(qint64, bytes);
        QFETCH(QString, words);
        QByteArray out, err;
        Output output(false, keep(out), keep(err));
        Session::Message message;
        message.kind = Session::MessageKind::File;
        message.attachment.name = QStringLiteral("a.bin");
        message.attachment.sizeBytes = bytes;
        output.message(message, QStringLiteral("eve"));
        QVERIFY2(out.contains("[file a.bin, " + words.toUtf8() + ']'), out.constData());
    }

    void wordsInAComplaintAreShort()
    {
        const auto refused = parseInvocation({QString(100'000, QLatin1Char('x'))});
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.size() < 200);
        QVERIFY(parseInvocation({QStringLiteral("send"), QStringLiteral("--") + QString(100'000, QLatin1Char('x'))}).error().detail.size() < 200);
    }

    void anOpenQuoteIsAMistake() { QVERIFY(!splitLine(QStringLiteral("send ben 'oh no"))); }

    void exitCodesAreWhatScriptsRelyOn_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, Base::ErrorCode error, int code) {
            QTest::newRow(name) << static_cast<int>(error) << code;
        };
        row("wrong usage", Base::ErrorCode::InvalidArgument, 2);
        row("refused", Base::ErrorCode::RefusedNotAccepted, 3);
        row("name taken", Base::ErrorCode::RefusedNameTaken, 3);
        row("unreachable", Base::ErrorCode::Unreachable, 4);
        row("timed out", Base::ErrorCode::TimedOut, 4);
        row("profile open elsewhere", Base::ErrorCode::ProfileInUse, 5);
        row("wrong key", Base::ErrorCode::KeyWrong, 5);
        row("identity changed", Base::ErrorCode::IdentityConfirmationNeeded, 5);
    }
    void exitCodesAreWhatScriptsRelyOn()
    {
        QFETCH(int, error);
        QFETCH(int, code);
        QCOMPARE(static_cast<int>(exitCodeFor({static_cast<Base::ErrorCode>(error), {}})), code);
    }

    void jsonHasOneObjectALine()
    {
        QByteArray out, err;
        Output output(true, keep(out), keep(err));
        Session::Message message;
        message.author = QStringLiteral("anna");
        message.authorDevice = 1;
        message.text = QStringLiteral("two\nlines");
        message.serverTime = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123).toUTC();
        message.position.serverTimeUs = 1'700'000'000'123'456;
        output.message(message, QStringLiteral("anna"));
        output.failure({Base::ErrorCode::Unreachable, {}});
        const auto lines = out.split('\n');
        QCOMPARE(lines.size(), 3);
        const auto first = QJsonDocument::fromJson(lines.at(0)).object();
        QCOMPARE(first.value(QStringLiteral("event")).toString(), QStringLiteral("message"));
        QCOMPARE(first.value(QStringLiteral("text")).toString(), QStringLiteral("two\nlines"));
        QCOMPARE(first.value(QStringLiteral("server_time")).toString(), QStringLiteral("2023-11-14T22:13:20.123Z"));
        QCOMPARE(first.value(QStringLiteral("order")).toInteger(), 1'700'000'000'123'456);
        const auto second = QJsonDocument::fromJson(lines.at(1)).object();
        QCOMPARE(second.value(QStringLiteral("result")).toString(), QStringLiteral("failed"));
        QCOMPARE(second.value(QStringLiteral("exit")).toInt(), 4);
        QVERIFY(!err.isEmpty());
    }

    void othersCannotControlTheTerminal()
    {
        QByteArray out, err;
        Output output(false, keep(out), keep(err));
        const QString evil = QStringLiteral("\x1b[2Jgone\x07\u202etxt.exe\u2066");
        Session::Message message;
        message.author = QStringLiteral("eve");
        message.text = evil;
        output.message(message, QStringLiteral("eve"));
        message.kind = Session::MessageKind::File;
        message.attachment.name = evil + QStringLiteral("\n2026-01-01 00:00  anna: never said");
        output.message(message, QStringLiteral("eve"), QStringLiteral("/tmp/") + message.attachment.name);
        output.failure({Base::ErrorCode::RefusedInternal, evil}); // a relay's words
        output.words({Base::ErrorCode::RefusedInternal, evil});
        output.usage(evil);
        output.setTerminal(true);
        const qsizetype before = err.size();
        output.progress({}, evil, true);
        QCOMPARE(err.mid(before).count('\x1b'), 1); // the program's own: back to the line's beginning
        err.truncate(before);
        for (const QByteArray &said : {out, err}) {
            QVERIFY(said.contains("gone"));
            QVERIFY(!said.contains('\x1b'));
            QVERIFY(!said.contains('\x07'));
            QVERIFY(!QString::fromUtf8(said).contains(QChar(0x202e)));
            QVERIFY(!QString::fromUtf8(said).contains(QChar(0x2066)));
        }
        QVERIFY(!out.contains("\n2026-01-01")); // no line that looks like somebody's
    }

    void whatCouldNotBeWrittenIsNoSuccess()
    {
        QByteArray err;
        bool isFull = false;
        Output output(true, [&isFull](const QByteArray &) { return !isFull; }, keep(err));
        output.event(QStringLiteral("message"), {}, {});
        QVERIFY(!output.isBroken());
        isFull = true;
        output.event(QStringLiteral("message"), {}, {});
        QVERIFY(output.isBroken());
        QCOMPARE(err.count('\n'), 1);
        output.event(QStringLiteral("message"), {}, {});
        QCOMPARE(err.count('\n'), 1); // said once
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
