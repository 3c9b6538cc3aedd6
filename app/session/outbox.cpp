// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/outbox.h"

#include "app/session/logging.h"
#include "shared/base/crashpoint.h"
#include "shared/crypto/digest.h"
#include "shared/wire/limits.h"

namespace Session {
namespace {

kith::wire::Send toSend(const Store::OutgoingEnvelope &envelope, quint64 generation)
{
    kith::wire::Send send;
    send.set_envelope_id(envelope.id.toStdString());
    send.set_silent(envelope.silent);
    send.set_state_generation(generation);
    QSet<QString> named;
    for (const Store::OutgoingDestination &one : envelope.destinations) {
        kith::wire::Destination &destination = *send.add_destinations();
        destination.set_user(one.to.user.toStdString());
        destination.set_device(one.to.device);
        destination.set_type(static_cast<kith::wire::EnvelopeType>(one.type));
        destination.set_ciphertext(one.ciphertext.constData(), static_cast<size_t>(one.ciphertext.size()));
        if (named.contains(one.to.user)) continue;
        named.insert(one.to.user);
        kith::wire::ListVersion &version = *send.add_list_versions();
        version.set_user(one.to.user.toStdString());
        version.set_version(one.listVersion);
        version.set_hash(one.listHash.toStdString());
    }
    return send;
}

//! Answers after which the same bytes are worth another try.
bool isTemporary(Base::ErrorCode code)
{
    switch (code) {
    case Base::ErrorCode::RefusedRateLimited:
    case Base::ErrorCode::RefusedOverloaded:
    case Base::ErrorCode::RefusedInternal:
    case Base::ErrorCode::RefusedUnauthenticated: // the connection is about to notice
    case Base::ErrorCode::RefusedDeviceRevoked: return true;
    default: return static_cast<int>(code) / 100 == 2;
    }
}

//! Says of which list the ciphertexts are. Those of a list that is believed no longer do not leave, whoever would take them:
//! they are encrypted anew.
Base::Result<Base::Done> nameLists(Store::Access &access, QList<Store::OutgoingEnvelope> &envelopes)
{
    QHash<QString, std::pair<quint64, QByteArray>> known;
    for (Store::OutgoingEnvelope &envelope : envelopes) {
        bool isOld = false;
        for (Store::OutgoingDestination &one : envelope.destinations) {
            auto list = known.find(one.to.user);
            if (list == known.end()) {
                auto person = access.deviceLists().find(one.to.user);
                if (!person) return person.error();
                list = known.insert(one.to.user, {});
                if (*person) *list = {(*person)->version, Crypto::sha256((*person)->list)};
            }
            one.listHash = list->second;
            isOld = isOld || list->first != one.listVersion;
        }
        if (isOld) envelope.destinations.clear();
    }
    return Base::Done{};
}

constexpr std::chrono::seconds kLookAgain{30}; //!< whether a list that was too old has come back
constexpr int kMostAttempts = 5; //!< to prepare a conversation in one go

} // namespace

Outbox::Outbox(Store::Database &database, Net::Connection &connection, Net::MessageApi &messages, Directory &directory,
               Settler &settler, DeviceIdentity &identity, const Base::Clock &clock)
    : m_database(database), m_connection(connection), m_messages(messages), m_directory(directory), m_settler(settler),
      m_identity(identity), m_clock(clock)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Outbox::pump);
    m_lookAgain.setSingleShot(true);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] { lookAgain(); });
    connect(&m_directory, &Directory::changed, this, &Outbox::release);
    connect(&m_settler, &Settler::settled, this, [this](const Base::EnvelopeId &id) { onSettled(id); });
}

void Outbox::suspend()
{
    ++m_round;
    m_open = false;
    m_inFlight = 0;
    m_heldBack = false;
    m_heldBackBy.reset();
    for (Item &item : m_items) item.inFlight = false;
    m_preparing.clear();
    m_attempts.clear();
    m_held.clear();
    m_pause.stop();
    m_lookAgain.stop();
}

void Outbox::reload()
{
    suspend();
    m_open = true;
    // What was answered is being written down; all the rest is read again.
    std::erase_if(m_items, [](const Item &item) { return !item.answered; });
    m_moreStored = true;
    load();
}

