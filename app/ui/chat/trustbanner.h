// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"

#include <QWidget>

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

private:
    const Theme &m_theme;
    TextLabel *m_text;
};

} // namespace Ui
