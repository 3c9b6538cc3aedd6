// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/dragout.h"

#include <QDrag>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace Ui {

std::unique_ptr<QMimeData> draggedData(const QString &path, const QImage &image)
{
    auto data = std::make_unique<QMimeData>();
    data->setUrls({QUrl::fromLocalFile(path)});
    if (!image.isNull()) data->setImageData(image);
    return data;
}

void dragOut(QWidget *source, std::unique_ptr<QMimeData> data, const QPixmap &preview)
{
    if (!(QGuiApplication::mouseButtons() & Qt::LeftButton)) return;
    auto *drag = new QDrag(source); // deletes itself
    drag->setMimeData(data.release());
    if (!preview.isNull()) {
        const QPixmap small = preview.scaled(QSize(128, 128) * source->devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        drag->setPixmap(small);
    }
    drag->exec(Qt::CopyAction);
}

} // namespace Ui
