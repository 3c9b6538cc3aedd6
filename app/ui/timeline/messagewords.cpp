// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/timeline/messagewords.h"

#include "app/model/messagegrouping.h"
#include "app/ui/common/errortext.h"
#include "shared/base/sizewords.h"

#include <QLocale>

#include <algorithm>

namespace Ui {

using Session::Message;
using Session::MessageKind;
using Session::MessageState;
using Session::NoticeKind;

QString MessageWords::state(MessageState state)
{
    switch (state) {
    case MessageState::Received: return {};
    case MessageState::Pending: return tr("waiting to be sent");
    case MessageState::Accepted: return tr("sent");
    case MessageState::Delivered: return tr("delivered");
    case MessageState::Read: return tr("read");
    case MessageState::Failed: return tr("not sent");
    }
    return {};
}

QString MessageWords::notice(const Message &message, const QString &authorName)
{
    const int count = static_cast<int>(qMin<quint64>(message.noticeCount, 1'000'000));
    switch (message.notice) {
    case NoticeKind::IdentityChanged:
        return tr("%1 has a new identity. Messages are protected, but compare the safety number to be sure who it is.")
            .arg(authorName);
    case NoticeKind::DeviceAdded:
        return tr("%1 uses a new device. Messages are protected, but compare the safety number to be sure who it is.")
            .arg(authorName);
    case NoticeKind::DeviceRemoved: return tr("%1 no longer uses one of their devices.").arg(authorName);
    case NoticeKind::MessagesMissing:
        return tr("%n message(s) from %1 never arrived. They may have been lost or held back.", nullptr, count).arg(authorName);
    case NoticeKind::MessagesExpired: return tr("%n older message(s) could not be kept by the relay.", nullptr, count);
    case NoticeKind::OwnDevicesChanged:
        return tr("The list of your own devices changed, and this device did not do it. Look at your devices.");
    case NoticeKind::ProfileMayBeCopied:
        return tr("The relay has seen a newer state of this device. This profile may be an old copy, or somebody may have copied it.");
    case NoticeKind::SessionRenewed: return tr("The protection of this conversation was renewed.");
    case NoticeKind::ConversationStarted:
        return tr("Messages here are end-to-end encrypted: only you and %1 can read them.").arg(authorName);
    case NoticeKind::None: break;
    }
    return {};
}

QString MessageWords::fileKind(const QString &name)
{
    const QString suffix = name.section(QLatin1Char('.'), -1);
    const bool plain = std::all_of(suffix.begin(), suffix.end(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    return suffix.size() == name.size() || suffix.isEmpty() || suffix.size() > 4 || !plain ? QString() : suffix.toUpper();
}

QString MessageWords::progress(const Message &message)
{
    switch (message.attachment.transfer.state) {
    case Session::TransferState::Paused: return message.isOwn ? tr("upload paused") : tr("download paused");
    case Session::TransferState::Failed: return message.isOwn ? tr("upload failed, not sent") : tr("could not be fetched");
    default: return state(message.state);
    }
}

qsizetype MessageWords::saidAtOnce(const QString &text)
{
    constexpr qsizetype kMost = 400;
    if (text.size() <= kMost) return text.size();
    for (qsizetype end = kMost; end > kMost - 60; --end) {
        if (text.at(end).isSpace()) return end;
    }
    return text.at(kMost).isLowSurrogate() ? kMost - 1 : kMost;
}

QString MessageWords::brief(const QString &text)
{
    const qsizetype length = saidAtOnce(text);
    return length == text.size() ? text : text.first(length) + QStringLiteral("…");
}

QString MessageWords::spoken(const Message &message, const QString &authorName)
{
    const QString at = time(Model::shownTime(message).time());
    QString what;
    switch (message.kind) {
    case MessageKind::Notice: return notice(message, authorName);
    case MessageKind::Placeholder: what = ErrorText::placeholder(message.cause, authorName); break;
    case MessageKind::Text: what = brief(message.text); break;
    case MessageKind::Image:
        what = message.text.isEmpty() ? tr("picture") : tr("picture: %1").arg(brief(message.text));
        break;
    case MessageKind::File:
        what = tr("file %1, %2").arg(message.attachment.name, size(message.attachment.sizeBytes));
        if (!message.text.isEmpty()) what += QStringLiteral(", ") + brief(message.text);
        break;
    }
    const QString who = message.isOwn ? tr("You") : authorName;
    const QString how = progress(message);
    //: Read aloud by a screen reader: who, when, what
    QString line = tr("%1, %2, %3").arg(who, at, what);
    if (!how.isEmpty()) line += QStringLiteral(", ") + how;
    return line;
}

QString MessageWords::summaryLine(const Session::ConversationSummary &summary)
{
    switch (summary.lastKind) {
    case MessageKind::Text: return summary.lastText;
    case MessageKind::Image: return summary.lastText.isEmpty() ? tr("Photo") : summary.lastText;
    case MessageKind::File: return summary.lastText.isEmpty() ? tr("File") : summary.lastText;
    case MessageKind::Placeholder: return tr("A message that cannot be shown");
    case MessageKind::Notice: break;
    }
    switch (summary.lastNotice) {
    case NoticeKind::None:
    case NoticeKind::ConversationStarted: return tr("No messages yet");
    case NoticeKind::IdentityChanged: return tr("New identity");
    case NoticeKind::DeviceAdded:
    case NoticeKind::DeviceRemoved: return tr("Devices changed");
    case NoticeKind::MessagesMissing:
    case NoticeKind::MessagesExpired: return tr("Some messages are missing");
    case NoticeKind::OwnDevicesChanged: return tr("Your devices changed");
    case NoticeKind::ProfileMayBeCopied: return tr("This profile may be a copy");
    case NoticeKind::SessionRenewed: return tr("Protection renewed");
    }
    return {};
}

QString MessageWords::spokenLine(const Session::ConversationSummary &summary)
{
    const QString line = brief(summaryLine(summary));
    if (summary.lastText.isEmpty()) return line;
    if (summary.lastKind == MessageKind::Image) return tr("picture: %1").arg(line);
    //: Read aloud by a screen reader: the last message of a conversation, a file; %1 is its name or what was written with it
    return summary.lastKind == MessageKind::File ? tr("file: %1").arg(line) : line;
}

QString MessageWords::time(const QTime &time)
{
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    // Some languages' short form has seconds; nobody needs them here.
    format.remove(QStringLiteral(":ss")).remove(QStringLiteral(".ss"));
    return locale.toString(time, format);
}

QString MessageWords::day(const QDate &day, const QDate &today)
{
    if (day == today) return tr("Today");
    if (day == today.addDays(-1)) return tr("Yesterday");
    const QLocale locale;
    //: Format of a day in this year, see QDate::toString
    if (day.year() == today.year()) return locale.toString(day, tr("dddd, d MMMM"));
    //: Format of a day in another year, see QDate::toString
    return locale.toString(day, tr("d MMMM yyyy"));
}

QString MessageWords::shortTime(const QDateTime &local, const QDateTime &now)
{
    const QLocale locale;
    const qint64 days = local.date().daysTo(now.date());
    if (days <= 0) return time(local.time());
    if (days == 1) return tr("Yesterday");
    if (days < 7) return locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat);
    return locale.toString(local.date(), QLocale::ShortFormat);
}

QString MessageWords::presence(const Session::PresenceInfo &presence, const QDateTime &now)
{
    using Session::PresenceStatus;
    switch (presence.status) {
    case PresenceStatus::Online: return tr("online");
    case PresenceStatus::Away: return tr("away");
    case PresenceStatus::Busy: return tr("busy");
    case PresenceStatus::Offline:
    case PresenceStatus::Unknown: break;
    }
    if (!presence.lastSeen.isValid())
        return presence.status == PresenceStatus::Offline ? tr("offline") : QString();
    const QDateTime seen = presence.lastSeen.toLocalTime();
    const qint64 minutes = seen.secsTo(now) / 60;
    if (minutes < 1) return tr("last seen just now");
    if (minutes < 60) return tr("last seen %n minute(s) ago", nullptr, static_cast<int>(minutes));
    const QString at = time(seen.time());
    if (seen.date() == now.date()) return tr("last seen today at %1").arg(at);
    if (seen.date() == now.date().addDays(-1)) return tr("last seen yesterday at %1").arg(at);
    return tr("last seen on %1").arg(QLocale().toString(seen.date(), QLocale::ShortFormat));
}

QString MessageWords::size(qint64 bytes)
{
    return Base::sizeWords(bytes, QLocale());
}

QString MessageWords::copied(const Message &message)
{
    if (message.kind == MessageKind::File && message.text.isEmpty()) return message.attachment.name;
    return message.text;
}

} // namespace Ui
