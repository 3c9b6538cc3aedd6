// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/emoji.h"

#include "app/ui/common/emojitable.h"

#include <QFontDatabase>

namespace Ui::Emoji {

namespace {

constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kPictureSelector = 0xFE0F;
constexpr char32_t kTextSelector = 0xFE0E;
constexpr char32_t kKeycap = 0x20E3;

bool isTone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
bool isRegional(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool isTag(char32_t c) { return c >= 0xE0020 && c <= 0xE007F; }
bool isKeycapBase(char32_t c) { return (c >= '0' && c <= '9') || c == '#' || c == '*'; }

//! Reads code points; 0 behind the end.
class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text) {}
    char32_t at(qsizetype i) const
    {
        if (i >= m_text.size()) return 0;
        const QChar c = m_text[i];
        if (c.isHighSurrogate() && i + 1 < m_text.size() && m_text[i + 1].isLowSurrogate())
            return QChar::surrogateToUcs4(c, m_text[i + 1]);
        return c.unicode();
    }
    static qsizetype width(char32_t c) { return c > 0xFFFF ? 2 : 1; }

private:
    QStringView m_text;
};

//! One picture with its selector, tone or tags; 0 when there is none at \a i.
qsizetype element(const Reader &text, qsizetype i, bool afterJoiner)
{
    const char32_t base = text.at(i);
    if (!EmojiTable::isPictographic(base) && !EmojiTable::isPresentation(base)) return 0;
    qsizetype end = i + Reader::width(base);
    bool picture = EmojiTable::isPresentation(base) || afterJoiner;
    char32_t next = text.at(end);
    if (next == kTextSelector) return 0;
    if (next == kPictureSelector) {
        picture = true;
        ++end;
        next = text.at(end);
    }
    if (isTone(next)) {
        picture = true;
        end += Reader::width(next);
        next = text.at(end);
    }
    while (isTag(next)) {
        end += Reader::width(next);
        next = text.at(end);
    }
    if (next == kJoiner && EmojiTable::isPictographic(text.at(end + 1))) picture = true;
    return picture ? end - i : 0;
}

//! Length of the emoji that begins at \a i, 0 when none does.
qsizetype sequence(const Reader &text, qsizetype i)
{
    const char32_t c = text.at(i);
    if (isKeycapBase(c)) {
        const qsizetype mark = text.at(i + 1) == kPictureSelector ? i + 2 : i + 1;
        return text.at(mark) == kKeycap ? mark + 1 - i : 0;
    }
    if (isRegional(c)) {
        const qsizetype second = i + Reader::width(c);
        return isRegional(text.at(second)) ? 2 * Reader::width(c) : 0;
    }
    qsizetype length = element(text, i, false);
    if (length == 0) return 0;
    while (text.at(i + length) == kJoiner) {
        const qsizetype more = element(text, i + length + 1, true);
        if (more == 0) break;
        length += 1 + more;
    }
    return length;
}

} // namespace

QList<Run> runs(QStringView text)
{
    QList<Run> result;
    const Reader reader(text);
    qsizetype i = 0;
    while (i < text.size()) {
        const char16_t unit = text[i].unicode();
        // Everything below © that is not a keycap is plain text: most messages end here.
        if (unit < 0xA9 && !isKeycapBase(unit)) {
            ++i;
            continue;
        }
        const qsizetype length = sequence(reader, i);
        if (length == 0) {
            i += Reader::width(reader.at(i));
            continue;
        }
        if (!result.isEmpty() && result.last().start + result.last().length == i) {
            result.last().length += length;
            ++result.last().count;
        } else {
            result.append({i, length, 1});
        }
        i += length;
    }
    return result;
}

int countIfAlone(QStringView text)
{
    const QList<Run> found = runs(text);
    int count = 0;
    qsizetype at = 0;
    const auto blank = [&](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            if (!text[i].isSpace()) return false;
        }
        return true;
    };
    for (const Run &run : found) {
        if (!blank(at, run.start)) return 0;
        at = run.start + run.length;
        count += run.count;
    }
    return blank(at, text.size()) ? count : 0;
}

namespace {

constexpr qreal kEnlarged = 1.2;

QString family()
{
#if defined(Q_OS_MACOS)
    return QStringLiteral("Apple Color Emoji");
#elif defined(Q_OS_WIN)
    return QStringLiteral("Segoe UI Emoji");
#else
    return QStringLiteral("Noto Color Emoji");
#endif
}

} // namespace

QTextCharFormat format(qreal pointSize)
{
    static const bool isInstalled = QFontDatabase::hasFamily(family());
    QTextCharFormat result;
    if (!isInstalled) return result;
    result.setFontFamilies({family()});
    result.setFontStyleStrategy(QFont::NoFontMerging);
    result.setFontPointSize(pointSize * kEnlarged);
    return result;
}

QList<QTextLayout::FormatRange> formats(QStringView text, qreal pointSize)
{
    QList<QTextLayout::FormatRange> result;
    for (const Run &run : runs(text))
        result.append({static_cast<int>(run.start), static_cast<int>(run.length), format(pointSize)});
    return result;
}

} // namespace Ui::Emoji
