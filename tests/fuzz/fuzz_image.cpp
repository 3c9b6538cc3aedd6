// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imagecontainer.h"
#include "app/media/imagemetadata.h"
#include "app/media/placeholder.h"

#include <QSize>

//! Headers and blocks of foreign pictures: everything that is read before Qt's decoders see a byte.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)Media::readContainer(bytes);
    (void)Media::readExif(bytes);
    (void)Media::Placeholder::decode(bytes, QSize(40, 30));
    return 0;
}
