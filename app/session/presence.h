// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"

#include <QHash>
#include <QObject>

namespace Session {

struct Parts;

//! Who is there. Watches everybody there is a conversation with, and lets the same people see us. Owned by Session.
class Presence : public QObject
{
    Q_OBJECT
public:
    explicit Presence(Parts &parts, QObject *parent = nullptr);

    PresenceInfo of(const QString &user) const { return m_people.value(user); }
    //! What others see of this account; Unknown hides it (they see offline).
    void setOwn(PresenceStatus status);

Q_SIGNALS:
    void presenceChanged(const QString &user);

private:
    friend struct Parts;
    friend class Conversations;
    void watch();
    void take(const QString &user, const PresenceInfo &info);
    void forget(); //!< offline: nobody's state is known
    Parts &m_parts;
    QHash<QString, PresenceInfo> m_people;
    PresenceStatus m_own = PresenceStatus::Online;
};

} // namespace Session
