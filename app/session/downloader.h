// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "shared/base/task.h"

#include <QObject>

#include <memory>

namespace Store {
struct Attachment;
}

namespace Session {

struct Parts;

//! Fetches attachments, checks them, keeps them encrypted in the cache. Owned by Session. Fetches by itself what
//! Settings::autoDownloadBytes allows.
class Downloader : public QObject
{
    Q_OBJECT
public:
    explicit Downloader(Parts &parts, QObject *parent = nullptr);
    ~Downloader() override;

    //! Into the cache. A second call for the same message joins the first. NotFound: no attachment, or gone from the relay;
    //! HashMismatch, DecryptionFailed: somebody changed it.
    Base::Task<Base::Result<Base::Done>> fetch(MessageKey key);
    void cancel(MessageKey key);
    //! The plain bytes; fetched first when they are not in the cache.
    Base::Task<Base::Result<QByteArray>> read(MessageKey key);
    //! Writes the plain bytes to \a path (replaces a file there only when complete). FileUnwritable, DiskFull.
    Base::Task<Base::Result<Base::Done>> saveTo(MessageKey key, const QString &path);

Q_SIGNALS:
    void transferChanged(MessageKey key, const Transfer &transfer);

private:
    friend struct Parts;
    void fetchByItself(const QList<MessageKey> &keys);
    void download(MessageKey key, const std::shared_ptr<const Store::Attachment> &row);
    void keep(MessageKey key, Base::Result<QByteArray> &&cached);
    void finish(MessageKey key, const Base::Result<Base::Done> &result);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Session
