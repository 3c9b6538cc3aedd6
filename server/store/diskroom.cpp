// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/diskroom.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

namespace Relay::Store {

namespace {
Q_LOGGING_CATEGORY(lcRoom, "relay.store.room")
constexpr qint64 kMiB = 1024 * 1024;

qint64 systemFreeBytes(const QString &folder)
{
    std::error_code error;
    const auto space = std::filesystem::space(std::filesystem::path(folder.toStdU16String()), error);
    return error ? -1 : static_cast<qint64>(space.available);
}

qint64 freeBytesOf(const QString &folder, const RoomLimits &limits)
{
    return limits.freeBytes ? limits.freeBytes(folder) : systemFreeBytes(folder);
}

//! A quarter more than the relay gives up at, so that it does not flap.
qint64 againBytes(const RoomLimits &limits) { return limits.floorBytes + limits.floorBytes / 4; }

QString reserveOf(const QString &folder) { return folder + QStringLiteral("/relay.reserve"); }

//! True: every byte has its place on the disk.
bool fill(QFile &file, qint64 bytes)
{
#ifdef Q_OS_LINUX
    errno = ::posix_fallocate(file.handle(), 0, bytes);
    return errno == 0;
#else
    // Zeros might be stored as a hole.
    const QByteArray block(64 * 1024, 'r');
    for (qint64 written = 0; written < bytes; written += block.size()) {
        const qint64 piece = std::min<qint64>(block.size(), bytes - written);
        if (file.write(block.constData(), piece) != piece) return false; // a part of it is how the end of a disk looks
    }
    return file.flush();
#endif
}
} // namespace

DiskRoom::DiskRoom(const QString &folder, RoomLimits limits)
    : m_folder(folder)
    , m_limits(std::move(limits))
{
    if (QFileInfo(reservePath()).size() == m_limits.reserveBytes) m_reserve = Reserve::Kept;
}

QString DiskRoom::reservePath() const { return reserveOf(m_folder); }

QString DiskRoom::shortage(const QString &folder, const RoomLimits &limits)
{
    const bool hasReserve = QFileInfo(reserveOf(folder)).size() == limits.reserveBytes;
    const qint64 wanted = hasReserve ? limits.floorBytes : againBytes(limits) + limits.reserveBytes;
    const qint64 free = freeBytesOf(folder, limits);
    if (free < 0 || free >= wanted) return {};
    return QStringLiteral("the disk has %1 MiB free; with less than %2 MiB the relay takes no messages, attachments and registrations")
        .arg(free / kMiB).arg(wanted / kMiB);
}

void DiskRoom::look()
{
    std::lock_guard lock(m_mutex);
    const auto measure = [this] { return freeBytesOf(m_folder, m_limits); };
    qint64 free = measure();
    const qint64 again = againBytes(m_limits);
    if (free >= 0 && m_reserve == Reserve::Missing && free >= again + m_limits.reserveBytes) {
        m_reserve = makeReserve();
        free = measure();
    }
    m_free.store(free, std::memory_order_relaxed);
    m_wanted.store(m_reserve == Reserve::Missing ? again + m_limits.reserveBytes : isFullForFiles() ? again : m_limits.floorBytes,
                   std::memory_order_relaxed);
    const auto isShort = [&](qint64 bytes, bool wasShort) {
        const qint64 wanted = m_reserve == Reserve::Missing ? again + m_limits.reserveBytes : wasShort ? again : m_limits.floorBytes;
        return free >= 0 && bytes < wanted;
    };
    // What is free inside relay.db serves messages as well, as long as SQLite's log finds room beside it.
    const qint64 inside = free >= m_limits.floorBytes / 2 ? m_reusable.load(std::memory_order_relaxed) : 0;
    m_isFullForFiles.store(isShort(free, isFullForFiles()), std::memory_order_relaxed);
    setFull(isShort(free + inside, isFull()));
}

bool DiskRoom::giveUpReserve()
{
    std::lock_guard lock(m_mutex);
    const bool hadOne = m_reserve == Reserve::Kept && QFile::remove(reservePath());
    if (m_reserve == Reserve::Kept) m_reserve = Reserve::Missing;
    m_isFullForFiles.store(true, std::memory_order_relaxed);
    setFull(true);
    return hadOne;
}

DiskRoom::Reserve DiskRoom::makeReserve() const
{
    QFile file(reservePath());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        qCWarning(lcRoom, "no reserve for a full disk can be kept: %s", qPrintable(file.errorString()));
        return Reserve::Impossible;
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (fill(file, m_limits.reserveBytes)) return Reserve::Kept;
    file.remove();
    return Reserve::Missing;
}

void DiskRoom::setFull(bool full)
{
    if (m_isFull.exchange(full, std::memory_order_relaxed) == full) return;
    if (full)
        qCCritical(lcRoom,
                   "the disk is full (%lld MiB free, the relay wants %lld): messages, attachments and registrations are refused "
                   "until there is room; what waits can be fetched",
                   static_cast<long long>(std::max<qint64>(0, m_free.load()) / kMiB),
                   static_cast<long long>(std::max(m_wanted.load(), againBytes(m_limits)) / kMiB));
    else
        qCInfo(lcRoom, isFullForFiles() ? "there is room for messages inside relay.db; attachments are still refused" : "there is room on the disk again");
}

} // namespace Relay::Store
