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

QString DiskRoom::reservePath() const { return m_folder + QStringLiteral("/relay.reserve"); }

void DiskRoom::look()
{
    std::lock_guard lock(m_mutex);
    const auto measure = [this] { return m_limits.freeBytes ? m_limits.freeBytes(m_folder) : systemFreeBytes(m_folder); };
    qint64 free = measure();
    // Wants a quarter more than it gives up at, so that it does not flap.
    const qint64 again = m_limits.floorBytes + m_limits.floorBytes / 4;
    if (free >= 0 && m_reserve == Reserve::Missing && free >= again + m_limits.reserveBytes) {
        m_reserve = makeReserve();
        free = measure();
    }
    m_free.store(free, std::memory_order_relaxed);
    if (free < 0)
        setFull(false);
    else
        setFull(m_reserve == Reserve::Missing || free < (isFull() ? again : m_limits.floorBytes));
}

bool DiskRoom::giveUpReserve()
{
    std::lock_guard lock(m_mutex);
    const bool hadOne = m_reserve == Reserve::Kept && QFile::remove(reservePath());
    if (m_reserve == Reserve::Kept) m_reserve = Reserve::Missing;
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
                   static_cast<long long>((m_limits.floorBytes + m_limits.reserveBytes) / kMiB));
    else
        qCInfo(lcRoom, "there is room on the disk again");
}

} // namespace Relay::Store
