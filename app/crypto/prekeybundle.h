// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <optional>

namespace E2e {

//! Public half of a one-time pre-key.
struct PublicPreKey
{
    quint32 id = 0; //!< 1 … 0xFFFFFE
    QByteArray key; //!< 33 bytes
};

//! Public half of a signed pre-key.
struct PublicSignedPreKey
{
    quint32 id = 0; //!< 1 … 0xFFFFFE
    QByteArray key; //!< 33 bytes
    QByteArray signature; //!< 64 bytes, by the device's identity key
};

//! What the relay hands out so that somebody can write to a device for the first time. Nothing in it is believed before
//! SessionCipher::processBundle() has checked it.
struct PreKeyBundle
{
    quint32 registrationId = 0;
    quint32 deviceId = 0;
    QByteArray identityKey; //!< 33 bytes; the caller has compared it with the signed device list
    PublicSignedPreKey signedPreKey;
    std::optional<PublicPreKey> oneTime; //!< Absent when the relay had none left
};

} // namespace E2e
