// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/downloader.h"

#include "app/crypto/blobcipher.h"
#include "app/session/logging.h"
#include "app/session/parts.h"
#include "shared/wire/limits.h"

#include <QSaveFile>

namespace Session {
namespace {

using DoneResult = Base::Result<Base::Done>;

E2e::BlobKey keyOf(const Store::Attachment &attachment)
{
    E2e::BlobKey key;
    key.key = attachment.key.clone();
    key.sealedHash = attachment.sha256;
    key.sealedBytes = attachment.sealedBytes;
    key.plainBytes = attachment.plainBytes;
    return key;
}

} // namespace

struct Downloader::Private
{
    explicit Private(Parts &all) : parts(all) {}
    using Row = std::shared_ptr<const Store::Attachment>;

    Parts &parts;
    QHash<MessageKey, QList<Base::Promise<DoneResult>>> running;
    QHash<MessageKey, Base::BlobId> blobs;

    Base::Task<Base::Result<Row>> row(MessageKey key)
    {
        return parts.database.read([key](Store::Access &access) -> Base::Result<Row> {
            auto found = access.attachments().find(key);
            if (!found) return found.error();
            if (!*found) return Base::Error{Base::ErrorCode::NotFound, QStringLiteral("no file")};
            return Row(std::make_shared<const Store::Attachment>(**std::move(found)));
        });
    }
};

Downloader::Downloader(Parts &parts, QObject *parent) : QObject(parent), d(new Private(parts)) {}
Downloader::~Downloader() = default;

Base::Task<DoneResult> Downloader::fetch(MessageKey key)
{
    Base::Promise<DoneResult> promise;
    auto &waiting = d->running[key];
    waiting.append(promise);
    if (waiting.size() > 1) return promise.task();
    d->row(key).then(this, [this, key](Base::Result<Private::Row> &&row) {
        if (!row) return finish(key, row.error());
        if (!(*row)->cacheId.isEmpty()) return finish(key, Base::Done{});
        download(key, *row);
    });
    return promise.task();
}

void Downloader::download(MessageKey key, const std::shared_ptr<const Store::Attachment> &row)
{
    if (row->sealedBytes > Wire::kMaxBlobBytes) return finish(key, DoneResult(Base::ErrorCode::FileTooLarge));
    d->blobs.insert(key, row->blob);
    Transfer transfer;
    transfer.state = TransferState::Running;
    transfer.totalBytes = row->sealedBytes;
    Q_EMIT transferChanged(key, transfer);
    const auto progress = [this, key, total = row->sealedBytes](qint64 done, qint64) {
        Transfer now;
        now.state = TransferState::Running;
        now.doneBytes = std::min(done, total);
        now.totalBytes = total;
        Q_EMIT transferChanged(key, now);
    };
    Store::BlobCache &cache = *d->parts.env->blobs;
    d->parts.media.download(row->blob, row->sealedBytes, progress)
        .then(this, [this, key, row, &cache](Net::Reply<QByteArray> &&reply) {
            if (!reply) {
                const bool gone = reply.error().code == Base::ErrorCode::RefusedNotFound;
                return finish(key, gone ? DoneResult(Base::ErrorCode::NotFound, QStringLiteral("gone from the relay"))
                                        : DoneResult(reply.error()));
            }
            const QByteArray sealed = *std::move(reply);
            d->parts.pool
                .run([sealed, row, &cache]() -> Base::Result<QByteArray> {
                    // Opened once before it is kept: the cache holds only what the sender sealed.
                    auto plain = E2e::openBlobBytes(sealed, keyOf(*row));
                    if (!plain) return plain.error();
                    return cache.put(sealed);
                })
                .then(this, [this, key](Base::Result<QByteArray> &&cached) { keep(key, std::move(cached)); });
        });
}

void Downloader::keep(MessageKey key, Base::Result<QByteArray> &&cached)
{
    if (!cached) return finish(key, cached.error());
    d->parts.database
        .run([key, id = *cached](Store::Access &access) -> Base::Result<Announcement> {
            if (auto kept = access.attachments().setCached(key, id); !kept) return kept.error();
            if (auto kept = access.attachments().setTransfer(key, Store::TransferState::Done); !kept) return kept.error();
            Changes changes;
            auto message = access.messages().find(key);
            if (!message) return message.error();
            if (*message) changes.change((*message)->conversation, key);
            return changes.finish(access);
        })
        .then(this, [this, key](Base::Result<Announcement> &&announcement) {
            if (!announcement) return finish(key, announcement.error());
            d->parts.publish(*announcement);
            finish(key, Base::Done{});
        });
}

void Downloader::finish(MessageKey key, const DoneResult &result)
{
    d->blobs.remove(key);
    Transfer transfer;
    transfer.state = TransferState::Done;
    if (!result) {
        qCWarning(lcSession) << "download failed:" << Base::errorName(result.error().code) << result.error().detail;
        transfer.state = result.error().code == Base::ErrorCode::Cancelled ? TransferState::None : TransferState::Failed;
        transfer.error = result.error();
    }
    Q_EMIT transferChanged(key, transfer);
    const auto waiting = d->running.take(key);
    for (const auto &promise : waiting) promise.finish(result);
}

void Downloader::fetchByItself(const QList<MessageKey> &keys)
{
    const qint64 most = d->parts.settings.number(Settings::Key::AutoDownloadBytes);
    for (const MessageKey key : keys) {
        d->row(key).then(this, [this, key, most](Base::Result<Private::Row> &&row) {
            if (!row || (*row)->plainBytes > most || !(*row)->cacheId.isEmpty()) return;
            fetch(key).then(this, [](DoneResult &&) {}); // finish() has told what went wrong
        });
    }
}

void Downloader::cancel(MessageKey key)
{
    if (const auto blob = d->blobs.constFind(key); blob != d->blobs.cend()) d->parts.media.cancel(*blob);
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

Base::Task<DoneResult> Downloader::saveTo(MessageKey key, const QString &path)
{
    return read(key).andThen(this, [this, path](QByteArray &&plain) {
        return d->parts.pool.run([path, plain]() -> DoneResult {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(plain) != plain.size() || !file.commit()) {
                return DoneResult(Base::ErrorCode::FileUnwritable, file.errorString());
            }
            return Base::Done{};
        });
    });
}

} // namespace Session
