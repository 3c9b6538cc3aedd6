// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/timeline/bubblelook.h"

#include "app/ui/common/emoji.h"
#include "app/ui/common/theme.h"

#include <QFontMetricsF>

namespace Ui {

BubbleLook::BubbleLook(const Theme &theme, Qt::LayoutDirection layoutDirection)
    : colors(theme.colors())
    , body(theme.font(TextRole::Body))
    , strong(theme.font(TextRole::Strong))
    , small(theme.font(TextRole::Small))
    , code(theme.font(TextRole::Code))
    , meta(theme.font(TextRole::Meta))
    , action(small)
    , emoji(body)
    , bodyHeight(QFontMetricsF(body).height())
    , smallHeight(QFontMetricsF(small).height())
    , metaHeight(QFontMetricsF(meta).height())
    , scale(theme.textPercent() / 100.0)
    , direction(layoutDirection)
{
    action.setWeight(QFont::DemiBold);
    emoji.setPointSizeF(body.pointSizeF() * 3);
}

} // namespace Ui
