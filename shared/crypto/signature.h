// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/base/secretbytes.h"
#include "shared/crypto/purpose.h"

#include <QByteArray>

#include <memory>

namespace Crypto {

inline constexpr qsizetype kSigningSeedBytes = 32;
inline constexpr qsizetype kSigningPublicKeyBytes = 32;
inline constexpr qsizetype kSignatureBytes = 64;

//! An Ed25519 key pair (RFC 8032). What is signed is never the bare message but
//! "Kith-signature-1" 0x00 | length of purpose (1 byte) | purpose | message. Movable; signing is thread-safe.
class SigningKey
{
public:
    static SigningKey generate();
    //! BadKey unless \a seed has 32 bytes.
    static Base::Result<SigningKey> fromSeed(const Base::SecretBytes &seed);

    SigningKey(SigningKey &&) noexcept;
    SigningKey &operator=(SigningKey &&) noexcept;
    ~SigningKey();

    const QByteArray &publicKey() const; //!< 32 bytes
    Base::SecretBytes seed() const; //!< 32 bytes, for storing in an encrypted place
    QByteArray sign(const Purpose &purpose, QByteArrayView message) const; //!< 64 bytes

    //! Signature for a JSON web token (RFC 8037), whose form leaves no room for a purpose: the only bare signature there
    //! is. \a input must begin like an encoded JSON object ("eyJ"), which no purposed message does.
    QByteArray signJwt(QByteArrayView input) const;

private:
    struct Private;
    explicit SigningKey(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

//! BadKey for a public key that is none (wrong length, not on the curve, low order), BadSignature otherwise. Thread-safe.
Base::Result<Base::Done> verifySignature(QByteArrayView publicKey, const Purpose &purpose, QByteArrayView message,
                                         QByteArrayView signature);

//! Counterpart of SigningKey::signJwt().
Base::Result<Base::Done> verifyJwt(QByteArrayView publicKey, QByteArrayView input, QByteArrayView signature);

} // namespace Crypto
