// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/certificate.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace Relay::Gateway {

namespace {

template <auto Free>
struct Freer
{
    template <typename T>
    void operator()(T *object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using X509Pointer = std::unique_ptr<X509, Freer<X509_free>>;
using Bio = std::unique_ptr<BIO, Freer<BIO_free_all>>;

constexpr long kLifetimeSeconds = 3652L * 24 * 60 * 60; // ten years
constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

bool addExtension(X509 *certificate, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    if (!extension) return false;
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

//! Self-signed PEM for \a key; empty on failure.
QByteArray makeCertificate(EVP_PKEY *key)
{
    const X509Pointer certificate(X509_new());
    quint64 serial = 0;
    if (!certificate || RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1) return {};
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), (serial >> 1) | 1);
    // A day back, for clients whose clock is behind.
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -24 * 60 * 60);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), kLifetimeSeconds);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>("kith-relay"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_set_pubkey(certificate.get(), key);
    const bool extended = addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate.get(), NID_ext_key_usage, "serverAuth")
        && addExtension(certificate.get(), NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1");
    const Bio pem(BIO_new(BIO_s_mem()));
    if (!extended || X509_sign(certificate.get(), key, EVP_sha256()) == 0
        || PEM_write_bio_X509(pem.get(), certificate.get()) != 1)
        return {};
    return contents(pem.get());
}

//! Written beside and renamed, so that a crash leaves the old file or the new one.
Base::Result<Base::Done> writePrivate(const QString &path, const QByteArray &bytes)
{
    const QString beside = path + QStringLiteral(".new");
    QFile::remove(beside);
    QFile file(beside);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnerOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return {Base::ErrorCode::FileUnwritable, path + QStringLiteral(": ") + file.errorString()};
    file.close();
    if (!QFile::rename(beside, path)) return {Base::ErrorCode::FileUnwritable, path};
    return Base::Done{};
}

Base::Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {Base::ErrorCode::FileUnreadable, path + QStringLiteral(": ") + file.errorString()};
    return file.readAll();
}

Key readKey(const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    // No callback for a passphrase: an encrypted key must fail instead of asking on the terminal.
    static char none[] = "";
    return Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, none));
}

} // namespace

QString Certificate::pin() const
{
    if (chain.isEmpty()) return {};
    const QByteArray der = chain.first().toDer();
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const X509Pointer certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (!certificate) return {};
    unsigned char *info = nullptr;
    const int size = i2d_PUBKEY(X509_get0_pubkey(certificate.get()), &info);
    if (size <= 0) return {};
    const QByteArray publicKey(reinterpret_cast<const char *>(info), size);
    OPENSSL_free(info);
    return QString::fromLatin1(QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).toHex());
}

Base::Result<Certificate> Certificate::load(const QString &certificateFile, const QString &keyFile)
{
    const auto chainPem = readFile(certificateFile);
    if (!chainPem) return chainPem.error();
    const auto keyPem = readFile(keyFile);
    if (!keyPem) return keyPem.error();

    Certificate result;
    result.chain = QSslCertificate::fromData(*chainPem, QSsl::Pem);
    if (result.chain.isEmpty())
        return {Base::ErrorCode::InvalidArgument, certificateFile + QStringLiteral(" holds no PEM certificate")};
    const Key key = readKey(*keyPem);
    if (!key) return {Base::ErrorCode::InvalidArgument, keyFile + QStringLiteral(" holds no private key in PEM, or an encrypted one")};
    QSsl::KeyAlgorithm algorithm = QSsl::Rsa;
    if (EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_EC)
        algorithm = QSsl::Ec;
    else if (EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return {Base::ErrorCode::InvalidArgument, keyFile + QStringLiteral(" is neither an RSA nor an elliptic-curve key")};
    result.key = QSslKey(*keyPem, algorithm);
    if (result.key.isNull()) return {Base::ErrorCode::InvalidArgument, keyFile + QStringLiteral(" cannot be used")};

    const QByteArray der = result.chain.first().toDer();
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const X509Pointer own(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (!own || X509_check_private_key(own.get(), key.get()) != 1) {
        return {Base::ErrorCode::InvalidArgument,
                keyFile + QStringLiteral(" is not the key of the first certificate in ") + certificateFile};
    }
    return result;
}

Base::Result<Certificate> Certificate::loadOrMake(const QString &folder)
{
    const QDir dir(folder);
    const QString certificateFile = dir.filePath(QStringLiteral("certificate.pem"));
    const QString keyFile = dir.filePath(QStringLiteral("certificate.key"));
    if (!QFileInfo::exists(certificateFile)) {
        // The key is written first: one without its certificate is a start that was interrupted, and the pin is the key's.
        Key key;
        if (QFileInfo::exists(keyFile)) {
            const auto pem = readFile(keyFile);
            if (!pem) return pem.error();
            key = readKey(*pem);
            if (!key) return {Base::ErrorCode::InvalidArgument, keyFile + QStringLiteral(" holds no private key in PEM")};
        } else {
            key.reset(EVP_EC_gen("P-256"));
            const Bio pem(BIO_new(BIO_s_secmem()));
            if (!key || PEM_write_bio_PrivateKey(pem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
                return {Base::ErrorCode::Internal, QStringLiteral("cannot make a key")};
            QByteArray bytes = contents(pem.get());
            const auto written = writePrivate(keyFile, bytes);
            OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
            if (!written) return written.error();
        }
        const QByteArray certificate = makeCertificate(key.get());
        if (certificate.isEmpty()) return {Base::ErrorCode::Internal, QStringLiteral("cannot make a certificate")};
        const auto written = writePrivate(certificateFile, certificate);
        if (!written) return written.error();
    }
    return load(certificateFile, keyFile);
}

} // namespace Relay::Gateway
