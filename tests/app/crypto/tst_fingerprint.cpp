// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/fingerprint.h"
#include "app/crypto/signalcontext.h"
#include "tests/app/crypto/memorystorage.h"

#include <QRegularExpression>
#include <QtTest>

class TestFingerprint : public QObject
{
    Q_OBJECT
    MemoryStorage m_storage;
    E2e::SignalContext m_context{m_storage, m_storage};
    const E2e::FingerprintParty m_alice{QStringLiteral("alice"), QByteArray(32, 'a')};
    const E2e::FingerprintParty m_bob{QStringLiteral("bob"), QByteArray(32, 'b')};

private Q_SLOTS:
    void bothSidesSeeTheSameSixtyDigits()
    {
        const QString one = E2e::safetyNumber(m_context, m_alice, m_bob).value();
        const QString other = E2e::safetyNumber(m_context, m_bob, m_alice).value();
        QCOMPARE(one, other);
        QVERIFY(QRegularExpression(QStringLiteral("^[0-9]{60}$")).match(one).hasMatch());
        // A constant of the protocol: people compare it between versions of the program.
        QCOMPARE(one, QStringLiteral("889652911215853835323816350992975046538553891527738749500875"));
    }

    void anotherKeyOrNameIsAnotherNumber()
    {
        const QString number = E2e::safetyNumber(m_context, m_alice, m_bob).value();
        QVERIFY(E2e::safetyNumber(m_context, m_alice, {QStringLiteral("bob"), QByteArray(32, 'c')}).value() != number);
        QVERIFY(E2e::safetyNumber(m_context, m_alice, {QStringLiteral("bobby"), QByteArray(32, 'b')}).value() != number);
        QVERIFY(E2e::safetyNumber(m_context, {QStringLiteral("alice"), QByteArray(32, 'b')},
                                  {QStringLiteral("bob"), QByteArray(32, 'a')})
                    .value()
                != number);
    }

    void aKeyOfAnotherLengthIsRefused()
    {
        const auto result = E2e::safetyNumber(m_context, m_alice, {QStringLiteral("bob"), QByteArray(33, 'b')});
        QVERIFY(!result);
        QCOMPARE(result.error().code, Base::ErrorCode::BadKey);
    }
};

QTEST_APPLESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
