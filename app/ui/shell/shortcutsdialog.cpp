// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/shell/shortcutsdialog.h"

#include "app/ui/common/iconbutton.h"
#include "app/ui/common/textlabel.h"
#include "app/ui/shell/keybutton.h"
#include "app/ui/shell/shortcutkeys.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Ui {

using Key = Session::Settings::Key;

namespace {

QString words(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Theme &theme, Session::Settings &settings, const QList<Shortcut> &shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_problem(new TextLabel(theme, TextRole::Small, TextLabel::Tone::Danger))
    , m_resetAll(new QPushButton(tr("Usual keys for all")))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Keyboard"));
    auto *title = new TextLabel(theme, TextRole::Title);
    title->setText(tr("Keyboard"));
    auto *note = new TextLabel(theme, TextRole::Small, TextLabel::Tone::Secondary);
    note->setText(tr("Choose a shortcut and press other keys for it. Backspace takes its keys away."));
    note->setWordWrap(true);

    auto *inside = new QWidget;
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(24, 0, 16, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    for (const Shortcut &shortcut : shortcuts) {
        if (shortcut.id.isEmpty()) m_fixed.append(shortcut);
        else addRow(*grid, shortcut);
    }
    const QKeySequence first(Qt::CTRL | Qt::Key_1);
    const QKeySequence last(Qt::CTRL | Qt::Key_9);
    addFixed(*grid, tr("Conversation by its place in the list"), words(first) + QStringLiteral(" … ") + words(last));
    addFixed(*grid, tr("Menu of a message"), words(QKeySequence(Qt::SHIFT | Qt::Key_F10)));
    addFixed(*grid, tr("Close the nearest thing"), words(QKeySequence(Qt::Key_Escape)));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);

    m_problem->setObjectName(QStringLiteral("errorText"));
    m_problem->setWordWrap(true);
    m_resetAll->setObjectName(QStringLiteral("resetShortcuts"));
    m_resetAll->setProperty("kind", QStringLiteral("link"));
    m_resetAll->setAutoDefault(false);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_settings.set(Key::Shortcuts, QString());
        m_problem->clear();
        refresh();
    });
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("rejectButton"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 24, 24, 12);
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(note);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_resetAll);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 12, 24, 20);
    foot->setSpacing(12);
    foot->addWidget(m_problem);
    foot->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    refresh();
    inside->layout()->activate();
    scroll->setMinimumWidth(std::min(640, inside->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width()));
    resize(std::max(480, minimumSizeHint().width()), 680);
    close->setFocus();
}

void ShortcutsDialog::addRow(QGridLayout &grid, const Shortcut &shortcut)
{
    const int row = grid.rowCount();
    auto *name = new TextLabel(m_theme, TextRole::Body);
    name->setText(shortcut.name);
    name->setWordWrap(true);
    auto *keys = new KeyButton(shortcut.name);
    keys->setObjectName(QStringLiteral("keys-") + shortcut.id);
    auto *usual = new IconButton(m_theme, QStringLiteral("retry"), tr("Usual keys for: %1").arg(shortcut.name));
    usual->setObjectName(QStringLiteral("usual-") + shortcut.id);
    usual->setFocusPolicy(Qt::StrongFocus);
    QSizePolicy holdsItsPlace = usual->sizePolicy();
    holdsItsPlace.setRetainSizeWhenHidden(true);
    usual->setSizePolicy(holdsItsPlace);
    grid.addWidget(name, row, 0);
    grid.addWidget(keys, row, 1);
    grid.addWidget(usual, row, 2);
    connect(keys, &KeyButton::given, this, [this, shortcut](const QKeySequence &given) { take(shortcut, given); });
    connect(usual, &IconButton::clicked, this, [this, shortcut] { reset(shortcut); });
    m_rows.append({shortcut, keys, usual});
}

void ShortcutsDialog::addFixed(QGridLayout &grid, const QString &what, const QString &keys)
{
    const int row = grid.rowCount();
    auto *name = new TextLabel(m_theme, TextRole::Body);
    name->setText(what);
    name->setWordWrap(true);
    auto *fixed = new TextLabel(m_theme, TextRole::Body, TextLabel::Tone::Secondary);
    fixed->setText(keys);
    fixed->setMinimumHeight(32);
    grid.addWidget(name, row, 0);
    grid.addWidget(fixed, row, 1, Qt::AlignCenter);
}

QString ShortcutsDialog::meaningOf(const QKeySequence &keys, const Shortcut &shortcut) const
{
    const ShortcutKeys now = ShortcutKeys::fromText(m_settings.text(Key::Shortcuts));
    for (const Row &row : m_rows) {
        if (row.shortcut.id != shortcut.id && now.of(row.shortcut.id, row.shortcut.usual).contains(keys)) return row.shortcut.name;
    }
    for (const Shortcut &fixed : m_fixed) {
        if (fixed.usual.contains(keys)) return tr("Conversation by its place in the list");
    }
    return {};
}

void ShortcutsDialog::take(const Shortcut &shortcut, const QKeySequence &keys)
{
    if (!keys.isEmpty()) {
        if (!ShortcutKeys::isFree(keys)) {
            m_problem->setText(tr("%1 is needed for writing and moving about. Take Ctrl or Alt with another key, or a function key.").arg(words(keys)));
            return;
        }
        if (const QString meaning = meaningOf(keys, shortcut); !meaning.isEmpty()) {
            //: %1 are keys, %2 what they do
            m_problem->setText(tr("%1 already means “%2”. Give that other keys first.").arg(words(keys), meaning));
            return;
        }
    }
    ShortcutKeys changed = ShortcutKeys::fromText(m_settings.text(Key::Shortcuts));
    const QList<QKeySequence> list = keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys};
    if (list == shortcut.usual) changed.reset(shortcut.id);
    else changed.set(shortcut.id, list);
    m_settings.set(Key::Shortcuts, changed.toText());
    m_problem->clear();
    refresh();
}

void ShortcutsDialog::reset(const Shortcut &shortcut)
{
    // Somebody else may have got the usual keys meanwhile.
    for (const QKeySequence &keys : shortcut.usual) {
        if (const QString meaning = meaningOf(keys, shortcut); !meaning.isEmpty()) {
            m_problem->setText(tr("%1 already means “%2”. Give that other keys first.").arg(words(keys), meaning));
            return;
        }
    }
    ShortcutKeys changed = ShortcutKeys::fromText(m_settings.text(Key::Shortcuts));
    changed.reset(shortcut.id);
    m_settings.set(Key::Shortcuts, changed.toText());
    m_problem->clear();
    refresh();
}

void ShortcutsDialog::refresh()
{
    const ShortcutKeys changed = ShortcutKeys::fromText(m_settings.text(Key::Shortcuts));
    for (const Row &row : std::as_const(m_rows)) {
        row.keys->show(changed.of(row.shortcut.id, row.shortcut.usual));
        // The keyboard does not fall into nothing with the button.
        if (row.usual->hasFocus() && !changed.isChanged(row.shortcut.id)) row.keys->setFocus();
        row.usual->setVisible(changed.isChanged(row.shortcut.id));
    }
    m_resetAll->setEnabled(!changed.isEmpty());
}

} // namespace Ui
