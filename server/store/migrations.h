// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

namespace Sql {
class Connection;
}

namespace Relay::Store {

//! Brings relay.db to the newest schema (SCHEMA.md). Outside a transaction.
Base::Result<int> migrateSchema(Sql::Connection &sql);

} // namespace Relay::Store
