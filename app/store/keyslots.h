// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/pool.h"
#include "shared/base/secretbytes.h"
#include "shared/base/task.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace Store {

//! Where a secret of the system's user is kept. A port, so that tests need no keychain service.
class Keychain : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    //! NotFound when there is no such entry (a locked keyring can say so too), KeychainFailed for everything else.
    virtual Base::Task<Base::Result<QByteArray>> read(const QString &name) = 0;
    virtual Base::Task<Base::Result<Base::Done>> write(const QString &name, const QByteArray &secret) = 0;
    virtual Base::Task<Base::Result<Base::Done>> remove(const QString &name) = 0;
};

//! The system's keychain through QtKeychain: never its insecure fallback. Needs an event loop.
std::unique_ptr<Keychain> makeSystemKeychain();

//! What the person (or the script) brings to open a profile. Tried in the order key file, passphrase, keychain.
struct KeyOptions
{
    bool useKeychain = true;
    QString passphrase; //!< empty: none
    QString keyFile; //!< path of a file with exactly 32 random bytes and mode 0600; empty: none
};

enum class SlotKind { Keychain, Passphrase, KeyFile };

struct OpenedKey
{
    Base::SecretBytes key; //!< of the database, 32 bytes
    SlotKind slot = SlotKind::Keychain; //!< the one that opened
    //! No database was ever seen beside this key: it may be made now. Also true when the process ended between the two.
    bool isNew = false;
};

//! The database key of a profile: 32 random bytes, wrapped in slots that each open with something else. `keyslots.json` in
//! the profile's folder holds the wrapped forms; nothing ever holds the key in plain.
class KeySlots : public QObject
{
    Q_OBJECT
public:
    //! \a folder must exist. \a keychain and \a pool must outlive this.
    KeySlots(const QString &folder, Keychain &keychain, Base::Pool &pool, QObject *parent = nullptr);

    static QString databasePath(const QString &folder); //!< FOLDER/kith.db
    static QString slotsPath(const QString &folder); //!< FOLDER/keyslots.json

    //! Opens a slot; on an empty profile makes a key with a slot for everything in \a options (a keychain that cannot be
    //! read back does not count). Errors: KeyWrong (the passphrase or key file is not this profile's), KeyFileTooOpen,
    //! FileUnreadable (key file), KeyMissing: none of the slots there are could be opened with \a options: ask for another,
    //! or on an empty profile: nowhere to keep a key. A profile with a database and no slots is KeyMissing, never made new.
    Base::Task<Base::Result<OpenedKey>> open(const KeyOptions &options);

    //! Adds (or replaces) slots for what \a options bring, over a key that was opened.
    Base::Task<Base::Result<Base::Done>> add(const Base::SecretBytes &key, const KeyOptions &options);
    //! The last slot cannot be removed: InvalidArgument.
    Base::Task<Base::Result<Base::Done>> remove(SlotKind kind);
    Base::Result<QList<SlotKind>> kinds() const;

private:
    struct Slot;
    struct Contents;
    Base::Result<std::optional<Contents>> load() const;
    Base::Result<Base::Done> store(const Contents &contents) const;
    Base::Task<Base::Result<OpenedKey>> create(const KeyOptions &options);
    Base::Task<Base::Result<OpenedKey>> openSlot(const Contents &contents, const KeyOptions &options);
    Base::Task<Base::Result<OpenedKey>> openFromKeychain(const Slot &slot);
    //! Slots over \a key for everything in \a options; empty when there was no place for any.
    Base::Task<Base::Result<QList<Slot>>> makeSlots(const Base::SecretBytes &key, const KeyOptions &options);
    Base::Task<Base::Result<QList<Slot>>> addKeychainSlot(const Base::SecretBytes &key, QList<Slot> slots);

    QString m_folder;
    Keychain &m_keychain;
    Base::Pool &m_pool;
};

//! The 32 bytes of a key file. KeyFileTooOpen when others may read it or it has another size; FileUnreadable.
Base::Result<Base::SecretBytes> readKeyFile(const QString &path);

} // namespace Store
