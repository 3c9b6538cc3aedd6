// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/blobcipher.h"
#include "app/net/mediaapi.h"
#include "shared/base/pool.h"

#include <QObject>
#include <QString>

#include <memory>

namespace Session {

//! Fetches only the segments in which some bytes of a sealed file lie, opens each (a changed one is refused, which needs no
//! hash of the whole) and writes those bytes to a file, a few MiB at a time. Knows nothing of messages; owned by Downloader.
class RangeJob : public QObject
{
    Q_OBJECT
public:
    struct Plan
    {
        Base::BlobId blob;
        std::shared_ptr<const E2e::BlobKey> key;
        QString path; //!< replaced when all of it is there
        qint64 first = 0;
        qint64 length = 0; //!< up to the end of the file at most
    };
    RangeJob(Net::MediaApi &media, Base::Pool &pool, const Plan &plan);

    void start();

Q_SIGNALS:
    void progressed(qint64 doneBytes);
    void finished(const Base::Result<Base::Done> &result);

private:
    using Fetched = std::function<void(const QByteArray &)>;
    void fetch(qint64 offset, qint64 bytes, const Fetched &then);
    void next();
    void finish(const Base::Result<Base::Done> &result);

    Net::MediaApi &m_media;
    Base::Pool &m_pool;
    Plan m_plan;
    struct Output;
    std::shared_ptr<Output> m_output; // used in the pool while this waits for it; may outlive this there
    qint64 m_at = 0; //!< plain, of the whole file
    qint64 m_segments = 64; //!< at once
    int m_tries = 0;
};

} // namespace Session
