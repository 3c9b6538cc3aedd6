// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imagecontainer.h"

namespace Media {

//! readContainer() for PNG (ISO/IEC 15948): every chunk's length and checksum must be right, up to IEND.
Base::Result<ImageContainer> readPngContainer(const QByteArray &bytes);

//! \a clean as readPngContainer() left it, with this ICC profile.
QByteArray pngWithProfile(const QByteArray &clean, const QByteArray &icc);

} // namespace Media
