// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imageformat.h"

#include <QByteArray>
#include <QImage>
#include <QStringList>

// Pictures the tests of this room are made of, and foreign programs that write them as others do.

//! Looks like a photo to an encoder: soft shapes, gradients, fine grain.
QImage photo(int width, int height, quint32 seed = 1);
//! A page of text as a screen shows it, pixel-exact and without fonts of the machine.
QImage textPage(int width, int height);
//! Four unlike quarters: every turn and mirroring gives another picture.
QImage compass(int width, int height);

//! With everything Qt puts into it. \a quality as in QImageWriter.
QByteArray saved(const QImage &image, const char *format, int quality = -1);
//! Decoded by Qt as it stands, no orientation, no colour conversion.
QImage opened(const QByteArray &bytes);

//! An APP1 segment with orientation, GPS position, camera and date, to be put behind a JPEG's first two bytes.
QByteArray exifSegment(int orientation, bool littleEndian = true);
QByteArray withExif(const QByteArray &jpeg, int orientation, bool littleEndian = true);
//! A chunk with its length and checksum.
QByteArray pngChunk(const QByteArray &type, const QByteArray &body);
//! \a png with \a chunk before its first IDAT.
QByteArray withChunk(const QByteArray &png, const QByteArray &type, const QByteArray &body);

//! Runs convert or exiftool on files in a folder of its own and returns what it wrote to "out.<suffix>". {in} and {out} in
//! \a arguments name the files. Empty (and the reason printed) when it failed.
QByteArray byProgram(const QString &program, const QStringList &arguments, const QByteArray &input, const QString &inSuffix,
                     const QString &outSuffix);

//! Largest difference of any channel of any pixel; 256 when the sizes differ.
int largestDifference(const QImage &a, const QImage &b);
//! Mean difference per channel.
double meanDifference(const QImage &a, const QImage &b);
