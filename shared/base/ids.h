// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <cctype>
#include <compare>
#include <cstdint>
#include <optional>

namespace Base {

//! A fixed number of bytes that names one thing; Tag keeps two kinds of names apart at compile time.
template <typename Tag, int Bytes>
class BytesId
{
public:
    static constexpr int kBytes = Bytes;
    BytesId() = default; //!< null: names nothing

    //! nullopt unless \a bytes has exactly kBytes bytes.
    static std::optional<BytesId> fromBytes(const QByteArray &bytes)
    {
        if (bytes.size() != Bytes) return std::nullopt;
        BytesId id;
        id.m_bytes = bytes;
        return id;
    }
    static std::optional<BytesId> fromBytes(const std::string &bytes)
    {
        return fromBytes(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
    static std::optional<BytesId> fromHex(const QString &hex)
    {
        if (hex.size() != 2 * Bytes) return std::nullopt;
        // QByteArray::fromHex skips what is not a digit: one name would have several spellings.
        for (const QChar c : hex)
            if (!isxdigit(static_cast<unsigned char>(c.toLatin1()))) return std::nullopt;
        const QByteArray raw = QByteArray::fromHex(hex.toLatin1());
        return fromBytes(raw);
    }

    bool isNull() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; }
    std::string toStdString() const { return m_bytes.toStdString(); }
    QString hex() const { return QString::fromLatin1(m_bytes.toHex()); }

    friend bool operator==(const BytesId &a, const BytesId &b) { return a.m_bytes == b.m_bytes; }
    friend bool operator<(const BytesId &a, const BytesId &b) { return a.m_bytes < b.m_bytes; }
    friend size_t qHash(const BytesId &id, size_t seed = 0) { return ::qHash(id.m_bytes, seed); }

private:
    QByteArray m_bytes;
};

struct EnvelopeTag;
struct MessageTag;
struct BlobTag;
struct ConversationTag;
using EnvelopeId = BytesId<EnvelopeTag, 16>; //!< One per distinct ciphertext (DELIVERY, "Words")
using MessageId = BytesId<MessageTag, 16>; //!< Inside content; survives re-encryption
using BlobId = BytesId<BlobTag, 16>; //!< An encrypted attachment on the relay
using ConversationId = BytesId<ConversationTag, 32>; //!< The same on all devices of all its people (content.proto)

//! A device of a person: what a ciphertext is addressed to.
struct DeviceAddress
{
    QString user; //!< user name on the relay, lower case
    quint32 device = 0; //!< 1 … 0x7fffffff, never reused within the account

    friend bool operator==(const DeviceAddress &, const DeviceAddress &) = default;
    friend bool operator<(const DeviceAddress &a, const DeviceAddress &b)
    {
        return a.user != b.user ? a.user < b.user : a.device < b.device;
    }
    friend size_t qHash(const DeviceAddress &a, size_t seed = 0) { return qHashMulti(seed, a.user, a.device); }
};

} // namespace Base
