// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Ui {

class Theme;

//! Lies over the conversation while something is dragged across it and says what dropping does. Owned by ChatPage.
class DropOverlay : public QWidget
{
    Q_OBJECT
public:
    DropOverlay(const Theme &theme, QWidget *parent);

    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
};

} // namespace Ui
