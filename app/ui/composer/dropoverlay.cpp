// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/composer/dropoverlay.h"

#include "app/ui/common/icons.h"
#include "app/ui/common/linetext.h"
#include "app/ui/common/theme.h"

#include <QPainter>

namespace Ui {

DropOverlay::DropOverlay(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::setText(const QString &text)
{
    m_text = text;
    update();
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = c.chat;
    veil.setAlpha(235);
    painter.fillRect(rect(), veil);
    const QRectF frame = QRectF(rect()).adjusted(16, 16, -16, -16);
    painter.setPen(QPen(c.accentText, 2, Qt::DashLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 16, 16);
    const QRectF icon(frame.center().x() - 24, frame.center().y() - 48, 48, 48);
    Icons::paint(painter, QStringLiteral("upload"), icon, 40, c.accentText);
    const QFont font = m_theme.font(TextRole::Title);
    const qreal width = std::min(LineText::width(m_text, font), frame.width() - 32);
    LineText::paint(painter, QRectF(frame.center().x() - width / 2, icon.bottom() + 8, width + 1, 32), m_text, font, c.text,
                    layoutDirection());
}

} // namespace Ui
