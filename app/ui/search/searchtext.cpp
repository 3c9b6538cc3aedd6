// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/search/searchtext.h"

#include <QLocale>

namespace Ui {

QString SearchText::mistake(const Session::SearchQuery &query)
{
    using Session::SearchMistake;
    const QString &word = query.mistakeWord;
    switch (query.mistake) {
    case SearchMistake::None: break;
    case SearchMistake::UnknownOperator:
        //: %1 is what was typed, for instance form:
        return tr("“%1” is nothing to search by. There are from: in: has: before: after: and on:. To find the word itself, put it in quotation "
                  "marks.")
            .arg(word);
    case SearchMistake::MissingValue:
        //: %1 is for instance from:
        return tr("What comes after “%1”?").arg(word);
    case SearchMistake::BadDate: return tr("“%1” is no date. Write it like 2024-05-31, 2024-05 or 2024.").arg(word);
    case SearchMistake::UnknownKind: return tr("“%1”: there are has:image, has:file and has:link.").arg(word);
    case SearchMistake::UnknownPerson: return tr("You talk with nobody called “%1”. from:me is you.").arg(word);
    case SearchMistake::UnknownConversation: return tr("There is no conversation called “%1”.").arg(word);
    case SearchMistake::EmptyTime: return tr("No day fits all of these dates.");
    }
    return {};
}

QString SearchText::meaning(const Session::SearchQuery &query)
{
    const auto day = [](const QDate &date) { return QLocale().toString(date, QLocale::ShortFormat); };
    if (query.since.isValid() && query.until.isValid()) {
        if (query.since.addDays(1) == query.until) return tr("On %1").arg(day(query.since));
        return tr("From %1 to %2").arg(day(query.since), day(query.until.addDays(-1)));
    }
    if (query.since.isValid()) return tr("From %1 on").arg(day(query.since));
    if (query.until.isValid()) return tr("Up to %1").arg(day(query.until.addDays(-1)));
    return {};
}

QString SearchText::coverage(const Session::SearchPage &page)
{
    const QString count = QLocale().toString(page.messages);
    QString text = page.backTo.isValid()
        //: %1: a number, of all messages; %2: a date
        ? tr("Searched back to %2 so far; there are %1 messages.").arg(count, QLocale().toString(page.backTo.toLocalTime().date(), QLocale::ShortFormat))
        : tr("Searched all %1 messages on this computer.").arg(count);
    if (page.notIndexed > 0) text += QLatin1Char(' ') + tr("Older ones are still being prepared and cannot be found yet.");
    else if (page.notJoined > 0) text += QLatin1Char(' ') + tr("Older ones are still being prepared: they are found by words as they were written only.");
    return text;
}

} // namespace Ui
