// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "app/store/database.h"
#include "shared/base/pool.h"

#include <QString>

#include <memory>

namespace Bench {

//! A profile made by makeProfile(), opened as kith does it, with its database in reach. No network is touched.
struct OpenedProfile
{
    std::unique_ptr<Session::Session> session;
    Store::Database *database = nullptr; //!< the session's

    static Base::Result<OpenedProfile> open(const QString &folder);
};

} // namespace Bench
