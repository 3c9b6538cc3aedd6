// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/typingkey.h"

#include <QtTest>

using Base::ErrorCode;

namespace {
const Base::DeviceAddress kAlice{QStringLiteral("alice"), 1};
const Base::DeviceAddress kBob{QStringLiteral("bob"), 1};
} // namespace

class TestTypingKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoHasTheKeySeesTheTyping()
    {
        const auto key = E2e::TypingKey::generate();
        const auto theirs = E2e::TypingKey::fromBytes(key.bytes()).value();
        const QByteArray sealed = key.seal("typing", "conversation", kAlice);
        QVERIFY(!sealed.contains("typing"));
        QCOMPARE(theirs.open(sealed, "conversation", kAlice).value(), QByteArray("typing"));
        QVERIFY(key.seal("typing", "conversation", kAlice) != sealed);
        QVERIFY(!E2e::TypingKey::generate().open(sealed, "conversation", kAlice));
        QVERIFY(!E2e::TypingKey::fromBytes(Base::SecretBytes(16)));
    }

    void itCannotBeMovedToAnotherSenderOrConversation()
    {
        const auto key = E2e::TypingKey::generate();
        const QByteArray sealed = key.seal("typing", "conversation", kAlice);
        QCOMPARE(key.open(sealed, "conversation", kBob).error().code, ErrorCode::DecryptionFailed);
        QVERIFY(!key.open(sealed, "conversation", {QStringLiteral("alice"), 2}));
        QVERIFY(!key.open(sealed, "conversation", {QStringLiteral("carol"), 1}));
        QVERIFY(!key.open(sealed, "conversatiom", kAlice));
        QVERIFY(!key.open(sealed, "another", kAlice));
        QVERIFY(!key.open(sealed, "conversationa", {QStringLiteral("lice"), 1}));
        QVERIFY(!key.open(sealed.chopped(1), "conversation", kAlice));
        QVERIFY(!key.open({}, "conversation", kAlice));
    }
};

QTEST_APPLESS_MAIN(TestTypingKey)
#include "tst_typingkey.moc"
