// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/blobcache.h"

#include "app/store/durable.h"
#include "shared/crypto/random.h"
#include "shared/crypto/stream.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

namespace Store {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
const auto kUnfinished = QStringLiteral("new-");
const auto kPartial = QStringLiteral(".part");

Base::Error writeError(const QFile &file)
{
    // QFile keeps apart only this one cause.
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, file.fileName() + QStringLiteral(": ") + file.errorString()};
}
} // namespace

BlobCache::BlobCache(const QString &folder) : m_folder(folder)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, kOwnerOnly | QFileDevice::ExeOwner);
}

BlobCache::NewFile::NewFile(const QString &folder, const QByteArray &id)
    : m_file(folder + QLatin1Char('/') + kUnfinished + QString::fromLatin1(id.toHex()))
    , m_finalPath(folder + QLatin1Char('/') + QString::fromLatin1(id.toHex()))
    , m_id(id)
{
}

BlobCache::NewFile::~NewFile()
{
    if (!m_committed) m_file.remove();
}

Result<Done> BlobCache::NewFile::commit()
{
    if (!syncFile(m_file)) return writeError(m_file);
    m_file.close();
    if (!QFile::rename(m_file.fileName(), m_finalPath)) return {ErrorCode::FileUnwritable, m_finalPath};
    m_committed = true;
    syncFolder(QFileInfo(m_finalPath).path());
    return Done{};
}

Result<std::unique_ptr<BlobCache::NewFile>> BlobCache::create()
{
    std::unique_ptr<NewFile> file(new NewFile(m_folder, Crypto::randomBytes(kIdBytes)));
    touch(file->id());
    if (!file->m_file.open(QIODevice::ReadWrite | QIODevice::NewOnly, kOwnerOnly)) return writeError(file->m_file);
    return file;
}

Result<QByteArray> BlobCache::put(const QByteArray &sealed)
{
    auto file = create();
    if (!file) return file.error();
    if ((*file)->device().write(sealed) != sealed.size()) return writeError((*file)->device());
    if (auto committed = (*file)->commit(); !committed) return committed.error();
    return (*file)->id();
}

Result<std::unique_ptr<QFile>> BlobCache::open(const QByteArray &id)
{
    auto file = std::make_unique<QFile>(pathOf(id));
    if (id.size() != kIdBytes || !file->exists()) return {ErrorCode::NotFound, pathOf(id)};
    if (!file->open(QIODevice::ReadOnly)) return {ErrorCode::FileUnreadable, file->errorString()};
    return file;
}

void BlobCache::touch(const QByteArray &id)
{
    const QMutexLocker locker(&m_mutex);
    m_touched.insert(id);
}

qint64 BlobCache::partialBytes(const QByteArray &id)
{
    touch(id); // whoever asks goes on with it
    return QFileInfo(partialPathOf(id)).size();
}

Result<Done> BlobCache::writePartial(const QByteArray &id, qint64 offset, const QByteArray &bytes)
{
    touch(id);
    QFile file(partialPathOf(id));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered, kOwnerOnly)) return writeError(file);
    if (file.size() < offset) return {ErrorCode::FileUnwritable, QStringLiteral("the file has become shorter")};
    if (!file.seek(offset) || file.write(bytes) != bytes.size()) {
        const Base::Error why = writeError(file);
        file.resize(offset);
        return why;
    }
    return Done{};
}

Result<std::unique_ptr<QFile>> BlobCache::openPartial(const QByteArray &id)
{
    auto file = std::make_unique<QFile>(partialPathOf(id));
    if (!file->exists()) return {ErrorCode::NotFound, file->fileName()};
    if (!file->open(QIODevice::ReadOnly)) return {ErrorCode::FileUnreadable, file->errorString()};
    return file;
}

Result<Done> BlobCache::keepPartial(const QByteArray &id)
{
    touch(id);
    QFile file(partialPathOf(id));
    if (!file.open(QIODevice::ReadWrite)) return writeError(file);
    if (!syncFile(file)) return writeError(file);
    file.close();
    QFile::remove(pathOf(id)); // of the same message, cached before and no longer known
    if (!QFile::rename(file.fileName(), pathOf(id))) return {ErrorCode::FileUnwritable, pathOf(id)};
    syncFolder(m_folder);
    return Done{};
}

