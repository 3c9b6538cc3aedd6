// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>
#include <openssl/kdf.h>

#include <memory>

//! Inside the crypto rooms only: OpenSSL objects with owners, and algorithms fetched once for the whole process (OpenSSL 3
//! searches its providers at every use of EVP_sha256() and the like; a fetched one is thread-safe).
namespace Crypto::Evp {

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using DigestContext = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Deleter<EVP_CIPHER_CTX_free>>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, Deleter<EVP_MAC_CTX_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, Deleter<EVP_KDF_CTX_free>>;
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;

// Each ends the process when OpenSSL does not have the algorithm: nothing works without them.
EVP_MD *sha256();
EVP_MD *sha512();
EVP_CIPHER *aes256Gcm();
EVP_CIPHER *aes256Cbc();
EVP_CIPHER *aes256Ctr();
EVP_MAC *hmac();
EVP_KDF *hkdf();

//! Ends the process unless \a fine. For calls that fail only when memory is out or a buffer of ours is wrong.
void require(bool fine, const char *what);

} // namespace Crypto::Evp
