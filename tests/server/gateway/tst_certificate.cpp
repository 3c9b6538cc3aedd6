// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/certificate.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Relay::Gateway;

class TestCertificate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsMadeOnceAndKept()
    {
        const QTemporaryDir dir;
        const auto made = Certificate::loadOrMake(dir.path());
        QVERIFY(made.has_value());
        QCOMPARE(made->pin().size(), 64);
        const auto again = Certificate::loadOrMake(dir.path());
        QVERIFY(again.has_value());
        QCOMPARE(again->pin(), made->pin());
        QCOMPARE(again->chain.first(), made->chain.first());

        const QSslCertificate &own = made->chain.first();
        QVERIFY(own.isSelfSigned());
        QCOMPARE(made->key.algorithm(), QSsl::Ec);
        QCOMPARE(made->key.length(), 256);
        QVERIFY(own.effectiveDate() < QDateTime::currentDateTimeUtc());
        QVERIFY(own.expiryDate() > QDateTime::currentDateTimeUtc().addYears(9));
        // The pin is what a client computes from the public key as Qt shows it.
        const QByteArray publicKey = own.publicKey().toDer();
        QCOMPARE(made->pin().toLatin1(), QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).toHex());
    }

    void onlyTheOwnerMayReadWhatIsMade()
    {
        const QTemporaryDir dir;
        QVERIFY(Certificate::loadOrMake(dir.path()).has_value());
        for (const char *name : {"certificate.key", "certificate.pem"}) {
            const auto mode = QFileInfo(dir.filePath(QLatin1String(name))).permissions();
            const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
                | QFileDevice::WriteOther | QFileDevice::ExeOther;
            QVERIFY2(!(mode & others), name);
        }
    }

    void aLostCertificateIsMadeAnewForTheSameKey()
    {
        const QTemporaryDir dir;
        const auto made = Certificate::loadOrMake(dir.path());
        QVERIFY(made.has_value());
        QVERIFY(QFile::remove(dir.filePath(QStringLiteral("certificate.pem"))));
        const auto again = Certificate::loadOrMake(dir.path());
        QVERIFY(again.has_value());
        QCOMPARE(again->pin(), made->pin());
    }

    void aLostKeyIsNotReplaced()
    {
        const QTemporaryDir dir;
        QVERIFY(Certificate::loadOrMake(dir.path()).has_value());
        QVERIFY(QFile::remove(dir.filePath(QStringLiteral("certificate.key"))));
        const auto again = Certificate::loadOrMake(dir.path());
        QVERIFY(!again.has_value());
        QCOMPARE(again.error().code, Base::ErrorCode::FileUnreadable);
    }

    void aKeyThatDoesNotBelongIsRefused()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        QVERIFY(Certificate::loadOrMake(one.path()).has_value());
        QVERIFY(Certificate::loadOrMake(other.path()).has_value());
        const auto mixed = Certificate::load(one.filePath(QStringLiteral("certificate.pem")),
                                             other.filePath(QStringLiteral("certificate.key")));
        QVERIFY(!mixed.has_value());
        QCOMPARE(mixed.error().code, Base::ErrorCode::InvalidArgument);
        const auto swapped = Certificate::load(one.filePath(QStringLiteral("certificate.key")),
                                               one.filePath(QStringLiteral("certificate.pem")));
        QVERIFY(!swapped.has_value());
        const auto missing = Certificate::load(QStringLiteral("/nowhere/a"), QStringLiteral("/nowhere/b"));
        QCOMPARE(missing.error().code, Base::ErrorCode::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
