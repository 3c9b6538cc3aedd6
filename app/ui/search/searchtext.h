// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/finder.h"

#include <QCoreApplication>
#include <QString>

namespace Ui {

//! What a search says about itself, in words.
class SearchText
{
    Q_DECLARE_TR_FUNCTIONS(Ui::SearchText)
public:
    //! Why it cannot be made as typed, and what would be right; empty for None.
    static QString mistake(const Session::SearchQuery &query);
    //! What the dates among the words mean: "from 1 June 2024 on"; empty when there are none.
    static QString meaning(const Session::SearchQuery &query);
    //! How far was searched: "Searched back to 3 May 2021 so far; there are 1 000 000 messages.".
    static QString coverage(const Session::SearchPage &page);
};

} // namespace Ui
