// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Crypto {

//! What a signature or a derived key is for. Goes into what is signed or derived, so that nothing made for one purpose
//! is valid for another. Only made from literals, and only in the table below.
class Purpose
{
public:
    template <qsizetype N>
    explicit constexpr Purpose(const char (&text)[N]) : m_text(text), m_size(N - 1)
    {
        static_assert(N > 1 && N <= 256, "a purpose has 1 to 255 letters");
    }
    constexpr QByteArrayView text() const { return QByteArrayView(m_text, m_size); }

private:
    const char *m_text;
    qsizetype m_size;
};

//! Every purpose in use. Append only: changing one makes old signatures and files unreadable.
namespace Purposes {
// Signatures
inline constexpr Purpose kDeviceList{"device-list"}; //!< account key over a serialised kith.wire.DeviceList
inline constexpr Purpose kHello{"hello"}; //!< device key, when a socket opens
inline constexpr Purpose kRestProof{"rest-proof"}; //!< device key over a REST request
inline constexpr Purpose kRegistration{"registration"}; //!< device key over a registration
inline constexpr Purpose kSignIn{"sign-in"}; //!< device key over a sign-in
inline constexpr Purpose kPreKeys{"pre-keys"}; //!< device key over uploaded pre-keys
inline constexpr Purpose kGroupCommit{"group-commit"}; //!< device key over an entry of a group's log
inline constexpr Purpose kProvisioning{"provisioning"}; //!< linking a device
inline constexpr Purpose kInvite{"invite"}; //!< account key over an invite
// Segmented streams and derived keys
inline constexpr Purpose kAttachment{"attachment"}; //!< files as they travel
inline constexpr Purpose kCachedFile{"cached-file"}; //!< files as they lie in the cache
inline constexpr Purpose kBackup{"backup"};
} // namespace Purposes

} // namespace Crypto
