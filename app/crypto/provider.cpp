// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/provider.h"

#include "shared/base/secretbytes.h"
#include "shared/crypto/evp.h"

#include <openssl/core_names.h>
#include <openssl/rand.h>

#include <climits>
#include <vector>

namespace E2e {

namespace {
namespace Evp = Crypto::Evp;

constexpr size_t kSha256Size = 32;
constexpr size_t kSha512Size = 64;
constexpr size_t kBlockSize = 16;

int fillRandom(uint8_t *data, size_t size, void *)
{
    if (size > INT_MAX) return SG_ERR_INVAL;
    return RAND_priv_bytes(data, static_cast<int>(size)) == 1 ? SG_SUCCESS : SG_ERR_UNKNOWN;
}

//! A context that knows its digest already: copying it saves looking the digest up at every use.
EVP_MAC_CTX *hmacTemplate()
{
    static EVP_MAC_CTX *const context = [] {
        EVP_MAC_CTX *made = EVP_MAC_CTX_new(Evp::hmac());
        char name[] = "SHA256";
        const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
                                         OSSL_PARAM_construct_end()};
        Evp::require(made && EVP_MAC_CTX_set_params(made, parameters), "HMAC");
        return made;
    }();
    return context;
}

int hmacInit(void **context, const uint8_t *key, size_t size, void *)
{
    EVP_MAC_CTX *const mac = EVP_MAC_CTX_dup(hmacTemplate());
    if (!mac) return SG_ERR_NOMEM;
    static const uint8_t kEmpty = 0; // a null key means "keep the old one" to OpenSSL
    if (!EVP_MAC_init(mac, size ? key : &kEmpty, size, nullptr)) {
        EVP_MAC_CTX_free(mac);
        return SG_ERR_UNKNOWN;
    }
    *context = mac;
    return SG_SUCCESS;
}

int hmacUpdate(void *context, const uint8_t *data, size_t size, void *)
{
    return EVP_MAC_update(static_cast<EVP_MAC_CTX *>(context), data, size) ? SG_SUCCESS : SG_ERR_UNKNOWN;
}

int hmacFinal(void *context, signal_buffer **output, void *)
{
    uint8_t mac[kSha256Size];
    size_t size = 0;
    if (!EVP_MAC_final(static_cast<EVP_MAC_CTX *>(context), mac, &size, sizeof mac)) return SG_ERR_UNKNOWN;
    *output = signal_buffer_create(mac, size);
    Base::wipeMemory(mac, sizeof mac);
    return *output ? SG_SUCCESS : SG_ERR_NOMEM;
}

void hmacCleanup(void *context, void *) { EVP_MAC_CTX_free(static_cast<EVP_MAC_CTX *>(context)); }

int digestInit(void **context, void *)
{
    EVP_MD_CTX *const digest = EVP_MD_CTX_new();
    if (!digest) return SG_ERR_NOMEM;
    if (!EVP_DigestInit_ex2(digest, Evp::sha512(), nullptr)) {
        EVP_MD_CTX_free(digest);
        return SG_ERR_UNKNOWN;
    }
    *context = digest;
    return SG_SUCCESS;
}

int digestUpdate(void *context, const uint8_t *data, size_t size, void *)
{
    return EVP_DigestUpdate(static_cast<EVP_MD_CTX *>(context), data, size) ? SG_SUCCESS : SG_ERR_UNKNOWN;
}

int digestFinal(void *context, signal_buffer **output, void *)
{
    EVP_MD_CTX *const digest = static_cast<EVP_MD_CTX *>(context);
    uint8_t hash[kSha512Size];
    // The library goes on with the same context (safety numbers hash thousands of times).
    if (!EVP_DigestFinal_ex(digest, hash, nullptr) || !EVP_DigestInit_ex2(digest, Evp::sha512(), nullptr))
        return SG_ERR_UNKNOWN;
    *output = signal_buffer_create(hash, sizeof hash);
    Base::wipeMemory(hash, sizeof hash);
    return *output ? SG_SUCCESS : SG_ERR_NOMEM;
}

void digestCleanup(void *context, void *) { EVP_MD_CTX_free(static_cast<EVP_MD_CTX *>(context)); }

int crypt(bool encrypting, signal_buffer **output, int cipher, const uint8_t *key, size_t keySize, const uint8_t *iv,
          size_t ivSize, const uint8_t *input, size_t inputSize)
{
    const bool isCbc = cipher == SG_CIPHER_AES_CBC_PKCS5;
    if (!isCbc && cipher != SG_CIPHER_AES_CTR_NOPADDING) return SG_ERR_INVAL;
    // The protocol uses 256-bit keys only.
    if (keySize != 32 || ivSize != kBlockSize || inputSize > INT_MAX - 2 * kBlockSize) return SG_ERR_INVAL;
    const Evp::CipherContext context(EVP_CIPHER_CTX_new());
    if (!context) return SG_ERR_NOMEM;
    std::vector<uint8_t> bytes(inputSize + kBlockSize);
    int body = 0;
    int rest = 0;
    EVP_CIPHER *const algorithm = isCbc ? Evp::aes256Cbc() : Evp::aes256Ctr();
    int result = SG_ERR_UNKNOWN;
    if (EVP_CipherInit_ex2(context.get(), algorithm, key, iv, encrypting ? 1 : 0, nullptr)
        && EVP_CipherUpdate(context.get(), bytes.data(), &body, input, static_cast<int>(inputSize))
        && EVP_CipherFinal_ex(context.get(), bytes.data() + body, &rest)) {
        *output = signal_buffer_create(bytes.data(), static_cast<size_t>(body + rest));
        result = *output ? SG_SUCCESS : SG_ERR_NOMEM;
    }
    Base::wipeMemory(bytes.data(), bytes.size()); // plaintext in one of the two directions
    return result;
}

int encryptBytes(signal_buffer **output, int cipher, const uint8_t *key, size_t keySize, const uint8_t *iv, size_t ivSize,
                 const uint8_t *plain, size_t size, void *)
{
    return crypt(true, output, cipher, key, keySize, iv, ivSize, plain, size);
}

int decryptBytes(signal_buffer **output, int cipher, const uint8_t *key, size_t keySize, const uint8_t *iv, size_t ivSize,
                 const uint8_t *sealed, size_t size, void *)
{
    return crypt(false, output, cipher, key, keySize, iv, ivSize, sealed, size);
}
} // namespace

signal_crypto_provider openSslProvider()
{
    signal_crypto_provider provider{};
    provider.random_func = fillRandom;
    provider.hmac_sha256_init_func = hmacInit;
    provider.hmac_sha256_update_func = hmacUpdate;
    provider.hmac_sha256_final_func = hmacFinal;
    provider.hmac_sha256_cleanup_func = hmacCleanup;
    provider.sha512_digest_init_func = digestInit;
    provider.sha512_digest_update_func = digestUpdate;
    provider.sha512_digest_final_func = digestFinal;
    provider.sha512_digest_cleanup_func = digestCleanup;
    provider.encrypt_func = encryptBytes;
    provider.decrypt_func = decryptBytes;
    return provider;
}

} // namespace E2e
