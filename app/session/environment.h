// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"
#include "app/store/blobcache.h"
#include "app/store/database.h"
#include "shared/base/clock.h"
#include "shared/base/pool.h"

#include <QString>

#include <memory>

namespace Session {

//! What a session stands on, made by the composition (or by a test). Taken down in reverse order.
struct Environment
{
    std::unique_ptr<Base::Clock> clock;
    std::unique_ptr<Store::BlobCache> blobs;
    std::unique_ptr<Base::Pool> pool; //!< its jobs write into blobs
    std::unique_ptr<Store::Database> database;
    std::unique_ptr<Net::Transport> transport;
    QString clientName; //!< "kith 0.1.0 linux"
};

} // namespace Session
