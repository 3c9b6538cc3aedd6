// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in: refused, repaired or shown, but never in the way of the honest messages behind it.
#include "person.h"

#include "app/content/codec.h"
#include "app/crypto/failurebudget.h"
#include "app/session/listkeeper.h"
#include "app/session/ratchets.h"
#include "shared/crypto/random.h"

#include <QSemaphore>
#include <QSignalSpy>

using Session::MessageKind;
using Session::MessageState;
using Session::NoticeKind;

class TestReceiving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        relay = std::make_unique<FakeRelay>();
        anna = std::make_unique<Person>(*relay, QStringLiteral("anna"));
        ben = std::make_unique<Person>(*relay, QStringLiteral("ben"));
        carl = std::make_unique<Person>(*relay, QStringLiteral("carl"));
        anna->signUp();
        ben->signUp();
        carl->signUp();
        anna->comeOnline();
    }
    void cleanup()
    {
        anna.reset();
        ben.reset();
        carl.reset();
        relay.reset();
    }

    void acknowledgesOnlyWhatIsCommitted();
    void aReplayedEnvelopeIsShownOnce();
    void aMessageThatIsSealedAnewIsShownOnce();
    void anotherMessageUnderAUsedKeyLeavesAPlaceholder();
    void theSameBytesAreNoOtherMessage();
    void anEnvelopeWithoutASenderIsDropped();
    void aMailboxThatStartsOverShowsNothingTwice();
    void aForgedFirstMessageDoesNotPoisonTheHonestOne();
    void aCorruptMessageLeavesAPlaceholderAndTheNextIsRead();
    void anotherSenderOutsideThanInsideIsRefused();
    void aMessageForSomebodyElseIsRefused();
    void whatIsRefusedAfterItWasReadLeavesNoTrace();
    void contentForNobodyInParticularIsRefused();
    void aDeviceInNoSignedListIsRefused();
    void aKeyThatTheSignedListDoesNotNameIsRefused();
    void whoKeepsSendingWhatCannotBeReadIsNotTriedForEver();
    void contentOfANewerVersionSaysSo();
    void aWithheldMessageShowsAsAHoleUntilItComes();
    void aGapOfTheRelayIsShown();
    void anEnvelopeThatEndedTheProcessTwiceIsSetAside();
    void anOldCopyOfTheProfileStartsNewSessions();
    void aNewIdentityIsNoticedAboveItsFirstMessage();
    void aNewIdentityIsNoticedAndAVerifiedOneStopsSending();
    void manyMessagesAreCaughtUpInOrder();
    void whatFitsIsTakenWhenTheRoomIsScarce();

private:
    //! Seals \a change(content of Anna for Ben) with Anna's session (or that of \a with) and puts it into Ben's mailbox as Anna's.
    void sendCrafted(const std::function<void(kith::content::Content &)> &change, Person *with = nullptr);
    QList<Session::Message> placeholders() const;
    void startAnew(Person &fresh);
    bool hasNotice(NoticeKind kind, quint64 count = 0) const;

    QString annaName = QStringLiteral("anna");
    QString benName = QStringLiteral("ben");
    std::unique_ptr<FakeRelay> relay;
    std::unique_ptr<Person> anna, ben, carl;
};

void TestReceiving::sendCrafted(const std::function<void(kith::content::Content &)> &change, Person *with)
{
    kith::content::Content content;
    content.set_version(Content::kVersion);
    kith::content::Header &header = *content.mutable_header();
    header.set_sender("anna");
    header.set_sender_device(1);
    header.set_recipient("ben");
    header.set_recipient_device(1);
    header.set_direct_with("ben");
    header.set_conversation(Content::directConversation(annaName, benName).toStdString());
    header.set_message_id(Crypto::randomBytes(16).toStdString());
    header.set_counter(1);
    header.set_typing_key(std::string(32, 't'));
    content.mutable_text()->set_body("crafted");
    change(content);
    kith::wire::Envelope envelope;
    auto sealed = Person::wait((with ? with : anna.get())->database().run([content](Store::Access &access) -> Base::Result<E2e::Ciphertext> {
        auto plain = Content::encode(content);
        // What encode() refuses to make a liar makes all the same; the padding is ours.
        if (!plain) return plain.error();
        return Session::Ratchets::of(access).cipher.encrypt({QStringLiteral("ben"), 1}, *plain);
    }));
    QVERIFY2(sealed, sealed ? "" : qPrintable(sealed.error().detail));
    envelope.set_envelope_id(Crypto::randomBytes(16).toStdString());
    envelope.set_sender("anna");
    envelope.set_sender_device(1);
    envelope.set_type(sealed->type == E2e::CiphertextType::PreKeyMessage ? kith::wire::PRE_KEY : kith::wire::RATCHET);
    envelope.set_ciphertext(sealed->bytes.toStdString());
    relay->deliver(ben->address(), envelope);
}

