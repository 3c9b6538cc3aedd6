// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

namespace Media {

//! A small picture that travels inside the message.
struct Thumbnail
{
    QByteArray bytes; //!< no metadata
    QString mimeType; //!< image/jpeg, or image/webp or image/png when the picture is transparent
    QSize sizePx;
};

//! Makes the thumbnail of a picture, and opens those that others sent.
class Thumbnailer
{
public:
    static constexpr int kLongSidePx = 320;
    static constexpr int kMaxBytes = 12 * 1024;

    //! \a image: upright and sRGB, any size. Never more than kMaxBytes: gives up quality, then size. Thread-safe.
    static Thumbnail make(const QImage &image);
    //! Opens a thumbnail from a message: refuses more than kMaxBytes * 4 and more than 1024 px before decoding. Thread-safe.
    static Base::Result<QImage> open(const QByteArray &bytes);
};

} // namespace Media
