// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/signalptr.h"
#include "tests/app/crypto/party.h"

#include <QtTest>

#include <signal/protocol.h>

using Base::ErrorCode;
using E2e::GroupCipher;

namespace {
QByteArray idOf(const Party &sender, quint32 generation = 0)
{
    return GroupCipher::distributionId("group", 1, sender.address, generation);
}
} // namespace

class TestGroupCipher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneCiphertextIsReadByAllMembers()
    {
        Party alice(QStringLiteral("alice")), bob(QStringLiteral("bob")), carol(QStringLiteral("carol"));
        const QByteArray distribution = alice.groups.makeDistribution(idOf(alice), alice.address).value();
        for (Party *member : {&bob, &carol})
            QCOMPARE(member->groups.takeDistribution(idOf(alice), alice.address, distribution).value(),
                     GroupCipher::Distribution::Taken);
        for (int i = 0; i < 10; ++i) {
            const QByteArray text = "text " + QByteArray::number(i);
            const QByteArray message = alice.groups.encrypt(idOf(alice), alice.address, text).value();
            QVERIFY(!message.contains(text));
            QCOMPARE(bob.groups.decrypt(idOf(alice), alice.address, message).value(), text);
            QCOMPARE(carol.groups.decrypt(idOf(alice), alice.address, message).value(), text);
        }
    }

    void aDistributionThatIsKnownDoesNotReopenTheChain()
    {
        Party alice(QStringLiteral("alice")), bob(QStringLiteral("bob"));
        const QByteArray distribution = alice.groups.makeDistribution(idOf(alice), alice.address).value();
        QVERIFY(bob.groups.takeDistribution(idOf(alice), alice.address, distribution));
        const QByteArray message = alice.groups.encrypt(idOf(alice), alice.address, "pay 5").value();
        QCOMPARE(bob.groups.decrypt(idOf(alice), alice.address, message).value(), QByteArray("pay 5"));
        QCOMPARE(codeOf(bob.groups.decrypt(idOf(alice), alice.address, message)), ErrorCode::DuplicateMessage);
        QCOMPARE(bob.groups.takeDistribution(idOf(alice), alice.address, distribution).value(),
                 GroupCipher::Distribution::AlreadyKnown);
        QCOMPARE(codeOf(bob.groups.decrypt(idOf(alice), alice.address, message)), ErrorCode::DuplicateMessage);
        QCOMPARE(bob.groups.decrypt(idOf(alice), alice.address,
                                    alice.groups.encrypt(idOf(alice), alice.address, "next").value())
                     .value(),
                 QByteArray("next"));
    }

    void theLibraryAloneWouldReopenIt()
    {
        Party alice(QStringLiteral("alice")), bob(QStringLiteral("bob"));
        const QByteArray distribution = alice.groups.makeDistribution(idOf(alice), alice.address).value();
        QVERIFY(bob.groups.takeDistribution(idOf(alice), alice.address, distribution));
        const QByteArray message = alice.groups.encrypt(idOf(alice), alice.address, "pay 5").value();
        QVERIFY(bob.groups.decrypt(idOf(alice), alice.address, message));

        E2e::Ref<sender_key_distribution_message> parsed;
        QVERIFY(sender_key_distribution_message_deserialize(E2e::out(parsed), E2e::octets(distribution),
                                                            E2e::sizeOf(distribution), bob.context.library())
                >= 0);
        const QByteArray id = idOf(alice).toHex();
        const E2e::LibraryAddress address(alice.address);
        const signal_protocol_sender_key_name name{id.constData(), E2e::sizeOf(id), *address.get()};
        E2e::GroupBuilderRef builder;
        QVERIFY(group_session_builder_create(E2e::out(builder), bob.context.store(), bob.context.library()) >= 0);
        QVERIFY(group_session_builder_process_session(builder.get(), &name, parsed.get()) >= 0);
        QCOMPARE(bob.groups.decrypt(idOf(alice), alice.address, message).value(), QByteArray("pay 5")); // a second time
    }

    void aKnownKeyIdWithAnotherSigningKeyIsRefused()
    {
        Party alice(QStringLiteral("alice")), bob(QStringLiteral("bob")), mallory(QStringLiteral("mallory"));
        const QByteArray distribution = alice.groups.makeDistribution(idOf(alice), alice.address).value();
        QVERIFY(bob.groups.takeDistribution(idOf(alice), alice.address, distribution));
        E2e::Ref<sender_key_distribution_message> parsed;
        QVERIFY(sender_key_distribution_message_deserialize(E2e::out(parsed), E2e::octets(distribution),
                                                            E2e::sizeOf(distribution), bob.context.library())
                >= 0);
        E2e::Ref<ec_key_pair> other;
        QVERIFY(curve_generate_key_pair(bob.context.library(), E2e::out(other)) >= 0);
        const QByteArray chain(32, 'c');
        E2e::Ref<sender_key_distribution_message> forged;
        QVERIFY(sender_key_distribution_message_create(E2e::out(forged), sender_key_distribution_message_get_id(parsed.get()), 0,
                                                       E2e::octets(chain), 32, ec_key_pair_get_public(other.get()),
                                                       bob.context.library())
                >= 0);
        const QByteArray bytes =
            E2e::toByteArray(ciphertext_message_get_serialized(reinterpret_cast<ciphertext_message *>(forged.get())));
        QCOMPARE(codeOf(bob.groups.takeDistribution(idOf(alice), alice.address, bytes)), ErrorCode::BadKey);
        QCOMPARE(bob.groups.decrypt(idOf(alice), alice.address,
                                    alice.groups.encrypt(idOf(alice), alice.address, "fine").value())
                     .value(),
                 QByteArray("fine"));
    }

    void aNewMemberReadsFromItsJoiningOn()
    {
        Party alice(QStringLiteral("alice")), bob(QStringLiteral("bob"));
        QVERIFY(alice.groups.makeDistribution(idOf(alice), alice.address));
        const QByteArray before = alice.groups.encrypt(idOf(alice), alice.address, "before").value();
        const QByteArray distribution = alice.groups.makeDistribution(idOf(alice), alice.address).value();
        const QByteArray after = alice.groups.encrypt(idOf(alice), alice.address, "after").value();
        QVERIFY(bob.groups.takeDistribution(idOf(alice), alice.address, distribution));
        QVERIFY(!bob.groups.decrypt(idOf(alice), alice.address, before));
        QCOMPARE(bob.groups.decrypt(idOf(alice), alice.address, after).value(), QByteArray("after"));
    }

    void aNewGenerationIsANewKey()
    {
        Party alice(QStringLiteral("alice")), removed(QStringLiteral("bob"));
        QVERIFY(removed.groups.takeDistribution(idOf(alice), alice.address,
                                                alice.groups.makeDistribution(idOf(alice), alice.address).value()));
        QVERIFY(alice.groups.makeDistribution(idOf(alice, 1), alice.address));
        const QByteArray message = alice.groups.encrypt(idOf(alice, 1), alice.address, "without bob").value();
        QVERIFY(!removed.groups.decrypt(idOf(alice), alice.address, message));
        QCOMPARE(codeOf(removed.groups.decrypt(idOf(alice, 1), alice.address, message)), ErrorCode::NoSession);
    }

    void distributionIdsAreAllDifferent()
    {
        const Base::DeviceAddress alice{QStringLiteral("alice"), 1};
        QSet<QByteArray> ids{GroupCipher::distributionId("group", 1, alice, 0),
                             GroupCipher::distributionId("group", 1, alice, 1),
                             GroupCipher::distributionId("group", 2, alice, 0),
                             GroupCipher::distributionId("grou", 1, alice, 0),
                             GroupCipher::distributionId("group", 1, {QStringLiteral("alice"), 2}, 0),
                             GroupCipher::distributionId("group", 1, {QStringLiteral("bob"), 1}, 0)};
        QCOMPARE(ids.size(), 6);
        for (const QByteArray &id : ids) QCOMPARE(id.size(), 32);
    }

    void aMemberCannotForgeAnother()
    {
        Party alice(QStringLiteral("alice")), bob(QStringLiteral("bob")), mallory(QStringLiteral("mallory"));
        const QByteArray fromAlice = alice.groups.makeDistribution(idOf(alice), alice.address).value();
        QVERIFY(bob.groups.takeDistribution(idOf(alice), alice.address, fromAlice));
        // mallory has alice's chain key, but not the key that signs
        QVERIFY(mallory.groups.takeDistribution(idOf(alice), alice.address, fromAlice));
        QVERIFY(!mallory.groups.encrypt(idOf(alice), alice.address, "forged"));
        QByteArray message = alice.groups.encrypt(idOf(alice), alice.address, "true").value();
        for (qsizetype at = 0; at < message.size(); ++at) {
            QByteArray forged = message;
            forged[at] = static_cast<char>(forged[at] ^ 4);
            QVERIFY(!bob.atomically([&] { return bob.groups.decrypt(idOf(alice), alice.address, forged); }));
        }
        QCOMPARE(bob.groups.decrypt(idOf(alice), alice.address, message).value(), QByteArray("true"));
    }

    void outOfOrderIsReadAndTheUnknownIsNoSession()
    {
        Party alice(QStringLiteral("alice")), bob(QStringLiteral("bob"));
        QVERIFY(bob.groups.takeDistribution(idOf(alice), alice.address,
                                            alice.groups.makeDistribution(idOf(alice), alice.address).value()));
        QList<QByteArray> messages;
        for (int i = 0; i < 20; ++i)
            messages.append(alice.groups.encrypt(idOf(alice), alice.address, QByteArray::number(i)).value());
        for (int i = 19; i >= 0; --i)
            QCOMPARE(bob.groups.decrypt(idOf(alice), alice.address, messages.at(i)).value(), QByteArray::number(i));
        QCOMPARE(codeOf(bob.groups.encrypt(idOf(bob), bob.address, "x")), ErrorCode::NoSession);
        QCOMPARE(codeOf(bob.groups.encrypt("short", bob.address, "x")), ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(TestGroupCipher)
#include "tst_groupcipher.moc"
