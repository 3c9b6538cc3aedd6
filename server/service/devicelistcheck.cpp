// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/devicelistcheck.h"

#include "shared/crypto/digest.h"
#include "shared/crypto/signature.h"
#include "shared/wire/limits.h"
#include "shared/wire/signinput.h"
#include "shared/wire/username.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>

namespace Relay::Service {

using Base::Done;
using Base::ErrorCode;
using Base::Result;
using kith::wire::DeviceList;
using kith::wire::SignedDeviceList;

namespace {
constexpr quint32 kHighestDevice = std::numeric_limits<qint32>::max();
constexpr quint32 kHighestPreKey = 0xfffffe;
constexpr size_t kIdentityKeyBytes = 33;
constexpr size_t kSealedNameBytes = 512;
// Of the relay's clock, µs: far more than clocks differ that can sign a request.
constexpr qint64 kMostAhead = 7ll * 24 * 3600 * 1'000'000;
// Behind a list that stands ahead itself: one after the other, 1 µs each, also when the relay lost some of them.
constexpr qint64 kMostBehindPrevious = 1'000'000;
constexpr size_t kListBytes = 64 * 1024;

// A key agreement with one of these always gives the same: points of small order, and what stands for them.
constexpr const char *kSmallOrder[] = {
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
};
constexpr char kCurve25519 = 5; // the type before a libsignal key

//! Whether somebody could encrypt for it.
bool isPreKey(const std::string &key)
{
    if (key.size() != kIdentityKeyBytes || key[0] != kCurve25519) return false;
    QByteArray point(key.data() + 1, static_cast<qsizetype>(key.size() - 1));
    point.back() = static_cast<char>(point.back() & 0x7f); // the highest bit does not count
    const QByteArray hex = point.toHex();
    return std::none_of(std::begin(kSmallOrder), std::end(kSmallOrder), [&hex](const char *small) { return hex == small; });
}

QByteArray bytesOf(const std::string &text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())); }

Base::Error wrong(const char *what) { return {ErrorCode::RefusedBadRequest, QString::fromLatin1(what)}; }

bool isSignedBy(const std::string &key, const SignedDeviceList &list, const std::string &signature)
{
    const QByteArray input = Wire::signInput(Wire::kPurposeDeviceList, {bytesOf(list.list())});
    return Crypto::verifySignature(bytesOf(key), input, bytesOf(signature)).has_value();
}
} // namespace

const kith::wire::Device *deviceIn(const DeviceList &list, quint32 id)
{
    const auto found =
        std::find_if(list.devices().begin(), list.devices().end(), [id](const auto &d) { return d.id() == id; });
    return found == list.devices().end() ? nullptr : &*found;
}

