// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/diskpartial.h"

#include "server/media/diskfile.h"

#include <QFileInfo>

namespace Relay::Media {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

Result<std::unique_ptr<DiskPartial>> DiskPartial::open(const QString &path, const QString &finalPath)
{
    const bool isThere = QFileInfo::exists(path);
    const bool isComplete = !isThere && QFileInfo::exists(finalPath);
    std::unique_ptr<DiskPartial> partial(new DiskPartial(isComplete ? finalPath : path));
    if (!partial->m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) return openError(partial->m_file, ErrorCode::FileUnwritable);
    if (isComplete) return partial;
    partial->m_finalPath = finalPath;
    if (isThere) return partial;
    partial->m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!syncFolder(QFileInfo(path).path())) return {ErrorCode::FileUnwritable, path};
    return partial;
}

Result<QByteArray> DiskPartial::read(qint64 offset, qint64 max)
{
    QByteArray bytes(max, Qt::Uninitialized);
    const qint64 got = m_file.seek(offset) ? m_file.read(bytes.data(), max) : -1;
    if (got < 0) return {ErrorCode::FileUnreadable, m_file.errorString()};
    bytes.truncate(got);
    return bytes;
}

Result<Done> DiskPartial::write(qint64 offset, QByteArrayView part)
{
    if (m_finalPath.isEmpty()) return {ErrorCode::FileUnwritable, QStringLiteral("complete already")};
    if (!m_file.seek(offset)) return writeError(m_file);
    while (!part.isEmpty()) {
        const qint64 written = m_file.write(part.data(), part.size());
        if (written <= 0) return writeError(m_file);
        part = part.sliced(written);
    }
    return Done{};
}

Result<Done> DiskPartial::sync()
{
    if (!syncFile(m_file)) return writeError(m_file);
    return Done{};
}

Result<Done> DiskPartial::complete(qint64 bytes)
{
    if (m_finalPath.isEmpty()) {
        if (m_file.size() != bytes) return {ErrorCode::FileUnreadable, QStringLiteral("another size than it had")};
        return Done{};
    }
    // A chunk that was given up may have left something behind the end.
    if (m_file.size() != bytes && !m_file.resize(bytes)) return writeError(m_file);
    if (!syncFile(m_file)) return writeError(m_file);
    m_file.close();
    if (auto moved = moveInto(m_file, std::exchange(m_finalPath, {})); !moved) return moved;
    return Done{};
}

} // namespace Relay::Media
