// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/blobcipher.h"
#include "app/net/mediaapi.h"
#include "app/session/transferpace.h"
#include "app/store/blobcache.h"
#include "shared/base/pool.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace Session {

//! Fetches one sealed file piece by piece into the cache's partial file, from where that ends, and checks it whole before it
//! counts as cached. Knows nothing of messages; owned by Downloader.
class DownloadJob : public QObject
{
    Q_OBJECT
public:
    struct Plan
    {
        Base::BlobId blob;
        QByteArray cacheId; //!< of the partial file, and later of the whole
        std::shared_ptr<const E2e::BlobKey> key;
    };
    DownloadJob(Net::MediaApi &media, Base::Pool &pool, Store::BlobCache &cache, const Plan &plan);
    ~DownloadJob() override;

    void start();
    //! Finishes with Cancelled; what was fetched stays.
    void stop();

Q_SIGNALS:
    void progressed(qint64 doneBytes);
    void finished(const Base::Result<Base::Done> &result);

private:
    void next(qint64 offset);
    void received(qint64 offset, const QByteArray &bytes, const Base::Result<Base::Done> &answer);
    void check();
    void finish(const Base::Result<Base::Done> &result);

    Net::MediaApi &m_media;
    Base::Pool &m_pool;
    Store::BlobCache &m_cache;
    Plan m_plan;
    TransferPace m_pace;
    QElapsedTimer m_told;
    std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
    bool m_isOver = false;
};

} // namespace Session
