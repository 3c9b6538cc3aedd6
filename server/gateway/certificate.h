// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>

namespace Relay::Gateway {

//! A certificate chain and its private key, as TLS wants them. A value; blocking file access, any thread.
struct Certificate
{
    QList<QSslCertificate> chain; //!< The server's own first
    QSslKey key;

    //! SHA-256 of the own certificate's SubjectPublicKeyInfo, hex: what a client pins.
    QString pin() const;

    //! From two PEM files. FileUnreadable (detail: which), InvalidArgument (detail: what is wrong with it, for example
    //! a key that does not belong to the certificate).
    static Base::Result<Certificate> load(const QString &certificateFile, const QString &keyFile);
    //! certificate.pem and certificate.key in \a folder: loaded if they are there, made otherwise (ECDSA P-256, self-signed,
    //! ten years; both with mode 0600). A key without its certificate gets a new one (same pin); a certificate without its
    //! key is an error. Nothing is overwritten.
    static Base::Result<Certificate> loadOrMake(const QString &folder);
};

} // namespace Relay::Gateway
