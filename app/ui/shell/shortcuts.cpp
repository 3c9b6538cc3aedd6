// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/shell/shortcuts.h"

#include "app/ui/common/textlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace Ui {

void installShortcuts(QWidget *window, const QList<Shortcut> &shortcuts)
{
    for (const Shortcut &shortcut : shortcuts) {
        for (const QKeySequence &keys : shortcut.keys) {
            auto *made = new QShortcut(keys, window);
            QObject::connect(made, &QShortcut::activated, window, shortcut.run);
        }
    }
}

ShortcutsDialog::ShortcutsDialog(const Theme &theme, const QList<Shortcut> &shortcuts, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Keyboard"));
    auto *title = new TextLabel(theme, TextRole::Title);
    title->setText(tr("Keyboard"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(10);
    const auto add = [&](const QString &what, const QString &keys) {
        const int row = grid->rowCount();
        auto *name = new TextLabel(theme, TextRole::Body);
        name->setText(what);
        auto *key = new TextLabel(theme, TextRole::Body, TextLabel::Tone::Secondary);
        key->setText(keys);
        grid->addWidget(name, row, 0);
        grid->addWidget(key, row, 1, Qt::AlignTrailing);
    };
    for (const Shortcut &shortcut : shortcuts) {
        if (shortcut.name.isEmpty()) continue;
        QStringList keys;
        for (const QKeySequence &k : shortcut.keys) keys.append(k.toString(QKeySequence::NativeText));
        add(shortcut.name, keys.join(QStringLiteral("  ·  ")));
    }
    const QKeySequence first(Qt::CTRL | Qt::Key_1);
    const QKeySequence last(Qt::CTRL | Qt::Key_9);
    add(tr("Conversation by its place in the list"), first.toString(QKeySequence::NativeText) + QStringLiteral(" … ") + last.toString(QKeySequence::NativeText));
    add(tr("Menu of a message"), QKeySequence(Qt::SHIFT | Qt::Key_F10).toString(QKeySequence::NativeText));
    add(tr("Close the nearest thing"), QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("rejectButton"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 20);
    column->setSpacing(16);
    column->addWidget(title);
    column->addLayout(grid);
    column->addStretch();
    column->addWidget(close, 0, Qt::AlignTrailing);
}

} // namespace Ui
