// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imagecontainer.h"

#include <QImage>

namespace Media {

//! What a HEIC or AVIF claims to be, read by libheif; sizes as seen, nothing decoded. ImageUnreadable: damaged, or
//! (detail "no decoder for HEIC") this system can take such files apart but not decode them.
Base::Result<ImageContainer> readHeifContainer(const QByteArray &bytes, ImageFormat format);
//! Its main picture, upright, 8 bits, with its colour space; null when it is damaged.
QImage readHeif(const QByteArray &bytes);

} // namespace Media
