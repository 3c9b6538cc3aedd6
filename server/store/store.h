// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/diskroom.h"
#include "server/store/folderlock.h"
#include "server/store/metastore.h"
#include "server/store/reader.h"
#include "server/store/writer.h"
#include "shared/base/result.h"

#include <QString>

#include <memory>

namespace Relay::Store {

//! A relay's database: FOLDER/relay.db, one writer, one reader. Opening it takes the folder for this process, migrates,
//! and commits a larger incarnation. Owned by the composition; loop thread.
class Store final
{
public:
    //! Loop thread; blocks. ProfileInUse when another relay runs on \a folder; DatabaseNewer, DatabaseFailed, DiskFull,
    //! … \a mailboxBytes: see Service::Policy. \a clock gives server times; it is read on the writer's thread.
    //! On a full disk the reserve is given up first.
    static Base::Result<std::unique_ptr<Store>> open(const QString &folder, qint64 mailboxBytes,
                                                     const Base::Clock &clock, const RoomLimits &room = {});
    ~Store();

    const Meta &meta() const { return m_meta; }
    QString folder() const { return m_folder; }
    //! Whether there is room for anything new.
    DiskRoom &room() { return *m_room; }
    //! Which time counts for retention. Loop thread; who changes it stores it.
    RunningTime &running() { return m_running; }

    Writer &writer() { return *m_writer; }
    Reader &reader() { return *m_reader; }
    //! Writer::run.
    template <typename F>
    auto write(F f)
    {
        return m_writer->run(std::move(f));
    }
    //! Writer::runUrgent.
    template <typename F>
    auto writeUrgent(F f)
    {
        return m_writer->runUrgent(std::move(f));
    }
    //! Reader::run.
    template <typename F>
    auto read(F f)
    {
        return m_reader->run(std::move(f));
    }

private:
    Store() = default;
    QString m_folder;
    Meta m_meta;
    std::unique_ptr<FolderLock> m_lock;
    std::unique_ptr<DiskRoom> m_room;
    RunningTime m_running;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;
};

//! How relay.db is opened, for programs that work on it beside a running relay (invites, users) or without one.
Sql::OpenOptions databaseOptions(const QString &folder, bool readOnly = false);
//! Opened and migrated; a damaged copy is refused (CopyGuard). The folder is made when it is not there.
Base::Result<std::unique_ptr<Sql::Connection>> openDatabase(const QString &folder);

} // namespace Relay::Store
