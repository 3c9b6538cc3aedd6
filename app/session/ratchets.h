// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/devicelist.h"
#include "app/crypto/failurebudget.h"
#include "app/crypto/prekeys.h"
#include "app/crypto/sessioncipher.h"
#include "app/crypto/signalcontext.h"
#include "app/store/access.h"

#include <QHash>

#include <memory>

namespace Session {

//! The cryptography that stands on the writing connection: made once, used on the database thread, inside its transactions.
struct Ratchets
{
    explicit Ratchets(Store::Access &access)
        : context(access.signal(), access.signal()), cipher(context), preKeys(context)
    {
    }
    static Ratchets &of(Store::Access &access)
    {
        return access.keep<Ratchets>([](Store::Access &on) { return std::make_unique<Ratchets>(on); });
    }

    E2e::SignalContext context;
    E2e::SessionCipher cipher;
    E2e::PreKeys preKeys;
    E2e::FailureBudget budget;
    //! Lists whose signature was checked, by hash of bytes and signature: what the database holds decides which of them is
    //! current, so a rollback needs no care here.
    QHash<QByteArray, std::shared_ptr<const E2e::DeviceList>> checkedLists;
};

} // namespace Session
