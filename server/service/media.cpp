// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/media.h"

#include "server/store/blobstore.h"
#include "server/store/store.h"
#include "shared/crypto/digest.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>

#include <atomic>

namespace Relay::Service {

using Base::BlobId;
using Base::Done;
using Base::ErrorCode;
using Base::Result;
using Base::Task;
using kith::wire::Blob;

namespace {
constexpr int kExpireAtOnce = 100;
constexpr std::chrono::hours kAbandonedAfter{24};
constexpr std::chrono::seconds kGiveBackAgain{5};
Q_LOGGING_CATEGORY(lcMedia, "relay.service.media")

//! What an upload has on the disk's thread. Shared with the jobs there; used by one of them at a time.
struct Disk
{
    Relay::Media::BlobStorage *storage = nullptr;
    std::unique_ptr<Relay::Media::BlobStorage::Incoming>
        incoming; // null: the blob is there already, only the hash counts
    Crypto::Hasher hasher;
    qint64 bytes = 0;
    std::optional<Base::Error> error;
    std::atomic<qint64> waiting{0};
};
} // namespace

Blob Media::toBlob(const Store::BlobRow &row)
{
    Blob blob;
    blob.set_id(row.id.toStdString());
    blob.set_size(static_cast<quint64>(row.bytes));
    blob.set_sha256(row.sha256.toStdString());
    blob.set_expires(row.expires);
    return blob;
}

std::optional<BlobId> Media::idFrom(const QByteArray &hex)
{
    // fromHex forgives other letters; an id has one spelling.
    const QByteArray bytes = QByteArray::fromHex(hex);
    return bytes.toHex() == hex ? BlobId::fromBytes(bytes) : std::nullopt;
}

Base::Worker &Media::workerOf(const BlobId &id)
{
    return *m_workers[id.isNull() ? 0 : static_cast<unsigned char>(id.bytes().back()) % m_workers.size()];
}

struct Upload::Private
{
    QPointer<Media> media;
    Base::Worker &worker;
    Store::BlobRow row;
    bool isKnown = false; // complete already: an answer was lost, or its message waited
    Store::AccountId by = 0; // whose own blob lasts as long as a new one from now on
    std::shared_ptr<Disk> disk = std::make_shared<Disk>();
    bool isFinished = false;
};

Upload::Upload(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Upload::~Upload()
{
    if (d->isFinished || !d->media) return;
    const BlobId id = d->row.id;
    const bool isKnown = d->isKnown;
    d->worker
        .run([disk = std::move(d->disk)] {
            disk->incoming.reset();
            return 0;
        })
        .then(d->media.data(), [media = d->media, id, isKnown](int) {
            // Only when the file is gone may another upload of the same id begin.
            if (media && !isKnown) media->giveBack(id);
        });
}

qint64 Upload::waitingBytes() const { return d->disk ? d->disk->waiting.load() : 0; }

void Upload::write(QByteArrayView part)
{
    if (d->isFinished) return;
    d->disk->waiting.fetch_add(part.size());
    (void)d->worker.run(
        [disk = d->disk, bytes = part.toByteArray(), atMost = d->row.bytes, isKnown = d->isKnown, id = d->row.id] {
            disk->waiting.fetch_sub(bytes.size());
            disk->bytes += bytes.size();
            if (disk->error || disk->bytes > atMost) return 0;
            disk->hasher.add(bytes);
            if (isKnown) return 0;
            if (!disk->incoming) {
                auto created = disk->storage->create(id);
                if (!created) {
                    disk->error = created.error();
                    return 0;
                }
                disk->incoming = std::move(*created);
            }
            if (auto written = disk->incoming->write(bytes); !written) disk->error = written.error();
            return 0;
        });
}

Task<Reply<Blob>> Upload::finish()
{
    d->isFinished = true;
    return d->worker
        .run([disk = std::move(d->disk), row = d->row, isKnown = d->isKnown]() -> Result<Done> {
            if (disk->error) return *disk->error;
            if (disk->bytes != row.bytes)
                return {ErrorCode::RefusedBadRequest, QStringLiteral("another size than announced")};
            if (disk->hasher.result() != row.sha256)
                return {ErrorCode::RefusedBadRequest, QStringLiteral("another hash than proven")};
            if (isKnown) return Done{};
            auto done = disk->incoming->complete();
            disk->incoming.reset();
            return done;
        })
        .then(d->media.data(),
              [media = d->media.data(), row = d->row, isKnown = d->isKnown, by = d->by](Result<Done> &&done) -> Task<Reply<Blob>> {
                  if (!done) {
                      if (!isKnown) media->giveBack(row.id);
                      return Base::readyTask(Reply<Blob>(refusal(done.error())));
                  }
                  if (isKnown && row.account != by) return Base::readyTask(Reply<Blob>(Media::toBlob(row)));
                  if (isKnown) {
                      auto renewed = row;
                      renewed.expires = std::chrono::microseconds(media->m_parts.clock.now() + media->m_parts.policy.keepMedia).count();
                      return media->m_parts.store
                          .write([renewed](Store::WriteContext &context) { return Store::renewBlob(context.sql, renewed.id, renewed.expires); })
                          .then(media, [renewed](Result<Done> &&isRenewed) -> Reply<Blob> {
                              if (!isRenewed) return refusal(isRenewed.error());
                              return Media::toBlob(renewed);
                          });
                  }
                  media->m_parts.counters.uploadedBytes.fetch_add(static_cast<quint64>(row.bytes));
                  return media->m_parts.store
                      .write(
                          [id = row.id](Store::WriteContext &context) { return Store::completeBlob(context.sql, id); })
                      .then(media, [media, row](Result<Done> &&completed) -> Reply<Blob> {
                          if (!completed) {
                              media->giveBack(row.id);
                              return refusal(completed.error());
                          }
                          media->m_underWay.remove(row.id);
                          return Media::toBlob(row);
                      });
              });
}

Media::Media(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    for (auto &worker : m_workers)
        worker = std::make_unique<Base::Worker>(QStringLiteral("relay media"));
    (void)m_parts.store.write([](Store::WriteContext &context) { return Store::removeUnfinishedBlobs(context.sql); });
}

Media::~Media() = default;

void Media::giveBack(const BlobId &id)
{
    workerOf(id)
        .run([storage = &m_parts.storage, id] { return storage->remove(id); })
        .then(this, [this, id](Result<Done> &&) {
            // Whoever begins from here on is behind this in the writer's queue.
            m_underWay.remove(id);
            m_parts.store.write([id](Store::WriteContext &context) { return Store::removeBlob(context.sql, id); })
                .then(this, [this, id](Result<Done> &&done) {
                    // Who has begun meanwhile has found the row and taken it over.
                    if (done || m_underWay.contains(id)) return;
                    m_underWay.insert(id);
                    QTimer::singleShot(kGiveBackAgain, this, [this, id] { giveBack(id); });
                });
        });
}

Store::BlobEnds Media::ends() const
{
    const qint64 now = m_parts.clock.now().count();
    const auto &running = m_parts.store.running();
    return {running.endsBefore(now, m_parts.policy.keepMedia), running.endsBefore(now, Wire::kUploadKept)};
}

Task<Result<bool>> Media::isThere(const Store::BlobRow &row)
{
    return workerOf(row.id)
        .run([storage = &m_parts.storage, row] {
            const auto size = storage->sizeOf(row.id);
            return size && *size == row.bytes;
        })
        .then(this, [this, row](bool isThere) -> Task<Result<bool>> {
            if (isThere) return Base::readyTask(Result<bool>(true));
            qCWarning(lcMedia, "the file of blob %s is gone: it can be uploaded anew", qPrintable(row.id.hex()));
            return m_parts.store.write([row](Store::WriteContext &context) -> Result<bool> {
                auto found = Store::findBlob(context.sql, row.id);
                if (!found) return found.error();
                if (*found && (*found)->complete) {
                    if (auto removed = Store::removeBlob(context.sql, row.id); !removed) return removed.error();
                }
                return false;
            });
        });
}

Task<Reply<std::shared_ptr<Upload>>> Media::begin(const Caller &caller, const QByteArray &idHex, qint64 bytes)
{
    const auto id = idFrom(idHex);
    if (!id || bytes <= 0 || caller.bodyHash.size() != Crypto::kSha256Bytes)
        return Base::readyTask(Begun(kith::wire::BAD_REQUEST, "id, size or hash"));
    if (bytes > m_parts.policy.maxBlobBytes)
        return Base::readyTask(Begun(kith::wire::TOO_LARGE, "larger than a blob may be"));
    if (m_parts.store.room().isFullForFiles()) return Base::readyTask(Begun(noRoom()));
    const auto now = m_parts.clock.now();
    return begin(Store::BlobRow{*id, caller.account, bytes, caller.bodyHash, now.count(),
                                std::chrono::microseconds(now + m_parts.policy.keepMedia).count(), false},
                 false);
}

Task<Media::Begun> Media::begin(const Store::BlobRow &row, bool isAgain)
{
    if (m_underWay.contains(row.id)) return Base::readyTask(Begun(kith::wire::OVERLOADED, "is being uploaded", 1000));
    m_underWay.insert(row.id);
    return m_parts.store
        .write([row, quota = m_parts.policy.mediaQuotaBytes, ends = ends()](Store::WriteContext &context) -> Result<Store::BlobRow> {
            auto found = Store::findBlob(context.sql, row.id);
            if (!found) return found.error();
            if (*found) {
                const Store::BlobRow &known = **found;
                if (!known.complete && known.isChunked()) return {ErrorCode::RefusedOverloaded, QStringLiteral("is being uploaded")};
                if (known.complete && !ends.isOver(known)) {
                    if (known.sha256 != row.sha256 || known.bytes != row.bytes)
                        return {ErrorCode::RefusedConflict, QStringLiteral("the id holds something else")};
                    return known;
                }
                // Over, or of an upload that came to nothing and could not be given back.
                if (auto removed = Store::removeBlob(context.sql, row.id); !removed) return removed.error();
            }
            if (auto reserved = Store::reserveBlob(context.sql, row, quota); !reserved) return reserved.error();
            return row;
        })
        .then(this, [this, row, isAgain](Result<Store::BlobRow> &&reserved) -> Task<Begun> {
            if (reserved && !reserved->complete) return Base::readyTask(take(*reserved, false, row.account));
            m_underWay.remove(row.id);
            if (!reserved) return Base::readyTask(Begun(refusal(reserved.error())));
            return isThere(*reserved).then(this, [this, row, known = *reserved, isAgain](Result<bool> &&isThere) -> Task<Begun> {
                if (!isThere) return Base::readyTask(Begun(refusal(isThere.error())));
                if (*isThere) return Base::readyTask(take(known, true, row.account));
                if (isAgain) return Base::readyTask(Begun(kith::wire::OVERLOADED, "is being uploaded", 1000));
                return begin(row, true);
            });
        });
}

Media::Begun Media::take(const Store::BlobRow &row, bool isKnown, qint64 by)
{
    auto p = std::unique_ptr<Upload::Private>(new Upload::Private{this, workerOf(row.id), row, isKnown, by, {}, false});
    p->disk = std::make_shared<Disk>();
    p->disk->storage = &m_parts.storage;
    return std::shared_ptr<Upload>(new Upload(std::move(p)));
}

Task<Reply<Media::Download>> Media::open(const QByteArray &idHex)
{
    const auto id = idFrom(idHex);
    if (!id) return Base::readyTask(Reply<Download>(kith::wire::BAD_REQUEST, "id"));
    return m_parts.store.read([id = *id](Sql::Connection &sql) { return Store::findBlob(sql, id); })
        .then(this, [this](Result<std::optional<Store::BlobRow>> &&row) -> Task<Reply<Download>> {
            if (!row) return Base::readyTask(Reply<Download>(refusal(row.error())));
            if (!*row || !(*row)->complete || ends().isOver(**row))
                return Base::readyTask(Reply<Download>(kith::wire::NOT_FOUND, "no such blob"));
            return workerOf((*row)->id)
                .run([storage = &m_parts.storage, id = (*row)->id] { return storage->open(id); })
                .then(this, [row = **row](Result<std::unique_ptr<QFile>> &&file) -> Reply<Download> {
                    if (!file) {
                        if (file.error().code == ErrorCode::NotFound) return {kith::wire::NOT_FOUND, "no such blob"};
                        return refusal(file.error());
                    }
                    return Download{toBlob(row), '"' + row.sha256.toHex() + '"',
                                    std::shared_ptr<QFile>(std::move(*file)), row.id};
                });
        });
}

void Media::expire()
{
    const qint64 abandoned = m_parts.store.running().cutoff(m_parts.clock.now().count(), kAbandonedAfter);
    m_parts.store
        .write([ends = ends(), abandoned](Store::WriteContext &context) -> Result<std::vector<Store::BlobRow>> {
            auto rows = Store::expiredBlobs(context.sql, ends, abandoned, kExpireAtOnce);
            if (!rows) return rows;
            for (const auto &row : *rows) {
                if (auto done = Store::removeBlob(context.sql, row.id); !done) return done.error();
            }
            return rows;
        })
        .then(this, [this](Result<std::vector<Store::BlobRow>> &&rows) {
            if (!rows || rows->empty()) return;
            // The row goes first: a file without a row is found by the doctor, a row without a file would be a broken
            // promise.
            for (const auto &row : *rows)
                (void)workerOf(row.id).run([storage = &m_parts.storage, id = row.id] { return storage->remove(id); });
            expire();
        });
}

} // namespace Relay::Service
