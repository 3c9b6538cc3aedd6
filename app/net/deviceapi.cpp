// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/deviceapi.h"

#include "app/net/answer.h"

namespace Net {

using kith::wire::ClientFrame;
using kith::wire::RelayFrame;

ReplyTask<kith::wire::DeviceLists> DeviceApi::fetchLists(const QList<Known> &known)
{
    ClientFrame frame;
    auto *fetch = frame.mutable_fetch_device_lists();
    for (const Known &one : known) {
        auto *version = fetch->add_known();
        version->set_user(one.user.toStdString());
        version->set_version(one.version);
        version->set_hash(one.hash.toStdString());
    }
    return answerOf(m_requester, std::move(frame), RelayFrame::kDeviceLists, &RelayFrame::device_lists);
}

ReplyTask<Base::Done> DeviceApi::publish(const kith::wire::SignedDeviceList &list, const kith::wire::DeviceKeys *keys)
{
    ClientFrame frame;
    auto *publish = frame.mutable_publish_device_list();
    *publish->mutable_list() = list;
    if (keys) *publish->mutable_keys() = *keys;
    return doneOf(m_requester, std::move(frame));
}

ReplyTask<Base::Done> DeviceApi::report(const kith::wire::SignedDeviceList &list)
{
    ClientFrame frame;
    *frame.mutable_report_device_list()->mutable_list() = list;
    return doneOf(m_requester, std::move(frame));
}

} // namespace Net
