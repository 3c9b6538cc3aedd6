// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Media {

//! What this program opens as a picture. Everything else is a file: SVG and the like run code or fetch things.
enum class ImageFormat { Jpeg, Png, WebP, Gif, Bmp };

//! Decides by the first bytes alone; a file's suffix is only what somebody called it. Thread-safe.
std::optional<ImageFormat> sniffImageFormat(const QByteArray &bytes);
//! "image/jpeg" …
QString mimeTypeOf(ImageFormat format);
//! "jpg" …, for proposing a file name.
QString suffixOf(ImageFormat format);

} // namespace Media