Result<CheckedList> checkList(const SignedDeviceList &signedList, const QByteArray &relayId)
{
    CheckedList checked;
    DeviceList &list = checked.list;
    if (signedList.list().size() > kListBytes || !list.ParseFromString(signedList.list()))
        return wrong("device list: malformed");
    if (list.account_key().size() != Crypto::kSigningPublicKeyBytes) return wrong("device list: account key");
    if (!isSignedBy(list.account_key(), signedList, signedList.signature())) return wrong("device list: signature");
    if (bytesOf(list.relay_id()) != relayId) return wrong("device list: made for another relay");
    if (!Wire::isUserName(QString::fromStdString(list.user()))) return wrong("device list: user name");
    if (list.version() == 0 || list.version() > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return wrong("device list: version");
    if ((list.version() == 1) != list.previous_hash().empty()) return wrong("device list: previous hash");
    if (list.created() < 0 || list.created() > Wire::kLatestListTime) return wrong("device list: time");
    if (list.devices().empty() || list.devices_size() > Wire::kMaxDevices)
        return wrong("device list: number of devices");
    std::set<quint32> ids;
    std::set<std::string> keys;
    for (const auto &device : list.devices()) {
        if (device.id() == 0 || device.id() > kHighestDevice || device.id() >= list.next_device_id())
            return wrong("device list: device number");
        if (!ids.insert(device.id()).second) return wrong("device list: a device twice");
        if (device.sign_key().size() != Crypto::kSigningPublicKeyBytes ||
            device.identity_key().size() != kIdentityKeyBytes)
            return wrong("device list: key size");
        if (!keys.insert(device.sign_key()).second || !keys.insert(device.identity_key()).second)
            return wrong("device list: a key twice");
        if (device.sealed_name().size() > kSealedNameBytes) return wrong("device list: sealed name");
    }
    checked.hash = Crypto::sha256(bytesOf(signedList.list()));
    return checked;
}

Result<Done> checkListTime(qint64 created, qint64 now, qint64 previous)
{
    // One that was taken before there was a limit may stand at the end of time.
    const qint64 behind = std::min(previous, std::numeric_limits<qint64>::max() - kMostBehindPrevious) + kMostBehindPrevious;
    if (created <= std::max(now + kMostAhead, behind)) return Done{};
    return {ErrorCode::RefusedClockWrong,
            QStringLiteral("device list: made %1 hours ahead of the relay's clock").arg((created - now) / 3'600'000'000)};
}

Result<ListChange> checkSuccessor(const SignedDeviceList &previousSigned, const SignedDeviceList &nextSigned,
                                  const CheckedList &next)
{
    DeviceList previous;
    if (!previous.ParseFromString(previousSigned.list()))
        return {ErrorCode::DatabaseCorrupt, QStringLiteral("a stored device list")};
    const DeviceList &list = next.list;
    if (list.user() != previous.user()) return wrong("device list: another user");
    if (list.version() != previous.version() + 1) return wrong("device list: version");
    if (bytesOf(list.previous_hash()) != Crypto::sha256(bytesOf(previousSigned.list())))
        return wrong("device list: previous hash");
    if (list.next_device_id() < previous.next_device_id()) return wrong("device list: next device number");

    ListChange change = ListChange::Extended;
    if (list.account_key() != previous.account_key()) {
        if (isSignedBy(previous.account_key(), nextSigned, nextSigned.previous_account_signature()))
            change = ListChange::KeyHandedOver;
        else if (list.identity_reset())
            change = ListChange::IdentityReset;
        else
            return wrong("device list: account key");
    } else if (list.identity_reset()) {
        return wrong("device list: a reset needs a new account key");
    }

    for (const auto &device : list.devices()) {
        const auto *before = deviceIn(previous, device.id());
        if (!before) {
            if (device.id() < previous.next_device_id()) return wrong("device list: a number used before");
        } else if (change == ListChange::IdentityReset) {
            return wrong("device list: a reset keeps no device");
        } else if (before->sign_key() != device.sign_key() || before->identity_key() != device.identity_key()) {
            return wrong("device list: a device with other keys");
        }
    }
    return change;
}

Result<Done> checkKeys(const kith::wire::DeviceKeys &keys, bool wantsSigned)
{
    const auto isNumber = [](quint32 id) { return id >= 1 && id <= kHighestPreKey; };
    if (wantsSigned && !keys.has_signed_pre_key()) return wrong("keys: no signed pre-key");
    if (keys.has_signed_pre_key()) {
        const auto &key = keys.signed_pre_key();
        if (!isNumber(key.id()) || !isPreKey(key.key()) || key.signature().size() != 64)
            return wrong("keys: signed pre-key");
    }
    if (keys.one_time_size() > Wire::kMaxOneTimeKeysAtOnce)
        return {ErrorCode::RefusedTooLarge, QStringLiteral("keys: too many at once")};
    for (const auto &key : keys.one_time()) {
        if (!isNumber(key.id()) || !isPreKey(key.key())) return wrong("keys: one-time pre-key");
    }
    return Done{};
}

} // namespace Relay::Service
