// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/aead.h"

#include "shared/crypto/evp.h"
#include "shared/crypto/random.h"

#include <algorithm>
#include <cstring>

namespace Crypto {

namespace {
const unsigned char *octets(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }

//! EVP takes an int: longer input goes in pieces.
bool update(EVP_CIPHER_CTX *context, unsigned char *out, const unsigned char *in, qsizetype size)
{
    constexpr qsizetype kPiece = qsizetype(1) << 30;
    for (qsizetype at = 0; at < size;) {
        const int piece = static_cast<int>(std::min(kPiece, size - at));
        int written = 0;
        if (!EVP_CipherUpdate(context, out ? out + at : nullptr, &written, in + at, piece)) return false;
        at += piece;
    }
    return true;
}
} // namespace

struct Aead::Private
{
    Evp::CipherContext sealing{EVP_CIPHER_CTX_new()};
    Evp::CipherContext opening{EVP_CIPHER_CTX_new()};
};

Aead::Aead(std::unique_ptr<Private> p) : d(std::move(p)) {}
Aead::Aead(Aead &&) noexcept = default;
Aead &Aead::operator=(Aead &&) noexcept = default;
Aead::~Aead() = default;

Base::Result<Aead> Aead::create(const Base::SecretBytes &key)
{
    if (key.size() != kKeyBytes) return Base::ErrorCode::BadKey;
    auto p = std::make_unique<Private>();
    Evp::require(p->sealing && p->opening
                     && EVP_EncryptInit_ex2(p->sealing.get(), Evp::aes256Gcm(), key.data(), nullptr, nullptr)
                     && EVP_DecryptInit_ex2(p->opening.get(), Evp::aes256Gcm(), key.data(), nullptr, nullptr),
                 "AES-256-GCM");
    return Aead(std::move(p));
}

void Aead::sealInPlace(const Nonce &nonce, unsigned char *data, qsizetype size, QByteArrayView associated,
                       unsigned char *tag)
{
    EVP_CIPHER_CTX *const context = d->sealing.get();
    int none = 0;
    unsigned char rest[16];
    Evp::require(EVP_EncryptInit_ex2(context, nullptr, nullptr, nonce.data(), nullptr)
                     && update(context, nullptr, octets(associated), associated.size()) && update(context, data, data, size)
                     && EVP_EncryptFinal_ex(context, rest, &none)
                     && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, kTagBytes, tag),
                 "AES-256-GCM");
}

bool Aead::openInPlace(const Nonce &nonce, unsigned char *data, qsizetype size, QByteArrayView associated,
                       const unsigned char *tag)
{
    EVP_CIPHER_CTX *const context = d->opening.get();
    unsigned char expected[kTagBytes];
    std::memcpy(expected, tag, sizeof expected);
    Evp::require(EVP_DecryptInit_ex2(context, nullptr, nullptr, nonce.data(), nullptr)
                     && update(context, nullptr, octets(associated), associated.size()) && update(context, data, data, size)
                     && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, kTagBytes, expected),
                 "AES-256-GCM");
    int none = 0;
    unsigned char rest[16];
    if (EVP_DecryptFinal_ex(context, rest, &none) == 1) return true;
    Base::wipeMemory(data, static_cast<size_t>(size));
    return false;
}

QByteArray Aead::seal(const Nonce &nonce, QByteArrayView plain, QByteArrayView associated)
{
    QByteArray out;
    out.reserve(plain.size() + kTagBytes);
    out.append(plain);
    out.resize(plain.size() + kTagBytes);
    auto *bytes = reinterpret_cast<unsigned char *>(out.data());
    sealInPlace(nonce, bytes, plain.size(), associated, bytes + plain.size());
    return out;
}

Base::Result<QByteArray> Aead::open(const Nonce &nonce, QByteArrayView sealed, QByteArrayView associated)
{
    if (sealed.size() < kTagBytes) return Base::ErrorCode::DecryptionFailed;
    const qsizetype size = sealed.size() - kTagBytes;
    QByteArray out = sealed.first(size).toByteArray();
    if (!openInPlace(nonce, reinterpret_cast<unsigned char *>(out.data()), size, associated, octets(sealed) + size))
        return Base::ErrorCode::DecryptionFailed;
    return out;
}

QByteArray Aead::sealRandom(QByteArrayView plain, QByteArrayView associated)
{
    const QByteArray random = randomBytes(kNonceBytes);
    Nonce nonce;
    std::memcpy(nonce.data(), random.data(), nonce.size());
    return random + seal(nonce, plain, associated);
}

Base::Result<QByteArray> Aead::openRandom(QByteArrayView sealed, QByteArrayView associated)
{
    if (sealed.size() < kNonceBytes + kTagBytes) return Base::ErrorCode::DecryptionFailed;
    Nonce nonce;
    std::memcpy(nonce.data(), sealed.data(), nonce.size());
    return open(nonce, sealed.sliced(kNonceBytes), associated);
}

} // namespace Crypto
