// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/errortext.h"

#include "shared/base/sizewords.h"

namespace Ui {

using Base::ErrorCode;

namespace {
// Session's detail of a file that was being prepared when the process ended.
const auto kInterrupted = QLatin1String("interrupted");
const auto kChangedFile = QLatin1String("changed"); // and was another one when the next process looked
const auto kEmptyFile = QLatin1String("The file is empty."); // as whoever makes attachments says it
const auto kAtMost = QLatin1String("at most "); // Session's detail of a file that is too large for this relay; bytes follow
// The reader's detail of a picture whose format is known, but not to this system; the format follows.
const auto kNoDecoder = QLatin1String("no decoder for ");
} // namespace

QString ErrorText::what(const Base::Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument: return tr("This cannot be used as it was entered.");
    case ErrorCode::Cancelled: return tr("This was cancelled.");
    case ErrorCode::NotFound: return tr("It is not on this computer any more, or the relay no longer keeps it.");
    case ErrorCode::AlreadyExists: return tr("This is already there, or already under way.");
    case ErrorCode::FileUnreadable:
        if (error.detail == kInterrupted) return tr("The program ended before this file was ready to be sent.");
        if (error.detail == kChangedFile) return tr("The file was changed before it was ready to be sent.");
        if (error.detail == kEmptyFile) return tr("The file is empty, so there is nothing to send.");
        return tr("The file cannot be read.");
    case ErrorCode::FileUnwritable: return tr("The file cannot be written there.");
    case ErrorCode::DiskFull: return tr("The disk is full, so this could not be kept.");
    case ErrorCode::ProfileInUse: return tr("Kith is already open with this profile.");
    case ErrorCode::NotSignedIn: return tr("Nobody is signed in here yet.");
    case ErrorCode::KeyFileTooOpen:
        return tr("The key file can be read by others on this computer, or it is not a key file.");
    case ErrorCode::TextTooLong: return tr("This message is longer than one message can be.");
    case ErrorCode::FileTooLarge:
        if (error.detail.startsWith(kAtMost))
            return tr("This file is larger than this relay takes: %1 at most.").arg(Base::sizeWords(error.detail.sliced(kAtMost.size()).toLongLong(), QLocale()));
        return tr("This file is larger than can be sent: 2 GB at most, less if the relay says so.");
    case ErrorCode::ImageUnreadable:
        if (error.detail.startsWith(kNoDecoder))
            return tr("This computer has nothing that reads %1 pictures.").arg(error.detail.sliced(kNoDecoder.size()));
        return tr("This picture is damaged, or of a kind that Kith does not read.");
    case ErrorCode::ImageTooLarge: return tr("This picture has more pixels than can be opened safely.");
    case ErrorCode::AlreadySignedIn: return tr("Somebody is signed in with this profile already.");
    case ErrorCode::Internal: return tr("Something went wrong inside Kith. It is not your fault, and nothing was lost.");

    case ErrorCode::Unreachable: return tr("The relay cannot be reached at this address.");
    case ErrorCode::ConnectionLost: return tr("The connection to the relay broke.");
    case ErrorCode::TimedOut: return tr("The relay did not answer in time.");
    case ErrorCode::TlsFailed: return tr("No protected connection to the relay could be made, so nothing was sent.");
    case ErrorCode::PinMismatch:
        return tr("The relay shows another key than the one you know. Somebody may be standing between you and the "
                  "relay, so nothing was sent.");
    case ErrorCode::CertificateUnknown: return tr("No authority vouches for this relay; it vouches for itself.");
    case ErrorCode::ProtocolViolation: return tr("What answered at this address does not speak like a Kith relay.");
    case ErrorCode::VersionUnsupported: return tr("The relay and this Kith are too far apart in age to understand each other.");

    case ErrorCode::RefusedBadRequest: return tr("The relay did not understand what this Kith asked for.");
    case ErrorCode::RefusedUnauthenticated: return tr("The relay does not know this user name with this password.");
    case ErrorCode::RefusedForbidden: return tr("The relay does not allow this.");
    case ErrorCode::RefusedNotFound: return tr("There is nobody of that name on this relay.");
    case ErrorCode::RefusedNameTaken: return tr("Somebody on this relay already has this user name.");
    case ErrorCode::RefusedNameInvalid:
        return tr("A user name has 2 to 32 letters from a to z, digits, dots, dashes or underscores, and begins and ends with "
                  "a letter or digit.");
    case ErrorCode::RefusedRegistrationClosed: return tr("This relay takes new people only with an invite link.");
    case ErrorCode::RefusedInviteInvalid: return tr("This invite was used up, has run out, or belongs to another relay.");
    case ErrorCode::RefusedRateLimited: {
        const qint64 seconds = (error.detail.toLongLong() + 999) / 1000;
        if (seconds > 0 && seconds < 3600)
            return tr("That was too often in a short time. The relay asks to wait %n second(s).", nullptr,
                      static_cast<int>(seconds));
        return tr("That was too often in a short time. The relay asks to wait a little.");
    }
    case ErrorCode::RefusedTooLarge: return tr("This is larger than the relay takes.");
    case ErrorCode::RefusedQuotaExceeded: return tr("Your space on this relay is used up.");
    case ErrorCode::RefusedStaleDeviceList:
        return tr("The relay shows an older list of devices than before, so nothing is sent to them.");
    case ErrorCode::RefusedStaleGroupState: return tr("The group has just changed.");
    case ErrorCode::RefusedNotAccepted: return tr("This person takes no messages from people they do not know.");
    case ErrorCode::RefusedDeviceRevoked:
        return tr("This device was removed from your account, or signed in somewhere else in its place.");
    case ErrorCode::RefusedOverloaded: return tr("The relay has too much to do just now.");
    case ErrorCode::RefusedInternal: return tr("Something went wrong at the relay.");
    case ErrorCode::RefusedConflict: return tr("Something changed at the same moment.");
    case ErrorCode::RefusedPasswordWeak: return tr("This password is too easy to guess.");
    case ErrorCode::RefusedUnsupported: return tr("This relay cannot do that yet.");
    case ErrorCode::RefusedClockWrong: return tr("The clock of this computer is far ahead of the relay's.");

    case ErrorCode::DecryptionFailed: return tr("This could not be decrypted: it was damaged, or meant for other keys.");
    case ErrorCode::DuplicateMessage:
        return tr("This could not be decrypted: its key was used before. Its sender may have gone back to an old copy of the "
                  "profile.");
    case ErrorCode::NoSession: return tr("This was protected with keys that this device does not have.");
    case ErrorCode::UntrustedIdentity: return tr("This came with another identity than the one you know.");
    case ErrorCode::BadSignature: return tr("The signature is not right, so it was not believed.");
    case ErrorCode::BadKey: return tr("The key that was offered is not a good one, so it was not used.");
    case ErrorCode::AddressMismatch: return tr("The sender named inside is not the one named outside.");
    case ErrorCode::InvalidContent: return tr("This was decrypted, but cannot be read as a message.");
    case ErrorCode::InvalidDeviceList: return tr("The list of devices is not signed as it must be, so it was not believed.");
    case ErrorCode::HashMismatch: return tr("The file is not the one that was sent: it was changed on the way.");
    case ErrorCode::UnknownContent: return tr("This was made with a newer Kith.");
    case ErrorCode::BudgetExceeded: return tr("Too many messages from there could not be decrypted.");
    case ErrorCode::IdentityConfirmationNeeded:
        return tr("The safety number you had compared has changed, so nothing is sent until you decide.");

    case ErrorCode::DatabaseFailed: return tr("Your messages on this computer could not be read or written.");
    case ErrorCode::DatabaseCorrupt: return tr("The stored messages on this computer are damaged.");
    case ErrorCode::DatabaseNewer: return tr("This profile was used with a newer Kith.");
    case ErrorCode::DatabaseNotEncrypted: return tr("The stored messages are not encrypted as they must be, so they were not opened.");
    case ErrorCode::KeyWrong: return tr("This does not open it.");
    case ErrorCode::KeyMissing: return tr("The key to your messages is not in this computer's keychain.");
    case ErrorCode::KeychainFailed: return tr("This computer's keychain did not answer.");
    }
    return tr("Something went wrong.");
}

