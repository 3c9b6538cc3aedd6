// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "app/session/uploadjob.h"
#include "app/store/attachmentstore.h"
#include "shared/base/task.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Store {
class Access;
}

namespace Session {

struct Parts;

//! Brings the sealed files of own messages to the relay before their messages leave, the oldest first and several at once;
//! goes on after a restart. Owned by Parts.
class Uploader : public QObject
{
    Q_OBJECT
public:
    static constexpr int kAtOnce = 3;
    static constexpr int kLargeAtOnce = 2; //!< so that a picture never waits for films

    explicit Uploader(Parts &parts);
    ~Uploader() override;

    //! Reads what was not finished.
    Base::Task<Base::Result<Base::Done>> load();
    //! A message with a file of so many bytes, sealed, was stored.
    void add(MessageKey key, qint64 bytes);
    //! Connected: goes on with everything that waits, and with what the relay may no longer have.
    void resume();
    //! The connection is gone: the same pieces will be sent on the next one.
    void suspend();
    //! True when there was something to stop. What the relay has of it is given up.
    bool cancel(MessageKey key);
    //! Its message has failed for another reason: without a word.
    void drop(MessageKey key);
    //! By the person; stays so over a restart. False when there is nothing to pause, or to go on with.
    bool pause(MessageKey key);
    bool goOn(MessageKey key);
    bool isIdle() const { return m_waiting.isEmpty() && m_running.isEmpty() && !m_isLooking; }

Q_SIGNALS:
    void changed(MessageKey key, const Transfer &transfer);
    //! All of it is on the relay. Before the row says so: whoever hears it writes that down with what follows.
    void uploaded(MessageKey key);
    void failed(MessageKey key, const Base::Error &error);
    void becameIdle();

private:
    struct Own
    {
        QList<MessageKey> waiting;
        QList<MessageKey> paused;
        QSet<MessageKey> large;
    };
    static Base::Result<Own> unfinished(Store::Access &access);
    void take(const Own &own);
    void wait(MessageKey key);
    void pump();
    void start(MessageKey key);
    void upload(MessageKey key, const UploadJob::Plan &plan);
    void finish(MessageKey key, const Base::Result<Base::Done> &result);
    void stop(MessageKey key);
    void announce(MessageKey key, TransferState state, qint64 done = 0, qint64 total = 0, const Base::Error &error = {});
    void giveUpOnRelay(MessageKey key);

    Parts &m_parts;
    QList<MessageKey> m_waiting; //!< in the order they were written
    QSet<MessageKey> m_large; //!< among all of these
    QSet<MessageKey> m_paused;
    QHash<MessageKey, UploadJob *> m_running; //!< null: being looked up
    bool m_isLooking = false; //!< for what has to be uploaded again
    TransferPace m_pace; //!< of the job that ended last
    bool m_isPausing = false; //!< a moment after a failure
};

} // namespace Session
