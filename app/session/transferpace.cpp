// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/transferpace.h"

#include "shared/base/error.h"

namespace Session {

bool isTemporaryTransferError(int errorCode)
{
    using Base::ErrorCode;
    switch (static_cast<ErrorCode>(errorCode)) {
    case ErrorCode::RefusedRateLimited:
    case ErrorCode::RefusedOverloaded:
    case ErrorCode::RefusedInternal:
    case ErrorCode::RefusedUnauthenticated: return true;
    case ErrorCode::ProtocolViolation:
    case ErrorCode::VersionUnsupported: return false;
    default: return errorCode / 100 == 2;
    }
}

} // namespace Session
