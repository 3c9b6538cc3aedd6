// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>

//! A self-signed certificate made on the spot, as the relay makes its own.
struct TestCertificate
{
    enum class Kind { EcP256, Rsa2048, Ed25519 };

    QByteArray certificateDer;
    QByteArray keyPem;
    QByteArray subjectPublicKeyInfo; //!< as OpenSSL writes it

    //! As long as it lives, this certificate is one that the system vouches for (on 127.0.0.1).
    class KnownToSystem
    {
    public:
        explicit KnownToSystem(const TestCertificate &certificate);
        ~KnownToSystem();

    private:
        QSslConfiguration m_saved;
    };

    static TestCertificate make(Kind kind = Kind::EcP256, bool expired = false);
    QByteArray pin() const; //!< SHA-256 of subjectPublicKeyInfo
    //! For a server; EC and RSA only.
    QSslConfiguration serverConfiguration() const;
};
