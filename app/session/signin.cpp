// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/signin.h"

#include "app/session/logging.h"
#include "app/session/newdevice.h"
#include "app/session/ownlist.h"
#include "app/session/parts.h"
#include "app/session/returning.h"
#include "shared/base/encoding.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/passwordhash.h"
#include "shared/wire/invitelink.h"
#include "shared/wire/username.h"

namespace Session {
namespace {

using Answer = Base::Result<AccountInfo>;
using DoneResult = Base::Result<Base::Done>;

QByteArray toBytes(const std::string &text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

constexpr int kRecoveryKeyBytes = 32;

Base::Error underWay()
{
    return {Base::ErrorCode::AlreadyExists, QStringLiteral("signing in is under way")};
}

} // namespace

struct SignIn::Private
{
    explicit Private(Parts &all) : parts(all) {}

    //! A relay that was asked and a password that was derived.
    struct Attempt
    {
        NewDevicePlace place;
        std::shared_ptr<Base::SecretBytes> passwordValue;
        QString inviteToken;
        Inviter inviter;
    };
    using Begun = Base::Result<Attempt>;
    using Device = Base::Result<NewDevice>;

    Parts &parts;
    bool busy = false;

    Base::Task<Begun> begin(SignIn *owner, const Credentials &credentials);
    using Make = std::function<Device(Store::Access &, const NewDevicePlace &, const E2e::DeviceList &)>;
    Base::Task<Answer> addDevice(SignIn *owner, const Credentials &credentials, Make make);
    Base::Task<Answer> addDevice(SignIn *owner, const Attempt &attempt, const Make &make);
    Base::Task<Answer> comeBack(SignIn *owner, const Attempt &attempt);
    Base::Task<Answer> addDevice(SignIn *owner, const Attempt &attempt, const std::string &ticket,
                                 const std::shared_ptr<const E2e::DeviceList> &current, const Make &make);
    Base::Task<Answer> keep(SignIn *owner, const NewDevice &device, const kith::wire::SignedIn &signedIn);
    using MakeFirst = std::function<Device(Store::Access &, const NewDevicePlace &, Store::Micros)>;
    Base::Task<Answer> registerWith(SignIn *owner, const Credentials &credentials, MakeFirst make);
    Base::Task<Answer> registerDevice(SignIn *owner, const Attempt &attempt, const NewDevice &device);
    Base::Task<Answer> signInAsAdded(SignIn *owner, const Attempt &attempt, const NewDevice &device,
                                     std::optional<Base::Error> otherwise);
    Base::Task<Answer> guarded(SignIn *owner, Base::Task<Answer> task);
};

SignIn::SignIn(Parts &parts, QObject *parent) : QObject(parent), d(new Private(parts)) {}
SignIn::~SignIn() = default;

Base::Task<Answer> SignIn::Private::guarded(SignIn *owner, Base::Task<Answer> task)
{
    busy = true;
    return task.then(owner, [this](Answer &&answer) -> Answer {
        busy = false;
        return std::move(answer);
    });
}

Base::Task<Base::Result<RelayInfo>> SignIn::askRelay(const QString &address, const QByteArray &pin)
{
    using Asked = Base::Result<RelayInfo>;
    auto url = Wire::relayUrl(address);
    if (!url) return Base::readyTask(Asked(url.error()));
    auto rest = std::make_shared<Net::RestClient>();
    Net::RelayTrust trust;
    trust.relay = *url;
    if (!pin.isEmpty()) trust.pins = {pin};
    rest->setTrust(trust);
    return Net::AccountApi(*rest).relayInfo().then(
        this, [rest, url = *url, pin](Net::Reply<kith::wire::RelayInfo> &&reply) -> Asked {
            if (!reply) return reply.error();
            RelayInfo info;
            info.url = url.toString();
            info.name = QString::fromStdString(reply->name());
            info.version = QString::fromStdString(reply->version());
            switch (reply->registration()) {
            case kith::wire::RelayInfo::INVITE: info.registration = RelayInfo::Registration::InviteOnly; break;
            case kith::wire::RelayInfo::CLOSED: info.registration = RelayInfo::Registration::Closed; break;
            default: info.registration = RelayInfo::Registration::Open; break;
            }
            info.pin = pin;
            return info;
        });
}

bool SignIn::canBeUserName(const QString &typed)
{
    return Wire::normalisedUserName(typed).has_value();
}

Base::Result<Invite> SignIn::readInvite(const QString &text)
{
    auto link = Wire::InviteLink::parse(text);
    if (!link) return link.error();
    return Invite{link->relay.toString(), link->pin, link->inviter, !link->token.isEmpty()};
}

Base::Result<QString> SignIn::writeIntoInvite(const QString &text) const
{
    const auto info = d->parts.identity.info();
    if (!info) return Base::ErrorCode::NotSignedIn;
    auto link = Wire::InviteLink::parse(text);
    if (!link) return link.error();
    // One relay may have several addresses, but only one key.
    const bool isOther = link->pin.isEmpty() || info->relayPin.isEmpty() ? link->relay != QUrl(info->relay) : link->pin != info->relayPin;
    if (isOther) return {Base::ErrorCode::InvalidArgument, QStringLiteral("this invite is for another relay: %1").arg(link->relay.toString())};
    link->inviter = info->user;
    link->inviterKey = Crypto::sha256(info->accountKey);
    return link->toString();
}

Base::Task<SignIn::Private::Begun> SignIn::Private::begin(SignIn *owner, const Credentials &credentials)
{
    auto url = Wire::relayUrl(credentials.relay);
    if (!url) return Base::readyTask(Begun(url.error()));
    const auto user = Wire::normalisedUserName(credentials.user);
    if (!user) return Base::readyTask(Begun(Base::ErrorCode::RefusedNameInvalid, credentials.user));
    if (credentials.password.isEmpty()) return Base::readyTask(Begun(Base::ErrorCode::RefusedPasswordWeak));
    Net::RelayTrust trust;
    trust.relay = *url;
    if (!credentials.pin.isEmpty()) trust.pins = {credentials.pin};
    parts.rest.setTrust(trust);

    Attempt attempt;
    attempt.place = {url->toString(), credentials.pin, {}, *user};
    attempt.inviteToken = credentials.inviteToken;
    attempt.inviter = {Wire::normalisedUserName(credentials.inviter).value_or(QString()), credentials.inviterKey};
    return parts.accounts.relayInfo().then(
        owner, [this, owner, attempt, password = credentials.password](Net::Reply<kith::wire::RelayInfo> &&reply) mutable
        -> Base::Task<Begun> {
            if (!reply) return Base::readyTask(Begun(reply.error()));
            attempt.place.relayId = toBytes(reply->relay_id());
            if (attempt.place.relayId.size() != 16) {
                return Base::readyTask(Begun(Base::ErrorCode::ProtocolViolation, QStringLiteral("relay id")));
            }
            return parts.pool
                .run([password, place = attempt.place] {
                    return Crypto::clientPasswordValue(password, place.user, place.relayId);
                })
                .andThen(owner, [attempt](Base::SecretBytes &&value) mutable -> Begun {
                    attempt.passwordValue = std::make_shared<Base::SecretBytes>(std::move(value));
                    return attempt;
                });
        });
}

Base::Task<Answer> SignIn::Private::keep(SignIn *owner, const NewDevice &device, const kith::wire::SignedIn &signedIn)
{
    return parts.database
        .run([device, signedIn](Store::Access &access) { return keepNewDevice(access, device, signedIn); })
        .andThen(owner, [this, owner, device](Base::Done &&) -> Answer {
            parts.identity.adopt(cloned(*device.account));
            parts.receiver.begin();
            parts.link.start();
            Q_EMIT owner->signedIn();
            return *parts.identity.info();
        });
}

Base::Task<Answer> SignIn::registerAccount(const Credentials &credentials)
{
    if (d->busy) return Base::readyTask(Answer(underWay()));
    const Store::Account *known = d->parts.identity.account();
    if (known && known->user != Wire::normalisedUserName(credentials.user)) return Base::readyTask(Answer(Base::ErrorCode::AlreadySignedIn));
    // Only here: the relay sees what is made of it, which is always long.
    if (credentials.password.size() < kShortestPassword) return Base::readyTask(Answer(Base::ErrorCode::RefusedPasswordWeak));
    if (!known) return d->registerWith(this, credentials, &makeFirstDevice);
    Credentials anew = credentials;
    if (anew.pin.isEmpty()) anew.pin = known->relayPin;
    // The relay does not tell whether it knows a name.
    return signInAgain(anew.password, anew.relay, anew.pin).then(this, [this, anew](Answer &&signedIn) -> Base::Task<Answer> {
        if (signedIn) return Base::readyTask(Answer(Base::ErrorCode::AlreadySignedIn));
        if (signedIn.error().code != Base::ErrorCode::RefusedUnauthenticated) return Base::readyTask(std::move(signedIn));
        return d->registerWith(this, anew, &makeAccountAnew).then(this, [this](Answer &&answer) -> Answer {
            if (answer) return std::move(answer);
            d->parts.trustRelay();
            const bool isKnown = answer.error().code == Base::ErrorCode::RefusedNameTaken; // and the password is another
            return isKnown ? Answer(Base::ErrorCode::RefusedUnauthenticated) : std::move(answer);
        });
    });
}

Base::Task<Answer> SignIn::Private::registerWith(SignIn *owner, const Credentials &credentials, MakeFirst make)
{
    auto task = begin(owner, credentials).andThen(owner, [this, owner, make](Attempt &&attempt) {
        return parts.database
            .run([make, place = attempt.place, inviter = attempt.inviter, now = parts.clock.now()](Store::Access &access) -> Device {
                if (auto noted = noteInviter(access, place, inviter); !noted) return noted.error();
                return make(access, place, now);
            })
            .andThen(owner, [this, owner, attempt](NewDevice &&device) { return registerDevice(owner, attempt, device); });
    });
    auto settled = task.then(owner, [this, owner](Answer &&answer) -> Base::Task<Answer> {
        const bool isRefused = !answer && static_cast<int>(answer.error().code) / 100 == 3;
        if (!isRefused) return Base::readyTask(std::move(answer));
        // Or an account that comes about in another way would still be one by this link.
        return parts.database.run(&forgetInviter).then(owner, [error = answer.error()](Base::Result<Base::Done> &&) -> Answer { return error; });
    });
    return guarded(owner, std::move(settled));
}

Base::Task<Answer> SignIn::Private::registerDevice(SignIn *owner, const Attempt &attempt, const NewDevice &device)
{
    kith::wire::Register request;
    request.set_user(attempt.place.user.toStdString());
    request.set_password_value(attempt.passwordValue->data(), static_cast<size_t>(attempt.passwordValue->size()));
    request.set_invite(attempt.inviteToken.toStdString());
    *request.mutable_device_list() = device.list->wire();
    *request.mutable_keys() = device.keys;
    request.set_device_signature(device.deviceSignature.toStdString());
    return parts.accounts.registerAccount(request).then(
        owner, [this, owner, attempt, device](Net::Reply<kith::wire::SignedIn> &&reply) -> Base::Task<Answer> {
            if (reply) return keep(owner, device, *reply);
            // The name may be taken by ourselves, or the invite used up: by the first try, whose answer was lost.
            const Base::ErrorCode code = reply.error().code;
            const bool mayBeOurs = code == Base::ErrorCode::RefusedNameTaken || code == Base::ErrorCode::RefusedInviteInvalid;
            if (mayBeOurs && device.isAgain) return signInAsAdded(owner, attempt, device, reply.error());
            if (code == Base::ErrorCode::RefusedClockWrong) {
                return parts.database.run(&forgetFirstList).andThen(owner, [error = reply.error()](Base::Done &&) -> Answer { return error; });
            }
            return Base::readyTask(Answer(reply.error()));
        });
}

//! The relay knows the device already. \a otherwise: what to answer when it does not agree.
Base::Task<Answer> SignIn::Private::signInAsAdded(SignIn *owner, const Attempt &attempt, const NewDevice &device,
                                                  std::optional<Base::Error> otherwise)
{
    Store::Account account = cloned(*device.account);
    account.device = device.device;
    std::shared_ptr<Store::Account> before;
    if (const Store::Account *known = parts.identity.account()) before = std::make_shared<Store::Account>(cloned(*known));
    parts.identity.adopt(std::move(account));
    kith::wire::SignIn request;
    request.set_user(attempt.place.user.toStdString());
    request.set_password_value(attempt.passwordValue->data(), static_cast<size_t>(attempt.passwordValue->size()));
    return parts.accounts.signIn(request, true)
        .then(owner, [this, owner, device, otherwise, before](Net::Reply<Net::AccountApi::SignInAnswer> &&reply) -> Base::Task<Answer> {
            parts.identity.drop();
            if (before) parts.identity.adopt(cloned(*before));
            if (reply && reply->signedIn) return keep(owner, device, *reply->signedIn);
            const bool isRefused = reply || static_cast<int>(reply.error().code) / 100 == 3;
            if (otherwise && isRefused) return Base::readyTask(Answer(*otherwise));
            return Base::readyTask(Answer(reply ? Base::Error{Base::ErrorCode::RefusedDeviceRevoked, {}} : reply.error()));
        });
}

Base::Task<Answer> SignIn::registerWithInvite(const QString &text, const QString &user, const QString &password)
{
    auto link = Wire::InviteLink::parse(text);
    if (!link) return Base::readyTask(Answer(link.error()));
    Credentials credentials;
    credentials.relay = link->relay.toString();
    credentials.pin = link->pin;
    credentials.user = user;
    credentials.password = password;
    credentials.inviteToken = link->token;
    credentials.inviter = link->inviter;
    credentials.inviterKey = link->inviterKey;
    return registerAccount(credentials);
}

Base::Task<Answer> SignIn::Private::addDevice(SignIn *owner, const Attempt &attempt, const std::string &ticket,
                                              const std::shared_ptr<const E2e::DeviceList> &current, const Make &make)
{
    struct Made
    {
        NewDevice device;
        bool isThere = false; //!< the answer of an earlier try was lost
    };
    return parts.database
        .run([make, place = attempt.place, current, now = parts.clock.now()](Store::Access &access) -> Base::Result<Made> {
            auto back = bringDeviceBack(access, place, *current, now);
            if (!back) return back.error();
            if (*back) return Made{**std::move(back), false};
            if (auto left = leaveDevice(access, place, *current); !left) return left.error();
            auto added = findAddedDevice(access, place, *current);
            if (!added) return added.error();
            if (*added) return Made{**std::move(added), true};
            auto device = make(access, place, *current);
            if (!device) return device.error();
            return Made{*std::move(device), false};
        })
        .andThen(owner, [this, owner, attempt, ticket](Made &&made) -> Base::Task<Answer> {
            if (made.isThere) return signInAsAdded(owner, attempt, made.device, {});
            kith::wire::AddDevice add;
            add.set_ticket(ticket);
            *add.mutable_device_list() = made.device.list->wire();
            add.set_device(made.device.device);
            *add.mutable_keys() = made.device.keys;
            add.set_device_signature(made.device.deviceSignature.toStdString());
            return parts.accounts.addDevice(add).andThen(owner, [this, owner, device = made.device](kith::wire::SignedIn &&signedIn) {
                return keep(owner, device, signedIn);
            });
        });
}

Base::Task<Answer> SignIn::Private::addDevice(SignIn *owner, const Credentials &credentials, Make make)
{
    auto task = begin(owner, credentials).andThen(owner, [this, owner, make](Attempt &&attempt) {
        return addDevice(owner, attempt, make);
    });
    return guarded(owner, std::move(task));
}

Base::Task<Answer> SignIn::Private::addDevice(SignIn *owner, const Attempt &attempt, const Make &make)
{
    kith::wire::SignIn request;
    request.set_user(attempt.place.user.toStdString());
    request.set_password_value(attempt.passwordValue->data(), static_cast<size_t>(attempt.passwordValue->size()));
    return parts.accounts.signIn(request, false)
        .then(owner, [this, owner, make, attempt](Net::Reply<Net::AccountApi::SignInAnswer> &&reply) -> Base::Task<Answer> {
            if (!reply) return Base::readyTask(Answer(reply.error()));
            if (!reply->ticket) return Base::readyTask(Answer(Base::ErrorCode::ProtocolViolation));
            auto current = E2e::readDeviceList(reply->ticket->current_list());
            if (!current) return Base::readyTask(Answer(current.error()));
            if (current->user() != attempt.place.user || toBytes(current->list().relay_id()) != attempt.place.relayId) {
                return Base::readyTask(Answer(Base::ErrorCode::InvalidDeviceList, QStringLiteral("another account")));
            }
            auto list = std::make_shared<const E2e::DeviceList>(*std::move(current));
            return addDevice(owner, attempt, reply->ticket->ticket(), list, make);
        });
}

//! The device was removed. This profile still holds the account's key, which signs the next one in.
Base::Task<Answer> SignIn::Private::comeBack(SignIn *owner, const Attempt &attempt)
{
    return addDevice(owner, attempt,
                     [now = parts.clock.now()](Store::Access &access, const NewDevicePlace &place,
                                               const E2e::DeviceList &current) -> Device {
                         auto account = access.account().load();
                         if (!account) return account.error();
                         if (!*account || (*account)->accountSeed.isEmpty()) {
                             return Base::Error{Base::ErrorCode::KeyWrong, QStringLiteral("account key")};
                         }
                         const Self self{place.user, 0, place.relayId};
                         auto known = ListKeeper(access, self).believed(place.user);
                         if (!known) return known.error();
                         // The relay was put back to before the account got its key.
                         const bool isOfKeyBefore = *known && (*known)->accountKey() == (*account)->accountKey
                                                    && current.accountKey() != (*account)->accountKey
                                                    && E2e::standing(**known, current) == E2e::Standing::Older;
                         if (isOfKeyBefore) return makeResetDevice(access, place, current, now);
                         return makeAnotherDevice(access, place, current, (*account)->accountSeed, now);
                     });
}

Base::Task<Answer> SignIn::signInWithRecoveryKey(const Credentials &credentials, const QString &recoveryKey)
{
    if (d->busy) return Base::readyTask(Answer(underWay()));
    auto bytes = Base::fromReadableKey(recoveryKey, kRecoveryKeyBytes);
    if (!bytes) return Base::readyTask(Answer(Base::ErrorCode::KeyWrong, QStringLiteral("recovery key")));
    auto seed = std::make_shared<Base::SecretBytes>(Base::SecretBytes::fromByteArray(*bytes));
    Base::wipeBytes(*bytes);
    return d->addDevice(this, credentials,
                        [seed, now = d->parts.clock.now()](Store::Access &access, const NewDevicePlace &place,
                                                           const E2e::DeviceList &current) {
                            return makeAnotherDevice(access, place, current, *seed, now);
                        });
}

Base::Task<Answer> SignIn::signInWithIdentityReset(const Credentials &credentials)
{
    if (d->busy) return Base::readyTask(Answer(underWay()));
    return d->addDevice(this, credentials,
                        [now = d->parts.clock.now()](Store::Access &access, const NewDevicePlace &place,
                                                     const E2e::DeviceList &current) {
                            return makeResetDevice(access, place, current, now);
                        });
}

Base::Task<Answer> SignIn::signInAgain(const QString &password, const QString &relay, const QByteArray &pin)
{
    const Store::Account *account = d->parts.identity.account();
    if (!account) return Base::readyTask(Answer(Base::ErrorCode::NotSignedIn));
    if (d->busy) return Base::readyTask(Answer(underWay()));
    Credentials credentials;
    credentials.relay = relay.isEmpty() ? account->relayUrl : relay;
    credentials.pin = pin.isEmpty() ? account->relayPin : pin;
    credentials.user = account->user;
    credentials.password = password;
    auto task = d->begin(this, credentials).andThen(this, [this](Private::Attempt &&attempt) -> Base::Task<Answer> {
        if (attempt.place.relayId != d->parts.identity.account()->relayId)
            return Base::readyTask(Answer(Base::ErrorCode::InvalidArgument, QStringLiteral("That is another relay than the one of this profile.")));
        kith::wire::SignIn request;
        request.set_user(attempt.place.user.toStdString());
        request.set_password_value(attempt.passwordValue->data(), static_cast<size_t>(attempt.passwordValue->size()));
        return d->parts.accounts.signIn(request, true)
            .then(this, [this, attempt](Net::Reply<Net::AccountApi::SignInAnswer> &&reply) -> Base::Task<Answer> {
                if (!reply && reply.error().code == Base::ErrorCode::RefusedDeviceRevoked) return d->comeBack(this, attempt);
                if (!reply) return Base::readyTask(Answer(reply.error()));
                if (!reply->signedIn) return Base::readyTask(Answer(Base::ErrorCode::RefusedDeviceRevoked));
                const DeviceIdentity::Place place{attempt.place.relayUrl, attempt.place.relayPin};
                return d->parts.identity.keepTokens(*reply->signedIn, place).andThen(this, [this](Base::Done &&) -> Answer {
                    d->parts.link.start();
                    Q_EMIT signedIn();
                    return *d->parts.identity.info();
                });
            });
    });
    return d->guarded(this, task.then(this, [this](Answer &&answer) -> Answer {
        if (!answer) d->parts.trustRelay(); // the one that is known
        return std::move(answer);
    }));
}

Base::Task<Base::Result<QString>> SignIn::recoveryKey()
{
    using Key = Base::Result<QString>;
    const Store::Account *account = d->parts.identity.account();
    if (!account) return Base::readyTask(Key(Base::ErrorCode::NotSignedIn));
    if (account->accountSeed.isEmpty()) return Base::readyTask(Key(Base::ErrorCode::NotFound));
    return Base::readyTask(Key(Base::toReadableKey(account->accountSeed.toByteArray())));
}

Base::Task<DoneResult> SignIn::signOut()
{
    if (!d->parts.identity.isSignedIn()) return Base::readyTask(DoneResult(Base::ErrorCode::NotSignedIn));
    return d->parts.accounts.logOut()
        .then(this, [this](Net::Reply<Base::Done> &&reply) {
            if (!reply) qCWarning(lcSession) << "the relay was not told:" << Base::errorName(reply.error().code);
            d->parts.link.stop();
            return d->parts.identity.forgetTokens();
        })
        .andThen(this, [this](Base::Done &&) -> DoneResult {
            Q_EMIT signedOut();
            return Base::Done{};
        });
}

} // namespace Session
