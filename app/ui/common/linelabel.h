// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/common/textlabel.h"

namespace Ui {

//! One line of text that may be long or run the other way: emoji in colour, cut with an ellipsis, at the leading edge of
//! the window. Where it was cut the tooltip has all of it; a screen reader reads all of it anyway.
class LineLabel : public TextLabel
{
    Q_OBJECT
public:
    explicit LineLabel(const Theme &theme, TextRole role = TextRole::Body, Tone tone = Tone::Plain, QWidget *parent = nullptr);

    bool isCut() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace Ui
