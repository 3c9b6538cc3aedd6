// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/textunits.h"

#include <QStringList>

#include <optional>

namespace Store {

//! One thing to look for: what stood between blanks, or between quotation marks.
struct SearchTerm
{
    QString text;
    bool isBeginning = false; //!< its last word may go on: it is still being typed
};

//! A number that may be written in other groups than those it was typed in.
struct WantedNumber
{
    QString digits;
    QList<qsizetype> starts; //!< of the typed groups
    bool isDotted = false; //!< 192.168.1.1: its groups mean something
    QString withoutZero; //!< a telephone number without the zero of its country, or the two of another one
    QStringList withoutCountry; //!< with what may be the code of a country cut off
};

std::optional<WantedNumber> numberIn(const QString &text, const QList<TextUnit> &units);

//! Terms that are looked for together, or as one number that was typed with blanks.
struct TermGroup
{
    QList<SearchTerm> terms;
    QString asOne; //!< empty: it is none
};

QList<TermGroup> groupsOf(const QList<SearchTerm> &terms);

inline constexpr qsizetype kShortestBeginning = 2; //!< shorter ones would have to be merged from half of the index

} // namespace Store
