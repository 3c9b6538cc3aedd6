// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace Cli {

//! The command `receive`: prints each thing that arrived once, in order of arrival, saves files on the way, and goes on with
//! --follow. Deletes itself when it has answered.
class Receiver : public QObject
{
    Q_OBJECT
public:
    Receiver(Context &context, const Invocation &invocation);
    Finished task() const { return m_promise.task(); }

    void start();
    //! Ctrl+C: ends as if the time were up.
    void stop();
    void giveUp(const Base::Error &why); //!< nothing comes any more

private:
    void drain();
    void printNext();
    void printed(const Session::Message &message, const QString &savedAs);
    void save(const Session::Message &message);
    void pageDone();
    void drained();
    void noteStates(const QList<Session::Message> &messages);
    void markRead();
    void finish(ExitCode code);
    QString freePath(const QString &name) const;

    Context &m_context;
    Base::Promise<ExitCode> m_promise;
    QString m_folder;
    bool m_follow = false;
    bool m_markRead = false;
    std::chrono::milliseconds m_patience{-1};
    QTimer m_timer;
    QList<Session::Message> m_page;
    QHash<Session::ConversationId, Session::Position> m_newest;
    QHash<Session::MessageKey, Session::MessageState> m_states;
    bool m_draining = false;
    bool m_saving = false; //!< a file is being fetched and written
    int m_marking = 0; //!< conversations whose being read is not stored yet
    bool m_again = false;
    bool m_caughtUp = false;
    bool m_stopped = false;
    bool m_finished = false;
    bool m_leaving = false;
    int m_count = 0;
    Session::MessageKey m_printedUpTo = 0;
    ExitCode m_failed = ExitCode::Done; //!< the worst that happened on the way
};

} // namespace Cli
