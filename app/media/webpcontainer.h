// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imagecontainer.h"

namespace Media {

//! readContainer() for WebP (RFC 9649).
Base::Result<ImageContainer> readWebPContainer(const QByteArray &bytes);

//! \a clean as readWebPContainer() left it, with this ICC profile. The same when it has no extended header.
QByteArray webPWithProfile(const QByteArray &clean, const QByteArray &icc);

} // namespace Media
