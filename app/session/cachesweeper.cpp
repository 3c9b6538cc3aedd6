// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/cachesweeper.h"

#include "app/session/logging.h"
#include "app/session/parts.h"
#include "app/session/sealedfile.h"

namespace Session {
namespace {

const auto kSweptSetting = QStringLiteral("media-swept");
constexpr Store::Micros kEvery = std::chrono::hours(24);

constexpr int kRowsAtOnce = 2'000; //!< what a person opens meanwhile is read in between

Base::Result<bool> isDue(Store::Access &access, Store::Micros now)
{
    auto swept = access.settings().value(kSweptSetting);
    if (!swept) return swept.error();
    const Store::Micros since = now - Store::Micros(swept->toLongLong());
    return !swept->isValid() || since >= kEvery || since < Store::Micros(0);
}

//! What is to go on, and what failed and can be tried again.
Base::Result<QList<QByteArray>> usedPartial(Store::Access &access)
{
    QList<QByteArray> names;
    for (const auto state : {Store::TransferState::Waiting, Store::TransferState::Paused, Store::TransferState::Failed}) {
        auto keys = access.attachments().withTransfer(state);
        if (!keys) return keys.error();
        for (const MessageKey key : std::as_const(*keys)) {
            auto row = access.attachments().find(key);
            if (!row) return row.error();
            if (*row && (*row)->cacheId.isEmpty()) names.append(cacheIdOf(**row));
        }
    }
    return names;
}

} // namespace

struct CacheSweeper::Used
{
    QList<QByteArray> whole;
    QList<QByteArray> partial;
    MessageKey last = 0;
};

void CacheSweeper::start()
{
    m_parts.pool.run([&blobs = *m_parts.env->blobs] { return blobs.removeUnfinished(); }).then(this, [](int removed) {
        if (removed > 0) qCInfo(lcSession) << "removed" << removed << "files that were not written to their end";
    });
    const Store::Micros now = m_parts.clock.now();
    m_parts.database.read([now](Store::Access &access) { return isDue(access, now); }).then(this, [this, now](Base::Result<bool> &&due) {
        if (!due || !*due) return;
        m_parts.database.read(usedPartial).then(this, [this, now](Base::Result<QList<QByteArray>> &&partial) {
            if (!partial) return;
            auto used = std::make_shared<Used>();
            used->partial = *std::move(partial);
            look(used, now);
        });
    });
}

void CacheSweeper::look(const std::shared_ptr<Used> &used, Store::Micros now)
{
    using Some = Store::AttachmentStore::CacheIds;
    m_parts.database.read([after = used->last](Store::Access &access) { return access.attachments().cacheIds(after, kRowsAtOnce); })
        .then(this, [this, used, now](Base::Result<Some> &&some) {
            if (!some) return; // with a part of the names nothing may be removed
            used->whole += some->ids;
            used->last = some->last;
            if (some->last != 0) return look(used, now);
            sweep(used, now);
        });
}

void CacheSweeper::sweep(const std::shared_ptr<const Used> &used, Store::Micros now)
{
    m_parts.pool
        .run([&blobs = *m_parts.env->blobs, used] { return blobs.removeUnused(used->whole, used->partial, kMostAtOnce); })
        .then(this, [this, now](int removed) {
            if (removed > 0) qCInfo(lcSession) << "removed" << removed << "files that nothing needs any more";
            Q_EMIT swept(removed);
            if (removed >= kMostAtOnce) return; // the next session goes on
            m_parts.database.run([now](Store::Access &access) { return access.settings().set(kSweptSetting, qint64(now.count())); })
                .then(this, [](Base::Result<Base::Done> &&) {});
        });
}

} // namespace Session
