// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/newdevice.h"

#include "app/crypto/identity.h"
#include "app/session/keyupkeep.h"
#include "app/session/listkeeper.h"
#include "app/session/ownlist.h"
#include "app/session/ratchets.h"
#include "app/session/returning.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/random.h"
#include "shared/wire/signinput.h"

namespace Session {
namespace {

Base::Result<E2e::OwnIdentity> ownIdentity(Store::Access &access)
{
    auto known = access.signal().identity();
    if (known || known.error().code != Base::ErrorCode::NotFound) return known;
    auto made = E2e::generateIdentity(Ratchets::of(access).context);
    if (!made) return made;
    if (auto stored = access.signal().storeIdentity(*made); !stored) return stored.error();
    return made;
}

kith::wire::Device describe(const E2e::OwnIdentity &identity, const Crypto::SigningKey &key, Store::Micros now)
{
    kith::wire::Device device;
    device.set_id(1);
    device.set_sign_key(key.publicKey().toStdString());
    device.set_identity_key(identity.publicKey.toStdString());
    device.set_registration_id(identity.registrationId);
    device.set_added(now.count());
    return device;
}

struct Ingredients
{
    Crypto::SigningKey accountKey;
    Crypto::SigningKey deviceKey;
    E2e::OwnIdentity identity;
    bool isAgain = false;
};

//! Keys of an earlier try for the same account, or new ones.
Base::Result<std::shared_ptr<Ingredients>> ingredients(Store::Access &access, const NewDevicePlace &place,
                                                       const Base::SecretBytes *accountSeed)
{
    auto earlier = access.account().load();
    if (!earlier) return earlier.error();
    if (*earlier && (*earlier)->device != 0) return Base::ErrorCode::AlreadySignedIn;
    const bool isAgain = *earlier && (*earlier)->user == place.user && (*earlier)->relayId == place.relayId;
    auto accountKey = accountSeed ? Crypto::SigningKey::fromSeed(*accountSeed)
                      : isAgain   ? Crypto::SigningKey::fromSeed((*earlier)->accountSeed)
                                  : Base::Result<Crypto::SigningKey>(Crypto::SigningKey::generate());
    if (!accountKey) return accountKey.error();
    auto deviceKey = isAgain ? Crypto::SigningKey::fromSeed((*earlier)->deviceSeed)
                             : Base::Result<Crypto::SigningKey>(Crypto::SigningKey::generate());
    if (!deviceKey) return deviceKey.error();
    auto identity = ownIdentity(access);
    if (!identity) return identity.error();
    return std::make_shared<Ingredients>(
        Ingredients{*std::move(accountKey), *std::move(deviceKey), *std::move(identity), isAgain});
}

//! The first list as an earlier try signed it. Two first lists that differ in their time only would be two lists of one
//! version to everybody who compares them.
QString firstListSetting()
{
    return QStringLiteral("first-device-list");
}

Base::Result<std::optional<E2e::DeviceList>> earlierFirstList(Store::Access &access, const NewDevicePlace &place,
                                                              const Ingredients &from)
{
    using List = std::optional<E2e::DeviceList>;
    auto stored = access.settings().value(firstListSetting());
    if (!stored) return stored.error();
    kith::wire::SignedDeviceList wire;
    const QByteArray bytes = stored->toByteArray();
    if (bytes.isEmpty() || !wire.ParseFromArray(bytes.constData(), static_cast<int>(bytes.size()))) return List();
    auto list = E2e::readDeviceList(wire);
    if (!list) return List();
    const kith::wire::Device *device = list->device(1);
    const bool isOurs = device && list->user() == place.user && list->list().relay_id() == place.relayId.toStdString()
                        && list->accountKey() == from.accountKey.publicKey()
                        && device->sign_key() == from.deviceKey.publicKey().toStdString()
                        && device->identity_key() == from.identity.publicKey.toStdString();
    return isOurs ? List(*std::move(list)) : List();
}

Base::Result<NewDevice> finish(Store::Access &access, const NewDevicePlace &place, const Ingredients &from,
                               Base::Result<E2e::DeviceList> list, quint32 id, const char *purpose, Store::Micros now)
{
    if (!list) return list.error();
    auto keys = KeyUpkeep::makeFirstKeys(access, now);
    if (!keys) return keys.error();

    NewDevice device;
    device.list = std::make_shared<const E2e::DeviceList>(*std::move(list));
    device.device = id;
    device.keys = *std::move(keys);
    device.isAgain = from.isAgain;
    device.deviceSignature = from.deviceKey.sign(
        Wire::signInput(purpose, {place.relayId, place.user.toUtf8(), device.list->hash()}));
    device.account = std::make_shared<Store::Account>();
    Store::Account &account = *device.account;
    account.relayUrl = place.relayUrl;
    account.relayPin = place.relayPin;
    account.relayId = place.relayId;
    account.user = place.user;
    account.device = 0;
    account.accountSeed = from.accountKey.seed();
    account.accountKey = from.accountKey.publicKey();
    account.deviceSeed = from.deviceKey.seed();
    if (auto saved = access.account().save(account); !saved) return saved.error();
    return device;
}

} // namespace

Store::Account cloned(const Store::Account &account)
{
    Store::Account copy;
    copy.relayUrl = account.relayUrl;
    copy.relayPin = account.relayPin;
    copy.relayId = account.relayId;
    copy.user = account.user;
    copy.device = account.device;
    copy.accountSeed = account.accountSeed.clone();
    copy.accountKey = account.accountKey;
    copy.deviceSeed = account.deviceSeed.clone();
    copy.accessToken = account.accessToken.clone();
    copy.accessExpires = account.accessExpires;
    copy.refreshToken = account.refreshToken.clone();
    copy.recoveryKeySaved = account.recoveryKeySaved;
    copy.signedIn = account.signedIn;
    return copy;
}

Base::Result<NewDevice> makeFirstDevice(Store::Access &access, const NewDevicePlace &place, Store::Micros now)
{
    auto from = ingredients(access, place, nullptr);
    if (!from) return from.error();
    auto earlier = earlierFirstList(access, place, **from);
    if (!earlier) return earlier.error();
    if (*earlier) return finish(access, place, **from, **std::move(earlier), 1, Wire::kPurposeRegister, now);
    const kith::wire::Device device = describe((*from)->identity, (*from)->deviceKey, now);
    auto list = E2e::signDeviceList(E2e::firstDeviceList(place.user, place.relayId, device, now), (*from)->accountKey);
    if (!list) return list.error();
    const QByteArray bytes = QByteArray::fromStdString(list->wire().SerializeAsString());
    if (auto kept = access.settings().set(firstListSetting(), bytes); !kept) return kept.error();
    return finish(access, place, **from, std::move(list), 1, Wire::kPurposeRegister, now);
}

Base::Result<std::optional<NewDevice>> findAddedDevice(Store::Access &access, const NewDevicePlace &place,
                                                       const E2e::DeviceList &current)
{
    using Found = std::optional<NewDevice>;
    auto earlier = access.account().load();
    if (!earlier) return earlier.error();
    if (!*earlier || (*earlier)->device != 0 || (*earlier)->user != place.user || (*earlier)->relayId != place.relayId) {
        return Found();
    }
    auto accountKey = Crypto::SigningKey::fromSeed((*earlier)->accountSeed);
    auto deviceKey = Crypto::SigningKey::fromSeed((*earlier)->deviceSeed);
    auto identity = access.signal().identity();
    if (!accountKey || !deviceKey || !identity || accountKey->publicKey() != current.accountKey()) return Found();
    for (const kith::wire::Device &device : current.list().devices()) {
        if (device.sign_key() != deviceKey->publicKey().toStdString()
            || device.identity_key() != identity->publicKey.toStdString()) {
            continue;
        }
        NewDevice found;
        found.account = std::make_shared<Store::Account>(cloned(**earlier));
        found.account->relayUrl = place.relayUrl;
        found.account->relayPin = place.relayPin;
        found.account->accountKey = accountKey->publicKey();
        found.list = std::make_shared<const E2e::DeviceList>(current);
        found.device = device.id();
        found.isAgain = true;
        return Found(std::move(found));
    }
    return Found();
}

Base::Result<NewDevice> makeAnotherDevice(Store::Access &access, const NewDevicePlace &place, const E2e::DeviceList &current,
                                          const Base::SecretBytes &accountSeed, Store::Micros now)
{
    auto from = ingredients(access, place, &accountSeed);
    if (!from) return from.error();
    if ((*from)->accountKey.publicKey() != current.accountKey()) {
        return Base::Error{Base::ErrorCode::KeyWrong, QStringLiteral("recovery key")};
    }
    auto next = continueList(access, place, current, now);
    if (!next) return next.error();
    kith::wire::DeviceList list = *std::move(next);
    kith::wire::Device device = describe((*from)->identity, (*from)->deviceKey, now);
    const quint32 id = list.next_device_id();
    device.set_id(id);
    *list.add_devices() = device;
    list.set_next_device_id(id + 1);
    return finish(access, place, **from, E2e::signDeviceList(std::move(list), (*from)->accountKey), id,
                  Wire::kPurposeAddDevice, now);
}

Base::Result<NewDevice> makeResetDevice(Store::Access &access, const NewDevicePlace &place, const E2e::DeviceList &current,
                                        Store::Micros now)
{
    auto from = ingredients(access, place, nullptr);
    if (!from) return from.error();
    // An earlier try may have left the very key that is to be replaced.
    if ((*from)->accountKey.publicKey() == current.accountKey()) (*from)->accountKey = Crypto::SigningKey::generate();
    auto next = continueList(access, place, current, now);
    if (!next) return next.error();
    kith::wire::DeviceList list = E2e::resetDeviceList(current, describe((*from)->identity, (*from)->deviceKey, now), now);
    const quint32 id = next->next_device_id();
    list.mutable_devices(0)->set_id(id);
    list.set_next_device_id(id + 1);
    list.set_created(next->created());
    return finish(access, place, **from, E2e::signDeviceList(std::move(list), (*from)->accountKey), id,
                  Wire::kPurposeAddDevice, now);
}

Base::Result<Base::Done> forgetFirstList(Store::Access &access)
{
    return access.settings().set(firstListSetting(), {});
}

namespace {

QString pendingInviteSetting()
{
    return QStringLiteral("pending-invite");
}

Base::Result<Base::Done> keepInviter(Store::Access &access, const Self &self)
{
    auto pending = access.settings().value(pendingInviteSetting());
    if (!pending) return pending.error();
    const QStringList parts = pending->toString().split(QLatin1Char(' '));
    if (parts.size() != 4) return Base::Done{};
    if (auto done = access.settings().set(pendingInviteSetting(), {}); !done) return done;
    const QByteArray relayId = QByteArray::fromHex(parts.at(0).toLatin1()), key = QByteArray::fromHex(parts.at(3).toLatin1());
    const QString &inviter = parts.at(2);
    if (relayId != self.relayId || parts.at(1) != self.user || inviter == self.user) return Base::Done{};
    if (auto noted = access.settings().set(inviterSetting(inviter), true); !noted) return noted;
    // What the first link said stays: a later one must not lift what it blocks.
    auto known = access.settings().value(inviteKeySetting(inviter));
    if (!known) return known.error();
    if (key.isEmpty() || !known->toByteArray().isEmpty()) return Base::Done{};
    return access.settings().set(inviteKeySetting(inviter), key);
}

} // namespace

Base::Result<Base::Done> forgetInviter(Store::Access &access)
{
    return access.settings().set(pendingInviteSetting(), {});
}

Base::Result<Base::Done> noteInviter(Store::Access &access, const NewDevicePlace &place, const Inviter &inviter)
{
    if (inviter.user.isEmpty()) return forgetInviter(access);
    const QStringList parts{QString::fromLatin1(place.relayId.toHex()), place.user, inviter.user, QString::fromLatin1(inviter.key.toHex())};
    return access.settings().set(pendingInviteSetting(), parts.join(QLatin1Char(' ')));
}

Base::Result<Base::Done> keepNewDevice(Store::Access &access, const NewDevice &device, const kith::wire::SignedIn &signedIn)
{
    const auto secret = [](const std::string &text) {
        return Base::SecretBytes(text.data(), static_cast<qsizetype>(text.size()));
    };
    Store::Account &account = *device.account;
    account.device = signedIn.device();
    account.accessToken = secret(signedIn.access_token());
    account.accessExpires = Store::Micros(signedIn.access_expires());
    account.refreshToken = secret(signedIn.refresh_token());
    account.signedIn = true;
    if (auto saved = access.account().save(account); !saved) return saved;
    const Self self{account.user, account.device, account.relayId};
    if (auto taken = takeOver(access, self); !taken) return taken;
    // With the account or not at all: who is killed between the two would meet the inviter as a stranger.
    if (auto kept = keepInviter(access, self); !kept) return kept;
    return ListKeeper(access, self).keepOwn(*device.list);
}

} // namespace Session
