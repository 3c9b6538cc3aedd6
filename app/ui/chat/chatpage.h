// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "app/ui/chat/openconversations.h"
#include "app/ui/timeline/pictures.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace Ui {

class ChatHeader;
class Composer;
class ImageReview;
class Dialogs;
class DropOverlay;
class FindBar;
class MessageActions;
class ReadMarker;
class SendQueue;
class Theme;
class TimelineView;
class TrustBanner;
struct PendingAttachment;

//! The right side: the open conversation with its header, timeline and composer; or a friendly nothing. Owned by MainView.
class ChatPage : public QWidget
{
    Q_OBJECT
public:
    ChatPage(const Theme &theme, Dialogs &dialogs, Session::Session &session, Pictures &pictures, const PictureDecoders &decoders,
             QWidget *parent = nullptr);
    ~ChatPage() override;

    //! A null id closes the conversation.
    void open(const Session::ConversationId &id);
    const Session::ConversationId &conversation() const { return m_id; }
    void setBackVisible(bool visible);
    //! The keys that lead to the same as its buttons, to be shown with them.
    void setShownKeys(const QKeySequence &attach, const QKeySequence &search, const QKeySequence &date, const QKeySequence &gallery);
    //! Keeps where the open conversation stands, for the next start.
    void keepPlace();
    //! What was sent and waits for its turn is given to the session now: the window is going.
    void giveAll();
    void focusComposer();
    void chooseFiles();
    TimelineView &timeline() { return *m_view; }
    //! Opens the bar that searches the open conversation.
    void find();
    //! Opens the calendar that leads to a day of the open conversation.
    void askForDate();
    //! Scrolls to a message of the open conversation, wherever it stands.
    void goTo(Session::MessageKey key);
    //! The same, and marks it with \a parts of its text until leaveFound(); the bar of find() has marks of its own.
    void showFound(Session::MessageKey key, const QList<Session::TextRange> &parts);
    void leaveFound();
    //! Begins a drag of a message's picture or file out of \a source.
    void dragAway(const Session::Message &message, QWidget *source, const QImage &image);

Q_SIGNALS:
    void backRequested();
    void imageRequested(Session::MessageKey key);
    //! A message arrived in the open conversation: for the announcement.
    void arrived(const Session::Message &message);
    void closed();
    void galleryRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void refreshSummary();
    void leave();
    void send(const QString &text, const QList<PendingAttachment> &attachments);
    //! Pictures are looked at before they leave.
    void review(const QList<PendingAttachment> &pictures);
    void sendText(const Session::ConversationId &to, const QString &text);
    static bool fitsCaption(const QString &text);
    void noteFailure(const Session::ConversationId &to, const Base::Error &error, const QString &text,
                     const QString &fileName = {});
    void showSafetyNumber();
    void askToRemove();
    QString nameOf(const QString &user) const;
    void applySettings();
    void chooseDate(const QDate &shown, const QPoint &globalPos);

    const Theme &m_theme;
    Dialogs &m_dialogs;
    Session::Session &m_session;
    const PictureDecoders m_decoders;
    Base::Pool m_reviewPool{2};
    OpenConversations m_open;
    QWidget *m_content;
    ChatHeader *m_header;
    FindBar *m_find;
    TimelineView *m_view;
    TrustBanner *m_trust;
    Composer *m_composer;
    DropOverlay *m_drop;
    MessageActions *m_actions;
    ReadMarker *m_reader;
    SendQueue *m_queue;
    QTimer m_placeSoon;
    QHash<Session::ConversationId, QList<PendingAttachment>> m_attached; //!< what waits where somebody went away from
    QPointer<ImageReview> m_review;
    Session::ConversationId m_id;
    Session::ConversationSummary m_summary;
};

} // namespace Ui
