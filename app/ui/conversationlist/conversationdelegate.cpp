// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/conversationlist/conversationdelegate.h"

#include "app/model/roles.h"
#include "app/model/conversationlistmodel.h"
#include "app/ui/common/avatar.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/linetext.h"
#include "app/ui/common/painting.h"
#include "app/ui/common/theme.h"
#include "app/ui/timeline/bubblepainter.h"
#include "app/ui/timeline/messagewords.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Ui {

using Session::ConversationSummary;
using Session::MessageKind;
using Session::MessageState;

namespace {

constexpr qreal kMargin = 8; //!< between the row's shape and the pane
constexpr qreal kPadding = 10;
constexpr qreal kAvatar = 48;
constexpr qreal kGap = 12;

QRectF placed(Qt::LayoutDirection direction, const QRectF &whole, const QRectF &r)
{
    if (direction == Qt::LeftToRight) return r;
    return QRectF(whole.left() + whole.right() - r.right(), r.top(), r.width(), r.height());
}

bool hasTicks(const ConversationSummary &s)
{
    return s.lastIsOwn && s.lastState != MessageState::Received && s.lastKind != MessageKind::Notice;
}

} // namespace

ConversationDelegate::ConversationDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const qreal lines = QFontMetricsF(m_theme.font(TextRole::Strong)).height() + QFontMetricsF(m_theme.font(TextRole::Small)).height() + 4;
    return {120, static_cast<int>(std::ceil(std::max(kAvatar, lines) + 2 * kPadding + 4))};
}

QString ConversationDelegate::spoken(const ConversationSummary &summary)
{
    QStringList parts{summary.title};
    if (summary.unread > 0) parts.append(tr("%n unread message(s)", nullptr, summary.unread));
    if (summary.isTyping) parts.append(tr("typing"));
    else if (!summary.draft.isEmpty()) parts.append(tr("draft: %1").arg(MessageWords::brief(summary.draft)));
    else if (const QString line = MessageWords::spokenLine(summary); !line.isEmpty())
        parts.append(summary.lastIsOwn ? tr("you: %1").arg(line) : line);
    if (hasTicks(summary)) parts.append(MessageWords::state(summary.lastState));
    if (summary.lastTime.isValid())
        parts.append(MessageWords::shortTime(summary.lastTime.toLocalTime(), QDateTime::currentDateTime()));
    return parts.join(QStringLiteral(", "));
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto summary = index.data(Model::SummaryRole).value<ConversationSummary>();
    const Colors &c = m_theme.colors();
    const Qt::LayoutDirection direction = option.direction;
    const QRectF row = QRectF(option.rect).adjusted(kMargin, 2, -kMargin, -2);
    const bool open = summary.id == m_open;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor behind = c.window;
    if (open) behind = c.selected;
    else if (option.state & QStyle::State_MouseOver) behind = c.hover;
    if (behind != c.window) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(behind);
        painter->drawRoundedRect(row, 12, 12);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        Painting::focusRing(*painter, row, 12, m_theme);

    const QRectF inner = row.adjusted(kPadding, 0, -kPadding, 0);
    const QRectF avatar = placed(direction, row, QRectF(inner.left(), row.center().y() - kAvatar / 2, kAvatar, kAvatar));
    painter->setFont(m_theme.font(TextRole::Strong));
    Avatar::paint(*painter, avatar, summary.title);
    Avatar::paintPresence(*painter, avatar, summary.presence.status, m_theme, behind, direction);

    const QFont strong = m_theme.font(TextRole::Strong);
    const QFont meta = m_theme.font(TextRole::Meta);
    const qreal nameHeight = QFontMetricsF(strong).height();
    const qreal lineHeight = std::max(QFontMetricsF(m_theme.font(TextRole::Small)).height(), Painting::badgeHeight(m_theme));
    const qreal left = inner.left() + kAvatar + kGap;
    const qreal width = inner.right() - left;
    const qreal top = std::round(row.center().y() - (nameHeight + 2 + lineHeight) / 2);
    const QRectF first(left, top, width, nameHeight);
    const QRectF second(left, top + nameHeight + 2, width, lineHeight);

    // First line: name … ticks time.
    const QString time = summary.lastTime.isValid()
        ? MessageWords::shortTime(summary.lastTime.toLocalTime(), QDateTime::currentDateTime())
        : QString();
    // Measured as it is painted: other scripts are wider than the font's own metrics say.
    const qreal timeWidth = time.isEmpty() ? 0 : std::ceil(LineText::width(time, meta)) + 1;
    LineText::paint(*painter, placed(direction, row, QRectF(first.right() - timeWidth, first.top(), timeWidth, first.height())), time,
                    meta, summary.unread > 0 && !summary.isMuted ? c.accentText : c.textSecondary, direction);
    qreal end = first.right() - timeWidth - (timeWidth > 0 ? 4 : 0);
    if (hasTicks(summary) && summary.draft.isEmpty()) {
        end -= 18;
        const QRectF tick = placed(direction, row, QRectF(end, first.top(), 16, first.height()));
        if (summary.lastState == MessageState::Failed) {
            Icons::paint(*painter, QStringLiteral("alert"), tick, 15, c.dangerText);
        } else {
            const QColor color = summary.lastState == MessageState::Read ? c.accentText : c.textSecondary;
            painter->drawPixmap(QPointF(tick.left(), tick.center().y() - 6).toPoint(),
                                Icons::pixmap(BubblePainter::tickIcon(static_cast<int>(summary.lastState)), QSize(16, 12), color,
                                              painter->device()->devicePixelRatioF()));
        }
        end -= 2;
    }
    if (summary.isMuted) {
        end -= 18;
        Icons::paint(*painter, QStringLiteral("mute"), placed(direction, row, QRectF(end, first.top(), 16, first.height())), 15,
                     c.textSecondary);
    }
    LineText::paint(*painter, placed(direction, row, QRectF(first.left(), first.top(), end - first.left() - 6, first.height())),
                    summary.title, strong, c.text, direction);

    // Second line: draft, typing, or what was said last … badge.
    qreal room = second.width();
    if (summary.unread > 0) {
        const QString count = summary.unread > 999 ? QLocale().toString(999) + QLatin1Char('+') : QLocale().toString(summary.unread);
        const qreal badge = Painting::badgeWidth(count, m_theme);
        const QRectF area = placed(direction, row,
                                   QRectF(second.right() - badge, second.center().y() - Painting::badgeHeight(m_theme) / 2, badge,
                                          Painting::badgeHeight(m_theme)));
        Painting::badge(*painter, area.topLeft(), count, m_theme, summary.isMuted ? c.textSecondary : c.accent, Qt::AlignLeft);
        room -= badge + 8;
    }
    paintSecondLine(*painter, placed(direction, row, QRectF(second.left(), second.top(), room, second.height())), summary, direction);
    painter->restore();
}

