// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

namespace Ui {

class Theme;

//! One keyboard shortcut of the window.
struct Shortcut
{
    QList<QKeySequence> keys;
    QString name; //!< what it does, for the list; empty: not listed
    std::function<void()> run;
};

//! Lists every shortcut (Ctrl+/). Deletes itself when closed.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const Theme &theme, const QList<Shortcut> &shortcuts, QWidget *parent);
};

//! Makes them work in \a window.
void installShortcuts(QWidget *window, const QList<Shortcut> &shortcuts);

} // namespace Ui
