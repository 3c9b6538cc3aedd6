// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/fence.h"

#include "app/session/listkeeper.h"
#include "app/session/logging.h"
#include "app/session/ratchets.h"

namespace Session {
namespace {

//! No profile gets that far by itself: a relay that says so would leave no room to count on.
constexpr quint64 kMostGenerations = quint64(1) << 62;

Base::Result<Base::Done> startAnew(Store::Access &access, quint64 known, Store::Micros now, Changes &changes)
{
    auto peers = access.signal().sessionPeers();
    if (!peers) return peers.error();
    E2e::SessionCipher &cipher = Ratchets::of(access).cipher;
    for (const Base::DeviceAddress &peer : std::as_const(*peers)) {
        if (auto closed = cipher.archiveSession(peer); !closed) return closed;
    }
    if (auto opened = access.outbox().unseal(); !opened) return opened;
    auto conversations = access.conversations().all();
    if (!conversations) return conversations.error();
    for (const Store::Conversation &conversation : std::as_const(*conversations)) {
        auto noticed = addNotice(access, conversation.id, QString(), NoticeKind::ProfileMayBeCopied, 0, now, changes);
        if (!noticed) return noticed;
    }
    return access.account().skipGenerations(known);
}

} // namespace

Base::Result<bool> passFence(Store::Access &access, quint64 known, Store::Micros now, Changes &changes)
{
    auto told = access.account().toldGeneration();
    if (!told) return told.error();
    const bool isBehind = known > *told && known < kMostGenerations;
    if (isBehind) {
        qCWarning(lcSession) << "the relay was told of state" << known << "and this profile told" << *told;
        if (auto done = startAnew(access, known, now, changes); !done) return done.error();
    }
    if (auto telling = access.account().startTelling(); !telling) return telling.error();
    return isBehind;
}

} // namespace Session
