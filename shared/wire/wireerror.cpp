// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/wireerror.h"

namespace Wire {

using kith::wire::RefusalCode;
constexpr int kBand = 300;

Base::Error toError(const kith::wire::Refusal &refusal)
{
    if (!kith::wire::RefusalCode_IsValid(refusal.code()) || refusal.code() == kith::wire::REFUSAL_UNSPECIFIED)
        return {Base::ErrorCode::RefusedInternal, QStringLiteral("unknown refusal %1").arg(static_cast<int>(refusal.code()))};
    const auto code = static_cast<Base::ErrorCode>(kBand + static_cast<int>(refusal.code()));
    if (refusal.retry_after_ms() != 0) return {code, QString::number(refusal.retry_after_ms())};
    return {code, QString::fromStdString(refusal.reason()).left(200)};
}

RefusalCode toRefusalCode(Base::ErrorCode code)
{
    const int value = static_cast<int>(code) - kBand;
    if (value <= 0 || !kith::wire::RefusalCode_IsValid(value)) return kith::wire::INTERNAL;
    return static_cast<RefusalCode>(value);
}

int httpStatus(RefusalCode code)
{
    switch (code) {
    case kith::wire::BAD_REQUEST:
    case kith::wire::NAME_INVALID:
    case kith::wire::PASSWORD_WEAK:
    case kith::wire::CLOCK_WRONG: return 400;
    case kith::wire::UNAUTHENTICATED: return 401;
    case kith::wire::FORBIDDEN:
    case kith::wire::REGISTRATION_CLOSED:
    case kith::wire::INVITE_INVALID:
    case kith::wire::NOT_ACCEPTED:
    case kith::wire::DEVICE_REVOKED: return 403;
    case kith::wire::NOT_FOUND: return 404;
    case kith::wire::NAME_TAKEN:
    case kith::wire::CONFLICT:
    case kith::wire::STALE_DEVICE_LIST:
    case kith::wire::STALE_GROUP_STATE: return 409;
    case kith::wire::TOO_LARGE: return 413;
    case kith::wire::RATE_LIMITED: return 429;
    case kith::wire::UNSUPPORTED: return 501;
    case kith::wire::OVERLOADED: return 503;
    case kith::wire::QUOTA_EXCEEDED: return 507;
    default: return 500;
    }
}

} // namespace Wire
