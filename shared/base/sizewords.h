// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace Base {

//! How large something is, as the window and the terminal say it: "812 kB", "1.2 MB", 1024 of each in the next.
inline QString sizeWords(qint64 bytes, const QLocale &locale)
{
    constexpr qint64 kKiB = 1024, kMiB = 1024 * kKiB;
    if (bytes < kMiB && bytes >= kMiB - kKiB / 2) bytes = kMiB; // not 1024 kB
    return locale.formattedDataSize(bytes, bytes < kMiB ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace Base
