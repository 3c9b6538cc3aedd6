// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/crashpoint.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <cstring>

namespace {

//! What the child does: passes two places, the first of them three times, and says how far it came.
int passThePlaces()
{
    for (int i = 1; i <= 3; ++i) {
        Base::crashPoint("test.first");
        std::printf("first %d\n", i);
        std::fflush(stdout);
    }
    Base::crashPoint("test.second");
    std::printf("end\n");
    return 0;
}

} // namespace

class TestCrashPoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProcessDiesAtTheNamedPlace_data()
    {
        QTest::addColumn<QString>("crashAt");
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<bool>("dies");
        const QByteArray all("first 1\nfirst 2\nfirst 3\nend\n");
        QTest::newRow("not asked to") << QString() << all << false;
        QTest::newRow("another place") << QStringLiteral("test.third") << all << false;
        QTest::newRow("a longer name") << QStringLiteral("test.first.more") << all << false;
        QTest::newRow("first passing") << QStringLiteral("test.first") << QByteArray() << true;
        QTest::newRow("second passing") << QStringLiteral("test.first:2") << QByteArray("first 1\n") << true;
        QTest::newRow("more passings than there are") << QStringLiteral("test.first:4") << all << false;
        QTest::newRow("another one") << QStringLiteral("test.second") << QByteArray("first 1\nfirst 2\nfirst 3\n") << true;
    }
    void theProcessDiesAtTheNamedPlace()
    {
#ifndef KITH_CRASH_POINTS
        QSKIP("this build has no crash points");
#endif
        QFETCH(QString, crashAt);
        QFETCH(QByteArray, said);
        QFETCH(bool, dies);
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("KITH_CRASH_AT"));
        if (!crashAt.isEmpty()) environment.insert(QStringLiteral("KITH_CRASH_AT"), crashAt);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child")});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.readAllStandardOutput(), said);
        QCOMPARE(child.exitStatus() == QProcess::CrashExit, dies);
#ifdef Q_OS_UNIX
        if (dies) QCOMPARE(child.exitCode(), SIGKILL); // like kill -9: no destructor, no flush
#endif
    }
};

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--child") == 0) return passThePlaces();
    QCoreApplication application(argc, argv);
    TestCrashPoint test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crashpoint.moc"
