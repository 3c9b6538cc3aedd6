// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/settings.h"
#include "app/ui/shell/shortcuts.h"

#include <QDialog>

class QGridLayout;
class QPushButton;

namespace Ui {

class IconButton;
class KeyButton;
class TextLabel;
class Theme;

//! Lists every shortcut (Ctrl+/) and takes other keys for them, kept in the settings. Deletes itself when closed.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const Theme &theme, Session::Settings &settings, const QList<Shortcut> &shortcuts, QWidget *parent);

private:
    struct Row
    {
        Shortcut shortcut;
        KeyButton *keys;
        IconButton *usual;
    };

    void addRow(QGridLayout &grid, const Shortcut &shortcut);
    void addFixed(QGridLayout &grid, const QString &what, const QString &keys);
    void take(const Shortcut &shortcut, const QKeySequence &keys);
    void reset(const Shortcut &shortcut);
    //! What the keys mean already, but for \a shortcut; empty: nothing.
    QString meaningOf(const QKeySequence &keys, const Shortcut &shortcut) const;
    void refresh();

    const Theme &m_theme;
    Session::Settings &m_settings;
    QList<Shortcut> m_fixed; //!< those whose keys stay
    QList<Row> m_rows;
    TextLabel *m_problem;
    QPushButton *m_resetAll;
};

} // namespace Ui
