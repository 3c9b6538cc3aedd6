// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/searchquery.h"

#include <QRegularExpression>

namespace Session {

namespace {

bool isOpeningQuote(QChar c)
{
    return c == QLatin1Char('"') || c == QChar(0x201c) || c == QChar(0x201e) || c == QChar(0x00ab);
}

bool isClosingQuote(QChar c)
{
    return c == QLatin1Char('"') || c == QChar(0x201d) || c == QChar(0x201c) || c == QChar(0x00bb);
}

//! Reads what was typed from left to right.
class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) {}

    bool skipBlanks()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace()) ++m_at;
        return m_at < m_text.size();
    }
    //! Up to the next blank, or what stands between quotation marks. \a isOpen: it ends with the text.
    QString word(bool &isQuoted, bool &isOpen)
    {
        isQuoted = m_at < m_text.size() && isOpeningQuote(m_text.at(m_at));
        const qsizetype start = isQuoted ? m_at + 1 : m_at;
        qsizetype end = start;
        while (end < m_text.size() && !(isQuoted ? isClosingQuote(m_text.at(end)) : m_text.at(end).isSpace())) ++end;
        isOpen = end == m_text.size();
        m_at = isQuoted && !isOpen ? end + 1 : end;
        return m_text.mid(start, end - start);
    }
    //! The name of an operator when one stands here, and moves behind its colon.
    QString operatorName()
    {
        // Two letters at least and no slashes behind it: drives and addresses are no operators.
        static const QRegularExpression pattern(QStringLiteral("\\G([A-Za-z]{2,}):(?!//)"));
        const auto match = pattern.match(m_text, m_at);
        if (!match.hasMatch()) return {};
        m_at = match.capturedEnd();
        return match.captured(1).toLower();
    }

private:
    const QString &m_text;
    qsizetype m_at = 0;
};

struct Days
{
    QDate first;
    QDate end; //!< the day after the last
};

std::optional<Days> daysOf(const QString &typed, const QDate &today)
{
    const QString word = typed.toLower();
    if (word == QLatin1String("today")) return Days{today, today.addDays(1)};
    if (word == QLatin1String("yesterday")) return Days{today.addDays(-1), today};
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"));
    const auto match = pattern.match(word);
    if (!match.hasMatch()) return std::nullopt;
    const bool hasMonth = match.capturedLength(2) > 0;
    const bool hasDay = match.capturedLength(3) > 0;
    const QDate first(match.captured(1).toInt(), hasMonth ? match.captured(2).toInt() : 1, hasDay ? match.captured(3).toInt() : 1);
    if (!first.isValid()) return std::nullopt;
    return Days{first, hasDay ? first.addDays(1) : hasMonth ? first.addMonths(1) : first.addYears(1)};
}

void noteMistake(SearchQuery &query, SearchMistake mistake, const QString &word)
{
    if (query.mistake != SearchMistake::None) return;
    query.mistake = mistake;
    query.mistakeWord = word;
}

void narrow(SearchQuery &query, const QDate &since, const QDate &until)
{
    if (since.isValid() && (!query.since.isValid() || since > query.since)) query.since = since;
    if (until.isValid() && (!query.until.isValid() || until < query.until)) query.until = until;
}

void take(SearchQuery &query, const QString &name, const QString &value, const QDate &today)
{
    const QString typed = name + QLatin1Char(':') + value;
    if (!SearchQuery::operators().contains(name + QLatin1Char(':'))) return noteMistake(query, SearchMistake::UnknownOperator, name + QLatin1Char(':'));
    if (value.trimmed().isEmpty()) return noteMistake(query, SearchMistake::MissingValue, name + QLatin1Char(':'));
    if (name == QLatin1String("from")) {
        query.from << value.trimmed();
    } else if (name == QLatin1String("in")) {
        query.in << value.trimmed();
    } else if (name == QLatin1String("has")) {
        const QString kind = value.toLower();
        if (kind == QLatin1String("image") || kind == QLatin1String("images")) query.hasImage = true;
        else if (kind == QLatin1String("file") || kind == QLatin1String("files")) query.hasFile = true;
        else if (kind == QLatin1String("link") || kind == QLatin1String("links")) query.hasLink = true;
        else noteMistake(query, SearchMistake::UnknownKind, typed);
    } else {
        const auto days = daysOf(value, today);
        if (!days) return noteMistake(query, SearchMistake::BadDate, typed);
        if (name == QLatin1String("before")) narrow(query, {}, days->first);
        else if (name == QLatin1String("after")) narrow(query, days->end, {});
        else narrow(query, days->first, days->end);
        if (query.since.isValid() && query.until.isValid() && query.since >= query.until)
            noteMistake(query, SearchMistake::EmptyTime, typed);
    }
}

} // namespace

bool SearchQuery::isEmpty() const
{
    return words.isEmpty() && from.isEmpty() && in.isEmpty() && !hasImage && !hasFile && !hasLink && !since.isValid() && !until.isValid();
}

QStringList SearchQuery::operators()
{
    return {QStringLiteral("from:"), QStringLiteral("in:"), QStringLiteral("has:"), QStringLiteral("before:"), QStringLiteral("after:"),
            QStringLiteral("on:")};
}

QStringList SearchQuery::kinds()
{
    return {QStringLiteral("image"), QStringLiteral("file"), QStringLiteral("link")};
}

SearchQuery SearchQuery::parse(const QString &typed, const QDate &today)
{
    SearchQuery query;
    Reader reader(typed);
    while (reader.skipBlanks()) {
        const QString name = reader.operatorName();
        bool isQuoted = false;
        bool isOpen = false;
        const QString word = reader.word(isQuoted, isOpen);
        if (!name.isEmpty()) take(query, name, word, today);
        else if (!word.trimmed().isEmpty()) query.words.append({word, isOpen});
    }
    return query;
}

} // namespace Session
