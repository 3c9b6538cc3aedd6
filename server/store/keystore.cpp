// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/keystore.h"

namespace Relay::Store {

using Base::Done;
using Base::Result;

Result<Done> setSignedPreKey(Sql::Connection &sql, MailboxId mailbox, const kith::wire::SignedPreKey &key)
{
    return sql.run("UPDATE devices SET pre_key_id = ?, pre_key = ?, pre_key_signature = ? WHERE id = ?", key.id(),
                   key.key(), key.signature(), mailbox);
}

Result<Done> addOneTimeKeys(Sql::Connection &sql, MailboxId mailbox,
                            const google::protobuf::RepeatedPtrField<kith::wire::OneTimePreKey> &keys)
{
    auto insert = sql.prepare("INSERT INTO one_time_keys (mailbox, id, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
    for (const auto &key : keys) {
        if (auto done = insert.run(mailbox, key.id(), key.key()); !done) return done;
    }
    return Done{};
}

Result<kith::wire::KeyStatus> keyStatus(Sql::Connection &sql, MailboxId mailbox)
{
    kith::wire::KeyStatus status;
    auto left = sql.prepare("SELECT COUNT(*) FROM one_time_keys WHERE mailbox = ?")
                    .one([](const Sql::Statement &row) { return row.uint32(0); }, mailbox);
    if (!left) return left.error();
    status.set_one_time_left(left->value_or(0));
    auto id = sql.prepare("SELECT pre_key_id FROM devices WHERE id = ?")
                  .one([](const Sql::Statement &row) { return row.uint32(0); }, mailbox);
    if (!id) return id.error();
    status.set_signed_pre_key_id(id->value_or(0));
    return status;
}

Result<kith::wire::Bundle> takeBundle(Sql::Connection &sql, MailboxId mailbox)
{
    kith::wire::Bundle bundle;
    auto found = sql.prepare("SELECT pre_key_id, pre_key, pre_key_signature FROM devices WHERE id = ?")
                     .one(
                         [&bundle](const Sql::Statement &row) {
                             auto &key = *bundle.mutable_signed_pre_key();
                             key.set_id(row.uint32(0));
                             key.set_key(row.bytes(1).toStdString());
                             key.set_signature(row.bytes(2).toStdString());
                             return true;
                         },
                         mailbox);
    if (!found) return found.error();
    auto taken = sql.prepare("DELETE FROM one_time_keys WHERE mailbox = ?1 AND id = (SELECT MIN(id) FROM one_time_keys "
                             "WHERE mailbox = ?1) RETURNING id, key")
                     .one(
                         [&bundle](const Sql::Statement &row) {
                             bundle.mutable_one_time()->set_id(row.uint32(0));
                             bundle.mutable_one_time()->set_key(row.bytes(1).toStdString());
                             return true;
                         },
                         mailbox);
    if (!taken) return taken.error();
    return bundle;
}

} // namespace Relay::Store
