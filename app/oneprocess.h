// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace App {

//! One window per profile: whoever starts a second one is sent to the first. The socket lies in the profile and only its
//! owner can reach it. Owned by main.
class OneProcess : public QObject
{
    Q_OBJECT
public:
    explicit OneProcess(const QString &folder, QObject *parent = nullptr);

    //! Asks the process that has this profile open to come to the front, with an invite link or an empty string. False when
    //! there is none. Waits for half a second at most.
    bool tellFirst(const QString &link) const;
    //! From now on others are told to come here. Call only with the profile's lock in hand: a socket left behind by a
    //! process that died is replaced.
    void listen();
    //! Who starts from now on is not told to come here.
    void leave() { m_server.close(); }

Q_SIGNALS:
    void raised(const QString &link);

private:
    void take(QLocalSocket *socket);

    QString m_name;
    QLocalServer m_server;
};

} // namespace App
