// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>

namespace Ui {

//! Messages in words: for screen readers, notices, the conversation list, dividers.
class MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(Ui::MessageWords)
public:
    //! "PDF": the suffix of a file when it is short and plain; empty otherwise.
    static QString fileKind(const QString &name);
    //! How much of \a text is said at once: all of it, or some hundred characters to the end of a word.
    static qsizetype saidAtOnce(const QString &text);
    //! That much of it, and "…" when there is more.
    static QString brief(const QString &text);
    //! "Anna, 14:05, see you there, delivered". A long text is brief in it.
    static QString spoken(const Session::Message &message, const QString &authorName);
    //! What a notice says, in one sentence or two.
    static QString notice(const Session::Message &message, const QString &authorName);
    //! "Sent", "Delivered" …; empty for incoming ones.
    static QString state(Session::MessageState state);
    //! The same, or how it stands with its file while that keeps it back.
    static QString progress(const Session::Message &message);
    //! The last line of a conversation in the list, without who said it.
    static QString summaryLine(const Session::ConversationSummary &summary);
    //! The same for who does not see that it is a picture or a file.
    static QString spokenLine(const Session::ConversationSummary &summary);
    //! "14:05", as the person's language writes it, never with seconds.
    static QString time(const QTime &time);
    //! "Today", "Yesterday", "Monday, 2 March".
    static QString day(const QDate &day, const QDate &today);
    //! For the list: the time today, the weekday this week, otherwise the date.
    static QString shortTime(const QDateTime &local, const QDateTime &now);
    static QString presence(const Session::PresenceInfo &presence, const QDateTime &now);
    //! "1.2 MB"
    static QString size(qint64 bytes);
    //! What copying the whole message gives.
    static QString copied(const Session::Message &message);
};

} // namespace Ui
