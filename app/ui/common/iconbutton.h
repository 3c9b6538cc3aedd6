// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace Ui {

class Theme;

//! A round button with an icon and no words; its accessible name (also the tooltip) says what it does.
class IconButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Look {
        Quiet, //!< only the icon until the pointer is there
        Accent, //!< filled with the accent
        Raised, //!< a small card over other content
        OverPicture, //!< white on a dark veil that is there
        OnPicture, //!< white on a veil of its own: the picture below may be white
    };

    //! \a iconName as in Icons. \a name is what a screen reader says; give \a shortcut to show it in the tooltip.
    IconButton(const Theme &theme, const QString &iconName, const QString &name, QWidget *parent = nullptr);

    void setLook(Look look);
    void setIconName(const QString &iconName);
    void setName(const QString &name);
    //! Shown after the name in the tooltip.
    void setShortcutHint(const QKeySequence &keys);
    //! Arrows turn round in right-to-left windows.
    void setMirrors(bool mirrors) { m_mirrors = mirrors; }
    void setSide(int sidePx);
    void setIconSide(int sidePx);
    //! A small number on the upper edge (unread messages); 0 shows none.
    void setBadge(int count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void refreshTip();
    const Theme &m_theme;
    QString m_icon;
    QKeySequence m_keys;
    Look m_look = Look::Quiet;
    int m_side = 36;
    int m_iconSide = 22;
    int m_badge = 0;
    bool m_mirrors = false;
};

} // namespace Ui
