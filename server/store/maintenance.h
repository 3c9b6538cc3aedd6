// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/sql/connection.h"

#include <QString>
#include <QStringList>

namespace Relay::Store {

//! A consistent copy to the new file \a target, also while others write. AlreadyExists, FileUnwritable, DiskFull. The
//! copy is synced when this answers.
Base::Result<Base::Done> copyDatabase(Sql::Connection &sql, const QString &target);
//! Puts \a source in the place of FOLDER/relay.db, which stays as relay.db.before-restore (-2, -3, …), and raises the incarnation
//! by 1 000 above both. Nobody may have the folder open (the caller holds its lock).
Base::Result<QString> restoreDatabase(const QString &source, const QString &folder);
//! What SQLite finds wrong; empty: nothing.
Base::Result<QStringList> integrityProblems(Sql::Connection &sql);

} // namespace Relay::Store
