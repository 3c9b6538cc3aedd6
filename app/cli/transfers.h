// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

namespace Cli {

//! Says how far files of one message, or of all, have come: an event with --json, a line that is written over on a terminal.
//! Lives as long as its owner.
class Transfers : public QObject
{
    Q_OBJECT
public:
    //! \a only 0: of every message.
    Transfers(Context &context, QObject *owner, Session::MessageKey only = 0);

    Session::TransferState state() const { return m_last; }

Q_SIGNALS:
    //! Further than ever before: what begins anew and is refused again does not move.
    void moved();

private:
    void show(Session::MessageKey key, const char *direction, const Session::Transfer &transfer);
    Context &m_context;
    Session::MessageKey m_only;
    struct Furthest
    {
        qint64 preparedBytes = 0, doneBytes = 0;
    };
    QHash<Session::MessageKey, Session::Transfer> m_known;
    QHash<Session::MessageKey, Furthest> m_furthest;
    Session::TransferState m_last = Session::TransferState::None;
    QElapsedTimer m_shown;
};

} // namespace Cli
