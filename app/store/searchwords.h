// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"

#include <QStringList>

namespace Store {

//! One thing to look for: what stood between blanks, or between quotation marks.
struct SearchTerm
{
    QString text;
    bool isBeginning = false; //!< its last word may go on: it is still being typed
};

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

//! What the index is given for a message; a row of search_words.
struct SearchWords
{
    QString words; //!< in order; scripts without spaces as pairs of characters
    QString inside; //!< long words again from every letter on: the parts of compounds
    QString single; //!< emoji, signs, and the single characters of scripts without spaces, in order

    static SearchWords of(const QString &text);
    void append(const SearchWords &other);
};

//! The FTS5 expression for all of \a terms; empty when they hold nothing to look for.
QString matchExpression(const QList<SearchTerm> &terms);

//! Where \a terms are in \a text: (start, length), in order, not overlapping; at most 100.
QList<std::pair<qsizetype, qsizetype>> findTerms(const QList<SearchTerm> &terms, const QString &text);

} // namespace Store
