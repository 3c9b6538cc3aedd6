// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/opened.h"

#include "app/net/websockettransport.h"
#include "app/session/environment.h"
#include "app/store/keyslots.h"
#include "tests/bench/waiting.h"

namespace Bench {

Base::Result<OpenedProfile> OpenedProfile::open(const QString &folder)
{
    auto environment = std::make_unique<Session::Environment>();
    environment->pool = std::make_unique<Base::Pool>(2);
    const auto keychain = Store::makeSystemKeychain();
    Store::KeySlots slots(folder, *keychain, *environment->pool);
    auto key = waitFor(slots.open({false, {}, folder + QStringLiteral(".key")}));
    if (!key) return key.error();
    auto database = waitFor(Store::Database::open(Store::KeySlots::databasePath(folder), key->key, false));
    if (!database) return database.error();
    OpenedProfile profile;
    profile.database = database->get();
    environment->clock = std::make_unique<Base::SystemClock>();
    environment->blobs = std::make_unique<Store::BlobCache>(folder + QStringLiteral("/media"));
    environment->database = *std::move(database);
    environment->transport = std::make_unique<Net::WebSocketTransport>();
    environment->clientName = QStringLiteral("kith-bench");
    profile.session = std::make_unique<Session::Session>(std::move(environment));
    if (auto loaded = waitFor(profile.session->load()); !loaded) return loaded.error();
    return profile;
}

} // namespace Bench
