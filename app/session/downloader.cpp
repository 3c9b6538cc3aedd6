// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/downloader.h"

#include "app/crypto/blobreader.h"
#include "app/session/downloadjob.h"
#include "app/session/logging.h"
#include "app/session/parts.h"
#include "app/session/rangejob.h"
#include "app/session/sealedfile.h"
#include "shared/base/savedfile.h"

#include <QSaveFile>
#include <QTimer>

namespace Session {
namespace {

using DoneResult = Base::Result<Base::Done>;
constexpr std::chrono::seconds kAgainAfter{2};
constexpr int kMostTries = 3; //!< in a row, on one connection
constexpr qsizetype kLargeAtOnce = 2; //!< of Downloader::kAtOnce
constexpr qint64 kCopyBytes = 1024 * 1024;

Base::Error behindTheEnd(qint64 bytes)
{
    return {Base::ErrorCode::InvalidArgument, QStringLiteral("The file has only %1 bytes, of which the first is number 0.").arg(bytes)};
}

DoneResult copyTo(QIODevice &from, const QString &path, qint64 first, qint64 length)
{
    if (first > 0 && first >= from.size()) return behindTheEnd(from.size());
    QSaveFile file(path);
    if (auto opened = openForSaving(file); !opened) return opened;
    if (!from.seek(first)) return Base::Error{Base::ErrorCode::FileUnreadable, from.errorString()};
    for (qint64 left = std::min(length, from.size() - first); left > 0;) {
        const QByteArray piece = from.read(std::min(left, kCopyBytes));
        if (piece.isEmpty()) {
            const auto *reader = dynamic_cast<const E2e::BlobReader *>(&from);
            if (reader && reader->error()) return *reader->error();
            return Base::Error{Base::ErrorCode::FileUnreadable, from.errorString()};
        }
        if (file.write(piece) != piece.size()) return Base::writeError(file);
        left -= piece.size();
    }
    return Base::commit(file);
}

} // namespace

struct Downloader::Private
{
    explicit Private(Parts &all) : parts(all) {}
    ~Private()
    {
        for (const Running &one : std::as_const(running)) delete one.job;
    }
    using Row = std::shared_ptr<const Store::Attachment>;
    struct Running
    {
        DownloadJob *job = nullptr; //!< null: being looked up, or written down
    };

    Parts &parts;
    QHash<MessageKey, QList<Base::Promise<DoneResult>>> asked;
    QList<MessageKey> waiting;
    QHash<MessageKey, Running> running;
    QHash<MessageKey, int> tries;
    QSet<MessageKey> later; //!< with the next connection
    QSet<MessageKey> large; //!< among these, as far as they were looked up

    qsizetype largeRunning() const
    {
        qsizetype count = 0;
        for (auto it = running.cbegin(); it != running.cend(); ++it) count += it->job && large.contains(it.key()) ? 1 : 0;
        return count;
    }

