// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/publickeycheck.h"
#include "app/crypto/signalptr.h"
#include "tests/app/crypto/party.h"

#include <QtTest>

#include <signal/protocol.h>

#include <algorithm>
#include <random>

using Base::ErrorCode;
using E2e::Ciphertext;
using E2e::CiphertextType;

namespace {
const QString kAlice = QStringLiteral("alice");
const QString kBob = QStringLiteral("bob");

//! A whole conversation's start: both have an acknowledged session.
void introduce(Party &one, Party &other)
{
    QVERIFY(one.meet(other));
    QCOMPARE(other.decrypt(one, one.encrypt(other, "hello").value()).value().plain, QByteArray("hello"));
    QCOMPARE(one.decrypt(other, other.encrypt(one, "hey").value()).value().plain, QByteArray("hey"));
}

//! \a message with one bit of the MAC of the message inside it flipped.
Ciphertext withBrokenMac(Party &party, const Ciphertext &message)
{
    E2e::Ref<pre_key_signal_message> parsed;
    if (pre_key_signal_message_deserialize(E2e::out(parsed), E2e::octets(message.bytes), E2e::sizeOf(message.bytes),
                                           party.context.library())
        < 0)
        qFatal("not a pre-key message");
    const QByteArray inner = E2e::toByteArray(ciphertext_message_get_serialized(
        reinterpret_cast<ciphertext_message *>(pre_key_signal_message_get_signal_message(parsed.get()))));
    Ciphertext forged = message;
    const qsizetype at = forged.bytes.indexOf(inner) + inner.size() - 1;
    forged.bytes[at] = static_cast<char>(forged.bytes[at] ^ 1);
    return forged;
}

E2e::Ref<ec_public_key> libraryKey(Party &party, const QByteArray &bytes)
{
    E2e::Ref<ec_public_key> key;
    if (curve_decode_point(E2e::out(key), E2e::octets(bytes), E2e::sizeOf(bytes), party.context.library()) < 0)
        qFatal("not a key");
    return key;
}

QByteArray signature(Party &signer, const QByteArray &bytes)
{
    E2e::Ref<ratchet_identity_key_pair> identity;
    E2e::Buffer made;
    if (signal_protocol_identity_get_key_pair(signer.context.store(), E2e::out(identity)) < 0
        || curve_calculate_signature(signer.context.library(), E2e::out(made),
                                     ratchet_identity_key_pair_get_private(identity.get()), E2e::octets(bytes),
                                     E2e::sizeOf(bytes))
            < 0)
        qFatal("cannot sign");
    return E2e::toByteArray(made.get());
}

const QByteArray kZeroKey = '\x05' + QByteArray(32, '\0');
const QByteArray kOrderEight = '\x05' + QByteArray::fromHex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800");
} // namespace

