// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/ownlist.h"

#include "app/session/keyupkeep.h"
#include "app/session/listkeeper.h"
#include "shared/wire/signinput.h"

#include <algorithm>

namespace Session {
namespace {

bool hasMoreThan(const E2e::DeviceList &next, const E2e::DeviceList &before, quint32 except = 0)
{
    const auto &devices = next.list().devices();
    return std::any_of(devices.begin(), devices.end(), [&](const kith::wire::Device &device) {
        return device.id() != except && !before.device(device.id());
    });
}

//! What is known here, when \a current is older.
Base::Result<ListKeeper::List> newerThan(Store::Access &access, const Self &self, const E2e::DeviceList &current)
{
    auto known = ListKeeper(access, self).believed(self.user);
    if (!known || !*known || E2e::standing(**known, current) == E2e::Standing::Older) return known;
    return ListKeeper::List();
}

//! This device as it stands in \a list, with pre-keys for a relay that has none.
Base::Result<NewDevice> offered(Store::Access &access, const NewDevicePlace &place, const Store::Account &account,
                                const E2e::DeviceList &list, const char *purpose, Store::Micros now)
{
    auto deviceKey = Crypto::SigningKey::fromSeed(account.deviceSeed);
    if (!deviceKey) return deviceKey.error();
    auto keys = KeyUpkeep::makeFirstKeys(access, now);
    if (!keys) return keys.error();
    NewDevice device;
    device.account = std::make_shared<Store::Account>(cloned(account));
    device.account->relayUrl = place.relayUrl;
    device.account->relayPin = place.relayPin;
    device.list = std::make_shared<const E2e::DeviceList>(list);
    device.device = account.device;
    device.keys = *std::move(keys);
    device.isAgain = true;
    device.deviceSignature =
        deviceKey->sign(Wire::signInput(purpose, {place.relayId, place.user.toUtf8(), device.list->hash()}));
    return device;
}

} // namespace

Base::Result<kith::wire::DeviceList> continueList(Store::Access &access, const NewDevicePlace &place,
                                                  const E2e::DeviceList &current, Store::Micros now)
{
    auto known = newerThan(access, {place.user, 0, place.relayId}, current);
    if (!known) return known.error();
    kith::wire::DeviceList list = E2e::followingDeviceList(current, now);
    if (!*known) return list;
    const kith::wire::DeviceList &newer = (*known)->list();
    list.set_next_device_id(std::max(list.next_device_id(), newer.next_device_id()));
    list.set_created(std::max<qint64>(list.created(), newer.created() + 1));
    list.clear_devices();
    for (const kith::wire::Device &device : current.list().devices()) {
        if ((*known)->device(device.id())) *list.add_devices() = device;
    }
    return list;
}

Base::Result<std::optional<E2e::DeviceList>> bringListBack(Store::Access &access, const E2e::DeviceList &current,
                                                           Store::Micros now)
{
    using List = std::optional<E2e::DeviceList>;
    auto account = access.account().load();
    if (!account) return account.error();
    if (!*account || (*account)->accountSeed.isEmpty() || current.accountKey() != (*account)->accountKey) return List();
    const NewDevicePlace place{(*account)->relayUrl, {}, (*account)->relayId, (*account)->user};
    auto known = newerThan(access, {place.user, (*account)->device, place.relayId}, current);
    if (!known) return known.error();
    if (!*known || !(*known)->device((*account)->device) || !current.device((*account)->device)) return List();
    // What comes with a device's keys can be published by that device alone.
    if (E2e::checkSuccessor(current, **known) && !hasMoreThan(**known, current)) return List(**known);
    auto key = Crypto::SigningKey::fromSeed((*account)->accountSeed);
    if (!key) return key.error();
    auto next = continueList(access, place, current, now);
    if (!next) return next.error();
    auto list = E2e::signDeviceList(*std::move(next), *key);
    if (!list) return list.error();
    return List(*std::move(list));
}

Base::Result<std::optional<NewDevice>> bringDeviceBack(Store::Access &access, const NewDevicePlace &place,
                                                       const E2e::DeviceList &current, Store::Micros now)
{
    using Found = std::optional<NewDevice>;
    auto account = access.account().load();
    if (!account) return account.error();
    if (!*account || (*account)->device == 0 || (*account)->user != place.user || (*account)->relayId != place.relayId) return Found();
    const quint32 id = (*account)->device;
    auto known = newerThan(access, {place.user, id, place.relayId}, current);
    if (!known) return known.error();
    if (!*known || !(*known)->device(id) || current.device(id) || (*known)->accountKey() != (*account)->accountKey) return Found();
    if (!E2e::checkSuccessor(current, **known) || hasMoreThan(**known, current, id)) return Found();
    auto device = offered(access, place, **account, **known, Wire::kPurposeAddDevice, now);
    if (!device) return device.error();
    return Found(*std::move(device));
}

Base::Result<NewDevice> makeAccountAnew(Store::Access &access, const NewDevicePlace &place, Store::Micros now)
{
    auto account = access.account().load();
    if (!account) return account.error();
    if (!*account || (*account)->user != place.user || (*account)->relayId != place.relayId) return Base::ErrorCode::AlreadySignedIn;
    const quint32 id = (*account)->device;
    auto known = ListKeeper(access, {place.user, id, place.relayId}).believed(place.user);
    if (!known) return known.error();
    const kith::wire::Device *device = *known ? (*known)->device(id) : nullptr;
    if (!device || (*known)->accountKey() != (*account)->accountKey) return Base::ErrorCode::AlreadySignedIn;
    if ((*known)->version() == 1) return offered(access, place, **account, **known, Wire::kPurposeRegister, now);
    auto key = Crypto::SigningKey::fromSeed((*account)->accountSeed);
    if (!key) return key.error();
    kith::wire::DeviceList first = E2e::firstDeviceList(place.user, place.relayId, *device, now);
    first.set_next_device_id((*known)->list().next_device_id());
    first.set_created(std::max<qint64>(now.count(), (*known)->list().created() + 1));
    auto list = E2e::signDeviceList(std::move(first), *key);
    if (!list) return list.error();
    return offered(access, place, **account, *list, Wire::kPurposeRegister, now);
}

} // namespace Session
