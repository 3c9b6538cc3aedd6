// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/timeline/messagetext.h"

#include "app/ui/common/emoji.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Ui {

namespace {
constexpr qreal kCodePadding = 10;
constexpr qreal kBlockGap = 6;
constexpr qreal kLinePitch = 1.14; //!< of the font's height
} // namespace

struct MessageText::Block
{
    QTextLayout layout;
    RichText::Block source;
    qsizetype start = 0; //!< in plain()
    QRectF area; //!< of the block, padding included
    QPointF inset; //!< from area to the text
    qreal pitch = 0;
    qreal ascent = 0;
    bool rightToLeft = false;
};

MessageText::MessageText(const QString &text, const TextLook &look, Qt::LayoutDirection direction)
    : m_look(look)
    , m_direction(direction)
{
    const RichText rich = RichText::parse(text);
    for (const RichText::Block &source : rich.blocks) {
        auto block = std::make_unique<Block>();
        block->source = source;
        if (!m_plain.isEmpty()) m_plain += QLatin1Char('\n');
        block->start = m_plain.size();
        m_plain += source.text;

        const QFont &font = source.isCode ? look.code : look.body;
        QString shown = source.text;
        shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
        block->layout.setText(shown);
        block->layout.setFont(font);
        block->layout.setCacheEnabled(true);
        QList<QTextLayout::FormatRange> formats = Emoji::formats(source.text, font.pointSizeF());
        for (const RichText::Span &span : source.codeSpans) {
            QTextCharFormat format;
            format.setFontFamilies({look.code.family()});
            format.setFontFixedPitch(true);
            format.setFontPointSize(look.code.pointSizeF());
            format.setBackground(look.inset);
            formats.append({static_cast<int>(span.start), static_cast<int>(span.length), format});
        }
        for (const RichText::Link &link : source.links) {
            QTextCharFormat format;
            format.setForeground(look.link);
            format.setFontUnderline(true);
            formats.append({static_cast<int>(link.start), static_cast<int>(link.length), format});
        }
        block->layout.setFormats(formats);
        block->rightToLeft = !source.isCode && source.text.isRightToLeft();
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(block->rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        option.setAlignment(block->rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        option.setTabStopDistance(QFontMetricsF(font).horizontalAdvance(QLatin1Char(' ')) * 4);
        block->layout.setTextOption(option);
        const QFontMetricsF metrics(font);
        block->pitch = std::ceil(metrics.height() * kLinePitch);
        block->ascent = metrics.ascent() + (block->pitch - metrics.height()) / 2;
        m_blocks.push_back(std::move(block));
    }
}

MessageText::~MessageText() = default;

void MessageText::layOut(qreal maxWidth)
{
    const auto breakLines = [](Block &block, qreal width) {
        qreal widest = 0;
        qreal y = 0;
        block.layout.beginLayout();
        for (;;) {
            QTextLine line = block.layout.createLine();
            if (!line.isValid()) break;
            line.setLineWidth(width);
            // Base lines stand at even distances, whatever fonts a line mixes.
            line.setPosition(QPointF(0, y + block.ascent - line.ascent()));
            y += block.pitch;
            widest = std::max(widest, line.naturalTextWidth());
        }
        block.layout.endLayout();
        return QSizeF(widest, y);
    };

    std::vector<QSizeF> sizes;
    qreal width = 0;
    for (const auto &block : m_blocks) {
        const qreal inset = block->source.isCode ? kCodePadding : 0;
        const QSizeF size = breakLines(*block, std::max<qreal>(1, maxWidth - 2 * inset));
        sizes.push_back(size);
        width = std::max(width, std::ceil(size.width()) + 2 * inset);
    }
    width = std::min(width, maxWidth);
    qreal y = 0;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        Block &block = *m_blocks[i];
        const qreal inset = block.source.isCode ? kCodePadding : 0;
        // Lines that begin at the right need the final width to stand at its edge.
        if (block.rightToLeft) breakLines(block, width);
        if (i > 0) y += kBlockGap;
        block.area = QRectF(0, y, width, sizes[i].height() + 2 * inset * 0.8);
        block.inset = QPointF(inset, inset * 0.8);
        y += block.area.height();
    }
    m_size = QSizeF(width, y);
    m_lastLineWidth = -1;
    if (!m_blocks.empty()) {
        const Block &last = *m_blocks.back();
        const bool sameWay = last.rightToLeft == (m_direction == Qt::RightToLeft);
        bool hasCode = false;
        for (const auto &block : m_blocks) hasCode = hasCode || block->source.isCode;
        // Beside a code block the whole width belongs to the code.
        if (!hasCode && sameWay && last.layout.lineCount() > 0)
            m_lastLineWidth = last.layout.lineAt(last.layout.lineCount() - 1).naturalTextWidth();
    }
}

void MessageText::draw(QPainter &painter, const QPointF &at, const QList<TextSpan> &marked) const
{
    painter.setPen(m_look.text);
    for (const auto &block : m_blocks) {
        if (block->source.isCode) {
            painter.save();
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_look.inset);
            painter.drawRoundedRect(block->area.translated(at), 8, 8);
            painter.restore();
        }
        QList<QTextLayout::FormatRange> selections;
        for (const TextSpan &span : marked) {
            const qsizetype from = std::max(span.from, block->start) - block->start;
            const qsizetype to = std::min(span.to, block->start + block->source.text.size()) - block->start;
            if (to <= from) continue;
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(from);
            range.length = static_cast<int>(to - from);
            range.format.setBackground(m_look.selection);
            selections.append(range);
        }
        block->layout.draw(&painter, at + block->area.topLeft() + block->inset, selections);
    }
}

