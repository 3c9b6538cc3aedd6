// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/searchresultsmodel.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace Session {
class Session;
}

namespace Ui {

class IconButton;
class TextLabel;
class Theme;

//! Searching the open conversation: a field over the timeline, up and down through what fits, how many there are. Owned by
//! ChatPage.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    FindBar(const Theme &theme, Session::Session &session, QWidget *parent = nullptr);

    //! Opens for \a conversation; the keyboard goes into the field.
    void begin(const Session::ConversationId &conversation);
    void close();

Q_SIGNALS:
    //! Show this message; \a parts: what fits in its text. 0: there is none.
    void messageRequested(Session::MessageKey key, const QList<Session::TextRange> &parts);
    //! \a below: where the button is that was pressed.
    void dateRequested(const QPoint &below);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void look();
    void step(int rows); //!< positive: to older ones
    int rowAfter(int rows) const;
    void say();

    const Theme &m_theme;
    Model::SearchResultsModel m_model;
    Session::ConversationId m_conversation;
    QLineEdit *m_field;
    TextLabel *m_count;
    IconButton *m_older;
    IconButton *m_newer;
    QTimer m_soon;
    Session::MessageKey m_current = 0; //!< the message it stands at, or stood before that went; 0: none yet
    bool m_wantsNext = false; //!< when the next page is there, go on
};

} // namespace Ui
