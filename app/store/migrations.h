// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/sql/migrator.h"

#include <cstddef>

namespace Store {

//! The history of the schema; SCHEMA.md says what the tables mean. Append only.
struct Migrations
{
    static const Sql::Migration *begin();
    static const Sql::Migration *end();
};

} // namespace Store
