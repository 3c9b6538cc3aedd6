// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "app/session/uploadjob.h"
#include "app/store/attachmentstore.h"
#include "shared/base/task.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Session {

struct Parts;

//! Brings the sealed files of own messages to the relay before their messages leave; goes on after a restart. Owned by Parts.
class Uploader : public QObject
{
    Q_OBJECT
public:
    static constexpr int kAtOnce = 2;

    explicit Uploader(Parts &parts);
    ~Uploader() override;

    //! Reads what was not finished and holds its messages back. Before the outbox is read.
    Base::Task<Base::Result<Base::Done>> load();
    //! A message with a file was stored.
    void add(MessageKey key);
    //! Connected: goes on with everything that waits.
    void resume();
    //! The connection is gone: the same pieces will be sent on the next one.
    void suspend();
    //! True when there was something to stop. What the relay has of it is given up.
    bool cancel(MessageKey key);
    //! By the person; stays so over a restart. False when there is nothing to pause, or to go on with.
    bool pause(MessageKey key);
    bool goOn(MessageKey key);
    bool isIdle() const { return m_waiting.isEmpty() && m_running.isEmpty(); }

Q_SIGNALS:
    void changed(MessageKey key, const Transfer &transfer);
    //! All of it is on the relay. Before the row says so: whoever hears it writes that down with what follows.
    void uploaded(MessageKey key);
    void failed(MessageKey key, const Base::Error &error);

private:
    void pump();
    void start(MessageKey key);
    void upload(MessageKey key, const UploadJob::Plan &plan);
    void finish(MessageKey key, const Base::Result<Base::Done> &result);
    void stop(MessageKey key);
    void announce(MessageKey key, TransferState state, qint64 done = 0, qint64 total = 0, const Base::Error &error = {});
    void giveUpOnRelay(MessageKey key);

    Parts &m_parts;
    QList<MessageKey> m_waiting;
    QSet<MessageKey> m_paused;
    QHash<MessageKey, UploadJob *> m_running; //!< null: being looked up
    bool m_isPausing = false; //!< a moment after a failure
};

} // namespace Session
