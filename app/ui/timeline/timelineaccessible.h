// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Ui::TimelineAccessible {

//! Teaches Qt how a TimelineView is read to people who do not see it: a list whose items are the messages, in words.
//! Once, from main, before the first window.
void install();

} // namespace Ui::TimelineAccessible