const MessageText::Block *MessageText::blockAt(qreal y) const
{
    for (const auto &block : m_blocks) {
        if (y < block->area.bottom() + kBlockGap / 2) return block.get();
    }
    return m_blocks.empty() ? nullptr : m_blocks.back().get();
}

qsizetype MessageText::positionAt(const QPointF &point) const
{
    const Block *block = blockAt(point.y());
    if (!block || point.y() < 0) return 0;
    if (point.y() >= m_size.height()) return m_plain.size();
    const QPointF inside = point - block->area.topLeft() - block->inset;
    const int index = std::clamp(static_cast<int>(inside.y() / block->pitch), 0, std::max(0, block->layout.lineCount() - 1));
    const QTextLine line = block->layout.lineAt(index);
    if (!line.isValid()) return block->start;
    return block->start + line.xToCursor(inside.x());
}

QUrl MessageText::linkAt(const QPointF &point) const
{
    const Block *block = blockAt(point.y());
    if (!block || !block->area.contains(point)) return {};
    const QPointF inside = point - block->area.topLeft() - block->inset;
    const int index = static_cast<int>(inside.y() / block->pitch);
    if (index < 0 || index >= block->layout.lineCount()) return {};
    const QTextLine line = block->layout.lineAt(index);
    if (!line.naturalTextRect().adjusted(0, -100, 0, 100).contains(inside)) return {};
    const int position = line.xToCursor(inside.x(), QTextLine::CursorOnCharacter);
    for (const RichText::Link &link : block->source.links) {
        if (position >= link.start && position < link.start + link.length) return link.url;
    }
    return {};
}

std::pair<qsizetype, qsizetype> MessageText::wordAt(qsizetype position) const
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, m_plain);
    finder.setPosition(position);
    if (!finder.isAtBoundary() || !(finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem)) finder.toPreviousBoundary();
    const qsizetype start = std::max<qsizetype>(0, finder.position());
    const qsizetype end = finder.toNextBoundary();
    return {start, end < 0 ? m_plain.size() : end};
}

} // namespace Ui
