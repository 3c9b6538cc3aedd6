// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/base/secretbytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace Crypto {

inline constexpr qsizetype kSigningSeedBytes = 32;
inline constexpr qsizetype kSigningPublicKeyBytes = 32;
inline constexpr qsizetype kSignatureBytes = 64;

//! An Ed25519 key pair (RFC 8032). Signs only what names its purpose: the output of Wire::signInput(), which begins with the
//! purpose's length (4 bytes, big endian) and a purpose starting with "kith ". So no signature made for one thing is valid for
//! another. Movable; signing is thread-safe.
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
    //! 64 bytes. \a signInput: from Wire::signInput(); anything else is a bug and ends the process.
    QByteArray sign(QByteArrayView signInput) const;

    //! Signature for a JSON web token (RFC 8037), whose form leaves no room for a purpose: the only bare signature there
    //! is. \a input must begin like an encoded JSON object ("eyJ"), which no sign input does.
    QByteArray signJwt(QByteArrayView input) const;

private:
    struct Private;
    explicit SigningKey(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

//! \a signInput: from Wire::signInput(), put together by who verifies. BadKey for a public key that is none (wrong length,
//! low order), BadSignature otherwise. Thread-safe.
Base::Result<Base::Done> verifySignature(QByteArrayView publicKey, QByteArrayView signInput, QByteArrayView signature);

//! Counterpart of SigningKey::signJwt().
Base::Result<Base::Done> verifyJwt(QByteArrayView publicKey, QByteArrayView input, QByteArrayView signature);

} // namespace Crypto
