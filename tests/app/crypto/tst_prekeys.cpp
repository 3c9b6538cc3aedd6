// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/publickeycheck.h"
#include "tests/app/crypto/party.h"

#include <QtTest>

using namespace std::chrono;

namespace {
constexpr microseconds kNow = hours(24 * 20'000);
}

class TestPreKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anIdentityIsAKeyAndANumber()
    {
        Party alice(QStringLiteral("alice")), bob(QStringLiteral("bob"));
        QVERIFY(E2e::checkPublicKey(alice.storage.state.publicKey));
        QCOMPARE(alice.storage.state.privateKey.size(), 32);
        QVERIFY(alice.storage.state.registrationId >= 1 && alice.storage.state.registrationId <= 16380);
        QVERIFY(alice.storage.state.publicKey != bob.storage.state.publicKey);
    }

    void aBatchHasConsecutiveIdsThatAreNeverUsedAgain()
    {
        Party alice(QStringLiteral("alice"));
        const auto first = alice.preKeys.makeOneTime(100).value();
        QCOMPARE(first.size(), 100);
        QCOMPARE(first.first().id, 1u);
        QCOMPARE(first.last().id, 100u);
        alice.storage.state.preKeys.clear(); // all used
        const auto second = alice.preKeys.makeOneTime(30).value();
        QCOMPARE(second.first().id, 101u);
        QSet<QByteArray> keys;
        for (const auto &list : {first, second})
            for (const auto &key : list) {
                QVERIFY(E2e::checkPublicKey(key.key));
                keys.insert(key.key);
            }
        QCOMPARE(keys.size(), 130);
        QCOMPARE(alice.preKeys.makeSigned(kNow)->id, 1u); // a counter of its own
        QCOMPARE(alice.preKeys.makeSigned(kNow)->id, 2u);
    }

    void idsEndAtTheHighestOne()
    {
        Party alice(QStringLiteral("alice"));
        alice.storage.state.nextIds[E2e::PreKeyKind::OneTime] = E2e::kHighestPreKeyId - 1;
        const auto last = alice.preKeys.makeOneTime(2);
        QCOMPARE(last->last().id, E2e::kHighestPreKeyId);
        QCOMPARE(codeOf(alice.preKeys.makeOneTime(1)), Base::ErrorCode::Internal);
        alice.storage.state.nextIds[E2e::PreKeyKind::OneTime] = E2e::kHighestPreKeyId;
        QCOMPARE(codeOf(alice.preKeys.makeOneTime(2)), Base::ErrorCode::Internal);
        QVERIFY(!alice.preKeys.makeOneTime(0));
        QVERIFY(!alice.preKeys.makeOneTime(1001));
    }

    void withoutIdentityThereIsNothingToSignWith()
    {
        MemoryStorage storage;
        E2e::SignalContext context(storage, storage);
        QCOMPARE(codeOf(E2e::PreKeys(context).makeSigned(kNow)), Base::ErrorCode::NotFound);
    }

    void oneTimeKeysAreRefilledUnderTwenty()
    {
        QCOMPARE(E2e::oneTimeKeysToMake(100), 0);
        QCOMPARE(E2e::oneTimeKeysToMake(20), 0);
        QCOMPARE(E2e::oneTimeKeysToMake(19), 81);
        QCOMPARE(E2e::oneTimeKeysToMake(0), 100);
        QCOMPARE(E2e::oneTimeKeysToMake(-5), 100);
    }

    void theSignedPreKeyIsReplacedAfterTwoDays()
    {
        QVERIFY(!E2e::isSignedPreKeyDue(kNow, kNow + hours(47), microseconds(0)));
        QVERIFY(E2e::isSignedPreKeyDue(kNow, kNow + hours(48), microseconds(0)));
        QVERIFY(!E2e::isSignedPreKeyDue(kNow, kNow + hours(53), hours(6)));
        QVERIFY(E2e::isSignedPreKeyDue(kNow, kNow + hours(54), hours(6)));
        // a clock that was set back: a little does nothing, a lot makes a new one
        QVERIFY(!E2e::isSignedPreKeyDue(kNow, kNow - hours(2), microseconds(0)));
        QVERIFY(E2e::isSignedPreKeyDue(kNow, kNow - hours(24 * 365), microseconds(0)));
    }

    void oldSignedPreKeysAreKeptForThirtyDays()
    {
        Party alice(QStringLiteral("alice"));
        for (int i = 0; i < 20; ++i) QVERIFY(alice.preKeys.makeSigned(kNow + i * hours(48)));
        const microseconds now = kNow + 19 * hours(48); // 38 days after the first
        QCOMPARE(alice.preKeys.removeExpired(now).value(), 3);
        // key 4 was replaced 30 days ago exactly
        QCOMPARE(alice.storage.signedPreKeys()->first().id, 4u);
        QCOMPARE(alice.preKeys.removeExpired(now).value(), 0);
    }

    void aClockAYearAheadLeavesTheTwoNewest()
    {
        Party alice(QStringLiteral("alice"));
        for (int i = 0; i < 5; ++i) QVERIFY(alice.preKeys.makeSigned(kNow + i * hours(48)));
        QCOMPARE(alice.preKeys.removeExpired(kNow + hours(24 * 365)).value(), 3);
        QCOMPARE(alice.storage.signedPreKeys()->size(), 2);
        QCOMPARE(alice.preKeys.removeExpired(kNow + hours(24 * 3650)).value(), 0);
    }

    void aSignedPreKeyThatWasReplacedStillServesLateSenders()
    {
        Party alice(QStringLiteral("alice")), bob(QStringLiteral("bob"));
        const auto bundle = bob.bundle();
        QVERIFY(bob.preKeys.makeSigned(kNow));
        QVERIFY(alice.sessions.processBundle(bob.address, bundle));
        QCOMPARE(bob.decrypt(alice, alice.encrypt(bob, "late").value())->plain, QByteArray("late"));
        // and when it is gone, the message is lost without damage
        Party carol(QStringLiteral("carol"));
        const auto other = bob.bundle();
        QVERIFY(carol.sessions.processBundle(bob.address, other));
        QVERIFY(bob.storage.removeSignedPreKey(other.signedPreKey.id));
        QCOMPARE(codeOf(bob.decrypt(carol, carol.encrypt(bob, "too late").value())), Base::ErrorCode::DecryptionFailed);
    }
};

QTEST_APPLESS_MAIN(TestPreKeys)
#include "tst_prekeys.moc"
