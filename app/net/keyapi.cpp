// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/keyapi.h"

#include "app/net/answer.h"

namespace Net {

using kith::wire::ClientFrame;
using kith::wire::RelayFrame;

ReplyTask<kith::wire::Bundles> KeyApi::fetchBundles(const QString &user, const QList<quint32> &devices)
{
    ClientFrame frame;
    auto *fetch = frame.mutable_fetch_bundles();
    fetch->set_user(user.toStdString());
    for (const quint32 device : devices) fetch->add_devices(device);
    return answerOf(m_requester, std::move(frame), RelayFrame::kBundles, &RelayFrame::bundles);
}

ReplyTask<kith::wire::KeyStatus> KeyApi::uploadKeys(const kith::wire::DeviceKeys &keys)
{
    ClientFrame frame;
    *frame.mutable_upload_keys()->mutable_keys() = keys;
    return answerOf(m_requester, std::move(frame), RelayFrame::kKeyStatus, &RelayFrame::key_status);
}

} // namespace Net
