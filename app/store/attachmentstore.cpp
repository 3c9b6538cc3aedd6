// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attachmentstore.h"

#include "app/store/searchindex.h"
#include "shared/sql/connection.h"

namespace Store {

using Base::Done;
using Base::Result;

namespace {
Attachment attachmentOf(const Sql::Statement &row)
{
    Attachment a;
    a.message = row.int64(0);
    a.blob = row.id<Base::BlobId>(1);
    QByteArray key = row.bytes(2);
    a.key = Base::SecretBytes::fromByteArray(key);
    Base::wipeBytes(key);
    a.sha256 = row.bytes(3);
    a.sealedBytes = row.int64(4);
    a.plainBytes = row.int64(5);
    a.mime = row.text(6);
    a.name = row.text(7);
    a.widthPx = row.int32(8);
    a.heightPx = row.int32(9);
    a.lossless = row.boolean(10);
    a.cacheId = row.bytes(11);
    a.transfer = row.enumeration<TransferState>(12);
    a.failure = static_cast<quint16>(row.int32(13));
    a.attempts = row.int32(14);
    a.placeholder = row.bytes(15);
    a.thumbnail = row.bytes(16);
    a.album = row.bytes(17);
    a.albumIndex = row.int32(18);
    a.albumCount = row.int32(19);
    a.uploadedAt = Micros(row.int64(20));
    a.source = row.text(21);
    a.sourceChanged = Micros(row.int64(22));
    return a;
}
} // namespace

Result<Done> AttachmentStore::save(const Attachment &a)
{
    auto name = m_sql.prepare("SELECT name FROM attachments WHERE message = ?")
                    .one([](const Sql::Statement &row) { return row.text(0); }, a.message);
    if (!name) return name.error();
    const bool isRenamed = name->value_or(QString()) != a.name; // it can be searched for
    SearchIndex index(m_sql);
    if (isRenamed) {
        if (auto removed = index.remove(a.message); !removed) return removed;
    }
    auto saved = m_sql.run("INSERT OR REPLACE INTO attachments (message, blob, blob_key, sha256, sealed_bytes, plain_bytes, mime, name,"
                     " width_px, height_px, lossless, cache_id, transfer, failure, attempts, placeholder, thumbnail, album,"
                     " album_index, album_count, uploaded_at, source, source_changed) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                     a.message, a.blob, a.key, a.sha256, a.sealedBytes, a.plainBytes, a.mime, a.name, a.widthPx, a.heightPx,
                     a.lossless, a.cacheId, a.transfer, a.failure, a.attempts, a.placeholder, a.thumbnail,
                     a.album.isNull() ? QByteArray("") : a.album, a.albumIndex, a.albumCount,
                     a.uploadedAt, a.source.isNull() ? QLatin1String("") : a.source, a.sourceChanged);
    if (!saved || !isRenamed) return saved;
    return index.add(a.message);
}

Result<std::optional<Attachment>> AttachmentStore::find(MessageKey message)
{
    return m_sql
        .prepare("SELECT message, blob, blob_key, sha256, sealed_bytes, plain_bytes, mime, name, width_px, height_px, lossless,"
                 " cache_id, transfer, failure, attempts, placeholder, thumbnail, album, album_index, album_count, uploaded_at,"
                 " source, source_changed FROM attachments WHERE message = ?")
        .one(attachmentOf, message);
}

Result<Done> AttachmentStore::setCached(MessageKey message, const QByteArray &cacheId)
{
    return m_sql.run("UPDATE attachments SET cache_id = ? WHERE message = ?", cacheId, message);
}

Result<Done> AttachmentStore::setTransfer(MessageKey message, TransferState state, quint16 failure)
{
    return m_sql.run("UPDATE attachments SET transfer = ?, failure = ? WHERE message = ?", state, failure, message);
}

Result<QList<MessageKey>> AttachmentStore::withTransfer(TransferState state)
{
    // "<> 0" says what the index is about; without it SQLite reads all attachments there ever were, at every start.
    auto keys = m_sql.prepare("SELECT message FROM attachments WHERE transfer = ? AND transfer <> 0 ORDER BY message")
                    .all([](const Sql::Statement &row) { return row.int64(0); }, state);
    if (!keys) return keys.error();
    return QList<MessageKey>(keys->begin(), keys->end());
}

Result<Done> AttachmentStore::setUploaded(MessageKey message, Micros now)
{
    return m_sql.run("UPDATE attachments SET transfer = ?, failure = 0, uploaded_at = ? WHERE message = ?", TransferState::Done, now, message);
}

Result<QList<StagedFile>> AttachmentStore::staged(Micros now)
{
    auto rows = m_sql
                    .prepare("SELECT m.key, c.id, a.album, a.sealed_bytes, a.transfer, a.uploaded_at"
                             " FROM messages m JOIN attachments a ON a.message = m.key JOIN conversations c ON c.key = m.conversation"
                             " WHERE m.state = 1 AND m.own = 1 AND NOT EXISTS (SELECT 1 FROM envelopes e WHERE e.message = m.key AND e.message <> 0)"
                             " ORDER BY m.key")
                    .all([now](const Sql::Statement &row) {
                        StagedFile file{row.int64(0), row.id<Base::ConversationId>(1), row.bytes(2), row.int64(3), row.enumeration<TransferState>(4), false};
                        const Micros at(row.int64(5));
                        file.isUploaded = file.transfer == TransferState::Done && at >= now - kUploadLasts && at <= now + kUploadLasts;
                        return file;
                    });
    if (!rows) return rows.error();
    return QList<StagedFile>(rows->begin(), rows->end());
}

Result<int> AttachmentStore::expireUploads(Micros now)
{
    // Found by the few messages that wait (+ keeps SQLite from walking through everything that was ever uploaded).
    auto update = m_sql.prepare("UPDATE attachments SET transfer = ? WHERE +transfer = ? AND uploaded_at NOT BETWEEN ? AND ?"
                                " AND message IN (SELECT key FROM messages WHERE state = 1 AND own = 1)");
    if (auto done = update.run(TransferState::Waiting, TransferState::Done, now - kUploadLasts, now + kUploadLasts); !done) return done.error();
    return update.changes();
}

Result<AttachmentStore::CacheIds> AttachmentStore::cacheIds(MessageKey after, int rows)
{
    auto found = m_sql.prepare("SELECT message, cache_id FROM attachments WHERE message > ? ORDER BY message LIMIT ?")
                     .all([](const Sql::Statement &row) { return std::pair(row.int64(0), row.bytes(1)); }, after, rows);
    if (!found) return found.error();
    CacheIds some;
    for (const auto &[message, id] : *found) {
        some.last = message;
        if (!id.isEmpty()) some.ids.append(id);
    }
    return some;
}

} // namespace Store
