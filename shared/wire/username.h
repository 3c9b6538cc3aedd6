// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Wire {

//! The one spelling of a user name: lower case, 2 to 32 of a-z 0-9 . _ - beginning and ending with a letter or digit.
//! Upper case and surrounding white space are forgiven; nullopt for everything else.
std::optional<QString> normalisedUserName(const QString &typed);
//! True when \a name already is that spelling (what the wire carries).
bool isUserName(const QString &name);

} // namespace Wire
