// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "shared/base/task.h"

#include <QObject>

#include <memory>

namespace Session {

struct Parts;

//! What a relay says about itself before anybody signs in.
struct RelayInfo
{
    enum class Registration { Open, InviteOnly, Closed };
    QString url; //!< normalised: https://host:port
    QString name;
    QString version;
    Registration registration = Registration::Open;
    QByteArray pin; //!< the pin in use; empty when the system's authorities vouch for the relay
};

//! Where to sign in and as whom.
struct Credentials
{
    QString relay; //!< as typed; Wire::relayUrl() decides what is an address
    QByteArray pin; //!< 32 bytes that the person has compared, or empty
    QString user;
    QString password;
    QString inviteToken; //!< registration on closed relays
    QString inviter; //!< who invited to it; empty: nobody
    QByteArray inviterKey; //!< SHA-256 of the inviter's account key, 32 bytes, or empty
};

//! What can be read from an invite link without asking anybody.
struct Invite
{
    QString relay;
    QByteArray pin;
    QString inviter; //!< may be empty
    bool opensRegistration = false; //!< it carries a token
};

//! Becoming somebody: register, sign in, sign out. Owned by Session. After a success Session::signedIn is emitted and the
//! connection starts by itself. One verb at a time: a second one answers AlreadyExists while the first is under way.
class SignIn : public QObject
{
    Q_OBJECT
public:
    static constexpr int kShortestPassword = 8; //!< of a new account

    explicit SignIn(Parts &parts, QObject *parent = nullptr);
    ~SignIn() override;

    //! Asks a relay who it is. CertificateUnknown carries the pin (64 hex digits) in detail: show it, let the person
    //! compare, and ask again with it. PinMismatch when the relay shows another key than \a pin.
    Base::Task<Base::Result<RelayInfo>> askRelay(const QString &address, const QByteArray &pin = {});

    //! Whether \a typed can be the user name of a new account; whether it is free only the relay knows.
    static bool canBeUserName(const QString &typed);
    //! InvalidArgument with what is wrong.
    static Base::Result<Invite> readInvite(const QString &link);

    //! A new account with this device as its first. Also RefusedNameTaken, RefusedNameInvalid, RefusedPasswordWeak,
    //! RefusedRegistrationClosed, RefusedInviteInvalid; AlreadySignedIn when the profile holds an account that the relay knows. One
    //! that it does not know - it was put back to an older copy of itself - is made again, with the keys it has.
    Base::Task<Base::Result<AccountInfo>> registerAccount(const Credentials &credentials);
    //! The same with everything but name and password from an invite link. The inviter then starts verified, and the conversation
    //! with them is there as soon as the relay has told who that is.
    Base::Task<Base::Result<AccountInfo>> registerWithInvite(const QString &link, const QString &user,
                                                             const QString &password);

    //! An existing account as one more device of it: on an empty profile, or on that of a device that was removed. \a recoveryKey as text (spaces, dashes and case are forgiven): KeyWrong when it is not this account's.
    Base::Task<Base::Result<AccountInfo>> signInWithRecoveryKey(const Credentials &credentials, const QString &recoveryKey);
    //! Without any key: the account gets a new one, and every contact sees that.
    Base::Task<Base::Result<AccountInfo>> signInWithIdentityReset(const Credentials &credentials);
    //! The same device, when the relay no longer knows its tokens. One that was removed from the account comes back as a new
    //! device of it with everything that is stored here; KeyWrong when the account has got another key meanwhile: then the
    //! recovery key or an identity reset does the same. \a relay, \a pin: where the same relay is now, and its new key; kept when
    //! that succeeds. InvalidArgument when it is another relay.
    Base::Task<Base::Result<AccountInfo>> signInAgain(const QString &password, const QString &relay = {}, const QByteArray &pin = {});

    //! The same link with our name and the fingerprint of our key in it, so that whoever uses it starts with us verified.
    //! NotSignedIn; InvalidArgument when it is no invite link, or one of another relay.
    Base::Result<QString> writeIntoInvite(const QString &link) const;

    //! The account's key as text to keep somewhere safe. NotSignedIn.
    Base::Task<Base::Result<QString>> recoveryKey();

    //! Ends this device's sign-in at the relay and stops; what is stored here stays. Without a connection it is done here
    //! only, and the relay's tokens run out by themselves.
    Base::Task<Base::Result<Base::Done>> signOut();

Q_SIGNALS:
    void signedIn();
    void signedOut();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Session