QList<Session::Message> TestReceiving::placeholders() const
{
    QList<Session::Message> all;
    for (const auto &message : ben->timeline(annaName)) {
        if (message.kind == MessageKind::Placeholder) all.append(message);
    }
    return all;
}

bool TestReceiving::hasNotice(NoticeKind kind, quint64 count) const
{
    for (const auto &message : ben->timeline(annaName)) {
        if (message.notice == kind && message.noticeCount == count) return true;
    }
    return false;
}

void TestReceiving::acknowledgesOnlyWhatIsCommitted()
{
    anna->send(benName, QStringLiteral("first"));
    ben->comeOnline();
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    QTRY_VERIFY(relay->waiting(ben->address()).isEmpty());
    const auto before = relay->devices[ben->address()].acks.size();
    // The database is busy: what arrives cannot be committed.
    auto busy = std::make_shared<QSemaphore>();
    ben->database()
        .run([busy](Store::Access &) -> Base::Result<Base::Done> {
            busy->acquire();
            return Base::Done{};
        })
        .then(&ben->session(), [](Base::Result<Base::Done> &&) {});
    anna->send(benName, QStringLiteral("second"));
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    QTest::qWait(100);
    QCOMPARE(relay->devices[ben->address()].acks.size(), before);
    QCOMPARE(relay->waiting(ben->address()).size(), 1);
    busy->release();
    QTRY_VERIFY(relay->waiting(ben->address()).isEmpty());
    QCOMPARE(ben->texts(annaName).size(), 2);
}

void TestReceiving::aReplayedEnvelopeIsShownOnce()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("once"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    relay->deliver(ben->address(), relay->envelopes.last());
    anna->send(benName, QStringLiteral("behind it"));
    QTRY_COMPARE(ben->texts(annaName), (QStringList{QStringLiteral("once"), QStringLiteral("behind it")}));
    QVERIFY(placeholders().isEmpty());
    QTRY_VERIFY(relay->waiting(ben->address()).isEmpty());
}

void TestReceiving::aMessageThatIsSealedAnewIsShownOnce()
{
    // As after a stale device list: another ciphertext and envelope, the same message.
    ben->comeOnline();
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    const std::string id = Crypto::randomBytes(16).toStdString();
    for (quint64 counter = 2; counter <= 3; ++counter) {
        sendCrafted([&](kith::content::Content &content) {
            content.mutable_header()->set_message_id(id);
            content.mutable_header()->set_counter(counter);
        });
    }
    anna->send(benName, QStringLiteral("behind it"));
    QTRY_VERIFY(ben->texts(annaName).contains(QStringLiteral("behind it")));
    QCOMPARE(ben->texts(annaName).count(QStringLiteral("crafted")), 1);
    QVERIFY(placeholders().isEmpty());
}

void TestReceiving::anotherMessageUnderAUsedKeyLeavesAPlaceholder()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("one"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    ben->send(annaName, QStringLiteral("two"));
    QTRY_COMPARE(anna->texts(benName).size(), 2);
    // The same state of a ratchet, used for two messages.
    const Base::DeviceAddress benAt = ben->address();
    const auto before = Person::wait(anna->database().run([benAt](Store::Access &access) { return access.signal().session(benAt); }));
    QVERIFY(before && *before);
    sendCrafted([](kith::content::Content &content) { content.mutable_header()->set_counter(2); });
    QTRY_COMPARE(ben->texts(annaName).size(), 3);
    QVERIFY(Person::wait(anna->database().run(
        [benAt, record = **before](Store::Access &access) { return access.signal().storeSession(benAt, record); })));
    sendCrafted([](kith::content::Content &content) {
        content.mutable_header()->set_counter(2);
        content.mutable_text()->set_body("never seen");
    });
    QTRY_COMPARE(placeholders().size(), 1);
    QCOMPARE(placeholders().first().cause, Base::ErrorCode::DuplicateMessage);
    QTRY_VERIFY(relay->waiting(benAt).isEmpty()); // acknowledged all the same
    // It has its placeholder, however often it comes.
    relay->deliver(benAt, relay->envelopes.last());
    sendCrafted([](kith::content::Content &content) { content.mutable_header()->set_counter(3); });
    QTRY_COMPARE(ben->texts(annaName).size(), 4);
    QCOMPARE(placeholders().size(), 1);
}

