// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/trustpolicy.h"

namespace E2e {

TrustDecision decideTrust(const std::optional<KnownAccount> &known, const QByteArray &offered,
                          const std::optional<QByteArray> &expected)
{
    if (expected && *expected != offered) return TrustDecision::ConfirmationNeeded;
    if (!known) return expected ? TrustDecision::FirstUseVerified : TrustDecision::FirstUse;
    if (known->accountKey == offered) return TrustDecision::Unchanged;
    return known->verified ? TrustDecision::ConfirmationNeeded : TrustDecision::AcceptWithNotice;
}

Base::Result<Base::Done> maySend(TrustDecision decision)
{
    if (decision == TrustDecision::ConfirmationNeeded) return Base::ErrorCode::IdentityConfirmationNeeded;
    return Base::Done{};
}

} // namespace E2e
