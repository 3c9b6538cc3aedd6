// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imagecontainer.h"

#include <QColorSpace>

namespace Media {

//! The colours that \a coded names. Of pictures with more light than paper (PQ, HLG) what is brighter than white paper is white.
//! nullopt: it names none, or none that we know.
std::optional<QColorSpace> colourSpaceOf(const CodedColours &coded);

} // namespace Media
