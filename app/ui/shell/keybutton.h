// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QPushButton>

namespace Ui {

//! Shows the keys of a shortcut; pressed, it takes the next keys that are pressed instead. Owned by ShortcutsDialog.
class KeyButton : public QPushButton
{
    Q_OBJECT
public:
    //! \a name is what the keys do, for people who listen.
    KeyButton(const QString &name, QWidget *parent = nullptr);

    void show(const QList<QKeySequence> &keys);

Q_SIGNALS:
    //! Backspace gives an empty one: no keys any more.
    void given(const QKeySequence &keys);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setListening(bool listening);
    void refresh();

    QString m_name;
    QList<QKeySequence> m_keys;
    bool m_isListening = false;
};

} // namespace Ui
