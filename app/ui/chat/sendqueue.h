// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/sender.h"
#include "app/ui/composer/outgoingpart.h"

#include <QObject>

namespace Ui {

//! Gives the sender one part after the other, each when the one before it is stored: so they stand in the order in which they were
//! chosen. Owned by ChatPage.
class SendQueue : public QObject
{
    Q_OBJECT
public:
    SendQueue(Session::Sender &sender, QObject *parent);

    //! \a caption belongs to the first.
    void add(const Session::ConversationId &to, const QList<OutgoingPart> &parts, const QString &caption);
    //! Before the window goes: better in another order than not at all. The session waits for what it was given before it stops.
    void giveAll();

Q_SIGNALS:
    //! One was not stored; the others go on. \a fileName: empty for pictures.
    void failed(const Session::ConversationId &to, const Base::Error &error, const QString &caption, const QString &fileName);

private:
    struct Waiting
    {
        Session::ConversationId to;
        OutgoingPart part;
        QString caption;
    };
    //! Done when it is stored, or was refused.
    Base::Task<Base::Result<Base::Done>> give(const Waiting &one);
    void next();

    Session::Sender &m_sender;
    QList<Waiting> m_waiting;
    bool m_isGiving = false;
};

} // namespace Ui
