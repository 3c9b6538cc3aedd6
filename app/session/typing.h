// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"

#include <QObject>

#include <memory>

namespace Session {

struct Parts;

//! "Anna is typing", both ways. Sealed with the conversation's typing key, never stored, forgotten after 10 s. Owned by
//! Session.
class Typing : public QObject
{
    Q_OBJECT
public:
    explicit Typing(Parts &parts, QObject *parent = nullptr);
    ~Typing() override;

    //! Call on every key press in a composer that holds text: at most one notice in 4 s leaves.
    void composerActive(const ConversationId &id);
    //! The text was sent or deleted.
    void composerIdle(const ConversationId &id);

    QStringList typers(const ConversationId &id) const;

Q_SIGNALS:
    void typingChanged(const ConversationId &id, const QStringList &users);

private:
    friend struct Parts;
    void take(const QString &user, quint32 device, const QByteArray &sealed);
    void show(const ConversationId &id, const QString &user, bool active);
    void stopped(const ConversationId &id, const QString &user); //!< a message of theirs came
    void expire();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Session
