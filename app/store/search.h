// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"
#include "shared/base/result.h"

#include <QList>

namespace Sql {
class Connection;
}

namespace Store {

//! Full-text search over message texts: FTS5, case and diacritics ignored; Chinese, Japanese and Korean runs are indexed as
//! pairs of characters, because their words have no spaces between them. MessageStore keeps the index.
class Search
{
public:
    explicit Search(Sql::Connection &sql) : m_sql(sql) {}

    //! Messages that hold all words of \a query (the last one may be a beginning), newest first; null \a in: everywhere.
    Base::Result<QList<MessageKey>> find(const QString &query, const Base::ConversationId &in, int limit);

    //! Both are given the text as stored in the message.
    Base::Result<Base::Done> add(MessageKey key, const QString &text);
    Base::Result<Base::Done> remove(MessageKey key, const QString &text);

    //! Merges the index, so that removed words are really gone. After many removals.
    Base::Result<Base::Done> forgetRemoved();

    //! What is indexed for \a text: words as they are, CJK runs as pairs. Changing it needs a migration that indexes again.
    static QString indexText(const QString &text);
    //! FTS5 query for what a person typed; empty when nothing can be searched for.
    static QString matchText(const QString &query);

private:
    Sql::Connection &m_sql;
};

} // namespace Store
