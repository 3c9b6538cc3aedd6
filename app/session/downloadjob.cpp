// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/downloadjob.h"

namespace Session {

using DoneResult = Base::Result<Base::Done>;

namespace {
constexpr qint64 kTellEveryMs = 100;
}

DownloadJob::DownloadJob(Net::MediaApi &media, Base::Pool &pool, Store::BlobCache &cache, const Plan &plan)
    : m_media(media), m_pool(pool), m_cache(cache), m_plan(plan)
{
}

DownloadJob::~DownloadJob()
{
    m_stopped->store(true);
}

void DownloadJob::start()
{
    const qint64 total = m_plan.key->sealedBytes;
    m_pool.run([&cache = m_cache, id = m_plan.cacheId] { return cache.partialBytes(id); }).then(this, [this, total](qint64 have) {
        // Longer than it can be: not ours.
        if (!m_isOver) next(have > total ? 0 : have);
    });
}

void DownloadJob::stop()
{
    if (m_isOver) return;
    m_stopped->store(true);
    finish(Base::Error{Base::ErrorCode::Cancelled, {}});
    m_media.cancel(m_plan.blob);
}

void DownloadJob::next(qint64 offset)
{
    const qint64 total = m_plan.key->sealedBytes;
    Q_EMIT progressed(offset);
    if (m_isOver) return; // by who was told
    if (offset == total) return check();
    const qint64 bytes = m_pace.next(total - offset);
    auto got = std::make_shared<QByteArray>();
    got->reserve(bytes);
    m_pace.begin();
    const auto sink = [this, got, offset](const QByteArray &piece) {
        got->append(piece);
        if (!m_isOver && (!m_told.isValid() || m_told.elapsed() > kTellEveryMs)) {
            m_told.start();
            Q_EMIT progressed(offset + got->size());
        }
        return true;
    };
    m_media.downloadPart(m_plan.blob, offset, bytes, m_plan.key->sealedHash, sink)
        .then(this, [this, got, offset](Net::Reply<Base::Done> &&reply) {
            if (reply) m_pace.done();
            else m_pace.failed();
            received(offset, *got, reply ? DoneResult(Base::Done{}) : DoneResult(reply.error()));
        });
}

//! Also what came before the connection broke is kept.
void DownloadJob::received(qint64 offset, const QByteArray &bytes, const DoneResult &answer)
{
    if (bytes.isEmpty()) {
        if (!answer) finish(answer.error());
        else finish(Base::Error{Base::ErrorCode::ProtocolViolation, QStringLiteral("an empty part")});
        return;
    }
    m_pool.run([&cache = m_cache, id = m_plan.cacheId, offset, bytes] { return cache.writePartial(id, offset, bytes); })
        .then(this, [this, answer, end = offset + bytes.size()](DoneResult &&written) {
            if (m_isOver) return;
            if (!written) return finish(written.error());
            if (!answer) return finish(answer.error());
            next(end);
        });
}

void DownloadJob::check()
{
    m_pool
        .run([&cache = m_cache, id = m_plan.cacheId, key = m_plan.key, stopped = m_stopped]() -> DoneResult {
            {
                auto file = cache.openPartial(id);
                if (!file) return file.error();
                auto checked = E2e::checkBlob(**file, *key, [stopped](qint64) { return !stopped->load(); });
                if (!checked && checked.error().code != Base::ErrorCode::Cancelled) {
                    file->reset();
                    cache.removePartial(id); // nothing of it can be trusted
                }
                if (!checked) return checked;
            }
            return cache.keepPartial(id);
        })
        .then(this, [this](DoneResult &&kept) { finish(kept); });
}

void DownloadJob::finish(const DoneResult &result)
{
    if (std::exchange(m_isOver, true)) return;
    Q_EMIT finished(result);
}

} // namespace Session
