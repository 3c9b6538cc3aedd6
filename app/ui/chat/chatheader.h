// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

namespace Ui {

class AvatarView;
class IconButton;
class LineLabel;
class Theme;

//! Who the open conversation is with: picture, name, presence or typing, safety, menu, and back in narrow windows. Owned by
//! ChatPage.
class ChatHeader : public QWidget
{
    Q_OBJECT
public:
    explicit ChatHeader(const Theme &theme, QWidget *parent = nullptr);

    void show(const Session::ConversationSummary &summary);
    void setBackVisible(bool visible);
    //! Shown in the menu.
    void setShownKeys(const QKeySequence &search, const QKeySequence &date, const QKeySequence &gallery);
    //! As its entry in the menu does.
    void askForDate();

Q_SIGNALS:
    void backRequested();
    void safetyNumberRequested();
    void muteRequested(bool muted);
    void removeRequested();
    void searchRequested();
    void galleryRequested();
    //! \a below: where the button is that was pressed.
    void dateRequested(const QPoint &below);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshLine();
    void showMenu();

    const Theme &m_theme;
    Session::ConversationSummary m_summary;
    QKeySequence m_searchKeys;
    QKeySequence m_dateKeys;
    QKeySequence m_galleryKeys;
    IconButton *m_back;
    AvatarView *m_avatar;
    LineLabel *m_name;
    LineLabel *m_line;
    IconButton *m_safety;
    IconButton *m_more;
    QTimer m_minute; //!< "last seen 3 minutes ago" grows old
};

} // namespace Ui
