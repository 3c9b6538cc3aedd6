// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/cachesweeper.h"

#include "app/session/logging.h"
#include "app/session/parts.h"
#include "app/session/sealedfile.h"

namespace Session {
namespace {

const auto kSweptSetting = QStringLiteral("media-swept");
constexpr Store::Micros kEvery = std::chrono::hours(24);

struct Used
{
    bool isDue = false;
    QList<QByteArray> whole;
    QList<QByteArray> partial;
};

Base::Result<Used> used(Store::Access &access, Store::Micros now)
{
    Used result;
    auto swept = access.settings().value(kSweptSetting);
    if (!swept) return swept.error();
    const Store::Micros since = now - Store::Micros(swept->toLongLong());
    result.isDue = !swept->isValid() || since >= kEvery || since < Store::Micros(0);
    if (!result.isDue) return result;
    auto whole = access.attachments().cacheIds();
    if (!whole) return whole.error();
    result.whole = *std::move(whole);
    // What is to go on, and what failed and can be tried again.
    for (const auto state : {Store::TransferState::Waiting, Store::TransferState::Paused, Store::TransferState::Failed}) {
        auto keys = access.attachments().withTransfer(state);
        if (!keys) return keys.error();
        for (const MessageKey key : std::as_const(*keys)) {
            auto row = access.attachments().find(key);
            if (!row) return row.error();
            if (*row && (*row)->cacheId.isEmpty()) result.partial.append(cacheIdOf(**row));
        }
    }
    return result;
}

} // namespace

void CacheSweeper::start()
{
    const Store::Micros now = m_parts.clock.now();
    m_parts.database.read([now](Store::Access &access) { return used(access, now); }).then(this, [this, now](Base::Result<Used> &&found) {
        if (!found || !found->isDue) return;
        m_parts.pool
            .run([&blobs = *m_parts.env->blobs, all = *std::move(found)] { return blobs.removeUnused(all.whole, all.partial, kMostAtOnce); })
            .then(this, [this, now](int removed) {
                if (removed > 0) qCInfo(lcSession) << "removed" << removed << "files that nothing needs any more";
                Q_EMIT swept(removed);
                if (removed >= kMostAtOnce) return; // the next session goes on
                m_parts.database.run([now](Store::Access &access) { return access.settings().set(kSweptSetting, qint64(now.count())); })
                    .then(this, [](Base::Result<Base::Done> &&) {});
            });
    });
}

} // namespace Session
