// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace Content {

//! Length after PADMÉ (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs",
//! PoPETs 2019, algorithm 1): at most 12 % more, and a size tells only O(log log n) bits. Never below kSmallestPadded.
qsizetype paddedSize(qsizetype size);
inline constexpr qsizetype kSmallestPadded = 160; //!< short texts and receipts look alike

//! \a plain, one byte 0x80, zeros up to paddedSize().
QByteArray pad(const QByteArray &plain);
//! nullopt unless pad() made \a padded from something.
std::optional<QByteArray> unpad(const QByteArray &padded);

} // namespace Content
