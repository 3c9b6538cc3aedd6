// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/devicelist.h"
#include "app/session/changes.h"
#include "app/session/self.h"
#include "app/store/access.h"
#include "shared/wire/kith.pb.h"

#include <memory>

namespace Session {

//! Decides which signed device lists are believed. All on the database thread, inside a transaction.
class ListKeeper
{
public:
    using List = std::shared_ptr<const E2e::DeviceList>;

    ListKeeper(Store::Access &access, const Self &self) : m_access(access), m_self(self) {}

    //! The list that is believed; null when none is (never seen, or an invite named another key).
    Base::Result<List> believed(const QString &user);
    //! The device's identity key when it stands in a list of its owner: the believed one, one that waits for the person's
    //! decision, or an earlier one (reading is possible then, sending is not).
    Base::Result<std::optional<QByteArray>> identityKey(const Base::DeviceAddress &device);
    Base::Result<bool> maySendTo(const QString &user);

    //! What the relay said about a person: checks signatures and chain, keeps what follows from what was known, writes
    //! identity keys, and puts notices into the conversation. InvalidDeviceList,
    //! BadSignature, BadKey: nothing is kept (the caller rolls back); NotFound: the account is gone; RefusedStaleDeviceList: the
    //! relay has only an older list than is believed (it was put back to an older copy), which is not taken.
    Base::Result<Base::Done> take(const kith::wire::UserDeviceLists &lists, Store::Micros now, Changes &changes);
    //! Our own list after a change this device made: no alarm.
    Base::Result<Base::Done> keepOwn(const E2e::DeviceList &list);
    //! The person decided to go on with the key that was offered.
    Base::Result<Base::Done> acceptOffered(const QString &user, Changes &changes);

private:
    Base::Result<List> read(const QByteArray &list, const QByteArray &signature);
    Base::Result<Base::Done> believe(const QString &user, const E2e::DeviceList &now, Store::Trust trust);
    enum class Step { None, Back, Devices, Reset };
    Base::Result<Step> step(const E2e::DeviceList &known, const E2e::DeviceList &shown, bool isOwn);
    Base::Result<bool> bringsBack(const E2e::DeviceList &known, const E2e::DeviceList &shown);
    Base::Result<Base::Done> trustDevices(const E2e::DeviceList &list);
    Base::Result<Base::Done> unseal(const E2e::DeviceList &list);
    Base::Result<Base::Done> notice(const QString &user, NoticeKind kind, quint64 count, Store::Micros happened, Store::Micros now,
                                    Changes &changes);
    Base::Result<std::optional<QByteArray>> invitedKey(const QString &user, const QByteArray &offered);

    Store::Access &m_access;
    const Self &m_self;
};

//! Remembered from an invite link until the first contact: SHA-256 of the inviter's account key.
QString inviteKeySetting(const QString &user);
//! Remembered until there is a conversation with whoever invited us.
QString inviterSetting(const QString &user);
Base::Result<QStringList> awaitedInviters(Store::Access &access);
//! Adds a notice to a conversation.
Base::Result<Base::Done> addNotice(Store::Access &access, const ConversationId &conversation, const QString &about,
                                   NoticeKind kind, quint64 count, Store::Micros time, Changes &changes,
                                   Store::MessageKey *key = nullptr);

} // namespace Session
