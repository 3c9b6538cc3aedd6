// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/base/secretbytes.h"
#include "shared/crypto/aead.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/purpose.h"

#include <QByteArray>

#include <optional>

namespace Crypto {

// Segmented authenticated encryption (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015), so that a
// file can be written and read piece by piece and from the middle:
//   header (32 random bytes) | segment 0 | segment 1 | …      each segment = up to 65536 bytes AES-256-GCM + 16 bytes tag
// HKDF-SHA-256(key, salt = header, info = purpose) gives the segment key (32) and the nonce's prefix (7); the nonce is
// prefix | segment number (4, big endian) | 1 for the last segment, else 0. Moving, swapping, cutting or appending segments
// therefore fails, and the same key may seal again: the header makes other segment keys.

inline constexpr qsizetype kStreamHeaderBytes = 32;
inline constexpr qsizetype kSegmentBytes = 65536; //!< plain
inline constexpr qsizetype kSealedSegmentBytes = kSegmentBytes + Aead::kTagBytes;

//! Size of the sealed form of \a plainBytes bytes.
qint64 sealedStreamBytes(qint64 plainBytes);
//! Size of what is inside; nullopt when no stream has \a sealedBytes bytes.
std::optional<qint64> plainStreamBytes(qint64 sealedBytes);
//! Number of segments for \a plainBytes bytes; an empty file has one.
qint64 segmentCount(qint64 plainBytes);

//! Seals one file, segment by segment. One thread at a time.
class SegmentSealer
{
public:
    //! BadKey unless \a key has 32 bytes.
    static Base::Result<SegmentSealer> create(const Base::SecretBytes &key, const Purpose &purpose);

    //! The 32 bytes that stand before the first segment.
    const QByteArray &header() const { return m_header; }
    //! The next segment: exactly kSegmentBytes, fewer only when \a last. InvalidArgument on any other size and after the last.
    Base::Result<QByteArray> seal(QByteArrayView plain, bool last);

    bool isFinished() const { return m_finished; }
    //! SHA-256 over header and all segments so far; meaningful to others once finished.
    QByteArray ciphertextHash() const { return m_hasher.result(); }
    qint64 ciphertextBytes() const { return m_sealedBytes; }

private:
    SegmentSealer(Aead aead, QByteArray header, QByteArray prefix);
    Aead m_aead;
    QByteArray m_header;
    QByteArray m_prefix;
    Hasher m_hasher;
    qint64 m_sealedBytes = 0;
    qint64 m_next = 0;
    bool m_finished = false;
};

//! Opens segments of one file in any order. One thread at a time.
class SegmentOpener
{
public:
    //! \a sealedBytes: size of the whole file, header included; which segment is the last follows from it, and a lie about it
    //! makes that segment fail. BadKey, or DecryptionFailed for an impossible header or size.
    static Base::Result<SegmentOpener> create(const Base::SecretBytes &key, const Purpose &purpose, QByteArrayView header,
                                              qint64 sealedBytes);

    qint64 segments() const { return m_segments; }
    qint64 plainBytes() const { return m_plainBytes; }
    //! Where sealed segment \a number begins in the file.
    static qint64 sealedOffset(qint64 number) { return kStreamHeaderBytes + number * kSealedSegmentBytes; }
    //! Its sealed size: kSealedSegmentBytes for all but the last.
    qint64 sealedSize(qint64 number) const;
    //! The plain bytes of segment \a number; DecryptionFailed when anything about it is not as it was sealed.
    Base::Result<QByteArray> open(qint64 number, QByteArrayView sealed);

private:
    SegmentOpener(Aead aead, QByteArray prefix, qint64 plainBytes);
    Aead m_aead;
    QByteArray m_prefix;
    qint64 m_plainBytes;
    qint64 m_segments;
};

} // namespace Crypto
