// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QString>

class QWidget;

namespace Ui {

//! Hands the file at \a path to whatever the pointer is dragged to; returns when it was let go. The one place where a drag
//! waits: the system's own drags do. Does nothing when no button is pressed any more.
void dragOut(QWidget *source, const QString &path, const QPixmap &picture);

} // namespace Ui
