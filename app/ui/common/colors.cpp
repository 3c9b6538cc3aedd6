// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/colors.h"

#include <algorithm>
#include <cmath>

namespace Ui {

Colors Colors::light()
{
    Colors c;
    c.isDark = false;
    c.window = QColor(0xff, 0xff, 0xff);
    c.chat = QColor(0xf0, 0xf1, 0xf6);
    c.surface = QColor(0xf0, 0xf1, 0xf6);
    c.raised = QColor(0xff, 0xff, 0xff);
    c.line = QColor(0xe4, 0xe6, 0xec);
    c.control = QColor(0x8a, 0x90, 0x9e);
    c.hover = QColor(0xf4, 0xf5, 0xf9);
    c.selected = QColor(0xe7, 0xe9, 0xfb);
    c.text = QColor(0x17, 0x19, 0x20);
    c.textSecondary = QColor(0x5b, 0x61, 0x70);
    c.accent = QColor(0x44, 0x53, 0xc8);
    c.accentHover = QColor(0x3a, 0x48, 0xb4);
    c.accentPressed = QColor(0x31, 0x3d, 0x9c);
    c.onAccent = QColor(0xff, 0xff, 0xff);
    c.accentText = QColor(0x3d, 0x4b, 0xbd);
    c.bubbleIn = QColor(0xff, 0xff, 0xff);
    c.bubbleInText = c.text;
    c.bubbleInMeta = QColor(0x64, 0x6a, 0x79);
    c.bubbleInLink = c.accentText;
    c.bubbleInInset = QColor(0xf0, 0xf1, 0xf6);
    c.bubbleOut = c.accent;
    c.bubbleOutText = QColor(0xff, 0xff, 0xff);
    c.bubbleOutMeta = QColor(0xd6, 0xda, 0xfa);
    c.bubbleOutLink = QColor(0xff, 0xff, 0xff);
    c.bubbleOutInset = QColor(0x36, 0x43, 0xa8);
    c.textSelection = QColor(0xc3, 0xca, 0xf7);
    c.textSelectionOut = QColor(0x24, 0x2f, 0x86);
    c.pill = QColor(0xe0, 0xe2, 0xea);
    c.pillText = QColor(0x4c, 0x52, 0x60);
    c.danger = QColor(0xc2, 0x30, 0x2e);
    c.dangerText = QColor(0xb9, 0x2b, 0x2a);
    c.warning = QColor(0xfd, 0xf1, 0xd6);
    c.warningText = QColor(0x6b, 0x4a, 0x00);
    c.online = QColor(0x1f, 0x9a, 0x55);
    c.overlay = QColor(0, 0, 0, 140);
    c.shadow = QColor(0x1b, 0x20, 0x3a, 26);
    return c;
}

Colors Colors::dark()
{
    Colors c;
    c.isDark = true;
    c.window = QColor(0x18, 0x19, 0x1e);
    c.chat = QColor(0x10, 0x11, 0x15);
    c.surface = QColor(0x25, 0x27, 0x2e);
    c.raised = QColor(0x25, 0x27, 0x2e);
    c.line = QColor(0x2b, 0x2d, 0x35);
    c.control = QColor(0x76, 0x7c, 0x8a);
    c.hover = QColor(0x20, 0x22, 0x28);
    c.selected = QColor(0x2b, 0x2f, 0x4d);
    c.text = QColor(0xec, 0xed, 0xf1);
    c.textSecondary = QColor(0xa3, 0xa8, 0xb5);
    c.accent = QColor(0x51, 0x60, 0xd6);
    c.accentHover = QColor(0x5b, 0x6a, 0xdf);
    c.accentPressed = QColor(0x48, 0x56, 0xc6);
    c.onAccent = QColor(0xff, 0xff, 0xff);
    c.accentText = QColor(0xa6, 0xb1, 0xff);
    c.bubbleIn = QColor(0x25, 0x27, 0x2e);
    c.bubbleInText = c.text;
    c.bubbleInMeta = QColor(0xa0, 0xa5, 0xb2);
    c.bubbleInLink = c.accentText;
    c.bubbleInInset = QColor(0x18, 0x19, 0x1e);
    c.bubbleOut = QColor(0x42, 0x4f, 0xb3);
    c.bubbleOutText = QColor(0xff, 0xff, 0xff);
    c.bubbleOutMeta = QColor(0xcf, 0xd4, 0xf7);
    c.bubbleOutLink = QColor(0xff, 0xff, 0xff);
    c.bubbleOutInset = QColor(0x33, 0x3e, 0x92);
    c.textSelection = QColor(0x46, 0x51, 0x9e);
    c.textSelectionOut = QColor(0x20, 0x29, 0x72);
    c.pill = QColor(0x23, 0x25, 0x2c);
    c.pillText = QColor(0xb4, 0xb8, 0xc4);
    c.danger = QColor(0xc9, 0x3a, 0x38);
    c.dangerText = QColor(0xff, 0x92, 0x8c);
    c.warning = QColor(0x3b, 0x31, 0x17);
    c.warningText = QColor(0xf5, 0xd9, 0x92);
    c.online = QColor(0x3c, 0xc4, 0x7a);
    c.overlay = QColor(0, 0, 0, 150);
    c.shadow = QColor(0, 0, 0, 90);
    return c;
}

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace Ui
