// SPDX-License-Identifier: GPL-3.0-or-later
// How Style draws each control; style.cpp says which and how large.
#include "app/ui/common/painting.h"
#include "app/ui/common/style.h"
#include "app/ui/common/theme.h"
#include "app/ui/common/icons.h"

#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace Ui {

namespace {

constexpr qreal kRadius = 10;
constexpr int kMenuPaddingPx = 12;
constexpr int kMenuMarkPx = 4;

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

} // namespace

void Style::drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button) return;
    const Colors &c = m_theme.colors();
    const QString kind = widget ? widget->property("kind").toString() : QString();
    const bool enabled = has(option, State_Enabled);
    const bool hovered = enabled && has(option, State_MouseOver);
    const bool down = has(option, State_Sunken);
    QColor fill = down ? c.line : hovered ? (c.isDark ? c.line : c.line) : c.surface;
    QColor text = c.text;
    if (kind == QLatin1String("primary")) {
        fill = down ? c.accentPressed : hovered ? c.accentHover : c.accent;
        text = c.onAccent;
    } else if (kind == QLatin1String("danger")) {
        fill = hovered || down ? c.danger.darker(112) : c.danger;
        text = c.onAccent;
    } else if (kind == QLatin1String("link")) {
        fill = down || hovered ? c.surface : QColor(Qt::transparent);
        text = c.accentText;
    } else if (kind == QLatin1String("chip")) {
        text = c.accentText;
    } else if (kind == QLatin1String("tab")) {
        const bool chosen = has(option, State_On);
        fill = chosen ? c.selected : hovered ? c.hover : QColor(Qt::transparent);
        text = chosen ? c.text : c.textSecondary;
    }
    if (!enabled) {
        fill = kind == QLatin1String("link") ? QColor(Qt::transparent) : c.surface;
        text = c.control;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    const QRectF area(option->rect);
    painter->drawRoundedRect(area, kRadius, kRadius);
    painter->setPen(text);
    QFont font = painter->font();
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    QRect content = option->rect;
    if (!button->icon.isNull()) {
        const int gap = 8;
        const int side = 20;
        const int whole = side + gap + QFontMetrics(font).horizontalAdvance(button->text);
        QRect icon(content.center().x() - whole / 2, content.center().y() - side / 2, side, side);
        const QRect words = visualRect(option->direction, option->rect, QRect(icon.right() + gap, content.top(), whole, content.height()));
        button->icon.paint(painter, visualRect(option->direction, option->rect, icon));
        drawItemText(painter, words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic,
                     option->palette, true, button->text);
    } else {
        drawItemText(painter, content, Qt::AlignCenter | Qt::TextHideMnemonic, option->palette, true, button->text);
    }
    painter->restore();
    if (has(option, State_HasFocus) && has(option, State_KeyboardFocusChange)) {
        if (fill == c.accent || kind == QLatin1String("primary") || kind == QLatin1String("danger")) {
            // On a filled button the ring needs a gap to be seen.
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(c.window, 2));
            painter->drawRoundedRect(area.adjusted(3, 3, -3, -3), kRadius - 3, kRadius - 3);
            painter->restore();
        }
        Painting::focusRing(*painter, area, kRadius, m_theme);
    }
}

void Style::drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colors &c = m_theme.colors();
    // Also around a button inside it.
    const bool focused = has(option, State_HasFocus) || (widget && widget->isAncestorOf(QApplication::focusWidget()));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool search = widget && widget->property("kind").toString() == QLatin1String("search");
    const bool wrong = widget && widget->property("wrong").toBool();
    QColor outline = focused ? c.accentText : search ? c.surface : c.control;
    if (wrong) outline = c.dangerText;
    painter->setBrush(c.isDark || search ? c.surface : c.window);
    painter->setPen(QPen(outline, focused ? 2 : 1));
    const qreal inset = focused ? 1 : 0.5;
    const qreal radius = search ? option->rect.height() / 2.0 : kRadius;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void Style::drawCheck(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const
{
    const Colors &c = m_theme.colors();
    // Room for the ring of the focus inside: it would be cut at the widget's edge.
    const QRectF box = QRectF(option->rect).adjusted(3, 3, -3, -3);
    const bool on = has(option, State_On);
    const bool enabled = has(option, State_Enabled);
    const bool round = element == PE_IndicatorRadioButton;
    const qreal radius = round ? box.height() / 2 : 5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(on ? QPen(Qt::NoPen) : QPen(has(option, State_MouseOver) ? c.accentText : c.control, 1.5));
    painter->setBrush(on ? (enabled ? c.accent : c.control) : (c.isDark ? c.surface : c.window));
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.onAccent);
        painter->drawEllipse(box.center(), 3.5, 3.5);
    } else if (on) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(c.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF m = box.center();
        painter->drawPolyline(QPolygonF{{m.x() - 4, m.y() + 0.3}, {m.x() - 1.2, m.y() + 3}, {m.x() + 4.2, m.y() - 3}});
    }
    painter->restore();
    if (has(option, State_HasFocus)) Painting::focusRing(*painter, QRectF(option->rect), radius + 3, m_theme);
}

