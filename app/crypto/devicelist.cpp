// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/devicelist.h"

#include "app/crypto/publickeycheck.h"
#include "shared/crypto/digest.h"
#include "shared/wire/limits.h"
#include "shared/wire/signinput.h"

#include <algorithm>
#include <set>

namespace E2e {

namespace {
constexpr qsizetype kMaxListBytes = 64 * 1024;
constexpr quint32 kHighestDeviceId = 0x7fffffff;

Base::Error invalid(const char *rule) { return {Base::ErrorCode::InvalidDeviceList, QLatin1String(rule)}; }

QByteArray input(const std::string &bytes)
{
    return Wire::signInput(Wire::kPurposeDeviceList, {QByteArray::fromStdString(bytes)});
}

Base::Result<Base::Done> checkShape(const kith::wire::DeviceList &list)
{
    if (list.user().empty() || list.user().size() > Wire::kMaxUserNameBytes) return invalid("user name");
    if (list.version() == 0) return invalid("version 0");
    if (list.previous_hash().size() != (list.version() == 1 ? 0 : size_t(Crypto::kSha256Bytes)))
        return invalid("previous hash");
    if (list.version() == 1 && list.identity_reset()) return invalid("reset of nothing");
    if (list.created() < 0 || list.created() > Wire::kLatestListTime) return invalid("time");
    if (list.devices_size() < 1 || list.devices_size() > Wire::kMaxDevices) return invalid("number of devices");
    if (list.next_device_id() < 2 || list.next_device_id() > kHighestDeviceId) return invalid("next device id");
    std::set<quint32> ids;
    std::set<std::string> keys{list.account_key()};
    for (const kith::wire::Device &device : list.devices()) {
        if (device.id() == 0 || device.id() >= list.next_device_id() || !ids.insert(device.id()).second)
            return invalid("device id");
        if (device.sign_key().size() != size_t(Crypto::kSigningPublicKeyBytes)) return Base::ErrorCode::BadKey;
        if (auto good = checkPublicKey(QByteArray::fromStdString(device.identity_key())); !good) return good.error();
        if (!keys.insert(device.sign_key()).second || !keys.insert(device.identity_key()).second)
            return invalid("a key twice");
    }
    return Base::Done{};
}

const kith::wire::Device *find(const kith::wire::DeviceList &list, quint32 id)
{
    for (const kith::wire::Device &device : list.devices())
        if (device.id() == id) return &device;
    return nullptr;
}
} // namespace

const kith::wire::Device *DeviceList::device(quint32 id) const { return find(m_list, id); }

Base::Result<DeviceList> readDeviceList(const kith::wire::SignedDeviceList &wire)
{
    if (wire.list().size() > size_t(kMaxListBytes)) return invalid("size");
    DeviceList result;
    if (!result.m_list.ParseFromString(wire.list())) return invalid("not a device list");
    if (auto verified = Crypto::verifySignature(result.accountKey(), input(wire.list()),
                                                QByteArray::fromStdString(wire.signature()));
        !verified)
        return verified.error();
    if (auto shape = checkShape(result.m_list); !shape) return shape.error();
    result.m_wire = wire;
    result.m_hash = Crypto::sha256(QByteArray::fromStdString(wire.list()));
    return result;
}

Base::Result<DeviceListChange> checkSuccessor(const DeviceList &previous, const DeviceList &next)
{
    const kith::wire::DeviceList &before = previous.list();
    const kith::wire::DeviceList &after = next.list();
    if (previous.wire().list() == next.wire().list()) return DeviceListChange::Same;
    if (after.user() != before.user() || after.relay_id() != before.relay_id()) return invalid("another account");
    if (after.version() != before.version() + 1) return invalid("not the next version");
    if (QByteArray::fromStdString(after.previous_hash()) != previous.hash()) return invalid("another past");
    if (after.next_device_id() < before.next_device_id()) return invalid("next device id fell");
    for (const kith::wire::Device &device : after.devices()) {
        const kith::wire::Device *known = find(before, device.id());
        if (!known) {
            if (device.id() < before.next_device_id()) return invalid("device id used again");
            continue;
        }
        if (after.identity_reset()) return invalid("a reset keeps no device");
        if (known->sign_key() != device.sign_key() || known->identity_key() != device.identity_key())
            return invalid("a device changed its keys");
    }
    if (after.account_key() == before.account_key())
        return after.identity_reset() ? Base::Result<DeviceListChange>(invalid("reset without a new key"))
                                      : DeviceListChange::Extended;
    if (after.identity_reset()) return DeviceListChange::IdentityReset;
    if (Crypto::verifySignature(previous.accountKey(), input(next.wire().list()),
                                QByteArray::fromStdString(next.wire().previous_account_signature())))
        return DeviceListChange::KeyHandedOver;
    return invalid("account key changed");
}

Standing standing(const DeviceList &known, const DeviceList &shown)
{
    if (shown.hash() == known.hash()) return Standing::Known;
    if (QByteArray::fromStdString(known.list().previous_hash()) == shown.hash()) return Standing::Older;
    if (shown.version() < known.version() && shown.list().created() <= known.list().created()) return Standing::Older;
    return Standing::Beside;
}

Base::Result<DeviceList> signDeviceList(kith::wire::DeviceList list, const Crypto::SigningKey &accountKey,
                                        const Crypto::SigningKey *previousAccountKey)
{
    list.set_account_key(accountKey.publicKey().toStdString());
    kith::wire::SignedDeviceList wire;
    wire.set_list(list.SerializeAsString());
    const QByteArray signInput = input(wire.list());
    wire.set_signature(accountKey.sign(signInput).toStdString());
    if (previousAccountKey) wire.set_previous_account_signature(previousAccountKey->sign(signInput).toStdString());
    return readDeviceList(wire);
}

kith::wire::DeviceList firstDeviceList(const QString &user, const QByteArray &relayId, const kith::wire::Device &device,
                                       std::chrono::microseconds now)
{
    kith::wire::DeviceList list;
    list.set_user(user.toStdString());
    list.set_version(1);
    list.set_relay_id(relayId.toStdString());
    list.set_created(now.count());
    list.set_next_device_id(device.id() + 1);
    *list.add_devices() = device;
    return list;
}

kith::wire::DeviceList followingDeviceList(const DeviceList &previous, std::chrono::microseconds now)
{
    kith::wire::DeviceList list = previous.list();
    list.set_version(previous.version() + 1);
    list.set_previous_hash(previous.hash().toStdString());
    // A wrong clock must not make it look older than what it follows; and one made at the end of time must not be the last.
    list.set_created(std::max<qint64>(now.count(), std::min<qint64>(previous.list().created() + 1, Wire::kLatestListTime)));
    list.set_identity_reset(false);
    return list;
}

kith::wire::DeviceList resetDeviceList(const DeviceList &previous, kith::wire::Device device, std::chrono::microseconds now)
{
    kith::wire::DeviceList list = followingDeviceList(previous, now);
    device.set_id(list.next_device_id());
    list.set_next_device_id(device.id() + 1);
    list.set_identity_reset(true);
    list.set_created(now.count()); // whoever had the old key may have chosen the old time
    list.clear_devices();
    *list.add_devices() = device;
    return list;
}

} // namespace E2e
