// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Base {

enum class LogFormat { Text, Json };

//! Sends all Qt logging to stderr, one line each: time (UTC), level, category, text. Ids may be logged; message text,
//! names people gave and key bytes never. Call once, before threads start.
void installLogging(LogFormat format);

} // namespace Base
