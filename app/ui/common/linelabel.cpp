// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/linelabel.h"

#include "app/ui/common/linetext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace Ui {

namespace {
constexpr int kLeast = 40; //!< px: a letter or two and the ellipsis
}

LineLabel::LineLabel(const Theme &theme, TextRole role, Tone tone, QWidget *parent)
    : TextLabel(theme, role, tone, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

bool LineLabel::isCut() const
{
    return LineText::width(text(), font()) > contentsRect().width();
}

QSize LineLabel::sizeHint() const
{
    // Other scripts than Latin reach farther up and down.
    return {static_cast<int>(std::ceil(LineText::width(text(), font()))), fontMetrics().height() + 4};
}

QSize LineLabel::minimumSizeHint() const
{
    return {kLeast, sizeHint().height()};
}

void LineLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    LineText::paint(painter, contentsRect(), text(), font(), palette().color(QPalette::WindowText), layoutDirection());
}

bool LineLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isCut()) QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        else event->ignore();
        return true;
    }
    return TextLabel::event(event);
}

} // namespace Ui
