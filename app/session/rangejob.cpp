// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/rangejob.h"

#include "app/session/sealedfile.h"
#include "app/session/transferpace.h"

#include "shared/base/savedfile.h"
#include "shared/crypto/stream.h"

#include <QSaveFile>
#include <QTimer>

#include <optional>

namespace Session {
namespace {

using DoneResult = Base::Result<Base::Done>;
constexpr int kMostTries = 5; //!< of one piece
constexpr std::chrono::seconds kAgainAfter{2};

} // namespace

struct RangeJob::Output
{
    explicit Output(const Plan &plan) : file(plan.path), first(plan.first), end(plan.first + plan.length) {}

    QSaveFile file;
    std::optional<Crypto::SegmentOpener> opener;
    qint64 first;
    qint64 end;

    //! What is wanted of the segments from \a segment on.
    DoneResult write(qint64 segment, const QByteArray &sealed)
    {
        for (qint64 offset = 0; offset < sealed.size(); ++segment) {
            const qint64 bytes = opener->sealedSize(segment);
            auto plain = opener->open(segment, QByteArrayView(sealed).sliced(offset, bytes));
            if (!plain) return plain.error();
            offset += bytes;
            const qint64 begin = segment * Crypto::kSegmentBytes;
            const qint64 from = std::max<qint64>(0, first - begin);
            const qint64 wanted = std::min<qint64>(plain->size(), end - begin) - from;
            if (file.write(plain->constData() + from, wanted) != wanted) return Base::writeError(file);
        }
        return Base::Done{};
    }
};

RangeJob::RangeJob(Net::MediaApi &media, Base::Pool &pool, const Plan &plan) : m_media(media), m_pool(pool), m_plan(plan), m_at(plan.first) {}

void RangeJob::start()
{
    m_output = std::make_shared<Output>(m_plan);
    if (auto opened = openForSaving(m_output->file); !opened) return finish(opened);
    fetch(0, Crypto::kStreamHeaderBytes, [this](const QByteArray &header) {
        const E2e::BlobKey &key = *m_plan.key;
        auto opener = Crypto::SegmentOpener::create(key.key, Crypto::Purposes::kAttachment, header, key.sealedBytes);
        if (!opener) return finish(opener.error());
        if (opener->plainBytes() != key.plainBytes) return finish(Base::Error{Base::ErrorCode::DecryptionFailed, QStringLiteral("plain size")});
        m_output->opener = *std::move(opener);
        next();
    });
}

void RangeJob::fetch(qint64 offset, qint64 bytes, const Fetched &then)
{
    auto got = std::make_shared<QByteArray>();
    got->reserve(bytes);
    const auto sink = [got](const QByteArray &piece) {
        got->append(piece);
        return true;
    };
    m_media.downloadPart(m_plan.blob, offset, bytes, m_plan.key->sealedHash, sink)
        .then(this, [this, got, offset, bytes, then](Net::Reply<Base::Done> &&reply) {
            if (reply && got->size() == bytes) {
                m_tries = 0;
                return then(*got);
            }
            if (reply) return finish(Base::Error{Base::ErrorCode::ProtocolViolation, QStringLiteral("another size than asked for")});
            if (!isTemporaryTransferError(static_cast<int>(reply.error().code)) || ++m_tries >= kMostTries) return finish(reply.error());
            QTimer::singleShot(kAgainAfter, this, [this, offset, bytes, then] {
                if (!m_output->opener) return fetch(offset, bytes, then);
                m_segments = std::max<qint64>(1, m_segments / 4); // what came of the piece is lost: a smaller one has a better chance
                next();
            });
        });
}

void RangeJob::next()
{
    const qint64 end = m_plan.first + m_plan.length;
    Q_EMIT progressed(m_at - m_plan.first);
    if (m_at >= end) {
        m_pool.run([output = m_output] { return Base::commit(output->file); }).then(this, [this](DoneResult &&done) { finish(done); });
        return;
    }
    const qint64 segment = m_at / Crypto::kSegmentBytes;
    const qint64 last = std::min((end - 1) / Crypto::kSegmentBytes, segment + m_segments - 1);
    const qint64 offset = Crypto::SegmentOpener::sealedOffset(segment);
    const qint64 bytes = Crypto::SegmentOpener::sealedOffset(last) + m_output->opener->sealedSize(last) - offset;
    fetch(offset, bytes, [this, segment, last, end](const QByteArray &sealed) {
        m_pool.run([output = m_output, segment, sealed] { return output->write(segment, sealed); }).then(this, [this, last, end](DoneResult &&written) {
            if (!written) return finish(written);
            m_at = std::min(end, (last + 1) * Crypto::kSegmentBytes);
            next();
        });
    });
}

void RangeJob::finish(const DoneResult &result)
{
    Q_EMIT finished(result);
}

} // namespace Session