void TestReceiving::theSameBytesAreNoOtherMessage()
{
    ben->comeOnline();
    const auto sentAgain = [this] {
        // With the id they had, and (sealed for lists that were stale in part) with another one.
        kith::wire::Envelope envelope = relay->envelopes.last();
        relay->deliver(ben->address(), envelope);
        envelope.set_envelope_id(Crypto::randomBytes(16).toStdString());
        relay->deliver(ben->address(), envelope);
        QTRY_VERIFY(relay->waiting(ben->address()).isEmpty());
    };
    anna->send(benName, QStringLiteral("one"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    sentAgain();
    ben->restart();
    ben->comeOnline();
    relay->deliver(ben->address(), relay->envelopes.first());
    sentAgain();
    QVERIFY(placeholders().isEmpty());
    // What was read before there was a memory of it.
    const auto forget = [this](qint64 since) {
        return Person::wait(ben->database().run([since](Store::Access &access) -> Base::Result<Base::Done> {
            if (auto gone = access.sql().run("DELETE FROM seen_envelopes"); !gone) return gone;
            return access.sql().run("UPDATE device_state SET envelopes_since = ?", since);
        }));
    };
    QVERIFY(forget(std::numeric_limits<qint64>::max()));
    sentAgain();
    QVERIFY(placeholders().isEmpty());
    QVERIFY(forget(0)); // and this is how it would look without
    sentAgain();
    QCOMPARE(placeholders().size(), 2);
    QCOMPARE(ben->texts(annaName), QStringList{QStringLiteral("one")});
}

void TestReceiving::anEnvelopeWithoutASenderIsDropped()
{
    ben->comeOnline();
    relay->deliver(ben->address(), kith::wire::Envelope());
    anna->send(benName, QStringLiteral("behind it"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    QCOMPARE(ben->session().conversations().all().size(), 1);
}

void TestReceiving::aMailboxThatStartsOverShowsNothingTwice()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("once"));
    QTRY_VERIFY(relay->waiting(ben->address()).isEmpty() && ben->texts(annaName).size() == 1);
    // The relay was restored from an older copy: the message lies there again, and it never gave such a high sequence.
    const kith::wire::Envelope again = relay->envelopes.last();
    ben->vanish();
    relay->deliver(ben->address(), again);
    relay->devices[ben->address()].handedOut = 1;
    anna->send(benName, QStringLiteral("behind it"));
    ben->comeOnline();
    QTRY_COMPARE(ben->texts(annaName), (QStringList{QStringLiteral("once"), QStringLiteral("behind it")}));
    QVERIFY(placeholders().isEmpty());
}

void TestReceiving::aForgedFirstMessageDoesNotPoisonTheHonestOne()
{
    // The relay changes the very first message: it carries Anna's identity key, and a MAC that cannot fit.
    kith::wire::Envelope honest;
    relay->onTheWay = [&](const Base::DeviceAddress &, kith::wire::Envelope &envelope) {
        if (honest.ciphertext().empty()) {
            honest = envelope;
            std::string &bytes = *envelope.mutable_ciphertext();
            // Behind the MAC stand only two small numbers (registration id, signed pre-key id).
            bytes[bytes.size() - 10] = static_cast<char>(bytes[bytes.size() - 10] ^ 1);
        }
        return true;
    };
    anna->send(benName, QStringLiteral("changed on the way"));
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    ben->comeOnline();
    QTRY_COMPARE(placeholders().size(), 1);
    QCOMPARE(placeholders().first().cause, Base::ErrorCode::DecryptionFailed);
    relay->onTheWay = {};
    relay->deliver(ben->address(), honest); // as it was
    anna->send(benName, QStringLiteral("second"));
    QTRY_COMPARE(ben->texts(annaName), (QStringList{QStringLiteral("changed on the way"), QStringLiteral("second")}));
    const Session::Message answer = ben->send(annaName, QStringLiteral("I can answer"));
    QTRY_COMPARE(anna->texts(benName).size(), 3);
    QTRY_VERIFY(ben->message(answer.key).state >= MessageState::Accepted);
}

void TestReceiving::aCorruptMessageLeavesAPlaceholderAndTheNextIsRead()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    relay->onTheWay = [](const Base::DeviceAddress &, kith::wire::Envelope &envelope) {
        (*envelope.mutable_ciphertext())[envelope.ciphertext().size() / 2] ^= 1;
        return true;
    };
    anna->send(benName, QStringLiteral("broken"));
    QTRY_COMPARE(placeholders().size(), 1);
    relay->onTheWay = {};
    anna->send(benName, QStringLiteral("third"));
    QTRY_COMPARE(ben->texts(annaName), (QStringList{QStringLiteral("first"), QStringLiteral("third")}));
    auto raw = Person::wait(ben->database().run(
        [key = placeholders().first().key](Store::Access &access) { return access.inbox().ofPlaceholder(key); }));
    QVERIFY(raw && *raw);
}

void TestReceiving::anotherSenderOutsideThanInsideIsRefused()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    relay->onTheWay = [](const Base::DeviceAddress &to, kith::wire::Envelope &envelope) {
        if (to.user == QLatin1String("ben")) envelope.set_sender("carl");
        return true;
    };
    anna->send(benName, QStringLiteral("as if from Carl"));
    QTRY_VERIFY(ben->session().conversations().findByPeer(QStringLiteral("carl")).has_value());
    QTRY_COMPARE(ben->timeline(QStringLiteral("carl")).size(), 1);
    QCOMPARE(ben->timeline(QStringLiteral("carl")).first().kind, MessageKind::Placeholder);
    relay->onTheWay = {};
    anna->send(benName, QStringLiteral("again Anna"));
    QTRY_COMPARE(ben->texts(annaName).size(), 2);
    carl->comeOnline();
    carl->send(benName, QStringLiteral("the real Carl"));
    QTRY_COMPARE(ben->texts(QStringLiteral("carl")), QStringList{QStringLiteral("the real Carl")});
}

