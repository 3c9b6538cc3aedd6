// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/shell/shortcutkeys.h"

#include <QStringList>

#include <algorithm>

namespace Ui {

ShortcutKeys ShortcutKeys::fromText(const QString &text)
{
    ShortcutKeys keys;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        if (equals < 1) continue;
        QList<QKeySequence> list = QKeySequence::listFromString(line.sliced(equals + 1), QKeySequence::PortableText);
        list.removeIf([](const QKeySequence &one) { return !isFree(one); });
        keys.set(line.first(equals), list);
    }
    return keys;
}

QString ShortcutKeys::toText() const
{
    QStringList lines;
    for (auto it = m_changed.cbegin(); it != m_changed.cend(); ++it)
        lines.append(it.key() + QLatin1Char('=') + QKeySequence::listToString(it.value(), QKeySequence::PortableText));
    lines.sort();
    return lines.join(QLatin1Char('\n'));
}

bool ShortcutKeys::isFree(const QKeySequence &keys)
{
    if (keys.count() != 1) return false;
    const Qt::Key key = keys[0].key();
    const Qt::KeyboardModifiers with = keys[0].keyboardModifiers();
    if (key == Qt::Key_unknown || key == Qt::Key_AltGr) return false;
    const bool isFunctionKey = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    if (!isFunctionKey && !(with & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) return false;
    if (keys == QKeySequence(Qt::SHIFT | Qt::Key_F10)) return false; // the menu of a message
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab) return false;
    using Standard = QKeySequence::StandardKey;
    static constexpr Standard kWriting[] = {
        Standard::Copy, Standard::Cut, Standard::Paste, Standard::Undo, Standard::Redo, Standard::SelectAll, Standard::Delete,
        Standard::DeleteStartOfWord, Standard::DeleteEndOfWord, Standard::MoveToNextWord, Standard::MoveToPreviousWord,
        Standard::SelectNextWord, Standard::SelectPreviousWord, Standard::MoveToStartOfDocument, Standard::MoveToEndOfDocument,
        Standard::SelectStartOfDocument, Standard::SelectEndOfDocument,
    };
    return std::none_of(std::begin(kWriting), std::end(kWriting),
                        [&keys](Standard one) { return QKeySequence::keyBindings(one).contains(keys); });
}

} // namespace Ui
