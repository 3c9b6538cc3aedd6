// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/hostplan.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Host;
using Base::ErrorCode;

class TestHostPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasWrittenIsReadAgain_data()
    {
        QTest::addColumn<int>("reach");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("address");
        QTest::newRow("this computer") << int(Reach::ThisComputer) << 7443 << QString();
        QTest::newRow("network") << int(Reach::Network) << 65535 << QString();
        QTest::newRow("named") << int(Reach::Network) << 7443 << QStringLiteral("relay.example:443");
    }
    void whatWasWrittenIsReadAgain()
    {
        QFETCH(int, reach);
        QFETCH(int, port);
        QFETCH(QString, address);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("relay.conf"));
        HostPlan plan;
        plan.reach = static_cast<Reach>(reach);
        plan.port = static_cast<quint16>(port);
        plan.publicAddress = address;
        QVERIFY(plan.write(path));
        const auto read = HostPlan::read(path);
        QVERIFY(read);
        QCOMPARE(int(read->reach), reach);
        QCOMPARE(int(read->port), port);
        QCOMPARE(read->publicAddress, address);
    }

    void whatCannotBeUsedIsSaid()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("relay.conf"));
        QCOMPARE(HostPlan::read(path).error().code, ErrorCode::NotFound);
        for (const char *text : {"", "listen = 127.0.0.1", "listen = 127.0.0.1:0", "listen = 127.0.0.1:70000", "listen = :x", "\xff\xfe=\n\n="}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(text);
            file.close();
            const auto read = HostPlan::read(path);
            QVERIFY2(!read, text);
            QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
        }
        QCOMPARE(HostPlan().write(folder.filePath(QStringLiteral("no/such/relay.conf"))).error().code, ErrorCode::FileUnwritable);
    }
};

QTEST_GUILESS_MAIN(TestHostPlan)
#include "tst_hostplan.moc"
