// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"

#include <QDate>
#include <QStringList>

namespace Session {

//! Why a search cannot be made as it was typed; mistakeWord is the part that is meant.
enum class SearchMistake {
    None,
    UnknownOperator, //!< "form:anna"
    MissingValue, //!< "from:" and nothing behind it
    BadDate, //!< "before:yesteryear"
    UnknownKind, //!< "has:music"
    UnknownPerson,
    UnknownConversation,
    EmptyTime, //!< after: is later than before:
};

struct SearchWord
{
    QString text; //!< a word, or the words of a phrase
    bool isBeginning = false; //!< it may go on: nothing stands behind it yet
};

//! What somebody typed into a search field, taken apart. Words, "phrases", from:NAME (me: oneself), in:NAME, has:image|file|link,
//! before:DATE, after:DATE, on:DATE. A date is YYYY-MM-DD, YYYY-MM, YYYY, today or yesterday, in the time of this place: before
//! is up to its beginning, after is from its end on.
struct SearchQuery
{
    QList<SearchWord> words;
    QStringList from; //!< as typed
    QStringList in; //!< as typed
    bool hasImage = false, hasFile = false, hasLink = false;
    QDate since; //!< first day; null: no bound
    QDate until; //!< first day that is too late
    SearchMistake mistake = SearchMistake::None; //!< the first one
    QString mistakeWord;

    //! Nothing to look for.
    bool isEmpty() const;
    //! The words and operators that people may use, for completion: "from:", …
    static QStringList operators();
    static QStringList kinds(); //!< behind has:

    static SearchQuery parse(const QString &typed, const QDate &today);
};

} // namespace Session
