// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/wire/kith.pb.h"

#include <QByteArray>

//! What a relay holds new device lists and keys to; pure. Clients check the same and more: this keeps nonsense out of
//! the chain, it is not what anybody's trust rests on.
namespace Relay::Service {

//! A list whose signature and shape are fine.
struct CheckedList
{
    kith::wire::DeviceList list;
    QByteArray hash; //!< SHA-256 of its bytes
};
//! RefusedBadRequest with the reason as detail.
Base::Result<CheckedList> checkList(const kith::wire::SignedDeviceList &signedList, const QByteArray &relayId);

//! A list made far ahead of the clock would be one that no later list could follow. \a created is refused
//! (RefusedClockWrong) when it is more than seven days ahead of \a now, unless the list it follows stands there itself: then
//! it is at most a second behind \a previous (0: there is none). µs.
Base::Result<Base::Done> checkListTime(qint64 created, qint64 now, qint64 previous);

enum class ListChange { Extended, KeyHandedOver, IdentityReset };
//! Whether \a next may follow \a previous (versions were compared already). RefusedBadRequest otherwise.
Base::Result<ListChange> checkSuccessor(const kith::wire::SignedDeviceList &previousSigned,
                                        const kith::wire::SignedDeviceList &nextSigned, const CheckedList &next);

//! Numbers and sizes of \a keys. \a wantsSigned: the signed pre-key must be there.
Base::Result<Base::Done> checkKeys(const kith::wire::DeviceKeys &keys, bool wantsSigned);

//! The device in \a list; null when it is not there.
const kith::wire::Device *deviceIn(const kith::wire::DeviceList &list, quint32 id);

} // namespace Relay::Service
