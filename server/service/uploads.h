// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/chunk.h"
#include "server/service/media.h"

#include <QHash>
#include <QTimer>

namespace Relay::Service {

//! Attachments that come in chunks and go on after anything (PROTOCOL.md, "Uploading"). An upload belongs to the account
//! that began it; of two chunks at once the later one counts. Owned by the composition, dies before Media. Loop thread.
class Uploads final : public QObject
{
    Q_OBJECT
public:
    using State = kith::wire::UploadState;

    //! Removes files of uploads that nobody knows any more.
    Uploads(const Media::Parts &parts, Media &media, QObject *parent = nullptr);
    ~Uploads() override;

    //! QUOTA_EXCEEDED (also with too many unfinished ones), TOO_LARGE, BAD_REQUEST; CONFLICT when the id holds something
    //! else.
    Base::Task<Reply<State>> begin(const Caller &caller, const QByteArray &idHex, quint64 size);
    //! \a caller with the hash its proof has of the body. NOT_FOUND: begin (again); CONFLICT with the true state when
    //! \a offset is another.
    Base::Task<Reply<std::shared_ptr<Chunk>>> chunk(const Caller &caller, const QByteArray &idHex, qint64 offset,
                                                    qint64 bytes);
    //! BAD_REQUEST: what was uploaded has another hash; CONFLICT with the state when something is missing. Of a complete one
    //! with this hash, its time begins anew.
    Base::Task<Reply<kith::wire::Blob>> complete(const Caller &caller, const QByteArray &idHex, const QByteArray &sha256);
    //! Gives it up, finished or not; the quota is given back. Fine when there is none.
    Base::Task<Reply<kith::wire::Done>> drop(const Caller &caller, const QByteArray &idHex);

    //! Forgets how far uploads were hashed that nobody has written to for a while. Once in a while.
    void rest();
    //! Closes files that have rested for some seconds, and of more than kMostOpen the oldest. Happens by itself.
    void closeIdle();
    static constexpr int kMostOpen = 64;

private:
    friend class Chunk;
    using Row = std::optional<Store::BlobRow>;
    std::shared_ptr<UploadFile> fileOf(const Base::BlobId &id);
    //! The same for somebody who is going to open it.
    std::shared_ptr<UploadFile> openFileOf(const Base::BlobId &id);
    Base::Task<Reply<State>> begin(const Store::BlobRow &row, bool isAgain);
    Base::Task<Base::Result<Row>> find(const Base::BlobId &id);
    Base::Task<Reply<State>> stateConflict(const Base::BlobId &id);
    Base::Task<Reply<State>> checkFile(const Store::BlobRow &row);
    //! Of a complete one, its time begins anew.
    Base::Task<Reply<kith::wire::Blob>> renew(const Store::BlobRow &row);
    Base::Task<Reply<State>> advanced(const Store::BlobRow &row, qint64 bytes);
    void removeStrays();
    qint64 unfinishedUntil() const;

    Media::Parts m_parts;
    Media &m_media;
    QHash<Base::BlobId, std::shared_ptr<UploadFile>> m_files;
    int m_maybeOpen = 0; // of them
    QTimer m_closing;
};

} // namespace Relay::Service
