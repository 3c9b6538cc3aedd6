// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/keyupkeep.h"

#include "app/session/logging.h"
#include "app/session/ratchets.h"
#include "shared/crypto/random.h"

#include <QSet>

namespace Session {
namespace {

void put(kith::wire::DeviceKeys &keys, const E2e::PublicSignedPreKey &key)
{
    kith::wire::SignedPreKey &wire = *keys.mutable_signed_pre_key();
    wire.set_id(key.id);
    wire.set_key(key.key.toStdString());
    wire.set_signature(key.signature.toStdString());
}

void put(kith::wire::DeviceKeys &keys, const QList<E2e::PublicPreKey> &all)
{
    for (const E2e::PublicPreKey &key : all) {
        kith::wire::OneTimePreKey &wire = *keys.add_one_time();
        wire.set_id(key.id);
        wire.set_key(key.key.toStdString());
    }
}

//! How long "delivered" can still be told of a message: the relay remembers no longer than this.
constexpr Store::Micros kAcceptedKept = std::chrono::hours(24 * 90);

QString tidiedSetting()
{
    return QStringLiteral("tidied");
}

//! Once a day: what nobody will ask for any more.
Base::Result<Base::Done> tidy(Store::Access &access, const QString &self, Store::Micros now)
{
    auto last = access.settings().value(tidiedSetting());
    if (!last) return last.error();
    const Store::Micros since = now - Store::Micros(last->toLongLong());
    if (since >= Store::Micros(0) && since < std::chrono::hours(24)) return Base::Done{};
    if (auto noted = access.settings().set(tidiedSetting(), qint64(now.count())); !noted) return noted;
    if (auto gone = access.outbox().forgetAcceptedBefore(now - kAcceptedKept); !gone) return gone;
    auto conversations = access.conversations().all();
    if (!conversations) return conversations.error();
    QSet<QString> people{self};
    for (const Store::Conversation &one : std::as_const(*conversations)) people.insert(one.peer);
    for (const QString &user : std::as_const(people)) {
        auto devices = access.signal().sessionDevices(user);
        if (!devices) return devices.error();
        for (const quint32 device : std::as_const(*devices)) {
            auto pruned = Ratchets::of(access).cipher.pruneArchived({user, device}, now);
            if (!pruned) return pruned.error();
        }
    }
    return Base::Done{};
}

QString jitterSetting()
{
    return QStringLiteral("signed-pre-key-jitter");
}

//! Makes what is due; nothing when the relay has enough.
Base::Result<kith::wire::DeviceKeys> makeDueKeys(Store::Access &access, int left, quint32 signedId, Store::Micros now)
{
    kith::wire::DeviceKeys keys;
    E2e::PreKeys &preKeys = Ratchets::of(access).preKeys;
    auto all = access.signal().signedPreKeys();
    if (!all) return all.error();
    auto jitter = access.settings().value(jitterSetting());
    if (!jitter) return jitter.error();
    const bool isDue = all->isEmpty()
                       || E2e::isSignedPreKeyDue(all->last().createdAt, now, Store::Micros(jitter->toLongLong()));
    if (isDue || all->last().id != signedId) { // the other case: an upload that never arrived
        auto made = preKeys.makeSigned(now);
        if (!made) return made.error();
        put(keys, *made);
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(E2e::kSignedPreKeyJitter).count();
        const qint64 next = qint64(Crypto::randomBelow(static_cast<quint32>(seconds))) * 1'000'000;
        if (auto kept = access.settings().set(jitterSetting(), next); !kept) return kept.error();
        if (auto removed = preKeys.removeExpired(now); !removed) return removed.error();
    }
    if (const int count = E2e::oneTimeKeysToMake(left); count > 0) {
        auto made = preKeys.makeOneTime(count);
        if (!made) return made.error();
        put(keys, *made);
    }
    return keys;
}

} // namespace

KeyUpkeep::KeyUpkeep(Store::Database &database, Net::KeyApi &keys, DeviceIdentity &identity, const Base::Clock &clock)
    : m_database(database), m_keys(keys), m_identity(identity), m_clock(clock)
{
    m_timer.setInterval(std::chrono::hours(1)); // for programs that stay connected for days
    connect(&m_timer, &QTimer::timeout, this, &KeyUpkeep::run);
}

Base::Result<kith::wire::DeviceKeys> KeyUpkeep::makeFirstKeys(Store::Access &access, Store::Micros now)
{
    return makeDueKeys(access, 0, 0, now);
}

void KeyUpkeep::check(int oneTimeLeft, quint32 signedPreKeyId)
{
    m_oneTimeLeft = oneTimeLeft;
    if (signedPreKeyId != 0) m_signedPreKeyId = signedPreKeyId;
    m_checked = true;
    m_timer.start();
    run();
}

void KeyUpkeep::run()
{
    if (m_running || !m_checked || !m_identity.isSignedIn()) return;
    m_running = true;
    m_database
        .run([left = m_oneTimeLeft, signedId = m_signedPreKeyId, now = m_clock.now(), self = m_identity.self().user](
                 Store::Access &access) -> Base::Result<kith::wire::DeviceKeys> {
            if (auto tidied = tidy(access, self, now); !tidied) return tidied.error();
            return makeDueKeys(access, left, signedId, now);
        })
        .then(this, [this](Base::Result<kith::wire::DeviceKeys> &&keys) {
            if (!keys || (!keys->has_signed_pre_key() && keys->one_time_size() == 0)) {
                if (!keys) qCWarning(lcSession) << "cannot make keys:" << Base::errorName(keys.error().code);
                m_running = false;
                return;
            }
            m_keys.uploadKeys(*keys).then(this, [this](Net::Reply<kith::wire::KeyStatus> &&status) {
                m_running = false;
                if (!status) {
                    qCWarning(lcSession) << "cannot upload keys:" << Base::errorName(status.error().code);
                    return; // the next Welcome, or the timer, tries again
                }
                m_oneTimeLeft = static_cast<int>(status->one_time_left());
                m_signedPreKeyId = status->signed_pre_key_id();
            });
        });
}

} // namespace Session
