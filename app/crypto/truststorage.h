// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"

#include <QByteArray>

#include <optional>

namespace E2e {

//! Where the libsignal identity keys of peers' devices live: a port, implemented by app/store under the same terms as
//! KeyStorage. The keys come from the peer's signed device list; one that is not here yet is trusted on first use.
class TrustStorage
{
public:
    virtual ~TrustStorage() = default;

    //! The key that is trusted for \a peer, 33 bytes.
    virtual Base::Result<std::optional<QByteArray>> identityKey(const Base::DeviceAddress &peer) = 0;
    //! Trusts \a key from now on, in place of an older one. Besides the library, only who has checked a signed device list
    //! calls this.
    virtual Base::Result<Base::Done> storeIdentityKey(const Base::DeviceAddress &peer, const QByteArray &key) = 0;
    virtual Base::Result<Base::Done> removeIdentityKey(const Base::DeviceAddress &peer) = 0;
};

} // namespace E2e
