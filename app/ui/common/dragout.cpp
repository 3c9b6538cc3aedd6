// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/dragout.h"

#include <QDrag>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace Ui {

void dragOut(QWidget *source, const QString &path, const QPixmap &picture)
{
    if (!(QGuiApplication::mouseButtons() & Qt::LeftButton)) return;
    auto *drag = new QDrag(source); // deletes itself
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(path)});
    drag->setMimeData(data);
    if (!picture.isNull()) {
        const QPixmap small = picture.scaled(QSize(128, 128) * source->devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        drag->setPixmap(small);
    }
    drag->exec(Qt::CopyAction);
}

} // namespace Ui