QString ErrorText::next(const Base::Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument: return tr("Check it and try again.");
    case ErrorCode::FileUnreadable:
        if (error.detail == kInterrupted) return tr("Delete this message and choose the file again.");
        if (error.detail == kChangedFile) return tr("Try again to send it as it is now.");
        if (error.detail == kEmptyFile) return {};
        return tr("See whether it is still there and you may open it.");
    case ErrorCode::FileUnwritable: return tr("Choose another folder.");
    case ErrorCode::DiskFull: return tr("Make some room and try again.");
    case ErrorCode::ProfileInUse: return tr("Close the other window first.");
    case ErrorCode::NotSignedIn: return tr("Sign in first.");
    case ErrorCode::KeyFileTooOpen: return tr("Allow only yourself to read it (mode 0600) and try again.");
    case ErrorCode::TextTooLong: return tr("Send it in two parts, or as a file.");
    case ErrorCode::FileTooLarge:
    case ErrorCode::RefusedTooLarge: return tr("Send a smaller one.");
    case ErrorCode::ImageUnreadable:
    case ErrorCode::ImageTooLarge: return tr("You can send it as a file instead.");
    case ErrorCode::AlreadySignedIn: return tr("Start Kith with another profile for another account.");
    case ErrorCode::Internal: return tr("Try again; if it stays, start Kith anew.");
    case ErrorCode::Unreachable: return tr("Check the address and your connection.");
    case ErrorCode::ConnectionLost:
    case ErrorCode::RefusedOverloaded:
    case ErrorCode::RefusedInternal:
    case ErrorCode::TimedOut: return tr("Try again in a moment.");
    case ErrorCode::TlsFailed: return tr("Check the address, and the date and time of this computer.");
    case ErrorCode::PinMismatch: return tr("Ask whoever runs the relay whether its key was renewed before you go on.");
    case ErrorCode::CertificateUnknown: return tr("Compare its key with the one you were given.");
    case ErrorCode::ProtocolViolation: return tr("Check the address.");
    case ErrorCode::VersionUnsupported:
    case ErrorCode::UnknownContent:
    case ErrorCode::DatabaseNewer: return tr("Update Kith.");
    case ErrorCode::RefusedUnauthenticated: return tr("Check both, also capital letters in the password.");
    case ErrorCode::RefusedNotFound: return tr("Check how the name is written.");
    case ErrorCode::RefusedNameTaken: return tr("Choose another one.");
    case ErrorCode::RefusedRegistrationClosed: return tr("Ask somebody who is already there for a link.");
    case ErrorCode::RefusedInviteInvalid: return tr("Ask for a new link.");
    case ErrorCode::RefusedQuotaExceeded: return tr("Ask whoever runs the relay for more.");
    case ErrorCode::RefusedNotAccepted: return tr("Ask them to write to you first.");
    case ErrorCode::RefusedDeviceRevoked: return tr("Sign in again to go on with this device.");
    case ErrorCode::RefusedClockWrong: return tr("Set date and time right, then try again.");
    case ErrorCode::RefusedPasswordWeak: return tr("Take a longer one: three or four words work well.");
    case ErrorCode::RefusedStaleDeviceList: return tr("It leaves by itself when the devices of the other person have brought their list back.");
    case ErrorCode::RefusedStaleGroupState:
    case ErrorCode::RefusedConflict: return tr("Try again.");
    case ErrorCode::UntrustedIdentity:
    case ErrorCode::IdentityConfirmationNeeded: return tr("Compare the safety number to be sure who it is.");
    case ErrorCode::DuplicateMessage:
    case ErrorCode::HashMismatch: return tr("Ask for it to be sent again.");
    case ErrorCode::DatabaseFailed: return tr("Check that the disk has room and works, and start Kith anew.");
    case ErrorCode::DatabaseCorrupt:
    case ErrorCode::DatabaseNotEncrypted: return tr("Restore the profile from a backup, or sign in with a new one.");
    case ErrorCode::KeyWrong: return tr("Check how it is written and try again.");
    case ErrorCode::KeyMissing: return tr("Enter the passphrase of this profile.");
    case ErrorCode::KeychainFailed: return tr("Unlock the keychain and try again, or enter the passphrase.");
    case ErrorCode::Cancelled:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::RefusedBadRequest:
    case ErrorCode::RefusedForbidden:
    case ErrorCode::RefusedNameInvalid:
    case ErrorCode::RefusedRateLimited:
    case ErrorCode::RefusedUnsupported:
    case ErrorCode::DecryptionFailed:
    case ErrorCode::NoSession:
    case ErrorCode::BadSignature:
    case ErrorCode::BadKey:
    case ErrorCode::AddressMismatch:
    case ErrorCode::InvalidContent:
    case ErrorCode::InvalidDeviceList:
    case ErrorCode::BudgetExceeded: break;
    }
    return {};
}

