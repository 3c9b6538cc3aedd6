// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace Wire {

//! kith://invite/HOST:PORT#pin=HEX&token=TEXT&from=USER&key=HEX - everything secret or identifying stands in the fragment,
//! which no server sees. "plain=1" stands for a relay without TLS (loopback only).
struct InviteLink
{
    QUrl relay; //!< https://host:port, or http:// on loopback
    QByteArray pin; //!< SHA-256 of the relay's public key (SubjectPublicKeyInfo), 32 bytes; empty: system CAs
    QString token; //!< opens registration; may be empty
    QString inviter; //!< user name, may be empty
    QByteArray inviterKey; //!< SHA-256 of the inviter's account key, 32 bytes, may be empty

    QString toString() const;
    //! InvalidArgument with what is wrong in detail.
    static Base::Result<InviteLink> parse(const QString &text);
};

//! A relay's address as people type it ("relay.example", "https://relay.example:7443", "127.0.0.1:7443") as https URL
//! without path. http:// is accepted for loopback only. InvalidArgument otherwise.
Base::Result<QUrl> relayUrl(const QString &typed);
//! True for 127.0.0.0/8, ::1 and localhost.
bool isLoopback(const QString &host);

inline constexpr int kDefaultPort = 7443;

} // namespace Wire
