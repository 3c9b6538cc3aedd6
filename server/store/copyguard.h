// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

namespace Sql {
class Connection;
}

namespace Relay::Store {

//! Notices that relay.db is a copy which somebody put here without `restore`: by the file's identity, and by its having been
//! written to (or created) later than this relay knows of. Then one-time keys may have been handed out since the copy was made,
//! and are forgotten: the signed pre-keys serve until the clients bring new ones. Seeing a copy where there is none costs no
//! more than that. What puts the whole file system back (a snapshot of a disk or a machine) leaves no trace here: `restore`
//! is for that.
class CopyGuard
{
public:
    //! Looks at the files before the database is opened.
    explicit CopyGuard(const QString &databasePath);

    //! At the start, inside a transaction: true when it is a copy; its one-time keys are gone then.
    Base::Result<bool> check(Sql::Connection &sql);
    //! In an orderly end: from now on nothing is written but what closing writes.
    static Base::Result<Base::Done> noteEnd(Sql::Connection &sql);

private:
    QByteArray m_file; //!< device and number; empty where the system has none
    qint64 m_changed = 0; //!< µs since 1970, of the file or its log, the later one
};

} // namespace Relay::Store
