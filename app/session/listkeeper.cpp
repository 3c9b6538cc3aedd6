// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/listkeeper.h"

#include "app/crypto/trustpolicy.h"
#include "app/session/convert.h"
#include "app/session/logging.h"
#include "app/session/ratchets.h"
#include "shared/crypto/digest.h"

namespace Session {
namespace {

QByteArray toBytes(const std::string &text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString inviteKeySetting(const QString &user)
{
    return QStringLiteral("invite-key/") + user;
}

namespace {
constexpr QLatin1String kInviter("inviter/");
}

QString inviterSetting(const QString &user)
{
    return kInviter + user;
}

Base::Result<QStringList> awaitedInviters(Store::Access &access)
{
    auto all = access.settings().all();
    if (!all) return all.error();
    QStringList users;
    for (auto it = all->cbegin(); it != all->cend(); ++it) {
        if (it.key().startsWith(kInviter)) users.append(it.key().mid(kInviter.size()));
    }
    return users;
}

Base::Result<Base::Done> addNotice(Store::Access &access, const ConversationId &conversation, const QString &about,
                                   NoticeKind kind, quint64 count, Store::Micros time, Changes &changes,
                                   Store::MessageKey *key)
{
    Store::Message notice;
    notice.conversation = conversation;
    notice.author = about;
    notice.kind = Store::MessageKind::Notice;
    notice.state = Store::MessageState::Received;
    notice.notice = static_cast<int>(kind);
    notice.noticeCount = count;
    notice.serverTime = time;
    auto added = access.messages().add(notice);
    if (!added) return added.error();
    if (key) *key = notice.key;
    changes.add(notice);
    return Base::Done{};
}

Base::Result<ListKeeper::List> ListKeeper::read(const QByteArray &list, const QByteArray &signature)
{
    if (list.isEmpty()) return List();
    auto &known = Ratchets::of(m_access).checkedLists;
    const QByteArray name = Crypto::sha256(Crypto::sha256(list) + signature);
    if (const auto found = known.value(name)) return List(found);
    kith::wire::SignedDeviceList wire;
    wire.set_list(list.toStdString());
    wire.set_signature(signature.toStdString());
    auto checked = E2e::readDeviceList(wire);
    if (!checked) return checked.error();
    if (known.size() > 10'000) known.clear();
    List kept = std::make_shared<const E2e::DeviceList>(*std::move(checked));
    known.insert(name, kept);
    return kept;
}

Base::Result<ListKeeper::List> ListKeeper::believed(const QString &user)
{
    auto person = m_access.deviceLists().find(user);
    if (!person) return person.error();
    if (!*person) return List();
    return read((*person)->list, (*person)->signature);
}

Base::Result<std::optional<QByteArray>> ListKeeper::identityKey(const Base::DeviceAddress &device)
{
    using Key = std::optional<QByteArray>;
    auto person = m_access.deviceLists().find(device.user);
    if (!person) return person.error();
    if (!*person) return Key();
    const auto inside = [&](const QByteArray &bytes, const QByteArray &signature) -> Base::Result<Key> {
        auto list = read(bytes, signature);
        if (!list) return list.error();
        const kith::wire::Device *found = *list ? (*list)->device(device.device) : nullptr;
        return found ? Key(toBytes(found->identity_key())) : Key();
    };
    // In two branches one number may stand for two devices: the newer list says whose it is now.
    if (!(*person)->offeredList.isEmpty()) {
        auto key = inside((*person)->offeredList, (*person)->offeredSignature);
        if (!key || *key) return key;
    }
    auto key = inside((*person)->list, (*person)->signature);
    if (!key || *key) return key;
    // A device that left: what it wrote before is still on its way. Keys get here from signed lists alone (trustDevices).
    return m_access.signal().identityKey(device);
}

Base::Result<bool> ListKeeper::maySendTo(const QString &user)
{
    auto person = m_access.deviceLists().find(user);
    if (!person) return person.error();
    return !*person || (*person)->trust != Store::Trust::ConfirmationNeeded;
}

Base::Result<std::optional<QByteArray>> ListKeeper::invitedKey(const QString &user, const QByteArray &offered)
{
    auto stored = m_access.settings().value(inviteKeySetting(user));
    if (!stored) return stored.error();
    const QByteArray hash = stored->toByteArray();
    if (hash.isEmpty()) return std::optional<QByteArray>();
    // The link names the key's hash; the policy compares keys, so anything that is not the offered key stands for another.
    return std::optional<QByteArray>(Crypto::sha256(offered) == hash ? offered : hash);
}

Base::Result<Base::Done> ListKeeper::trustDevices(const E2e::DeviceList &list)
{
    for (const kith::wire::Device &device : list.list().devices()) {
        const Base::DeviceAddress address{list.user(), device.id()};
        const QByteArray key = toBytes(device.identity_key());
        auto trusted = m_access.signal().identityKey(address);
        if (!trusted) return trusted.error();
        if (*trusted && **trusted == key) continue;
        if (*trusted) {
            // Same id, other key: session, counters and what was encrypted belong to somebody else. Put aside, because the
            // relay may be put right again, and then the first one writes on in its session.
            if (auto closed = Ratchets::of(m_access).cipher.archiveSession(address); !closed) return closed;
            if (auto unsealed = m_access.outbox().unseal(address); !unsealed) return unsealed;
            if (auto forgotten = m_access.counters().forgetIncoming(address); !forgotten) return forgotten;
        }
        if (auto stored = m_access.signal().storeIdentityKey(address, key); !stored) return stored;
    }
    return Base::Done{};
}

//! A device that had left stands in \a shown again, which its owner does not do: it would get another number and keys.
Base::Result<bool> ListKeeper::bringsBack(const E2e::DeviceList &known, const E2e::DeviceList &shown)
{
    for (const kith::wire::Device &device : shown.list().devices()) {
        if (known.device(device.id())) continue;
        auto earlier = m_access.signal().identityKey({shown.user(), device.id()});
        if (!earlier) return earlier.error();
        if (*earlier && **earlier == toBytes(device.identity_key())) return true;
    }
    return false;
}

//! A list that does not follow \a known. Nothing is learnt from an older one. Another branch - the relay was put back to an
//! older copy and its owner began anew from there - is believed as far as the account key goes.
Base::Result<ListKeeper::Step> ListKeeper::step(const E2e::DeviceList &known, const E2e::DeviceList &shown, bool isOwn)
{
    switch (E2e::standing(known, shown)) {
    case E2e::Standing::Known: return Step::None;
    case E2e::Standing::Older: return Step::Back;
    case E2e::Standing::Beside: break;
    }
    const bool isSameKey = shown.accountKey() == known.accountKey();
    if (auto change = E2e::checkSuccessor(known, shown); change) {
        return *change == E2e::DeviceListChange::IdentityReset ? Step::Reset : Step::Devices;
    } else if (QByteArray::fromStdString(shown.list().previous_hash()) == known.hash() || (isOwn && !isSameKey)) {
        return change.error(); // it claims to follow, and does not; or somebody else's devices are said to be ours
    }
    if (!isSameKey) return Step::Reset;
    auto back = bringsBack(known, shown);
    if (!back) return back.error();
    return *back && !isOwn ? Step::Reset : Step::Devices;
}

//! Nothing leaves that was encrypted for devices of \a list: whether they may have it is decided anew.
Base::Result<Base::Done> ListKeeper::unseal(const E2e::DeviceList &list)
{
    for (const kith::wire::Device &device : list.list().devices()) {
        if (auto unsealed = m_access.outbox().unseal({list.user(), device.id()}); !unsealed) return unsealed;
    }
    return Base::Done{};
}

Base::Result<Base::Done> ListKeeper::believe(const QString &user, const E2e::DeviceList &now, Store::Trust trust)
{
    Store::PersonDevices person;
    person.user = user;
    person.version = now.version();
    person.list = toBytes(now.wire().list());
    person.signature = toBytes(now.wire().signature());
    person.accountKey = now.accountKey();
    person.trust = trust;
    person.stale = false;
    // Devices that left keep session and key: nothing is sent to them any more, but what they wrote before can be read.
    if (auto trusted = trustDevices(now); !trusted) return trusted;
    return m_access.deviceLists().save(person);
}

Base::Result<Base::Done> ListKeeper::notice(const QString &user, NoticeKind kind, quint64 count, Store::Micros happened,
                                            Store::Micros now, Changes &changes)
{
    auto conversation = m_access.conversations().findByPeer(user);
    if (!conversation) return conversation.error();
    if (!*conversation) return Base::Done{};
    // Above what was written after the change, below everything that is on screen already.
    auto last = m_access.messages().before(**conversation, Store::Position{Store::kPending, 0, 0}, 1);
    if (!last) return last.error();
    if (!last->messages.isEmpty()) happened = std::max(happened, last->messages.last().serverTime + Store::Micros(1));
    return addNotice(m_access, **conversation, user, kind, count, std::min(happened, now), changes);
}

Base::Result<Base::Done> ListKeeper::take(const kith::wire::UserDeviceLists &lists, Store::Micros now, Changes &changes)
{
    const QString user = QString::fromStdString(lists.user());
    const bool isOwn = user == m_self.user;
    if (lists.deleted()) return Base::Error{Base::ErrorCode::NotFound, user};
    auto person = m_access.deviceLists().find(user);
    if (!person) return person.error();
    auto known = believed(user);
    if (!known) return known.error();

    List newest = *known; // end of the chain that was checked so far
    bool offered = false; // the chain went over to a key that the person has to confirm
    List waits; // for the person's decision; when nobody is known yet, the invite link decides anew
    Store::Trust trust = *person ? (*person)->trust : Store::Trust::FirstUse;
    if (trust == Store::Trust::ConfirmationNeeded && newest) {
        auto offer = this->read((*person)->offeredList, (*person)->offeredSignature);
        if (!offer) return offer.error();
        waits = *offer;
        trust = Store::Trust::Verified;
    }
    if (waits) {
        // Only the person takes an offer back: whoever shows the list before it wants messages to go to the old devices, and
        // another branch is another offer, the list that is believed so far among them.
        newest = waits;
        offered = true;
    }
    bool isBranch = false;
    NoticeKind noticed = NoticeKind::None;
    bool isBehind = false;
    for (const kith::wire::SignedDeviceList &wire : lists.lists()) {
        auto read = E2e::readDeviceList(wire);
        if (!read) return read.error();
        if (read->user() != user || toBytes(read->list().relay_id()) != m_self.relayId) {
            return Base::Error{Base::ErrorCode::InvalidDeviceList, QStringLiteral("another user or relay")};
        }
        if (!newest) {
            auto invited = invitedKey(user, read->accountKey());
            if (!invited) return invited.error();
            switch (E2e::decideTrust(std::nullopt, read->accountKey(), *invited)) {
            case E2e::TrustDecision::FirstUseVerified: trust = Store::Trust::Verified; break;
            case E2e::TrustDecision::ConfirmationNeeded: offered = true; break;
            default: trust = Store::Trust::FirstUse; break;
            }
        } else {
            auto next = step(*newest, *read, isOwn);
            if (!next) return next.error();
            isBehind = *next == Step::Back;
            if (*next == Step::None || isBehind) continue;
            isBranch = isBranch || !E2e::checkSuccessor(*newest, *read);
            if (*next == Step::Reset && !offered) {
                switch (E2e::decideTrust({{{}, trust == Store::Trust::Verified || isOwn}}, read->accountKey())) {
                case E2e::TrustDecision::AcceptWithNotice:
                    trust = Store::Trust::Changed;
                    noticed = NoticeKind::IdentityChanged;
                    break;
                case E2e::TrustDecision::ConfirmationNeeded: offered = true; break;
                default: break;
                }
            } else if (noticed == NoticeKind::None) {
                const int before = newest->list().devices_size();
                const int after = read->list().devices_size();
                noticed = after < before ? NoticeKind::DeviceRemoved : NoticeKind::DeviceAdded;
            }
        }
        newest = std::make_shared<const E2e::DeviceList>(*std::move(read));
        // Also those in between: a device may have come, written and left while we were away.
        if (auto trusted = trustDevices(*newest); !trusted) return trusted;
    }
    if (!newest) return Base::Error{Base::ErrorCode::NotFound, user};
    // The last one is what the relay holds now.
    if (isBehind) return Base::Error{Base::ErrorCode::RefusedStaleDeviceList, user};

    if (offered) {
        Store::PersonDevices waiting = *person ? **person : Store::PersonDevices{};
        const QByteArray bytes = toBytes(newest->wire().list());
        const bool isNews = waiting.offeredList != bytes;
        waiting.user = user;
        waiting.trust = Store::Trust::ConfirmationNeeded;
        waiting.offeredList = bytes;
        waiting.offeredSignature = toBytes(newest->wire().signature());
        waiting.stale = false;
        if (auto saved = m_access.deviceLists().save(waiting); !saved) return saved;
        if (*known && isNews) {
            if (auto unsealed = unseal(**known); !unsealed) return unsealed;
        }
        if (auto trusted = trustDevices(*newest); !trusted) return trusted;
        changes.trust(user, TrustState::BlockedUntilConfirmed);
        if (isNews) return notice(user, NoticeKind::IdentityChanged, 0, Store::Micros(newest->list().created()), now, changes);
        return Base::Done{};
    }
    if (*known && newest->hash() == (*known)->hash()) return m_access.deviceLists().setStale(user, false);
    if (isBranch && *known) {
        if (auto unsealed = unseal(**known); !unsealed) return unsealed;
    }
    if (auto kept = believe(user, *newest, isOwn ? Store::Trust::Verified : trust); !kept) return kept;
    changes.trust(user, toTrust(trust));
    if (isOwn) {
        qCWarning(lcSession) << "own device list changed to version" << newest->version() << "not by this device";
        auto all = m_access.conversations().all();
        if (!all) return all.error();
        if (all->isEmpty()) return Base::Done{};
        return addNotice(m_access, all->first().id, user, NoticeKind::OwnDevicesChanged, 0, now, changes);
    }
    if (noticed == NoticeKind::None) return Base::Done{};
    return notice(user, noticed, 0, Store::Micros(newest->list().created()), now, changes);
}

Base::Result<Base::Done> ListKeeper::keepOwn(const E2e::DeviceList &list)
{
    return believe(m_self.user, list, Store::Trust::Verified);
}

Base::Result<Base::Done> ListKeeper::acceptOffered(const QString &user, Changes &changes)
{
    auto person = m_access.deviceLists().find(user);
    if (!person) return person.error();
    if (!*person || (*person)->trust != Store::Trust::ConfirmationNeeded) {
        return Base::Error{Base::ErrorCode::NotFound, QStringLiteral("nothing waits for a decision")};
    }
    auto offered = read((*person)->offeredList, (*person)->offeredSignature);
    if (!offered) return offered.error();
    if (!*offered) return Base::Error{Base::ErrorCode::NotFound, user};
    if (auto kept = believe(user, **offered, Store::Trust::Changed); !kept) return kept;
    if (auto forgotten = m_access.settings().set(inviteKeySetting(user), {}); !forgotten) return forgotten;
    changes.trust(user, TrustState::Changed);
    if (auto conversation = m_access.conversations().findByPeer(user); conversation && *conversation) {
        changes.touch(**conversation);
    }
    return Base::Done{};
}

} // namespace Session
