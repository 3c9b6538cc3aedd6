// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace Ui {

//! Which keys a person chose for what the window can do: only where they differ from those that Kith brings. Text in the
//! settings: a line for each, "name=keys; keys".
class ShortcutKeys
{
public:
    static ShortcutKeys fromText(const QString &text); //!< what cannot be read is left out
    QString toText() const;

    QList<QKeySequence> of(const QString &id, const QList<QKeySequence> &usual) const { return m_changed.value(id, usual); }
    bool isChanged(const QString &id) const { return m_changed.contains(id); }
    bool isEmpty() const { return m_changed.isEmpty(); }
    //! No keys: it has none any more.
    void set(const QString &id, const QList<QKeySequence> &keys) { m_changed.insert(id, keys); }
    void reset(const QString &id) { m_changed.remove(id); }

    //! Whether the window may take these keys: not what writing, copying and moving about in a text need.
    static bool isFree(const QKeySequence &keys);

private:
    QHash<QString, QList<QKeySequence>> m_changed;
};

} // namespace Ui