void BlobCache::removePartial(const QByteArray &id)
{
    QFile::remove(partialPathOf(id));
}

QString BlobCache::partialPathOf(const QByteArray &id) const
{
    return pathOf(id) + kPartial;
}

Result<QByteArray> BlobCache::seal(const QByteArray &plain, const Base::SecretBytes &key)
{
    auto sealer = Crypto::SegmentSealer::create(key, Crypto::Purposes::kCachedFile);
    if (!sealer) return sealer.error();
    auto file = create();
    if (!file) return file.error();
    QFile &device = (*file)->device();
    if (device.write(sealer->header()) != sealer->header().size()) return writeError(device);
    qsizetype at = 0;
    do {
        const QByteArrayView rest = QByteArrayView(plain).sliced(at);
        const QByteArrayView piece = rest.first(std::min(rest.size(), Crypto::kSegmentBytes));
        at += piece.size();
        const auto sealed = sealer->seal(piece, at == plain.size());
        if (!sealed) return sealed.error();
        if (device.write(*sealed) != sealed->size()) return writeError(device);
    } while (at < plain.size());
    if (auto committed = (*file)->commit(); !committed) return committed.error();
    return (*file)->id();
}

Result<QByteArray> BlobCache::read(const QByteArray &id, const Base::SecretBytes &key)
{
    auto file = open(id);
    if (!file) return file.error();
    const QByteArray header = (*file)->read(Crypto::kStreamHeaderBytes);
    auto opener = Crypto::SegmentOpener::create(key, Crypto::Purposes::kCachedFile, header, (*file)->size());
    if (!opener) return opener.error();
    QByteArray plain;
    plain.reserve(opener->plainBytes());
    for (qint64 i = 0; i < opener->segments(); ++i) {
        const auto piece = opener->open(i, (*file)->read(opener->sealedSize(i)));
        if (!piece) return piece.error();
        plain += *piece;
    }
    return plain;
}

Result<Done> BlobCache::remove(const QByteArray &id)
{
    QFile file(pathOf(id));
    if (file.exists() && !file.remove()) return {ErrorCode::FileUnwritable, file.errorString()};
    return Done{};
}

int BlobCache::removeUnused(const QList<QByteArray> &used, const QList<QByteArray> &usedPartial, int most)
{
    QSet<QString> names;
    for (const QByteArray &id : used) names.insert(QString::fromLatin1(id.toHex()));
    for (const QByteArray &id : usedPartial) names.insert(QString::fromLatin1(id.toHex()) + kPartial);
    int removed = 0;
    QDirIterator files(m_folder, QDir::Files | QDir::System | QDir::Hidden);
    while (files.hasNext() && removed < most) {
        const QFileInfo file(files.next());
        if (names.contains(file.fileName())) continue;
        QString id = file.fileName();
        if (id.startsWith(kUnfinished)) id.remove(0, kUnfinished.size());
        if (id.endsWith(kPartial)) id.chop(kPartial.size());
        const QByteArray bytes = QByteArray::fromHex(id.toLatin1());
        if (bytes.size() != kIdBytes) continue; // not ours
        {
            // Together: nobody may begin with a file between the question and its end.
            const QMutexLocker locker(&m_mutex);
            if (!m_touched.contains(bytes) && QFile::remove(file.filePath())) ++removed;
        }
    }
    return removed;
}

int BlobCache::removeUnfinished()
{
    int removed = 0;
    QDirIterator files(m_folder, {kUnfinished + QLatin1Char('*')}, QDir::Files | QDir::System | QDir::Hidden);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        const QByteArray id = QByteArray::fromHex(file.fileName().sliced(kUnfinished.size()).toLatin1());
        if (id.size() != kIdBytes) continue; // not ours
        const QMutexLocker locker(&m_mutex);
        if (!m_touched.contains(id) && QFile::remove(file.filePath())) ++removed;
    }
    return removed;
}

qint64 BlobCache::sizeBytes() const
{
    qint64 total = 0;
    const auto files = QDir(m_folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) total += file.size();
    return total;
}

QString BlobCache::pathOf(const QByteArray &id) const
{
    return m_folder + QLatin1Char('/') + QString::fromLatin1(id.toHex());
}

} // namespace Store