QString ErrorText::full(const Base::Error &error)
{
    const QString todo = next(error);
    //: %1 is a sentence that says what happened, %2 one that says what to do
    return todo.isEmpty() ? what(error) : tr("%1 %2").arg(what(error), todo);
}

QString ErrorText::placeholder(ErrorCode cause, const QString &author)
{
    switch (cause) {
    case ErrorCode::UnknownContent:
        return tr("%1 sent something that this version of Kith cannot show yet. Update Kith to see it.").arg(author);
    case ErrorCode::NoSession:
        return tr("A message from %1 was protected with keys this device does not have. It has to be sent again.").arg(author);
    case ErrorCode::UntrustedIdentity:
        return tr("A message came with another identity than the one you know for %1. It was not opened.").arg(author);
    case ErrorCode::AddressMismatch:
    case ErrorCode::BadSignature:
    case ErrorCode::BadKey:
        return tr("A message that claims to be from %1 did not pass its checks. It was not opened.").arg(author);
    case ErrorCode::InvalidContent: return tr("A message from %1 arrived, but cannot be read.").arg(author);
    case ErrorCode::BudgetExceeded:
        return tr("Several messages from %1 could not be decrypted. Kith waits a while before it tries again.").arg(author);
    default:
        return tr("A message from %1 could not be decrypted: it was damaged, or meant for other keys. It has to be sent again.")
            .arg(author);
    }
}

