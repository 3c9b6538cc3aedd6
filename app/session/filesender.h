// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/outgoing.h"
#include "app/session/types.h"
#include "shared/base/task.h"

#include <QBasicTimer>
#include <QHash>
#include <QObject>

#include <atomic>
#include <memory>

namespace Session {

struct Parts;

//! The way of a large file: on screen at once, sealed in the pool, uploaded, and only then a message in the outbox, so that
//! nothing that is written meanwhile has to wait for it. Where the file lies on this machine is written down nowhere: when
//! the process ends before it is sealed, the message has failed and the file must be chosen again. Owned by Parts.
class FileSender : public QObject
{
    Q_OBJECT
public:
    //! Files of at least so many bytes go this way.
    static constexpr qint64 kFrom = 4 * 1024 * 1024;

    explicit FileSender(Parts &parts);
    ~FileSender() override;

    //! What was being prepared when the last process ended has failed.
    Base::Task<Base::Result<Base::Done>> load();
    //! Stored, on screen, and being prepared. FileUnreadable, FileTooLarge.
    Base::Task<Base::Result<Message>> send(const ConversationId &to, const QString &path, const QString &caption);
    //! Stops preparing; true when there was something to stop.
    bool cancel(MessageKey key);
    //! Its file is on the relay: it becomes a message for the outbox, if it is not yet one.
    Base::Task<Base::Result<Base::Done>> queueUploaded(MessageKey key);
    bool isIdle() const { return m_preparing.isEmpty() && m_queueing == 0; }

Q_SIGNALS:
    void changed(MessageKey key, const Transfer &transfer);
    void added();
    void failed(MessageKey key, const Base::Error &error);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    //! The largest file, in its sealed form, that the relay takes, as far as it can be known now.
    Base::Task<qint64> mostSealedBytes();
    Base::Task<Base::Result<Message>> stage(const ConversationId &to, const QString &path, const QString &caption, qint64 mostSealed);
    struct Preparing
    {
        std::atomic<bool> isStopped{false};
        std::atomic<qint64> done{0};
        qint64 bytes = 0;
    };
    void tell(MessageKey key, const Preparing &preparing);
    void prepare(MessageKey key, const QString &path, qint64 bytes);
    void prepared(MessageKey key, Base::Result<Store::Attachment> &&sealed);

    Parts &m_parts;
    QHash<MessageKey, std::shared_ptr<Preparing>> m_preparing;
    QBasicTimer m_telling;
    int m_queueing = 0;
    qint64 m_most = 0; //!< 0: not asked yet
};

} // namespace Session
