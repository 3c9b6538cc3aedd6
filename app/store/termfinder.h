// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/searchterm.h"

namespace Store {

//! Where \a terms are in \a text: (start, length), in order, not overlapping; at most 100.
QList<std::pair<qsizetype, qsizetype>> findTerms(const QList<SearchTerm> &terms, const QString &text);

//! Whether all of \a groups are in \a text.
bool holdsAll(const QList<TermGroup> &groups, const QString &text);

} // namespace Store
