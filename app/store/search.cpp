// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/search.h"

#include "shared/sql/connection.h"

#include <QStringList>

#include <functional>

namespace Store {

using Base::Done;
using Base::Result;

namespace {

//! Scripts that are written without spaces between words.
bool isCjk(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi: return true;
    default: return false;
    }
}

//! Cuts \a text into runs that are CJK and runs that are not.
void eachRun(const QString &text, const std::function<void(const QList<uint> &run, bool cjk)> &visit)
{
    QList<uint> run;
    bool cjk = false;
    for (const uint c : text.toUcs4()) {
        if (isCjk(c) != cjk && !run.isEmpty()) {
            visit(run, cjk);
            run.clear();
        }
        cjk = isCjk(c);
        run.append(c);
    }
    if (!run.isEmpty()) visit(run, cjk);
}

QString toText(const QList<uint> &run, qsizetype from, qsizetype count)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(run.constData() + from), count);
}

QString quoted(const QString &word)
{
    return QLatin1Char('"') + word + QLatin1Char('"'); // no quotes are left in words: they are separators
}

} // namespace

QString Search::indexText(const QString &text)
{
    QString out;
    eachRun(text, [&out](const QList<uint> &run, bool cjk) {
        if (!cjk) {
            out += toText(run, 0, run.size());
            return;
        }
        // "甲乙丙" becomes "甲乙 乙丙 丙": the last one alone, so that a search for one character finds it as a beginning.
        for (qsizetype i = 0; i < run.size(); ++i)
            out += QLatin1Char(' ') + toText(run, i, std::min<qsizetype>(2, run.size() - i));
        out += QLatin1Char(' ');
    });
    return out;
}

QString Search::matchText(const QString &query)
{
    QStringList terms;
    bool lastIsWord = false;
    eachRun(query, [&](const QList<uint> &run, bool cjk) {
        if (cjk) {
            lastIsWord = false;
            if (run.size() == 1) {
                terms << quoted(toText(run, 0, 1)) + QLatin1Char('*');
                return;
            }
            QStringList pairs; // a phrase: the pairs stand behind one another
            for (qsizetype i = 0; i + 1 < run.size(); ++i) pairs << toText(run, i, 2);
            terms << quoted(pairs.join(QLatin1Char(' ')));
            return;
        }
        QString word;
        for (const uint c : run) {
            if (QChar::isLetterOrNumber(c) || QChar::isMark(c)) {
                word += toText({c}, 0, 1);
            } else if (!word.isEmpty()) {
                terms << quoted(word);
                lastIsWord = false;
                word.clear();
            }
        }
        if (!word.isEmpty()) {
            terms << quoted(word);
            lastIsWord = true;
        }
    });
    // The person may still be typing the last word.
    if (lastIsWord) terms.last() += QLatin1Char('*');
    return terms.join(QLatin1Char(' '));
}

Result<QList<MessageKey>> Search::find(const QString &query, const Base::ConversationId &in, int limit)
{
    const QString match = matchText(query);
    if (match.isEmpty()) return QList<MessageKey>();
    const auto key = [](const Sql::Statement &row) { return row.int64(0); };
    auto keys = in.isNull()
        ? m_sql.prepare("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?").all(key, match, limit)
        : m_sql.prepare("SELECT s.rowid FROM search s JOIN messages m ON m.key = s.rowid WHERE search MATCH ?"
                        " AND m.conversation = (SELECT key FROM conversations WHERE id = ?) ORDER BY s.rowid DESC LIMIT ?")
              .all(key, match, in, limit);
    if (!keys) return keys.error();
    return QList<MessageKey>(keys->begin(), keys->end());
}

Result<Done> Search::add(MessageKey key, const QString &text)
{
    if (text.isEmpty()) return Done{};
    return m_sql.run("INSERT INTO search (rowid, body) VALUES (?, ?)", key, indexText(text));
}

Result<Done> Search::remove(MessageKey key, const QString &text)
{
    if (text.isEmpty()) return Done{};
    // The index keeps no text of its own: to remove an entry it is told what had been put in.
    return m_sql.run("INSERT INTO search (search, rowid, body) VALUES ('delete', ?, ?)", key, indexText(text));
}

Result<Done> Search::forgetRemoved()
{
    return m_sql.run("INSERT INTO search (search) VALUES ('optimize')");
}

} // namespace Store
