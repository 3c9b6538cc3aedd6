// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Media {

//! What this program opens as a picture. Everything else is a file: SVG and the like run code or fetch things. What other
//! people send is one of the first five; the others are taken from this machine's person only, and written anew.
enum class ImageFormat { Jpeg, Png, WebP, Gif, Bmp, Tiff, Ico, Heic, Avif };

//! True for those that are never sent.
constexpr bool isForeign(ImageFormat format)
{
    return format >= ImageFormat::Tiff;
}

//! Decides by the first bytes alone; a file's suffix is only what somebody called it. Thread-safe.
std::optional<ImageFormat> sniffImageFormat(const QByteArray &bytes);
//! "image/jpeg" …
QString mimeTypeOf(ImageFormat format);
//! "jpg" …, for proposing a file name.
QString suffixOf(ImageFormat format);

} // namespace Media
