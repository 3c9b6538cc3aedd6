// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/searchterm.h"

namespace Store {

//! What FTS5 is asked for all of some terms.
struct SearchQuestion
{
    QString expression; //!< empty: the terms hold nothing to look for
    QList<TermGroup> toCheck; //!< the index answers more than what is meant by these: the text is to be looked at
};

SearchQuestion questionFor(const QList<SearchTerm> &terms);

} // namespace Store
