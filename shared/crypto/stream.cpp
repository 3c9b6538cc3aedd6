// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/stream.h"

#include "shared/crypto/random.h"

#include <QtEndian>

#include <cstring>

namespace Crypto {

namespace {
constexpr qsizetype kPrefixBytes = 7;
constexpr qint64 kHighestSegments = qint64(1) << 32; // the number has 4 bytes in the nonce

Aead::Nonce segmentNonce(const QByteArray &prefix, qint64 number, bool last)
{
    Aead::Nonce nonce;
    std::memcpy(nonce.data(), prefix.constData(), kPrefixBytes);
    qToBigEndian(static_cast<quint32>(number), nonce.data() + kPrefixBytes);
    nonce[11] = last ? 1 : 0;
    return nonce;
}

struct SegmentKeys
{
    Aead aead;
    QByteArray prefix;
};

Base::Result<SegmentKeys> segmentKeys(const Base::SecretBytes &key, const Purpose &purpose, QByteArrayView header)
{
    if (key.size() != Aead::kKeyBytes) return Base::ErrorCode::BadKey;
    const QByteArray info = QByteArrayLiteral("Kith stream 1 ") + purpose.text().toByteArray();
    const Base::SecretBytes derived = hkdfSha256(key, header, info, Aead::kKeyBytes + kPrefixBytes);
    auto aead = Aead::create(Base::SecretBytes(derived.data(), Aead::kKeyBytes));
    if (!aead) return aead.error();
    return SegmentKeys{std::move(aead).value(),
                       QByteArray(reinterpret_cast<const char *>(derived.data()) + Aead::kKeyBytes, kPrefixBytes)};
}
} // namespace

qint64 segmentCount(qint64 plainBytes)
{
    return plainBytes == 0 ? 1 : (plainBytes - 1) / kSegmentBytes + 1;
}

qint64 sealedStreamBytes(qint64 plainBytes)
{
    return kStreamHeaderBytes + plainBytes + segmentCount(plainBytes) * Aead::kTagBytes;
}

std::optional<qint64> plainStreamBytes(qint64 sealedBytes)
{
    const qint64 body = sealedBytes - kStreamHeaderBytes;
    if (body < Aead::kTagBytes) return std::nullopt;
    const qint64 segments = (body - 1) / kSealedSegmentBytes + 1;
    const qint64 plain = body - segments * Aead::kTagBytes;
    // Only an empty file has an empty last segment, and a segment has room for its tag.
    if (segments > kHighestSegments || plain < 0 || segmentCount(plain) != segments) return std::nullopt;
    return plain;
}

SegmentSealer::SegmentSealer(Aead aead, QByteArray header, QByteArray prefix)
    : m_aead(std::move(aead)), m_header(std::move(header)), m_prefix(std::move(prefix))
{
    m_hasher.add(m_header);
    m_sealedBytes = m_header.size();
}

Base::Result<SegmentSealer> SegmentSealer::create(const Base::SecretBytes &key, const Purpose &purpose)
{
    QByteArray header = randomBytes(kStreamHeaderBytes);
    auto keys = segmentKeys(key, purpose, header);
    if (!keys) return keys.error();
    return SegmentSealer(std::move(keys->aead), std::move(header), std::move(keys->prefix));
}

Base::Result<QByteArray> SegmentSealer::seal(QByteArrayView plain, bool last)
{
    if (m_finished) return {Base::ErrorCode::InvalidArgument, QStringLiteral("segment after the last")};
    const bool sizeFits = last ? plain.size() <= kSegmentBytes && (m_next == 0 || !plain.isEmpty())
                               : plain.size() == kSegmentBytes;
    if (!sizeFits || m_next >= kHighestSegments)
        return {Base::ErrorCode::InvalidArgument, QStringLiteral("segment of %1 bytes").arg(plain.size())};
    QByteArray sealed = m_aead.seal(segmentNonce(m_prefix, m_next, last), plain, {});
    ++m_next;
    m_finished = last;
    m_hasher.add(sealed);
    m_sealedBytes += sealed.size();
    return sealed;
}

SegmentOpener::SegmentOpener(Aead aead, QByteArray prefix, qint64 plainBytes)
    : m_aead(std::move(aead)), m_prefix(std::move(prefix)), m_plainBytes(plainBytes), m_segments(segmentCount(plainBytes))
{
}

Base::Result<SegmentOpener> SegmentOpener::create(const Base::SecretBytes &key, const Purpose &purpose,
                                                  QByteArrayView header, qint64 sealedBytes)
{
    const auto plainBytes = plainStreamBytes(sealedBytes);
    if (header.size() != kStreamHeaderBytes || !plainBytes) return Base::ErrorCode::DecryptionFailed;
    auto keys = segmentKeys(key, purpose, header);
    if (!keys) return keys.error();
    return SegmentOpener(std::move(keys->aead), std::move(keys->prefix), *plainBytes);
}

qint64 SegmentOpener::sealedSize(qint64 number) const
{
    if (number < 0 || number >= m_segments) return 0;
    const qint64 plain = number + 1 < m_segments ? qint64(kSegmentBytes) : m_plainBytes - number * kSegmentBytes;
    return plain + Aead::kTagBytes;
}

Base::Result<QByteArray> SegmentOpener::open(qint64 number, QByteArrayView sealed)
{
    if (number < 0 || number >= m_segments) return Base::ErrorCode::InvalidArgument;
    if (sealed.size() != sealedSize(number)) return Base::ErrorCode::DecryptionFailed;
    return m_aead.open(segmentNonce(m_prefix, number, number + 1 == m_segments), sealed, {});
}

} // namespace Crypto
