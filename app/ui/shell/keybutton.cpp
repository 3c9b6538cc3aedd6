// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/shell/keybutton.h"

#include <QKeyEvent>

namespace Ui {

KeyButton::KeyButton(const QString &name, QWidget *parent)
    : QPushButton(parent)
    , m_name(name)
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, [this] { setListening(true); });
    refresh();
}

void KeyButton::show(const QList<QKeySequence> &keys)
{
    m_keys = keys;
    refresh();
}

void KeyButton::setListening(bool listening)
{
    m_isListening = listening;
    refresh();
}

void KeyButton::refresh()
{
    QStringList words;
    for (const QKeySequence &keys : m_keys) words.append(keys.toString(QKeySequence::NativeText));
    const QString now = words.isEmpty() ? tr("None") : words.join(QStringLiteral("  ·  "));
    setText(m_isListening ? tr("Press the keys …") : now);
    setProperty("kind", m_isListening ? QStringLiteral("primary") : QString());
    //: %1 is what the keys do, %2 the keys
    setAccessibleName(m_isListening ? tr("%1: press the new keys").arg(m_name) : tr("%1: %2").arg(m_name, words.isEmpty() ? now : words.join(QStringLiteral(", "))));
    update();
}

bool KeyButton::event(QEvent *event)
{
    // Whatever is pressed now is meant for this button: no shortcut runs, the keyboard does not wander.
    if (m_isListening && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (m_isListening && event->type() == QEvent::KeyPress) {
        keyPressEvent(static_cast<QKeyEvent *>(event));
        return true;
    }
    return QPushButton::event(event);
}

void KeyButton::keyPressEvent(QKeyEvent *event)
{
    if (!m_isListening) {
        // Enter is how a person begins here; in a dialog it would mean "Close".
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) setListening(true);
        else QPushButton::keyPressEvent(event);
        return;
    }
    const int key = event->key();
    const bool isModifier = key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta || key == Qt::Key_AltGr;
    if (isModifier || key == Qt::Key_unknown || key == 0) return; // the rest of it comes
    setListening(false);
    const Qt::KeyboardModifiers with = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (key == Qt::Key_Escape && with == Qt::NoModifier) return;
    const bool isTakenAway = (key == Qt::Key_Backspace || key == Qt::Key_Delete) && with == Qt::NoModifier;
    Q_EMIT given(isTakenAway ? QKeySequence() : QKeySequence(with | static_cast<Qt::Key>(key)));
}

void KeyButton::focusOutEvent(QFocusEvent *event)
{
    setListening(false);
    QPushButton::focusOutEvent(event);
}

} // namespace Ui
