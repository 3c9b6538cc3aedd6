// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/theme.h"

#include "app/ui/common/style.h"
#include "app/ui/common/systemscheme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QToolTip>

#include <algorithm>

namespace Ui {

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_system(new SystemScheme(this))
{
    if (QFontDatabase::hasFamily(QStringLiteral("Inter"))) m_family = QStringLiteral("Inter");
    connect(m_system, &SystemScheme::changed, this, [this] {
        if (m_mode == Mode::System) refresh();
    });
    m_colors = m_system->isDark() ? Colors::dark() : Colors::light();
}

Theme::~Theme() = default;

void Theme::setMode(Mode mode)
{
    if (mode == m_mode) return;
    m_mode = mode;
    refresh();
}

void Theme::setTextPercent(int percent)
{
    percent = std::clamp(percent, kSmallestText, kLargestText);
    if (percent == m_textPercent) return;
    m_textPercent = percent;
    refresh();
}

void Theme::refresh()
{
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && m_system->isDark());
    m_colors = dark ? Colors::dark() : Colors::light();
    if (m_app) {
        m_app->setPalette(palette());
        m_app->setFont(font(TextRole::Body));
        QToolTip::setPalette(palette());
        QToolTip::setFont(font(TextRole::Small));
    }
    Q_EMIT changed();
}

QFont Theme::font(TextRole role) const
{
    QFont font = role == TextRole::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFont();
    if (role != TextRole::Code && !m_family.isEmpty()) font.setFamily(m_family);
    double points = 10.5;
    QFont::Weight weight = QFont::Normal;
    switch (role) {
    case TextRole::Body: break;
    case TextRole::Strong: weight = QFont::DemiBold; break;
    case TextRole::Small: points = 9.75; break;
    case TextRole::Meta: points = 8.25; break;
    case TextRole::Title: points = 13.5; weight = QFont::DemiBold; break;
    case TextRole::Display: points = 21; weight = QFont::DemiBold; break;
    case TextRole::Code: points = 9.75; break;
    }
    font.setPointSizeF(points * m_textPercent / 100.0);
    font.setWeight(weight);
    return font;
}

QPalette Theme::palette() const
{
    const Colors &c = m_colors;
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.window);
    p.setColor(QPalette::AlternateBase, c.surface);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.textSecondary);
    p.setColor(QPalette::Button, c.surface);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.dangerText);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::Link, c.accentText);
    p.setColor(QPalette::LinkVisited, c.accentText);
    p.setColor(QPalette::ToolTipBase, c.isDark ? c.raised : c.text);
    p.setColor(QPalette::ToolTipText, c.isDark ? c.text : c.window);
    p.setColor(QPalette::Light, c.surface);
    p.setColor(QPalette::Midlight, c.line);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.control);
    p.setColor(QPalette::Shadow, c.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.control);
    return p;
}

void Theme::install(QApplication &app)
{
    m_app = &app;
    app.setStyle(new Style(*this));
    refresh();
}

Theme::Mode Theme::modeFromName(const QString &name)
{
    if (name == QLatin1String("light")) return Mode::Light;
    if (name == QLatin1String("dark")) return Mode::Dark;
    return Mode::System;
}

QString Theme::nameOfMode(Mode mode)
{
    switch (mode) {
    case Mode::Light: return QStringLiteral("light");
    case Mode::Dark: return QStringLiteral("dark");
    case Mode::System: break;
    }
    return QStringLiteral("system");
}

} // namespace Ui
