// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/relayinfo.h"

#include <algorithm>

namespace Relay::Service {

kith::wire::RelayInfo relayInfo(const QByteArray &relayId, const Policy &policy, const Base::Clock &clock)
{
    kith::wire::RelayInfo info;
    info.set_relay_id(relayId.toStdString());
    info.set_name(policy.name.toStdString());
    info.set_version(KITH_VERSION);
    info.set_registration(policy.registration);
    info.set_min_version(Wire::kProtocolVersion);
    info.set_max_version(Wire::kProtocolVersion);
    info.set_max_blob_bytes(static_cast<quint64>(std::min(policy.maxMediaBytes, policy.mediaQuotaBytes)));
    info.set_max_chunk_bytes(Wire::kMaxChunkBytes);
    info.set_server_time(clock.now().count());
    return info;
}

} // namespace Relay::Service
