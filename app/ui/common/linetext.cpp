// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/linetext.h"

#include "app/ui/common/emoji.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace Ui::LineText {

namespace {

//! Only so much of a message can be seen in a line; shaping more would be work for nothing.
constexpr int kMostChars = 300;

QString oneLine(const QString &text)
{
    QString line = text.left(kMostChars);
    for (QChar &c : line) {
        if (c == QLatin1Char('\n') || c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == QLatin1Char('\t'))
            c = QLatin1Char(' ');
    }
    return line;
}

bool isMixed(const QString &text)
{
    bool left = false;
    bool right = false;
    for (const QChar c : text) {
        const QChar::Direction direction = c.direction();
        left = left || direction == QChar::DirL;
        right = right || direction == QChar::DirR || direction == QChar::DirAL;
    }
    return left && right;
}

QTextLine layOut(QTextLayout &layout)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(Emoji::formats(layout.text(), layout.font().pointSizeF()));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) line.setLineWidth(1e6);
    layout.endLayout();
    return line;
}

} // namespace

qreal width(const QString &text, const QFont &font)
{
    QTextLayout layout(oneLine(text), font);
    const QTextLine line = layOut(layout);
    return line.isValid() ? line.naturalTextWidth() : 0;
}

qreal paint(QPainter &painter, const QRectF &area, const QString &text, const QFont &font, const QColor &color,
            Qt::LayoutDirection direction)
{
    if (text.isEmpty() || area.width() <= 0) return 0;
    QTextLayout layout(oneLine(text), font);
    layout.setCacheEnabled(true);
    QTextLine line = layOut(layout);
    if (!line.isValid()) return 0;
    if (line.naturalTextWidth() > area.width()) {
        const QString ellipsis(QChar(0x2026));
        const qreal room = area.width() - QFontMetricsF(font).horizontalAdvance(ellipsis);
        int cut = 0;
        // Positions where a cursor may stand are grapheme borders: no family of emoji is cut in two.
        const QString whole = layout.text();
        if (isMixed(whole)) {
            // The place of a cursor says little about the width of what stands before it: measured.
            QList<int> borders{0};
            for (int next = layout.nextCursorPosition(0); next > borders.last(); next = layout.nextCursorPosition(next)) borders.append(next);
            const auto first = std::upper_bound(borders.begin() + 1, borders.end(), room,
                                                [&](qreal most, int border) { return width(whole.left(border), font) > most; });
            cut = *(first - 1);
        } else {
            for (int next = layout.nextCursorPosition(0); next > cut; next = layout.nextCursorPosition(next)) {
                if (qAbs(line.cursorToX(next) - line.cursorToX(0)) > room) break;
                cut = next;
            }
        }
        QString shorter = whole.left(cut);
        do {
            while (shorter.endsWith(QLatin1Char(' '))) shorter.chop(1);
            layout.setText(shorter + ellipsis);
            line = layOut(layout);
            if (line.naturalTextWidth() <= area.width() || shorter.isEmpty()) break;
            QTextLayout rest(shorter, font);
            layOut(rest);
            shorter.truncate(rest.previousCursorPosition(static_cast<int>(shorter.size())));
        } while (true);
    }
    const qreal used = line.naturalTextWidth();
    // QTextLayout puts a line at x = 0, or at the far end of its width when its text runs from the right.
    qreal x = direction == Qt::RightToLeft ? area.right() - used : area.left();
    const qreal natural = line.naturalTextRect().left();
    x -= natural;
    // The base line of the plain font, so that a line with emoji does not move up or down.
    const QFontMetricsF metrics(font);
    const qreal y = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent() - line.ascent();
    painter.setPen(color);
    line.draw(&painter, QPointF(x, y));
    return used;
}

} // namespace Ui::LineText