void Style::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item) return;
    if (qobject_cast<const QComboBox *>(widget)) {
        QProxyStyle::drawControl(CE_MenuItem, option, painter, widget);
        return;
    }
    const Colors &c = m_theme.colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(item->rect, c.raised);
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(item->rect.left() + 8, item->rect.center().y(), item->rect.width() - 16, 1), c.line);
        painter->restore();
        return;
    }
    const bool enabled = has(option, State_Enabled);
    const auto placed = [&](const QRect &r) { return visualRect(item->direction, item->rect, r); };
    if (enabled && has(option, State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.selected);
        painter->drawRoundedRect(item->rect, 6, 6);
        // The soft colour alone can hardly be told from the menu: a bar at the leading edge can, in both themes.
        painter->setBrush(c.accentText);
        painter->drawRoundedRect(placed(QRect(item->rect.left(), item->rect.top() + 6, kMenuMarkPx, item->rect.height() - 12)), 2, 2);
    }
    const QRect icon(item->rect.left() + kMenuPaddingPx, item->rect.center().y() - 10, 20, 20);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked) {
        Icons::paint(*painter, QStringLiteral("check"), placed(icon), 20, c.accentText);
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, placed(icon), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    painter->setFont(item->font);
    const QString name = item->text.section(QLatin1Char('\t'), 0, 0);
    const QString keys = item->text.section(QLatin1Char('\t'), 1);
    // The painter turns left and right round by itself.
    constexpr Qt::Alignment lead = Qt::AlignLeft;
    constexpr Qt::Alignment trail = Qt::AlignRight;
    painter->setPen(enabled ? c.text : c.control);
    painter->drawText(placed(item->rect.adjusted(kMenuPaddingPx + 20 + 12, 0, -kMenuPaddingPx, 0)),
                      static_cast<int>(lead | Qt::AlignVCenter) | Qt::TextHideMnemonic | Qt::TextSingleLine, name);
    if (!keys.isEmpty()) {
        painter->setPen(c.textSecondary);
        painter->drawText(placed(item->rect.adjusted(kMenuPaddingPx, 0, -kMenuPaddingPx, 0)),
                          static_cast<int>(trail | Qt::AlignVCenter) | Qt::TextSingleLine, keys);
    }
    painter->restore();
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar) return;
    const Colors &c = m_theme.colors();
    painter->fillRect(bar->rect, widget ? widget->palette().color(QPalette::Window) : c.window);
    if (bar->maximum <= bar->minimum) return;
    const bool active = has(option, State_MouseOver) || bar->activeSubControls == SC_ScrollBarSlider;
    QRectF handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const qreal inset = active ? 2 : 4;
    handle.adjust(inset, 2, -inset, -2);
    QColor fill = c.control;
    fill.setAlpha(active ? 200 : 90);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    const qreal radius = qMin(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    drawField(option, painter, widget);
    const QRect arrow = visualRect(option->direction, option->rect,
                                   QRect(option->rect.right() - 32, option->rect.top(), 28, option->rect.height()));
    Icons::paint(*painter, QStringLiteral("down"), arrow, 18, m_theme.colors().textSecondary);
}

void Style::drawSlider(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider) return;
    const Colors &c = m_theme.colors();
    const QRectF r(slider->rect);
    const int handle = 20;
    const int at = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                           slider->rect.width() - handle, slider->upsideDown);
    const QPointF knob(r.left() + at + handle / 2.0, r.center().y());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.isDark ? c.control : c.line);
    painter->drawRoundedRect(QRectF(r.left() + 2, knob.y() - 2, r.width() - 4, 4), 2, 2);
    painter->setBrush(c.accent);
    const qreal from = slider->upsideDown ? knob.x() : r.left() + 2;
    const qreal to = slider->upsideDown ? r.right() - 2 : knob.x();
    painter->drawRoundedRect(QRectF(from, knob.y() - 2, to - from, 4), 2, 2);
    painter->drawEllipse(knob, 8, 8);
    if (has(option, State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(c.accentText, 2));
        painter->drawEllipse(knob, 9.5, 9.5);
    }
    painter->restore();
}

} // namespace Ui
