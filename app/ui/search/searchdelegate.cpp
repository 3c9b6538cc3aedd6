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
constexpr qsizetype kSnippet = 160;

QRectF placed(Qt::LayoutDirection direction, const QRectF &whole, const QRectF &r)
{
    if (direction == Qt::LeftToRight) return r;
    return QRectF(whole.left() + whole.right() - r.right(), r.top(), r.width(), r.height());
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

QString SearchDelegate::snippet(const QString &text, const QList<Session::TextRange> &ranges, qsizetype most, QList<Session::TextRange> &shown)
{
    shown.clear();
    qsizetype from = 0;
    // What fits stands near the beginning of the second line at the latest.
    if (!ranges.isEmpty() && ranges.first().start > most / 2) {
        from = ranges.first().start - most / 4;
        while (from > 0 && !text.at(from - 1).isSpace() && ranges.first().start - from < most / 2) --from;
        if (from < text.size() && text.at(from).isLowSurrogate()) ++from;
    }
    QString part = text.mid(from, most + 1);
    if (!part.isEmpty() && part.back().isHighSurrogate()) part.chop(1);
    for (QChar &c : part) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t') || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) c = QLatin1Char(' ');
    }
    const qsizetype lead = from > 0 ? 1 : 0;
    if (lead) part.prepend(QChar(0x2026));
    for (const Session::TextRange &range : ranges) {
        const qsizetype start = range.start - from + lead;
        const qsizetype length = std::min(range.length, part.size() - start);
        if (start >= 0 && length > 0) shown.append({start, length});
    }
    return part;
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
             message.text.isEmpty() ? message.attachment.name : message.text);
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
    QList<Session::TextRange> marks;
    const bool showsName = message.text.isEmpty() || (hit.inText.isEmpty() && !hit.inName.isEmpty());
    const QString words = showsName ? snippet(message.attachment.name, hit.inName, kSnippet, marks)
                                    : snippet(message.text, hit.inText, kSnippet, marks);
    const QString lead = tr("%1: ").arg(who(message));
    QTextLayout layout(lead + words, small);
    // The words run their own way, whichever edge they stand at.
    QTextOption wrap((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    wrap.setTextDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    auto formats = Emoji::formats(layout.text(), small.pointSizeF());
    for (const Session::TextRange &mark : std::as_const(marks)) {
        QTextCharFormat format;
        format.setForeground(c.accentText);
        format.setFontWeight(QFont::DemiBold);
        formats.append({static_cast<int>(lead.size() + mark.start), static_cast<int>(mark.length), format});
    }
    layout.setFormats(formats);
    const QRectF area = placed(direction, row, QRectF(left, first.bottom() + 2, first.width(), inner.bottom() - first.bottom()));
    layout.beginLayout();
    qreal y = 0;
    for (int line = 0; line < 2; ++line) {
        QTextLine one = layout.createLine();
        if (!one.isValid()) break;
        one.setLineWidth(area.width());
        one.setPosition(QPointF(0, y));
        y += QFontMetricsF(small).height();
    }
    layout.endLayout();
    painter->setPen(c.textSecondary);
    painter->setClipRect(area.adjusted(-2, -2, 2, 4));
    layout.draw(painter, area.topLeft());
    painter->restore();
}

} // namespace Ui
