// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/messagegrouping.h"

namespace Model {

namespace {
//! Bubbles of one person join when no more than this lies between them.
constexpr qint64 kJoinSeconds = 60;
} // namespace

QDateTime shownTime(const Session::Message &message)
{
    const QDateTime &time = message.serverTime.isValid() ? message.serverTime : message.sentTime;
    return time.toLocalTime();
}

QDate shownDay(const Session::Message &message)
{
    return shownTime(message).date();
}

bool isCentred(const Session::Message &message)
{
    return message.kind == Session::MessageKind::Notice;
}

Moment momentOf(const Session::Message &message)
{
    const QDateTime &time = message.serverTime.isValid() ? message.serverTime : message.sentTime;
    const QDateTime local = time.toLocalTime();
    return {local.date(), local.time().hour() * 60 + local.time().minute(), time.toMSecsSinceEpoch()};
}

bool joins(const Session::Message &earlier, const Moment &earlierAt, const Session::Message &later, const Moment &laterAt)
{
    if (isCentred(earlier) || isCentred(later)) return false;
    if (earlier.isOwn != later.isOwn || earlier.author != later.author) return false;
    return earlierAt.day == laterAt.day && qAbs(laterAt.ms - earlierAt.ms) / 1000 <= kJoinSeconds;
}

} // namespace Model
