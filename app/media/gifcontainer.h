// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imagecontainer.h"

namespace Media {

//! readContainer() for GIF 87a and 89a.
Base::Result<ImageContainer> readGifContainer(const QByteArray &bytes);

} // namespace Media
