// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/searchterm.h"
#include "app/store/types.h"

#include "shared/base/result.h"

#include <atomic>

namespace Sql {
class Connection;
}

namespace Store {

//! What is looked for: all terms, and everything else that is set. Lists: one of them.
struct SearchFilter
{
    QList<SearchTerm> terms;
    QList<Base::ConversationId> in;
    QStringList from; //!< user names
    bool isOwn = false; //!< from oneself; beside \a from: also
    std::optional<Micros> since; //!< first moment
    std::optional<Micros> until; //!< first moment after
    bool hasImage = false, hasFile = false, hasLink = false;
};

//! How much may be looked through at once.
struct SearchBounds
{
    MessageKey before = 0; //!< only keys below; 0: from the newest on
    int limit = 50;
    std::chrono::nanoseconds patience{0}; //!< stop at the next row after that; 0: never
    const std::atomic_bool *isCancelled = nullptr;
};

struct SearchFound
{
    QList<MessageKey> keys; //!< newest first
    MessageKey reached = 0; //!< everything from this key on was looked at; 0: all there is
    bool isExhausted() const { return reached == 0; }
};

//! What the index holds.
struct SearchCoverage
{
    qint64 messages = 0; //!< that can be found
    qint64 left = 0; //!< keys that are still to be indexed
    qint64 plain = 0; //!< keys whose words are found as they were written only: neither joined (dont for don't) nor without strokes (lodz for łodź)
};

//! Full-text search over texts, captions and names of files, newest first. Words without case and accents, the last one may be
//! a beginning; parts of long words; scripts without spaces by characters; emoji; words and numbers joined or
//! apart. SearchIndex keeps what is searched.
class Search
{
public:
    explicit Search(Sql::Connection &sql) : m_sql(sql) {}

    //! Cancelled: when asked to stop.
    Base::Result<SearchFound> find(const SearchFilter &filter, const SearchBounds &bounds);
    Base::Result<SearchCoverage> coverage();

private:
    struct Plan;
    Base::Result<Plan> plan(const SearchFilter &filter);
    Base::Result<Base::Done> look(const Plan &plan, MessageKey to, const SearchBounds &bounds, SearchFound &found);
    Sql::Connection &m_sql;
};

} // namespace Store
