// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/card.h"

#include "app/ui/common/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace Ui {

Card::Card(const Theme &theme, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(content);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colors().surface);
    painter.drawRoundedRect(rect(), 12, 12);
}

} // namespace Ui
