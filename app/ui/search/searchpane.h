// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/searchresultsmodel.h"

#include <QPersistentModelIndex>
#include <QTimer>
#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;
class QLineEdit;
class QListView;

namespace Session {
class Session;
}

namespace Ui {

class IconButton;
class SearchDelegate;
class TextLabel;
class Theme;

//! Searching everything, in place of the conversation list: field, what it can be narrowed by, what was found, how far was
//! searched. Owned by MainView.
class SearchPane : public QWidget
{
    Q_OBJECT
public:
    SearchPane(const Theme &theme, Session::Session &session, QWidget *parent = nullptr);

    //! Puts the keyboard into the field and looks for \a words; without them what was searched before is still there, selected.
    void begin(const QString &words = {});

Q_SIGNALS:
    //! \a parts of its text fit what was looked for.
    void messageRequested(const Session::ConversationId &id, Session::MessageKey key, const QList<Session::TextRange> &parts);
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void look();
    void say();
    void holdPlace();
    void keepPlace();
    void activate(const QModelIndex &index);
    //! What may stand where the cursor is: operators, kinds, names.
    QStringList suggestions() const;
    void refreshChips();
    void complete(const QString &suggestion);
    //! Start of the word that is being typed.
    qsizetype wordStart() const;

    const Theme &m_theme;
    Session::Conversations &m_conversations;
    Model::SearchResultsModel m_model;
    QLineEdit *m_field;
    QWidget *m_chips;
    QHBoxLayout *m_chipRow;
    QListView *m_list;
    SearchDelegate *m_delegate;
    TextLabel *m_status;
    QTimer m_soon; //!< between two keys nothing is asked
    QPersistentModelIndex m_held; //!< stays where it is on the screen while rows come and go
    int m_heldTop = 0;
};

} // namespace Ui
