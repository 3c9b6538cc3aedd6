// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/tlscheck.h"

#include "app/net/subjectkey.h"

#include <QSsl>

#include <algorithm>

namespace Net {

namespace {
// Nobody the system knows vouches for it: a person can, by comparing the pin. Everything else (expired, another host's name)
// is a mistake of a relay that is otherwise known.
bool meansUnknown(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate: return true;
    default: return false;
    }
}
} // namespace

TlsCheck::TlsCheck(RelayTrust trust) : m_trust(std::move(trust)) {}

QSslConfiguration TlsCheck::configuration()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    return configuration;
}

bool TlsCheck::isPinned(const QSslCertificate &leaf) const
{
    const QByteArray pin = leaf.isNull() ? QByteArray() : pinOf(leaf.toDer());
    return !pin.isEmpty() && m_trust.pins.contains(pin);
}

bool TlsCheck::acceptsDespite(const QSslCertificate &leaf, const QList<QSslError> &errors)
{
    if (!m_trust.pins.isEmpty()) {
        if (isPinned(leaf)) return true;
        m_error = Base::Error{Base::ErrorCode::PinMismatch, QString::fromLatin1(pinOf(leaf.toDer()).toHex())};
        return false;
    }
    if (std::any_of(errors.begin(), errors.end(), meansUnknown)) {
        m_error = Base::Error{Base::ErrorCode::CertificateUnknown, QString::fromLatin1(pinOf(leaf.toDer()).toHex())};
        return false;
    }
    m_error = Base::Error{Base::ErrorCode::TlsFailed, errors.isEmpty() ? QString() : errors.first().errorString()};
    return false;
}

bool TlsCheck::acceptsHandshake(const QSslCertificate &leaf)
{
    if (leaf.isNull()) {
        m_error = Base::Error{Base::ErrorCode::TlsFailed, QStringLiteral("no certificate was shown")};
        return false;
    }
    if (m_trust.pins.isEmpty() || isPinned(leaf)) return true; // without pins: the errors, if any, ended it before
    m_error = Base::Error{Base::ErrorCode::PinMismatch, QString::fromLatin1(pinOf(leaf.toDer()).toHex())};
    return false;
}

} // namespace Net
