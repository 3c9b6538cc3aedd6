// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/secretbytes.h"

#include <QTest>

#include <cstring>
#include <new>
#include <type_traits>

using namespace Base;

namespace {

template <typename T>
concept Printable = requires(QDebug debug, const T &value) { debug << value; };

static_assert(Printable<int>);
static_assert(!Printable<SecretBytes>, "a secret must not be printable");
static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes> && std::is_nothrow_move_assignable_v<SecretBytes>);
static_assert(!std::is_convertible_v<SecretBytes, QByteArray> && !std::is_convertible_v<QByteArray, SecretBytes>);

constexpr char kSecret[] = "short secret";
constexpr qsizetype kSecretBytes = sizeof kSecret - 1;

bool containsSecret(const void *memory, size_t size)
{
    const QByteArray bytes(static_cast<const char *>(memory), static_cast<qsizetype>(size));
    return bytes.contains(QByteArray(kSecret).sliced(1)); // without the first: an emptied string has a zero byte there
}

} // namespace

class TestSecretBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatItWasGiven()
    {
        const SecretBytes secret(kSecret, kSecretBytes);
        QCOMPARE(secret.size(), kSecretBytes);
        QCOMPARE(secret.toByteArray(), QByteArray(kSecret));
        const SecretBytes zeros(32);
        QCOMPARE(zeros.toByteArray(), QByteArray(32, '\0'));
        QVERIFY(SecretBytes().isEmpty());
        QVERIFY(SecretBytes(qsizetype(0)).isEmpty());
    }

    void comparesByContent()
    {
        const SecretBytes a(kSecret, kSecretBytes);
        const SecretBytes b = SecretBytes::fromByteArray(QByteArray(kSecret));
        QVERIFY(a == b);
        QVERIFY(a == a.clone());
        QVERIFY(!(a == SecretBytes(kSecret, kSecretBytes - 1)));
        QByteArray other(kSecret);
        other[3] = 'x';
        QVERIFY(!(a == SecretBytes::fromByteArray(other)));
        QVERIFY(SecretBytes() == SecretBytes());
    }

    void movingLeavesNothingBehind()
    {
        // Long enough and too short for a string's own small buffer.
        for (const qsizetype repeat : {1, 20}) {
            const QByteArray bytes = QByteArray(kSecret).repeated(repeat);
            alignas(SecretBytes) unsigned char place[sizeof(SecretBytes)];
            auto *from = new (place) SecretBytes(bytes.constData(), bytes.size());
            const SecretBytes to(std::move(*from));
            QCOMPARE(to.toByteArray(), bytes);
            QVERIFY(from->isEmpty());
            QVERIFY(!containsSecret(place, sizeof place));
            from->~SecretBytes();
            QVERIFY(!containsSecret(place, sizeof place));
        }
    }

    void assigningWipesWhatWasThere()
    {
        SecretBytes a(kSecret, kSecretBytes);
        const unsigned char *memory = a.data();
        SecretBytes b("other", 5);
        b = std::move(a);
        QCOMPARE(b.toByteArray(), QByteArray(kSecret));
        QCOMPARE(b.data(), memory); // moved, not copied
        b = SecretBytes();
        QVERIFY(b.isEmpty());
    }

    void dyingWipesTheBytes()
    {
        alignas(SecretBytes) unsigned char place[sizeof(SecretBytes)];
        auto *secret = new (place) SecretBytes(kSecret, kSecretBytes);
        secret->~SecretBytes();
        QVERIFY(!containsSecret(place, sizeof place));
    }

    void wipingOverwrites()
    {
        char memory[] = "short secret";
        wipeMemory(memory, sizeof memory);
        for (const char c : memory) QCOMPARE(c, '\0');
        QByteArray bytes(kSecret);
        wipeBytes(bytes);
        QVERIFY(bytes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSecretBytes)
#include "tst_secretbytes.moc"
