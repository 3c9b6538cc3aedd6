// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace Sql {
class Connection;
struct OpenOptions;
} // namespace Sql

namespace Relay::Store {

//! Notices that relay.db is a copy which somebody put here without `restore`: by the file's identity (device, number, when it
//! was made), by its having been written to later than this relay knows of, and by a mark of the last start that the file carries outside
//! of its contents, where the file system can. Then one-time keys may have been handed out since the copy was made,
//! and are forgotten: the signed pre-keys serve until the clients bring new ones. Seeing a copy where there is none costs no
//! more than that and some incarnations. What puts the whole file system back (a snapshot of a disk or a machine) leaves no
//! trace here: `restore` is for that. Sequences do not rest on this: see Sequencer and MailboxStore::hello().
class CopyGuard
{
public:
    //! Looks at the files before the database is opened.
    explicit CopyGuard(const QString &databasePath);

    //! Opens it for writing. A copy with a log beside it is looked through before anything is written: the log of another copy makes
    //! a damaged database of a sound one, and nothing in the two says that they do not belong together. DatabaseFailed with what
    //! to do when it is damaged; then both files are as they were.
    Base::Result<std::unique_ptr<Sql::Connection>> open(const Sql::OpenOptions &options);
    //! At the start, inside a transaction: true when it is a copy; its one-time keys are gone then.
    Base::Result<bool> check(Sql::Connection &sql);
    //! Behind the commit of check(): brings it into the file, which then carries this start's mark, inside and outside.
    void mark(Sql::Connection &sql) const;
    //! Inside a transaction: the next start takes the file as it finds it.
    static Base::Result<Base::Done> forget(Sql::Connection &sql);
    //! In an orderly end, and now and then while something is written, so that a crash does not look like a copy.
    static Base::Result<Base::Done> noteWritten(Sql::Connection &sql);

private:
    Base::Result<bool> isCopy(Sql::Connection &sql) const;

    QString m_path;
    QByteArray m_file; //!< device, number, when it was made; empty where the system has none
    QByteArray m_marked; //!< by the last start; empty when not
    QByteArray m_inside; //!< what the file itself says of its last start, whatever a log beside it says
    QByteArray m_mark; //!< of this start
    bool m_hadLog = false;
    qint64 m_changed = 0; //!< µs since 1970, of the file or its log, the later one
};

} // namespace Relay::Store
