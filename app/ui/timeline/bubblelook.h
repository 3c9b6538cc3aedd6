// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/common/colors.h"

#include <QFont>
#include <QString>

namespace Session {
struct Message;
}

namespace Ui {

class Theme;

//! Fonts, colours and measures all bubbles of a timeline are laid out with; made again when the theme changes.
struct BubbleLook
{
    BubbleLook(const Theme &theme, Qt::LayoutDirection direction);

    Colors colors;
    QFont body;
    QFont strong;
    QFont small;
    QFont code;
    QFont meta;
    QFont action; //!< what can be done about a message that failed
    QFont emoji; //!< messages of one to three emoji
    qreal bodyHeight = 0;
    qreal smallHeight = 0;
    qreal metaHeight = 0;
    qreal scale = 1; //!< of the text size, 1 at 100 %
    Qt::LayoutDirection direction = Qt::LeftToRight;

    static constexpr qreal kPaddingX = 12;
    static constexpr qreal kPaddingY = 8;
    static constexpr qreal kRadius = 18;
    static constexpr qreal kJoinedRadius = 6;
    static constexpr qreal kTick = 16; //!< width of the ticks
};

} // namespace Ui
