// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"

#include <QDate>

namespace Model {

//! The time a person sees at a message, in this machine's zone: the relay's, or while pending the own clock's.
QDateTime shownTime(const Session::Message &message);
//! The day it stands under.
QDate shownDay(const Session::Message &message);
//! The shown time in the pieces that rows are compared by. Asking the system for the zone costs a look at the disk, so this is
//! kept and not asked for again with every row that comes.
struct Moment
{
    QDate day;
    int minute = 0; //!< of the day
    qint64 ms = 0; //!< since 1970
};
Moment momentOf(const Session::Message &message);
//! Whether \a later joins \a earlier in one group of bubbles: same author, same kind of row, within the same few minutes
//! and on the same day.
bool joins(const Session::Message &earlier, const Moment &earlierAt, const Session::Message &later, const Moment &laterAt);
//! True for rows that stand in the middle of the column instead of in a bubble.
bool isCentred(const Session::Message &message);

} // namespace Model
