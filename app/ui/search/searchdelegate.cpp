// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/search/searchdelegate.h"

#include "app/model/messagegrouping.h"
#include "app/ui/common/avatar.h"
#include "app/ui/common/emoji.h"
#include "app/ui/common/linetext.h"
#include "app/ui/common/painting.h"
#include "app/ui/common/theme.h"
#include "app/ui/timeline/messagewords.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace Ui {

namespace {

constexpr qreal kMargin = 8;
constexpr qreal kPadding = 10;
constexpr qreal kAvatar = 40;
constexpr qreal kGap = 12;
constexpr int kLines = 2;
constexpr qsizetype kMostRead = 400; //!< no two lines hold more
constexpr QChar kCut(0x2026);
constexpr qreal kMostName = 0.5; //!< of a line

QRectF placed(Qt::LayoutDirection direction, const QRectF &whole, const QRectF &r)
{
    if (direction == Qt::LeftToRight) return r;
    return QRectF(whole.left() + whole.right() - r.right(), r.top(), r.width(), r.height());
}

QList<QTextLayout::FormatRange> formats(const SearchDelegate::Excerpt &excerpt, const QFont &font, const QBrush &colour = {})
{
    auto formats = Emoji::formats(excerpt.text, font.pointSizeF());
    for (const Session::TextRange &mark : excerpt.marks) {
        QTextCharFormat format;
        if (colour != QBrush()) format.setForeground(colour);
        format.setFontWeight(QFont::DemiBold);
        formats.append({static_cast<int>(mark.start), static_cast<int>(mark.length), format});
    }
    return formats;
}

//! Two lines; returns where what they do not hold begins.
qsizetype layOut(QTextLayout &layout, qreal width)
{
    QTextOption wrap = layout.textOption();
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    qsizetype end = 0;
    layout.beginLayout();
    for (int i = 0; i < kLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, i * QFontMetricsF(layout.font()).height()));
        end = line.textStart() + line.textLength();
    }
    layout.endLayout();
    return end;
}

} // namespace

SearchDelegate::SearchDelegate(const Theme &theme, const Model::SearchResultsModel &model, TitleOf titleOf, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model), m_titleOf(std::move(titleOf))
{
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const qreal lines = QFontMetricsF(m_theme.font(TextRole::Strong)).height() + 2 * QFontMetricsF(m_theme.font(TextRole::Small)).height() + 4;
    return {120, static_cast<int>(std::ceil(lines + 2 * kPadding + 4))};
}

SearchDelegate::Excerpt SearchDelegate::excerpt(const QString &lead, const QString &text, const QList<Session::TextRange> &ranges,
                                                const QFont &font, qreal widthPx)
{
    const auto cut = [&](qsizetype from, qsizetype length) {
        QString part = text.mid(from, length);
        for (QChar &c : part) {
            if (c == QLatin1Char('\n') || c == QLatin1Char('\t') || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) c = QLatin1Char(' ');
        }
        Excerpt result;
        result.text = lead + (from > 0 ? QString(kCut) : QString());
        for (const Session::TextRange &range : ranges) {
            const qsizetype start = std::max(range.start, from);
            const qsizetype end = std::min(range.start + range.length, from + part.size());
            if (start < end) result.marks.append({result.text.size() + start - from, end - start});
        }
        result.text += part;
        if (from + part.size() < text.size()) result.text += kCut;
        return result;
    };
    const auto room = [&](const Excerpt &excerpt) {
        QTextLayout layout(excerpt.text, font);
        layout.setFormats(formats(excerpt, font));
        return layOut(layout, widthPx);
    };
    // As much as two lines hold, from there on.
    const auto fitted = [&](qsizetype &from, qsizetype &length) {
        if (from > 0 && from < text.size() && text.at(from).isLowSurrogate()) ++from;
        length = std::min(text.size() - from, kMostRead);
        while (length > 0) {
            const Excerpt all = cut(from, length);
            const qsizetype tooMuch = all.text.size() - room(all);
            if (tooMuch <= 0) break;
            length = std::max<qsizetype>(0, length - tooMuch);
            while (length > 0 && (text.at(from + length - 1).isHighSurrogate() || text.at(from + length - 1).isSpace())) --length;
        }
    };
    qsizetype from = 0;
    qsizetype length = 0;
    fitted(from, length);
    if (ranges.isEmpty() || length == text.size()) return cut(from, length);
    const qsizetype start = ranges.first().start;
    const qsizetype end = start + ranges.first().length;
    if (end <= length) return cut(from, length);
    // Some words before it, and nearer to it as long as it is not seen.
    const qsizetype before = length / 4;
    from = std::max<qsizetype>(0, std::min(start - before, text.size() - length + length / 8));
    for (qsizetype back = 0; from > 0 && back < before && !text.at(from - 1).isSpace(); ++back) --from;
    fitted(from, length);
    while (from < start && from + length < end) {
        from += (start - from + 1) / 2;
        fitted(from, length);
    }
    return cut(from, length);
}

