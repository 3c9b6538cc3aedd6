// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migrations.h"

#include "shared/sql/connection.h"
#include "shared/sql/migrator.h"

namespace Relay::Store {

namespace {
// Append only. SCHEMA.md says what the columns mean.
constexpr Sql::Migration kMigrations[] = {
    {"accounts, devices, keys, mailboxes, blobs", R"(
CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE accounts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user TEXT NOT NULL UNIQUE,
  password BLOB NOT NULL,
  list_version INTEGER NOT NULL,
  created INTEGER NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0,
  media_bytes INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE devices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account INTEGER NOT NULL,
  device INTEGER NOT NULL,
  sign_key BLOB NOT NULL,
  family INTEGER NOT NULL DEFAULT 0,
  pre_key_id INTEGER NOT NULL DEFAULT 0,
  pre_key BLOB NOT NULL DEFAULT x'',
  pre_key_signature BLOB NOT NULL DEFAULT x'',
  added INTEGER NOT NULL,
  removed INTEGER,
  UNIQUE (account, device)
);

CREATE TABLE device_lists (
  account INTEGER NOT NULL,
  version INTEGER NOT NULL,
  list BLOB NOT NULL,
  signature BLOB NOT NULL,
  previous_account_signature BLOB NOT NULL,
  PRIMARY KEY (account, version)
) WITHOUT ROWID;

CREATE TABLE one_time_keys (
  mailbox INTEGER NOT NULL,
  id INTEGER NOT NULL,
  key BLOB NOT NULL,
  PRIMARY KEY (mailbox, id)
) WITHOUT ROWID;

CREATE TABLE refresh_tokens (
  hash BLOB NOT NULL PRIMARY KEY,
  mailbox INTEGER NOT NULL,
  family INTEGER NOT NULL,
  created INTEGER NOT NULL,
  used INTEGER
) WITHOUT ROWID;
CREATE INDEX refresh_tokens_mailbox ON refresh_tokens (mailbox);

CREATE TABLE invites (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hash BLOB NOT NULL UNIQUE,
  uses_left INTEGER NOT NULL,
  created INTEGER NOT NULL,
  expires INTEGER,
  note TEXT NOT NULL
);

CREATE TABLE mailboxes (
  mailbox INTEGER PRIMARY KEY,
  acknowledged INTEGER NOT NULL,
  state_generation INTEGER NOT NULL
);

CREATE TABLE entries (
  sequence INTEGER PRIMARY KEY,
  mailbox INTEGER NOT NULL,
  sender INTEGER NOT NULL,
  time INTEGER NOT NULL,
  entry BLOB NOT NULL
);
CREATE INDEX entries_mailbox ON entries (mailbox);

CREATE TABLE drops (
  mailbox INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL,
  first_sequence INTEGER NOT NULL,
  time INTEGER NOT NULL,
  PRIMARY KEY (mailbox, last_sequence)
) WITHOUT ROWID;

CREATE TABLE sent_recent (
  time INTEGER PRIMARY KEY,
  sender INTEGER NOT NULL,
  envelope_id BLOB NOT NULL,
  targets BLOB NOT NULL
);

CREATE TABLE sent (
  sender INTEGER NOT NULL,
  envelope_id BLOB NOT NULL,
  time INTEGER NOT NULL,
  targets BLOB NOT NULL,
  PRIMARY KEY (sender, envelope_id)
) WITHOUT ROWID;

CREATE TABLE blocks (
  account INTEGER NOT NULL,
  blocked INTEGER NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (account, blocked)
) WITHOUT ROWID;

CREATE TABLE blobs (
  id BLOB NOT NULL PRIMARY KEY,
  account INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  complete INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX blobs_expires ON blobs (expires);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  time INTEGER NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL
);
)"},
    {"uploads in chunks", R"(
ALTER TABLE blobs ADD COLUMN uploaded INTEGER NOT NULL DEFAULT -1;
)"},
    {"lists that others know", R"(
CREATE TABLE reported_lists (
  account INTEGER PRIMARY KEY,
  list BLOB NOT NULL,
  signature BLOB NOT NULL,
  previous_account_signature BLOB NOT NULL
);
)"},
};
} // namespace

Base::Result<int> migrateSchema(Sql::Connection &sql) { return Sql::migrate(sql, kMigrations); }

} // namespace Relay::Store
