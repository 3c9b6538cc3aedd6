// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/diskblobs.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStorageInfo>

#include <atomic>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace Relay::Media {

using Base::BlobId;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {
Q_LOGGING_CATEGORY(lcMedia, "relay.media")

bool syncFile(QFile &file)
{
    if (!file.flush()) return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return ::_commit(file.handle()) == 0;
#endif
}

//! Makes a new name in \a folder survive power loss. Windows has no such call; its file systems journal names.
bool syncFolder([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool isSynced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isSynced;
#else
    return true;
#endif
}

Base::Error writeError(const QFile &file)
{
    const bool isFull =
        file.error() == QFileDevice::ResourceError || QStorageInfo(QFileInfo(file).path()).bytesAvailable() < 4096;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, file.errorString()};
}

class DiskIncoming final : public BlobStorage::Incoming
{
public:
    DiskIncoming(const QString &temporary, const QString &final)
        : m_file(temporary)
        , m_final(final)
    {
    }
    ~DiskIncoming() override
    {
        if (m_isComplete) return;
        m_file.close();
        m_file.remove();
    }

    Result<Done> open()
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) return writeError(m_file);
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return Done{};
    }
    Result<Done> write(QByteArrayView part) override
    {
        while (!part.isEmpty()) {
            const qint64 written = m_file.write(part.data(), part.size());
            if (written <= 0) return writeError(m_file);
            part = part.sliced(written);
        }
        return Done{};
    }
    Result<Done> complete() override
    {
        if (!syncFile(m_file)) return writeError(m_file);
        m_file.close();
        const QFileInfo target(m_final);
        const QString folder = target.path();
        const bool isNewFolder = !QFileInfo::exists(folder);
        if (!QDir().mkpath(folder)) return {ErrorCode::FileUnwritable, folder};
        // What lies there has no row any more: a blob that is known is never uploaded again.
        if (target.exists() && !QFile::remove(m_final)) return {ErrorCode::FileUnwritable, m_final};
        if (!m_file.rename(m_final)) return writeError(m_file);
        m_isComplete = true;
        if (!syncFolder(folder)) return {ErrorCode::FileUnwritable, folder};
        if (isNewFolder && !syncFolder(QFileInfo(folder).path())) return {ErrorCode::FileUnwritable, folder};
        return Done{};
    }

private:
    QFile m_file;
    QString m_final;
    bool m_isComplete = false;
};
} // namespace

Result<std::unique_ptr<DiskBlobs>> DiskBlobs::open(const QString &folder)
{
    const QString incoming = folder + QStringLiteral("/incoming");
    if (!QDir().mkpath(incoming)) return {ErrorCode::FileUnwritable, incoming};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QStringList leftovers = QDir(incoming).entryList(QDir::Files);
    for (const QString &name : leftovers) {
        if (!QFile::remove(incoming + QLatin1Char('/') + name))
            qCWarning(lcMedia, "cannot remove %s", qPrintable(name));
    }
    return std::unique_ptr<DiskBlobs>(new DiskBlobs(folder));
}

Result<std::unique_ptr<DiskBlobs>> DiskBlobs::look(const QString &folder)
{
    return std::unique_ptr<DiskBlobs>(new DiskBlobs(folder));
}

QString DiskBlobs::pathOf(const BlobId &id) const
{
    const QString hex = id.hex();
    return m_folder + QLatin1Char('/') + hex.left(2) + QLatin1Char('/') + hex.mid(2);
}

Result<std::unique_ptr<BlobStorage::Incoming>> DiskBlobs::create(const BlobId &id)
{
    static std::atomic<quint64> next{1};
    const QString temporary = QStringLiteral("%1/incoming/%2.%3").arg(m_folder, id.hex()).arg(next.fetch_add(1));
    auto incoming = std::make_unique<DiskIncoming>(temporary, pathOf(id));
    if (auto opened = incoming->open(); !opened) return opened.error();
    return std::unique_ptr<Incoming>(std::move(incoming));
}

Result<std::unique_ptr<QFile>> DiskBlobs::open(const BlobId &id)
{
    auto file = std::make_unique<QFile>(pathOf(id));
    if (!file->exists()) return ErrorCode::NotFound;
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {ErrorCode::FileUnreadable, file->errorString()};
    return file;
}

Result<Done> DiskBlobs::remove(const BlobId &id)
{
    QFile file(pathOf(id));
    if (file.exists() && !file.remove()) return {ErrorCode::FileUnwritable, file.errorString()};
    return Done{};
}

Result<std::vector<BlobStorage::Found>> DiskBlobs::list()
{
    std::vector<Found> found;
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QFileInfo info = files.fileInfo();
        const auto id = BlobId::fromHex(info.dir().dirName() + info.fileName());
        if (id && info.fileName().size() == 30) found.push_back({*id, info.size()});
    }
    return found;
}

} // namespace Relay::Media
