// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "shared/base/task.h"

#include <QIODevice>
#include <QObject>

#include <memory>

namespace Store {
struct Attachment;
}

namespace Session {

struct Parts;

//! Fetches attachments piece by piece, checks them, keeps them encrypted in the cache; goes on after a restart of either side.
//! Owned by Session. Fetches by itself what the settings allow for kind, size and network.
class Downloader : public QObject
{
    Q_OBJECT
public:
    static constexpr int kAtOnce = 3;

    explicit Downloader(Parts &parts, QObject *parent = nullptr);
    ~Downloader() override;

    //! Into the cache. A second call for the same message joins the first; a paused one goes on. NotFound: no attachment, or
    //! gone from the relay; HashMismatch, DecryptionFailed: somebody changed it; DiskFull. After a network failure it answers
    //! that, and goes on by itself once the relay is there again.
    Base::Task<Base::Result<Base::Done>> fetch(MessageKey key);
    //! Stops it and forgets what was fetched.
    void cancel(MessageKey key);
    //! Stops it and keeps what was fetched; fetch() goes on. False when it is not under way.
    bool pause(MessageKey key);

    //! The plain bytes, whole in memory: for pictures. Fetched first when they are not in the cache.
    Base::Task<Base::Result<QByteArray>> read(MessageKey key);
    //! Plain bytes to seek in, of a file in the cache or of as much as was fetched so far (reading beyond that fails). NotFound
    //! when nothing is here. For a thread of one's own, or small reads.
    Base::Task<Base::Result<std::shared_ptr<QIODevice>>> openHere(MessageKey key);
    //! Writes the plain bytes to \a path (replaces a file there only when complete), in flat memory. FileUnwritable, DiskFull.
    Base::Task<Base::Result<Base::Done>> saveTo(MessageKey key, const QString &path);
    //! Only \a length bytes from \a first on, fewer at the end; of a file that is not here only as much is fetched as that takes
    //! (and not kept). InvalidArgument when \a first lies behind the end.
    Base::Task<Base::Result<Base::Done>> saveRangeTo(MessageKey key, const QString &path, qint64 first, qint64 length);

Q_SIGNALS:
    void transferChanged(MessageKey key, const Transfer &transfer);

private:
    friend struct Parts;
    Base::Task<Base::Result<Base::Done>> load();
    void resume();
    void suspend();
    void fetchByItself(const QList<MessageKey> &keys);
    void pump();
    void start(MessageKey key);
    void download(MessageKey key, const std::shared_ptr<const Store::Attachment> &row);
    void keep(MessageKey key);
    Base::Task<Base::Result<Base::Done>> copyHere(const std::shared_ptr<const Store::Attachment> &row, const QString &path, qint64 first, qint64 bytes);
    Base::Task<Base::Result<Base::Done>> savePart(MessageKey key, const std::shared_ptr<const Store::Attachment> &row, const QString &path,
                                                  qint64 first, qint64 bytes);
    void ended(MessageKey key, const Base::Result<Base::Done> &result);
    void finish(MessageKey key, const Base::Result<Base::Done> &result);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Session
