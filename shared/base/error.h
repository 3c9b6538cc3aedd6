// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace Base {

//! Every reason for failure that crosses a room's door. Closed: app/ui/common/errortext has words for each of them.
//! Bands: 1xx this machine, 2xx network, 3xx the relay said no (300 + Wire refusal code), 4xx cryptography, 5xx storage.
enum class ErrorCode : quint16 {
    // This machine
    InvalidArgument = 100, //!< What was typed or passed cannot be used; detail says which and why
    Cancelled = 101,
    NotFound = 102, //!< A conversation, message or file that does not exist here
    AlreadyExists = 103,
    FileUnreadable = 104,
    FileUnwritable = 105,
    DiskFull = 106,
    ProfileInUse = 107, //!< Another process has this profile open
    NotSignedIn = 108, //!< The profile holds no account
    KeyFileTooOpen = 109, //!< KITH_KEY_FILE is readable by others, or is not 32 bytes
    TextTooLong = 110,
    FileTooLarge = 111,
    ImageUnreadable = 112,
    ImageTooLarge = 113, //!< More pixels than can be decoded safely
    AlreadySignedIn = 114,
    Internal = 115, //!< A bug of ours; nothing the person did

    // Network
    Unreachable = 200, //!< No route, refused, name not found
    ConnectionLost = 201,
    TimedOut = 202,
    TlsFailed = 203,
    PinMismatch = 204, //!< The relay shows another key than the pinned one
    CertificateUnknown = 205, //!< Self-signed and not pinned; detail carries the pin to compare
    ProtocolViolation = 206, //!< The relay's answer cannot be understood
    VersionUnsupported = 207,

    // The relay said no: 300 + Wire::RefusalCode
    RefusedBadRequest = 301,
    RefusedUnauthenticated = 302, //!< Wrong name or password, or the token is no longer good
    RefusedForbidden = 303,
    RefusedNotFound = 304,
    RefusedNameTaken = 305,
    RefusedNameInvalid = 306,
    RefusedRegistrationClosed = 307, //!< This relay needs an invite, or takes nobody
    RefusedInviteInvalid = 308,
    RefusedRateLimited = 309, //!< detail: milliseconds to wait
    RefusedTooLarge = 310,
    RefusedQuotaExceeded = 311,
    RefusedStaleDeviceList = 312, //!< The refusal carries the current signed list
    RefusedStaleGroupState = 313,
    RefusedNotAccepted = 314, //!< The recipient takes no messages from this sender
    RefusedDeviceRevoked = 315,
    RefusedOverloaded = 316,
    RefusedInternal = 317,
    RefusedConflict = 318, //!< Compare-and-set failed; the refusal carries the current state
    RefusedPasswordWeak = 319,
    RefusedUnsupported = 320,
    RefusedClockWrong = 321, //!< This machine's clock and the relay's are too far apart

    // Cryptography
    DecryptionFailed = 400,
    DuplicateMessage = 401, //!< Its key was used before: for the same bytes (nothing to show), or for others
    NoSession = 402, //!< A message for a session this device does not have
    UntrustedIdentity = 403, //!< The identity key is not the one that was trusted
    BadSignature = 404,
    BadKey = 405, //!< Low order, all zero, wrong length
    AddressMismatch = 406, //!< Sender or recipient inside the ciphertext are not those outside
    InvalidContent = 407, //!< Decrypted, but not a message we can read
    InvalidDeviceList = 408,
    HashMismatch = 409,
    UnknownContent = 410, //!< Made by a newer version
    BudgetExceeded = 411, //!< This peer failed too often; tried again later
    IdentityConfirmationNeeded = 412, //!< A verified contact's identity changed: sending stops until the person decides

    // Storage
    DatabaseFailed = 500,
    DatabaseCorrupt = 501,
    DatabaseNewer = 502, //!< Written by a newer version
    DatabaseNotEncrypted = 503,
    KeyWrong = 504, //!< The passphrase or key does not open this profile
    KeyMissing = 505, //!< No slot that could be opened: keychain empty and no passphrase given
    KeychainFailed = 506,
};

//! Name of the code as it stands above, for logs and --json output.
QString errorName(ErrorCode code);

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail; //!< For the log, or a machine-readable value the code's comment names. Never message text or key bytes.
};

} // namespace Base
