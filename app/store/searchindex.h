// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/searchwords.h"
#include "app/store/types.h"
#include "shared/base/result.h"

#include <limits>

namespace Sql {
class Connection;
}

namespace Store {

//! Which keys the messages of a day (UTC) have, as bounds: what makes a search between two dates start in the right place.
namespace SearchDays {
inline constexpr qint64 kFirst = std::numeric_limits<qint64>::min();
inline constexpr qint64 kLast = std::numeric_limits<qint64>::max();
qint64 of(Micros time);
}

//! Keeps what Search reads: the words, the links and the days of messages. Everything is read from the rows themselves, so that
//! what is taken out is what was put in: call add() after a change and remove() before it.
class SearchIndex
{
public:
    explicit SearchIndex(Sql::Connection &sql) : m_sql(sql) {}

    //! Nothing happens for rows that are not searched (notices), and for old ones whose turn has not come yet.
    Base::Result<Base::Done> add(MessageKey key);
    Base::Result<Base::Done> remove(MessageKey key);
    //! The time of a message changed.
    Base::Result<Base::Done> noteTime(MessageKey key, Micros time);

    //! Asks for the index to be merged, so that removed words are really gone: catchUp() does it. After many removals.
    Base::Result<Base::Done> forgetRemoved();

    //! Some of what waits: words of an older index are thrown away, old messages indexed (at most \a messages, newest first),
    //! entries of earlier versions made as they are today, removed words merged away. True while there may be more. Made to be
    //! called again and again, with other jobs between.
    Base::Result<bool> catchUp(int messages);

private:
    struct Row;
    Base::Result<std::optional<Row>> row(MessageKey key);
    Base::Result<Base::Done> put(const Row &row, SearchSpelling spelling = SearchSpelling::Full);
    //! How the entry of \a key is spelled; nullopt: its turn has not come.
    Base::Result<std::optional<SearchSpelling>> spelling(MessageKey key);
    Base::Result<Base::Done> erase(const Row &row, SearchSpelling spelling);
    Base::Result<bool> respell(int messages);
    Base::Result<bool> dropOldIndex();
    Base::Result<bool> merge();
    Sql::Connection &m_sql;
};

} // namespace Store
