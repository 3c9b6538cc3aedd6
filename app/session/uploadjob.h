// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/mediaapi.h"
#include "app/session/transferpace.h"
#include "shared/base/pool.h"

#include <QObject>

namespace Session {

//! Brings one sealed file to the relay: whole when it is small, else chunk by chunk from where the relay stands. Knows nothing
//! of messages; owned by Uploader.
class UploadJob : public QObject
{
    Q_OBJECT
public:
    struct Plan
    {
        Base::BlobId blob;
        QString path; //!< of the sealed file
        QByteArray sha256;
        qint64 bytes = 0;
        TransferPace pace; //!< as the last one on this line left it
    };
    UploadJob(Net::MediaApi &media, Base::Pool &pool, const Plan &plan);

    void start();
    //! Finishes with Cancelled; what the relay has stays there.
    void stop();
    const Plan &plan() const { return m_plan; }
    const TransferPace &pace() const { return m_plan.pace; }

Q_SIGNALS:
    void progressed(qint64 doneBytes);
    void finished(const Base::Result<Base::Done> &result);

private:
    void begin();
    void take(Net::Reply<kith::wire::UploadState> &&reply);
    void sendWhole(const QByteArray &bytes);
    void next(qint64 offset);
    void send(qint64 offset, const QByteArray &bytes, const QByteArray &hash);
    void complete();
    void fail(const Base::Error &why);
    void finish(const Base::Result<Base::Done> &result);

    Net::MediaApi &m_media;
    Base::Pool &m_pool;
    Plan m_plan;
    QElapsedTimer m_told;
    int m_restarts = 0; //!< begun again because the relay no longer knew it, or had other bytes
    bool m_isOver = false;
};

} // namespace Session
