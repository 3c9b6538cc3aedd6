// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/fence.h"

#include "app/session/listkeeper.h"
#include "app/session/logging.h"
#include "app/session/ratchets.h"

namespace Session {

Base::Result<bool> raiseFence(Store::Access &access, quint64 known, quint64 ours, Store::Micros now, Changes &changes)
{
    if (known <= ours) return false;
    const QString setting = QStringLiteral("fence-answered");
    auto answered = access.settings().value(setting);
    if (!answered) return answered.error();
    if (answered->toULongLong() >= known) return false;
    if (auto kept = access.settings().set(setting, static_cast<qint64>(known)); !kept) return kept.error();
    qCWarning(lcSession) << "the relay remembers state" << known << "and this profile is at" << ours;

    auto conversations = access.conversations().all();
    if (!conversations) return conversations.error();
    E2e::SessionCipher &cipher = Ratchets::of(access).cipher;
    for (const Store::Conversation &conversation : std::as_const(*conversations)) {
        auto devices = access.signal().sessionDevices(conversation.peer);
        if (!devices) return devices.error();
        for (const quint32 device : std::as_const(*devices)) {
            if (auto closed = cipher.archiveSession({conversation.peer, device}); !closed) return closed.error();
        }
        auto noticed = addNotice(access, conversation.id, QString(), NoticeKind::ProfileMayBeCopied, 0, now, changes);
        if (!noticed) return noticed.error();
    }
    return true;
}

} // namespace Session