void TestReceiving::aMessageForSomebodyElseIsRefused()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    const auto ratchet = [this] {
        auto record = Person::wait(ben->database().run(
            [](Store::Access &access) { return access.signal().session({QStringLiteral("anna"), 1}); }));
        return record && *record ? **record : QByteArray();
    };
    const QByteArray before = ratchet();
    QVERIFY(!before.isEmpty());
    // Anna's program means Carl; the ciphertext ends up with Ben.
    sendCrafted([](kith::content::Content &content) {
        content.mutable_header()->set_recipient("carl");
        content.mutable_header()->set_direct_with("carl");
        content.mutable_header()->set_conversation(
            Content::directConversation(QStringLiteral("anna"), QStringLiteral("carl")).toStdString());
    });
    QTRY_COMPARE(placeholders().size(), 1);
    QCOMPARE(placeholders().first().cause, Base::ErrorCode::AddressMismatch);
    sendCrafted([](kith::content::Content &content) { content.mutable_header()->set_recipient_device(2); });
    QTRY_COMPARE(placeholders().size(), 2);
    QCOMPARE(ben->texts(annaName).size(), 1);
    // Each was undone whole, the step of the ratchet included.
    QCOMPARE(ratchet(), before);
}

void TestReceiving::whatIsRefusedAfterItWasReadLeavesNoTrace()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("hello"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    sendCrafted([](kith::content::Content &content) { content.mutable_header()->set_sender("carl"); });
    QTRY_COMPARE(placeholders().size(), 1);
    // Its message key was given back with everything else, so the same bytes are refused again and are no duplicate.
    kith::wire::Envelope again = relay->envelopes.last();
    again.set_envelope_id(Crypto::randomBytes(16).toStdString());
    relay->deliver(ben->address(), again);
    QTRY_COMPARE(placeholders().size(), 2);
    QCOMPARE(placeholders().last().cause, Base::ErrorCode::AddressMismatch);
    sendCrafted([](kith::content::Content &content) { content.mutable_header()->set_sender_device(2); });
    QTRY_COMPARE(placeholders().size(), 3);
    QCOMPARE(placeholders().last().cause, Base::ErrorCode::AddressMismatch);
}

