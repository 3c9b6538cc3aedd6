// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Crypto {

//! What a stream or a derived key is for. Goes into the derivation, so that nothing made for one purpose opens as another.
//! Only made from literals, and only in the table below. (Signatures name theirs in Wire::signInput().)
class Purpose
{
public:
    template <qsizetype N>
    explicit constexpr Purpose(const char (&text)[N]) : m_text(text), m_size(N - 1)
    {
        static_assert(N > 1 && N <= 256, "a purpose has 1 to 255 letters");
    }
    constexpr QByteArrayView text() const { return QByteArrayView(m_text, m_size); }

private:
    const char *m_text;
    qsizetype m_size;
};

//! Every purpose in use. Append only: changing one makes old files unreadable.
namespace Purposes {
inline constexpr Purpose kAttachment{"attachment"}; //!< files as they travel
inline constexpr Purpose kCachedFile{"cached-file"}; //!< files as they lie in the cache
inline constexpr Purpose kBackup{"backup"};
} // namespace Purposes

} // namespace Crypto
