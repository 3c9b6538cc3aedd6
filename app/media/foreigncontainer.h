// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imagecontainer.h"

namespace Media {

// readContainer() for formats that are only taken from this machine and always written anew: no `clean`.

//! TIFF 6: the first page. The whole file is the structure that EXIF uses.
Base::Result<ImageContainer> readTiffContainer(const QByteArray &bytes);
//! Windows icon: the largest picture in it.
Base::Result<ImageContainer> readIcoContainer(const QByteArray &bytes);

} // namespace Media
