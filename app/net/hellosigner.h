// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/task.h"

#include <QByteArray>
#include <QString>

namespace Net {

//! What a device says to be let in, but for what Connection knows itself.
struct HelloProof
{
    QString accessToken;
    QByteArray signature; //!< device key over helloSignInput(), 64 bytes
    quint64 lastSequence = 0; //!< committed by this device
    quint64 stateGeneration = 0; //!< the largest that was told before
};

struct HelloChallenge
{
    QByteArray relayId; //!< 16 bytes; already compared with the expected one
    QByteArray relayNonce; //!< 16 bytes
    QByteArray clientNonce; //!< 16 bytes, fresh
};

//! Port: the signed-in device, as the socket needs it. Implemented by the session. Called on Connection's thread.
class HelloSigner
{
public:
    virtual ~HelloSigner() = default;
    //! An error ends this try: NotSignedIn and the 5xx band for good (Refused), others until the next try.
    virtual Base::Task<Base::Result<HelloProof>> proveHello(const HelloChallenge &challenge) = 0;
    //! The relay took the access token for no good: get a new one. Called once per failure; RefusedUnauthenticated and
    //! RefusedDeviceRevoked mean that there is none to be had, other errors that it can be tried later.
    virtual Base::Task<Base::Result<Base::Done>> refreshAccessToken() = 0;
};

//! What the device key signs in a Hello.
QByteArray helloSignInput(const HelloChallenge &challenge, const QString &user, quint32 device);

} // namespace Net
