// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"

#include <QStringList>

namespace Store {

//! What a message is besides its words, as far as the index knows it. A mark is one letter of a private area, so that the index
//! of beginnings (two letters and more) does not grow by it. Different people may share a mark: who uses one looks at the row.
namespace SearchMarks {
QString conversation(qint64 conversationKey);
QString author(const QString &user);
QString own();
QString image();
QString file();
QString link();
}

//! How an entry is made. Full is what is written today; early versions wrote the others, which must be known to take them out.
enum class SearchSpelling {
    Plain, //!< words as they stand, with WordFolding::KeepsStrokes
    Joined, //!< and joined words and numbers
    Full, //!< these, with WordFolding::Full
};

//! What the index is given for a message; a row of search_words.
struct SearchWords
{
    QString words; //!< in order; scripts without spaces as pairs of characters
    QString inside; //!< long words again from every letter on: the parts of compounds; joined words and numbers
    QString single; //!< emoji, signs, and the single characters of scripts without spaces, in order

    static SearchWords of(const QString &text, SearchSpelling spelling = SearchSpelling::Full);
    void append(const SearchWords &other);
    bool operator==(const SearchWords &) const = default;
};

inline constexpr qsizetype kShortestHead = 3; //!< of a compound: before what is looked for inside of it
bool canHoldParts(const QString &word);
QString symbolToken(const QString &symbol); //!< an emoji as the index has it
QStringList charactersOf(const QString &text);

} // namespace Store
