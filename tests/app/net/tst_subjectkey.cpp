// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/subjectkey.h"
#include "testcertificate.h"

#include <QSslCertificate>
#include <QTest>

Q_DECLARE_METATYPE(TestCertificate::Kind)

class tst_SubjectKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeyIsFoundByteForByte_data()
    {
        QTest::addColumn<TestCertificate::Kind>("kind");
        QTest::newRow("EC P-256") << TestCertificate::Kind::EcP256;
        QTest::newRow("RSA 2048") << TestCertificate::Kind::Rsa2048;
        QTest::newRow("Ed25519") << TestCertificate::Kind::Ed25519;
    }
    void theKeyIsFoundByteForByte()
    {
        QFETCH(TestCertificate::Kind, kind);
        const auto made = TestCertificate::make(kind);
        QVERIFY(!made.subjectPublicKeyInfo.isEmpty());
        QCOMPARE(Net::subjectPublicKeyInfo(made.certificateDer), made.subjectPublicKeyInfo);
        QCOMPARE(Net::pinOf(made.certificateDer), made.pin());
        // Qt hands out what it was given
        QCOMPARE(Net::pinOf(QSslCertificate(made.certificateDer, QSsl::Der).toDer()), made.pin());
    }
    void aTruncatedCertificateHasNone()
    {
        const auto made = TestCertificate::make();
        for (qsizetype size = 0; size < made.certificateDer.size(); ++size)
            QVERIFY(Net::pinOf(made.certificateDer.first(size)).isEmpty());
        QVERIFY(Net::pinOf(made.certificateDer + 'x').isEmpty());
    }
    void changedBytesNeverReadBeyondTheEnd()
    {
        const auto made = TestCertificate::make();
        for (qsizetype i = 0; i < made.certificateDer.size(); ++i) {
            for (const int change : {0x01, 0x80, 0xff}) {
                QByteArray damaged = made.certificateDer;
                damaged[i] = static_cast<char>(damaged[i] ^ change);
                damaged.squeeze();
                (void)Net::pinOf(damaged); // with the address sanitizer: nothing to see
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_SubjectKey)
#include "tst_subjectkey.moc"
