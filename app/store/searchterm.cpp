// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchterm.h"

#include <algorithm>

namespace Store {

namespace {

constexpr qsizetype kShortestWhole = 4; // of a number in thousands
constexpr qsizetype kShortestTelephone = 7; // what is left of one without its country
constexpr qsizetype kShortestAbroad = 11; // with the code of a country, when there is no plus before it
constexpr qsizetype kLongestCountry = 3;

bool isPartOfNumber(const QString &word, bool isFirst)
{
    if (isFirst) { // DE89
        const auto units = unitsOf(word);
        if (units.size() == 1 && beginsNumber(units.first().folded)) return true;
    }
    static const QString signs = QStringLiteral("+-/().");
    const auto isSign = [](QChar c) { return signs.contains(c); };
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    return std::any_of(word.begin(), word.end(), isDigit)
        && std::all_of(word.begin(), word.end(), [&](QChar c) { return isDigit(c) || isSign(c); });
}

} // namespace

std::optional<WantedNumber> numberIn(const QString &text, const QList<TextUnit> &units)
{
    const QList<NumberRun> runs = numberRunsOf(text, units);
    if (runs.size() != 1 || runs.first().last + 1 != units.size() || runs.first().first != 0) return std::nullopt;
    const NumberRun &run = runs.first();
    if (run.digits.size() < (units.size() == 1 ? kShortestWhole : kShortestNumber) && !run.isGrouped) return std::nullopt;
    WantedNumber number{run.digits, run.starts, units.size() > 1, {}, {}};
    for (qsizetype i = 1; i < units.size(); ++i) {
        const qsizetype end = units.at(i - 1).start + units.at(i - 1).length;
        if (units.at(i).start != end + 1 || text.at(end) != QLatin1Char('.')) number.isDotted = false;
    }
    if (!isAllDigits(number.digits)) return number;
    const bool hasPlus = text.left(units.first().start).contains(QLatin1Char('+'));
    const bool isAbroad = !hasPlus && number.digits.startsWith(QLatin1String("00"));
    const bool isAtHome = !hasPlus && !isAbroad && number.digits.startsWith(QLatin1Char('0'));
    if (hasPlus || isAbroad || isAtHome) number.isDotted = false;
    QString whole = number.digits.mid(isAbroad ? 2 : isAtHome ? 1 : 0);
    if (whole.size() < kShortestTelephone) return number;
    if (isAbroad || isAtHome) number.withoutZero = whole;
    if (isAtHome || number.isDotted || (!hasPlus && !isAbroad && whole.size() < kShortestAbroad)) return number;
    for (qsizetype cut = 1; cut <= kLongestCountry && whole.size() - cut >= kShortestTelephone; ++cut) {
        number.withoutCountry << whole.mid(cut);
        // +49 (0)170: the zero is for who calls from within
        if (hasPlus && whole.at(cut) == QLatin1Char('0') && whole.size() - cut > kShortestTelephone) number.withoutCountry << whole.mid(cut + 1);
    }
    return number;
}

QList<TermGroup> groupsOf(const QList<SearchTerm> &terms)
{
    QList<TermGroup> groups;
    for (qsizetype first = 0; first < terms.size();) {
        qsizetype end = first;
        QStringList words;
        while (end < terms.size() && isPartOfNumber(terms.at(end).text, end == first)) words << terms.at(end++).text;
        const QString asOne = words.join(QLatin1Char(' '));
        if (words.size() > 1) {
            const auto number = numberIn(asOne, unitsOf(asOne));
            if (number && number->digits.size() >= kShortestTelephone) {
                groups.append({terms.mid(first, end - first), asOne});
                first = end;
                continue;
            }
        }
        for (end = std::max(end, first + 1); first < end; ++first) groups.append({{terms.at(first)}, {}});
    }
    return groups;
}

} // namespace Store
