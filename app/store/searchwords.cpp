// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchwords.h"

#include "app/store/wordfold.h"

#include <algorithm>

namespace Store {

namespace {

// Words of this length and more may be compounds; what is looked for inside them has at least so many letters.
constexpr qsizetype kShortestCompound = 12;
constexpr qsizetype kLongestCompound = 48; // beyond that it is a number or a key
constexpr qsizetype kShortestInside = 5;
constexpr qsizetype kShortestHead = 3;
constexpr qsizetype kShortestBeginning = 2; // shorter ones would have to be merged from half of the index

constexpr char32_t kMarks = 0xf0000; // a private plane: letters to the tokenizer, in nobody's text
constexpr char32_t kAuthors = kMarks + 0x6000;
constexpr char32_t kFlags = kMarks + 0xf000;
constexpr quint64 kPerKind = 0x6000;

QString letter(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

//! An emoji is a separator to the tokenizer: it stands in the index as a letter of the private plane.
QString symbolToken(const QString &symbol)
{
    const char32_t c = symbol.toUcs4().value(0);
    return letter(kMarks + std::min<char32_t>(c & 0xffff, 0xfffd));
}

QStringList charactersOf(const QString &text)
{
    QStringList list;
    const auto all = text.toUcs4();
    for (const uint c : all) list << indexable(c);
    return list;
}

QString quoted(const QString &words)
{
    return QLatin1Char('"') + words + QLatin1Char('"'); // nothing but letters, marks and blanks is in there
}

bool canHoldParts(const QString &word)
{
    return word.size() >= kShortestCompound && word.size() <= kLongestCompound
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() || c.isMark(); });
}

//! The expression for one term.
QString expressionOf(const SearchTerm &term)
{
    const QList<TextPiece> pieces = piecesOf(term.text);
    QStringList phrase; // what stands in the column of words
    QStringList conditions;
    QStringList symbols;
    const auto endSymbols = [&] {
        if (!symbols.isEmpty()) conditions << QStringLiteral("single : ") + quoted(symbols.join(QLatin1Char(' ')));
        symbols.clear();
    };
    bool lastIsWord = false;
    for (const TextPiece &piece : pieces) {
        lastIsWord = piece.kind == TextPiece::Kind::Word;
        if (piece.kind == TextPiece::Kind::Symbol) {
            symbols << symbolToken(piece.folded);
            continue;
        }
        endSymbols();
        if (lastIsWord) {
            phrase << piece.folded;
            continue;
        }
        const QStringList characters = charactersOf(piece.folded);
        if (characters.size() == 1) conditions << QStringLiteral("single : ") + quoted(characters.first());
        for (qsizetype i = 0; i + 1 < characters.size(); ++i) phrase << characters.at(i) + characters.at(i + 1);
    }
    endSymbols();
    if (!phrase.isEmpty()) {
        const QString words = quoted(phrase.join(QLatin1Char(' ')));
        const bool isBeginning = term.isBeginning && lastIsWord && phrase.last().size() >= kShortestBeginning;
        const bool isInside = phrase.size() == 1 && lastIsWord && phrase.first().size() >= kShortestInside;
        if (isInside && isBeginning)
            conditions << QStringLiteral("{words inside} : %1 *").arg(words);
        else if (isInside)
            conditions << QStringLiteral("(words : %1 OR inside : %1 *)").arg(words);
        else
            conditions << QStringLiteral("words : %1%2").arg(words, isBeginning ? QStringLiteral(" *") : QString());
    }
    return conditions.join(QStringLiteral(" AND "));
}

//! What can be compared one by one: words, characters, symbols; with their place in the text.
struct Unit
{
    QString folded;
    qsizetype start;
    qsizetype length;
    bool isWord;
};

QList<Unit> unitsOf(const QString &text)
{
    QList<Unit> units;
    const QList<TextPiece> pieces = piecesOf(text);
    for (const TextPiece &piece : pieces) {
        if (piece.kind != TextPiece::Kind::Run) {
            units.append({piece.folded, piece.start, piece.length, piece.kind == TextPiece::Kind::Word});
            continue;
        }
        const bool isExact = piece.folded.size() == piece.length; // else the whole run is marked
        qsizetype at = 0;
        const auto characters = piece.folded.toUcs4();
        for (const uint c : characters) {
            const qsizetype width = QChar::requiresSurrogates(c) ? 2 : 1;
            units.append({indexable(c), isExact ? piece.start + at : piece.start, isExact ? width : piece.length, false});
            at += width;
        }
    }
    return units;
}

//! The part of \a unit that \a wanted marks; length 0: none.
std::pair<qsizetype, qsizetype> partOf(const Unit &unit, const Unit &wanted, bool mayGoOn, bool mayBeInside)
{
    const bool isExact = unit.folded.size() == unit.length;
    if (unit.folded == wanted.folded) return {unit.start, unit.length};
    if (!unit.isWord || !wanted.isWord) return {0, 0};
    if (mayGoOn && unit.folded.startsWith(wanted.folded))
        return {unit.start, isExact ? wanted.folded.size() : unit.length};
    if (!mayBeInside || !canHoldParts(unit.folded)) return {0, 0};
    const qsizetype at = unit.folded.indexOf(wanted.folded, kShortestHead);
    if (at < 0) return {0, 0};
    return isExact ? std::pair(unit.start + at, wanted.folded.size()) : std::pair(unit.start, unit.length);
}

} // namespace

