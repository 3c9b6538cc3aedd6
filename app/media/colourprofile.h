// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include <memory>
#include <optional>

namespace Media {

//! An ICC profile as Little CMS reads it: for CMYK, and for RGB profiles made of tables, which QColorSpace does not know. A
//! profile is a program of a kind, so only those of this machine's own pictures are opened. A value; thread-safe.
class ColourProfile
{
public:
    enum class Space { Rgb, Cmyk };

    //! nullopt: damaged, or for another kind of pixels.
    static std::optional<ColourProfile> read(const QByteArray &icc);

    Space space() const { return m_space; }
    //! Rows of 4 · \a width bytes, cyan first, 255 is full ink (\a isInverted: no ink), as the sRGB picture they are meant to
    //! be. Null when the profile cannot be used so.
    QImage fromCmyk(const QByteArray &rows, int width, int height, bool isInverted) const;
    //! The same picture with its numbers in sRGB. Null when the profile cannot be used so.
    QImage fromRgb(const QImage &image) const;
    //! A profile that does the same and says nothing about screen, scanner or time. Empty when there is none.
    QByteArray withoutNames() const;

private:
    struct Handle;
    ColourProfile(std::shared_ptr<const Handle> handle, Space space);

    std::shared_ptr<const Handle> m_handle;
    Space m_space;
};

} // namespace Media
