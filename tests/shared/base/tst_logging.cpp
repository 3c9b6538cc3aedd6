// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/logging.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <cstring>
#include <memory>
#include <vector>

namespace {

Q_LOGGING_CATEGORY(lcTest, "kith.test")

int logThings(const char *how)
{
    Base::installLogging(std::strcmp(how, "json") == 0 ? Base::LogFormat::Json : Base::LogFormat::Text);
    qCInfo(lcTest) << "plain text";
    qCWarning(lcTest).noquote() << QStringLiteral("Zürich \"quoted\"");
    qCWarning(lcTest).noquote() << QStringLiteral("first line\n2030-01-01T00:00:00.000Z error kith.store: forged\r");
    qWarning("no category");
    if (std::strcmp(how, "fatal") == 0) qFatal("the end");
    if (std::strcmp(how, "threads") == 0) {
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([] {
                for (int k = 0; k < 200; ++k) qCInfo(lcTest) << "a line that must stay whole" << k;
            }));
            threads.back()->start();
        }
        for (auto &thread : threads) thread->wait();
    }
    return 0;
}

QByteArrayList linesOf(const char *how, QProcess::ExitStatus expected = QProcess::NormalExit)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), QLatin1String(how)});
    if (!child.waitForFinished() || child.exitStatus() != expected) return {};
    QByteArrayList lines = child.readAllStandardError().split('\n');
    if (lines.isEmpty() || !lines.takeLast().isEmpty()) return {}; // the last line must end, too
    return lines;
}

const QRegularExpression kLine(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (debug|info|warning|error|fatal) (\\S+): (.*)$"));

} // namespace

class TestLogging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textLinesCarryTimeLevelCategoryAndText()
    {
        const QByteArrayList lines = linesOf("text");
        QCOMPARE(lines.size(), 4);
        for (const QByteArray &line : lines) QVERIFY2(kLine.match(QString::fromUtf8(line)).hasMatch(), line.constData());
        QVERIFY(lines[0].endsWith(" info kith.test: plain text"));
        QVERIFY(lines[1].endsWith(" warning kith.test: Zürich \"quoted\""));
        QVERIFY(lines[3].contains(" warning default: no category"));
    }

    void aMessageCannotForgeASecondLine()
    {
        const QByteArrayList lines = linesOf("text");
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[2].contains("first line\\n2030"));
        QVERIFY(!lines[2].contains('\r'));
    }

    void jsonLinesAreObjects()
    {
        const QByteArrayList lines = linesOf("json");
        QCOMPARE(lines.size(), 4);
        for (const QByteArray &line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            for (const char *key : {"time", "level", "category", "text"}) QVERIFY2(object.contains(QLatin1String(key)), key);
        }
        const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
        QCOMPARE(second[QStringLiteral("text")].toString(), QStringLiteral("Zürich \"quoted\""));
        QCOMPARE(second[QStringLiteral("level")].toString(), QStringLiteral("warning"));
    }

    void linesOfSeveralThreadsStayWhole()
    {
        const QByteArrayList lines = linesOf("threads");
        QCOMPARE(lines.size(), 804);
        for (const QByteArray &line : lines) QVERIFY2(kLine.match(QString::fromUtf8(line)).hasMatch(), line.constData());
    }

    void aFatalMessageIsWrittenBeforeTheEnd()
    {
        const QByteArrayList lines = linesOf("fatal", QProcess::CrashExit);
        QVERIFY(!lines.isEmpty());
        QVERIFY(lines.last().endsWith("fatal default: the end"));
    }
};

int main(int argc, char **argv)
{
    if (argc > 2 && std::strcmp(argv[1], "--child") == 0) return logThings(argv[2]);
    QCoreApplication application(argc, argv);
    TestLogging test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_logging.moc"
