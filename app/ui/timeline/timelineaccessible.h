// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Ui {

class TimelineView;

namespace TimelineAccessible {

//! Teaches Qt how a TimelineView is read to people who do not see it: a list whose items are the messages, in words.
//! Once, from main, before the first window.
void install();

// For TimelineView, after its rows changed: who listens hears of it. Nothing happens while nobody listens.
void rowsInserted(TimelineView *view, int first, int last);
//! The rows' words (text, ticks) are different now.
void rowsChanged(TimelineView *view, int first, int last);
//! Everything may be different now.
void reordered(TimelineView *view);
//! The keyboard is on this row.
void focused(TimelineView *view, int row);

} // namespace TimelineAccessible
} // namespace Ui