void TestReceiving::contentForNobodyInParticularIsRefused()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    sendCrafted([](kith::content::Content &content) {
        content.mutable_header()->clear_recipient();
        content.mutable_header()->clear_recipient_device();
        content.mutable_header()->clear_direct_with();
    });
    QTRY_COMPARE(placeholders().size(), 1);
    QCOMPARE(ben->texts(annaName).size(), 1);
}

void TestReceiving::aDeviceInNoSignedListIsRefused()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    relay->onTheWay = [](const Base::DeviceAddress &, kith::wire::Envelope &envelope) {
        envelope.set_sender_device(7);
        return true;
    };
    anna->send(benName, QStringLiteral("from a ghost"));
    QTRY_COMPARE(placeholders().size(), 1);
    QCOMPARE(placeholders().first().cause, Base::ErrorCode::UntrustedIdentity);
}

void TestReceiving::aKeyThatTheSignedListDoesNotNameIsRefused()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    carl->comeOnline();
    carl->send(benName, QStringLiteral("I am Carl"));
    QTRY_COMPARE(ben->texts(QStringLiteral("carl")).size(), 1);
    // Carl's session with Ben lies under Anna's name, and so does his key: whatever brought it there, the list signed by Anna
    // does not name it.
    const auto moved = Person::wait(ben->database().run([](Store::Access &access) -> Base::Result<Base::Done> {
        const Base::DeviceAddress fromCarl{QStringLiteral("carl"), 1}, fromAnna{QStringLiteral("anna"), 1};
        auto session = access.signal().session(fromCarl);
        auto key = access.signal().identityKey(fromCarl);
        if (!session || !key) return Base::ErrorCode::Internal;
        if (auto stored = access.signal().storeSession(fromAnna, **session); !stored) return stored;
        return access.signal().storeIdentityKey(fromAnna, **key);
    }));
    QVERIFY(moved);
    sendCrafted([](kith::content::Content &content) { content.mutable_header()->set_counter(2); }, carl.get());
    QTRY_COMPARE(placeholders().size(), 1);
    QCOMPARE(placeholders().first().cause, Base::ErrorCode::UntrustedIdentity);
    QCOMPARE(ben->texts(annaName).size(), 1);
}

void TestReceiving::whoKeepsSendingWhatCannotBeReadIsNotTriedForEver()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    kith::wire::Envelope forged;
    relay->onTheWay = [&forged](const Base::DeviceAddress &, kith::wire::Envelope &envelope) {
        forged = envelope;
        return false;
    };
    anna->send(benName, QStringLiteral("swallowed"));
    QTRY_VERIFY(!forged.ciphertext().empty());
    relay->onTheWay = {};
    (*forged.mutable_ciphertext())[forged.ciphertext().size() / 2] ^= 1;
    for (int i = 0; i < E2e::FailureBudget::kFailures + 5; ++i) {
        forged.set_envelope_id(Crypto::randomBytes(16).toStdString());
        relay->deliver(ben->address(), forged);
    }
    QTRY_COMPARE(placeholders().size(), E2e::FailureBudget::kFailures + 5);
    // Time gives one try back every five seconds, so the last of them may have been tried.
    int stopped = 0;
    for (const auto &message : placeholders()) stopped += message.cause == Base::ErrorCode::BudgetExceeded;
    QVERIFY2(stopped > 0, "every one of them was tried");
    // Nobody else pays for it.
    carl->comeOnline();
    carl->send(benName, QStringLiteral("and Carl is heard"));
    QTRY_COMPARE(ben->texts(QStringLiteral("carl")).size(), 1);
}

