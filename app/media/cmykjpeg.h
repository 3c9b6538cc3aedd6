// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imagecontainer.h"

#include <QImage>

namespace Media {

//! A CMYK JPEG in the colours its profile means, in sRGB, \a sizePx large, not turned. QImageReader multiplies the inks as
//! if they were light, and everything printed looks like neon. Null when there is no profile, or it cannot be read so: then
//! that has to do.
QImage readCmykJpeg(const QByteArray &bytes, const ImageContainer &container, const QSize &sizePx);

} // namespace Media
