// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace Media {

//! A blurred idea of a picture in at most 200 bytes, shown until the thumbnail is drawn: the low frequencies of a cosine
//! transform of luma, two chromas and (when transparent) alpha. The format is described in placeholder.cpp.
class Placeholder
{
public:
    static constexpr int kMaxBytes = 200;

    //! Any image that is not null; small ones are enough (320 px). Thread-safe.
    static QByteArray encode(const QImage &image);
    //! A smooth picture of exactly \a sizePx (at most 4096 per side). ImageUnreadable when \a code is not such a code:
    //! it comes from other people. Thread-safe.
    static Base::Result<QImage> decode(const QByteArray &code, const QSize &sizePx);
};

} // namespace Media
