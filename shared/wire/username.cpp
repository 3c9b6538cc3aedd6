// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/username.h"

#include "shared/wire/limits.h"

namespace Wire {

namespace {
bool isLetterOrDigit(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}
} // namespace

bool isUserName(const QString &name)
{
    if (name.size() < 2 || name.size() > kMaxUserNameBytes) return false;
    for (const QChar c : name) {
        const char16_t u = c.unicode();
        if (!isLetterOrDigit(u) && u != u'.' && u != u'_' && u != u'-') return false;
    }
    return isLetterOrDigit(name.front().unicode()) && isLetterOrDigit(name.back().unicode());
}

std::optional<QString> normalisedUserName(const QString &typed)
{
    QString name = typed.trimmed();
    // ASCII only: the Unicode lower case of letters like the Kelvin sign would make two names look alike.
    for (QChar &c : name)
        if (c.unicode() >= u'A' && c.unicode() <= u'Z') c = QChar(static_cast<char16_t>(c.unicode() + 32));
    if (!isUserName(name)) return std::nullopt;
    return name;
}

} // namespace Wire
