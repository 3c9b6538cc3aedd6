// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/reply.h"

#include <QLoggingCategory>

namespace Relay::Service {

namespace {
Q_LOGGING_CATEGORY(lcService, "relay.service")
// After a failure of the relay's own: not at once again.
constexpr quint32 kRetryAfterFailureMs = 5000;
constexpr quint32 kRetryOverloadedMs = 1000;
} // namespace

kith::wire::Refusal refusal(kith::wire::RefusalCode code, std::string reason, quint32 retryAfterMs)
{
    kith::wire::Refusal refused;
    refused.set_code(code);
    refused.set_reason(std::move(reason));
    refused.set_retry_after_ms(retryAfterMs);
    return refused;
}

kith::wire::Refusal noRoom() { return refusal(kith::wire::OVERLOADED, "no room", kRetryAfterFailureMs); }

kith::wire::Refusal refusal(const Base::Error &error)
{
    if (error.code == Base::ErrorCode::DiskFull) {
        qCDebug(lcService, "the disk is full: %s", qPrintable(error.detail)); // Store::DiskRoom tells the operator, once
        return noRoom();
    }
    const auto code = Wire::toRefusalCode(error.code);
    if (code == kith::wire::INTERNAL) {
        qCCritical(lcService, "%s: %s", qPrintable(Base::errorName(error.code)), qPrintable(error.detail));
        return refusal(code, "internal error", kRetryAfterFailureMs);
    }
    return refusal(code, error.detail.toStdString(), code == kith::wire::OVERLOADED ? kRetryOverloadedMs : 0);
}

} // namespace Relay::Service
