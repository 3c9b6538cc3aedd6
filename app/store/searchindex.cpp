// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchindex.h"

#include "app/store/messagerow.h"
#include "shared/base/weblinks.h"
#include "shared/sql/connection.h"

#include <sqlite3.h>

#include <chrono>

namespace Store {

using Base::Done;
using Base::Result;

namespace {
constexpr qint64 kDay = 86'400'000'000; // µs
constexpr int kMergeDone = 0, kMergeAsked = 1, kMergeGoing = 2;
}

qint64 SearchDays::of(Micros time)
{
    // Downwards, before 1970 too.
    const qint64 us = time.count();
    return us >= 0 ? us / kDay : -((-us + kDay - 1) / kDay);
}

struct SearchIndex::Row
{
    MessageKey key;
    qint64 conversation;
    QString author;
    bool isOwn;
    MessageKind kind;
    QString text;
    QString fileName;
    Micros time;
    int links;

    bool isSearched() const { return kind == MessageKind::Text || kind == MessageKind::Image || kind == MessageKind::File; }
    SearchWords words(SearchSpelling spelling) const
    {
        SearchWords words = SearchWords::of(text, spelling);
        if (!fileName.isEmpty()) words.append(SearchWords::of(fileName, spelling));
        return words;
    }
    QString marks() const
    {
        QStringList marks{SearchMarks::conversation(conversation), isOwn ? SearchMarks::own() : QString(), SearchMarks::author(author)};
        if (kind == MessageKind::Image) marks << SearchMarks::image();
        if (kind == MessageKind::File) marks << SearchMarks::file();
        if (links > 0) marks << SearchMarks::link();
        return marks.join(QLatin1Char(' '));
    }
};

Result<std::optional<SearchIndex::Row>> SearchIndex::row(MessageKey key)
{
    return m_sql
        .prepare("SELECT m.key, m.conversation, m.author, m.own, m.kind, m.body, " KITH_MESSAGE_TIME ", m.links, a.name"
                 " FROM messages m LEFT JOIN attachments a ON a.message = m.key WHERE m.key = ?")
        .one(
            [](const Sql::Statement &row) {
                return Row{row.int64(0), row.int64(1), row.text(2), row.boolean(3), row.enumeration<MessageKind>(4), row.text(5),
                           row.isNull(8) ? QString() : row.text(8), Micros(row.int64(6)), row.int32(7)};
            },
            key);
}

Result<std::optional<SearchSpelling>> SearchIndex::spelling(MessageKey key)
{
    struct State
    {
        MessageKey next = 0, plainFrom = 0, plainTo = 0, oldFrom = 0, oldTo = 0;
    };
    auto read = m_sql.prepare("SELECT next_key, plain_from, plain_to, old_from, old_to FROM search_state").one([](const Sql::Statement &row) {
        return State{row.int64(0), row.int64(1), row.int64(2), row.int64(3), row.int64(4)};
    });
    if (!read) return read.error();
    const State state = read->value_or(State());
    if (key <= state.next) return std::optional<SearchSpelling>();
    if (key <= state.oldFrom || key > state.oldTo) return std::optional(SearchSpelling::Full);
    return std::optional(key > state.plainFrom && key <= state.plainTo ? SearchSpelling::Plain : SearchSpelling::Joined);
}

Result<Done> SearchIndex::put(const Row &row, SearchSpelling spelling)
{
    if (auto noted = noteTime(row.key, row.time); !noted) return noted;
    const SearchWords words = row.words(spelling);
    return m_sql.run("INSERT INTO search_words (rowid, words, inside, single, marks) VALUES (?,?,?,?,?)", row.key, words.words,
                     words.inside, words.single, row.marks());
}

Result<Done> SearchIndex::erase(const Row &row, SearchSpelling spelling)
{
    // The index keeps no text of its own: to remove an entry it is told what had been put in.
    const SearchWords words = row.words(spelling);
    return m_sql.run("INSERT INTO search_words (search_words, rowid, words, inside, single, marks) VALUES ('delete',?,?,?,?,?)", row.key,
                     words.words, words.inside, words.single, row.marks());
}

Result<Done> SearchIndex::add(MessageKey key)
{
    auto found = row(key);
    if (!found) return found.error();
    if (!*found || !(*found)->isSearched()) return Done{};
    Row &row = **found;
    // Before the check: an old row that changes now has its links right when its turn comes.
    const int links = static_cast<int>(Base::findWebLinks(row.text).size());
    if (links != row.links) {
        row.links = links;
        if (auto set = m_sql.run("UPDATE messages SET links = ? WHERE key = ?", links, key); !set) return set;
    }
    auto spelled = spelling(key);
    if (!spelled) return spelled.error();
    if (!*spelled) return Done{};
    if (auto done = put(row, **spelled); !done) return done;
    return m_sql.run("UPDATE search_state SET messages = messages + 1");
}

Result<Done> SearchIndex::remove(MessageKey key)
{
    auto found = row(key);
    if (!found) return found.error();
    if (!*found || !(*found)->isSearched()) return Done{};
    auto spelled = spelling(key);
    if (!spelled) return spelled.error();
    if (!*spelled) return Done{};
    if (auto done = erase(**found, **spelled); !done) return done;
    return m_sql.run("UPDATE search_state SET messages = messages - 1");
}

Result<Done> SearchIndex::noteTime(MessageKey key, Micros time)
{
    return m_sql.run("INSERT INTO search_days (day, lowest, highest) VALUES (?1, ?2, ?2) ON CONFLICT (day) DO UPDATE"
                     " SET lowest = min(lowest, ?2), highest = max(highest, ?2) WHERE lowest > ?2 OR highest < ?2",
                     SearchDays::of(time), key);
}

Result<Done> SearchIndex::forgetRemoved()
{
    return m_sql.run("UPDATE search_state SET merging = ?", kMergeAsked);
}

Result<bool> SearchIndex::merge()
{
    constexpr int kPages = 250;
    auto state = m_sql.prepare("SELECT merging FROM search_state").one([](const Sql::Statement &row) { return row.int32(0); });
    if (!state) return state.error();
    if (state->value_or(kMergeDone) == kMergeDone) return false;
    // A negative number begins: all parts of the index are to become one. Every further call does some of it.
    auto *sqlite = static_cast<sqlite3 *>(m_sql.sqliteHandle());
    const int before = sqlite3_total_changes(sqlite);
    const bool isFirst = **state == kMergeAsked;
    auto done = m_sql.run("INSERT INTO search_words (search_words, rank) VALUES ('merge', ?)", isFirst ? -kPages : kPages);
    if (!done) return done.error();
    const bool isMore = sqlite3_total_changes(sqlite) - before >= 2;
    if (auto set = m_sql.run("UPDATE search_state SET merging = ?", isMore ? kMergeGoing : kMergeDone); !set) return set.error();
    return isMore;
}

Result<bool> SearchIndex::dropOldIndex()
{
    constexpr int kPages = 200;
    auto isThere = m_sql.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'search'").one([](const Sql::Statement &row) {
        return row.boolean(0);
    });
    if (!isThere) return isThere.error();
    if (!isThere->value_or(false)) return false;
    // A large one goes page by page, then what is left of it.
    auto pages = m_sql.prepare("DELETE FROM search_data WHERE id IN (SELECT id FROM search_data WHERE id > 10 LIMIT ?)");
    if (auto done = pages.run(kPages); !done) return done.error();
    if (pages.changes() > 0) return true;
    auto sizes = m_sql.prepare("DELETE FROM search_docsize WHERE id IN (SELECT id FROM search_docsize LIMIT ?)");
    if (auto done = sizes.run(kPages * 50); !done) return done.error();
    if (sizes.changes() > 0) return true;
    if (auto done = m_sql.run("DROP TABLE search"); !done) return done.error();
    return true;
}