void ConversationDelegate::paintSecondLine(QPainter &painter, const QRectF &line, const ConversationSummary &summary,
                                           Qt::LayoutDirection direction) const
{
    const Colors &c = m_theme.colors();
    const QFont font = m_theme.font(TextRole::Small);
    QFont strong = font;
    strong.setWeight(QFont::Medium);
    QRectF rest = line;
    const auto lead = [&](const QString &text, const QColor &color) {
        const qreal used = LineText::paint(painter, rest, text, strong, color, direction) + 4;
        if (direction == Qt::LeftToRight) rest.setLeft(rest.left() + used);
        else rest.setRight(rest.right() - used);
    };
    if (summary.isTyping) {
        lead(tr("typing…"), c.accentText);
        return;
    }
    if (!summary.draft.isEmpty()) {
        lead(tr("Draft:"), c.dangerText);
        LineText::paint(painter, rest, summary.draft, font, c.textSecondary, direction);
        return;
    }
    if (summary.lastKind == MessageKind::Image || summary.lastKind == MessageKind::File) {
        const QRectF icon(direction == Qt::LeftToRight ? rest.left() : rest.right() - 18, rest.top(), 18, rest.height());
        Icons::paint(painter, summary.lastKind == MessageKind::Image ? QStringLiteral("image") : QStringLiteral("file"), icon, 16,
                     c.textSecondary);
        if (direction == Qt::LeftToRight) rest.setLeft(rest.left() + 22);
        else rest.setRight(rest.right() - 22);
    }
    LineText::paint(painter, rest, MessageWords::summaryLine(summary), font, c.textSecondary, direction);
}

} // namespace Ui
