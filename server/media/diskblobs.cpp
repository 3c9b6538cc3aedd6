// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/diskblobs.h"

#include "server/media/diskfile.h"
#include "server/media/diskpartial.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLoggingCategory>

#include <atomic>

namespace Relay::Media {

using Base::BlobId;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {
Q_LOGGING_CATEGORY(lcMedia, "relay.media")

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
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) return openError(m_file, ErrorCode::FileUnwritable);
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
        auto moved = moveInto(m_file, m_final);
        m_isComplete = QFileInfo::exists(m_final);
        return moved;
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
        if (name.endsWith(DiskPartial::suffix())) continue; // somebody means to go on with it
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
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return openError(*file, ErrorCode::FileUnreadable);
    return file;
}

Result<qint64> DiskBlobs::sizeOf(const BlobId &id)
{
    const QFileInfo file(pathOf(id));
    if (!file.isFile()) return ErrorCode::NotFound;
    return file.size();
}

Result<Done> DiskBlobs::remove(const BlobId &id)
{
    for (const QString &path : {partialPathOf(id), pathOf(id)}) {
        QFile file(path);
        if (file.exists() && !file.remove()) return {ErrorCode::FileUnwritable, file.errorString()};
    }
    return Done{};
}

QString DiskBlobs::partialPathOf(const BlobId &id) const
{
    return m_folder + QStringLiteral("/incoming/") + id.hex() + DiskPartial::suffix();
}

Result<std::unique_ptr<BlobStorage::Partial>> DiskBlobs::resume(const BlobId &id)
{
    auto partial = DiskPartial::open(partialPathOf(id), pathOf(id));
    if (!partial) return partial.error();
    return std::unique_ptr<Partial>(std::move(*partial));
}

Result<std::vector<BlobId>> DiskBlobs::partials()
{
    std::vector<BlobId> found;
    const QStringList names = QDir(m_folder + QStringLiteral("/incoming")).entryList({QLatin1Char('*') + DiskPartial::suffix()}, QDir::Files);
    for (const QString &name : names) {
        if (const auto id = BlobId::fromHex(name.chopped(DiskPartial::suffix().size()))) found.push_back(*id);
    }
    return found;
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
