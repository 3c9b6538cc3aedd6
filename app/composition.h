// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "shared/base/task.h"

#include <QString>

#include <memory>

namespace App {

//! How a profile is opened.
struct ProfileOptions
{
    QString folder; //!< made (0700) when it is not there and \a create is set
    bool create = true;
    bool useKeychain = true; //!< look for the database key in the system's keychain, and put a new one there
    QString passphrase; //!< not empty: open (or make) the passphrase slot
    QString keyFile; //!< not empty: path of a file with 32 random bytes, mode 0600
};

//! The only place that knows all concrete classes of the client. Holds one open profile: lock, database, network, session,
//! in the order in which they are taken down.
class Composition
{
public:
    //! ProfileInUse: another process has it open. KeyMissing: no slot that could be opened (ask for a passphrase and try
    //! again). KeyWrong, KeyFileTooOpen, DatabaseNewer, DatabaseCorrupt, FileUnwritable. \a context drops the answer.
    static Base::Task<Base::Result<std::shared_ptr<Composition>>> open(QObject *context, const ProfileOptions &options);
    ~Composition();

    Session::Session &session();
    QString folder() const;
    //! How this profile's key is kept, for a person ("keychain", "passphrase", "key file").
    QString keptIn() const;

private:
    struct Private;
    Composition();
    std::unique_ptr<Private> d;
};

} // namespace App
