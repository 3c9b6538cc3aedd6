// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/listkeeper.h"
#include "app/store/access.h"

namespace Session {

//! What is missing before something can be encrypted.
struct MissingKeys
{
    QStringList lists; //!< people whose device list was never seen
    QHash<QString, QList<quint32>> bundles; //!< devices there is no session with

    bool isEmpty() const { return lists.isEmpty() && bundles.isEmpty(); }
};

//! Encrypts content for every device of a conversation: the other person's, and our own others. Database thread; inside the
//! transaction that stores the result.
class Sealer
{
public:
    Sealer(Store::Access &access, const Self &self) : m_access(access), m_self(self), m_lists(access, self) {}

    //! Fills \a envelope.destinations from envelope.content, for the people in \a users (ourselves are added when
    //! \a withOwnDevices). Ciphertexts in \a keep for devices that are still right stay as they are, byte for byte. Answers
    //! what is missing: then nothing was encrypted. IdentityConfirmationNeeded stops.
    Base::Result<MissingKeys> seal(Store::OutgoingEnvelope &envelope, const QString &peer, bool withOwnDevices,
                                   const QList<Store::OutgoingDestination> &keep = {});

private:
    struct Target
    {
        Base::DeviceAddress address;
        quint64 listVersion = 0;
        QByteArray listHash;
    };
    Base::Result<Base::Done> addTargets(const QString &user, QList<Target> &targets, MissingKeys &missing);

    Store::Access &m_access;
    const Self &m_self;
    ListKeeper m_lists;
};

} // namespace Session
