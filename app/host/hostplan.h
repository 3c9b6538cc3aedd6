// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QString>

namespace Host {

//! Who shall be able to reach the relay.
enum class Reach {
    ThisComputer, //!< loopback only
    Network, //!< everybody who can reach this computer
};

//! How the relay of this computer is run. Kept as relay.conf, in the relay's own words, so that `kith-relay serve --config`
//! runs the same relay without a window.
struct HostPlan
{
    Reach reach = Reach::ThisComputer;
    quint16 port = 0; //!< 0: the usual one, or a free one when that is taken
    QString publicAddress; //!< HOST or HOST:PORT that invite links name; empty: this computer's address in its network

    bool operator==(const HostPlan &) const = default;

    //! \a typed as publicAddress: trimmed, a bare IPv6 address in brackets. InvalidArgument when the relay would not take it.
    static Base::Result<QString> readAddress(const QString &typed);
    //! NotFound when there is none, InvalidArgument when it cannot be understood.
    static Base::Result<HostPlan> read(const QString &path);
    //! FileUnwritable.
    Base::Result<Base::Done> write(const QString &path) const;
};

} // namespace Host
