// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace Ui {

class TextLabel;
class Theme;

//! Stands above the composer when a compared safety number changed: nothing is sent until the person decides. Owned by
//! ChatPage.
class TrustBanner : public QWidget
{
    Q_OBJECT
public:
    explicit TrustBanner(const Theme &theme, QWidget *parent = nullptr);

    void show(const Session::ConversationSummary &summary);

Q_SIGNALS:
    void compareRequested();
    void acceptRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    const Theme &m_theme;
    TextLabel *m_text;
    QPushButton *m_compare;
    QPushButton *m_accept;
    QBoxLayout *m_buttons;
};

} // namespace Ui
