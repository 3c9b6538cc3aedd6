// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

//! What foreign people put into names and texts, made safe to show and to store. Pure functions.
namespace Content {

//! A file name to offer for saving: no path parts, control characters, bidi overrides, device names or leading dots; at most
//! 120 characters, suffix kept; never empty ("file" when nothing is left).
QString safeFileName(const QString &suggested);
//! Text for the timeline: NUL and control characters other than newline and tab removed, line ends made '\n'.
QString safeText(const QString &text);
//! True for "type/subtype" in the letters of RFC 6838 (4.2), each of at most 127.
bool isMimeType(const QString &text);

} // namespace Content
