// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/connectionstate.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace Ui {

class TextLabel;
class Theme;

//! Says when the relay is not there, when the next try comes, and offers to try now. Hidden while all is well. Owned by
//! MainView.
class ConnectionBanner : public QWidget
{
    Q_OBJECT
public:
    ConnectionBanner(const Theme &theme, Session::ConnectionState &state, QWidget *parent = nullptr);

Q_SIGNALS:
    void tryNowRequested();
    //! The relay does not let this device in, or has another key; a password, and perhaps a new link, may.
    void signInAgainRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool needsPerson() const;
    void refresh();

    const Theme &m_theme;
    Session::ConnectionState &m_state;
    TextLabel *m_text;
    QPushButton *m_button;
    QTimer m_tick;
    QTimer m_patience; //!< a short break is not worth a word
    bool m_waitedEnough = false;
};

} // namespace Ui
