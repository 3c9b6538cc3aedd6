// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/uploads.h"

#include "server/service/uploadfile.h"
#include "server/store/blobstore.h"
#include "server/store/store.h"
#include "shared/base/crashpoint.h"
#include "shared/crypto/digest.h"

#include <algorithm>

namespace Relay::Service {

using Base::BlobId;
using Base::Done;
using Base::ErrorCode;
using Base::Result;
using Base::Task;
using kith::wire::Blob;
using kith::wire::UploadState;

namespace {
constexpr std::chrono::minutes kRestAfter{10};
constexpr std::chrono::seconds kCloseAfter{5};
constexpr std::chrono::seconds kLookAtOpen{2};

UploadState toState(const Store::BlobRow &row)
{
    UploadState state;
    state.set_offset(static_cast<quint64>(row.complete ? row.bytes : row.uploaded));
    state.set_size(static_cast<quint64>(row.bytes));
    state.set_expires(row.expires);
    state.set_complete(row.complete);
    return state;
}

kith::wire::Refusal conflict(const Store::BlobRow &row, const char *reason)
{
    auto refused = refusal(kith::wire::CONFLICT, reason);
    *refused.mutable_upload_state() = toState(row);
    return refused;
}
} // namespace

Uploads::Uploads(const Media::Parts &parts, Media &media, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_media(media)
{
    m_closing.setInterval(kLookAtOpen);
    connect(&m_closing, &QTimer::timeout, this, &Uploads::closeIdle);
    removeStrays();
}

Uploads::~Uploads() = default;

void Uploads::removeStrays()
{
    m_media.workerOf({})
        .run([storage = &m_parts.storage] { return storage->partials(); })
        .then(this, [this](Result<std::vector<BlobId>> &&ids) {
            if (!ids) return;
            for (const BlobId &id : *ids) {
                find(id).then(this, [this, id](Result<Row> &&row) {
                    if (!row || *row || m_files.contains(id)) return;
                    (void)m_media.workerOf(id).run([storage = &m_parts.storage, id] { return storage->remove(id); });
                });
            }
        });
}

std::shared_ptr<UploadFile> Uploads::fileOf(const BlobId &id)
{
    auto &file = m_files[id];
    if (!file) file = std::make_shared<UploadFile>();
    file->used = m_parts.clock.steady();
    return file;
}

std::shared_ptr<UploadFile> Uploads::openFileOf(const BlobId &id)
{
    auto file = fileOf(id);
    if (!std::exchange(file->mayBeOpen, true)) ++m_maybeOpen;
    if (m_maybeOpen > kMostOpen) closeIdle();
    if (!m_closing.isActive()) m_closing.start();
    return file;
}

void Uploads::closeIdle()
{
    const auto before = m_parts.clock.steady() - kCloseAfter;
    std::vector<std::pair<std::chrono::nanoseconds, BlobId>> idle;
    int open = 0;
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        if (!it.value()->mayBeOpen) continue;
        ++open;
        // One that somebody else holds as well is being written to.
        if (it.value().use_count() == 1) idle.emplace_back(it.value()->used, it.key());
    }
    std::sort(idle.begin(), idle.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[used, id] : idle) {
        if (used >= before && open <= kMostOpen) break;
        const auto file = m_files.value(id);
        file->mayBeOpen = false;
        --open;
        // How far it was hashed stays: the next chunk only opens it again.
        (void)m_media.workerOf(id).run([file] {
            file->file.reset();
            return 0;
        });
    }
    m_maybeOpen = open;
    if (open == 0) m_closing.stop();
}

void Uploads::rest()
{
    closeIdle();
    const auto before = m_parts.clock.steady() - kRestAfter;
    m_files.removeIf([before](QHash<BlobId, std::shared_ptr<UploadFile>>::iterator it) { return it.value()->used < before && it.value().use_count() == 1; });
}

qint64 Uploads::unfinishedUntil() const
{
    return std::chrono::microseconds(m_parts.clock.now() + Wire::kUploadKept).count();
}

Task<Result<Uploads::Row>> Uploads::find(const BlobId &id)
{
    return m_parts.store.read([id](Sql::Connection &sql) { return Store::findBlob(sql, id); });
}

Task<Reply<UploadState>> Uploads::stateConflict(const BlobId &id)
{
    return find(id).then(this, [](Result<Row> &&row) -> Reply<State> {
        if (!row) return refusal(row.error());
        if (!*row) return {kith::wire::NOT_FOUND, "no such upload"};
        return conflict(**row, "it stands elsewhere");
    });
}

Task<Reply<UploadState>> Uploads::begin(const Caller &caller, const QByteArray &idHex, quint64 size)
{
    const auto id = Media::idFrom(idHex);
    if (!id || size == 0) return Base::readyTask(Reply<State>(kith::wire::BAD_REQUEST, "id or size"));
    if (size > static_cast<quint64>(m_parts.policy.maxMediaBytes))
        return Base::readyTask(Reply<State>(kith::wire::TOO_LARGE, "larger than an attachment may be"));
    if (m_parts.store.room().isFullForFiles()) return Base::readyTask(Reply<State>(noRoom()));
    const qint64 now = m_parts.clock.now().count();
    return begin({*id, caller.account, static_cast<qint64>(size), QByteArray(""), now, unfinishedUntil(), false, 0}, false);
}

Task<Reply<UploadState>> Uploads::begin(const Store::BlobRow &row, bool isAgain)
{
    (void)fileOf(row.id); // so that it is no stray
    struct Begun
    {
        Store::BlobRow row;
        bool isNew = false;
    };
    return m_parts.store
        .write([row, ends = m_media.ends(), quota = m_parts.policy.mediaQuotaBytes, most = m_parts.policy.unfinishedUploads](Store::WriteContext &context) -> Result<Begun> {
            auto found = Store::findBlob(context.sql, row.id);
            if (!found) return found.error();
            if (*found) {
                Begun begun{**found};
                if (begun.row.account != row.account || begun.row.bytes != row.bytes
                    || (!begun.row.complete && !begun.row.isChunked()))
                    return {ErrorCode::RefusedConflict, QStringLiteral("the id holds something else")};
                if (!ends.isOver(begun.row)) {
                    if (begun.row.complete) return begun;
                    begun.row.expires = row.expires;
                    if (auto kept = Store::advanceBlob(context.sql, row.id, begun.row.uploaded, begun.row.uploaded, row.expires);
                        !kept)
                        return kept.error();
                    return begun;
                }
                if (auto removed = Store::removeBlob(context.sql, row.id); !removed) return removed.error();
            }
            auto unfinished = Store::unfinishedBlobs(context.sql, row.account);
            if (!unfinished) return unfinished.error();
            if (*unfinished >= most) return {ErrorCode::RefusedQuotaExceeded, QStringLiteral("too many unfinished uploads")};
            if (auto reserved = Store::reserveBlob(context.sql, row, quota); !reserved) return reserved.error();
            return Begun{row, true};
        })
        .then(this, [this, row, isAgain](Result<Begun> &&begun) -> Task<Reply<State>> {
            if (!begun) return Base::readyTask(Reply<State>(refusal(begun.error())));
            Base::crashPoint("relay.upload-begun");
            const Store::BlobRow &known = begun->row;
            if (known.complete) {
                return m_media.isThere(known).then(this, [this, row, known, isAgain](Result<bool> &&isThere) -> Task<Reply<State>> {
                    if (!isThere) return Base::readyTask(Reply<State>(refusal(isThere.error())));
                    if (*isThere) return Base::readyTask(Reply<State>(toState(known)));
                    if (isAgain) return Base::readyTask(Reply<State>(kith::wire::OVERLOADED, "is being uploaded", 1000));
                    return begin(row, true);
                });
            }
            if (!begun->isNew) return checkFile(known);
            const auto file = fileOf(known.id);
            ++file->turn;
            return m_media.workerOf(known.id)
                .run([file, storage = &m_parts.storage, id = known.id] {
                    file->reset();
                    return storage->remove(id);
                })
                .then(this, [known](Result<Done> &&removed) -> Reply<State> {
                    if (!removed) return refusal(removed.error());
                    return toState(known);
                });
        });
}

//! Somebody may have put an older copy of the folder back: what the row promises has to be in the file.
Task<Reply<UploadState>> Uploads::checkFile(const Store::BlobRow &row)
{
    const auto file = fileOf(row.id);
    return m_media.workerOf(row.id)
        .run([file, storage = &m_parts.storage, id = row.id]() -> Result<qint64> {
            const bool wasOpen = file->file != nullptr;
            if (auto opened = file->open(*storage, id); !opened) return opened.error();
            const qint64 size = file->file->size();
            if (!wasOpen) file->file.reset();
            return size;
        })
        .then(this, [this, row](Result<qint64> &&size) -> Task<Reply<State>> {
            if (!size) return Base::readyTask(Reply<State>(refusal(size.error())));
            if (*size >= row.uploaded) return Base::readyTask(Reply<State>(toState(row)));
            auto restarted = row;
            restarted.uploaded = 0;
            return m_parts.store
                .write([row](Store::WriteContext &context) {
                    return Store::advanceBlob(context.sql, row.id, row.uploaded, 0, row.expires);
                })
                .then(this, [restarted](Result<Done> &&done) -> Reply<State> {
                    if (!done) return refusal(done.error());
                    return toState(restarted);
                });
        });
}

Task<Reply<std::shared_ptr<Chunk>>> Uploads::chunk(const Caller &caller, const QByteArray &idHex, qint64 offset, qint64 bytes)
{
    using Answer = Reply<std::shared_ptr<Chunk>>;
    const auto id = Media::idFrom(idHex);
    if (!id || offset < 0 || bytes <= 0 || caller.bodyHash.size() != Crypto::kSha256Bytes)
        return Base::readyTask(Answer(kith::wire::BAD_REQUEST, "id, offset, length or hash"));
    if (bytes > Wire::kMaxChunkBytes) return Base::readyTask(Answer(kith::wire::TOO_LARGE, "larger than a chunk may be"));
    return find(*id).then(this, [this, account = caller.account, hash = caller.bodyHash, offset,
                                 bytes](Result<Row> &&found) -> Answer {
        if (!found) return refusal(found.error());
        const Row &row = *found;
        if (!row || row->account != account || (!row->complete && !row->isChunked())
            || m_media.ends().isOver(*row))
            return {kith::wire::NOT_FOUND, "no such upload"};
        if (row->complete || row->uploaded != offset) return conflict(*row, "it stands elsewhere");
        if (bytes > row->bytes - offset) return {kith::wire::BAD_REQUEST, "more than was announced"};
        if (m_parts.store.room().isFullForFiles()) return noRoom();
        const auto file = openFileOf(row->id);
        const quint64 turn = ++file->turn;
        return std::make_shared<Chunk>(Chunk::Place{this, m_media.workerOf(row->id), m_parts.storage, file, turn, *row, bytes, hash});
    });
}

Task<Reply<UploadState>> Uploads::advanced(const Store::BlobRow &row, qint64 bytes)
{
    auto after = row;
    after.uploaded += bytes;
    after.expires = unfinishedUntil();
    return m_parts.store
        .write([row, after](Store::WriteContext &context) {
            return Store::advanceBlob(context.sql, row.id, row.uploaded, after.uploaded, after.expires);
        })
        .then(this, [this, after, bytes](Result<Done> &&done) -> Task<Reply<State>> {
            if (!done && done.error().code == ErrorCode::RefusedConflict) return stateConflict(after.id);
            if (!done) return Base::readyTask(Reply<State>(refusal(done.error())));
            Base::crashPoint("relay.chunk-before-answer");
            m_parts.counters.uploadedBytes.fetch_add(static_cast<quint64>(bytes));
            return Base::readyTask(Reply<State>(toState(after)));
        });
}

Task<Reply<Blob>> Uploads::complete(const Caller &caller, const QByteArray &idHex, const QByteArray &sha256)
{
    const auto id = Media::idFrom(idHex);
    if (!id || sha256.size() != Crypto::kSha256Bytes)
        return Base::readyTask(Reply<Blob>(kith::wire::BAD_REQUEST, "id or hash"));
    return find(*id).then(this, [this, account = caller.account, sha256](Result<Row> &&found) -> Task<Reply<Blob>> {
        if (!found) return Base::readyTask(Reply<Blob>(refusal(found.error())));
        const Row &row = *found;
        if (!row || row->account != account || m_media.ends().isOver(*row))
            return Base::readyTask(Reply<Blob>(kith::wire::NOT_FOUND, "no such upload"));
        if (row->complete ? row->sha256 != sha256 : row->uploaded != row->bytes)
            return Base::readyTask(Reply<Blob>(conflict(*row, "other bytes than these")));
        auto done = *row;
        done.sha256 = sha256;
        if (row->complete) return renew(done);
        const auto file = openFileOf(row->id);
        ++file->turn;
        return m_media.workerOf(row->id)
            .run([file, storage = &m_parts.storage, row = *row, sha256]() -> Result<Done> {
                if (auto opened = file->open(*storage, row.id); !opened) return opened;
                if (auto hashed = file->hashUpTo(row.bytes); !hashed) return hashed;
                if (file->hasher.result() != sha256)
                    return {ErrorCode::RefusedBadRequest, QStringLiteral("what was uploaded has another hash")};
                auto moved = file->file->complete(row.bytes);
                file->file.reset();
                Base::crashPoint("relay.upload-before-complete");
                return moved;
            })
            .then(this, [this, done](Result<Done> &&moved) mutable -> Task<Reply<Blob>> {
                if (!moved) return Base::readyTask(Reply<Blob>(refusal(moved.error())));
                done.expires = std::chrono::microseconds(m_parts.clock.now() + m_parts.policy.keepMedia).count();
                return m_parts.store
                    .write([done](Store::WriteContext &context) {
                        return Store::completeChunkedBlob(context.sql, done.id, done.sha256, done.expires);
                    })
                    .then(this, [this, done](Result<Done> &&completed) -> Reply<Blob> {
                        if (!completed) return refusal(completed.error());
                        Base::crashPoint("relay.upload-complete");
                        m_files.remove(done.id);
                        return Media::toBlob(done);
                    });
            });
    });
}

Task<Reply<Blob>> Uploads::renew(const Store::BlobRow &row)
{
    return m_media.isThere(row).then(this, [this, renewed = row](Result<bool> &&isThere) mutable -> Task<Reply<Blob>> {
        if (!isThere) return Base::readyTask(Reply<Blob>(refusal(isThere.error())));
        if (!*isThere) return Base::readyTask(Reply<Blob>(kith::wire::NOT_FOUND, "no such upload"));
        renewed.expires = std::chrono::microseconds(m_parts.clock.now() + m_parts.policy.keepMedia).count();
        return m_parts.store
            .write([renewed](Store::WriteContext &context) { return Store::renewBlob(context.sql, renewed.id, renewed.expires); })
            .then(this, [renewed](Result<Done> &&done) -> Reply<Blob> {
                if (!done) return refusal(done.error());
                return Media::toBlob(renewed);
            });
    });
}

Task<Reply<kith::wire::Done>> Uploads::drop(const Caller &caller, const QByteArray &idHex)
{
    using Answer = Reply<kith::wire::Done>;
    const auto id = Media::idFrom(idHex);
    if (!id) return Base::readyTask(Answer(kith::wire::BAD_REQUEST, "id"));
    const auto file = fileOf(*id);
    return m_parts.store
        .write([id = *id, account = caller.account](Store::WriteContext &context) -> Result<bool> {
            auto row = Store::findBlob(context.sql, id);
            if (!row) return row.error();
            // One that comes in a single request is given back by its own request.
            if (!*row || (*row)->account != account || (!(*row)->complete && !(*row)->isChunked())) return false;
            if (auto removed = Store::removeBlob(context.sql, id); !removed) return removed.error();
            return true;
        })
        .then(this, [this, id = *id, file](Result<bool> &&removed) -> Task<Answer> {
            if (!removed) return Base::readyTask(Answer(refusal(removed.error())));
            // The same words whether there is none or it is somebody else's.
            if (!*removed) return Base::readyTask(Answer(kith::wire::NOT_FOUND, "no such blob"));
            ++file->turn;
            return m_media.workerOf(id)
                .run([file, storage = &m_parts.storage, id] {
                    file->reset();
                    return storage->remove(id);
                })
                .then(this, [](Result<Done> &&) -> Answer { return kith::wire::Done(); });
        });
}

} // namespace Relay::Service
