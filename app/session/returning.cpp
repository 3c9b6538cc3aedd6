// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/returning.h"

#include "app/content/content.pb.h"
#include "app/session/listkeeper.h"
#include "shared/crypto/random.h"
#include "shared/crypto/signature.h"

#include <limits>

namespace Session {
namespace {

QString leftDeviceSetting()
{
    return QStringLiteral("left-device");
}

Base::Result<Base::Done> rewrite(Store::Access &access, const Self &self, const Store::OutgoingEnvelope &old)
{
    Store::OutgoingEnvelope fresh = old;
    kith::content::Content content;
    if (!content.ParseFromArray(old.content.constData(), static_cast<int>(old.content.size()))) {
        return Base::Error{Base::ErrorCode::Internal, QStringLiteral("stored content cannot be read")};
    }
    kith::content::Header &header = *content.mutable_header();
    auto counter = access.counters().nextOutgoing(old.conversation);
    if (!counter) return counter.error();
    header.set_sender_device(self.device);
    header.set_counter(*counter);
    header.clear_withdrawn_counters();
    fresh.content = QByteArray::fromStdString(content.SerializeAsString());
    fresh.id = Crypto::newId<Base::EnvelopeId>();
    fresh.destinations.clear();
    fresh.nextTry = Store::Micros(0);
    if (auto replaced = access.outbox().replace(old.id, {fresh}); !replaced) return replaced;
    if (old.state == Store::EnvelopeState::Failed) { // it may never be sent
        if (auto told = access.counters().withdraw(old.conversation, *counter); !told) return told;
    }
    if (old.message == 0) return Base::Done{};
    return access.messages().setSender(old.message, self.device);
}

} // namespace

Base::Result<quint32> leftDevice(Store::Access &access)
{
    auto stored = access.settings().value(leftDeviceSetting());
    if (!stored) return stored.error();
    return stored->toUInt();
}

Base::Result<Base::Done> leaveDevice(Store::Access &access, const NewDevicePlace &place, const E2e::DeviceList &current)
{
    auto loaded = access.account().load();
    if (!loaded) return loaded.error();
    if (!*loaded || (*loaded)->device == 0) return Base::Done{};
    Store::Account account = cloned(**loaded);
    const bool isOurs = account.user == place.user && account.relayId == place.relayId;
    auto own = Crypto::SigningKey::fromSeed(account.deviceSeed);
    if (!own) return own.error();
    // In another branch of lists our number may name another device.
    const kith::wire::Device *listed = current.device(account.device);
    const bool isListed = listed && QByteArray::fromStdString(listed->sign_key()) == own->publicKey();
    if (!isOurs || isListed) return Base::ErrorCode::AlreadySignedIn;
    auto known = ListKeeper(access, {place.user, 0, place.relayId}).believed(place.user);
    if (!known) return known.error();
    const bool isBehind = *known && E2e::standing(**known, current) == E2e::Standing::Older;

    auto left = access.settings().set(leftDeviceSetting(), static_cast<int>(account.device));
    if (!left) return left;
    account.device = 0;
    account.signedIn = false;
    account.accessToken = {};
    account.refreshToken = {};
    // New keys throughout: a copy of the old ones may be the reason why the device was removed.
    account.deviceSeed = Crypto::SigningKey::generate().seed();
    // And a key that the account has given up is not taken up again. One that a relay of an older copy has not seen yet is kept.
    if (account.accountKey != current.accountKey() && !isBehind) account.accountSeed = Crypto::SigningKey::generate().seed();
    if (auto saved = access.account().save(account); !saved) return saved;
    if (auto forgotten = access.signal().forgetOwn(); !forgotten) return forgotten;
    if (auto finished = access.inbox().finish(std::numeric_limits<qint64>::max()); !finished) return finished;
    return access.account().setCursor(0);
}

Base::Result<Base::Done> takeOver(Store::Access &access, const Self &self)
{
    auto left = leftDevice(access);
    if (!left) return left.error();
    if (*left == 0) return Base::Done{};
    if (auto forgotten = access.counters().forgetOutgoing(); !forgotten) return forgotten;
    auto waiting = access.outbox().unaccepted();
    if (!waiting) return waiting.error();
    for (const Store::OutgoingEnvelope &envelope : std::as_const(*waiting)) {
        if (auto rewritten = rewrite(access, self, envelope); !rewritten) return rewritten;
    }
    return access.settings().set(leftDeviceSetting(), {});
}

} // namespace Session