void Outbox::load()
{
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    m_again = false;
    const int limit = static_cast<int>(m_items.size()) + kInMemory;
    m_database
        .read([now = m_clock.now(), limit](Store::Access &access) {
            auto due = access.outbox().due(now, limit);
            if (due) {
                if (auto named = nameLists(access, *due); !named) return Base::Result<QList<Store::OutgoingEnvelope>>(named.error());
            }
            return due;
        })
        .then(this, [this, limit](Base::Result<QList<Store::OutgoingEnvelope>> &&due) {
            m_loading = false;
            if (!due) {
                qCWarning(lcSession) << "cannot read the outbox:" << Base::errorName(due.error().code);
                QTimer::singleShot(std::chrono::seconds(1), this, [this] { load(); });
                return;
            }
            if (m_again) {
                load();
                return;
            }
            m_moreStored = due->size() >= limit;
            QHash<Base::EnvelopeId, Item> known;
            std::deque<Item> items;
            for (Item &item : m_items) known.insert(item.envelope.id, item);
            for (Store::OutgoingEnvelope &envelope : *due) {
                if (const auto found = known.constFind(envelope.id); found != known.cend()) {
                    items.push_back(*found);
                    known.erase(found);
                } else {
                    const auto held = m_held.constFind(envelope.conversation);
                    if (held != m_held.cend()) m_settler.held(envelope.id, *held);
                    items.push_back({std::move(envelope), false, false});
                }
            }
            // Answered ones that the store no longer counts as waiting are about to be reported as settled.
            for (const Item &item : std::as_const(known)) {
                if (item.answered || item.inFlight) items.push_front(item);
            }
            m_items = std::move(items);
            pump();
        });
}

void Outbox::append(const Queued &queued)
{
    if (const auto held = m_held.constFind(queued.envelope.conversation); held != m_held.cend()) {
        m_settler.held(queued.envelope.id, *held);
    }
    if (m_loading) {
        m_again = true; // the snapshot may be older than this
    } else if (!m_moreStored && m_items.size() < size_t(kInMemory)) {
        m_items.push_back({queued.envelope, false, false});
    } else {
        m_moreStored = true;
    }
    pump();
}

void Outbox::unblock(const ConversationId &conversation)
{
    m_blocked.remove(conversation);
    m_attempts.remove(conversation);
    Q_EMIT unblocked(conversation);
    refresh();
}

void Outbox::refresh()
{
    m_moreStored = true;
    load();
}

