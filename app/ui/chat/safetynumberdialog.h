// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/verification.h"

#include <QDialog>

class QPushButton;

namespace Ui {

class TextLabel;
class Theme;

//! The safety number with one person, how to compare it, and the button that says it was the same. Deletes itself when
//! closed.
class SafetyNumberDialog : public QDialog
{
    Q_OBJECT
public:
    SafetyNumberDialog(const Theme &theme, Session::Verification &verification, const QString &user, const QString &name,
                       QWidget *parent);

    //! 60 digits as twelve groups of five, four in a line.
    static QString grouped(const QString &digits);

    //! Once there is something to show, or soon.
    void open() override;

private:
    //! What it waited for came, or will not come soon.
    void begin();
    void load();
    void display(const Session::SafetyNumber &number);

    Session::Verification &m_verification;
    QString m_user;
    QString m_name;
    TextLabel *m_digits;
    TextLabel *m_state;
    QPushButton *m_same;
    Session::TrustState m_trust = Session::TrustState::Unknown;
    bool m_isLoaded = false;
    bool m_isWanted = false;
};

} // namespace Ui
