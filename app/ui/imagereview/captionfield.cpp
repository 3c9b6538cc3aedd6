// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/imagereview/captionfield.h"

#include "app/ui/common/theme.h"
#include "app/ui/composer/composertext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace Ui {

namespace {
constexpr int kMostLines = 4;
}

CaptionField::CaptionField(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new ComposerText(theme))
{
    m_text->setObjectName(QStringLiteral("reviewCaption"));
    m_text->setAccessibleName(tr("Caption"));
    m_text->setHint(tr("Add a caption"));
    m_text->setMostLines(kMostLines);
    m_text->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 9, 8, 9);
    row->addWidget(m_text);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_text);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

bool CaptionField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::eventFilter(watched, event);
}

void CaptionField::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_text->hasFocus() ? QPen(c.accentText, 2) : QPen(c.control, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
}

} // namespace Ui