Outbox::Item *Outbox::find(const Base::EnvelopeId &id)
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&id](const Item &item) { return item.envelope.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

void Outbox::pump()
{
    if (m_items.empty() && !m_moreStored && !m_loading) {
        Q_EMIT becameIdle();
        return;
    }
    if (!m_open || !isOnline() || m_pause.isActive() || m_loading) return;
    if (m_heldBack) {
        // Going on starts with the one that was refused, so everything sent behind it must have its answer first.
        if (m_inFlight > 0) return;
        m_heldBack = false;
    }
    QSet<ConversationId> waiting = m_preparing + m_blocked;
    for (auto it = m_held.cbegin(); it != m_held.cend(); ++it) waiting.insert(it.key());
    QList<ConversationId> toPrepare;
    for (Item &item : m_items) {
        if (m_inFlight >= kInFlight) break;
        if (item.inFlight || item.answered) continue;
        const ConversationId &conversation = item.envelope.conversation;
        if (waiting.contains(conversation)) continue;
        if (item.envelope.destinations.isEmpty()) {
            waiting.insert(conversation);
            toPrepare.append(conversation);
        } else {
            send(item);
        }
    }
    for (const ConversationId &conversation : std::as_const(toPrepare)) prepare(conversation);
    const bool low = m_items.size() - size_t(m_inFlight) < size_t(kInMemory) / 2 || m_inFlight == 0;
    if (m_moreStored && !m_loading && low) load();
    if (isHeld() && isIdle()) Q_EMIT becameIdle();
}

void Outbox::send(Item &item)
{
    item.inFlight = true;
    ++m_inFlight;
    const Base::EnvelopeId id = item.envelope.id;
    Base::crashPoint("sender.after-store-before-network");
    m_messages.send(toSend(item.envelope, m_database.toldGeneration()))
        .then(this, [this, id, round = m_round](Net::Reply<kith::wire::Accepted> &&reply) {
            onAnswer(id, round, std::move(reply));
        });
}

void Outbox::onAnswer(const Base::EnvelopeId &id, quint64 round, Net::Reply<kith::wire::Accepted> &&reply)
{
    Item *item = find(id);
    if (round != m_round) {
        // Sent before the connection broke and answered after all: still true.
        if (reply && item && !item->answered) {
            item->answered = true;
            m_settler.accepted(*reply, id);
        }
        return;
    }
    --m_inFlight;
    if (!item) return pump();
    item->inFlight = false;
    if (reply) {
        if (!m_heldBack) m_backoff.reset();
        m_heldBackBy.reset();
        item->answered = true;
        m_attempts.remove(item->envelope.conversation);
        m_settler.accepted(*reply, id);
        return pump();
    }
    const Base::Error why = reply.error();
    if (why.code == Base::ErrorCode::RefusedStaleDeviceList && reply.refusal()) {
        onStale(item->envelope.conversation, *reply.refusal());
    } else if (isTemporary(why.code)) {
        if (why.code == Base::ErrorCode::ConnectionLost) return; // Welcome starts it again
        const auto told = std::chrono::milliseconds(reply.refusal() ? reply.refusal()->retry_after_ms() : 0);
        holdBack(why, told);
    } else {
        item->answered = true;
        m_settler.refused(id, why);
    }
    pump();
}

void Outbox::holdBack(const Base::Error &why, std::chrono::milliseconds told)
{
    // Many may be in flight when the relay begins to refuse: that is one reason to wait longer, not one for each.
    const bool isFirst = !std::exchange(m_heldBack, true);
    const bool isToldExactly = why.code == Base::ErrorCode::RefusedRateLimited && told.count() > 0;
    if (isFirst && !isToldExactly) told = std::max(told, std::chrono::milliseconds(m_backoff.next()));
    if (told.count() > 0) pauseFor(told);
    m_heldBackBy = why;
    Q_EMIT heldBack();
}

void Outbox::pauseFor(std::chrono::milliseconds time)
{
    if (m_pause.isActive() && m_pause.remainingTimeAsDuration() > time) return;
    m_pause.start(time);
}

void Outbox::onStale(const ConversationId &conversation, const kith::wire::Refusal &refusal)
{
    if (m_preparing.contains(conversation)) return; // an earlier one of this conversation said so already
    m_preparing.insert(conversation);
    std::vector<kith::wire::UserDeviceLists> lists(refusal.device_lists().begin(), refusal.device_lists().end());
    m_directory.takeLists(std::move(lists)).then(this, [this, conversation, round = m_round](Base::Result<Base::Done> &&taken) {
        if (round != m_round) return;
        if (!taken) return prepareFailed(conversation, taken.error());
        prepareNow(conversation);
    });
}

void Outbox::prepare(const ConversationId &conversation)
{
    if (m_preparing.contains(conversation)) return;
    m_preparing.insert(conversation);
    prepareNow(conversation);
}

void Outbox::prepareNow(const ConversationId &conversation)
{
    // Everything of this conversation that is in memory and was not answered. What lies only in the store follows when its
    // turn comes.
    QList<Base::EnvelopeId> ids;
    for (const Item &item : m_items) {
        if (item.envelope.conversation == conversation && !item.answered && !item.inFlight) ids.append(item.envelope.id);
    }
    if (ids.isEmpty()) {
        m_preparing.remove(conversation); // they are being read anew
        return pump();
    }
    if (++m_attempts[conversation] > kMostAttempts) {
        return prepareFailed(conversation, {Base::ErrorCode::RefusedOverloaded, QStringLiteral("lists keep changing")});
    }
    m_database
        .run([ids, conversation, self = m_identity.self()](Store::Access &access) {
            return reseal(access, self, conversation, ids);
        })
        .then(this, [this, conversation, round = m_round](Base::Result<Resealed> &&resealed) {
            if (round != m_round) return;
            prepared(conversation, std::move(resealed));
        });
}

void Outbox::prepared(const ConversationId &conversation, Base::Result<Resealed> &&resealed)
{
    if (!resealed) return prepareFailed(conversation, resealed.error());
    if (resealed->missing.isEmpty()) {
        m_preparing.remove(conversation);
        // Ids changed: read the queue again, but leave alone what is in flight.
        std::erase_if(m_items, [&](const Item &item) {
            return item.envelope.conversation == conversation && !item.inFlight && !item.answered;
        });
        m_moreStored = true;
        load();
        return;
    }
    m_directory.obtain(resealed->missing).then(this, [this, conversation, round = m_round](Base::Result<Base::Done> &&done) {
        if (round != m_round) return;
        if (!done) return prepareFailed(conversation, done.error());
        prepareNow(conversation);
    });
}

void Outbox::prepareFailed(const ConversationId &conversation, const Base::Error &why)
{
    qCWarning(lcSession) << "cannot prepare messages of conversation" << conversation.hex().left(8) << "-"
                         << Base::errorName(why.code) << why.detail;
    m_preparing.remove(conversation);
    if (why.code == Base::ErrorCode::IdentityConfirmationNeeded) {
        m_blocked.insert(conversation); // the messages stay pending until the person has decided
        m_attempts.remove(conversation);
        pump();
        return;
    }
    if (why.code == Base::ErrorCode::ConnectionLost) return;
    if (why.code == Base::ErrorCode::RefusedStaleDeviceList) return hold(conversation, why);
    if (isTemporary(why.code) || static_cast<int>(why.code) / 100 == 5) {
        m_attempts.remove(conversation);
        if (!m_pause.isActive()) pauseFor(m_backoff.next());
        return;
    }
    // Nobody can be written to like this: the person sees why, and can try again.
    m_attempts.remove(conversation);
    for (Item &item : m_items) {
        if (item.envelope.conversation != conversation || item.answered || item.inFlight) continue;
        item.answered = true;
        m_settler.refused(item.envelope.id, why);
    }
    pump();
}

//! The relay shows an older device list than is known here: it was put back to an older copy of itself, or brings removed devices
//! back. Nothing leaves until the list's owner has published again.
void Outbox::hold(const ConversationId &conversation, const Base::Error &why)
{
    m_held.insert(conversation, why);
    m_attempts.remove(conversation);
    for (const Item &item : m_items) {
        if (item.envelope.conversation == conversation && !item.answered) m_settler.held(item.envelope.id, why);
    }
    if (!m_lookAgain.isActive()) m_lookAgain.start(kLookAgain);
    pump();
    if (isIdle()) Q_EMIT becameIdle();
}

bool Outbox::isHeld() const
{
    return !m_items.empty() && !m_moreStored && std::all_of(m_items.cbegin(), m_items.cend(), [this](const Item &item) {
        const ConversationId &id = item.envelope.conversation;
        return !item.answered && !item.inFlight && (m_held.contains(id) || m_blocked.contains(id));
    });
}

void Outbox::release()
{
    m_held.clear();
    m_blocked.clear();
    m_lookAgain.stop();
    // What is in memory may be encrypted for a list that is believed no longer.
    std::erase_if(m_items, [](const Item &item) { return !item.inFlight && !item.answered; });
    m_moreStored = true;
    load();
}

void Outbox::lookAgain()
{
    if (m_held.isEmpty() || !isOnline()) return;
    m_lookAgain.start(kLookAgain);
    for (const ConversationId &id : m_held.keys()) lookAgain(id);
}

void Outbox::lookAgain(const ConversationId &id)
{
    m_database
        .read([id, self = m_identity.self().user](Store::Access &access) -> Base::Result<QStringList> {
            auto conversation = access.conversations().find(id);
            if (!conversation) return conversation.error();
            return *conversation ? QStringList{(*conversation)->peer, self} : QStringList{self};
        })
        .andThen(this, [this](QStringList &&users) { return m_directory.fetchLists(users); })
        .then(this, [this, id, round = m_round](Base::Result<Base::Done> &&fetched) {
            if (round != m_round || !fetched || !m_held.remove(id)) return;
            pump();
        });
}

void Outbox::onSettled(const Base::EnvelopeId &id)
{
    std::erase_if(m_items, [&id](const Item &item) { return item.envelope.id == id; });
    pump();
}

} // namespace Session
