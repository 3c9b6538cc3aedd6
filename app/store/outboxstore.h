// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"
#include "shared/base/result.h"

#include <QList>

namespace Sql {
class Connection;
}

namespace Store {

struct OutgoingDestination
{
    Base::DeviceAddress to;
    int type = 0; //!< wire EnvelopeType
    QByteArray ciphertext; //!< exactly as sent and as sent again; emptied once accepted
    quint64 listVersion = 0; //!< of to.user's device list it was encrypted for
    Micros deliveredAt{0}; //!< 0: not yet
    bool dropped = false; //!< the relay no longer keeps it for this device
    QByteArray listHash; //!< of that list; not stored
};

enum class EnvelopeState { Waiting = 1, Accepted = 2, Failed = 3 }; //!< numbers are stored

//! One ciphertext set on its way: what a wire Send carries.
struct OutgoingEnvelope
{
    Base::EnvelopeId id;
    MessageKey message = 0; //!< 0: a receipt, a greeting
    Base::ConversationId conversation;
    QByteArray content; //!< serialised Content without recipient, to encrypt again when a device list was stale
    bool silent = false;
    EnvelopeState state = EnvelopeState::Waiting;
    int attempts = 0;
    Micros nextTry{0}; //!< wall clock; 0: at once
    Micros created{0};
    Micros acceptedAt{0}; //!< server time
    QList<OutgoingDestination> destinations;
};

//! What leaves, in the order in which it was written; survives restarts. Accepted ones stay (without their ciphertext) until
//! every device has them, so that "delivered" can be asked for.
class OutboxStore
{
public:
    explicit OutboxStore(Sql::Connection &sql) : m_sql(sql) {}

    Base::Result<Base::Done> add(const OutgoingEnvelope &envelope);
    //! Puts \a fresh in the place of \a old (same order, new envelope_id), after a refusal for stale lists. Atomic.
    Base::Result<Base::Done> replace(const Base::EnvelopeId &old, const QList<OutgoingEnvelope> &fresh);
    Base::Result<std::optional<OutgoingEnvelope>> find(const Base::EnvelopeId &id);
    //! Waiting ones whose time has come, oldest first, destinations filled.
    Base::Result<QList<OutgoingEnvelope>> due(Micros now, int limit);
    Base::Result<QList<OutgoingEnvelope>> unaccepted(); //!< waiting and failed ones, oldest first
    Base::Result<std::optional<Micros>> nextTry(); //!< the earliest of all waiting; nullopt: none waits
    Base::Result<int> waiting(); //!< envelopes
    //! What was encrypted for \a device and not accepted has to be encrypted again, for everybody it goes to.
    Base::Result<Base::Done> unseal(const Base::DeviceAddress &device);
    Base::Result<Base::Done> setTried(const Base::EnvelopeId &id, Micros nextTry); //!< counts an attempt
    //! All waiting ones become due at once (the network is back).
    Base::Result<Base::Done> wakeAll();

    //! True when it was waiting; forgets ciphertext and content.
    Base::Result<bool> setAccepted(const Base::EnvelopeId &id, Micros serverTime);
    //! Notes the device; answers the message key (0: none) when something new was learnt, nullopt otherwise.
    Base::Result<std::optional<MessageKey>> setDelivered(const Base::EnvelopeId &id, const Base::DeviceAddress &device,
                                                         Micros time);
    Base::Result<Base::Done> setDropped(const Base::EnvelopeId &id, const Base::DeviceAddress &device);
    //! True when every device of \a user that message \a key was sent to has it.
    Base::Result<bool> isDeliveredTo(MessageKey key, const QString &user);
    //! True when all envelopes of the message are accepted (and there is one).
    Base::Result<bool> isAccepted(MessageKey key);
    Base::Result<Base::Done> setFailed(const Base::EnvelopeId &id);
    Base::Result<Base::Done> retry(MessageKey key); //!< failed ones wait again, the same bytes
    //! The ciphertexts of what was not accepted are good for nothing: it is encrypted anew before it leaves.
    Base::Result<Base::Done> unseal();
    Base::Result<QList<OutgoingEnvelope>> ofMessage(MessageKey key); //!< oldest first
    Base::Result<Base::Done> removeOfMessage(MessageKey key); //!< discarded by the person
    Base::Result<Base::Done> remove(const Base::EnvelopeId &id);

    //! Accepted and not yet delivered everywhere, newest first: for StatusQuery.
    Base::Result<QList<Base::EnvelopeId>> undelivered(int limit);
    //! Accepted before \a time: the relay no longer remembers.
    Base::Result<Base::Done> forgetAcceptedBefore(Micros time);

private:
    Base::Result<Base::Done> insert(const OutgoingEnvelope &envelope, std::optional<qint64> place);
    Sql::Connection &m_sql;
};

} // namespace Store
