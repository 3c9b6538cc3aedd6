// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace Media {

//! Whether \a image, as decoded, may be one whose data ended before its last block: those that are missing are middle grey. Cheap.
bool mayEndEarly(const QImage &image);

//! Whether the data of a JPEG end before the picture does, though its last marker is there: a header that claims more than there is,
//! or bytes that were lost inside. QImageReader shows such pictures without a word. Decodes it once more, small.
bool endsEarly(const QByteArray &jpeg);

} // namespace Media
