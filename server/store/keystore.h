// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/ids.h"
#include "shared/base/result.h"
#include "shared/sql/connection.h"
#include "shared/wire/kith.pb.h"

//! Pre-keys of devices. Writing functions run inside the writer's transaction.
namespace Relay::Store {

Base::Result<Base::Done> setSignedPreKey(Sql::Connection &sql, MailboxId mailbox, const kith::wire::SignedPreKey &key);
//! Keys whose number is there already are passed over.
Base::Result<Base::Done> addOneTimeKeys(Sql::Connection &sql, MailboxId mailbox,
                                        const google::protobuf::RepeatedPtrField<kith::wire::OneTimePreKey> &keys);
Base::Result<kith::wire::KeyStatus> keyStatus(Sql::Connection &sql, MailboxId mailbox);
//! The signed pre-key and one one-time key, which is deleted: hand it out only after the commit. Bundle::device is not
//! set.
Base::Result<kith::wire::Bundle> takeBundle(Sql::Connection &sql, MailboxId mailbox);

} // namespace Relay::Store
