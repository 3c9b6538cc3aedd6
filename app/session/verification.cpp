// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/verification.h"

#include "app/crypto/fingerprint.h"
#include "app/session/convert.h"
#include "app/session/listkeeper.h"
#include "app/session/parts.h"
#include "app/session/ratchets.h"

namespace Session {
namespace {

using DoneResult = Base::Result<Base::Done>;

//! The key a person has to compare: the one that waits for the decision, or the one in use.
Base::Result<QByteArray> comparedKey(const Store::PersonDevices &person)
{
    if (person.trust != Store::Trust::ConfirmationNeeded) return person.accountKey;
    kith::wire::SignedDeviceList wire;
    wire.set_list(person.offeredList.toStdString());
    wire.set_signature(person.offeredSignature.toStdString());
    auto list = E2e::readDeviceList(wire);
    if (!list) return list.error();
    return list->accountKey();
}

} // namespace

Verification::Verification(Parts &parts, QObject *parent) : QObject(parent), m_parts(parts) {}

Base::Task<Base::Result<SafetyNumber>> Verification::safetyNumber(const QString &user)
{
    const auto *account = m_parts.identity.account();
    if (!account) return Base::readyTask(Base::Result<SafetyNumber>(Base::ErrorCode::NotSignedIn));
    return m_parts.database.run(
        [user, own = E2e::FingerprintParty{account->user, account->accountKey}](Store::Access &access)
            -> Base::Result<SafetyNumber> {
            auto person = access.deviceLists().find(user);
            if (!person) return person.error();
            if (!*person) return Base::Error{Base::ErrorCode::NotFound, user};
            auto key = comparedKey(**person);
            if (!key) return key.error();
            auto digits = E2e::safetyNumber(Ratchets::of(access).context, own, {user, *key});
            if (!digits) return digits.error();
            return SafetyNumber{user, *digits, toTrust((*person)->trust)};
        });
}

Base::Task<DoneResult> Verification::setTrust(const QString &user, bool verified)
{
    return m_parts.database
        .run([user, verified, self = m_parts.identity.self()](Store::Access &access) -> Base::Result<Announcement> {
            auto person = access.deviceLists().find(user);
            if (!person) return person.error();
            if (!*person) return Base::Error{Base::ErrorCode::NotFound, user};
            Changes changes;
            if ((*person)->trust == Store::Trust::ConfirmationNeeded) {
                // Comparing the new number is the decision.
                auto accepted = ListKeeper(access, self).acceptOffered(user, changes);
                if (!accepted) return accepted.error();
            }
            const auto trust = verified ? Store::Trust::Verified : Store::Trust::FirstUse;
            if (auto kept = access.deviceLists().setTrust(user, trust); !kept) return kept.error();
            changes.trust(user, toTrust(trust));
            auto conversation = access.conversations().findByPeer(user);
            if (!conversation) return conversation.error();
            if (*conversation) changes.touch(**conversation);
            return changes.finish(access);
        })
        .andThen(this, [this, user](Announcement &&announcement) -> DoneResult {
            m_parts.publish(announcement);
            if (const auto id = m_parts.conversations.findByPeer(user)) m_parts.outbox.unblock(*id);
            return Base::Done{};
        });
}

Base::Task<DoneResult> Verification::markVerified(const QString &user)
{
    return setTrust(user, true);
}

Base::Task<DoneResult> Verification::unmarkVerified(const QString &user)
{
    return setTrust(user, false);
}

Base::Task<DoneResult> Verification::acceptNewIdentity(const QString &user)
{
    return m_parts.database
        .run([user, self = m_parts.identity.self()](Store::Access &access) -> Base::Result<Announcement> {
            Changes changes;
            if (auto accepted = ListKeeper(access, self).acceptOffered(user, changes); !accepted) return accepted.error();
            return changes.finish(access);
        })
        .andThen(this, [this, user](Announcement &&announcement) -> DoneResult {
            m_parts.publish(announcement);
            if (const auto id = m_parts.conversations.findByPeer(user)) m_parts.outbox.unblock(*id);
            return Base::Done{};
        });
}

} // namespace Session
