// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/termfinder.h"

#include "app/store/searchwords.h"

#include <algorithm>

namespace Store {

namespace {

using Range = std::pair<qsizetype, qsizetype>; // start, length

//! A text that is looked through.
struct Subject
{
    explicit Subject(const QString &text) : units(unitsOf(text)), runs(numberRunsOf(text, units)) {}

    QList<TextUnit> units;
    QList<NumberRun> runs;
};

struct Place
{
    qsizetype unit = 0;
    qsizetype offset = 0; //!< in its folded form
};

//! Goes along \a wanted from \a place on. Where one of the two is joined by an apostrophe or a hyphen, the other may go on.
std::optional<Place> follow(const QList<TextUnit> &units, Place place, const QList<TextUnit> &wanted, bool &isJoined)
{
    for (qsizetype j = 0; j < wanted.size(); ++j) {
        const TextUnit &word = wanted.at(j);
        if (j > 0) {
            if (place.offset == units.at(place.unit).folded.size()) {
                if (++place.unit == units.size()) return std::nullopt;
                place.offset = 0;
            } else if (word.joint != Joint::Word) {
                return std::nullopt;
            }
        }
        if (word.isWord != units.at(place.unit).isWord) return std::nullopt;
        for (const QChar c : word.folded) {
            if (place.offset == units.at(place.unit).folded.size()) {
                if (place.unit + 1 == units.size() || units.at(place.unit + 1).joint != Joint::Word) return std::nullopt;
                place = {place.unit + 1, 0};
                isJoined = true;
            }
            if (units.at(place.unit).folded.at(place.offset++) != c) return std::nullopt;
        }
    }
    return place;
}

//! What is marked from \a first up to \a last.
Range rangeOf(const QList<TextUnit> &units, Place first, Place last)
{
    const TextUnit &begin = units.at(first.unit);
    const TextUnit &end = units.at(last.unit);
    const qsizetype start = begin.isExact() ? begin.start + first.offset : begin.start;
    const qsizetype stop = end.isExact() ? end.start + last.offset : end.start + end.length;
    return {start, stop - start};
}

void findWords(const Subject &in, const QList<TextUnit> &wanted, bool isBeginning, QList<Range> &found, qsizetype most)
{
    if (wanted.isEmpty()) return;
    const QString &head = wanted.first().folded;
    const bool isOneWord = wanted.size() == 1 && wanted.first().isWord;
    const bool mayBeInside = isOneWord && head.size() >= kShortestInside;
    const bool mayGoOn = isBeginning && wanted.last().isWord && wanted.last().folded.size() >= kShortestBeginning;
    const bool isNumber = isAllDigits(head);
    for (qsizetype i = 0; i < in.units.size() && found.size() < most; ++i) {
        const TextUnit &unit = in.units.at(i);
        const auto tryAt = [&](qsizetype offset, bool mayEndInside) {
            bool isJoined = false;
            const auto end = follow(in.units, {i, offset}, wanted, isJoined);
            if (!end) return false;
            const bool isWhole = end->offset == in.units.at(end->unit).folded.size();
            if (!isWhole && !mayGoOn && !mayEndInside && !(mayBeInside && isJoined)) return false;
            found.append(rangeOf(in.units, {i, offset}, *end));
            return true;
        };
        if (tryAt(0, false) || !unit.isWord) continue;
        if (const qsizetype digits = isNumber ? digitsIn(unit.folded) : 0; digits > 0 && tryAt(digits, mayBeInside)) continue;
        if (!mayBeInside || !canHoldParts(unit.folded)) continue;
        if (const qsizetype at = unit.folded.indexOf(head, kShortestHead); at >= 0) tryAt(at, true);
    }
}

Place placeOf(const NumberRun &run, qsizetype at)
{
    const auto after = std::upper_bound(run.starts.begin(), run.starts.end(), at);
    const qsizetype group = after - run.starts.begin() - 1;
    return {run.first + group, at - run.starts.at(group)};
}

void findNumber(const Subject &in, const WantedNumber &wanted, bool isBeginning, QList<Range> &found, qsizetype most)
{
    for (const NumberRun &run : in.runs) {
        const auto isStart = [&run](qsizetype at) { return at == run.digits.size() || run.starts.contains(at); };
        const auto look = [&](const QString &digits, auto &&isMeant) {
            for (qsizetype at = run.digits.indexOf(digits); at >= 0 && found.size() < most; at = run.digits.indexOf(digits, at + 1)) {
                if (!isMeant(at)) continue;
                const Place last = placeOf(run, at + digits.size() - 1);
                found.append(rangeOf(in.units, placeOf(run, at), {last.unit, last.offset + 1}));
            }
        };
        // As groups that mean something: when the text has any they are the same.
        const auto hasSameGroups = [&](qsizetype at) {
            const qsizetype end = at + wanted.digits.size();
            const Place first = placeOf(run, at);
            const bool isBegin = first.offset == 0 || first.offset == digitsIn(in.units.at(first.unit).folded);
            if (!isBegin || (!isStart(end) && !isBeginning)) return false;
            QList<qsizetype> groups{0};
            for (const qsizetype start : run.starts) {
                if (start > at && start < end) groups << start - at;
            }
            return groups.size() == 1 || groups == wanted.starts;
        };
        if (wanted.digits.size() < kShortestInside) { // with signs between thousands
            if ((run.isGrouped || run.starts.size() == 1) && run.digits == wanted.digits) look(wanted.digits, [](qsizetype) { return true; });
            continue;
        }
        if (run.digits.size() < kShortestNumber && !run.isGrouped && run.starts.size() > 1) continue;
        if (wanted.isDotted) look(wanted.digits, hasSameGroups);
        else look(wanted.digits, [](qsizetype) { return true; });
        if (!wanted.withoutZero.isEmpty()) look(wanted.withoutZero, [](qsizetype) { return true; });
        for (const QString &rest : wanted.withoutCountry)
            look(rest, [&](qsizetype at) { return isStart(at) || run.digits.at(at - 1) == QLatin1Char('0'); });
    }
}

QList<Range> findTerm(const Subject &in, const SearchTerm &term, qsizetype most)
{
    QList<Range> found;
    const QList<TextUnit> wanted = unitsOf(term.text);
    findWords(in, wanted, term.isBeginning, found, most);
    if (const auto number = numberIn(term.text, wanted)) findNumber(in, *number, term.isBeginning, found, most);
    return found;
}

QList<Range> findAsOne(const Subject &in, const TermGroup &group, qsizetype most)
{
    QList<Range> found;
    if (group.asOne.isEmpty()) return found;
    if (const auto number = numberIn(group.asOne, unitsOf(group.asOne))) findNumber(in, *number, group.terms.last().isBeginning, found, most);
    return found;
}

} // namespace

QList<Range> findTerms(const QList<SearchTerm> &terms, const QString &text)
{
    constexpr qsizetype kMost = 100;
    QList<Range> found;
    const Subject subject(text);
    const QList<TermGroup> groups = groupsOf(terms);
    for (const TermGroup &group : groups) {
        found += findAsOne(subject, group, kMost - found.size());
        for (const SearchTerm &term : group.terms) found += findTerm(subject, term, kMost - found.size());
    }
    std::sort(found.begin(), found.end());
    QList<Range> joined;
    for (const Range &range : std::as_const(found)) {
        if (joined.isEmpty() || range.first > joined.last().first + joined.last().second) {
            joined.append(range);
        } else {
            Range &before = joined.last();
            before.second = std::max(before.second, range.first + range.second - before.first);
        }
    }
    return joined;
}

bool holdsAll(const QList<TermGroup> &groups, const QString &text)
{
    const Subject subject(text);
    return std::all_of(groups.begin(), groups.end(), [&subject](const TermGroup &group) {
        const bool hasEach = std::all_of(group.terms.begin(), group.terms.end(), [&subject](const SearchTerm &term) {
            return piecesOf(term.text).isEmpty() || !findTerm(subject, term, 1).isEmpty();
        });
        return hasEach || !findAsOne(subject, group, 1).isEmpty();
    });
}

} // namespace Store
