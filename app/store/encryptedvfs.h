// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/base/secretbytes.h"

#include <QString>

namespace Store {

//! Registers a database key with the encrypting SQLite VFS for as long as it lives; files opened meanwhile keep their own
//! derived keys. The key never stands in a file name, only the number that names it. Thread-safe.
//!
//! Format of a file (SCHEMA.md says more): pages of 4096 bytes, each 4064 bytes AES-256-GCM, nonce (12), tag (16), 4 zero
//! bytes, with the kind of file and the page number as additional data. WAL frames likewise, their headers AES-256-XTS.
class VfsKey
{
public:
    //! BadKey unless \a key has 32 bytes; DatabaseFailed when the VFS cannot be registered.
    static Base::Result<VfsKey> create(const Base::SecretBytes &key);
    VfsKey(VfsKey &&other) noexcept;
    VfsKey &operator=(VfsKey &&other) noexcept;
    ~VfsKey();

    static const char *vfsName(); //!< value of the URI parameter "vfs"
    static const char *uriParameter(); //!< name of the URI parameter that carries number()
    QString number() const;

private:
    explicit VfsKey(quint64 number) : m_number(number) {}
    quint64 m_number = 0; //!< 0: moved away
};

//! DatabaseNotEncrypted when \a path is a plain SQLite database. No file, or an empty one, is fine.
Base::Result<Base::Done> refusePlainDatabase(const QString &path);

//! Whether \a key is the one of the database at \a path, asked before SQLite sees the file (whose errors do not tell a wrong
//! key from a broken disk): KeyWrong when no page opens with it, DatabaseCorrupt when only the first does not.
Base::Result<Base::Done> checkKey(const QString &path, const Base::SecretBytes &key);

} // namespace Store
