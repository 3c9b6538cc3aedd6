// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/textunits.h"

#include <algorithm>

namespace Store {

namespace {

constexpr qsizetype kMostLettersBeforeDigits = 3;

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

//! Apostrophes that Unicode counts among the letters.
bool isLetterApostrophe(QChar c)
{
    return c.unicode() >= 0x02b9 && c.unicode() <= 0x02bd;
}

bool isApostrophe(QChar c)
{
    static const QString all = QStringLiteral("'`´‘’‛′＇՚׳");
    return all.contains(c);
}

bool joinsWords(const QString &text, qsizetype at)
{
    static const QString others = QStringLiteral("-‐‑－.·‧״");
    const QChar c = text.at(at);
    if (isApostrophe(c) || others.contains(c)) return true;
    // Hebrew abbreviations are typed with a plain quotation mark.
    return c == QLatin1Char('"') && QChar::script(text.at(at - 1).unicode()) == QChar::Script_Hebrew;
}

bool joinsDigits(const QString &gap, const QString &before, const QString &after)
{
    static const QString signs = QStringLiteral(" \u00a0\u202f\u2009-‐‑–/().");
    if (gap.size() <= 3 && std::all_of(gap.begin(), gap.end(), [](QChar c) { return signs.contains(c); })) return true;
    const bool isThousands = before.size() <= 3 && after.size() == 3;
    return isThousands && gap.size() == 1 && (gap.at(0) == QLatin1Char(',') || isApostrophe(gap.at(0)));
}

Joint jointOf(const QString &text, const TextUnit &before, const TextUnit &after)
{
    if (!before.isWord || !after.isWord || before.folded.isEmpty()) return Joint::None;
    const qsizetype end = before.start + before.length;
    if (isAllDigits(after.folded) && beginsNumber(before.folded))
        return joinsDigits(text.mid(end, after.start - end), before.folded, after.folded) ? Joint::Number : Joint::None;
    return after.start == end + 1 && joinsWords(text, end) ? Joint::Word : Joint::None;
}

bool isInThousands(const QString &text, const QList<TextUnit> &units, qsizetype first, qsizetype last)
{
    if (first == last || units.at(first).folded.size() > 3 || !isAllDigits(units.at(first).folded)) return false;
    for (qsizetype i = first + 1; i <= last; ++i) {
        const qsizetype end = units.at(i - 1).start + units.at(i - 1).length;
        if (units.at(i).folded.size() != 3 || units.at(i).start != end + 1) return false;
        static const QString signs = QStringLiteral("-‐‑–/()");
        if (signs.contains(text.at(end))) return false;
    }
    return true;
}

} // namespace

QString withoutApostrophes(const QString &word)
{
    QString plain = word;
    plain.removeIf(isLetterApostrophe);
    return plain.isEmpty() ? word : plain;
}

bool isAllDigits(const QString &word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), isDigit);
}

qsizetype digitsIn(const QString &word)
{
    const auto first = std::find_if(word.begin(), word.end(), isDigit);
    if (first == word.end() || !std::all_of(first, word.end(), isDigit)) return 0;
    return first - word.begin();
}

bool beginsNumber(const QString &word)
{
    if (isAllDigits(word)) return true;
    const qsizetype letters = digitsIn(word);
    return letters > 0 && letters <= kMostLettersBeforeDigits;
}

QList<TextUnit> unitsOf(const QString &text, const QList<TextPiece> &pieces)
{
    QList<TextUnit> units;
    units.reserve(pieces.size());
    for (const TextPiece &piece : pieces) {
        if (piece.kind != TextPiece::Kind::Run) {
            TextUnit unit{piece.folded, piece.start, piece.length, piece.kind == TextPiece::Kind::Word, Joint::None};
            if (unit.isWord) {
                unit.folded = withoutApostrophes(unit.folded);
                if (!units.isEmpty()) unit.joint = jointOf(text, units.last(), unit);
            }
            units.append(unit);
            continue;
        }
        const bool isExact = piece.folded.size() == piece.length; // else the whole run is marked
        qsizetype at = 0;
        const auto characters = piece.folded.toUcs4();
        for (const uint c : characters) {
            const qsizetype width = QChar::requiresSurrogates(c) ? 2 : 1;
            units.append({indexable(c), isExact ? piece.start + at : piece.start, isExact ? width : piece.length, false, Joint::None});
            at += width;
        }
    }
    return units;
}

QList<NumberRun> numberRunsOf(const QString &text, const QList<TextUnit> &units)
{
    QList<NumberRun> runs;
    for (qsizetype first = 0; first < units.size();) {
        if (!units.at(first).isWord || !beginsNumber(units.at(first).folded)) {
            ++first;
            continue;
        }
        NumberRun run{{}, first, first, {}, false};
        for (qsizetype i = first; i < units.size() && (i == first || units.at(i).joint == Joint::Number); ++i) {
            run.starts.append(run.digits.size());
            run.digits += units.at(i).folded;
            run.last = i;
        }
        run.isGrouped = isInThousands(text, units, run.first, run.last);
        first = run.last + 1;
        runs.append(run);
    }
    return runs;
}

} // namespace Store
