// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <functional>
#include <mutex>

namespace Relay::Store {

//! What DiskRoom goes by; tests bring their own disk.
struct RoomLimits
{
    qint64 floorBytes = 16ll * 1024 * 1024;   //!< with less free, nothing new is taken
    qint64 reserveBytes = 16ll * 1024 * 1024; //!< what acknowledgements and Hellos may use on a full disk
    std::function<qint64(const QString &folder)> freeBytes; //!< negative: unknown; none: the system's answer
};

//! Whether the disk has room for anything new. Keeps FOLDER/relay.reserve, a file that is given up when SQLite finds the disk
//! full, so that what frees room (acknowledgements, expiry) can be committed; it is made again once there is room for it and
//! for the floor. Thread-safe; says once when it gets full, and once when that is over.
class DiskRoom final
{
public:
    explicit DiskRoom(const QString &folder, RoomLimits limits = {});

    //! Messages and registrations are refused while it is: they go into relay.db.
    bool isFull() const { return m_isFull.load(std::memory_order_relaxed); }
    //! Attachments are refused while it is: they lie beside relay.db. Always so while isFull().
    bool isFullForFiles() const { return m_isFullForFiles.load(std::memory_order_relaxed); }
    //! So much is free inside relay.db, whose file does not shrink when messages leave it. Any thread.
    void setReusable(qint64 bytes) { m_reusable.store(bytes, std::memory_order_relaxed); }
    //! What has to be free for anything new to be taken: now, and before there is a reserve.
    qint64 wantedBytes() const { return m_wanted.load(std::memory_order_relaxed); }
    //! A sentence for the operator when \a folder has less than that; empty: enough. Changes nothing.
    static QString shortage(const QString &folder, const RoomLimits &limits = {});
    //! At the last look; negative: unknown.
    qint64 freeBytes() const { return m_free.load(std::memory_order_relaxed); }
    //! Measures, and makes the reserve when it is missing and fits. About once a second.
    void look();
    //! The disk refused a write: it is full from now on. True when there was a reserve to give up, so that trying again
    //! makes sense.
    bool giveUpReserve();

private:
    enum class Reserve { Kept, Missing, Impossible };
    Reserve makeReserve() const;
    QString reservePath() const;
    void setFull(bool full);

    const QString m_folder;
    const RoomLimits m_limits;
    std::mutex m_mutex;
    Reserve m_reserve = Reserve::Missing;
    std::atomic<bool> m_isFull{false};
    std::atomic<bool> m_isFullForFiles{false};
    std::atomic<qint64> m_reusable{0};
    std::atomic<qint64> m_free{-1};
    std::atomic<qint64> m_wanted{0};
};

} // namespace Relay::Store
