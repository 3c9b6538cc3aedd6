// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/search.h"

#include "app/store/messagerow.h"
#include "app/store/searchindex.h"
#include "app/store/searchquestion.h"
#include "app/store/searchwords.h"
#include "app/store/termfinder.h"
#include "shared/sql/connection.h"

#include <QSet>

#include <sqlite3.h>

#include <algorithm>

namespace Store {

using Base::Done;
using Base::ErrorCode;
using Base::Result;
using Clock = std::chrono::steady_clock;

namespace {

QString oneOf(const QStringList &marks)
{
    QStringList each;
    for (const QString &mark : marks) each << QStringLiteral("marks : \"%1\"").arg(mark);
    return each.size() == 1 ? each.first() : QStringLiteral("(%1)").arg(each.join(QStringLiteral(" OR ")));
}

//! While it lives, everything that runs on the connection stops soon after \a stop was set, inside of FTS5 too: words that stand in
//! half of all messages and never side by side are compared all the way without a row to come up for air at.
class Stopping
{
public:
    Stopping(Sql::Connection &sql, const std::atomic_bool *stop) : m_sqlite(static_cast<sqlite3 *>(sql.sqliteHandle()))
    {
        constexpr int kStepsBetweenLooks = 64; // FTS5 takes some for each page it reads
        if (stop) sqlite3_progress_handler(m_sqlite, kStepsBetweenLooks, isSet, const_cast<std::atomic_bool *>(stop));
    }
    ~Stopping() { sqlite3_progress_handler(m_sqlite, 0, nullptr, nullptr); }
    Stopping(const Stopping &) = delete;
    Stopping &operator=(const Stopping &) = delete;

private:
    static int isSet(void *stop) { return static_cast<const std::atomic_bool *>(stop)->load(std::memory_order_relaxed) ? 1 : 0; }
    sqlite3 *m_sqlite;
};

} // namespace

//! A filter made ready: what the index is asked, and what every row is compared with, because marks are shared.
struct Search::Plan
{
    QString match; //!< empty: no words and no marks, only times
    QList<TermGroup> toCheck; //!< looked for in the text of each row
    QSet<qint64> conversations;
    QSet<QString> authors;
    const SearchFilter *filter = nullptr;
    MessageKey lowest = 1;
    MessageKey highest = 0;
    bool isImpossible = false;
    Clock::time_point end = Clock::time_point::max();

