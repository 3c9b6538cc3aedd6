// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/base/secretbytes.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QMutex>
#include <QSet>
#include <QString>

#include <memory>

namespace Store {

//! Sealed files in PROFILE/media under random names. What lies here is ciphertext only: attachments exactly as on the relay
//! (their keys stand in AttachmentStore), or files sealed by seal(). Any thread; files are complete and synced, or not there.
class BlobCache
{
public:
    static constexpr qsizetype kIdBytes = 16;

    //! \a folder is made (0700) when needed.
    explicit BlobCache(const QString &folder);

    //! A file that becomes part of the cache when committed; dropped without a trace otherwise.
    class NewFile
    {
    public:
        ~NewFile();
        QFile &device() { return m_file; } //!< open for reading and writing
        const QByteArray &id() const { return m_id; }
        //! Syncs it and gives it its name. DiskFull, FileUnwritable.
        Base::Result<Base::Done> commit();

    private:
        friend class BlobCache;
        NewFile(const QString &folder, const QByteArray &id);
        QFile m_file;
        QString m_finalPath;
        QByteArray m_id;
        bool m_committed = false;
    };
    //! DiskFull, FileUnwritable.
    Base::Result<std::unique_ptr<NewFile>> create();
    //! Writes sealed bytes as they are; answers the id.
    Base::Result<QByteArray> put(const QByteArray &sealed);
    //! Opened for reading. NotFound.
    Base::Result<std::unique_ptr<QFile>> open(const QByteArray &id);

    // A download on its way lies beside the others as NAME.part, in order from its beginning, and outlives restarts.
    qint64 partialBytes(const QByteArray &id); //!< 0: nothing is there
    //! Writes behind the first \a offset bytes; what lay there is gone. DiskFull, FileUnwritable.
    Base::Result<Base::Done> writePartial(const QByteArray &id, qint64 offset, const QByteArray &bytes);
    Base::Result<std::unique_ptr<QFile>> openPartial(const QByteArray &id);
    //! It is complete and was checked: synced, and part of the cache as \a id.
    Base::Result<Base::Done> keepPartial(const QByteArray &id);
    void removePartial(const QByteArray &id);

    //! Seals \a plain under \a key (32 bytes) / opens it again: DecryptionFailed when it was changed.
    Base::Result<QByteArray> seal(const QByteArray &plain, const Base::SecretBytes &key);
    Base::Result<QByteArray> read(const QByteArray &id, const Base::SecretBytes &key);

    Base::Result<Base::Done> remove(const QByteArray &id); //!< not an error when it is gone already
    //! Removes what an earlier run left behind: files not in \a used, downloads not in \a usedPartial, half-written ones; at most
    //! \a most. Never what was made or added to through this object: its row may not be written yet. Answers how many.
    int removeUnused(const QList<QByteArray> &used, const QList<QByteArray> &usedPartial, int most);
    //! Removes half-written files of an earlier run; they may be as large as the largest that is sent. Answers how many.
    int removeUnfinished();
    qint64 sizeBytes() const;

private:
    QString pathOf(const QByteArray &id) const;
    QString partialPathOf(const QByteArray &id) const;
    void touch(const QByteArray &id);
    QString m_folder;
    QMutex m_mutex;
    QSet<QByteArray> m_touched; //!< since this object was made
};

} // namespace Store
