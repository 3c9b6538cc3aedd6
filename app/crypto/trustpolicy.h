// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>

#include <optional>

namespace E2e {

//! What is known about a person's account key.
struct KnownAccount
{
    QByteArray accountKey; //!< 32 bytes Ed25519
    bool verified = false; //!< the person compared the safety number, or came through an invite
};

enum class TrustDecision {
    FirstUse, //!< nothing known, nothing expected: take the key
    FirstUseVerified, //!< nothing known, and it is the key the invite named: take it as verified
    Unchanged,
    AcceptWithNotice, //!< changed, was not verified: take it (unverified) and put a notice into the timeline
    ConfirmationNeeded, //!< changed though verified or pinned by an invite: sending stops until the person decides
};

//! What to do with \a offered, the account key the relay shows for a person now. \a expected: from an invite. Pure.
TrustDecision decideTrust(const std::optional<KnownAccount> &known, const QByteArray &offered,
                          const std::optional<QByteArray> &expected = std::nullopt);

//! IdentityConfirmationNeeded when \a decision stops sending.
Base::Result<Base::Done> maySend(TrustDecision decision);

} // namespace E2e