Result<bool> SearchIndex::respell(int messages)
{
    auto range = m_sql.prepare("SELECT old_from, old_to FROM search_state").one([](const Sql::Statement &row) {
        return std::pair(row.int64(0), row.int64(1));
    });
    if (!range) return range.error();
    const auto [from, to] = range->value_or(std::pair<qint64, qint64>(0, 0));
    if (from >= to) return false;
    constexpr int kKeysAtOnce = 2000;
    auto keys = m_sql.prepare("SELECT key FROM messages WHERE key > ? AND key <= ? ORDER BY key DESC LIMIT ?")
                    .all([](const Sql::Statement &row) { return row.int64(0); }, from, to, kKeysAtOnce);
    if (!keys) return keys.error();
    // Most entries stay as they are: many are looked at for each that is written, and each call is a transaction.
    constexpr std::chrono::milliseconds kLongest{15};
    const auto end = std::chrono::steady_clock::now() + kLongest;
    QList<std::pair<Row, SearchSpelling>> changed;
    MessageKey reached = from + 1;
    for (const MessageKey key : *keys) {
        auto found = row(key);
        if (!found) return found.error();
        auto old = spelling(key);
        if (!old) return old.error();
        reached = key;
        if (*found && *old && (*found)->isSearched() && (*found)->words(**old) != (*found)->words(SearchSpelling::Full)) changed.append({**found, **old});
        if (changed.size() >= messages || std::chrono::steady_clock::now() >= end) break;
    }
    // FTS5 writes what it has collected whenever a key is less than the one before it.
    for (auto one = changed.crbegin(); one != changed.crend(); ++one) {
        if (auto done = erase(one->first, one->second); !done) return done.error();
        if (auto done = put(one->first); !done) return done.error();
    }
    const bool isMore = !keys->empty() && (reached != keys->back() || keys->size() == kKeysAtOnce);
    if (auto moved = m_sql.run("UPDATE search_state SET old_to = ?", isMore ? reached - 1 : from); !moved) return moved.error();
    return true;
}

Result<bool> SearchIndex::catchUp(int messages)
{
    // What was removed meanwhile is in the old one only until it is gone: first that.
    auto old = dropOldIndex();
    if (!old) return old;
    if (*old) return true;
    auto next = m_sql.prepare("SELECT next_key FROM search_state").one([](const Sql::Statement &row) { return row.int64(0); });
    if (!next) return next.error();
    if (next->value_or(0) == 0) {
        auto respelled = respell(messages);
        return !respelled || *respelled ? respelled : merge();
    }
    auto keys = m_sql.prepare("SELECT key FROM messages WHERE key <= ? ORDER BY key DESC LIMIT ?")
                    .all([](const Sql::Statement &row) { return row.int64(0); }, **next, messages);
    if (!keys) return keys.error();
    int count = 0;
    for (const MessageKey key : *keys) {
        auto found = row(key);
        if (!found) return found.error();
        if (!*found || !(*found)->isSearched()) continue;
        Row &row = **found;
        row.links = static_cast<int>(Base::findWebLinks(row.text).size());
        if (row.links > 0) {
            if (auto set = m_sql.run("UPDATE messages SET links = ? WHERE key = ?", row.links, key); !set) return set.error();
        }
        if (auto done = put(row); !done) return done.error();
        ++count;
    }
    const bool isMore = static_cast<int>(keys->size()) == messages;
    auto moved = m_sql.run("UPDATE search_state SET next_key = ?, messages = messages + ?", isMore ? keys->back() - 1 : 0, count);
    if (!moved) return moved.error();
    return true;
}

} // namespace Store