QString SearchDelegate::who(const Session::Message &message) const
{
    return message.isOwn ? tr("You") : message.author;
}

QString SearchDelegate::spoken(int row) const
{
    const Session::Message &message = m_model.at(row).message;
    //: A search result for a screen reader: the conversation, who wrote, when, and the text
    return tr("In %1, %2, %3: %4")
        .arg(m_titleOf(message.conversation), who(message), MessageWords::shortTime(Model::shownTime(message), QDateTime::currentDateTime()),
             message.text.isEmpty() ? message.attachment.name : MessageWords::brief(message.text));
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.row() >= m_model.rowCount()) return;
    const Session::SearchHit &hit = m_model.at(index.row());
    const Session::Message &message = hit.message;
    const Colors &c = m_theme.colors();
    const Qt::LayoutDirection direction = option.direction;
    const QRectF row = QRectF(option.rect).adjusted(kMargin, 2, -kMargin, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = option.state & QStyle::State_Selected;
    if (isCurrent || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isCurrent ? c.selected : c.hover);
        painter->drawRoundedRect(row, 12, 12);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        Painting::focusRing(*painter, row, 12, m_theme);

    const QRectF inner = row.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const QString title = m_titleOf(message.conversation);
    painter->setFont(m_theme.font(TextRole::Strong));
    Avatar::paint(*painter, placed(direction, row, QRectF(inner.left(), inner.top(), kAvatar, kAvatar)), title);

    const QFont strong = m_theme.font(TextRole::Strong);
    const QFont meta = m_theme.font(TextRole::Meta);
    const QFont small = m_theme.font(TextRole::Small);
    const qreal left = inner.left() + kAvatar + kGap;
    const QRectF first(left, inner.top(), inner.right() - left, QFontMetricsF(strong).height());
    const QString time = MessageWords::shortTime(Model::shownTime(message), QDateTime::currentDateTime());
    const qreal timeWidth = std::ceil(QFontMetricsF(meta).horizontalAdvance(time));
    LineText::paint(*painter, placed(direction, row, QRectF(first.right() - timeWidth, first.top(), timeWidth, first.height())), time, meta,
                    c.textSecondary, direction);
    LineText::paint(*painter, placed(direction, row, QRectF(first.left(), first.top(), first.width() - timeWidth - 8, first.height())), title,
                    strong, c.text, direction);

    // Who, then the words: two lines, with what fits in colour.
    const bool showsName = message.text.isEmpty() || (hit.inText.isEmpty() && !hit.inName.isEmpty());
    const QString &words = showsName ? message.attachment.name : message.text;
    const QRectF area = placed(direction, row, QRectF(left, first.bottom() + 2, first.width(), inner.bottom() - first.bottom()));
    const QString lead = tr("%1: ").arg(QFontMetricsF(small).elidedText(who(message), Qt::ElideRight, area.width() * kMostName));
    const Excerpt shown = excerpt(lead, words, showsName ? hit.inName : hit.inText, small, area.width());
    QTextLayout layout(shown.text, small);
    // The words run their own way, whichever edge they stand at.
    QTextOption wrap((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    wrap.setTextDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(wrap);
    layout.setFormats(formats(shown, small, c.accentText));
    layOut(layout, area.width());
    painter->setPen(c.textSecondary);
    painter->setClipRect(area.adjusted(-2, -2, 2, 4));
    layout.draw(painter, area.topLeft());
    painter->restore();
}

} // namespace Ui
