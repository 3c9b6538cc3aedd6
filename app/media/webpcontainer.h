// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imagecontainer.h"

namespace Media {

//! readContainer() for WebP (RFC 9649).
Base::Result<ImageContainer> readWebPContainer(const QByteArray &bytes);

} // namespace Media
