// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/accountstore.h"
#include "app/store/attachmentstore.h"
#include "app/store/conversationstore.h"
#include "app/store/counterstore.h"
#include "app/store/dedupstore.h"
#include "app/store/deviceliststore.h"
#include "app/store/inboxstore.h"
#include "app/store/messagestore.h"
#include "app/store/outboxstore.h"
#include "app/store/search.h"
#include "app/store/searchindex.h"
#include "app/store/settingsstore.h"
#include "app/store/signalstore.h"
#include "shared/sql/connection.h"
#include "shared/sql/transaction.h"

#include <functional>
#include <memory>
#include <typeindex>
#include <unordered_map>

namespace Store {

//! Everything a job on a database thread may touch: the connection inside its transaction, and the stores on it. Handed to
//! the functions given to Database::run() and read(); never kept longer. All stores are synchronous; what they write is
//! durable when run()'s Task has answered, or was never there. After any error return it: the transaction rolls back.
//! Part of a job that may fail alone stands in a Sql::Savepoint::begin(access.sql()).
class Access
{
public:
    explicit Access(Sql::Connection &connection);
    ~Access();
    Access(const Access &) = delete;
    Access &operator=(const Access &) = delete;

    Sql::Connection &sql() { return m_sql; }

    AccountStore &account() { return m_account; }
    SettingsStore &settings() { return m_settings; }
    SignalStore &signal() { return m_signal; } //!< E2e::KeyStorage and E2e::TrustStorage
    DeviceListStore &deviceLists() { return m_deviceLists; }
    ConversationStore &conversations() { return m_conversations; }
    MessageStore &messages() { return m_messages; }
    AttachmentStore &attachments() { return m_attachments; }
    OutboxStore &outbox() { return m_outbox; }
    InboxStore &inbox() { return m_inbox; }
    DedupStore &dedup() { return m_dedup; }
    CounterStore &counters() { return m_counters; }
    Search &search() { return m_search; }
    SearchIndex &searchIndex() { return m_searchIndex; }

    //! An object that lives as long as the connection and on its thread, made at the first call: for E2e::SignalContext and
    //! what stands on it. \a make(Access &) returns a unique_ptr<T>. One per type.
    template <typename T, typename Make>
    T &keep(Make make)
    {
        auto &slot = m_kept[std::type_index(typeid(T))];
        if (!slot) slot = std::shared_ptr<T>(make(*this));
        return *static_cast<T *>(slot.get());
    }

private:
    friend class Database;
    Sql::Connection &m_sql;
    AccountStore m_account;
    SettingsStore m_settings;
    SignalStore m_signal;
    DeviceListStore m_deviceLists;
    ConversationStore m_conversations;
    MessageStore m_messages;
    AttachmentStore m_attachments;
    OutboxStore m_outbox;
    InboxStore m_inbox;
    DedupStore m_dedup;
    CounterStore m_counters;
    Search m_search;
    SearchIndex m_searchIndex;
    std::unordered_map<std::type_index, std::shared_ptr<void>> m_kept;
};

} // namespace Store
