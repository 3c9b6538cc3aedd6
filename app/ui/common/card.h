// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Ui {

class Theme;

//! A quiet rounded surface around one widget: keys and numbers that are to be compared or kept.
class Card : public QWidget
{
    Q_OBJECT
public:
    Card(const Theme &theme, QWidget *content, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_content;
    const Theme &m_theme;
};

} // namespace Ui
