// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/timeline/messagetext.h"

#include <QPixmap>
#include <QRectF>

class QPainter;

namespace Ui {

class BubbleLayout;
struct BubbleLook;
class Theme;

//! What a bubble needs to know about where it stands and what is going on.
struct BubbleScene
{
    bool joinsAbove = false; //!< a bubble of the same group is above
    bool joinsBelow = false;
    QList<TextSpan> marked; //!< in its text
    bool isCurrent = false; //!< the keyboard is here, or a search: ring
    bool isHoveredRing = false;
    qreal turn = 0; //!< of a ring without a known share, 0 … 1
    QPixmap picture; //!< for images: the best there is, already as large as the image on this screen
    QList<QPixmap> album; //!< the same for each picture of an album
    int currentCell = -1; //!< where the keyboard is in it
    int hoveredCell = -1; //!< whose ring the pointer is on
};

namespace BubblePainter {

//! Paints the message at \a origin (its row's upper left corner).
void paint(QPainter &painter, const QPointF &origin, const BubbleLayout &layout, const BubbleScene &scene,
           const BubbleLook &look, const Theme &theme);
//! The name of the tick icon and its colour for a message of this state.
QString tickIcon(int state);

} // namespace BubblePainter
} // namespace Ui
