// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/reply.h"
#include "shared/wire/kith.pb.h"

#include <QList>
#include <QString>

namespace Net {

class Requester;

//! Signed device lists. What comes back is not checked here.
class DeviceApi
{
public:
    //! A person and the newest list known of them; 0: none.
    struct Known
    {
        QString user;
        quint64 version = 0;
        QByteArray hash; //!< of that list
    };

    explicit DeviceApi(Requester &requester) : m_requester(requester) {}

    //! At most Wire::kMaxListQueries at once.
    ReplyTask<kith::wire::DeviceLists> fetchLists(const QList<Known> &known);
    //! RefusedConflict carries the current list. \a keys: of an added device, or nullptr.
    ReplyTask<Base::Done> publish(const kith::wire::SignedDeviceList &list, const kith::wire::DeviceKeys *keys = nullptr);
    //! Shows the relay a list of anybody that is newer than its own.
    ReplyTask<Base::Done> report(const kith::wire::SignedDeviceList &list);

private:
    Requester &m_requester;
};

} // namespace Net