    Base::Task<Base::Result<Row>> row(MessageKey key)
    {
        return parts.database.read([key](Store::Access &access) -> Base::Result<Row> {
            auto found = access.attachments().find(key);
            if (!found) return found.error();
            if (!*found) return Base::Error{Base::ErrorCode::NotFound, QStringLiteral("no file")};
            return Row(std::make_shared<const Store::Attachment>(**std::move(found)));
        });
    }
    void mark(QObject *context, MessageKey key, Store::TransferState state)
    {
        parts.database.run([key, state](Store::Access &access) { return access.attachments().setTransfer(key, state); })
            .then(context, [](DoneResult &&) {});
    }
    void stopJob(MessageKey key, QObject *owner)
    {
        DownloadJob *job = running.take(key).job;
        if (!job) return;
        QObject::disconnect(job, nullptr, owner, nullptr);
        job->stop();
        job->deleteLater();
    }
    //! A device on what is here, sealed and perhaps not whole.
    static Base::Result<std::unique_ptr<E2e::BlobReader>> open(Store::BlobCache &cache, const Store::Attachment &row)
    {
        auto file = row.cacheId.isEmpty() ? cache.openPartial(cacheIdOf(row)) : cache.open(row.cacheId);
        if (!file) return file.error();
        return E2e::BlobReader::make(*std::move(file), keyOf(row));
    }
};

Downloader::Downloader(Parts &parts, QObject *parent) : QObject(parent), d(new Private(parts)) {}
Downloader::~Downloader() = default;

Base::Task<DoneResult> Downloader::load()
{
    return d->parts.database
        .read([](Store::Access &access) -> Base::Result<QList<MessageKey>> {
            auto keys = access.attachments().withTransfer(Store::TransferState::Waiting);
            if (!keys) return keys.error();
            QList<MessageKey> others;
            for (const MessageKey key : std::as_const(*keys)) {
                auto message = access.messages().find(key);
                if (!message) return message.error();
                if (*message && !(*message)->own) others.append(key);
            }
            return others;
        })
        .andThen(this, [this](QList<MessageKey> &&begun) -> DoneResult {
            d->waiting = begun;
            return Base::Done{};
        });
}

Base::Task<DoneResult> Downloader::fetch(MessageKey key)
{
    Base::Promise<DoneResult> promise;
    auto &asked = d->asked[key];
    asked.append(promise);
    d->tries.remove(key);
    d->later.remove(key);
    if (d->running.contains(key)) return promise.task();
    // Somebody waits for it: before those that come by themselves.
    d->waiting.removeAll(key);
    d->waiting.prepend(key);
    if (d->running.size() >= kAtOnce) {
        Transfer transfer;
        transfer.state = TransferState::Waiting;
        Q_EMIT transferChanged(key, transfer);
    }
    pump();
    return promise.task();
}

void Downloader::pump()
{
    // One place is for pictures, however many films are on their way.
    const QList<MessageKey> waiting = d->waiting;
    for (const MessageKey key : waiting) {
        if (d->running.size() >= kAtOnce) break;
        if (!d->large.contains(key) || d->largeRunning() < kLargeAtOnce) {
            d->waiting.removeOne(key);
            start(key);
        }
    }
}

void Downloader::start(MessageKey key)
{
    d->running.insert(key, {});
    d->row(key).then(this, [this, key](Base::Result<Private::Row> &&row) {
        if (!d->running.contains(key)) return; // stopped meanwhile
        if (!row) return ended(key, row.error());
        if (!(*row)->cacheId.isEmpty()) return ended(key, Base::Done{});
        download(key, *row);
    });
}

void Downloader::download(MessageKey key, const std::shared_ptr<const Store::Attachment> &row)
{
    if (row->transfer != Store::TransferState::Waiting) d->mark(this, key, Store::TransferState::Waiting);
    if (row->sealedBytes >= kLargeFileBytes) {
        d->large.insert(key);
        if (d->largeRunning() >= kLargeAtOnce) {
            d->running.remove(key);
            d->waiting.prepend(key);
            Transfer transfer;
            transfer.state = TransferState::Waiting;
            transfer.totalBytes = row->sealedBytes;
            Q_EMIT transferChanged(key, transfer);
            return pump();
        }
    }
    const auto announce = [this, key, total = row->sealedBytes](qint64 done) {
        Transfer transfer;
        transfer.state = TransferState::Running;
        transfer.doneBytes = std::min(done, total);
        transfer.totalBytes = total;
        Q_EMIT transferChanged(key, transfer);
    };
    announce(0);
    if (!d->running.contains(key)) return; // by who was told
    auto *job = new DownloadJob(d->parts.media, d->parts.pool, *d->parts.env->blobs,
                                {row->blob, cacheIdOf(*row), std::make_shared<const E2e::BlobKey>(keyOf(*row))});
    d->running[key].job = job;
    connect(job, &DownloadJob::progressed, this, [this, key, announce, from = qint64(-1)](qint64 done) mutable {
        if (from < 0) from = done;
        if (done > from) d->tries.insert(key, 0); // a line that breaks again and again still carries something
        announce(done);
    });
    connect(job, &DownloadJob::finished, this, [this, key](const DoneResult &result) {
        if (DownloadJob *over = std::exchange(d->running[key].job, nullptr)) over->deleteLater();
        if (result) keep(key);
        else ended(key, result.error().code == Base::ErrorCode::RefusedNotFound
                            ? DoneResult(Base::ErrorCode::NotFound, QStringLiteral("gone from the relay"))
                            : result);
    });
    job->start();
}

void Downloader::keep(MessageKey key)
{
    d->parts.database
        .run([key](Store::Access &access) -> Base::Result<Announcement> {
            auto row = access.attachments().find(key);
            if (!row) return row.error();
            if (!*row) return Base::Error{Base::ErrorCode::NotFound, QStringLiteral("deleted meanwhile")};
            if (auto kept = access.attachments().setCached(key, cacheIdOf(**row)); !kept) return kept.error();
            if (auto kept = access.attachments().setTransfer(key, Store::TransferState::Done); !kept) return kept.error();
            Changes changes;
            auto message = access.messages().find(key);
            if (!message) return message.error();
            if (*message) changes.change((*message)->conversation, key);
            return changes.finish(access);
        })
        .then(this, [this, key](Base::Result<Announcement> &&announcement) {
            if (!announcement) return ended(key, announcement.error());
            d->parts.publish(*announcement);
            ended(key, Base::Done{});
        });
}

//! Tries again what may come right by itself, and lets the next one begin.
void Downloader::ended(MessageKey key, const DoneResult &result)
{
    d->running.remove(key);
    const bool isTemporary = !result && isTemporaryTransferError(static_cast<int>(result.error().code));
    if (isTemporary && d->parts.connection.isOnline() && ++d->tries[key] < kMostTries) {
        QTimer::singleShot(kAgainAfter, this, [this, key] {
            if (!d->tries.contains(key) || d->running.contains(key) || d->waiting.contains(key)) return;
            d->waiting.append(key);
            pump();
        });
        Transfer transfer;
        transfer.state = TransferState::Waiting;
        Q_EMIT transferChanged(key, transfer);
        return pump();
    }
    if (isTemporary) d->later.insert(key); // its row says Waiting: a new process goes on as well
    finish(key, result);
    pump();
}

void Downloader::finish(MessageKey key, const DoneResult &result)
{
    d->tries.remove(key);
    Transfer transfer;
    transfer.state = TransferState::Done;
    if (!result) {
        const Base::Error &why = result.error();
        qCWarning(lcSession) << "download failed:" << Base::errorName(why.code) << why.detail;
        const bool isCancelled = why.code == Base::ErrorCode::Cancelled;
        transfer.state = isCancelled ? TransferState::None : TransferState::Failed;
        transfer.error = why;
        if (!d->later.contains(key) && !isCancelled) {
            d->parts.database
                .run([key, code = static_cast<quint16>(why.code)](Store::Access &access) {
                    return access.attachments().setTransfer(key, Store::TransferState::Failed, code);
                })
                .then(this, [](DoneResult &&) {});
        }
    }
    Q_EMIT transferChanged(key, transfer);
    const auto asked = d->asked.take(key);
    for (const auto &promise : asked) promise.finish(result);
}

void Downloader::resume()
{
    const auto later = std::exchange(d->later, {});
    for (const MessageKey key : later) {
        if (!d->waiting.contains(key)) d->waiting.append(key);
    }
    pump();
}

//! Requests over the broken connection would only run into their time-outs.
void Downloader::suspend()
{
    const QList<MessageKey> keys = d->running.keys();
    for (const MessageKey key : keys) {
        if (!d->running.value(key).job) continue;
        d->stopJob(key, this);
        ended(key, DoneResult(Base::ErrorCode::ConnectionLost));
    }
}

void Downloader::fetchByItself(const QList<MessageKey> &keys)
{
    const Settings &settings = d->parts.settings;
    if (settings.flag(Settings::Key::DataSaver)) return;
    qint64 most = std::numeric_limits<qint64>::max();
    if (d->parts.networkWatch.isMetered()) most = settings.number(Settings::Key::MeteredDownloadBytes);
    const qint64 mostFile = std::min(most, settings.number(Settings::Key::AutoDownloadBytes));
    const qint64 mostPicture = std::min(most, settings.number(Settings::Key::AutoDownloadPictureBytes));
    for (const MessageKey key : keys) {
        d->row(key).then(this, [this, key, mostFile, mostPicture](Base::Result<Private::Row> &&row) {
            if (!row || !(*row)->cacheId.isEmpty()) return;
            const bool isPicture = (*row)->widthPx > 0;
            if ((*row)->plainBytes > (isPicture ? mostPicture : mostFile)) return;
            if (d->running.contains(key) || d->waiting.contains(key)) return;
            d->waiting.append(key);
            pump(); // finish() tells what goes wrong
        });
    }
}

void Downloader::cancel(MessageKey key)
{
    const bool isKnown = d->running.contains(key) || d->waiting.contains(key) || d->later.contains(key) || d->tries.contains(key);
    d->stopJob(key, this);
    d->waiting.removeAll(key);
    d->later.remove(key);
    d->row(key).then(this, [this, key](Base::Result<Private::Row> &&row) {
        if (!row || !(*row)->cacheId.isEmpty() || d->running.contains(key)) return;
        d->mark(this, key, Store::TransferState::None);
        d->parts.env->blobs->removePartial(cacheIdOf(**row));
    });
    if (isKnown) finish(key, DoneResult(Base::ErrorCode::Cancelled));
    pump();
}

bool Downloader::pause(MessageKey key)
{
    if (!d->running.contains(key) && !d->waiting.removeOne(key) && !d->later.remove(key) && !d->tries.contains(key)) return false;
    d->stopJob(key, this);
    d->mark(this, key, Store::TransferState::Paused);
    finish(key, DoneResult(Base::ErrorCode::Cancelled));
    Transfer transfer;
    transfer.state = TransferState::Paused;
    Q_EMIT transferChanged(key, transfer);
    pump();
    return true;
}

Base::Task<Base::Result<QByteArray>> Downloader::read(MessageKey key)
{
    Store::BlobCache &cache = *d->parts.env->blobs;
    return fetch(key)
        .andThen(this, [this, key](Base::Done &&) { return d->row(key); })
        .andThen(this, [this, &cache](Private::Row &&row) {
            return d->parts.pool.run([row, &cache]() -> Base::Result<QByteArray> {
                auto file = cache.open(row->cacheId);
                if (!file) return file.error();
                return E2e::openBlobBytes((*file)->readAll(), keyOf(*row));
            });
        });
}

Base::Task<Base::Result<std::shared_ptr<QIODevice>>> Downloader::openHere(MessageKey key)
{
    using Opened = Base::Result<std::shared_ptr<QIODevice>>;
    return d->row(key).andThen(this, [this](Private::Row &&row) -> Opened {
        auto reader = Private::open(*d->parts.env->blobs, *row);
        if (!reader) return reader.error();
        return std::shared_ptr<QIODevice>(*std::move(reader));
    });
}

Base::Task<DoneResult> Downloader::saveTo(MessageKey key, const QString &path)
{
    return saveRangeTo(key, path, 0, std::numeric_limits<qint64>::max());
}

Base::Task<DoneResult> Downloader::saveRangeTo(MessageKey key, const QString &path, qint64 first, qint64 length)
{
    return d->row(key).andThen(this, [this, key, path, first, length](Private::Row &&row) -> Base::Task<DoneResult> {
        if (first < 0 || length < 0 || (first > 0 && first >= row->plainBytes))
            return Base::readyTask(DoneResult(behindTheEnd(row->plainBytes)));
        const qint64 bytes = std::min(length, row->plainBytes - first);
        const bool isPart = bytes < row->plainBytes;
        // What is under way, or about to be, comes whole.
        if (isPart && row->cacheId.isEmpty() && !d->running.contains(key)) return savePart(key, row, path, first, bytes);
        return fetch(key)
            .andThen(this, [this, key](Base::Done &&) { return d->row(key); })
            .andThen(this, [this, path, first, bytes](Private::Row &&whole) { return copyHere(whole, path, first, bytes); });
    });
}

Base::Task<DoneResult> Downloader::copyHere(const std::shared_ptr<const Store::Attachment> &row, const QString &path, qint64 first, qint64 bytes)
{
    return d->parts.pool.run([row, &cache = *d->parts.env->blobs, path, first, bytes]() -> DoneResult {
        auto reader = Private::open(cache, *row);
        if (!reader) return reader.error();
        return copyTo(**reader, path, first, bytes);
    });
}

//! From what was fetched so far when it holds these bytes, else from the relay, and no more than their segments.
Base::Task<DoneResult> Downloader::savePart(MessageKey key, const std::shared_ptr<const Store::Attachment> &row, const QString &path, qint64 first, qint64 bytes)
{
    return d->parts.pool.run([row, &cache = *d->parts.env->blobs] { return cache.partialBytes(cacheIdOf(*row)); })
        .then(this, [this, key, row, path, first, bytes](qint64 have) -> Base::Task<DoneResult> {
            const qint64 segments = (first + bytes + Crypto::kSegmentBytes - 1) / Crypto::kSegmentBytes;
            const qint64 needed = std::min(row->sealedBytes, Crypto::SegmentOpener::sealedOffset(segments));
            if (have >= needed && have <= row->sealedBytes) return copyHere(row, path, first, bytes);
            auto *job = new RangeJob(d->parts.media, d->parts.pool,
                                     {row->blob, std::make_shared<const E2e::BlobKey>(keyOf(*row)), path, first, bytes});
            job->setParent(this);
            Base::Promise<DoneResult> promise;
            connect(job, &RangeJob::progressed, this, [this, key, bytes](qint64 done) {
                Q_EMIT transferChanged(key, {TransferState::Running, done, bytes, {}});
            });
            connect(job, &RangeJob::finished, this, [this, key, job, promise](const DoneResult &result) mutable {
                job->deleteLater();
                Q_EMIT transferChanged(key, {});
                promise.finish(!result && result.error().code == Base::ErrorCode::RefusedNotFound
                                   ? DoneResult(Base::ErrorCode::NotFound, QStringLiteral("gone from the relay"))
                                   : result);
            });
            job->start();
            return promise.task();
        });
}

} // namespace Session
