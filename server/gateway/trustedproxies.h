// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QHostAddress>
#include <QPair>
#include <QStringList>

namespace Relay::Gateway {

//! Whose X-Forwarded-For is believed. The result is used for counting and limits, never to grant rights.
class TrustedProxies
{
public:
    TrustedProxies() = default; //!< Nobody
    //! Addresses or subnets ("10.0.0.0/8", "::1"). InvalidArgument names the first that is neither.
    static Base::Result<TrustedProxies> parse(const QStringList &subnets);

    //! The client's address: \a peer itself unless it is a trusted proxy; then the last address in \a forwardedFor
    //! (the header's value, several joined by commas) that is no trusted proxy. An unreadable entry ends the search.
    QHostAddress clientAddress(const QHostAddress &peer, const QByteArray &forwardedFor) const;

    bool isTrusted(const QHostAddress &address) const;

private:
    QList<QPair<QHostAddress, int>> m_subnets;
};

} // namespace Relay::Gateway
