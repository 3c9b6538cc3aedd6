// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/sql/connection.h"

#include <QString>

namespace Relay::Store {

//! A line for the operator: what was done to whom. \a action is a word of ours ("invite.created"). Inside a
//! transaction.
Base::Result<Base::Done> audit(Sql::Connection &sql, qint64 now, const char *action, const QString &subject);

} // namespace Relay::Store
