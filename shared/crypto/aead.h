// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/base/secretbytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <memory>

namespace Crypto {

//! AES-256-GCM under one key. Holds the expanded key, so making one is dearer than using it. One thread at a time.
//! Whoever can, uses sealRandom()/openRandom(); the functions with a nonce are for callers whose nonce has a place of its
//! own (pages, segments) and who never use one twice with the same key. Random nonces: at most 2^32 per key.
class Aead
{
public:
    static constexpr qsizetype kKeyBytes = 32;
    static constexpr qsizetype kNonceBytes = 12;
    static constexpr qsizetype kTagBytes = 16;
    using Nonce = std::array<unsigned char, 12>;

    //! BadKey unless \a key has 32 bytes.
    static Base::Result<Aead> create(const Base::SecretBytes &key);
    Aead(Aead &&) noexcept;
    Aead &operator=(Aead &&) noexcept;
    ~Aead();

    //! nonce | ciphertext | tag, with a random nonce. \a associated is authenticated, not contained.
    QByteArray sealRandom(QByteArrayView plain, QByteArrayView associated);
    //! DecryptionFailed for anything that sealRandom() did not make with this key and \a associated.
    Base::Result<QByteArray> openRandom(QByteArrayView sealed, QByteArrayView associated);

    //! ciphertext | tag; \a plain.size() + 16 bytes.
    QByteArray seal(const Nonce &nonce, QByteArrayView plain, QByteArrayView associated);
    Base::Result<QByteArray> open(const Nonce &nonce, QByteArrayView sealed, QByteArrayView associated);

    //! Encrypts \a size bytes where they stand and writes 16 bytes to \a tag. No allocation: for pages of a database.
    void sealInPlace(const Nonce &nonce, unsigned char *data, qsizetype size, QByteArrayView associated, unsigned char *tag);
    //! False when the tag does not fit; \a data is then all zero, so that nobody uses unauthenticated bytes.
    [[nodiscard]] bool openInPlace(const Nonce &nonce, unsigned char *data, qsizetype size, QByteArrayView associated,
                                   const unsigned char *tag);

private:
    struct Private;
    explicit Aead(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace Crypto
