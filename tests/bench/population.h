// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/crypto/signature.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace Bench {

//! One person with one device, as far as a relay can tell: the ciphertexts are random.
struct Account
{
    std::string user;
    std::unique_ptr<Crypto::SigningKey> deviceKey;
    std::string accessToken;
    QByteArray relayId;
    quint64 lastSequence = 0; //!< what this device would have committed
};

//! People who are there before the measuring begins.
class Population
{
public:
    //! Writes \a count accounts into \a dataFolder, where no relay may be running, and makes their access tokens with the
    //! relay's own key. Registering them over HTTP would take the relay 30 ms of Argon2 each; that path is measured by
    //! registerOverHttp(). Names go on from what this object made before.
    Base::Result<Base::Done> write(const QString &dataFolder, int count);

    //! Registers one account over plain HTTP at 127.0.0.1:\a port, as PROTOCOL.md says; blocks. For several threads.
    static Base::Result<Account> registerOverHttp(quint16 port, const std::string &user, const QByteArray &relayId);

    std::vector<Account> accounts;
};

} // namespace Bench