namespace SearchMarks {

QString conversation(qint64 conversationKey)
{
    return letter(kMarks + static_cast<char32_t>(static_cast<quint64>(conversationKey) % kPerKind));
}

QString author(const QString &user)
{
    quint64 hash = 1469598103934665603u; // FNV-1a: stored, so it must not change with the library's hash
    for (const char byte : user.toUtf8()) hash = (hash ^ static_cast<uchar>(byte)) * 1099511628211u;
    return letter(kAuthors + static_cast<char32_t>(hash % kPerKind));
}

QString own() { return letter(kFlags); }
QString image() { return letter(kFlags + 1); }
QString file() { return letter(kFlags + 2); }
QString link() { return letter(kFlags + 3); }

} // namespace SearchMarks

SearchWords SearchWords::of(const QString &text)
{
    SearchWords out;
    const QList<TextPiece> pieces = piecesOf(text);
    for (const TextPiece &piece : pieces) {
        switch (piece.kind) {
        case TextPiece::Kind::Word:
            out.words += piece.folded + QLatin1Char(' ');
            if (canHoldParts(piece.folded)) {
                for (qsizetype i = kShortestHead; i + kShortestInside <= piece.folded.size(); ++i)
                    out.inside += piece.folded.mid(i) + QLatin1Char(' ');
            }
            break;
        case TextPiece::Kind::Symbol: out.single += symbolToken(piece.folded) + QLatin1Char(' '); break;
        case TextPiece::Kind::Run: {
            const QStringList characters = charactersOf(piece.folded);
            for (qsizetype i = 0; i < characters.size(); ++i) {
                out.single += characters.at(i) + QLatin1Char(' ');
                if (i + 1 < characters.size()) out.words += characters.at(i) + characters.at(i + 1) + QLatin1Char(' ');
            }
            break;
        }
        }
    }
    return out;
}

void SearchWords::append(const SearchWords &other)
{
    words += other.words;
    inside += other.inside;
    single += other.single;
}

QString matchExpression(const QList<SearchTerm> &terms)
{
    QStringList all;
    for (const SearchTerm &term : terms) {
        const QString one = expressionOf(term);
        if (!one.isEmpty()) all << one;
    }
    return all.join(QStringLiteral(" AND "));
}

QList<std::pair<qsizetype, qsizetype>> findTerms(const QList<SearchTerm> &terms, const QString &text)
{
    constexpr qsizetype kMost = 100;
    QList<std::pair<qsizetype, qsizetype>> found;
    const QList<Unit> units = unitsOf(text);
    for (const SearchTerm &term : terms) {
        const QList<Unit> wanted = unitsOf(term.text);
        if (wanted.isEmpty()) continue;
        const bool isOneWord = wanted.size() == 1 && wanted.first().isWord;
        const bool mayBeInside = isOneWord && wanted.first().folded.size() >= kShortestInside;
        for (qsizetype i = 0; i + wanted.size() <= units.size() && found.size() < kMost; ++i) {
            std::pair<qsizetype, qsizetype> first, last;
            bool fits = true;
            for (qsizetype j = 0; fits && j < wanted.size(); ++j) {
                const bool isLast = j + 1 == wanted.size();
                const bool mayGoOn = isLast && term.isBeginning && wanted.at(j).folded.size() >= kShortestBeginning;
                last = partOf(units.at(i + j), wanted.at(j), mayGoOn, mayBeInside);
                if (j == 0) first = last;
                fits = last.second > 0;
            }
            if (fits) found.append({first.first, last.first + last.second - first.first});
        }
    }
    std::sort(found.begin(), found.end());
    QList<std::pair<qsizetype, qsizetype>> joined;
    for (const auto &range : std::as_const(found)) {
        if (joined.isEmpty() || range.first > joined.last().first + joined.last().second) {
            joined.append(range);
        } else {
            auto &before = joined.last();
            before.second = std::max(before.second, range.first + range.second - before.first);
        }
    }
    return joined;
}

} // namespace Store
