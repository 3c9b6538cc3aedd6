// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/systemscheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace Ui {

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
    // Before a palette of ours is set, the platform theme's says which look the desktop has.
    const QPalette palette = QGuiApplication::palette();
    m_dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto read = [this] {
        const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
        if (scheme != Qt::ColorScheme::Unknown) set(scheme == Qt::ColorScheme::Dark);
    };
    read();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, read);
#endif
    watch();
}

void SystemScheme::set(bool dark)
{
    if (dark == m_dark) return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace Ui
