// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/iconbutton.h"

#include "app/ui/common/icons.h"
#include "app/ui/common/painting.h"
#include "app/ui/common/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLocale>
#include <QPainter>

namespace Ui {

IconButton::IconButton(const Theme &theme, const QString &iconName, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(iconName)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IconButton::setLook(Look look)
{
    m_look = look;
    update();
}

void IconButton::setIconName(const QString &iconName)
{
    m_icon = iconName;
    update();
}

void IconButton::setName(const QString &name)
{
    setAccessibleName(name);
    refreshTip();
}

void IconButton::setShortcutHint(const QKeySequence &keys)
{
    m_keys = keys;
    refreshTip();
}

void IconButton::refreshTip()
{
    const QString keys = m_keys.toString(QKeySequence::NativeText);
    setToolTip(keys.isEmpty() ? accessibleName() : QStringLiteral("%1  %2").arg(accessibleName(), keys));
}

void IconButton::setSide(int sidePx)
{
    m_side = sidePx;
    updateGeometry();
}

void IconButton::setIconSide(int sidePx)
{
    m_iconSide = sidePx;
    update();
}

void IconButton::setBadge(int count)
{
    if (count == m_badge) return;
    m_badge = count;
    update();
}

QSize IconButton::sizeHint() const
{
    return {m_side, m_side};
}

bool IconButton::event(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange)
        setCursor(isEnabled() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    return QAbstractButton::event(event);
}

void IconButton::keyPressEvent(QKeyEvent *event)
{
    // Not the default button of a dialog: what has the ring is what is meant.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat()) click();
    else if (!isEnter) QAbstractButton::keyPressEvent(event);
}

void IconButton::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hovered = underMouse() && isEnabled();
    QColor icon = isEnabled() ? (isChecked() ? c.accentText : c.textSecondary) : c.control;
    QColor fill = Qt::transparent;
    const QRectF circle = QRectF(rect()).adjusted(1, 1, -1, -1);
    switch (m_look) {
    case Look::Quiet:
        if (isDown()) fill = c.line;
        else if (hovered) fill = c.surface;
        if (hovered && !isChecked()) icon = c.text;
        break;
    case Look::Accent:
        fill = !isEnabled() ? c.surface : isDown() ? c.accentPressed : hovered ? c.accentHover : c.accent;
        icon = isEnabled() ? c.onAccent : c.control;
        break;
    case Look::Raised:
        Painting::shadow(painter, circle, circle.height() / 2, c.shadow);
        fill = hovered ? c.hover : c.raised;
        break;
    case Look::OnPicture:
    case Look::OverPicture:
        fill = hovered ? QColor(60, 62, 70, 200) : QColor(0, 0, 0, m_look == Look::OnPicture ? 120 : 0);
        icon = isEnabled() ? QColor(Qt::white) : QColor(255, 255, 255, 110);
        break;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    if (fill.alpha() > 0) painter.drawEllipse(m_look == Look::Raised ? circle.adjusted(2, 2, -2, -2) : circle);
    // A number on the upper edge leaves the icon its place.
    Icons::paint(painter, m_icon, QRectF(rect()).adjusted(0, m_badge > 0 ? 12 : 0, 0, 0), m_iconSide, icon, m_mirrors && layoutDirection() == Qt::RightToLeft);
    if (hasFocus()) Painting::focusRing(painter, circle, circle.height() / 2, m_theme);
    if (m_badge > 0) {
        Painting::badge(painter, QPointF(width() / 2.0, 2), QLocale().toString(m_badge), m_theme, c.accent,
                        Qt::AlignHCenter);
    }
}

} // namespace Ui
