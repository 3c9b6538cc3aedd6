// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/wordfold.h"

namespace Store {

//! How a unit hangs on the one before it.
enum class Joint {
    None,
    Word, //!< by an apostrophe, a hyphen or a point without blanks: some write don't and e-mail as one word
    Number, //!< groups of digits that can be one number: 0170 1234-567, 12,500
};

//! What can be compared one by one: words, characters, symbols; with their place in the text.
struct TextUnit
{
    QString folded; //!< without apostrophes that count as letters
    qsizetype start;
    qsizetype length;
    bool isWord;
    Joint joint;

    bool isExact() const { return folded.size() == length; } //!< else parts of it have no place in the text
};

//! Groups of digits in a row; the first may begin with some letters (DE89 3704 0044).
struct NumberRun
{
    QString digits;
    qsizetype first, last; //!< units
    QList<qsizetype> starts; //!< of each unit, in digits
    bool isGrouped; //!< in thousands
};

inline constexpr qsizetype kShortestNumber = 6; //!< that may be written in groups of any kind
inline constexpr qsizetype kLongestNumber = 24; //!< that is indexed; longer ones by their beginning
inline constexpr qsizetype kShortestInside = 5; //!< what is looked for inside of words and numbers

QString withoutApostrophes(const QString &word); //!< that count as letters
bool isAllDigits(const QString &word);
//! Where the digits begin in letters and then digits (v2, python3); 0: it is no such word.
qsizetype digitsIn(const QString &word);

bool beginsNumber(const QString &word); //!< digits, or a few letters and then digits

QList<TextUnit> unitsOf(const QString &text, const QList<TextPiece> &pieces);
inline QList<TextUnit> unitsOf(const QString &text) { return unitsOf(text, piecesOf(text)); }
QList<NumberRun> numberRunsOf(const QString &text, const QList<TextUnit> &units);

} // namespace Store