void TestReceiving::contentOfANewerVersionSaysSo()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    auto sealed = Person::wait(anna->database().run([](Store::Access &access) -> Base::Result<E2e::Ciphertext> {
        kith::content::Content content;
        content.set_version(Content::kVersion);
        kith::content::Header &header = *content.mutable_header();
        header.set_sender("anna");
        header.set_sender_device(1);
        header.set_recipient("ben");
        header.set_recipient_device(1);
        header.set_direct_with("ben");
        header.set_conversation(Content::directConversation(QStringLiteral("anna"), QStringLiteral("ben")).toStdString());
        header.set_message_id(std::string(16, 'i'));
        header.set_counter(2);
        header.set_typing_key(std::string(32, 't'));
        content.mutable_text()->set_body("from the future");
        auto plain = Content::encode(content);
        if (!plain) return plain.error();
        // The version is the first field: 0x08 0x01.
        if (plain->at(0) != 0x08 || plain->at(1) != 0x01) return Base::ErrorCode::Internal;
        (*plain)[1] = 0x02;
        return Session::Ratchets::of(access).cipher.encrypt({QStringLiteral("ben"), 1}, *plain);
    }));
    QVERIFY(sealed);
    kith::wire::Envelope envelope;
    envelope.set_envelope_id(std::string(16, 'e'));
    envelope.set_sender("anna");
    envelope.set_sender_device(1);
    envelope.set_type(sealed->type == E2e::CiphertextType::PreKeyMessage ? kith::wire::PRE_KEY : kith::wire::RATCHET);
    envelope.set_ciphertext(sealed->bytes.toStdString());
    relay->deliver(ben->address(), envelope);
    QTRY_COMPARE(placeholders().size(), 1);
    QCOMPARE(placeholders().first().cause, Base::ErrorCode::UnknownContent);
}

void TestReceiving::aWithheldMessageShowsAsAHoleUntilItComes()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("one"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    kith::wire::Envelope withheld;
    relay->onTheWay = [&withheld](const Base::DeviceAddress &, kith::wire::Envelope &envelope) {
        if (!withheld.ciphertext().empty()) return true;
        withheld = envelope;
        return false;
    };
    anna->send(benName, QStringLiteral("two"));
    anna->send(benName, QStringLiteral("three"));
    QTRY_COMPARE(ben->texts(annaName), (QStringList{QStringLiteral("one"), QStringLiteral("three")}));
    QVERIFY(hasNotice(NoticeKind::MessagesMissing, 1));
    relay->deliver(ben->address(), withheld);
    QTRY_COMPARE(ben->texts(annaName).size(), 3);
    QVERIFY(!hasNotice(NoticeKind::MessagesMissing, 1));
}

void TestReceiving::aGapOfTheRelayIsShown()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("one"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    relay->deliverGap(ben->address(), 12);
    QTRY_VERIFY(hasNotice(NoticeKind::MessagesExpired, 12));
    QTRY_VERIFY(relay->waiting(ben->address()).isEmpty());
}

void TestReceiving::anEnvelopeThatEndedTheProcessTwiceIsSetAside()
{
    anna->send(benName, QStringLiteral("deadly"));
    anna->send(benName, QStringLiteral("behind it"));
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    const quint64 sequence = relay->waiting(ben->address()).first().sequence();
    ben->open();
    const auto reads = [&](quint64 which) {
        const auto marked = Person::wait(ben->database().run([which](Store::Access &access) -> Base::Result<Base::Done> {
            access.inbox().beginReading(which);
            return Base::Done{};
        }));
        QVERIFY(marked);
        ben->restart();
    };
    // Ended by it once while another was being read the other time: it is read.
    reads(sequence);
    const auto counted = Person::wait(ben->database().run([](Store::Access &access) { return access.inbox().countEnd(); }));
    QVERIFY(counted && *counted);
    reads(sequence);
    ben->comeOnline();
    QTRY_COMPARE(placeholders().size(), 1);
    QCOMPARE(placeholders().first().cause, Base::ErrorCode::Internal);
    QTRY_COMPARE(ben->texts(annaName), QStringList{QStringLiteral("behind it")});
    QTRY_VERIFY(relay->waiting(ben->address()).isEmpty());
}

void TestReceiving::anOldCopyOfTheProfileStartsNewSessions()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("one"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    ben->send(annaName, QStringLiteral("two"));
    QTRY_COMPARE(anna->texts(benName).size(), 2);
    ben->vanish();
    relay->devices[ben->address()].knownGeneration = 1'000'000;
    const int fetched = relay->bundleFetches;
    ben->comeOnline();
    QTRY_VERIFY(hasNotice(NoticeKind::ProfileMayBeCopied));
    ben->send(annaName, QStringLiteral("three"));
    QTRY_COMPARE(anna->texts(benName).size(), 3);
    QCOMPARE(relay->bundleFetches, fetched + 1); // a new session, not the old ratchet
    anna->send(benName, QStringLiteral("four"));
    QTRY_COMPARE(ben->texts(annaName).size(), 4);
    // Said once, not at every connection.
    ben->restart();
    ben->comeOnline();
    QTest::qWait(50);
    int notices = 0;
    for (const auto &message : ben->timeline(annaName)) notices += message.notice == NoticeKind::ProfileMayBeCopied ? 1 : 0;
    QCOMPARE(notices, 1);
}

