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

//! Where a file lies that is not sealed yet, and what it was when it was given.
struct SourceFile
{
    QString path; //!< empty: unknown
    qint64 bytes = 0;
    Store::Micros changed{0}; //!< 0: whatever lies there is wanted

    static SourceFile of(const Store::Attachment &row) { return {row.source, row.plainBytes, row.sourceChanged}; }
};

//! The way of files: on screen, uploaded, and only then a message in the outbox, so that nothing that is written meanwhile
//! has to wait. A large one is on screen at once and sealed in the pool afterwards. Until then its row says where it lies on this
//! machine: when the process ends before, the next one seals it, unless it is another file by then. Owned by Parts.
class FileSender : public QObject
{
    Q_OBJECT
public:
    explicit FileSender(Parts &parts);
    ~FileSender() override;

    //! Reads what was being prepared when the last process ended.
    Base::Task<Base::Result<Base::Done>> load();
    //! Goes on with that, or says why it cannot.
    void start();
    //! A large one: stored, on screen, and being prepared. FileUnreadable, FileTooLarge.
    Base::Task<Base::Result<Message>> send(const ConversationId &to, const QString &path, const QString &caption);
    //! Seals it as it is on this machine now. Its row is Preparing, its message pending.
    void prepareAgain(MessageKey key, const SourceFile &file) { prepare(key, file, false); }
    //! Stops preparing, up to the moment it waits for its upload; failed() comes at once. True when there was something to stop.
    bool cancel(MessageKey key);
    //! The file of \a key (0: of none) is on the relay now. Messages that waited for nothing but their files go to the outbox.
    Base::Task<Base::Result<Base::Done>> queueUploaded(MessageKey key = 0);
    //! Not sealed yet: what ends now loses it.
    bool isPreparing(MessageKey key) const { return m_preparing.contains(key); }
    //! Everything that was begun is sealed and written down, or has failed.
    Base::Task<Base::Done> whenSealed();
    bool isIdle() const { return m_preparing.isEmpty() && m_queueing == 0; }

Q_SIGNALS:
    void changed(MessageKey key, const Transfer &transfer);
    void added();
    void failed(MessageKey key, const Base::Error &error);
    void becameIdle();

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
    void prepare(MessageKey key, const SourceFile &file, bool mustBeSame);
    void prepared(MessageKey key, const std::shared_ptr<Preparing> &preparing, Base::Result<Store::Attachment> &&sealed);
    void fail(MessageKey key, const Base::Error &why);

    Parts &m_parts;
    QHash<MessageKey, std::shared_ptr<Preparing>> m_preparing; //!< until it waits for its upload
    QList<std::pair<MessageKey, SourceFile>> m_left; //!< by the last process
    QBasicTimer m_telling;
    int m_queueing = 0;
    qint64 m_most = 0; //!< 0: not asked yet
};

} // namespace Session
