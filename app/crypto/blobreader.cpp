// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/blobreader.h"

#include <algorithm>
#include <cstring>

namespace E2e {

BlobReader::BlobReader(std::unique_ptr<QIODevice> sealed, Crypto::SegmentOpener opener)
    : m_sealed(std::move(sealed)), m_opener(std::move(opener))
{
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

Base::Result<std::unique_ptr<BlobReader>> BlobReader::make(std::unique_ptr<QIODevice> sealed, const BlobKey &key)
{
    if (!sealed->seek(0)) return Base::Error{Base::ErrorCode::FileUnreadable, sealed->errorString()};
    const QByteArray header = sealed->read(Crypto::kStreamHeaderBytes);
    auto opener = Crypto::SegmentOpener::create(key.key, Crypto::Purposes::kAttachment, header, key.sealedBytes);
    if (!opener) return opener.error();
    if (opener->plainBytes() != key.plainBytes) return Base::Error{Base::ErrorCode::DecryptionFailed, QStringLiteral("plain size")};
    return std::unique_ptr<BlobReader>(new BlobReader(std::move(sealed), *std::move(opener)));
}

bool BlobReader::load(qint64 number)
{
    if (number == m_number) return true;
    const qint64 bytes = m_opener.sealedSize(number);
    const QByteArray sealed = m_sealed->seek(Crypto::SegmentOpener::sealedOffset(number)) ? m_sealed->read(bytes) : QByteArray();
    if (sealed.size() != bytes) {
        m_error = Base::Error{Base::ErrorCode::NotFound, QStringLiteral("not here yet")};
        return false;
    }
    auto plain = m_opener.open(number, sealed);
    if (!plain) {
        m_error = plain.error();
        return false;
    }
    m_number = number;
    m_plain = *std::move(plain);
    return true;
}

qint64 BlobReader::readData(char *data, qint64 max)
{
    qint64 done = 0;
    while (done < max) {
        const qint64 at = pos() + done;
        if (at >= size()) break;
        if (!load(at / Crypto::kSegmentBytes)) {
            setErrorString(QStringLiteral("segment %1").arg(at / Crypto::kSegmentBytes));
            return done > 0 ? done : -1;
        }
        const qint64 inside = at % Crypto::kSegmentBytes;
        const qint64 bytes = std::min<qint64>(max - done, m_plain.size() - inside);
        std::memcpy(data + done, m_plain.constData() + inside, static_cast<size_t>(bytes));
        done += bytes;
    }
    return done;
}

} // namespace E2e
