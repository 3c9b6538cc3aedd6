// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>

namespace Media {

//! Bounds-checked reading of numbers from foreign bytes: outside the array everything is 0 and has() says no.
class ByteCursor
{
public:
    explicit ByteCursor(QByteArrayView bytes) : m_bytes(bytes) {}

    qint64 size() const { return m_bytes.size(); }
    bool has(qint64 at, qint64 count) const { return at >= 0 && count >= 0 && at <= size() && count <= size() - at; }
    quint8 u8(qint64 at) const { return has(at, 1) ? static_cast<quint8>(m_bytes[at]) : quint8(0); }
    quint16 be16(qint64 at) const { return static_cast<quint16>((u8(at) << 8) | u8(at + 1)); }
    quint16 le16(qint64 at) const { return static_cast<quint16>((u8(at + 1) << 8) | u8(at)); }
    quint32 be32(qint64 at) const { return (quint32(be16(at)) << 16) | be16(at + 2); }
    quint32 le32(qint64 at) const { return (quint32(le16(at + 2)) << 16) | le16(at); }
    quint32 le24(qint64 at) const { return (quint32(u8(at + 2)) << 16) | le16(at); }
    QByteArrayView view(qint64 at, qint64 count) const
    {
        return has(at, count) ? m_bytes.sliced(at, count) : QByteArrayView();
    }
    QByteArray copy(qint64 at, qint64 count) const { return view(at, count).toByteArray(); }
    //! True when the bytes at \a at are exactly \a literal (its length as given, so it may hold zero bytes).
    bool is(qint64 at, QByteArrayView literal) const
    {
        return has(at, literal.size()) && m_bytes.sliced(at, literal.size()) == literal;
    }

private:
    QByteArrayView m_bytes;
};

} // namespace Media
