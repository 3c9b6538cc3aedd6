// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/digest.h"

#include "shared/crypto/evp.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>

namespace Crypto {

namespace {
QByteArray digest(EVP_MD *algorithm, QByteArrayView data, qsizetype size)
{
    QByteArray out(size, Qt::Uninitialized);
    unsigned int length = 0;
    Evp::require(EVP_Digest(data.data(), static_cast<size_t>(data.size()), reinterpret_cast<unsigned char *>(out.data()),
                            &length, algorithm, nullptr)
                     && length == static_cast<unsigned int>(size),
                 "digest");
    return out;
}
} // namespace

QByteArray sha256(QByteArrayView data) { return digest(Evp::sha256(), data, kSha256Bytes); }
QByteArray sha512(QByteArrayView data) { return digest(Evp::sha512(), data, kSha512Bytes); }

struct Hasher::Private
{
    Evp::DigestContext context{EVP_MD_CTX_new()};
};

Hasher::Hasher() : d(std::make_unique<Private>())
{
    Evp::require(d->context && EVP_DigestInit_ex2(d->context.get(), Evp::sha256(), nullptr), "digest");
}

Hasher::~Hasher() = default;
Hasher::Hasher(Hasher &&) noexcept = default;
Hasher &Hasher::operator=(Hasher &&) noexcept = default;

void Hasher::add(QByteArrayView piece)
{
    Evp::require(EVP_DigestUpdate(d->context.get(), piece.data(), static_cast<size_t>(piece.size())), "digest");
}

QByteArray Hasher::result() const
{
    const Evp::DigestContext copy(EVP_MD_CTX_new());
    QByteArray out(kSha256Bytes, Qt::Uninitialized);
    Evp::require(copy && EVP_MD_CTX_copy_ex(copy.get(), d->context.get())
                     && EVP_DigestFinal_ex(copy.get(), reinterpret_cast<unsigned char *>(out.data()), nullptr),
                 "digest");
    return out;
}

Hasher Hasher::copy() const
{
    Hasher other;
    Evp::require(EVP_MD_CTX_copy_ex(other.d->context.get(), d->context.get()), "digest");
    return other;
}

QByteArray hmacSha256(const Base::SecretBytes &key, QByteArrayView data)
{
    const Evp::MacContext context(EVP_MAC_CTX_new(Evp::hmac()));
    char name[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
                                     OSSL_PARAM_construct_end()};
    static const unsigned char kEmpty = 0; // a null key means "keep the old one" to OpenSSL
    QByteArray out(kSha256Bytes, Qt::Uninitialized);
    size_t length = 0;
    Evp::require(context
                     && EVP_MAC_init(context.get(), key.isEmpty() ? &kEmpty : key.data(), static_cast<size_t>(key.size()),
                                     parameters)
                     && EVP_MAC_update(context.get(), reinterpret_cast<const unsigned char *>(data.data()),
                                       static_cast<size_t>(data.size()))
                     && EVP_MAC_final(context.get(), reinterpret_cast<unsigned char *>(out.data()), &length,
                                      static_cast<size_t>(out.size()))
                     && length == static_cast<size_t>(kSha256Bytes),
                 "HMAC");
    return out;
}

Base::SecretBytes hkdfSha256(const Base::SecretBytes &key, QByteArrayView salt, QByteArrayView info, qsizetype size)
{
    Q_ASSERT_X(!info.isEmpty(), "hkdfSha256", "a derived key needs a purpose");
    Q_ASSERT_X(size >= 1 && size <= 255 * kSha256Bytes, "hkdfSha256", "size out of range");
    const Evp::KdfContext context(EVP_KDF_CTX_new(Evp::hkdf()));
    char name[] = "SHA256";
    const auto octets = [](const char *parameter, const void *data, qsizetype length) {
        // OpenSSL takes these as non-const but only reads them.
        return OSSL_PARAM_construct_octet_string(parameter, const_cast<void *>(data), static_cast<size_t>(length));
    };
    static const char kEmpty = 0; // a null salt is refused, an empty one is what RFC 5869 calls "not provided"
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, name, 0),
        octets(OSSL_KDF_PARAM_KEY, key.isEmpty() ? static_cast<const void *>(&kEmpty) : key.data(), key.size()),
        octets(OSSL_KDF_PARAM_SALT, salt.isEmpty() ? &kEmpty : salt.data(), salt.size()),
        octets(OSSL_KDF_PARAM_INFO, info.data(), info.size()),
        OSSL_PARAM_construct_end(),
    };
    Base::SecretBytes out(size);
    Evp::require(context && EVP_KDF_derive(context.get(), out.data(), static_cast<size_t>(size), parameters) == 1, "HKDF");
    return out;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

} // namespace Crypto
