// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/reply.h"
#include "shared/wire/kith.pb.h"

#include <QList>
#include <QString>

namespace Net {

class Requester;

//! Pre-keys, of others and our own.
class KeyApi
{
public:
    explicit KeyApi(Requester &requester) : m_requester(requester) {}

    //! \a devices empty: all of \a user. A one-time key in the answer is used up whatever becomes of it.
    ReplyTask<kith::wire::Bundles> fetchBundles(const QString &user, const QList<quint32> &devices = {});
    //! At most Wire::kMaxOneTimeKeysAtOnce; without a signed pre-key the current one stays.
    ReplyTask<kith::wire::KeyStatus> uploadKeys(const kith::wire::DeviceKeys &keys);

private:
    Requester &m_requester;
};

} // namespace Net
