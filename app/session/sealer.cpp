// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sealer.h"

#include "app/content/codec.h"
#include "app/session/ratchets.h"
#include "shared/wire/kith.pb.h"

namespace Session {

Base::Result<Base::Done> Sealer::addTargets(const QString &user, QList<Target> &targets, MissingKeys &missing)
{
    auto maySend = m_lists.maySendTo(user);
    if (!maySend) return maySend.error();
    if (!*maySend) return Base::Error{Base::ErrorCode::IdentityConfirmationNeeded, user};
    auto list = m_lists.believed(user);
    if (!list) return list.error();
    if (!*list) {
        missing.lists.append(user);
        return Base::Done{};
    }
    for (const kith::wire::Device &device : (*list)->list().devices()) {
        const Base::DeviceAddress address{user, device.id()};
        if (address == m_self.address()) continue;
        targets.append({address, (*list)->version(), (*list)->hash()});
    }
    return Base::Done{};
}

Base::Result<MissingKeys> Sealer::seal(Store::OutgoingEnvelope &envelope, const QString &peer, bool withOwnDevices,
                                       const QList<Store::OutgoingDestination> &keep)
{
    MissingKeys missing;
    QList<Target> targets;
    if (auto added = addTargets(peer, targets, missing); !added) return added.error();
    if (withOwnDevices && peer != m_self.user) {
        if (auto added = addTargets(m_self.user, targets, missing); !added) return added.error();
    }
    E2e::SessionCipher &cipher = Ratchets::of(m_access).cipher;
    QList<Store::OutgoingDestination> sealed;
    QList<Target> fresh;
    for (const Target &target : std::as_const(targets)) {
        const auto kept = std::find_if(keep.cbegin(), keep.cend(), [&](const auto &one) {
            return one.to == target.address && !one.ciphertext.isEmpty();
        });
        if (kept != keep.cend()) {
            sealed.append(*kept);
            sealed.last().listVersion = target.listVersion;
            sealed.last().listHash = target.listHash;
            continue;
        }
        auto open = cipher.hasSession(target.address);
        if (!open) return open.error();
        if (!*open) missing.bundles[target.address.user].append(target.address.device);
        fresh.append(target);
    }
    if (!missing.isEmpty()) return missing;

    kith::content::Content content;
    if (!content.ParseFromArray(envelope.content.constData(), static_cast<int>(envelope.content.size()))) {
        return Base::Error{Base::ErrorCode::Internal, QStringLiteral("stored content cannot be read")};
    }
    for (const Target &target : std::as_const(fresh)) {
        content.mutable_header()->set_recipient(target.address.user.toStdString());
        content.mutable_header()->set_recipient_device(target.address.device);
        auto plain = Content::encode(content);
        if (!plain) return plain.error();
        auto ciphertext = cipher.encrypt(target.address, *plain);
        if (!ciphertext) return ciphertext.error();
        Store::OutgoingDestination destination;
        destination.to = target.address;
        destination.type = ciphertext->type == E2e::CiphertextType::PreKeyMessage ? kith::wire::PRE_KEY : kith::wire::RATCHET;
        destination.ciphertext = ciphertext->bytes;
        destination.listVersion = target.listVersion;
        destination.listHash = target.listHash;
        sealed.append(destination);
    }
    envelope.destinations = sealed;
    return missing;
}

} // namespace Session
