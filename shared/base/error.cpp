// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/error.h"

namespace Base {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument: return QStringLiteral("InvalidArgument");
    case ErrorCode::Cancelled: return QStringLiteral("Cancelled");
    case ErrorCode::NotFound: return QStringLiteral("NotFound");
    case ErrorCode::AlreadyExists: return QStringLiteral("AlreadyExists");
    case ErrorCode::FileUnreadable: return QStringLiteral("FileUnreadable");
    case ErrorCode::FileUnwritable: return QStringLiteral("FileUnwritable");
    case ErrorCode::DiskFull: return QStringLiteral("DiskFull");
    case ErrorCode::ProfileInUse: return QStringLiteral("ProfileInUse");
    case ErrorCode::NotSignedIn: return QStringLiteral("NotSignedIn");
    case ErrorCode::KeyFileTooOpen: return QStringLiteral("KeyFileTooOpen");
    case ErrorCode::TextTooLong: return QStringLiteral("TextTooLong");
    case ErrorCode::FileTooLarge: return QStringLiteral("FileTooLarge");
    case ErrorCode::ImageUnreadable: return QStringLiteral("ImageUnreadable");
    case ErrorCode::ImageTooLarge: return QStringLiteral("ImageTooLarge");
    case ErrorCode::AlreadySignedIn: return QStringLiteral("AlreadySignedIn");
    case ErrorCode::Internal: return QStringLiteral("Internal");
    case ErrorCode::Unreachable: return QStringLiteral("Unreachable");
    case ErrorCode::ConnectionLost: return QStringLiteral("ConnectionLost");
    case ErrorCode::TimedOut: return QStringLiteral("TimedOut");
    case ErrorCode::TlsFailed: return QStringLiteral("TlsFailed");
    case ErrorCode::PinMismatch: return QStringLiteral("PinMismatch");
    case ErrorCode::CertificateUnknown: return QStringLiteral("CertificateUnknown");
    case ErrorCode::ProtocolViolation: return QStringLiteral("ProtocolViolation");
    case ErrorCode::VersionUnsupported: return QStringLiteral("VersionUnsupported");
    case ErrorCode::RefusedBadRequest: return QStringLiteral("RefusedBadRequest");
    case ErrorCode::RefusedUnauthenticated: return QStringLiteral("RefusedUnauthenticated");
    case ErrorCode::RefusedForbidden: return QStringLiteral("RefusedForbidden");
    case ErrorCode::RefusedNotFound: return QStringLiteral("RefusedNotFound");
    case ErrorCode::RefusedNameTaken: return QStringLiteral("RefusedNameTaken");
    case ErrorCode::RefusedNameInvalid: return QStringLiteral("RefusedNameInvalid");
    case ErrorCode::RefusedRegistrationClosed: return QStringLiteral("RefusedRegistrationClosed");
    case ErrorCode::RefusedInviteInvalid: return QStringLiteral("RefusedInviteInvalid");
    case ErrorCode::RefusedRateLimited: return QStringLiteral("RefusedRateLimited");
    case ErrorCode::RefusedTooLarge: return QStringLiteral("RefusedTooLarge");
    case ErrorCode::RefusedQuotaExceeded: return QStringLiteral("RefusedQuotaExceeded");
    case ErrorCode::RefusedStaleDeviceList: return QStringLiteral("RefusedStaleDeviceList");
    case ErrorCode::RefusedStaleGroupState: return QStringLiteral("RefusedStaleGroupState");
    case ErrorCode::RefusedNotAccepted: return QStringLiteral("RefusedNotAccepted");
    case ErrorCode::RefusedDeviceRevoked: return QStringLiteral("RefusedDeviceRevoked");
    case ErrorCode::RefusedOverloaded: return QStringLiteral("RefusedOverloaded");
    case ErrorCode::RefusedInternal: return QStringLiteral("RefusedInternal");
    case ErrorCode::RefusedConflict: return QStringLiteral("RefusedConflict");
    case ErrorCode::RefusedPasswordWeak: return QStringLiteral("RefusedPasswordWeak");
    case ErrorCode::RefusedUnsupported: return QStringLiteral("RefusedUnsupported");
    case ErrorCode::RefusedClockWrong: return QStringLiteral("RefusedClockWrong");
    case ErrorCode::DecryptionFailed: return QStringLiteral("DecryptionFailed");
    case ErrorCode::DuplicateMessage: return QStringLiteral("DuplicateMessage");
    case ErrorCode::NoSession: return QStringLiteral("NoSession");
    case ErrorCode::UntrustedIdentity: return QStringLiteral("UntrustedIdentity");
    case ErrorCode::BadSignature: return QStringLiteral("BadSignature");
    case ErrorCode::BadKey: return QStringLiteral("BadKey");
    case ErrorCode::AddressMismatch: return QStringLiteral("AddressMismatch");
    case ErrorCode::InvalidContent: return QStringLiteral("InvalidContent");
    case ErrorCode::InvalidDeviceList: return QStringLiteral("InvalidDeviceList");
    case ErrorCode::HashMismatch: return QStringLiteral("HashMismatch");
    case ErrorCode::UnknownContent: return QStringLiteral("UnknownContent");
    case ErrorCode::BudgetExceeded: return QStringLiteral("BudgetExceeded");
    case ErrorCode::IdentityConfirmationNeeded: return QStringLiteral("IdentityConfirmationNeeded");
    case ErrorCode::DatabaseFailed: return QStringLiteral("DatabaseFailed");
    case ErrorCode::DatabaseCorrupt: return QStringLiteral("DatabaseCorrupt");
    case ErrorCode::DatabaseNewer: return QStringLiteral("DatabaseNewer");
    case ErrorCode::DatabaseNotEncrypted: return QStringLiteral("DatabaseNotEncrypted");
    case ErrorCode::KeyWrong: return QStringLiteral("KeyWrong");
    case ErrorCode::KeyMissing: return QStringLiteral("KeyMissing");
    case ErrorCode::KeychainFailed: return QStringLiteral("KeychainFailed");
    }
    return QStringLiteral("Unknown(%1)").arg(static_cast<int>(code));
}

} // namespace Base
