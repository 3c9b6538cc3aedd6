// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrations.h"

#include <iterator>

namespace Store {

namespace {

// Times are microseconds since 1970 UTC unless the name says otherwise. Enumerations are numbers named in the stores' headers.
constexpr Sql::Migration kMigrations[] = {
    {"accounts, keys, conversations, messages, outbox, search", R"sql(
CREATE TABLE account (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    relay_url TEXT NOT NULL,
    relay_pin BLOB NOT NULL,
    relay_id BLOB NOT NULL,
    user TEXT NOT NULL,
    device INTEGER NOT NULL,
    account_seed BLOB NOT NULL,
    account_key BLOB NOT NULL,
    device_seed BLOB NOT NULL,
    access_token BLOB NOT NULL,
    access_expires INTEGER NOT NULL,
    refresh_token BLOB NOT NULL,
    recovery_key_saved INTEGER NOT NULL,
    signed_in INTEGER NOT NULL
);

CREATE TABLE device_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    cursor INTEGER NOT NULL DEFAULT 0,
    state_generation INTEGER NOT NULL DEFAULT 0,
    newest_server_time INTEGER NOT NULL DEFAULT 0,
    next_one_time_id INTEGER NOT NULL DEFAULT 1,
    next_signed_id INTEGER NOT NULL DEFAULT 1
);
INSERT INTO device_state (id) VALUES (1);

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    type INTEGER NOT NULL,
    value NOT NULL
) WITHOUT ROWID;

CREATE TABLE own_identity (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    public_key BLOB NOT NULL,
    private_key BLOB NOT NULL,
    registration_id INTEGER NOT NULL
);

CREATE TABLE sessions (
    user TEXT NOT NULL,
    device INTEGER NOT NULL,
    record BLOB NOT NULL,
    PRIMARY KEY (user, device)
) WITHOUT ROWID;

CREATE TABLE pre_keys (
    id INTEGER PRIMARY KEY,
    record BLOB NOT NULL
);

CREATE TABLE signed_pre_keys (
    id INTEGER PRIMARY KEY,
    created INTEGER NOT NULL,
    record BLOB NOT NULL
);

CREATE TABLE sender_keys (
    distribution BLOB NOT NULL,
    user TEXT NOT NULL,
    device INTEGER NOT NULL,
    record BLOB NOT NULL,
    PRIMARY KEY (distribution, user, device)
) WITHOUT ROWID;

CREATE TABLE identity_keys (
    user TEXT NOT NULL,
    device INTEGER NOT NULL,
    key BLOB NOT NULL,
    PRIMARY KEY (user, device)
) WITHOUT ROWID;

CREATE TABLE device_lists (
    user TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    list BLOB NOT NULL,
    signature BLOB NOT NULL,
    account_key BLOB NOT NULL,
    trust INTEGER NOT NULL,
    offered_list BLOB NOT NULL,
    offered_signature BLOB NOT NULL,
    stale INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE conversations (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    peer TEXT NOT NULL,
    title TEXT NOT NULL,
    created INTEGER NOT NULL,
    muted INTEGER NOT NULL,
    draft TEXT NOT NULL,
    typing_key BLOB NOT NULL
);
CREATE UNIQUE INDEX conversations_by_peer ON conversations (peer) WHERE kind = 1;

CREATE TABLE typing_keys (
    conversation INTEGER NOT NULL REFERENCES conversations (key) ON DELETE CASCADE,
    user TEXT NOT NULL,
    device INTEGER NOT NULL,
    key BLOB NOT NULL,
    PRIMARY KEY (conversation, user, device)
) WITHOUT ROWID;

CREATE TABLE messages (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversations (key),
    server_time INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    message_id BLOB,
    author TEXT NOT NULL,
    author_device INTEGER NOT NULL,
    own INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    state INTEGER NOT NULL,
    failure INTEGER NOT NULL,
    failure_detail TEXT NOT NULL,
    body TEXT NOT NULL,
    notice INTEGER NOT NULL,
    notice_count INTEGER NOT NULL,
    sent_time INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    late INTEGER NOT NULL
);
CREATE INDEX messages_in_order ON messages (conversation, server_time, counter, key);
CREATE UNIQUE INDEX messages_by_id ON messages (author, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX messages_unread ON messages (conversation, server_time, counter, key) WHERE unread = 1;
CREATE INDEX messages_pending ON messages (key) WHERE state = 1;

CREATE TABLE deliveries (
    message INTEGER NOT NULL REFERENCES messages (key) ON DELETE CASCADE,
    user TEXT NOT NULL,
    device INTEGER NOT NULL,
    accepted_at INTEGER NOT NULL DEFAULT 0,
    delivered_at INTEGER NOT NULL DEFAULT 0,
    read_at INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (message, user, device)
) WITHOUT ROWID;

CREATE TABLE attachments (
    message INTEGER PRIMARY KEY REFERENCES messages (key) ON DELETE CASCADE,
    blob BLOB NOT NULL,
    blob_key BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    sealed_bytes INTEGER NOT NULL,
    plain_bytes INTEGER NOT NULL,
    mime TEXT NOT NULL,
    name TEXT NOT NULL,
    width_px INTEGER NOT NULL,
    height_px INTEGER NOT NULL,
    lossless INTEGER NOT NULL,
    cache_id BLOB NOT NULL,
    transfer INTEGER NOT NULL,
    failure INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    placeholder BLOB NOT NULL,
    thumbnail BLOB NOT NULL
);
CREATE INDEX attachments_by_transfer ON attachments (transfer, message) WHERE transfer <> 0;

CREATE TABLE envelopes (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    place INTEGER NOT NULL,
    message INTEGER NOT NULL,
    conversation BLOB NOT NULL,
    content BLOB NOT NULL,
    silent INTEGER NOT NULL,
    state INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next_try INTEGER NOT NULL,
    created INTEGER NOT NULL,
    accepted_at INTEGER NOT NULL
);
CREATE INDEX envelopes_waiting ON envelopes (place, key) WHERE state = 1;
CREATE INDEX envelopes_by_message ON envelopes (message) WHERE message <> 0;
CREATE INDEX envelopes_accepted ON envelopes (accepted_at) WHERE state = 2;

CREATE TABLE envelope_devices (
    envelope INTEGER NOT NULL REFERENCES envelopes (key) ON DELETE CASCADE,
    user TEXT NOT NULL,
    device INTEGER NOT NULL,
    type INTEGER NOT NULL,
    ciphertext BLOB NOT NULL,
    list_version INTEGER NOT NULL,
    delivered_at INTEGER NOT NULL,
    dropped INTEGER NOT NULL,
    PRIMARY KEY (envelope, user, device)
);
CREATE INDEX envelope_devices_open ON envelope_devices (envelope) WHERE delivered_at = 0 AND dropped = 0;

CREATE TABLE inbox_begun (
    sequence INTEGER PRIMARY KEY,
    times INTEGER NOT NULL
);

CREATE TABLE set_aside (
    placeholder INTEGER PRIMARY KEY REFERENCES messages (key) ON DELETE CASCADE,
    envelope_id BLOB NOT NULL,
    user TEXT NOT NULL,
    device INTEGER NOT NULL,
    type INTEGER NOT NULL,
    ciphertext BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    server_time INTEGER NOT NULL
);
CREATE INDEX set_aside_by_envelope ON set_aside (envelope_id);

CREATE TABLE seen_messages (
    author TEXT NOT NULL,
    message_id BLOB NOT NULL,
    PRIMARY KEY (author, message_id)
) WITHOUT ROWID;

CREATE TABLE outgoing_counters (
    conversation BLOB PRIMARY KEY,
    last INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE withdrawn_counters (
    conversation BLOB NOT NULL,
    counter INTEGER NOT NULL,
    PRIMARY KEY (conversation, counter)
) WITHOUT ROWID;

CREATE TABLE incoming_counters (
    conversation BLOB NOT NULL,
    user TEXT NOT NULL,
    device INTEGER NOT NULL,
    highest INTEGER NOT NULL,
    PRIMARY KEY (conversation, user, device)
) WITHOUT ROWID;

CREATE TABLE counter_gaps (
    conversation BLOB NOT NULL,
    user TEXT NOT NULL,
    device INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (conversation, user, device, first)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (body, content = '', tokenize = 'unicode61 remove_diacritics 2');
)sql"},
    // The old index is thrown away, and what it held indexed again, by SearchIndex::catchUp(): piece by piece, after start.
    {"search by people, conversations, times and kinds; galleries", R"sql(
ALTER TABLE messages ADD COLUMN links INTEGER NOT NULL DEFAULT 0;
CREATE INDEX messages_with_files ON messages (conversation, kind, server_time, counter, key) WHERE kind IN (2, 3);
CREATE INDEX messages_with_links ON messages (conversation, server_time, counter, key) WHERE links > 0;

CREATE VIRTUAL TABLE search_words USING fts5 (words, inside, single, marks, content = '', columnsize = 0, prefix = '2 3 4',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'");

CREATE TABLE search_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    messages INTEGER NOT NULL,
    next_key INTEGER NOT NULL,
    merging INTEGER NOT NULL
);
INSERT INTO search_state (id, messages, next_key, merging) SELECT 1, 0, ifnull(max(key), 0), 0 FROM messages;

CREATE TABLE search_days (
    day INTEGER PRIMARY KEY,
    lowest INTEGER NOT NULL,
    highest INTEGER NOT NULL
);
)sql"},
    {"albums", R"sql(
ALTER TABLE attachments ADD COLUMN album BLOB NOT NULL DEFAULT x'';
ALTER TABLE attachments ADD COLUMN album_index INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachments ADD COLUMN album_count INTEGER NOT NULL DEFAULT 0;
)sql"},
    // Messages without a place stand in the order they were written: the counter counts once they have one.
    {"when files were uploaded; the order of pending messages", R"sql(
ALTER TABLE attachments ADD COLUMN uploaded_at INTEGER NOT NULL DEFAULT 0;
UPDATE messages SET counter = 0 WHERE own = 1 AND server_time = 9223372036854775807;
)sql"},
    // Hello and Ack told the current generation until now; what came before this is not among the seen envelopes.
    {"the largest state generation that was told; which envelopes were read", R"sql(
ALTER TABLE device_state ADD COLUMN told_generation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device_state ADD COLUMN envelopes_since INTEGER NOT NULL DEFAULT 0;
UPDATE device_state SET told_generation = state_generation, envelopes_since = newest_server_time;
CREATE TABLE seen_envelopes (digest INTEGER PRIMARY KEY);
)sql"},
    // What is indexed already gets its joined words by SearchIndex::catchUp(), after start.
    {"search for joined words and numbers", R"sql(
ALTER TABLE search_state ADD COLUMN plain_from INTEGER NOT NULL DEFAULT 0;
ALTER TABLE search_state ADD COLUMN plain_to INTEGER NOT NULL DEFAULT 0;
UPDATE search_state SET plain_from = next_key, plain_to = max(next_key, (SELECT ifnull(max(key), 0) FROM messages));
)sql"},
    // What failed stood last for ever, before all that came later: it goes behind what was there when it was written.
    {"the place of failed messages", R"sql(
UPDATE messages SET (server_time, counter) = (
    SELECT ifnull(max(p.server_time), 0), 0 FROM messages p
    WHERE p.conversation = messages.conversation AND p.key < messages.key AND p.server_time < 9223372036854775807
) WHERE own = 1 AND state = 5 AND server_time = 9223372036854775807;
UPDATE messages SET counter = ifnull((
    SELECT max(p.counter) FROM messages p
    WHERE p.conversation = messages.conversation AND p.key < messages.key AND p.server_time = messages.server_time
), 0) WHERE own = 1 AND state = 5;
)sql"},
    {"where files lie that are not sealed yet", R"sql(
ALTER TABLE attachments ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE attachments ADD COLUMN source_changed INTEGER NOT NULL DEFAULT 0;
)sql"},
    {"search without strokes and ligatures", R"sql(
ALTER TABLE search_state ADD COLUMN old_from INTEGER NOT NULL DEFAULT 0;
ALTER TABLE search_state ADD COLUMN old_to INTEGER NOT NULL DEFAULT 0;
UPDATE search_state SET old_from = next_key, old_to = max(next_key, (SELECT ifnull(max(key), 0) FROM messages));
)sql"},
};

static_assert(std::size(kMigrations) == 9, "a new migration needs a stored database of the version before it, and SCHEMA.md");

} // namespace

const Sql::Migration *Migrations::begin()
{
    return std::begin(kMigrations);
}

const Sql::Migration *Migrations::end()
{
    return std::end(kMigrations);
}

} // namespace Store
