// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/card.h"

#include "app/ui/common/painting.h"
#include "app/ui/common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Ui {

Card::Card(const Theme &theme, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_theme(theme)
{
    content->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(content);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

bool Card::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::eventFilter(watched, event);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colors().surface);
    painter.drawRoundedRect(rect(), 12, 12);
    // Words that can be walked through by keyboard show no ring of their own.
    if (m_content->hasFocus()) Painting::focusRing(painter, QRectF(rect()), 12, m_theme);
}

} // namespace Ui
