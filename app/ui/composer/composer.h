// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/composer/pendingattachment.h"
#include "app/ui/timeline/pictures.h"

#include <QWidget>

class QMimeData;

namespace Ui {

class AttachmentStrip;
class ComposerText;
class Dialogs;
class IconButton;
class Theme;

//! Where a message is made: attach, text, send; above it what is attached. Knows no conversation: it says what should be
//! sent. Owned by ChatPage.
class Composer : public QWidget
{
    Q_OBJECT
public:
    Composer(const Theme &theme, Dialogs &dialogs, const PictureDecoders &decoders, QWidget *parent = nullptr);

    QString text() const;
    //! Replaces the text without textEdited().
    void setText(const QString &text);
    void insertText(const QString &text);
    void setHint(const QString &hint);
    //! Shown with the button.
    void setAttachKeys(const QKeySequence &keys);
    void setEnterSends(bool sends);
    void attach(const QMimeData *things);
    void attachFiles(const QStringList &paths);
    void clearAttachments();
    //! What is attached, to be given back when its conversation is open again.
    QList<PendingAttachment> takeAttachments();
    void giveAttachments(const QList<PendingAttachment> &attachments);
    bool hasAttachments() const;
    void chooseFiles();
    void focusText();
    //! A key press that came to another widget but was meant for the text.
    void takeKey(QKeyEvent *event);
    //! The files of \a paths. Says what cannot be sent, and that nothing can.
    static QList<PendingAttachment> filesOf(const QStringList &paths, Dialogs &dialogs, QWidget *over);

Q_SIGNALS:
    //! Pictures are looked at before they are sent.
    void picturesGiven(const QList<PendingAttachment> &pictures);
    void textEdited(const QString &text);
    //! \a text is the message, or the caption of the first attachment.
    void sendRequested(const QString &text, const QList<PendingAttachment> &attachments);
    void escaped();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();
    void refreshButton();
    void add(const QList<PendingAttachment> &attachments);

    const Theme &m_theme;
    Dialogs &m_dialogs;
    AttachmentStrip *m_strip;
    QWidget *m_field; //!< the rounded shape around the text
    ComposerText *m_text;
    IconButton *m_attach;
    IconButton *m_send;
    bool m_setting = false;
};

} // namespace Ui