QString ErrorText::hosting(const Base::Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("The relay's program, kith-relay, is not on this computer. Install it beside Kith and try again.");
    case ErrorCode::AlreadyExists:
        return tr("Another program on this computer uses port %1. Close it, or choose another port.").arg(error.detail);
    case ErrorCode::FileUnwritable:
        return tr("The relay's folder cannot be written: %1. Allow yourself to write there, or make room, and try again.").arg(error.detail);
    case ErrorCode::ProfileInUse: return tr("The relay of this profile runs already, without this window. Stop it there first.");
    case ErrorCode::TimedOut: return tr("The relay was started but did not answer. Try again; its log lies in the profile's folder relay.");
    case ErrorCode::Internal:
        if (error.detail.isEmpty()) break;
        //: %1 is what the relay's program said, in English
        return tr("The relay ended. It said: %1").arg(error.detail);
    default: break;
    }
    return tr("The relay could not be started. Its log lies in the profile's folder relay.");
}

QString ErrorText::brief(const Base::Error &error)
{
    switch (error.code) {
    case ErrorCode::Cancelled: return tr("Cancelled");
    case ErrorCode::RefusedNotAccepted: return tr("Not sent: takes no messages from strangers");
    case ErrorCode::IdentityConfirmationNeeded: return tr("Not sent: safety number changed");
    case ErrorCode::FileTooLarge:
    case ErrorCode::RefusedTooLarge: return tr("Not sent: too large");
    case ErrorCode::RefusedQuotaExceeded: return tr("Not sent: your space is full");
    case ErrorCode::FileUnreadable:
        if (error.detail == kInterrupted) return tr("Not sent: choose the file again");
        if (error.detail == kChangedFile) return tr("Not sent: file was changed");
        return tr("Not sent: file cannot be read");
    default: return tr("Not sent");
    }
}

} // namespace Ui
