// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/invitelink.h"
#include "shared/wire/kith.pb.h"
#include "shared/wire/username.h"
#include "shared/wire/wireerror.h"

#include <google/protobuf/stubs/logging.h>

#include <cstdlib>

//! Frames in both directions, device lists, links and names.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto quiet = google::protobuf::SetLogHandler(nullptr);
    (void)quiet;
    const int length = static_cast<int>(size);
    kith::wire::ClientFrame client;
    if (client.ParseFromArray(data, length)) (void)client.SerializeAsString();
    kith::wire::RelayFrame relay;
    if (relay.ParseFromArray(data, length) && relay.has_refusal()) {
        const auto error = Wire::toError(relay.refusal());
        if (static_cast<int>(error.code) < 300 || static_cast<int>(error.code) > 399) std::abort();
    }
    kith::wire::DeviceList list;
    (void)list.ParseFromArray(data, length);
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto link = Wire::InviteLink::parse(text)) {
        const auto back = Wire::InviteLink::parse(link->toString());
        if (!back || back->pin != link->pin || back->token != link->token) std::abort();
    }
    if (const auto name = Wire::normalisedUserName(text); name && !Wire::isUserName(*name)) std::abort();
    return 0;
}
