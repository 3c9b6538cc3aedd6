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

//! What an entry holds besides the words as they stand. Early versions wrote plain ones.
enum class SearchSpelling { Plain, Joined };

bool hasOtherSpellings(const QString &text);

//! What the index is given for a message; a row of search_words.
struct SearchWords
{
    QString words; //!< in order; scripts without spaces as pairs of characters
    QString inside; //!< long words again from every letter on: the parts of compounds; joined words and numbers
    QString single; //!< emoji, signs, and the single characters of scripts without spaces, in order

    static SearchWords of(const QString &text, SearchSpelling spelling = SearchSpelling::Joined);
    void append(const SearchWords &other);
};

inline constexpr qsizetype kShortestHead = 3; //!< of a compound: before what is looked for inside of it
bool canHoldParts(const QString &word);
QString symbolToken(const QString &symbol); //!< an emoji as the index has it
QStringList charactersOf(const QString &text);

} // namespace Store
