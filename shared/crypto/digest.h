// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/secretbytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace Crypto {

inline constexpr qsizetype kSha256Bytes = 32;
inline constexpr qsizetype kSha512Bytes = 64;

// Everything here is thread-safe (a Hasher by one thread at a time) and cannot fail on input.

QByteArray sha256(QByteArrayView data); //!< 32 bytes
QByteArray sha512(QByteArrayView data); //!< 64 bytes

//! SHA-256 over pieces that arrive one after another; the file is never whole in memory.
class Hasher
{
public:
    Hasher();
    ~Hasher();
    Hasher(Hasher &&) noexcept;
    Hasher &operator=(Hasher &&) noexcept;

    void add(QByteArrayView piece);
    //! The hash of everything added so far, 32 bytes; more may be added afterwards.
    QByteArray result() const;
    //! Another one that has been given the same so far.
    Hasher copy() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

//! HMAC-SHA-256 (RFC 2104), 32 bytes. Compare with equalInConstantTime().
QByteArray hmacSha256(const Base::SecretBytes &key, QByteArrayView data);

//! HKDF-SHA-256 (RFC 5869). \a info names the purpose and must not be empty; \a size 1 … 8160.
Base::SecretBytes hkdfSha256(const Base::SecretBytes &key, QByteArrayView salt, QByteArrayView info, qsizetype size);

//! Takes a time that depends on the lengths only.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace Crypto
