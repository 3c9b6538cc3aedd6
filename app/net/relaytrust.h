// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace Net {

//! Where a relay is and how it proves that it is the one: with pins, exactly a certificate whose public key hashes to one of
//! them; without, the system's certificate authorities.
struct RelayTrust
{
    QUrl relay; //!< as from Wire::relayUrl(): https://host[:port], or http:// on loopback
    QList<QByteArray> pins; //!< SHA-256 of the SubjectPublicKeyInfo, 32 bytes each: the current key's and the next one's

    bool isValid() const { return relay.isValid() && !relay.host().isEmpty(); }
    friend bool operator==(const RelayTrust &, const RelayTrust &) = default;
};

} // namespace Net