class TestSessionCipher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFirstMessageIsReadAndAnswered()
    {
        Party alice(kAlice), bob(kBob);
        QVERIFY(!alice.sessions.hasSession(bob.address).value());
        QVERIFY(alice.meet(bob));
        QVERIFY(alice.sessions.hasSession(bob.address).value());

        const Ciphertext first = alice.encrypt(bob, "hello").value();
        QCOMPARE(first.type, CiphertextType::PreKeyMessage);
        QVERIFY(!first.bytes.contains("hello"));
        const auto read = bob.decrypt(alice, first);
        QCOMPARE(read->plain, QByteArray("hello"));
        QCOMPARE(read->senderIdentityKey, alice.storage.state.publicKey);
        QVERIFY(read->openedSession);
        QCOMPARE(bob.storage.state.preKeys.size(), size_t(0)); // used once, gone

        const Ciphertext answer = bob.encrypt(alice, "hey").value();
        QCOMPARE(answer.type, CiphertextType::Message);
        QCOMPARE(alice.decrypt(bob, answer)->plain, QByteArray("hey"));
        QCOMPARE(alice.encrypt(bob, "again")->type, CiphertextType::Message); // acknowledged now
    }

    void aBundleWithoutOneTimeKeyIsEnough()
    {
        Party alice(kAlice), bob(kBob);
        QVERIFY(alice.meet(bob, false));
        QCOMPARE(bob.decrypt(alice, alice.encrypt(bob, "hello").value())->plain, QByteArray("hello"));
        QCOMPARE(alice.decrypt(bob, bob.encrypt(alice, "hey").value())->plain, QByteArray("hey"));
    }

    void textsOfEverySizeComeBack()
    {
        Party alice(kAlice), bob(kBob);
        introduce(alice, bob);
        for (const int size : {0, 1, 15, 16, 17, 1000, 65536, 200'000}) {
            const QByteArray text(size, 't');
            QCOMPARE(bob.decrypt(alice, alice.encrypt(bob, text).value())->plain, text);
        }
    }

    void messagesInAnyOrderAreRead()
    {
        Party alice(kAlice), bob(kBob);
        introduce(alice, bob);
        QList<std::pair<QByteArray, Ciphertext>> sent;
        for (int i = 0; i < 60; ++i) {
            const QByteArray text = "message " + QByteArray::number(i);
            sent.append({text, alice.encrypt(bob, text).value()});
            if (i % 7 == 3) QVERIFY(alice.decrypt(bob, bob.encrypt(alice, "turn").value())); // the ratchet moves on
        }
        std::mt19937 random(7);
        std::shuffle(sent.begin(), sent.end(), random);
        for (const auto &[text, message] : sent) QCOMPARE(bob.decrypt(alice, message)->plain, text);
        for (const auto &[text, message] : sent) QCOMPARE(codeOf(bob.decrypt(alice, message)), ErrorCode::DuplicateMessage);
    }

    void firstMessagesMayArriveInAnyOrderAndSomeNotAtAll()
    {
        Party alice(kAlice), bob(kBob);
        QVERIFY(alice.meet(bob));
        QList<Ciphertext> sent;
        for (int i = 0; i < 10; ++i) sent.append(alice.encrypt(bob, QByteArray::number(i)).value());
        for (const int i : {7, 2, 9, 0}) {
            QCOMPARE(sent.at(i).type, CiphertextType::PreKeyMessage);
            QCOMPARE(bob.decrypt(alice, sent.at(i))->plain, QByteArray::number(i)); // the one-time key is gone after the first
        }
        QCOMPARE(alice.decrypt(bob, bob.encrypt(alice, "hey").value())->plain, QByteArray("hey"));
        QCOMPARE(bob.decrypt(alice, sent.at(4))->plain, QByteArray("4"));
        for (const int i : {7, 2, 9, 0, 4}) QCOMPARE(codeOf(bob.decrypt(alice, sent.at(i))), ErrorCode::DuplicateMessage);
    }

    void aCounterFarAheadIsRefusedAndTheSessionGoesOn()
    {
        Party alice(kAlice), bob(kBob);
        introduce(alice, bob);
        Ciphertext message;
        for (int i = 0; i < 1990; ++i) message = alice.sessions.encrypt(bob.address, "lost").value();
        const Ciphertext near = message;
        for (int i = 0; i < 100; ++i) message = alice.sessions.encrypt(bob.address, "too far").value();
        QCOMPARE(codeOf(bob.decrypt(alice, message)), ErrorCode::DecryptionFailed);
        QCOMPARE(bob.decrypt(alice, near)->plain, QByteArray("lost"));
        QCOMPARE(bob.decrypt(alice, message)->plain, QByteArray("too far")); // in reach now
    }

    void aRepeatedMessageIsADuplicateAndChangesNothing()
    {
        Party alice(kAlice), bob(kBob);
        QVERIFY(alice.meet(bob));
        const Ciphertext first = alice.encrypt(bob, "first").value();
        QVERIFY(bob.decrypt(alice, first));
        QCOMPARE(codeOf(bob.decrypt(alice, first)), ErrorCode::DuplicateMessage);
        QVERIFY(alice.decrypt(bob, bob.encrypt(alice, "hey").value()));
        const Ciphertext second = alice.encrypt(bob, "second").value();
        QCOMPARE(bob.decrypt(alice, second)->plain, QByteArray("second"));
        QCOMPARE(codeOf(bob.decrypt(alice, second)), ErrorCode::DuplicateMessage);
        QCOMPARE(bob.decrypt(alice, alice.encrypt(bob, "third").value())->plain, QByteArray("third"));
    }

    void aMessageWithoutSessionSaysSo()
    {
        Party alice(kAlice), bob(kBob), carol(QStringLiteral("carol"));
        introduce(alice, bob);
        const Ciphertext message = alice.encrypt(bob, "hello").value();
        QCOMPARE(codeOf(carol.decrypt(alice, message)), ErrorCode::NoSession);
        QCOMPARE(codeOf(carol.encrypt(alice, "hello")), ErrorCode::NoSession);
    }

    void twoDevicesOfAPersonHaveSessionsOfTheirOwn()
    {
        Party alice(kAlice), desk(kBob, 1), travel(kBob, 2);
        QVERIFY(alice.meet(desk));
        QVERIFY(alice.meet(travel));
        const Ciphertext toDesk = alice.encrypt(desk, "hello").value();
        const Ciphertext toTravel = alice.encrypt(travel, "hello").value();
        QVERIFY(toDesk.bytes != toTravel.bytes);
        QVERIFY(!travel.decrypt(alice, toDesk));
        QCOMPARE(desk.decrypt(alice, toDesk)->plain, QByteArray("hello"));
        QCOMPARE(travel.decrypt(alice, toTravel)->plain, QByteArray("hello"));
        QCOMPARE(alice.storage.sessionDevices(kBob).value(), (QList<quint32>{1, 2}));
    }

    void bothMayBeginAtOnce()
    {
        Party alice(kAlice), bob(kBob);
        QVERIFY(alice.meet(bob));
        QVERIFY(bob.meet(alice));
        const Ciphertext fromAlice = alice.encrypt(bob, "from alice").value();
        const Ciphertext fromBob = bob.encrypt(alice, "from bob").value();
        QCOMPARE(bob.decrypt(alice, fromAlice)->plain, QByteArray("from alice"));
        QCOMPARE(alice.decrypt(bob, fromBob)->plain, QByteArray("from bob"));
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(bob.decrypt(alice, alice.encrypt(bob, "a").value())->plain, QByteArray("a"));
            QCOMPARE(alice.decrypt(bob, bob.encrypt(alice, "b").value())->plain, QByteArray("b"));
        }
    }

    // ---- Why everything is rolled back

    void aForgedFirstMessageDoesNotReplaceTheSendersIdentity()
    {
        Party alice(kAlice), bob(kBob), mallory(QStringLiteral("mallory"));
        QVERIFY(mallory.meet(alice));
        const Ciphertext forged = withBrokenMac(mallory, mallory.encrypt(alice, "evil").value());
        const auto before = alice.storage.state.preKeys;
        QCOMPARE(codeOf(alice.decrypt(bob.address, forged)), ErrorCode::DecryptionFailed);
        QVERIFY(!alice.storage.state.identities.contains(bob.address));
        QVERIFY(alice.storage.state.preKeys == before);
        // the real bob is heard
        QVERIFY(bob.meet(alice));
        QCOMPARE(alice.decrypt(bob, bob.encrypt(alice, "hi").value())->plain, QByteArray("hi"));
    }

    void withoutTheRollbackItWould()
    {
        // The same scene with the contract broken: this is what the rollback is for.
        Party alice(kAlice), bob(kBob), mallory(QStringLiteral("mallory"));
        alice.rollsBack = false;
        QVERIFY(mallory.meet(alice));
        const Ciphertext forged = withBrokenMac(mallory, mallory.encrypt(alice, "evil").value());
        QCOMPARE(codeOf(alice.decrypt(bob.address, forged)), ErrorCode::DecryptionFailed);
        QVERIFY(bob.meet(alice));
        QCOMPARE(codeOf(alice.decrypt(bob, bob.encrypt(alice, "hi").value())), ErrorCode::UntrustedIdentity);
    }

    void aMessageKeyThatIsUsedTwiceLosesAMessage()
    {
        // Why a ciphertext is stored in the transaction that made it and never made again.
        Party alice(kAlice), bob(kBob);
        introduce(alice, bob);
        const MemoryStorage::State before = alice.storage.state;
        const Ciphertext first = alice.encrypt(bob, "first").value();
        alice.storage.state = before; // rolled back although it had left already
        const Ciphertext second = alice.encrypt(bob, "second").value();
        QVERIFY(bob.decrypt(alice, first));
        QCOMPARE(codeOf(bob.decrypt(alice, second)), ErrorCode::DuplicateMessage);
    }

    void everyTamperedByteIsRefusedAndTheSessionGoesOn()
    {
        Party alice(kAlice), bob(kBob);
        introduce(alice, bob);
        const Ciphertext message = alice.encrypt(bob, "a message of some length").value();
        for (qsizetype at = 0; at < message.bytes.size(); ++at) {
            Ciphertext forged = message;
            forged.bytes[at] = static_cast<char>(forged.bytes[at] ^ 0x20);
            QVERIFY2(!bob.decrypt(alice, forged), qPrintable(QString::number(at)));
        }
        for (qsizetype size = 0; size < message.bytes.size(); ++size)
            QVERIFY(!bob.decrypt(alice, {message.type, message.bytes.first(size)}));
        QVERIFY(!bob.decrypt(alice, {CiphertextType::PreKeyMessage, message.bytes}));
        QVERIFY(!bob.decrypt(alice, {static_cast<CiphertextType>(4), message.bytes}));
        QCOMPARE(bob.decrypt(alice, message)->plain, QByteArray("a message of some length"));
    }

    void everyTruncatedFirstMessageIsRefusedWithoutATrace()
    {
        Party alice(kAlice), bob(kBob);
        QVERIFY(alice.meet(bob));
        const Ciphertext message = alice.encrypt(bob, "hello").value();
        for (qsizetype size = 0; size < message.bytes.size(); ++size)
            QVERIFY(!bob.decrypt(alice, {message.type, message.bytes.first(size)}));
        QVERIFY(bob.storage.state.sessions.empty());
        QVERIFY(bob.storage.state.identities.empty());
        QCOMPARE(bob.decrypt(alice, message)->plain, QByteArray("hello"));
    }

    // ---- Identities

    void anotherIdentityUnderTheSameNameIsNotTrusted()
    {
        Party alice(kAlice), bob(kBob), impostor(kBob);
        introduce(alice, bob);
        QCOMPARE(codeOf(alice.meet(impostor)), ErrorCode::UntrustedIdentity);
        QVERIFY(impostor.meet(alice));
        QCOMPARE(codeOf(alice.decrypt(impostor, impostor.encrypt(alice, "it is me").value())), ErrorCode::UntrustedIdentity);
        QCOMPARE(bob.decrypt(alice, alice.encrypt(bob, "still here").value())->plain, QByteArray("still here"));
    }

    void anOldSessionIsNotUsedAfterTheTrustedIdentityChanged()
    {
        // The library itself asks about trust when a session is made, not when it is used.
        Party alice(kAlice), bob(kBob), reinstalled(kBob);
        introduce(alice, bob);
        const Ciphertext late = bob.encrypt(alice, "late").value();
        QVERIFY(alice.storage.storeIdentityKey(bob.address, reinstalled.storage.state.publicKey));
        QCOMPARE(codeOf(alice.encrypt(bob, "secret")), ErrorCode::UntrustedIdentity);
        QCOMPARE(codeOf(alice.decrypt(bob, late)), ErrorCode::UntrustedIdentity);
        QVERIFY(alice.meet(reinstalled));
        QCOMPARE(reinstalled.decrypt(alice, alice.encrypt(reinstalled, "hello").value())->plain, QByteArray("hello"));
    }

    void theIdentityWrittenIntoARepeatedFirstMessageIsNotTaken()
    {
        // For a known base key the library skips X3DH, and with it the only use of the identity in the message.
        Party alice(kAlice), bob(kBob), mallory(QStringLiteral("mallory"));
        QVERIFY(alice.meet(bob));
        QVERIFY(bob.decrypt(alice, alice.encrypt(bob, "first").value()));
        const Ciphertext second = alice.encrypt(bob, "second").value();
        E2e::Ref<pre_key_signal_message> parsed;
        QVERIFY(pre_key_signal_message_deserialize(E2e::out(parsed), E2e::octets(second.bytes), E2e::sizeOf(second.bytes),
                                                   bob.context.library())
                >= 0);
        const auto other = libraryKey(bob, mallory.storage.state.publicKey);
        const uint32_t oneTime = pre_key_signal_message_get_pre_key_id(parsed.get());
        E2e::Ref<pre_key_signal_message> swapped;
        QVERIFY(pre_key_signal_message_create(E2e::out(swapped), 3, pre_key_signal_message_get_registration_id(parsed.get()),
                                              &oneTime, pre_key_signal_message_get_signed_pre_key_id(parsed.get()),
                                              pre_key_signal_message_get_base_key(parsed.get()), other.get(),
                                              pre_key_signal_message_get_signal_message(parsed.get()), bob.context.library())
                >= 0);
        const Ciphertext forged{CiphertextType::PreKeyMessage,
                                E2e::toByteArray(ciphertext_message_get_serialized(
                                    reinterpret_cast<ciphertext_message *>(swapped.get())))};
        bob.storage.state.identities.clear(); // nothing known: the library trusts whatever stands there
        QCOMPARE(codeOf(bob.decrypt(alice, forged)), ErrorCode::UntrustedIdentity);
        QVERIFY(bob.storage.state.identities.empty());
        QCOMPARE(bob.decrypt(alice, second)->plain, QByteArray("second"));
    }

    // ---- Bundles

    void aSignedPreKeyNotSignedByTheIdentityIsRefused()
    {
        Party alice(kAlice), bob(kBob), mallory(QStringLiteral("mallory"));
        E2e::PreKeyBundle bundle = bob.bundle();
        bundle.signedPreKey = mallory.bundle().signedPreKey;
        QCOMPARE(codeOf(alice.sessions.processBundle(bob.address, bundle)), ErrorCode::BadSignature);
        bundle = bob.bundle();
        bundle.signedPreKey.signature.chop(1);
        QCOMPARE(codeOf(alice.sessions.processBundle(bob.address, bundle)), ErrorCode::BadSignature);
        bundle.signedPreKey.signature.clear();
        QCOMPARE(codeOf(alice.sessions.processBundle(bob.address, bundle)), ErrorCode::BadSignature);
    }

    void aBundleOfAnotherDeviceOrWithImpossibleIdsIsRefused()
    {
        Party alice(kAlice), bob(kBob);
        E2e::PreKeyBundle bundle = bob.bundle();
        bundle.deviceId = 2;
        QCOMPARE(codeOf(alice.sessions.processBundle(bob.address, bundle)), ErrorCode::InvalidArgument);
        for (const quint32 id : {0u, 0xFFFFFFu, 0xFFFFFFFFu}) {
            bundle = bob.bundle();
            bundle.oneTime->id = id;
            QCOMPARE(codeOf(alice.sessions.processBundle(bob.address, bundle)), ErrorCode::InvalidArgument);
            bundle = bob.bundle();
            bundle.signedPreKey.id = id;
            QCOMPARE(codeOf(alice.sessions.processBundle(bob.address, bundle)), ErrorCode::InvalidArgument);
        }
    }

    void keysOfSmallOrderInABundleAreRefused()
    {
        Party alice(kAlice), bob(kBob);
        for (const QByteArray &bad : {kZeroKey, kOrderEight, QByteArray(33, '\x05'), QByteArray(), kZeroKey.first(32)}) {
            if (bad == QByteArray(33, '\x05')) continue; // an ordinary point
            E2e::PreKeyBundle bundle = bob.bundle();
            bundle.oneTime->key = bad; // nobody signs it: a relay can put in what it likes
            QCOMPARE(codeOf(alice.sessions.processBundle(bob.address, bundle)), ErrorCode::BadKey);
            bundle = bob.bundle();
            bundle.signedPreKey.key = bad;
            bundle.signedPreKey.signature = signature(bob, bad);
            QCOMPARE(codeOf(alice.sessions.processBundle(bob.address, bundle)), ErrorCode::BadKey);
            bundle = bob.bundle();
            bundle.identityKey = bad;
            QCOMPARE(codeOf(alice.sessions.processBundle(bob.address, bundle)), ErrorCode::BadKey);
        }
    }

    void theLibraryAloneWouldTakeThem()
    {
        Party alice(kAlice), bob(kBob);
        const E2e::PreKeyBundle bundle = bob.bundle();
        const auto identity = libraryKey(alice, bundle.identityKey);
        const auto signedKey = libraryKey(alice, bundle.signedPreKey.key);
        const auto oneTime = libraryKey(alice, kZeroKey);
        E2e::Ref<session_pre_key_bundle> made;
        QVERIFY(session_pre_key_bundle_create(E2e::out(made), bundle.registrationId, 1, bundle.oneTime->id, oneTime.get(),
                                              bundle.signedPreKey.id, signedKey.get(), E2e::octets(bundle.signedPreKey.signature),
                                              E2e::sizeOf(bundle.signedPreKey.signature), identity.get())
                >= 0);
        const E2e::LibraryAddress address(bob.address);
        E2e::BuilderRef builder;
        QVERIFY(session_builder_create(E2e::out(builder), alice.context.store(), address.get(), alice.context.library()) >= 0);
        QVERIFY(session_builder_process_pre_key_bundle(builder.get(), made.get()) >= 0);
    }

    void baseAndRatchetKeysOfSmallOrderAreRefused()
    {
        Party alice(kAlice), bob(kBob);
        QVERIFY(alice.meet(bob));
        const Ciphertext message = alice.encrypt(bob, "hello").value();
        E2e::Ref<pre_key_signal_message> parsed;
        QVERIFY(pre_key_signal_message_deserialize(E2e::out(parsed), E2e::octets(message.bytes), E2e::sizeOf(message.bytes),
                                                   bob.context.library())
                >= 0);
        signal_message *const inner = pre_key_signal_message_get_signal_message(parsed.get());
        const uint32_t oneTime = pre_key_signal_message_get_pre_key_id(parsed.get());
        for (const QByteArray &bytes : {kZeroKey, kOrderEight}) {
            const auto bad = libraryKey(bob, bytes);
            const auto rebuilt = [&](ec_public_key *base, ec_public_key *identity, signal_message *inside) {
                E2e::Ref<pre_key_signal_message> made;
                if (pre_key_signal_message_create(E2e::out(made), 3, 7, &oneTime,
                                                  pre_key_signal_message_get_signed_pre_key_id(parsed.get()), base, identity,
                                                  inside, bob.context.library())
                    < 0)
                    qFatal("cannot build");
                return Ciphertext{CiphertextType::PreKeyMessage,
                                  E2e::toByteArray(ciphertext_message_get_serialized(
                                      reinterpret_cast<ciphertext_message *>(made.get())))};
            };
            ec_public_key *const base = pre_key_signal_message_get_base_key(parsed.get());
            ec_public_key *const identity = pre_key_signal_message_get_identity_key(parsed.get());
            const QByteArray macKey(32, 'm');
            E2e::Ref<signal_message> badInner;
            QVERIFY(signal_message_create(E2e::out(badInner), 3, E2e::octets(macKey), 32, bad.get(), 0, 0,
                                          E2e::octets("0123456789abcdef"), 16, identity, identity, bob.context.library())
                    >= 0);
            QCOMPARE(codeOf(bob.decrypt(alice, rebuilt(bad.get(), identity, inner))), ErrorCode::BadKey);
            QCOMPARE(codeOf(bob.decrypt(alice, rebuilt(base, bad.get(), inner))), ErrorCode::BadKey);
            QCOMPARE(codeOf(bob.decrypt(alice, rebuilt(base, identity, badInner.get()))), ErrorCode::BadKey);
            const Ciphertext plainMessage{CiphertextType::Message,
                                          E2e::toByteArray(ciphertext_message_get_serialized(
                                              reinterpret_cast<ciphertext_message *>(badInner.get())))};
            QCOMPARE(codeOf(bob.decrypt(alice, plainMessage)), ErrorCode::BadKey);
        }
        QCOMPARE(bob.decrypt(alice, message)->plain, QByteArray("hello"));
    }

    void olderVersionsOfTheProtocolAreRefused()
    {
        Party alice(kAlice), bob(kBob);
        introduce(alice, bob);
        Ciphertext message = alice.encrypt(bob, "hello").value();
        message.bytes[0] = '\x23'; // version 2 in the upper half
        // by us, before the library computes anything
        QCOMPARE(bob.decrypt(alice, message).error().detail, QStringLiteral("message version"));

        Party carol(QStringLiteral("carol"));
        QVERIFY(carol.meet(bob));
        message = carol.encrypt(bob, "hello").value();
        message.bytes[0] = '\x23';
        QCOMPARE(codeOf(bob.decrypt(carol, message)), ErrorCode::DecryptionFailed);
    }

    // ---- Closing and cleaning

    void anArchivedSessionStillReadsWhatWasOnItsWay()
    {
        Party alice(kAlice), bob(kBob);
        introduce(alice, bob);
        const Ciphertext late = bob.encrypt(alice, "late").value();
        QVERIFY(alice.sessions.archiveSession(bob.address));
        QVERIFY(!alice.sessions.hasSession(bob.address).value());
        QCOMPARE(codeOf(alice.encrypt(bob, "hello")), ErrorCode::NoSession);
        QVERIFY(alice.meet(bob));
        QCOMPARE(bob.decrypt(alice, alice.encrypt(bob, "new").value())->plain, QByteArray("new"));
        QCOMPARE(alice.decrypt(bob, late)->plain, QByteArray("late"));
        QVERIFY(alice.sessions.archiveSession({QStringLiteral("nobody"), 1}));
    }

    void archivedStatesAreForgottenAfterThirtyDays()
    {
        using namespace std::chrono;
        Party alice(kAlice), bob(kBob);
        introduce(alice, bob);
        const Ciphertext late = bob.encrypt(alice, "late").value();
        for (int i = 0; i < 3; ++i) QVERIFY(alice.meet(bob)); // each archives the one before
        const microseconds now = hours(24 * 20'000);
        QCOMPARE(alice.sessions.pruneArchived(bob.address, now).value(), 0); // noticed now
        QCOMPARE(alice.sessions.pruneArchived(bob.address, now + hours(24 * 29)).value(), 0);
        // what is kept beside the record survives its use
        QCOMPARE(bob.decrypt(alice, alice.encrypt(bob, "still").value())->plain, QByteArray("still"));
        const MemoryStorage::State before = alice.storage.state;
        QCOMPARE(alice.decrypt(bob, late)->plain, QByteArray("late"));
        alice.storage.state = before;
        QCOMPARE(alice.sessions.pruneArchived(bob.address, now + hours(24 * 31)).value(), 3);
        QCOMPARE(alice.sessions.pruneArchived(bob.address, now + hours(24 * 31)).value(), 0);
        QCOMPARE(codeOf(alice.decrypt(bob, late)), ErrorCode::DecryptionFailed);
        QCOMPARE(bob.decrypt(alice, alice.encrypt(bob, "goes on").value())->plain, QByteArray("goes on"));
    }

    void aStorageErrorArrivesAsItself()
    {
        Party alice(kAlice), bob(kBob);
        introduce(alice, bob);
        const Ciphertext message = alice.encrypt(bob, "hello").value();
        bob.storage.failure = ErrorCode::DiskFull;
        QCOMPARE(codeOf(bob.decrypt(alice, message)), ErrorCode::DiskFull);
        QCOMPARE(codeOf(bob.encrypt(alice, "hey")), ErrorCode::DiskFull);
        bob.storage.failure.reset();
        QCOMPARE(bob.decrypt(alice, message)->plain, QByteArray("hello"));
        bob.storage.state.sessions[alice.address] = "rubbish";
        QCOMPARE(codeOf(bob.encrypt(alice, "hey")), ErrorCode::DatabaseCorrupt);
    }
};

QTEST_APPLESS_MAIN(TestSessionCipher)
#include "tst_sessioncipher.moc"
