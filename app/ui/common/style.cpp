// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/style.h"

#include "app/ui/common/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>

namespace Ui {

namespace {
constexpr int kControlHeight = 40;
constexpr int kMenuItemHeight = 36;
constexpr int kScrollBarWidth = 12;
constexpr int kMenuPadding = 12;
constexpr int kMenuIcon = 20;
} // namespace

Style::Style(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_theme(theme)
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QScrollBar *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // The line edit inside a combo or spin box has no frame of its own.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(option, painter, widget);
        return;
    case PE_PanelMenu: {
        const Colors &c = m_theme.colors();
        painter->fillRect(option->rect, c.line);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), c.raised);
        return;
    }
    case PE_FrameMenu: return; // in the panel already
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton: drawCheck(element, option, painter); return;
    case PE_FrameFocusRect:
        // Buttons, boxes and fields draw their own ring; lists show it around the row.
        if (qobject_cast<const QAbstractItemView *>(widget)) QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton: drawPushButton(option, painter, widget); return;
    case CE_MenuItem: drawMenuItem(option, painter, widget); return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar: drawScrollBar(option, painter, widget); return;
    case CC_ComboBox: drawComboBox(option, painter, widget); return;
    case CC_Slider: drawSlider(option, painter); return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        const QString kind = widget ? widget->property("kind").toString() : QString();
        if (kind == QLatin1String("chip")) return QSize(size.width() + 20, qMax(28, size.height() + 6));
        if (kind == QLatin1String("tab")) return QSize(size.width() + 20, qMax(32, size.height() + 8));
        const bool link = kind == QLatin1String("link");
        result = QSize(size.width() + (link ? 16 : 32), qMax(link ? 32 : kControlHeight, size.height() + 12));
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button && link && widget) {
            // It is drawn bolder than it was measured, which is much in some scripts.
            QFont font = widget->font();
            font.setWeight(QFont::DemiBold);
            result.setWidth(qMax(result.width(), QFontMetrics(font).horizontalAdvance(button->text) + 16));
        }
        if (!link) result.setWidth(qMax(88, result.width()));
        break;
    }
    case CT_LineEdit: result.setHeight(qMax(kControlHeight, size.height() + 12)); break;
    case CT_ComboBox:
        result.setHeight(qMax(kControlHeight, size.height() + 12));
        result.rwidth() += 24;
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator) return {10, 9};
            const int text = item->fontMetrics.horizontalAdvance(item->text.section(QLatin1Char('\t'), 0, 0));
            const QString keys = item->text.section(QLatin1Char('\t'), 1);
            result.setHeight(qMax(kMenuItemHeight, item->fontMetrics.height() + 12));
            result.setWidth(text + 2 * kMenuPadding + kMenuIcon + 16
                            + (keys.isEmpty() ? 8 : item->fontMetrics.horizontalAdvance(keys) + 32));
        }
        break;
    case CT_Menu: break;
    default: break;
    }
    return result;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        // Beside an icon of its own the line edit leaves room already.
        const int lead = widget && widget->property("kind").toString() == QLatin1String("search") ? 0 : 10;
        return visualRect(option->direction, option->rect, option->rect.adjusted(lead, 1, -10, -1));
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No arrows: the groove is the whole bar.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar) return {};
        const QRect r = bar->rect;
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? r.height() : r.width();
        const int range = bar->maximum - bar->minimum;
        int handle = length;
        if (range > 0) {
            const qint64 whole = static_cast<qint64>(range) + bar->pageStep;
            handle = qMax(36, static_cast<int>(static_cast<qint64>(bar->pageStep) * length / qMax<qint64>(1, whole)));
            handle = qMin(handle, length);
        }
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle,
                                                  bar->upsideDown);
        const auto piece = [&](int from, int size) {
            return upright ? QRect(r.left(), r.top() + from, r.width(), size)
                           : QRect(r.left() + from, r.top(), size, r.height());
        };
        switch (part) {
        case SC_ScrollBarGroove: return r;
        case SC_ScrollBarSlider: return piece(start, handle);
        case SC_ScrollBarSubPage: return piece(0, start);
        case SC_ScrollBarAddPage: return piece(start + handle, length - start - handle);
        default: return {};
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(12, 2, -32, -2));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return kScrollBarWidth;
    case PM_ScrollBarSliderMin: return 36;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 6;
    case PM_MenuHMargin: return 6;
    case PM_SubMenuOverlap: return -2;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 24;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_SplitterWidth: return 1;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_SmallIconSize: return kMenuIcon;
    case PM_TextCursorWidth: return 2;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_Menu_Scrollable: return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_ComboBox_Popup: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace Ui
