// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/common/theme.h"

#include <QLabel>

namespace Ui {

//! A label whose font and colour follow the theme.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Tone { Plain, Secondary, Accent, Danger, Warning };

    explicit TextLabel(const Theme &theme, TextRole role = TextRole::Body, Tone tone = Tone::Plain,
                       QWidget *parent = nullptr);

    void setTone(Tone tone);

protected:
    //! Labels here say what people wrote, too: plain text unless told otherwise.
    void refresh();

private:
    const Theme &m_theme;
    TextRole m_role;
    Tone m_tone;
};

} // namespace Ui
