// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard of the window; mainview.cpp has the rest.
#include "app/ui/chat/chatpage.h"
#include "app/ui/conversationlist/conversationpane.h"
#include "app/ui/imageview/imageview.h"
#include "app/ui/shell/mainview.h"
#include "app/ui/shell/shortcutkeys.h"
#include "app/ui/shell/shortcutsdialog.h"

#include <QStackedWidget>

namespace Ui {

QList<Shortcut> MainView::shortcuts()
{
    QList<Shortcut> list;
    const auto add = [&list](const char *id, std::initializer_list<QKeyCombination> keys, const QString &name, std::function<void()> run) {
        QList<QKeySequence> usual;
        for (const QKeyCombination &key : keys) usual.append(QKeySequence(key));
        list.append({QString::fromLatin1(id), usual, name, std::move(run), {}});
    };
    add("new-conversation", {Qt::CTRL | Qt::Key_N}, tr("New conversation"), [this] { newConversation(); });
    add("find-conversation", {Qt::CTRL | Qt::Key_K}, tr("Find a conversation"), [this] {
        if (isNarrow()) open({});
        m_left->setCurrentWidget(m_pane);
        m_pane->focusFilter();
    });
    add("search-here", {Qt::CTRL | Qt::Key_F}, tr("Search this conversation"), [this] {
        if (m_chat->conversation().isNull()) search();
        else m_chat->find();
    });
    add("search-everywhere", {Qt::CTRL | Qt::SHIFT | Qt::Key_F}, tr("Search all messages"), [this] { search(); });
    add("jump-to-date", {Qt::CTRL | Qt::Key_J}, tr("Jump to a date"), [this] { m_chat->askForDate(); });
    add("gallery", {Qt::CTRL | Qt::SHIFT | Qt::Key_G}, tr("Media, files and links"), [this] {
        if (!m_chat->conversation().isNull()) showGallery();
    });
    add("next", {Qt::ALT | Qt::Key_Down, Qt::CTRL | Qt::Key_PageDown}, tr("Next conversation"), [this] { step(1, false); });
    add("previous", {Qt::ALT | Qt::Key_Up, Qt::CTRL | Qt::Key_PageUp}, tr("Previous conversation"), [this] { step(-1, false); });
    add("next-unread", {Qt::ALT | Qt::SHIFT | Qt::Key_Down}, tr("Next unread conversation"), [this] { step(1, true); });
    add("previous-unread", {Qt::ALT | Qt::SHIFT | Qt::Key_Up}, tr("Previous unread conversation"), [this] { step(-1, true); });
    add("attach", {Qt::CTRL | Qt::Key_U}, tr("Attach a photo or file"), [this] { m_chat->chooseFiles(); });
    add("settings", {Qt::CTRL | Qt::Key_Comma}, tr("Settings"), [this] { showSettings(); });
    for (int i = 0; i < 9; ++i) {
        add("", {Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)}, QString(), [this, i] {
            const Session::ConversationId id = m_pane->at(i);
            if (!id.isNull()) open(id);
        });
    }
    for (Shortcut &shortcut : list) {
        // What they lead to lies under the picture.
        shortcut.run = [this, run = std::move(shortcut.run)] {
            m_image->leave();
            run();
        };
    }
    add("shortcuts", {Qt::CTRL | Qt::Key_Slash}, tr("All shortcuts"), [this] { showShortcuts(); });
    const ShortcutKeys changed = ShortcutKeys::fromText(m_session.settings().text(Session::Settings::Key::Shortcuts));
    for (Shortcut &shortcut : list) shortcut.keys = changed.of(shortcut.id, shortcut.usual);
    return list;
}

void MainView::applyShortcuts()
{
    const QList<Shortcut> list = shortcuts();
    installShortcuts(this, list);
    const auto keysOf = [&list](const char *id) {
        for (const Shortcut &shortcut : list) {
            if (shortcut.id == QLatin1String(id)) return shortcut.keys.value(0);
        }
        return QKeySequence();
    };
    m_pane->setShownKeys(keysOf("new-conversation"), keysOf("search-everywhere"), keysOf("settings"));
    m_chat->setShownKeys(keysOf("attach"), keysOf("search-here"), keysOf("jump-to-date"), keysOf("gallery"));
}

void MainView::showShortcuts()
{
    (new ShortcutsDialog(m_theme, m_session.settings(), shortcuts(), window()))->open();
}

} // namespace Ui
