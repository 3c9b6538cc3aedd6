// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/shell/shortcuts.h"

#include <QShortcut>
#include <QWidget>

namespace Ui {

void installShortcuts(QWidget *window, const QList<Shortcut> &shortcuts)
{
    const QString kept = QStringLiteral("windowShortcut");
    qDeleteAll(window->findChildren<QShortcut *>(kept, Qt::FindDirectChildrenOnly));
    for (const Shortcut &shortcut : shortcuts) {
        for (const QKeySequence &keys : shortcut.keys) {
            auto *made = new QShortcut(keys, window);
            made->setObjectName(kept);
            QObject::connect(made, &QShortcut::activated, window, shortcut.run);
        }
    }
}

} // namespace Ui
