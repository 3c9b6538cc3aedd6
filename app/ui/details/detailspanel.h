// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/gallerymodel.h"

#include <QWidget>

#include <memory>
#include <vector>

class QStackedWidget;

namespace Ui {

class Pictures;
class TextLabel;
class Theme;

//! What a conversation holds besides words: its photos, files and links, newest first. Slides in beside the conversation, or
//! over it where there is no room. Owned by MainView.
class DetailsPanel : public QWidget
{
    Q_OBJECT
public:
    DetailsPanel(const Theme &theme, Session::Finder &finder, Session::Timeline &timeline, Pictures &pictures, QWidget *parent = nullptr);
    ~DetailsPanel() override;

    //! Null empties it.
    void show(const Session::ConversationId &conversation);
    void setTab(Session::Shelf shelf);
    void focusList();

Q_SIGNALS:
    //! Go to the message that holds it.
    void messageRequested(Session::MessageKey key);
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Tab;
    std::unique_ptr<Tab> makeTab(Session::Shelf shelf, const QString &name, const QString &nothing, Session::Finder &finder,
                                 Session::Timeline &timeline, Pictures &pictures);
    void refresh(Tab &tab);
    void layOutSquares();

    const Theme &m_theme;
    std::vector<std::unique_ptr<Tab>> m_tabs;
    QStackedWidget *m_stack;
    Session::ConversationId m_conversation;
};

} // namespace Ui
