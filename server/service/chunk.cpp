// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/chunk.h"

#include "server/service/uploadfile.h"
#include "server/service/uploads.h"
#include "shared/base/crashpoint.h"

#include <QPointer>

#include <atomic>

namespace Relay::Service {

using Base::Done;
using Base::ErrorCode;
using Base::Result;
using Base::Task;
using kith::wire::UploadState;

struct Chunk::Private
{
    //! The disk thread's part; shared with the jobs there.
    struct Disk
    {
        std::shared_ptr<UploadFile> upload;
        Relay::Media::BlobStorage *storage = nullptr;
        std::optional<Crypto::Hasher> running; // of the whole upload, once this chunk has begun
        Crypto::Hasher own;
        qint64 bytes = 0;
        std::optional<Base::Error> error;
        std::atomic<qint64> waiting{0};
    };
    QPointer<Uploads> uploads;
    Base::Worker &worker;
    Store::BlobRow row;
    qint64 bytes = 0; // announced
    QByteArray hash;
    quint64 turn = 0;
    std::shared_ptr<Disk> disk = std::make_shared<Disk>();
    QByteArray gathered{};
    bool isFinished = false;
};

Chunk::Chunk(Place place)
    : d(new Private{place.uploads, place.worker, std::move(place.row), place.bytes, std::move(place.hash), place.turn})
{
    d->disk->upload = std::move(place.file);
    d->disk->storage = &place.storage;
}

Chunk::~Chunk() = default;

qint64 Chunk::waitingBytes() const { return d->disk->waiting.load(); }

void Chunk::write(QByteArrayView part)
{
    if (d->isFinished) return;
    d->disk->waiting.fetch_add(part.size());
    if (d->gathered.isNull()) d->gathered.reserve(UploadFile::kBlockBytes);
    d->gathered.append(part.data(), part.size());
    if (d->gathered.size() >= UploadFile::kBlockBytes) flush();
}

void Chunk::flush()
{
    if (d->gathered.isEmpty()) return;
    (void)d->worker.run([disk = d->disk, block = std::exchange(d->gathered, {}), row = d->row, bytes = d->bytes,
                         turn = d->turn] {
        disk->waiting.fetch_sub(block.size());
        UploadFile &upload = *disk->upload;
        const qint64 at = row.uploaded + disk->bytes;
        disk->bytes += block.size();
        if (disk->error || disk->bytes > bytes || upload.turn.load() != turn) return 0;
        if (!disk->running) {
            auto ready = upload.open(*disk->storage, row.id);
            if (ready) ready = upload.hashUpTo(row.uploaded);
            if (!ready) {
                disk->error = ready.error();
                return 0;
            }
            disk->running = upload.hasher.copy();
        }
        disk->own.add(block);
        disk->running->add(block);
        if (auto written = upload.file->write(at, block); !written) disk->error = written.error();
        return 0;
    });
}

Task<Reply<UploadState>> Chunk::finish()
{
    flush();
    d->isFinished = true;
    Uploads *uploads = d->uploads.data();
    return d->worker
        .run([disk = d->disk, hash = d->hash, row = d->row, bytes = d->bytes, turn = d->turn]() -> Result<Done> {
            UploadFile &upload = *disk->upload;
            if (disk->error) {
                upload.file.reset(); // whatever it was, the next chunk begins with a new look at the file
                return *disk->error;
            }
            if (upload.turn.load() != turn) return ErrorCode::RefusedConflict;
            if (disk->bytes != bytes || disk->own.result() != hash)
                return {ErrorCode::RefusedBadRequest, QStringLiteral("another size or hash than proven")};
            Base::crashPoint("relay.chunk-before-sync");
            if (auto synced = upload.file->sync(); !synced) return synced;
            upload.hasher = std::move(*disk->running);
            upload.hashed = row.uploaded + bytes;
            Base::crashPoint("relay.chunk-before-commit");
            return Done{};
        })
        .then(uploads, [uploads, upload = d->disk->upload, row = d->row, bytes = d->bytes,
                        turn = d->turn](Result<Done> &&done) -> Task<Reply<UploadState>> {
            if (!done && done.error().code != ErrorCode::RefusedConflict)
                return Base::readyTask(Reply<UploadState>(refusal(done.error())));
            if (!done || upload->turn.load() != turn) return uploads->stateConflict(row.id);
            return uploads->advanced(row, bytes);
        });
}

} // namespace Relay::Service
