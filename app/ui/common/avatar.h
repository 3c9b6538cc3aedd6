// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"

#include <QWidget>

class QPainter;

namespace Ui {

class Theme;

//! A person's circle with their initials, in a colour that stays the same for the name.
namespace Avatar {

//! One or two letters of \a name (whole graphemes, upper case).
QString initials(const QString &name);
//! The circle's colour; white on it has 4.5:1.
QColor color(const QString &name);
void paint(QPainter &painter, const QRectF &area, const QString &name);
//! The dot in the lower corner; nothing for offline and unknown. \a behind is the colour that cuts it free.
void paintPresence(QPainter &painter, const QRectF &avatar, Session::PresenceStatus status, const Theme &theme,
                   const QColor &behind, Qt::LayoutDirection direction);

} // namespace Avatar

//! The same as a widget, for headers.
class AvatarView : public QWidget
{
    Q_OBJECT
public:
    AvatarView(const Theme &theme, int sidePx, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setStatus(Session::PresenceStatus status);
    QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_side;
    QString m_name;
    Session::PresenceStatus m_status = Session::PresenceStatus::Unknown;
};

} // namespace Ui
