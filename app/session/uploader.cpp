// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/uploader.h"

#include "app/session/logging.h"
#include "app/session/parts.h"

#include <QTimer>

namespace Session {
namespace {

using DoneResult = Base::Result<Base::Done>;

bool isTemporary(Base::ErrorCode code)
{
    return static_cast<int>(code) / 100 == 2 || code == Base::ErrorCode::RefusedRateLimited
           || code == Base::ErrorCode::RefusedOverloaded || code == Base::ErrorCode::RefusedInternal
           || code == Base::ErrorCode::RefusedUnauthenticated;
}

} // namespace

Uploader::Uploader(Parts &parts) : m_parts(parts) {}

Base::Task<DoneResult> Uploader::load()
{
    return m_parts.database
        .read([](Store::Access &access) -> Base::Result<QList<MessageKey>> {
            auto keys = access.attachments().withTransfer(Store::TransferState::Waiting);
            if (!keys) return keys.error();
            QList<MessageKey> own;
            for (const MessageKey key : std::as_const(*keys)) {
                auto message = access.messages().find(key);
                if (!message) return message.error();
                if (*message && (*message)->own && (*message)->state == Store::MessageState::Pending) own.append(key);
            }
            return own;
        })
        .andThen(this, [this](QList<MessageKey> &&own) -> DoneResult {
            m_waiting = own;
            for (const MessageKey key : std::as_const(own)) m_parts.outbox.holdFor(key);
            return Base::Done{};
        });
}

void Uploader::add(MessageKey key)
{
    m_waiting.append(key);
    Transfer transfer;
    transfer.state = TransferState::Waiting;
    Q_EMIT changed(key, transfer);
    pump();
}

void Uploader::resume()
{
    pump();
}

void Uploader::pump()
{
    while (m_parts.connection.isOnline() && m_running.size() < kAtOnce && !m_waiting.isEmpty()) start(m_waiting.takeFirst());
}

void Uploader::start(MessageKey key)
{
    m_running.insert(key, {});
    m_parts.database.read([key](Store::Access &access) { return access.attachments().find(key); })
        .then(this, [this, key](Base::Result<std::optional<Store::Attachment>> &&found) {
            if (!found) return finish(key, found.error());
            if (!*found || (*found)->cacheId.isEmpty()) {
                return finish(key, DoneResult(Base::ErrorCode::NotFound, QStringLiteral("the sealed file is gone")));
            }
            upload(key, (*found)->blob, (*found)->cacheId, (*found)->sha256, (*found)->sealedBytes);
        });
}

void Uploader::upload(MessageKey key, const Base::BlobId &blob, const QByteArray &cacheId, const QByteArray &sha256,
                      qint64 bytes)
{
    if (m_cancelled.contains(key)) return finish(key, DoneResult(Base::ErrorCode::Cancelled));
    auto file = m_parts.env->blobs->open(cacheId);
    if (!file) return finish(key, file.error());
    const QString path = (*file)->fileName();
    m_running.insert(key, blob);
    const auto progress = [this, key, bytes](qint64 done, qint64) {
        Transfer transfer;
        transfer.state = TransferState::Running;
        transfer.doneBytes = std::min(done, bytes);
        transfer.totalBytes = bytes;
        Q_EMIT changed(key, transfer);
    };
    m_parts.media.uploadFile(blob, path, sha256, progress)
        .then(this, [this, key, bytes](Net::Reply<kith::wire::Blob> &&reply) {
            if (!reply) return finish(key, reply.error());
            if (static_cast<qint64>(reply->size()) != bytes) {
                return finish(key, DoneResult(Base::ErrorCode::ProtocolViolation, QStringLiteral("another size was stored")));
            }
            m_parts.database
                .run([key](Store::Access &access) { return access.attachments().setTransfer(key, Store::TransferState::Done); })
                .then(this, [this, key](DoneResult &&kept) { finish(key, kept); });
        });
}

void Uploader::finish(MessageKey key, const DoneResult &result)
{
    m_running.remove(key);
    Transfer transfer;
    if (result) {
        m_cancelled.remove(key);
        transfer.state = TransferState::Done;
        m_parts.outbox.release(key);
    } else if (isTemporary(result.error().code) && !m_cancelled.contains(key)) {
        transfer.state = TransferState::Waiting;
        m_waiting.prepend(key);
        QTimer::singleShot(std::chrono::seconds(2), this, [this] { pump(); });
        Q_EMIT changed(key, transfer);
        return;
    } else {
        const bool cancelled = m_cancelled.remove(key);
        const Base::Error why = cancelled ? Base::Error{Base::ErrorCode::Cancelled, {}} : result.error();
        qCWarning(lcSession) << "upload failed:" << Base::errorName(why.code) << why.detail;
        transfer.state = TransferState::Failed;
        transfer.error = why;
        m_parts.database
            .run([key, code = static_cast<quint16>(why.code)](Store::Access &access) {
                return access.attachments().setTransfer(key, Store::TransferState::Failed, code);
            })
            .then(this, [](DoneResult &&) {});
        Q_EMIT failed(key, why);
    }
    Q_EMIT changed(key, transfer);
    pump();
}

bool Uploader::cancel(MessageKey key)
{
    if (m_waiting.removeOne(key)) {
        m_cancelled.insert(key);
        finish(key, DoneResult(Base::ErrorCode::Cancelled));
        return true;
    }
    const auto running = m_running.constFind(key);
    if (running == m_running.cend()) return false;
    m_cancelled.insert(key);
    if (!running->isNull()) m_parts.media.cancel(*running);
    return true;
}

} // namespace Session
