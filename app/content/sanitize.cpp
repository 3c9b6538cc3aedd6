// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/sanitize.h"

#include <QRegularExpression>
#include <QSet>

namespace Content {

namespace {
constexpr int kMaxFileName = 120;
constexpr int kMaxFileNameBytes = 200; // file systems take 255, and whoever saves it may add a number or a random ending
constexpr int kMaxSuffix = 20;

//! As much of \a name as has this many characters and bytes; no half character.
QString shortened(const QString &name, qsizetype characters, qsizetype bytes)
{
    QString out = name.left(characters);
    while (!out.isEmpty() && (out.back().isHighSurrogate() || out.toUtf8().size() > bytes)) out.chop(1);
    return out;
}

bool isBidiControl(char16_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}
} // namespace

QString safeFileName(const QString &suggested)
{
    QString name = suggested;
    // Both separators on every system: a name may be saved on one system and opened on another.
    const qsizetype slash = std::max(name.lastIndexOf(QLatin1Char('/')), name.lastIndexOf(QLatin1Char('\\')));
    if (slash >= 0) name.remove(0, slash + 1);
    QString out;
    for (const QChar c : name) {
        const char16_t u = c.unicode();
        // A right-to-left override would show "gpj.exe" as "exe.jpg".
        if (u < 0x20 || (u >= 0x7f && u < 0xa0) || isBidiControl(u)) continue;
        out += QStringLiteral("<>:\"|?*").contains(c) ? QLatin1Char('_') : c;
    }
    out = out.trimmed();
    while (out.startsWith(QLatin1Char('.'))) out.remove(0, 1);
    while (out.endsWith(QLatin1Char('.')) || out.endsWith(QLatin1Char(' '))) out.chop(1);
    if (out.size() > kMaxFileName || out.toUtf8().size() > kMaxFileNameBytes) {
        const qsizetype dot = out.lastIndexOf(QLatin1Char('.'));
        const QString suffix = dot > 0 && out.size() - dot <= kMaxSuffix ? out.mid(dot) : QString();
        out.chop(suffix.size());
        out = shortened(out, kMaxFileName - suffix.size(), kMaxFileNameBytes - suffix.toUtf8().size()) + suffix;
    }
    static const QRegularExpression device(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (device.match(out).hasMatch()) out.prepend(QLatin1Char('_'));
    return out.isEmpty() ? QStringLiteral("file") : out;
}

QString safeText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t u = text.at(i).unicode();
        if (u == u'\r') {
            if (i + 1 >= text.size() || text.at(i + 1) != QLatin1Char('\n')) out += QLatin1Char('\n');
        } else if (u == u'\n' || u == u'\t' || (u >= 0x20 && !(u >= 0x7f && u < 0xa0))) {
            out += text.at(i);
        }
    }
    return out;
}

bool isMimeType(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}/[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}\\z"));
    return form.match(text).hasMatch();
}

} // namespace Content
