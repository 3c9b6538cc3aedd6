// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QObject>
#include <QUrl>

class QMenu;

namespace Ui {

class Dialogs;
class Pictures;
class PrivateCopies;
class Theme;
class TimelineView;

//! What a person can do with one message: its menu and what its parts do when clicked. Owned by ChatPage.
class MessageActions : public QObject
{
    Q_OBJECT
public:
    MessageActions(const Theme &theme, Dialogs &dialogs, Session::Session &session, Pictures &pictures, TimelineView &view);

    //! Begins a drag out of \a source. \a image: its pixels when they are there already.
    void dragAway(const Session::Message &message, QWidget *source, const QImage &image = {});

Q_SIGNALS:
    void imageRequested(Session::MessageKey key);
    void safetyNumberRequested();

private:
    const Session::Message *find(Session::MessageKey key) const;
    void showMenu(Session::MessageKey key, const QUrl &link, const QPoint &at);
    void addAttachmentActions(QMenu &menu, const Session::Message &message);
    void openImage(Session::MessageKey key);
    void transfer(Session::MessageKey key);
    void retry(Session::MessageKey key);
    void discard(Session::MessageKey key);
    void save(Session::MessageKey key);
    void openFile(Session::MessageKey key);
    void openCopy(Session::MessageKey key, const QString &name);
    void copyPicture(Session::MessageKey key);
    void openLink(const QUrl &url);
    void report(const QString &title, const Base::Error &error);

    const Theme &m_theme;
    Dialogs &m_dialogs;
    Session::Session &m_session;
    Pictures &m_pictures;
    TimelineView &m_view;
    PrivateCopies *m_copies;
};

} // namespace Ui
