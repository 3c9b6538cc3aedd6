// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/weblinks.h"

#include <QRegularExpression>

namespace Base {

QList<WebLink> findWebLinks(const QString &text)
{
    QList<WebLink> links;
    if (!text.contains(QLatin1String("://"))) return links;
    static const QRegularExpression pattern(QStringLiteral("\\bhttps?://[^\\s<>\"\\x{201c}\\x{201d}]+"),
                                            QRegularExpression::CaseInsensitiveOption);
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString found = match.captured();
        // A sentence's full stop or bracket is not part of the address, unless the bracket was opened inside.
        while (!found.isEmpty()) {
            const QChar last = found.back();
            const bool closing = last == QLatin1Char(')') && found.count(QLatin1Char(')')) > found.count(QLatin1Char('('));
            if (!closing && !QStringLiteral(".,;:!?'").contains(last)) break;
            found.chop(1);
        }
        const QUrl url(found, QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty()) links.append({match.capturedStart(), found.size(), url});
    }
    return links;
}

} // namespace Base
