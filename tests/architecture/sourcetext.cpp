// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetext.h"

#include <QRegularExpression>
#include <QStringList>

QString withoutComments(const QString &text, bool stringsToo)
{
    QString out = text;
    const auto at = [&](qsizetype i) { return i < text.size() ? text[i] : QChar(); };
    const auto blank = [&](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < qMin(to, out.size()); ++i)
            if (out[i] != QLatin1Char('\n')) out[i] = QLatin1Char(' ');
    };
    for (qsizetype i = 0; i < text.size();) {
        if (at(i) == QLatin1Char('/') && at(i + 1) == QLatin1Char('/')) {
            auto end = text.indexOf(QLatin1Char('\n'), i);
            if (end < 0) end = text.size();
            blank(i, end);
            i = end;
        } else if (at(i) == QLatin1Char('/') && at(i + 1) == QLatin1Char('*')) {
            auto end = text.indexOf(QStringLiteral("*/"), i + 2);
            end = end < 0 ? text.size() : end + 2;
            blank(i, end);
            i = end;
        } else if (at(i) == QLatin1Char('R') && at(i + 1) == QLatin1Char('"')) {
            const auto open = text.indexOf(QLatin1Char('('), i);
            if (open < 0) break;
            const QString close = QLatin1Char(')') + text.mid(i + 2, open - i - 2) + QLatin1Char('"');
            auto end = text.indexOf(close, open);
            if (end < 0) end = text.size();
            if (stringsToo) blank(open + 1, end);
            i = end + close.size();
        } else if (at(i) == QLatin1Char('"')
                   || (at(i) == QLatin1Char('\'') && !(i > 0 && at(i - 1).isLetterOrNumber()))) { // not 1'000
            const QChar quote = at(i);
            auto end = i + 1;
            while (end < text.size() && at(end) != quote && at(end) != QLatin1Char('\n'))
                end += at(end) == QLatin1Char('\\') ? 2 : 1;
            if (stringsToo) blank(i + 1, end);
            i = end + 1;
        } else {
            ++i;
        }
    }
    return out;
}

QList<Include> includesOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*(<|\")([^>\"]+)[>\"]"));
    QList<Include> out;
    const QStringList lines = withoutComments(text, false).split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size(); ++i) {
        const auto match = pattern.match(lines[i]);
        if (match.hasMatch()) out.append({match.captured(2), match.captured(1) == QLatin1String("<"), i + 1});
    }
    return out;
}
