// SPDX-License-Identifier: GPL-3.0-or-later
#include "relayfixture.h"

#include <QProcess>
#include <QStandardPaths>

class TestWsInterop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nodesWsPackageTalksToIt()
    {
        const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
        if (node.isEmpty()) QSKIP("node is not installed");
        RelayFixture relay;
        QProcess client;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("NODE_PATH"), QStringLiteral("/usr/share/nodejs"));
        client.setProcessEnvironment(environment);
        client.start(node, {QStringLiteral(KITH_WSCLIENT), QString::number(relay.gateway.port())});
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), QProcess::Running, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), QProcess::NotRunning, 30'000);
        const QByteArray said = client.readAllStandardError();
        QVERIFY2(client.exitCode() == 0, said.constData());
        QCOMPARE(client.readAllStandardOutput().trimmed(), QByteArray("fine"));
    }
};

QTEST_GUILESS_MAIN(TestWsInterop)
#include "tst_wsinterop.moc"
