// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/textlabel.h"

namespace Ui {

TextLabel::TextLabel(const Theme &theme, TextRole role, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_role(role)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    connect(&theme, &Theme::changed, this, &TextLabel::refresh);
    refresh();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    refresh();
}

void TextLabel::refresh()
{
    const Colors &c = m_theme.colors();
    QColor color = c.text;
    switch (m_tone) {
    case Tone::Plain: break;
    case Tone::Secondary: color = c.textSecondary; break;
    case Tone::Accent: color = c.accentText; break;
    case Tone::Danger: color = c.dangerText; break;
    case Tone::Warning: color = c.warningText; break;
    }
    QPalette p = m_theme.palette();
    p.setColor(QPalette::WindowText, color);
    setPalette(p);
    setFont(m_theme.font(m_role));
}

} // namespace Ui
