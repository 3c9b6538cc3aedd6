// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
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

    //! Reads what was not finished and holds its messages back. Before the outbox is read.
    Base::Task<Base::Result<Base::Done>> load();
    //! A message with a file was stored.
    void add(MessageKey key);
    //! Connected: goes on with everything that waits.
    void resume();
    //! True when there was something to stop.
    bool cancel(MessageKey key);
    bool isIdle() const { return m_waiting.isEmpty() && m_running.isEmpty(); }

Q_SIGNALS:
    void changed(MessageKey key, const Transfer &transfer);
    void failed(MessageKey key, const Base::Error &error);

private:
    void pump();
    void start(MessageKey key);
    void upload(MessageKey key, const Base::BlobId &blob, const QByteArray &cacheId, const QByteArray &sha256, qint64 bytes);
    void finish(MessageKey key, const Base::Result<Base::Done> &result);

    Parts &m_parts;
    QList<MessageKey> m_waiting;
    QHash<MessageKey, Base::BlobId> m_running;
    QSet<MessageKey> m_cancelled;
};

} // namespace Session
