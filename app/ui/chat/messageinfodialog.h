// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/timeline.h"

#include <QDialog>

class QVBoxLayout;

namespace Ui {

class Theme;

//! The way of one message: written, at the relay, on each device, read; with the time each step took. Deletes itself when
//! closed.
class MessageInfoDialog : public QDialog
{
    Q_OBJECT
public:
    using NameOf = std::function<QString(const QString &user)>;
    MessageInfoDialog(const Theme &theme, Session::Timeline &timeline, const Session::Message &message, NameOf nameOf,
                      QWidget *parent);

    //! Once there is something to show, or soon.
    void open() override;

private:
    //! What it waited for came, or will not come soon.
    void begin();
    void display(const QList<Session::DeliveryDetail> &details);
    void addStep(const QString &what, const QDateTime &time, const QDateTime &before);

    const Theme &m_theme;
    Session::Message m_message;
    NameOf m_nameOf;
    QVBoxLayout *m_steps;
    bool m_isLoaded = false;
    bool m_isWanted = false;
};

} // namespace Ui
