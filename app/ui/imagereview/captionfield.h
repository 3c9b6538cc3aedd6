// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Ui {

class ComposerText;
class Theme;

//! The caption of what is about to be sent: written like a message, up to four lines high. Owned by ImageReview.
class CaptionField : public QWidget
{
    Q_OBJECT
public:
    explicit CaptionField(const Theme &theme, QWidget *parent = nullptr);

    ComposerText &text() { return *m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Theme &m_theme;
    ComposerText *m_text;
};

} // namespace Ui
