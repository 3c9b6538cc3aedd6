// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/deviceapi.h"
#include "app/net/keyapi.h"
#include "app/session/changes.h"
#include "app/session/deviceidentity.h"
#include "app/session/sealer.h"
#include "app/store/database.h"
#include "shared/base/clock.h"

#include <QObject>
#include <QSet>

namespace Session {

//! Fetches what encryption needs from the relay - signed device lists and pre-key bundles - and has it checked and stored.
//! Owned by Parts.
class Directory : public QObject
{
    Q_OBJECT
public:
    using Outcome = Base::Task<Base::Result<Base::Done>>;

    Directory(Store::Database &database, Net::DeviceApi &devices, Net::KeyApi &keys, DeviceIdentity &identity,
              const Base::Clock &clock);

    //! What changed since the lists we know, for all of \a users. RefusedNotFound when there is nobody of a name;
    //! InvalidDeviceList and the like when the relay shows something that does not follow from what was known;
    //! RefusedStaleDeviceList when it shows an older list than is known here, which is not taken.
    Outcome fetchLists(const QStringList &users);
    //! Signed lists that came with a refusal, or by themselves. The relay is shown what it is behind.
    Outcome takeLists(std::vector<kith::wire::UserDeviceLists> lists);
    //! Everything Sealer found missing: lists, then bundles and sessions.
    Outcome obtain(const MissingKeys &missing);
    //! Asks about the owners of \a devices that stand in no list known here; unknown people are no error.
    Outcome learn(const QSet<Base::DeviceAddress> &devices);
    //! Asks for \a user's list, known or not, with the same outcome: a device of it showed another key than the known one names.
    Outcome learnAgain(const QString &user);

Q_SIGNALS:
    void announced(const Announcement &announcement);
    //! A list was taken: what waited for one may go on.
    void changed();

private:
    Outcome report(QList<kith::wire::SignedDeviceList> lists);
    Outcome openSessions(QHash<QString, QList<quint32>> bundles);
    Outcome openSessionsWith(const kith::wire::Bundles &bundles, const QList<quint32> &wanted);

    Store::Database &m_database;
    Net::DeviceApi &m_devices;
    Net::KeyApi &m_keys;
    DeviceIdentity &m_identity;
    const Base::Clock &m_clock;
};

} // namespace Session
