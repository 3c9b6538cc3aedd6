// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/relaytrust.h"
#include "shared/base/error.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace Net {

//! What RelayTrust means for one TLS connection; the same for the socket and for REST. Lives as long as the connection.
class TlsCheck
{
public:
    explicit TlsCheck(RelayTrust trust);

    //! TLS 1.3 and newer; no tickets and no session sharing, so that each connection shows its certificate.
    static QSslConfiguration configuration();

    //! What the system found wrong. True: the leaf is pinned and the errors do not matter for this connection. False: give
    //! up; error() says why.
    bool acceptsDespite(const QSslCertificate &leaf, const QList<QSslError> &errors);
    //! The handshake is over and nothing was written yet. False: hang up; error() says why.
    bool acceptsHandshake(const QSslCertificate &leaf);

    //! PinMismatch, CertificateUnknown (detail: the pin as 64 hex digits, to compare) or TlsFailed, after a refusal.
    const std::optional<Base::Error> &error() const { return m_error; }

private:
    bool isPinned(const QSslCertificate &leaf) const;

    RelayTrust m_trust;
    std::optional<Base::Error> m_error;
};

} // namespace Net
