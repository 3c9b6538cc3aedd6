// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/words.h"

namespace Cli {

QString wordsFor(const Base::Error &error)
{
    using Code = Base::ErrorCode;
    switch (error.code) {
    case Code::InvalidArgument:
        return error.detail.isEmpty() ? QStringLiteral("That cannot be used like this.") : error.detail;
    case Code::Cancelled: return QStringLiteral("It was stopped.");
    case Code::NotFound:
        return error.detail.isEmpty() ? QStringLiteral("There is no such message here.") : QStringLiteral("There is no such thing here: %1").arg(error.detail);
    case Code::AlreadyExists: return QStringLiteral("It is there already.");
    case Code::FileUnreadable:
        if (error.detail == QLatin1String("interrupted"))
            return QStringLiteral("The file was never read to its end; discard the message and send the file again.");
        if (error.detail == QLatin1String("changed"))
            return QStringLiteral("The file was changed before it was read to its end; retry sends it as it is now.");
        return QStringLiteral("The file cannot be read. %1").arg(error.detail);
    case Code::FileUnwritable: return QStringLiteral("Cannot write there. Check the folder and its permissions. %1").arg(error.detail);
    case Code::DiskFull: return QStringLiteral("The disk is full. Make room and try again.");
    case Code::ProfileInUse:
        return QStringLiteral("Another program has this profile open. Close the window or the other kith-cli first.");
    case Code::NotSignedIn:
        return QStringLiteral("Nobody is signed in on this profile. Use \"register\" or \"login\" first.");
    case Code::KeyFileTooOpen:
        return QStringLiteral("The key file must hold exactly 32 bytes and be readable by you alone (chmod 600).");
    case Code::TextTooLong: return QStringLiteral("The text is too long: at most 64 KiB can be sent at once.");
    case Code::FileTooLarge: return QStringLiteral("The file is too large: at most 2 GiB can be sent, less if the relay says so.");
    case Code::ImageUnreadable:
        return QStringLiteral("This is not a picture that can be opened, or it is damaged. send-file sends it as it is. %1").arg(error.detail);
    case Code::ImageTooLarge:
        return QStringLiteral("The picture claims more pixels than can be opened. send-file sends it as it is. %1").arg(error.detail);
    case Code::AlreadySignedIn:
        return QStringLiteral("This profile holds an account already. Use another --profile for another account.");
    case Code::Internal: return QStringLiteral("Something went wrong inside Kith (%1). This is a bug.").arg(error.detail);

    case Code::Unreachable: return QStringLiteral("The relay cannot be reached. Check its address and your network. %1").arg(error.detail);
    case Code::ConnectionLost: return QStringLiteral("The connection to the relay broke. Try again.");
    case Code::TimedOut: return QStringLiteral("The relay did not answer in time. Try again.");
    case Code::TlsFailed: return QStringLiteral("No safe connection to the relay could be made. %1").arg(error.detail);
    case Code::PinMismatch:
        return QStringLiteral("The relay shows another key than the pinned one. Somebody may be in between: ask its operator. If it has a new key, log in with --pin and that.");
    case Code::CertificateUnknown:
        return QStringLiteral("No authority vouches for this relay's key. Compare it with its operator, then add --pin %1")
            .arg(error.detail);
    case Code::ProtocolViolation: return QStringLiteral("The relay's answer makes no sense; is it a relay, and does the network ask you to sign in first? %1").arg(error.detail);
    case Code::VersionUnsupported: return QStringLiteral("The relay speaks another version of the protocol. Update Kith or the relay.");

    case Code::RefusedUnauthenticated: return QStringLiteral("Wrong name or password, or this device is no longer signed in.");
    case Code::RefusedForbidden: return QStringLiteral("The relay does not allow that.");
    case Code::RefusedNotFound: return QStringLiteral("There is nobody of that name on this relay.");
    case Code::RefusedNameTaken: return QStringLiteral("That name is taken. Choose another one.");
    case Code::RefusedNameInvalid:
        return QStringLiteral("A user name has 2 to 32 letters a-z, digits, dots, dashes or underscores, with a letter or digit at both ends.");
    case Code::RefusedRegistrationClosed:
        return QStringLiteral("This relay takes new people by invitation only, or nobody at present. Ask for an invite link, or its operator.");
    case Code::RefusedInviteInvalid: return QStringLiteral("The invite is not valid any more. Ask for a new one.");
    case Code::RefusedRateLimited: return QStringLiteral("Too many tries. Wait a moment and try again.");
    case Code::RefusedTooLarge: return QStringLiteral("That is larger than this relay allows.");
    case Code::RefusedQuotaExceeded: return QStringLiteral("Your space on this relay is used up. Ask whoever runs it for more, or wait until older files have gone.");
    case Code::RefusedNotAccepted: return QStringLiteral("This person takes no messages from you.");
    case Code::RefusedDeviceRevoked: return QStringLiteral("This device was removed from its account. Log in again to make it a new "
                              "device of it; what is stored here stays.");
    case Code::RefusedOverloaded:
        return QStringLiteral("The relay takes nothing just now: it is busy, or its disk is full. Try again in a moment; if it stays so, tell its operator.");
    case Code::RefusedConflict: return QStringLiteral("Something changed meanwhile. Try again.");
    case Code::RefusedPasswordWeak: return QStringLiteral("The password is too short. Use at least eight characters; three or four words work well.");
    case Code::RefusedInternal:
        return QStringLiteral("The relay has a fault of its own: try again later, or tell its operator. %1").arg(error.detail);
    case Code::RefusedStaleDeviceList:
        return QStringLiteral("The relay shows an older list of devices than before: it was put back to an older copy. Nothing is sent to devices "
                              "that may be gone. What waits leaves by itself when the devices of this person have brought their list back.");
    case Code::RefusedClockWrong:
        return QStringLiteral("This machine's clock is far ahead of the relay's. Set date and time right, then try again.");
    case Code::RefusedStaleGroupState:
    case Code::RefusedBadRequest:
    case Code::RefusedUnsupported: return QStringLiteral("The relay refused (%1). %2").arg(Base::errorName(error.code), error.detail);

    case Code::IdentityConfirmationNeeded:
        return QStringLiteral("The safety number of this person has changed. Compare it (verify USER), then decide with "
                              "\"verify USER --confirm\" or \"verify USER --accept-new\". Nothing is sent until then.");
    case Code::InvalidDeviceList:
    case Code::BadSignature:
        return QStringLiteral("The relay shows devices of this person that nobody has signed. Nothing was sent.");
    case Code::HashMismatch: return QStringLiteral("The file was changed on its way and is not shown.");
    case Code::DecryptionFailed: return QStringLiteral("It cannot be decrypted.");

    case Code::DatabaseNewer: return QStringLiteral("This profile was used by a newer version of Kith. Update Kith.");
    case Code::DatabaseCorrupt: return QStringLiteral("The profile is damaged (%1). Restore it from a backup, or begin with another --profile.").arg(error.detail);
    case Code::DatabaseNotEncrypted: return QStringLiteral("The profile is not encrypted as it should be and is not opened.");
    case Code::DatabaseFailed: return QStringLiteral("The profile cannot be read or written. %1").arg(error.detail);
    case Code::KeyWrong: return QStringLiteral("That key or passphrase does not fit.");
    case Code::KeyMissing:
        return QStringLiteral("The profile's key is in no place that could be opened. Set KITH_PASSPHRASE, or KITH_KEY_FILE to a "
                              "file with 32 random bytes.");
    case Code::KeychainFailed: return QStringLiteral("The system's keychain cannot be used. Set KITH_PASSPHRASE or KITH_KEY_FILE.");
    default: break;
    }
    return QStringLiteral("It did not work: %1 %2").arg(Base::errorName(error.code), error.detail).trimmed();
}

QString stateName(Session::MessageState state)
{
    switch (state) {
    case Session::MessageState::Received: return QStringLiteral("received");
    case Session::MessageState::Pending: return QStringLiteral("pending");
    case Session::MessageState::Accepted: return QStringLiteral("accepted");
    case Session::MessageState::Delivered: return QStringLiteral("delivered");
    case Session::MessageState::Read: return QStringLiteral("read");
    case Session::MessageState::Failed: return QStringLiteral("failed");
    }
    return {};
}

QString noticeName(Session::NoticeKind kind)
{
    switch (kind) {
    case Session::NoticeKind::None: break;
    case Session::NoticeKind::IdentityChanged: return QStringLiteral("identity-changed");
    case Session::NoticeKind::DeviceAdded: return QStringLiteral("device-added");
    case Session::NoticeKind::DeviceRemoved: return QStringLiteral("device-removed");
    case Session::NoticeKind::MessagesMissing: return QStringLiteral("messages-missing");
    case Session::NoticeKind::MessagesExpired: return QStringLiteral("messages-expired");
    case Session::NoticeKind::OwnDevicesChanged: return QStringLiteral("own-devices-changed");
    case Session::NoticeKind::ProfileMayBeCopied: return QStringLiteral("profile-may-be-copied");
    case Session::NoticeKind::SessionRenewed: return QStringLiteral("session-renewed");
    case Session::NoticeKind::ConversationStarted: return QStringLiteral("conversation-started");
    }
    return QStringLiteral("none");
}

QString causeName(Base::ErrorCode cause)
{
    switch (cause) {
    case Base::ErrorCode::NoSession: return QStringLiteral("no-session");
    case Base::ErrorCode::UntrustedIdentity: return QStringLiteral("untrusted-identity");
    case Base::ErrorCode::BadKey: return QStringLiteral("bad-key");
    case Base::ErrorCode::AddressMismatch: return QStringLiteral("addressed-to-someone-else");
    case Base::ErrorCode::InvalidContent: return QStringLiteral("damaged-content");
    case Base::ErrorCode::UnknownContent: return QStringLiteral("newer-version");
    case Base::ErrorCode::BudgetExceeded: return QStringLiteral("budget-exceeded");
    case Base::ErrorCode::Internal: return QStringLiteral("ended-the-program");
    default: return QStringLiteral("decryption-failed");
    }
}

QString mistakeWords(Session::SearchMistake mistake, const QString &word)
{
    switch (mistake) {
    case Session::SearchMistake::None: break;
    case Session::SearchMistake::UnknownOperator:
        return QStringLiteral("\"%1\" is nothing to search by. There are from: in: has: before: after: on:. To find the word itself, put it in "
                              "quotation marks.")
            .arg(word);
    case Session::SearchMistake::MissingValue: return QStringLiteral("Something is missing behind \"%1\".").arg(word);
    case Session::SearchMistake::BadDate:
        return QStringLiteral("\"%1\" is no date. Use YYYY-MM-DD, YYYY-MM, YYYY, today or yesterday.").arg(word);
    case Session::SearchMistake::UnknownKind: return QStringLiteral("\"%1\": there are has:image, has:file and has:link.").arg(word);
    case Session::SearchMistake::UnknownPerson: return QStringLiteral("You talk with nobody called \"%1\". \"from:me\" is you.").arg(word);
    case Session::SearchMistake::UnknownConversation: return QStringLiteral("There is no conversation called \"%1\".").arg(word);
    case Session::SearchMistake::EmptyTime: return QStringLiteral("No day fits all of these times (\"%1\").").arg(word);
    }
    return {};
}

QString trustName(Session::TrustState trust)
{
    switch (trust) {
    case Session::TrustState::Unknown: return QStringLiteral("unknown");
    case Session::TrustState::FirstUse: return QStringLiteral("first-use");
    case Session::TrustState::Verified: return QStringLiteral("verified");
    case Session::TrustState::Changed: return QStringLiteral("changed");
    case Session::TrustState::BlockedUntilConfirmed: return QStringLiteral("blocked-until-confirmed");
    }
    return {};
}

QString noticeWords(const Session::Message &message)
{
    switch (message.notice) {
    case Session::NoticeKind::IdentityChanged:
        return QStringLiteral("%1 has a new identity. Compare the safety number to be sure.").arg(message.author);
    case Session::NoticeKind::DeviceAdded: return QStringLiteral("%1 uses a new device.").arg(message.author);
    case Session::NoticeKind::DeviceRemoved: return QStringLiteral("%1 removed a device.").arg(message.author);
    case Session::NoticeKind::MessagesMissing:
        return QStringLiteral("%1 message(s) of %2 are missing here.").arg(message.noticeCount).arg(message.author);
    case Session::NoticeKind::MessagesExpired:
        return QStringLiteral("%1 older message(s) could not be kept by the relay.").arg(message.noticeCount);
    case Session::NoticeKind::OwnDevicesChanged: return QStringLiteral("Your account's devices changed, and not from here.");
    case Session::NoticeKind::ProfileMayBeCopied: return QStringLiteral("This may be an older copy of the profile.");
    default: return noticeName(message.notice);
    }
}

} // namespace Cli