    bool accepts(const Sql::Statement &row) const;
};

bool Search::Plan::accepts(const Sql::Statement &row) const
{
    if (!conversations.isEmpty() && !conversations.contains(row.int64(1))) return false;
    const bool isOwn = row.boolean(3);
    if (filter->isOwn || !authors.isEmpty()) {
        const bool fits = (filter->isOwn && isOwn) || (!authors.isEmpty() && authors.contains(row.text(2)));
        if (!fits) return false;
    }
    const auto kind = row.enumeration<MessageKind>(4);
    if (kind != MessageKind::Text && kind != MessageKind::Image && kind != MessageKind::File) return false;
    if (filter->hasImage && kind != MessageKind::Image) return false;
    if (filter->hasFile && kind != MessageKind::File) return false;
    if (filter->hasLink && row.int32(6) == 0) return false;
    const Micros time(row.int64(5));
    if (filter->since && time < *filter->since) return false;
    if (filter->until && time >= *filter->until) return false;
    return toCheck.isEmpty() || holdsAll(toCheck, row.isNull(8) ? row.text(7) : row.text(7) + QLatin1Char('\n') + row.text(8));
}

Result<Search::Plan> Search::plan(const SearchFilter &filter)
{
    Plan plan;
    plan.filter = &filter;
    plan.authors = QSet<QString>(filter.from.begin(), filter.from.end());
    QStringList conditions;
    const SearchQuestion question = questionFor(filter.terms);
    plan.toCheck = question.toCheck;
    if (!question.expression.isEmpty()) {
        conditions << question.expression;
    } else if (!filter.terms.isEmpty()) {
        plan.isImpossible = true; // nothing but signs that are not indexed
    }
    if (!filter.in.isEmpty()) {
        QStringList marks;
        for (const Base::ConversationId &id : filter.in) {
            auto key = m_sql.prepare("SELECT key FROM conversations WHERE id = ?").one([](const Sql::Statement &row) { return row.int64(0); }, id);
            if (!key) return key.error();
            if (!*key) continue;
            plan.conversations.insert(**key);
            marks << SearchMarks::conversation(**key);
        }
        if (marks.isEmpty()) plan.isImpossible = true;
        else conditions << oneOf(marks);
    }
    QStringList people;
    for (const QString &user : filter.from) people << SearchMarks::author(user);
    if (filter.isOwn) people << SearchMarks::own();
    if (!people.isEmpty()) conditions << oneOf(people);
    if (filter.hasImage) conditions << oneOf({SearchMarks::image()});
    if (filter.hasFile) conditions << oneOf({SearchMarks::file()});
    if (filter.hasLink) conditions << oneOf({SearchMarks::link()});
    plan.match = conditions.join(QStringLiteral(" AND "));

    auto range = m_sql.prepare("SELECT s.next_key + 1, ifnull((SELECT max(key) FROM messages), 0) FROM search_state s")
                     .one([](const Sql::Statement &row) { return std::pair(row.int64(0), row.int64(1)); });
    if (!range) return range.error();
    plan.lowest = *range ? (*range)->first : 1;
    plan.highest = *range ? (*range)->second : 0;
    if (filter.since || filter.until) {
        auto keys = m_sql.prepare("SELECT min(lowest), max(highest) FROM search_days WHERE day BETWEEN ? AND ?")
                        .one([](const Sql::Statement &row) { return std::pair(row.int64(0), row.int64(1)); },
                             filter.since ? SearchDays::of(*filter.since) : SearchDays::kFirst,
                             filter.until ? SearchDays::of(*filter.until) : SearchDays::kLast);
        if (!keys) return keys.error();
        plan.lowest = std::max(plan.lowest, (*keys)->first);
        plan.highest = std::min(plan.highest, (*keys)->second);
    }
    return plan;
}

Result<Done> Search::look(const Plan &plan, MessageKey to, const SearchBounds &bounds, SearchFound &found)
{
    constexpr int kRowsBetweenLooks = 64;
    // CROSS JOIN: the index leads, whatever the planner thinks it knows about sizes.
    auto rows = plan.match.isEmpty()
        ? m_sql.prepare("SELECT m.key, m.conversation, m.author, m.own, m.kind, " KITH_MESSAGE_TIME ", m.links FROM messages m"
                        " WHERE m.key BETWEEN ? AND ? ORDER BY m.key DESC")
        : plan.toCheck.isEmpty()
        ? m_sql.prepare("SELECT m.key, m.conversation, m.author, m.own, m.kind, " KITH_MESSAGE_TIME ", m.links"
                        " FROM search_words s CROSS JOIN messages m ON m.key = s.rowid"
                        " WHERE s.rowid BETWEEN ? AND ? AND search_words MATCH ? ORDER BY s.rowid DESC")
        : m_sql.prepare("SELECT m.key, m.conversation, m.author, m.own, m.kind, " KITH_MESSAGE_TIME ", m.links, m.body, a.name"
                        " FROM search_words s CROSS JOIN messages m ON m.key = s.rowid LEFT JOIN attachments a ON a.message = m.key"
                        " WHERE s.rowid BETWEEN ? AND ? AND search_words MATCH ? ORDER BY s.rowid DESC");
    auto begun = plan.match.isEmpty() ? rows.query(plan.lowest, to) : rows.query(plan.lowest, to, plan.match);
    if (!begun) return begun;
    for (int count = 1;; ++count) {
        auto there = rows.next();
        if (!there) return there.error();
        if (!*there) {
            found.reached = 0;
            return Done{};
        }
        const MessageKey key = rows.int64(0);
        if (plan.accepts(rows)) {
            found.keys.append(key);
            found.reached = key;
            if (found.keys.size() >= bounds.limit) return Done{};
        }
        if (count % kRowsBetweenLooks != 0 || Clock::now() < plan.end) continue;
        found.reached = key;
        return Done{};
    }
}

Result<SearchFound> Search::find(const SearchFilter &filter, const SearchBounds &bounds)
{
    SearchFound found;
    auto planned = plan(filter);
    if (!planned) return planned.error();
    Plan &ready = *planned;
    if (bounds.patience.count() > 0) ready.end = Clock::now() + bounds.patience;
    const MessageKey to = bounds.before > 0 ? std::min(ready.highest, bounds.before - 1) : ready.highest;
    if (ready.isImpossible || to < ready.lowest || (ready.match.isEmpty() && !filter.since && !filter.until)) return found;

    const Stopping stopping(m_sql, bounds.isCancelled);
    auto looked = look(ready, to, bounds, found);
    if (looked) return found;
    if (bounds.isCancelled && bounds.isCancelled->load(std::memory_order_relaxed)) return {ErrorCode::Cancelled, {}};
    return looked.error();
}

Result<SearchCoverage> Search::coverage()
{
    auto coverage = m_sql.prepare("SELECT messages, next_key, old_to - old_from FROM search_state").one([](const Sql::Statement &row) {
        return SearchCoverage{row.int64(0), row.int64(1), row.int64(2)};
    });
    if (!coverage) return coverage.error();
    return coverage->value_or(SearchCoverage());
}

} // namespace Store
