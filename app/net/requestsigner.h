// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/task.h"

#include <QByteArray>
#include <QString>

namespace Net {

//! Port: the device, as REST needs it. Implemented by the session (signing in: with keys that are not stored yet). Called on
//! RestClient's thread.
class RequestSigner
{
public:
    struct Identity
    {
        QByteArray relayId; //!< 16 bytes
        QString user;
        quint32 device = 0;
    };

    virtual ~RequestSigner() = default;
    virtual Identity identity() const = 0;
    virtual QString accessToken() const = 0; //!< may be empty or stale
    //! Device key over \a signInput, 64 bytes. NotSignedIn when there is no key.
    virtual Base::Result<QByteArray> sign(const QByteArray &signInput) = 0;
    //! The relay took the access token for no good: get a new one (AccountApi::refresh). Calls that come while one is under
    //! way join it: refresh tokens rotate, two at once would end the sign-in.
    virtual Base::Task<Base::Result<Base::Done>> refreshAccessToken() = 0;
};

} // namespace Net
