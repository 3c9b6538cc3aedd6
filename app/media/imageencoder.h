// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imageformat.h"

#include <QByteArray>
#include <QImage>

namespace Media {

//! Writes \a image with nothing but its pixels: no colour space, text or resolution. Empty when the format cannot be
//! written on this machine (WebP is a plugin). \a quality as the format's encoder means it. Thread-safe.
QByteArray encodedImage(const QImage &image, ImageFormat format, int quality);

//! True when any pixel lets something through. An alpha channel that is opaque throughout is none.
bool isTransparent(const QImage &image);

} // namespace Media
