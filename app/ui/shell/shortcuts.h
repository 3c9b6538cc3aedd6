// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace Ui {

//! One keyboard shortcut of the window.
struct Shortcut
{
    QString id; //!< in the settings, never changed; empty: its keys stay as they are
    QList<QKeySequence> usual; //!< the keys Kith brings
    QString name; //!< what it does
    std::function<void()> run;
    QList<QKeySequence> keys; //!< those that work
};

//! Makes them work in \a window, instead of those before.
void installShortcuts(QWidget *window, const QList<Shortcut> &shortcuts);

} // namespace Ui