//! Anna loses everything and starts anew: a reset list by a \a fresh profile.
void TestReceiving::startAnew(Person &fresh)
{
    auto current = E2e::readDeviceList(relay->lists[annaName].last());
    QVERIFY(current);
    fresh.open();
    const Session::NewDevicePlace place{QStringLiteral("http://127.0.0.1:1"), {}, relay->relayId, annaName};
    auto made = Person::wait(fresh.database().run([place, list = *current](Store::Access &access) {
        return Session::makeResetDevice(access, place, list, Store::Micros(1'700'000'000'000'002));
    }));
    QVERIFY(made);
    fresh.device = made->device;
    kith::wire::SignedIn signedIn;
    signedIn.set_device(made->device);
    signedIn.set_access_token(QStringLiteral("anna/%1").arg(made->device).toStdString());
    signedIn.set_access_expires(std::numeric_limits<qint64>::max());
    signedIn.set_refresh_token("refresh");
    QVERIFY(Person::wait(fresh.database().run(
        [made = *made, signedIn](Store::Access &access) { return Session::keepNewDevice(access, made, signedIn); })));
    relay->addDevice(annaName, made->device, made->list->wire(), made->keys);
    relay->devices.remove(anna->address());
    anna.reset();
}

void TestReceiving::aNewIdentityIsNoticedAboveItsFirstMessage()
{
    carl->comeOnline();
    carl->send(annaName, QStringLiteral("to Anna"));
    QTRY_COMPARE(anna->texts(QStringLiteral("carl")).size(), 1);
    Person fresh(*relay, annaName);
    startAnew(fresh);
    fresh.restart();
    fresh.comeOnline();
    fresh.send(QStringLiteral("carl"), QStringLiteral("new here"));
    QTRY_VERIFY(carl->texts(annaName).contains(QStringLiteral("new here")));
    QStringList rows;
    for (const auto &message : carl->timeline(annaName)) rows << (message.notice == NoticeKind::IdentityChanged ? QStringLiteral("changed") : message.text);
    QCOMPARE(rows, (QStringList{QStringLiteral("to Anna"), QStringLiteral("changed"), QStringLiteral("new here")}));
}

void TestReceiving::aNewIdentityIsNoticedAndAVerifiedOneStopsSending()
{
    ben->comeOnline();
    carl->comeOnline();
    ben->send(annaName, QStringLiteral("to Anna"));
    carl->send(annaName, QStringLiteral("to Anna"));
    QTRY_COMPARE(anna->texts(benName).size(), 1);
    QVERIFY(Person::wait(ben->session().verification().markVerified(annaName)));
    const auto before = Person::wait(ben->session().verification().safetyNumber(annaName));
    QVERIFY(before);
    const auto same = Person::wait(anna->session().verification().safetyNumber(benName));
    QVERIFY(same);
    QCOMPARE(same->digits, before->digits);
    QCOMPARE(before->trust, Session::TrustState::Verified);

    Person fresh(*relay, annaName);
    startAnew(fresh);

    // Carl never compared: a notice, and it goes on.
    const Session::Message fromCarl = carl->send(annaName, QStringLiteral("still you?"));
    QTRY_COMPARE(carl->message(fromCarl.key).state, MessageState::Accepted);
    bool noticed = false;
    for (const auto &message : carl->timeline(annaName)) noticed = noticed || message.notice == NoticeKind::IdentityChanged;
    QVERIFY(noticed);

    // Ben had compared: nothing leaves until he decides.
    const Session::Message fromBen = ben->send(annaName, QStringLiteral("secret"));
    QTRY_COMPARE(ben->session().conversations().find(*ben->session().conversations().findByPeer(annaName))->trust,
                 Session::TrustState::BlockedUntilConfirmed);
    QTest::qWait(50);
    QCOMPARE(ben->message(fromBen.key).state, MessageState::Pending);
    const auto to = *ben->session().conversations().findByPeer(annaName);
    ben->session().conversations().setDraft(to, QStringLiteral("more"));
    QTRY_COMPARE(ben->storedDraft(to), QStringLiteral("more"));
    ben->session().conversations().setDraft(to, {});
    const auto refused = Person::wait(ben->session().sender().sendText(to, QStringLiteral("more")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Base::ErrorCode::IdentityConfirmationNeeded);
    QCOMPARE(ben->storedDraft(to), QStringLiteral("more")); // nothing was stored, so nothing was taken either
    QTRY_COMPARE(ben->storedDraft(to), QString()); // what the window said all the same
    const auto changed = Person::wait(ben->session().verification().safetyNumber(annaName));
    QVERIFY(changed && changed->digits != before->digits);
    QVERIFY(Person::wait(ben->session().verification().acceptNewIdentity(annaName)));
    QTRY_COMPARE(ben->message(fromBen.key).state, MessageState::Accepted);
    fresh.restart();
    fresh.comeOnline();
    QTRY_COMPARE(fresh.texts(benName), QStringList{QStringLiteral("secret")});
    QTRY_COMPARE(fresh.texts(QStringLiteral("carl")), QStringList{QStringLiteral("still you?")});
}

void TestReceiving::manyMessagesAreCaughtUpInOrder()
{
    const auto to = anna->conversationWith(benName);
    QStringList wanted;
    for (int i = 0; i < 1500; ++i) {
        wanted.append(QString::number(i));
        anna->session().sender().sendText(to, wanted.last()).then(&anna->session(), [](Base::Result<Session::Message> &&) {});
    }
    QTRY_COMPARE_WITH_TIMEOUT(relay->waiting(ben->address()).size(), 1500, 60'000);
    QElapsedTimer timer;
    timer.start();
    ben->comeOnline();
    QTRY_VERIFY_WITH_TIMEOUT(relay->waiting(ben->address()).isEmpty(), 60'000);
    qInfo() << "caught up 1500 messages in" << timer.elapsed() << "ms";
    QStringList got;
    for (const auto &message : ben->timeline(annaName, 2000)) got.append(message.text);
    QCOMPARE(got, wanted);
}

//! All that waits would be too much for what is left; and it is said why not all comes.
void TestReceiving::whatFitsIsTakenWhenTheRoomIsScarce()
{
    const auto limitPages = [](Store::Access &access, qint64 more) -> Base::Result<Base::Done> {
        auto pages = access.sql().prepare("PRAGMA page_count").one([](const Sql::Statement &row) { return row.int64(0); });
        if (!pages) return pages.error();
        return access.sql().runScript("PRAGMA max_page_count=" + QByteArray::number(pages->value_or(0) + more));
    };
    constexpr int kMessages = 40;
    ben->comeOnline();
    QSignalSpy failed(&ben->session(), &Session::Session::storingFailed);
    // The database is busy until all of them are here.
    auto busy = std::make_shared<QSemaphore>();
    ben->database()
        .run([busy, limitPages](Store::Access &access) {
            busy->acquire();
            return limitPages(access, 40);
        })
        .then(&ben->session(), [](Base::Result<Base::Done> &&) {});
    for (int i = 0; i < kMessages; ++i) anna->send(benName, QString::number(i) + QString(3000, QLatin1Char('y')));
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    QTest::qWait(200);
    busy->release();
    QTRY_VERIFY(!failed.isEmpty());
    QCOMPARE(failed.first().first().value<Base::Error>().code, Base::ErrorCode::DiskFull);
    QCOMPARE(ben->session().connection().storingError().value().code, Base::ErrorCode::DiskFull); // for the window
    const auto some = ben->texts(annaName).size();
    QVERIFY2(some > 1 && some < kMessages, qPrintable(QString::number(some)));
    QVERIFY(Person::wait(ben->database().run([limitPages](Store::Access &access) { return limitPages(access, 100'000); })));
    QTRY_COMPARE(ben->texts(annaName).size(), kMessages);
    QTRY_VERIFY(relay->waiting(ben->address()).isEmpty());
    QVERIFY(!ben->session().connection().storingError());
}

QTEST_GUILESS_MAIN(TestReceiving)
#include "tst_receiving.moc"
