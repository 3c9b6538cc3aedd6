// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/trustpolicy.h"

#include <QtTest>

using E2e::decideTrust;
using E2e::KnownAccount;
using E2e::TrustDecision;

namespace {
const QByteArray kOne(32, '1');
const QByteArray kOther(32, '2');
} // namespace

class TestTrustPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStrangersKeyIsTakenOnFirstUse()
    {
        QCOMPARE(decideTrust(std::nullopt, kOne), TrustDecision::FirstUse);
        QVERIFY(E2e::maySend(TrustDecision::FirstUse));
    }

    void anInvitesKeyIsVerifiedFromTheStart()
    {
        QCOMPARE(decideTrust(std::nullopt, kOne, kOne), TrustDecision::FirstUseVerified);
        QCOMPARE(decideTrust(std::nullopt, kOther, kOne), TrustDecision::ConfirmationNeeded);
        QCOMPARE(decideTrust(KnownAccount{kOne, false}, kOne, kOther), TrustDecision::ConfirmationNeeded);
    }

    void theSameKeyChangesNothing()
    {
        QCOMPARE(decideTrust(KnownAccount{kOne, false}, kOne), TrustDecision::Unchanged);
        QCOMPARE(decideTrust(KnownAccount{kOne, true}, kOne), TrustDecision::Unchanged);
    }

    void aChangedKeyOfAnUnverifiedContactIsANotice()
    {
        QCOMPARE(decideTrust(KnownAccount{kOne, false}, kOther), TrustDecision::AcceptWithNotice);
        QVERIFY(E2e::maySend(TrustDecision::AcceptWithNotice));
    }

    void aChangedKeyOfAVerifiedContactStopsSending()
    {
        const auto decision = decideTrust(KnownAccount{kOne, true}, kOther);
        QCOMPARE(decision, TrustDecision::ConfirmationNeeded);
        const auto result = E2e::maySend(decision);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Base::ErrorCode::IdentityConfirmationNeeded);
    }
};

QTEST_APPLESS_MAIN(TestTrustPolicy)
#include "tst_trustpolicy.moc"
