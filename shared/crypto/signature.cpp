// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/signature.h"

#include "shared/crypto/evp.h"
#include "shared/crypto/random.h"

#include <QtEndian>

namespace Crypto {

namespace {
constexpr qsizetype kLengthBytes = 4;
constexpr qsizetype kLongestPurpose = 255;

bool namesPurpose(QByteArrayView input)
{
    if (input.size() < kLengthBytes) return false;
    const qsizetype length = qFromBigEndian<quint32>(input.data());
    return length <= kLongestPurpose && input.size() >= kLengthBytes + length
        && input.sliced(kLengthBytes, length).startsWith(QByteArrayView("kith "));
}

bool isJwtInput(QByteArrayView input) { return input.startsWith(QByteArrayView("eyJ")); }

const unsigned char *octets(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }

//! The eight points of small order and their other encodings, sign bit cleared: under such a key one signature fits many
//! messages (RFC 8032 leaves refusing them to the application; Table 2 of "Taming the many EdDSAs", 2020).
bool isSmallOrder(QByteArrayView key)
{
    static const QByteArray kPoints[] = {
        QByteArray::fromHex("0000000000000000000000000000000000000000000000000000000000000000"),
        QByteArray::fromHex("0100000000000000000000000000000000000000000000000000000000000000"),
        QByteArray::fromHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
        QByteArray::fromHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
        QByteArray::fromHex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
        QByteArray::fromHex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
        QByteArray::fromHex("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    };
    QByteArray plain = key.toByteArray();
    plain[31] = static_cast<char>(static_cast<unsigned char>(plain[31]) & 0x7f);
    for (const QByteArray &point : kPoints)
        if (plain == point) return true;
    return false;
}

Base::Result<Base::Done> verifyBare(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    if (publicKey.size() != kSigningPublicKeyBytes || isSmallOrder(publicKey)) return Base::ErrorCode::BadKey;
    if (signature.size() != kSignatureBytes) return Base::ErrorCode::BadSignature;
    const Evp::Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets(publicKey),
                                                   static_cast<size_t>(publicKey.size())));
    if (!key) return Base::ErrorCode::BadKey;
    const Evp::DigestContext context(EVP_MD_CTX_new());
    Evp::require(context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1, "Ed25519");
    if (EVP_DigestVerify(context.get(), octets(signature), static_cast<size_t>(signature.size()), octets(message),
                         static_cast<size_t>(message.size()))
        != 1)
        return Base::ErrorCode::BadSignature;
    return Base::Done{};
}
} // namespace

struct SigningKey::Private
{
    Evp::Key key;
    QByteArray publicKey;

    QByteArray sign(QByteArrayView message) const
    {
        const Evp::DigestContext context(EVP_MD_CTX_new());
        QByteArray out(kSignatureBytes, Qt::Uninitialized);
        size_t length = kSignatureBytes;
        Evp::require(context && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
                         && EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(out.data()), &length,
                                           octets(message), static_cast<size_t>(message.size()))
                                == 1
                         && length == kSignatureBytes,
                     "Ed25519");
        return out;
    }
};

SigningKey::SigningKey(std::unique_ptr<Private> p) : d(std::move(p)) {}
SigningKey::SigningKey(SigningKey &&) noexcept = default;
SigningKey &SigningKey::operator=(SigningKey &&) noexcept = default;
SigningKey::~SigningKey() = default;

SigningKey SigningKey::generate() { return fromSeed(randomSecret(kSigningSeedBytes)).value(); }

Base::Result<SigningKey> SigningKey::fromSeed(const Base::SecretBytes &seed)
{
    if (seed.size() != kSigningSeedBytes) return Base::ErrorCode::BadKey;
    auto p = std::make_unique<Private>();
    p->key.reset(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), static_cast<size_t>(seed.size())));
    p->publicKey.resize(kSigningPublicKeyBytes);
    size_t length = kSigningPublicKeyBytes;
    Evp::require(p->key
                     && EVP_PKEY_get_raw_public_key(p->key.get(), reinterpret_cast<unsigned char *>(p->publicKey.data()),
                                                    &length)
                            == 1,
                 "Ed25519");
    return SigningKey(std::move(p));
}

const QByteArray &SigningKey::publicKey() const { return d->publicKey; }

Base::SecretBytes SigningKey::seed() const
{
    Base::SecretBytes seed(kSigningSeedBytes);
    size_t length = kSigningSeedBytes;
    Evp::require(EVP_PKEY_get_raw_private_key(d->key.get(), seed.data(), &length) == 1, "Ed25519");
    return seed;
}

QByteArray SigningKey::sign(QByteArrayView signInput) const
{
    Evp::require(namesPurpose(signInput), "a signature without a purpose");
    return d->sign(signInput);
}

QByteArray SigningKey::signJwt(QByteArrayView input) const
{
    Evp::require(isJwtInput(input), "not the input of a JSON web token");
    return d->sign(input);
}

Base::Result<Base::Done> verifySignature(QByteArrayView publicKey, QByteArrayView signInput, QByteArrayView signature)
{
    if (!namesPurpose(signInput)) return Base::ErrorCode::BadSignature;
    return verifyBare(publicKey, signInput, signature);
}

Base::Result<Base::Done> verifyJwt(QByteArrayView publicKey, QByteArrayView input, QByteArrayView signature)
{
    if (!isJwtInput(input)) return Base::ErrorCode::BadSignature;
    return verifyBare(publicKey, input, signature);
}

} // namespace Crypto
