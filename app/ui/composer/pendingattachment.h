// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

class QMimeData;

namespace Ui {

//! Something that was dropped, pasted or chosen and waits for "Send".
struct PendingAttachment
{
    enum class Kind { ImageFile, ImageBytes, ImagePixels, File };
    Kind kind = Kind::File;
    QString path; //!< ImageFile, File
    QByteArray bytes; //!< ImageBytes
    QImage image; //!< ImagePixels
    QString name;
    qint64 sizeBytes = 0; //!< 0: not known

    bool isImage() const { return kind != Kind::File; }

    //! Whether there is something in \a data to attach (text alone is not).
    static bool canRead(const QMimeData *data);
    //! Everything in \a data that can be attached; folders and what does not exist are left out.
    static QList<PendingAttachment> read(const QMimeData *data);
    //! nullopt-like: a File with an empty path when \a path is no readable file.
    static PendingAttachment fromFile(const QString &path);
};

} // namespace Ui
