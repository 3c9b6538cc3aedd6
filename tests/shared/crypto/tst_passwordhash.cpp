// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/passwordhash.h"
#include "shared/crypto/random.h"

#include <QtTest>

namespace {
constexpr Crypto::Argon2Cost kCheap{64, 1, 1};
Base::SecretBytes secret(const char *text) { return Base::SecretBytes::fromByteArray(text); }
} // namespace

class TestPasswordHash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aForeignHashVerifies()
    {
        // From the reference implementation's own tests: argon2id, version 19, m=65536, t=2, p=1
        const QByteArray stored = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        QVERIFY(Crypto::verifyPasswordValue(stored, secret("password")));
        QVERIFY(!Crypto::verifyPasswordValue(stored, secret("passwore")));
    }

    void aStoredHashOpensForItsValueOnly()
    {
        const QByteArray stored = Crypto::hashPasswordValue(secret("value")).value();
        QVERIFY(stored.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        QVERIFY(Crypto::verifyPasswordValue(stored, secret("value")));
        QVERIFY(!Crypto::verifyPasswordValue(stored, secret("Value")));
        QVERIFY(!Crypto::verifyPasswordValue(stored, Base::SecretBytes()));
        QVERIFY(Crypto::hashPasswordValue(secret("value"), kCheap).value() != Crypto::hashPasswordValue(secret("value"), kCheap).value());
    }

    void rubbishIsNotAStoredHash()
    {
        for (const char *stored : {"", "$", "argon2id", "$argon2id$v=19$m=64,t=1,p=1$", "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$aaaa"})
            QVERIFY(!Crypto::verifyPasswordValue(stored, secret("value")));
    }

    void anOldCostIsNoticed()
    {
        QVERIFY(Crypto::isPasswordHashOutdated(Crypto::hashPasswordValue(secret("value"), kCheap).value()));
        QVERIFY(!Crypto::isPasswordHashOutdated(Crypto::hashPasswordValue(secret("value")).value()));
    }

    void nobodysHashCostsAsMuchAsARealOne()
    {
        const QByteArray &nobody = Crypto::passwordHashOfNobody();
        QVERIFY(!Crypto::isPasswordHashOutdated(nobody));
        QVERIFY(!Crypto::verifyPasswordValue(nobody, secret("password")));
    }

    void theValueForTheRelayDependsOnPasswordNameAndRelay()
    {
        const auto value = [](const QString &password, const QString &user, const QByteArray &relay) {
            return Crypto::clientPasswordValue(password, user, relay).value().toByteArray();
        };
        const QByteArray one = value(QStringLiteral("secret"), QStringLiteral("alice"), "relay-one");
        QCOMPARE(one.size(), Crypto::kPasswordValueBytes);
        QCOMPARE(value(QStringLiteral("secret"), QStringLiteral("alice"), "relay-one"), one);
        QVERIFY(value(QStringLiteral("secreT"), QStringLiteral("alice"), "relay-one") != one);
        QVERIFY(value(QStringLiteral("secret"), QStringLiteral("bob"), "relay-one") != one);
        QVERIFY(value(QStringLiteral("secret"), QStringLiteral("ealice"), "relay-on") != one);
        QVERIFY(value(QStringLiteral("secret"), QStringLiteral("alice"), "relay-two") != one);
    }

    void composedAndDecomposedLettersAreTheSamePassword()
    {
        const QByteArray salt(16, 's');
        const auto composed = Crypto::passphraseKey(QString(QChar(0x00e9)), salt, kCheap).value();
        const auto decomposed = Crypto::passphraseKey(QStringLiteral("e") + QChar(0x0301), salt, kCheap).value();
        QVERIFY(composed == decomposed);
    }

    void aForeignSlotCannotAskForAllMemory()
    {
        const QByteArray salt(16, 's');
        const QString text = QStringLiteral("passphrase");
        QCOMPARE(Crypto::passphraseKey(text, salt, {2 * 1024 * 1024, 1, 1}).error().code, Base::ErrorCode::InvalidArgument);
        QVERIFY(!Crypto::passphraseKey(text, salt, {64, 1000, 1}));
        QVERIFY(!Crypto::passphraseKey(text, salt, {64, 1, 64}));
        QVERIFY(!Crypto::passphraseKey(text, salt, {0, 0, 0}));
        QVERIFY(!Crypto::passphraseKey(text, QByteArray(15, 's'), kCheap));
        QVERIFY(Crypto::passphraseKey(text, salt, kCheap));
    }
};

QTEST_APPLESS_MAIN(TestPasswordHash)
#include "tst_passwordhash.moc"
