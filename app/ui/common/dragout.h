// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QString>

#include <memory>

class QMimeData;
class QWidget;

namespace Ui {

//! What other programs are given: the file at \a path, and the pixels for those that take pictures only (\a image may be
//! null).
std::unique_ptr<QMimeData> draggedData(const QString &path, const QImage &image);

//! Carries \a data to whatever the pointer is dragged to; returns when it was let go. The one place where a drag waits: the
//! system's own drags do. Does nothing when no button is pressed any more. \a preview hangs at the pointer.
void dragOut(QWidget *source, std::unique_ptr<QMimeData> data, const QPixmap &preview);

} // namespace Ui
