// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/evp.h"

#include <QtGlobal>

namespace Crypto::Evp {

void require(bool fine, const char *what)
{
    if (!fine) qFatal("OpenSSL cannot go on: %s", what);
}

namespace {
template <typename T>
T *required(T *algorithm, const char *name)
{
    require(algorithm != nullptr, name);
    return algorithm; // lives as long as the process: never freed
}
} // namespace

EVP_MD *sha256()
{
    static EVP_MD *const algorithm = required(EVP_MD_fetch(nullptr, "SHA256", nullptr), "SHA256");
    return algorithm;
}

EVP_MD *sha512()
{
    static EVP_MD *const algorithm = required(EVP_MD_fetch(nullptr, "SHA512", nullptr), "SHA512");
    return algorithm;
}

EVP_CIPHER *aes256Gcm()
{
    static EVP_CIPHER *const algorithm = required(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr), "AES-256-GCM");
    return algorithm;
}

EVP_CIPHER *aes256Cbc()
{
    static EVP_CIPHER *const algorithm = required(EVP_CIPHER_fetch(nullptr, "AES-256-CBC", nullptr), "AES-256-CBC");
    return algorithm;
}

EVP_CIPHER *aes256Ctr()
{
    static EVP_CIPHER *const algorithm = required(EVP_CIPHER_fetch(nullptr, "AES-256-CTR", nullptr), "AES-256-CTR");
    return algorithm;
}

EVP_MAC *hmac()
{
    static EVP_MAC *const algorithm = required(EVP_MAC_fetch(nullptr, "HMAC", nullptr), "HMAC");
    return algorithm;
}

EVP_KDF *hkdf()
{
    static EVP_KDF *const algorithm = required(EVP_KDF_fetch(nullptr, "HKDF", nullptr), "HKDF");
    return algorithm;
}

} // namespace Crypto::Evp
