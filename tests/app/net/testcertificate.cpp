// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcertificate.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace {
template <typename F>
QByteArray fromBio(F write)
{
    BIO *bio = BIO_new(BIO_s_mem());
    write(bio);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    const QByteArray out(data, size);
    BIO_free(bio);
    return out;
}
} // namespace

TestCertificate TestCertificate::make(Kind kind, bool expired)
{
    EVP_PKEY *key = nullptr;
    switch (kind) {
    case Kind::EcP256: key = EVP_EC_gen("P-256"); break;
    case Kind::Rsa2048: key = EVP_RSA_gen(2048); break;
    case Kind::Ed25519: key = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"); break;
    }
    X509 *x = X509_new();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 1);
    X509_gmtime_adj(X509_getm_notBefore(x), -2 * 86400);
    X509_gmtime_adj(X509_getm_notAfter(x), expired ? -86400 : 86400);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("relay"), -1, -1, 0);
    X509_set_issuer_name(x, X509_get_subject_name(x));
    X509_set_pubkey(x, key);
    for (const auto &[nid, value] : {std::pair(NID_subject_alt_name, "IP:127.0.0.1"), std::pair(NID_basic_constraints, "critical,CA:TRUE")}) {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value);
        X509_add_ext(x, extension, -1);
        X509_EXTENSION_free(extension);
    }
    X509_sign(x, key, kind == Kind::Ed25519 ? nullptr : EVP_sha256());

    TestCertificate made;
    made.certificateDer = fromBio([x](BIO *bio) { i2d_X509_bio(bio, x); });
    made.keyPem = fromBio([key](BIO *bio) { PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
    made.subjectPublicKeyInfo = fromBio([key](BIO *bio) { i2d_PUBKEY_bio(bio, key); });
    X509_free(x);
    EVP_PKEY_free(key);
    return made;
}

TestCertificate::KnownToSystem::KnownToSystem(const TestCertificate &certificate) : m_saved(QSslConfiguration::defaultConfiguration())
{
    QSslConfiguration knowing = m_saved;
    knowing.setCaCertificates({QSslCertificate(certificate.certificateDer, QSsl::Der)});
    QSslConfiguration::setDefaultConfiguration(knowing);
}

TestCertificate::KnownToSystem::~KnownToSystem()
{
    QSslConfiguration::setDefaultConfiguration(m_saved);
}

QByteArray TestCertificate::pin() const
{
    return QCryptographicHash::hash(subjectPublicKeyInfo, QCryptographicHash::Sha256);
}

QSslConfiguration TestCertificate::serverConfiguration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(certificateDer, QSsl::Der));
    QSslKey key(keyPem, QSsl::Ec);
    if (key.isNull()) key = QSslKey(keyPem, QSsl::Rsa);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}
