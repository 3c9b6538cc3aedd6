// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchquestion.h"

#include "app/store/searchwords.h"

#include <algorithm>

namespace Store {

namespace {

constexpr qsizetype kMostWordsApart = 32; // in a phrase that is also looked for with joined words

//! An expression, and whether it answers more than what is meant.
struct Part
{
    QString expression;
    bool isWide = false;
};

QString quoted(const QString &words)
{
    return QLatin1Char('"') + words + QLatin1Char('"'); // nothing but letters, marks and blanks is in there
}

QString either(const QStringList &ways)
{
    return ways.size() == 1 ? ways.first() : QStringLiteral("(%1)").arg(ways.join(QStringLiteral(" OR ")));
}

QString all(const QStringList &conditions)
{
    return conditions.size() == 1 ? conditions.first() : QStringLiteral("(%1)").arg(conditions.join(QStringLiteral(" AND ")));
}

//! One word, as it is or as a part of something: shorter ones are only compared with the whole of such a part.
QString wordExpression(const QString &word, bool mayGoOn)
{
    const QString mark = quoted(word);
    const bool isBeginning = mayGoOn && word.size() >= kShortestBeginning;
    if (word.size() < kShortestInside)
        return isBeginning ? QStringLiteral("(words : %1 * OR {words inside} : %1)").arg(mark) : QStringLiteral("{words inside} : %1").arg(mark);
    return isBeginning ? QStringLiteral("{words inside} : %1 *").arg(mark) : QStringLiteral("(words : %1 OR inside : %1 *)").arg(mark);
}

QString partExpression(const QString &number)
{
    return QStringLiteral("(words : %1 OR inside : %2 *)").arg(quoted(number), quoted(number.left(kLongestNumber)));
}

void addNumber(const WantedNumber &number, QStringList &ways, bool &isWide)
{
    if (number.digits.size() < kShortestInside) ways << QStringLiteral("{words inside} : %1").arg(quoted(number.digits));
    else ways << partExpression(number.digits);
    if (number.isDotted || number.digits.size() > kLongestNumber) isWide = true;
    if (!number.withoutZero.isEmpty()) ways << partExpression(number.withoutZero);
    for (const QString &rest : number.withoutCountry) {
        ways << partExpression(rest);
        isWide = true; // what stands before it counts
    }
}

//! The words of a term, each with those it hangs on to.
QList<QStringList> chainsOf(const QList<TextUnit> &units)
{
    QList<QStringList> chains;
    for (const TextUnit &unit : units) {
        if (unit.joint != Joint::Word || chains.isEmpty()) chains.append(QStringList());
        chains.last() << unit.folded;
    }
    return chains;
}

//! A phrase of which some words may be joined in the text. The other way round ("i dont know" for i don't know) is not asked: in a
//! column alone a common word costs as much as all its places.
QString apartOrJoined(const QList<QStringList> &chains, bool mayGoOn)
{
    QStringList words, joined;
    for (qsizetype i = 0; i < chains.size(); ++i) {
        const QStringList &chain = chains.at(i);
        const QString whole = chain.join(QString());
        const bool isLast = i + 1 == chains.size();
        const QString one = wordExpression(whole, isLast && mayGoOn);
        if (chain.size() > 1) {
            joined << one;
            words << QStringLiteral("(words : %1%2 OR %3)").arg(quoted(chain.join(QLatin1Char(' '))), isLast && mayGoOn ? QStringLiteral(" *") : QString(), one);
        } else {
            words << one;
        }
    }
    if (joined.isEmpty()) return {};
    return all({either(joined), all(words)});
}

Part partFor(const QString &text, const QList<TextPiece> &pieces, bool mayGoOn)
{
    const QList<TextUnit> units = unitsOf(text, pieces);
    QStringList ways;
    bool isWide = false;
    QStringList phrase;
    for (const TextPiece &piece : pieces) phrase << piece.folded;
    const bool isBeginning = mayGoOn && phrase.last().size() >= kShortestBeginning;
    const QString star = isBeginning ? QStringLiteral(" *") : QString();
    const bool isPlain = units.size() == 1 && units.first().folded == phrase.first();
    if (!isPlain) ways << QStringLiteral("words : %1%2").arg(quoted(phrase.join(QLatin1Char(' '))), star);

    const QList<QStringList> chains = chainsOf(units);
    if (chains.size() == 1) {
        ways << wordExpression(chains.first().join(QString()), mayGoOn);
    } else if (chains.size() <= kMostWordsApart) {
        const QString apart = apartOrJoined(chains, isBeginning);
        if (!apart.isEmpty()) {
            ways << apart;
            isWide = true;
        }
    }
    if (units.size() > 1 && isAllDigits(phrase.first()) && units.at(1).joint != Joint::None) { // the 3.11 of python3.11
        const QString rest = quoted(phrase.mid(1).join(QLatin1Char(' ')));
        ways << all({QStringLiteral("words : %1%2").arg(rest, star), QStringLiteral("inside : ") + quoted(phrase.first().left(kLongestNumber))});
        isWide = true;
    }
    if (const auto number = numberIn(text, units)) addNumber(*number, ways, isWide);
    return {either(ways), isWide};
}

Part partFor(const SearchTerm &term)
{
    const QList<TextPiece> pieces = piecesOf(term.text);
    if (!pieces.isEmpty() && std::all_of(pieces.begin(), pieces.end(), [](const TextPiece &p) { return p.kind == TextPiece::Kind::Word; }))
        return partFor(term.text, pieces, term.isBeginning);

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
        const bool isWord = phrase.size() == 1 && lastIsWord;
        const bool isBeginning = term.isBeginning && lastIsWord && phrase.last().size() >= kShortestBeginning;
        if (isWord) conditions << wordExpression(phrase.first(), term.isBeginning);
        else conditions << QStringLiteral("words : %1%2").arg(quoted(phrase.join(QLatin1Char(' '))), isBeginning ? QStringLiteral(" *") : QString());
    }
    return {conditions.join(QStringLiteral(" AND ")), false};
}

} // namespace

SearchQuestion questionFor(const QList<SearchTerm> &terms)
{
    SearchQuestion question;
    QStringList conditions;
    const QList<TermGroup> groups = groupsOf(terms);
    for (const TermGroup &group : groups) {
        QStringList each;
        bool isWide = false;
        for (const SearchTerm &term : group.terms) {
            const Part part = partFor(term);
            if (!part.expression.isEmpty()) each << part.expression;
            isWide = isWide || part.isWide;
        }
        if (each.isEmpty()) continue;
        QString expression = all(each);
        if (const auto number = group.asOne.isEmpty() ? std::nullopt : numberIn(group.asOne, unitsOf(group.asOne))) {
            QStringList ways{expression};
            addNumber(*number, ways, isWide);
            expression = either(ways);
        }
        conditions << expression;
        if (isWide) question.toCheck << group;
    }
    question.expression = conditions.join(QStringLiteral(" AND "));
    return question;
}

} // namespace Store
