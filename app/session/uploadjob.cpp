// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/uploadjob.h"

#include "app/session/logging.h"
#include "shared/crypto/digest.h"

#include <QFile>

namespace Session {
namespace {

constexpr qint64 kWholeBytes = 1024 * 1024; //!< up to here one request is less work than three
constexpr int kMostRestarts = 5;
constexpr qint64 kTellEveryMs = 100;

Base::Result<QByteArray> readBytes(const QString &path, qint64 offset, qint64 count)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !file.seek(offset))
        return Base::Error{Base::ErrorCode::FileUnreadable, file.errorString()};
    QByteArray bytes(count, Qt::Uninitialized);
    if (file.read(bytes.data(), count) != count) return Base::Error{Base::ErrorCode::FileUnreadable, QStringLiteral("shorter than it was")};
    return bytes;
}

struct Piece
{
    QByteArray bytes;
    QByteArray hash;
};

Base::Result<Piece> readPiece(const QString &path, qint64 offset, qint64 count)
{
    auto bytes = readBytes(path, offset, count);
    if (!bytes) return bytes.error();
    return Piece{*bytes, Crypto::sha256(*bytes)};
}

} // namespace

UploadJob::UploadJob(Net::MediaApi &media, Base::Pool &pool, const Plan &plan) : m_media(media), m_pool(pool), m_plan(plan) {}

void UploadJob::start()
{
    if (m_plan.bytes > std::min(kWholeBytes, m_plan.pace.next(kWholeBytes))) return begin();
    m_pool.run([path = m_plan.path, bytes = m_plan.bytes] { return readBytes(path, 0, bytes); })
        .then(this, [this](Base::Result<QByteArray> &&bytes) {
            if (m_isOver) return;
            if (!bytes) return fail(bytes.error());
            sendWhole(*bytes);
        });
}

void UploadJob::sendWhole(const QByteArray &bytes)
{
    const auto progress = [this](qint64 done, qint64) { Q_EMIT progressed(std::min(done, m_plan.bytes)); };
    m_media.upload(m_plan.blob, bytes, m_plan.sha256, progress).then(this, [this](Net::Reply<kith::wire::Blob> &&reply) {
        if (reply) return finish(Base::Done{});
        m_plan.pace.failed();
        fail(reply.error());
    });
}

void UploadJob::stop()
{
    if (m_isOver) return;
    finish(Base::Error{Base::ErrorCode::Cancelled, {}});
    m_media.cancel(m_plan.blob);
}

void UploadJob::begin()
{
    m_media.beginUpload(m_plan.blob, m_plan.bytes).then(this, [this](Net::Reply<kith::wire::UploadState> &&reply) { take(std::move(reply)); });
}

void UploadJob::take(Net::Reply<kith::wire::UploadState> &&reply)
{
    if (m_isOver) return;
    if (reply) return reply->complete() ? complete() : next(static_cast<qint64>(reply->offset()));
    const Base::ErrorCode code = reply.error().code;
    const bool knowsBetter = code == Base::ErrorCode::RefusedConflict && reply.refusal() && reply.refusal()->has_upload_state();
    // The relay lost count, or the answer to the last chunk was lost: it says where it stands.
    if ((knowsBetter || code == Base::ErrorCode::RefusedNotFound) && ++m_restarts <= kMostRestarts) return begin();
    m_plan.pace.failed();
    fail(reply.error());
}

void UploadJob::next(qint64 offset)
{
    Q_EMIT progressed(offset);
    if (offset > m_plan.bytes) return fail({Base::ErrorCode::ProtocolViolation, QStringLiteral("more than was sent")});
    if (offset == m_plan.bytes) return complete();
    const qint64 bytes = m_plan.pace.next(m_plan.bytes - offset);
    m_pool.run([path = m_plan.path, offset, bytes] { return readPiece(path, offset, bytes); })
        .then(this, [this, offset](Base::Result<Piece> &&piece) {
            if (m_isOver) return;
            if (!piece) return fail(piece.error());
            send(offset, piece->bytes, piece->hash);
        });
}

void UploadJob::send(qint64 offset, const QByteArray &bytes, const QByteArray &hash)
{
    m_plan.pace.begin();
    const auto progress = [this, offset](qint64 done, qint64) {
        if (m_isOver || (m_told.isValid() && m_told.elapsed() < kTellEveryMs)) return;
        m_told.start();
        Q_EMIT progressed(std::min(offset + done, m_plan.bytes));
    };
    m_media.uploadChunk(m_plan.blob, offset, bytes, hash, progress)
        .then(this, [this](Net::Reply<kith::wire::UploadState> &&reply) {
            if (reply) m_plan.pace.done();
            take(std::move(reply));
        });
}

void UploadJob::complete()
{
    m_media.completeUpload(m_plan.blob, m_plan.sha256).then(this, [this](Net::Reply<kith::wire::Blob> &&reply) {
        if (m_isOver) return;
        if (reply) return finish(Base::Done{});
        const Base::ErrorCode code = reply.error().code;
        if (code == Base::ErrorCode::RefusedConflict || code == Base::ErrorCode::RefusedNotFound) {
            if (++m_restarts <= kMostRestarts) return begin();
        }
        if (code != Base::ErrorCode::RefusedBadRequest || ++m_restarts > kMostRestarts) return fail(reply.error());
        // Each chunk was right and the whole is not: something was mixed up there. From the beginning.
        qCWarning(lcSession) << "the relay holds other bytes than were sent; uploading again";
        m_media.giveUpUpload(m_plan.blob).then(this, [this](Net::Reply<Base::Done> &&) {
            if (!m_isOver) begin();
        });
    });
}

void UploadJob::fail(const Base::Error &why)
{
    finish(why);
}

void UploadJob::finish(const Base::Result<Base::Done> &result)
{
    if (std::exchange(m_isOver, true)) return;
    Q_EMIT finished(result);
}

} // namespace Session
