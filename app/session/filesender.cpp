// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/filesender.h"

#include "app/crypto/blobcipher.h"
#include "app/session/attachmentmaker.h"
#include "app/session/logging.h"
#include "app/session/parts.h"
#include "shared/crypto/stream.h"
#include "shared/wire/limits.h"

#include <QFile>
#include <QTimer>

namespace Session {
namespace {

using DoneResult = Base::Result<Base::Done>;
using Sent = Base::Result<Message>;
constexpr int kTellEvery = 100; // ms
constexpr std::chrono::milliseconds kAskPatience{700};

} // namespace

FileSender::FileSender(Parts &parts) : m_parts(parts) {}

FileSender::~FileSender()
{
    for (const auto &preparing : std::as_const(m_preparing)) preparing->isStopped.store(true);
}

Base::Task<DoneResult> FileSender::load()
{
    using Left = QList<std::pair<MessageKey, SourceFile>>;
    return m_parts.database
        .read([](Store::Access &access) -> Base::Result<Left> {
            auto keys = access.attachments().withTransfer(Store::TransferState::Preparing);
            if (!keys) return keys.error();
            Left left;
            for (const MessageKey key : std::as_const(*keys)) {
                auto message = access.messages().find(key);
                if (!message) return message.error();
                if (!*message || (*message)->state != Store::MessageState::Pending) continue;
                auto row = access.attachments().find(key);
                if (!row) return row.error();
                if (*row) left.append({key, SourceFile::of(**row)});
            }
            return left;
        })
        .andThen(this, [this](Left &&left) -> DoneResult {
            m_left = std::move(left);
            return Base::Done{};
        });
}

void FileSender::start()
{
    const auto all = std::exchange(m_left, {});
    for (const auto &[key, file] : all) {
        // Unknown when an earlier version began with it.
        if (file.path.isEmpty()) Q_EMIT failed(key, {Base::ErrorCode::FileUnreadable, QStringLiteral("interrupted")});
        else prepare(key, file, file.changed.count() != 0);
    }
}

Base::Task<qint64> FileSender::mostSealedBytes()
{
    const qint64 usual = Crypto::sealedStreamBytes(Wire::kMaxFileBytes);
    if (m_most > 0 || !m_parts.connection.isOnline()) return Base::readyTask(m_most > 0 ? m_most : usual);
    // What was sent has to be on screen soon, also on a bad line. The relay will say so itself, if it is too much.
    Base::Promise<qint64> promise;
    const auto answer = [promise](qint64 most) {
        if (!promise.isFinished()) promise.finish(most);
    };
    QTimer::singleShot(kAskPatience, this, [answer, usual] { answer(usual); });
    m_parts.accounts.relayInfo().then(this, [this, answer, usual](Net::Reply<kith::wire::RelayInfo> &&info) {
        if (!info) return answer(usual);
        m_most = info->max_chunk_bytes() == 0 ? Wire::kMaxBlobBytes : std::min<qint64>(usual, static_cast<qint64>(info->max_blob_bytes()));
        answer(m_most);
    });
    return promise.task();
}

Base::Task<Sent> FileSender::send(const ConversationId &to, const QString &path, const QString &caption)
{
    return mostSealedBytes().then(this, [this, to, path, caption](qint64 most) { return stage(to, path, caption, most); });
}

Base::Task<Sent> FileSender::stage(const ConversationId &to, const QString &path, const QString &caption, qint64 mostSealed)
{
    return m_parts.pool
        .run([path, mostSealed]() -> Base::Result<Store::Attachment> {
            auto row = describeFile(path);
            if (row && Crypto::sealedStreamBytes(row->plainBytes) > mostSealed) {
                // The words say how much it may be, when that is this relay's own limit.
                const bool isOwnLimit = mostSealed < Crypto::sealedStreamBytes(Wire::kMaxFileBytes);
                return Base::Error{Base::ErrorCode::FileTooLarge, isOwnLimit ? QStringLiteral("at most %1").arg(mostSealed) : QString()};
            }
            return row;
        })
        .andThen(this, [this, to, caption](Store::Attachment &&row) {
            Draft draft;
            draft.conversation = to;
            draft.kind = Store::MessageKind::File;
            draft.text = caption;
            draft.attachment = std::move(row);
            draft.attachment->transfer = Store::TransferState::Preparing;
            const SourceFile file = SourceFile::of(*draft.attachment);
            auto shared = std::make_shared<Draft>(std::move(draft));
            return m_parts.database
                .run([shared, self = m_parts.identity.self(), now = m_parts.clock.now()](Store::Access &access) {
                    return storeMessage(access, self, std::move(*shared), now);
                })
                .andThen(this, [this, file](Queued &&staged) -> Sent {
                    const Message message = staged.message;
                    Q_EMIT added();
                    m_parts.publish(staged.announcement);
                    prepare(message.key, file, false);
                    return message;
                });
        });
}

void FileSender::prepare(MessageKey key, const SourceFile &file, bool mustBeSame)
{
    // Shared with the pool's thread, which may outlive this.
    auto preparing = std::make_shared<Preparing>();
    preparing->bytes = file.bytes;
    m_preparing.insert(key, preparing);
    tell(key, *preparing);
    if (!m_telling.isActive()) m_telling.start(kTellEvery, this);
    const auto progress = [preparing](qint64 done) {
        preparing->done.store(done);
        return !preparing->isStopped.load();
    };
    m_parts.pool
        .run([&blobs = *m_parts.env->blobs, file, mustBeSame, progress]() -> Base::Result<Store::Attachment> {
            // It was a file when it was described; meanwhile it may be another one, or none at all.
            if (auto there = mustBeSame ? checkUnchanged(file) : checkRegular(file.path); !there) return there.error();
            return sealFile(blobs, file.path, progress);
        })
        .then(this, [this, key, preparing](Base::Result<Store::Attachment> &&sealed) { prepared(key, preparing, std::move(sealed)); });
}

void FileSender::tell(MessageKey key, const Preparing &preparing)
{
    Transfer transfer;
    transfer.state = TransferState::Preparing;
    transfer.doneBytes = preparing.done.load();
    transfer.totalBytes = preparing.bytes;
    Q_EMIT changed(key, transfer);
}

void FileSender::timerEvent(QTimerEvent *)
{
    const auto all = m_preparing;
    for (auto it = all.cbegin(); it != all.cend(); ++it) tell(it.key(), **it);
    if (m_preparing.isEmpty()) m_telling.stop();
}

void FileSender::prepared(MessageKey key, const std::shared_ptr<Preparing> &preparing, Base::Result<Store::Attachment> &&sealed)
{
    if (preparing->isStopped.load()) { // after its last piece, perhaps: cancel() has told
        if (sealed) (void)m_parts.env->blobs->remove(sealed->cacheId);
        return;
    }
    if (!sealed) {
        m_preparing.remove(key);
        fail(key, sealed.error());
        return;
    }
    auto row = std::make_shared<Store::Attachment>(*std::move(sealed));
    using Kept = std::optional<Announcement>;
    m_parts.database
        .run([key, row](Store::Access &access) -> Base::Result<Kept> {
            auto message = access.messages().find(key);
            if (!message) return message.error();
            if (!*message || (*message)->state != Store::MessageState::Pending) return Kept(); // discarded meanwhile
            row->message = key;
            row->transfer = Store::TransferState::Waiting;
            if (auto saved = access.attachments().save(*row); !saved) return saved.error();
            Changes changes; // it may be another file than it was when it was first described
            changes.change((*message)->conversation, key);
            auto announcement = changes.finish(access);
            if (!announcement) return announcement.error();
            return Kept(*std::move(announcement));
        })
        .then(this, [this, key, preparing, row](Base::Result<Kept> &&kept) {
            const bool isStopped = preparing->isStopped.load();
            if (!isStopped) m_preparing.remove(key); // cancelled meanwhile, its key may belong to the next try
            if (kept && *kept) {
                m_parts.publish(**kept);
                if (!isStopped) m_parts.uploader.add(key, row->sealedBytes);
            } else {
                (void)m_parts.env->blobs->remove(row->cacheId);
                if (!kept && !isStopped) Q_EMIT failed(key, kept.error());
            }
            if (isIdle()) Q_EMIT becameIdle();
        });
}

void FileSender::fail(MessageKey key, const Base::Error &why)
{
    Transfer transfer;
    transfer.state = TransferState::Failed;
    transfer.error = why;
    Q_EMIT changed(key, transfer);
    Q_EMIT failed(key, why);
    if (isIdle()) Q_EMIT becameIdle();
}

Base::Task<Base::Done> FileSender::whenSealed()
{
    if (isIdle()) return Base::readyTask(Base::Done{});
    Base::Promise<Base::Done> promise;
    connect(this, &FileSender::becameIdle, this, [promise]() mutable { promise.finish(Base::Done{}); }, Qt::SingleShotConnection);
    return promise.task();
}

bool FileSender::cancel(MessageKey key)
{
    const auto preparing = m_preparing.take(key);
    if (!preparing) return false;
    preparing->isStopped.store(true);
    // At once, and written down: the thread that reads may be waiting for a slow disk, and the process may end before it looks.
    fail(key, {Base::ErrorCode::Cancelled, {}});
    return true;
}

Base::Task<DoneResult> FileSender::queueUploaded(MessageKey key)
{
    ++m_queueing;
    return m_parts.database
        .run([key, self = m_parts.identity.self(), now = m_parts.clock.now()](Store::Access &access) -> Base::Result<QueuedFiles> {
            if (key != 0) {
                if (auto noted = access.attachments().setUploaded(key, now); !noted) return noted.error();
            }
            return Session::queueUploaded(access, self, now);
        })
        .then(this, [this, key](Base::Result<QueuedFiles> &&queued) -> DoneResult {
            --m_queueing;
            if (!queued) return queued.error();
            for (const auto &[message, why] : std::as_const(queued->failed)) Q_EMIT failed(message, why);
            // Also when nothing is new: an envelope may have waited for this file to be uploaded again.
            if (key != 0 || queued->queued > 0) m_parts.outbox.refresh();
            if (isIdle()) Q_EMIT becameIdle();
            return Base::Done{};
        });
}

} // namespace Session
