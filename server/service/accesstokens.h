// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/crypto/signature.h"

#include <QByteArray>

#include <string>

namespace Relay::Service {

//! Makes and reads access tokens: JSON web tokens signed with Ed25519 (RFC 7519, 8037). Nothing about a token's form is
//! taken from the token: the header must be exactly the one that this makes.
class AccessTokens
{
public:
    struct Claims
    {
        std::string user;
        quint32 device = 0;
        quint64 family = 0;              //!< must be the device's current one
        std::chrono::seconds expires{0}; //!< since 1970 UTC
    };

    //! \a relayId is the issuer; a token of another relay is never good.
    AccessTokens(Crypto::SigningKey key, const QByteArray &relayId, const Base::Clock &clock,
                 std::chrono::seconds life);

    struct Made
    {
        std::string token;
        std::chrono::microseconds expires{0};
    };
    Made make(const std::string &user, quint32 device, quint64 family) const;
    //! RefusedUnauthenticated for everything that is not a token of ours or too old.
    Base::Result<Claims> read(QByteArrayView token) const;

private:
    Crypto::SigningKey m_key;
    QByteArray m_header; // encoded
    QByteArray m_issuer; // relay id in hex
    const Base::Clock &m_clock;
    std::chrono::seconds m_life;
};

} // namespace Relay::Service
