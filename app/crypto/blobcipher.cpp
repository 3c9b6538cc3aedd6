// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/blobcipher.h"

#include "shared/crypto/random.h"
#include "shared/crypto/stream.h"

#include <QBuffer>
#include <QIODevice>

namespace E2e {

namespace {
const Crypto::Purpose &purpose() { return Crypto::Purposes::kAttachment; }

//! Up to \a size bytes, fewer only at the end; nullopt when the device failed.
std::optional<QByteArray> readPiece(QIODevice &device, qint64 size)
{
    QByteArray piece(size, Qt::Uninitialized);
    qint64 got = 0;
    while (got < size) {
        const qint64 more = device.read(piece.data() + got, size - got);
        if (more < 0) return std::nullopt;
        if (more == 0) break;
        got += more;
    }
    piece.truncate(got);
    return piece;
}

bool writeAll(QIODevice &device, const QByteArray &bytes) { return device.write(bytes) == bytes.size(); }

Base::Error unwritable(const QIODevice &device) { return {Base::ErrorCode::FileUnwritable, device.errorString()}; }
Base::Error unreadable(const QIODevice &device) { return {Base::ErrorCode::FileUnreadable, device.errorString()}; }
} // namespace

Base::Result<BlobKey> sealBlob(QIODevice &plain, QIODevice &sealed, const BlobProgress &progress)
{
    BlobKey key;
    key.key = Crypto::randomSecret(Crypto::Aead::kKeyBytes);
    auto sealer = Crypto::SegmentSealer::create(key.key, purpose());
    if (!sealer) return sealer.error();
    if (!writeAll(sealed, sealer->header())) return unwritable(sealed);

    // One segment is read ahead: only an empty one after it says that it was the last.
    auto piece = readPiece(plain, Crypto::kSegmentBytes);
    if (!piece) return unreadable(plain);
    while (!sealer->isFinished()) {
        auto next = piece->size() < Crypto::kSegmentBytes ? std::optional(QByteArray())
                                                          : readPiece(plain, Crypto::kSegmentBytes);
        if (!next) return unreadable(plain);
        const auto segment = sealer->seal(*piece, next->isEmpty());
        if (!segment) return segment.error();
        if (!writeAll(sealed, *segment)) return unwritable(sealed);
        key.plainBytes += piece->size();
        if (progress && !progress(key.plainBytes)) return Base::ErrorCode::Cancelled;
        piece = std::move(next);
    }
    key.sealedHash = sealer->ciphertextHash();
    key.sealedBytes = sealer->ciphertextBytes();
    return key;
}

Base::Result<Base::Done> openBlob(QIODevice &sealed, QIODevice &plain, const BlobKey &key, const BlobProgress &progress)
{
    const qint64 start = sealed.pos();
    if (sealed.isSequential()) return {Base::ErrorCode::InvalidArgument, QStringLiteral("not seekable")};
    if (sealed.size() - start != key.sealedBytes) return {Base::ErrorCode::HashMismatch, QStringLiteral("size")};
    Crypto::Hasher hasher;
    for (qint64 left = key.sealedBytes; left > 0;) {
        const auto piece = readPiece(sealed, std::min<qint64>(left, Crypto::kSegmentBytes));
        if (!piece || piece->isEmpty()) return unreadable(sealed);
        hasher.add(*piece);
        left -= piece->size();
    }
    if (!Crypto::equalInConstantTime(hasher.result(), key.sealedHash)) return Base::ErrorCode::HashMismatch;

    if (!sealed.seek(start)) return unreadable(sealed);
    const auto header = readPiece(sealed, Crypto::kStreamHeaderBytes);
    if (!header) return unreadable(sealed);
    auto opener = Crypto::SegmentOpener::create(key.key, purpose(), *header, key.sealedBytes);
    if (!opener) return opener.error();
    if (opener->plainBytes() != key.plainBytes) return {Base::ErrorCode::DecryptionFailed, QStringLiteral("plain size")};
    qint64 done = 0;
    for (qint64 i = 0; i < opener->segments(); ++i) {
        const auto segment = readPiece(sealed, opener->sealedSize(i));
        if (!segment) return unreadable(sealed);
        const auto piece = opener->open(i, *segment);
        if (!piece) return piece.error();
        if (!writeAll(plain, *piece)) return unwritable(plain);
        done += piece->size();
        if (progress && !progress(done)) return Base::ErrorCode::Cancelled;
    }
    return Base::Done{};
}

Base::Result<Base::Done> checkBlob(QIODevice &sealed, const BlobKey &key, const BlobProgress &progress)
{
    if (sealed.size() != key.sealedBytes) return {Base::ErrorCode::HashMismatch, QStringLiteral("size")};
    if (!sealed.seek(0)) return unreadable(sealed);
    const auto header = readPiece(sealed, Crypto::kStreamHeaderBytes);
    if (!header) return unreadable(sealed);
    Crypto::Hasher hasher;
    hasher.add(*header);
    auto opener = Crypto::SegmentOpener::create(key.key, purpose(), *header, key.sealedBytes);
    // What was not uploaded by the sender is told apart from what the sender sealed wrongly: the hash decides first.
    std::optional<Base::Error> broken;
    if (!opener) broken = opener.error();
    else if (opener->plainBytes() != key.plainBytes) broken = Base::Error{Base::ErrorCode::DecryptionFailed, QStringLiteral("plain size")};
    qint64 number = 0;
    for (qint64 left = key.sealedBytes - header->size(); left > 0; ++number) {
        const auto segment = readPiece(sealed, std::min<qint64>(left, Crypto::kSealedSegmentBytes));
        if (!segment || segment->isEmpty()) return unreadable(sealed);
        hasher.add(*segment);
        left -= segment->size();
        if (!broken) {
            if (const auto plain = opener->open(number, *segment); !plain) broken = plain.error();
        }
        if (progress && !progress(key.sealedBytes - left)) return Base::ErrorCode::Cancelled;
    }
    if (!Crypto::equalInConstantTime(hasher.result(), key.sealedHash)) return Base::ErrorCode::HashMismatch;
    if (broken) return *broken;
    return Base::Done{};
}

Base::Result<SealedBytes> sealBlobBytes(const QByteArray &plain)
{
    QBuffer from;
    from.setData(plain);
    from.open(QIODevice::ReadOnly);
    SealedBytes result;
    result.sealed.reserve(Crypto::sealedStreamBytes(plain.size()));
    QBuffer to(&result.sealed);
    to.open(QIODevice::WriteOnly);
    auto key = sealBlob(from, to);
    if (!key) return key.error();
    to.close();
    result.key = std::move(key).value();
    return result;
}

Base::Result<QByteArray> openBlobBytes(const QByteArray &sealed, const BlobKey &key)
{
    QBuffer from;
    from.setData(sealed);
    from.open(QIODevice::ReadOnly);
    QByteArray plain;
    QBuffer to(&plain);
    to.open(QIODevice::WriteOnly);
    if (auto opened = openBlob(from, to, key); !opened) return opened.error();
    to.close();
    return plain;
}

} // namespace E2e
