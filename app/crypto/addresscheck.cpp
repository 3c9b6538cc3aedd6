// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/addresscheck.h"

namespace E2e {

Base::Result<Base::Done> checkAddresses(const Addresses &inside, const Addresses &outside)
{
    if (inside.sender != outside.sender) return {Base::ErrorCode::AddressMismatch, QStringLiteral("sender")};
    if (inside.recipient != outside.recipient) return {Base::ErrorCode::AddressMismatch, QStringLiteral("recipient")};
    return Base::Done{};
}

} // namespace E2e
