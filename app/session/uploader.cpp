// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/uploader.h"

#include "app/session/logging.h"
#include "app/session/parts.h"

#include <QTimer>

#include <algorithm>

namespace Session {
namespace {

using DoneResult = Base::Result<Base::Done>;
constexpr std::chrono::seconds kUploadAgainAfter{2};

} // namespace

Uploader::Uploader(Parts &parts) : m_parts(parts) {}

Uploader::~Uploader()
{
    qDeleteAll(m_running);
}

Base::Result<Uploader::Own> Uploader::unfinished(Store::Access &access)
{
    Own own;
    const auto add = [&](Store::TransferState state, QList<MessageKey> &pending) -> DoneResult {
        auto keys = access.attachments().withTransfer(state);
        if (!keys) return keys.error();
        for (const MessageKey key : std::as_const(*keys)) {
            auto message = access.messages().find(key);
            if (!message) return message.error();
            if (!*message || !(*message)->own || (*message)->state != Store::MessageState::Pending) continue;
            auto file = access.attachments().find(key);
            if (!file) return file.error();
            if (*file && (*file)->sealedBytes >= kLargeFileBytes) own.large.insert(key);
            pending.append(key);
        }
        return Base::Done{};
    };
    if (auto added = add(Store::TransferState::Waiting, own.waiting); !added) return added.error();
    if (auto added = add(Store::TransferState::Paused, own.paused); !added) return added.error();
    return own;
}

void Uploader::take(const Own &own)
{
    m_large += own.large;
    for (const MessageKey key : own.paused) m_paused.insert(key);
    for (const MessageKey key : own.waiting) {
        if (!m_running.contains(key) && !m_paused.contains(key)) wait(key);
    }
}

void Uploader::wait(MessageKey key)
{
    const auto at = std::lower_bound(m_waiting.cbegin(), m_waiting.cend(), key);
    if (at == m_waiting.cend() || *at != key) m_waiting.insert(at, key);
}

Base::Task<DoneResult> Uploader::load()
{
    return m_parts.database.read(unfinished).andThen(this, [this](Own &&own) -> DoneResult {
        take(own);
        return Base::Done{};
    });
}

void Uploader::announce(MessageKey key, TransferState state, qint64 done, qint64 total, const Base::Error &error)
{
    Transfer transfer;
    transfer.state = state;
    transfer.doneBytes = done;
    transfer.totalBytes = total;
    transfer.error = error;
    Q_EMIT changed(key, transfer);
}

void Uploader::add(MessageKey key, qint64 bytes)
{
    if (bytes >= kLargeFileBytes) m_large.insert(key);
    wait(key);
    announce(key, TransferState::Waiting);
    pump();
}

void Uploader::resume()
{
    pump();
    m_isLooking = true;
    m_parts.database
        .run([now = m_parts.clock.now()](Store::Access &access) -> Base::Result<Own> {
            auto expired = access.attachments().expireUploads(now);
            if (!expired) return expired.error();
            return *expired > 0 ? unfinished(access) : Own();
        })
        .then(this, [this](Base::Result<Own> &&own) {
            m_isLooking = false;
            if (own) take(*own);
            pump();
            if (isIdle()) Q_EMIT becameIdle();
        });
}

void Uploader::suspend()
{
    const QList<MessageKey> keys = m_running.keys();
    for (const MessageKey key : keys) {
        if (!m_running.value(key)) continue;
        stop(key);
        wait(key);
        announce(key, TransferState::Waiting);
    }
}

void Uploader::pump()
{
    if (!m_parts.connection.isOnline() || m_isPausing) return;
    qsizetype large = 0;
    for (auto it = m_running.cbegin(); it != m_running.cend(); ++it) large += m_large.contains(it.key()) ? 1 : 0;
    const QList<MessageKey> waiting = m_waiting;
    for (const MessageKey key : waiting) {
        if (m_running.size() >= kAtOnce) break;
        if (m_large.contains(key) && ++large > kLargeAtOnce) continue;
        m_waiting.removeOne(key);
        start(key);
    }
}

void Uploader::start(MessageKey key)
{
    m_running.insert(key, nullptr);
    m_parts.database.read([key](Store::Access &access) { return access.attachments().find(key); })
        .then(this, [this, key](Base::Result<std::optional<Store::Attachment>> &&found) {
            if (!m_running.contains(key)) return; // stopped meanwhile
            if (!found) return finish(key, found.error());
            if (!*found || (*found)->cacheId.isEmpty()) {
                return finish(key, DoneResult(Base::ErrorCode::NotFound, QStringLiteral("the sealed file is gone")));
            }
            auto file = m_parts.env->blobs->open((*found)->cacheId);
            if (!file) return finish(key, file.error());
            upload(key, {(*found)->blob, (*file)->fileName(), (*found)->sha256, (*found)->sealedBytes, m_pace});
        });
}

void Uploader::upload(MessageKey key, const UploadJob::Plan &plan)
{
    auto *job = new UploadJob(m_parts.media, m_parts.pool, plan);
    m_running.insert(key, job);
    connect(job, &UploadJob::progressed, this,
            [this, key, total = plan.bytes](qint64 done) { announce(key, TransferState::Running, done, total); });
    connect(job, &UploadJob::finished, this, [this, key](const DoneResult &result) { finish(key, result); });
    job->start();
}

//! Without a word to anybody; what the relay has stays there.
void Uploader::stop(MessageKey key)
{
    UploadJob *job = m_running.take(key);
    if (!job) return;
    m_pace = job->pace();
    disconnect(job, nullptr, this, nullptr);
    job->stop();
    job->deleteLater();
}

void Uploader::finish(MessageKey key, const DoneResult &result)
{
    stop(key);
    if (result) {
        announce(key, TransferState::Done);
        Q_EMIT uploaded(key);
    } else if (isTemporaryTransferError(static_cast<int>(result.error().code))) {
        wait(key);
        announce(key, TransferState::Waiting);
        if (!std::exchange(m_isPausing, true)) {
            QTimer::singleShot(kUploadAgainAfter, this, [this] {
                m_isPausing = false;
                pump();
            });
        }
        return;
    } else {
        const Base::Error why = result.error();
        qCWarning(lcSession) << "upload failed:" << Base::errorName(why.code) << why.detail;
        m_parts.database
            .run([key, code = static_cast<quint16>(why.code)](Store::Access &access) {
                return access.attachments().setTransfer(key, Store::TransferState::Failed, code);
            })
            .then(this, [](DoneResult &&) {});
        Q_EMIT failed(key, why);
        announce(key, TransferState::Failed, 0, 0, why);
    }
    pump();
}

bool Uploader::cancel(MessageKey key)
{
    const bool isKnown = m_waiting.contains(key) || m_paused.contains(key) || m_running.contains(key);
    if (!isKnown) return false;
    drop(key);
    giveUpOnRelay(key);
    finish(key, DoneResult(Base::ErrorCode::Cancelled));
    return true;
}

void Uploader::drop(MessageKey key)
{
    m_waiting.removeAll(key);
    m_paused.remove(key);
    stop(key);
}

//! So that its quota is free again at once and not in a day; when the relay cannot be reached it ends by itself.
void Uploader::giveUpOnRelay(MessageKey key)
{
    m_parts.database.read([key](Store::Access &access) { return access.attachments().find(key); })
        .then(this, [this](Base::Result<std::optional<Store::Attachment>> &&found) {
            if (!found || !*found || (*found)->blob.isNull() || !m_parts.connection.isOnline()) return;
            m_parts.media.giveUpUpload((*found)->blob).then(this, [](Net::Reply<Base::Done> &&) {});
        });
}

bool Uploader::pause(MessageKey key)
{
    if (!m_waiting.removeOne(key) && !m_running.contains(key)) return false;
    stop(key);
    m_paused.insert(key);
    m_parts.database.run([key](Store::Access &access) { return access.attachments().setTransfer(key, Store::TransferState::Paused); })
        .then(this, [](DoneResult &&) {});
    announce(key, TransferState::Paused);
    pump();
    return true;
}

bool Uploader::goOn(MessageKey key)
{
    if (!m_paused.remove(key)) return false;
    wait(key);
    m_parts.database.run([key](Store::Access &access) { return access.attachments().setTransfer(key, Store::TransferState::Waiting); })
        .then(this, [](DoneResult &&) {});
    announce(key, TransferState::Waiting);
    pump();
    return true;
}

} // namespace Session
