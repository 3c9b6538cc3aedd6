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

bool joins(const Session::Message &earlier, const Session::Message &later)
{
    if (isCentred(earlier) || isCentred(later)) return false;
    if (earlier.isOwn != later.isOwn || earlier.author != later.author) return false;
    const QDateTime a = shownTime(earlier);
    const QDateTime b = shownTime(later);
    return a.date() == b.date() && qAbs(a.secsTo(b)) <= kJoinSeconds;
}

} // namespace Model
