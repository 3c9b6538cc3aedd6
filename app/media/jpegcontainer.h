// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imagecontainer.h"

namespace Media {

//! readContainer() for JPEG (ITU-T T.81): every segment up to the end-of-image marker, without decoding the scans.
Base::Result<ImageContainer> readJpegContainer(const QByteArray &bytes);
//! \a clean (as readJpegContainer() leaves it) with an EXIF block that says how to turn it, and nothing else.
QByteArray withOrientation(const QByteArray &clean, int orientation);

} // namespace Media
