// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/keyslots.h"

#include "app/store/durable.h"
#include "shared/base/savedfile.h"
#include "shared/crypto/aead.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/passwordhash.h"
#include "shared/crypto/random.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>

namespace Store {

using Base::Done;
using Base::ErrorCode;
using Base::Result;
using Base::SecretBytes;

namespace {
Q_LOGGING_CATEGORY(lcKeys, "kith.store.keys")

constexpr qsizetype kKeyBytes = 32;
constexpr qsizetype kSaltBytes = 16;
constexpr int kVersion = 1;

struct KindName
{
    SlotKind kind;
    const char *name;
};
constexpr KindName kKinds[] = {
    {SlotKind::Keychain, "keychain"}, {SlotKind::Passphrase, "passphrase"}, {SlotKind::KeyFile, "key-file"}};

QByteArray nameOf(SlotKind kind)
{
    return std::find_if(std::begin(kKinds), std::end(kKinds), [kind](const KindName &k) { return k.kind == kind; })->name;
}

std::optional<SlotKind> kindOf(const QString &name)
{
    for (const KindName &kind : kKinds) {
        if (name == QLatin1String(kind.name)) return kind.kind;
    }
    return std::nullopt;
}
} // namespace

struct KeySlots::Slot
{
    SlotKind kind = SlotKind::Keychain;
    QString item; //!< Keychain: name of the entry
    QByteArray salt; //!< Passphrase
    Crypto::Argon2Cost cost; //!< Passphrase
    QByteArray sealed; //!< the database key under the key this slot gives

    QByteArray associated() const
    {
        // What decides how the slot's key is made cannot be changed behind its back.
        return "kith key slot 1|" + nameOf(kind) + '|' + item.toUtf8() + '|' + salt.toHex() + '|'
            + QByteArray::number(cost.memoryKib) + '|' + QByteArray::number(cost.passes) + '|' + QByteArray::number(cost.lanes);
    }
    static Result<Crypto::Aead> aead(const SecretBytes &secret)
    {
        return Crypto::Aead::create(Crypto::hkdfSha256(secret, {}, "kith key slot 1", kKeyBytes));
    }
    Result<Done> seal(const SecretBytes &secret, const SecretBytes &key)
    {
        auto cipher = aead(secret);
        if (!cipher) return cipher.error();
        sealed = cipher->sealRandom(QByteArrayView(key.data(), key.size()), associated());
        return Done{};
    }
    Result<OpenedKey> open(const SecretBytes &secret) const
    {
        auto cipher = aead(secret);
        if (!cipher) return cipher.error();
        auto plain = cipher->openRandom(sealed, associated());
        if (!plain || plain->size() != kKeyBytes)
            return {ErrorCode::KeyWrong, QStringLiteral("slot ") + QString::fromLatin1(nameOf(kind))};
        OpenedKey opened;
        opened.key = SecretBytes::fromByteArray(*plain);
        opened.slot = kind;
        Base::wipeBytes(*plain);
        return opened;
    }
};

//! What `keyslots.json` says.
struct KeySlots::Contents
{
    QList<Slot> entries;
    bool databaseSeen = false; //!< from then on a missing database is a loss and not a beginning
};

KeySlots::KeySlots(const QString &folder, Keychain &keychain, Base::Pool &pool, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_keychain(keychain)
    , m_pool(pool)
{
}

QString KeySlots::databasePath(const QString &folder)
{
    return folder + QStringLiteral("/kith.db");
}

QString KeySlots::slotsPath(const QString &folder)
{
    return folder + QStringLiteral("/keyslots.json");
}

// ---------------------------------------------------------------- the file

Result<std::optional<KeySlots::Contents>> KeySlots::load() const
{
    QFile file(slotsPath(m_folder));
    if (!file.exists()) return std::optional<Contents>();
    if (!file.open(QIODevice::ReadOnly)) return {ErrorCode::FileUnreadable, file.fileName()};
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const int version = root.value(QLatin1String("version")).toInt();
    if (version > kVersion) return {ErrorCode::DatabaseNewer, file.fileName()};
    if (version != kVersion) return {ErrorCode::DatabaseCorrupt, QStringLiteral("keyslots.json makes no sense, and with it the key")};
    Contents contents;
    contents.databaseSeen = root.value(QLatin1String("databaseSeen")).toBool();
    const QJsonArray entries = root.value(QLatin1String("slots")).toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        const auto kind = kindOf(entry.value(QLatin1String("kind")).toString());
        if (!kind) continue; // a newer version's: it opens with that
        Slot slot;
        slot.kind = *kind;
        slot.item = entry.value(QLatin1String("item")).toString();
        slot.salt = QByteArray::fromHex(entry.value(QLatin1String("salt")).toString().toLatin1());
        slot.cost.memoryKib = static_cast<quint32>(entry.value(QLatin1String("memoryKib")).toInt());
        slot.cost.passes = static_cast<quint32>(entry.value(QLatin1String("passes")).toInt());
        slot.cost.lanes = static_cast<quint32>(entry.value(QLatin1String("lanes")).toInt());
        slot.sealed = QByteArray::fromHex(entry.value(QLatin1String("sealed")).toString().toLatin1());
        contents.entries.append(slot);
    }
    return std::optional<Contents>(std::move(contents));
}

Result<Done> KeySlots::store(const Contents &contents) const
{
    QJsonArray entries;
    for (const Slot &slot : contents.entries) {
        QJsonObject entry{{QStringLiteral("kind"), QString::fromLatin1(nameOf(slot.kind))},
                          {QStringLiteral("sealed"), QString::fromLatin1(slot.sealed.toHex())}};
        if (slot.kind == SlotKind::Keychain) entry.insert(QStringLiteral("item"), slot.item);
        if (slot.kind == SlotKind::Passphrase) {
            entry.insert(QStringLiteral("salt"), QString::fromLatin1(slot.salt.toHex()));
            entry.insert(QStringLiteral("memoryKib"), static_cast<int>(slot.cost.memoryKib));
            entry.insert(QStringLiteral("passes"), static_cast<int>(slot.cost.passes));
            entry.insert(QStringLiteral("lanes"), static_cast<int>(slot.cost.lanes));
        }
        entries.append(entry);
    }
    const QJsonObject root{{QStringLiteral("version"), kVersion},
                           {QStringLiteral("databaseSeen"), contents.databaseSeen},
                           {QStringLiteral("slots"), entries}};
    // The old file stays whole until the new one is on disk.
    auto saved = Base::saveFile(slotsPath(m_folder), QJsonDocument(root).toJson(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!saved) return saved;
    syncFolder(m_folder);
    return Done{};
}

Result<QList<SlotKind>> KeySlots::kinds() const
{
    auto loaded = load();
    if (!loaded) return loaded.error();
    QList<SlotKind> kinds;
    for (const Slot &slot : loaded->value_or(Contents()).entries) kinds.append(slot.kind);
    return kinds;
}

// ---------------------------------------------------------------- opening

Base::Task<Result<OpenedKey>> KeySlots::open(const KeyOptions &options)
{
    auto answer = [](Result<OpenedKey> result) { return Base::readyTask(std::move(result)); };
    auto loaded = load();
    if (!loaded) return answer(loaded.error());
    if (!*loaded) {
        // Slots that vanished are no empty profile: a new key would lose what is in the database.
        if (QFile::exists(databasePath(m_folder)))
            return answer({ErrorCode::DatabaseCorrupt, QStringLiteral("keyslots.json is gone, and with it the key")});
        return create(options);
    }
    Contents &contents = **loaded;
    const bool hasDatabase = QFile::exists(databasePath(m_folder));
    if (hasDatabase && !contents.databaseSeen) {
        contents.databaseSeen = true;
        // On a full disk the profile opens all the same: the next opening notes it.
        if (auto noted = store(contents); !noted) qCWarning(lcKeys) << "not noted:" << noted.error().detail;
    }
    if (!hasDatabase && contents.databaseSeen) return answer({ErrorCode::DatabaseCorrupt, QStringLiteral("kith.db is gone")});
    const bool isNew = !hasDatabase;
    return openSlot(contents, options).andThen(this, [isNew](OpenedKey &&opened) -> Result<OpenedKey> {
        opened.isNew = isNew;
        return std::move(opened);
    });
}

Base::Task<Result<OpenedKey>> KeySlots::openSlot(const Contents &contents, const KeyOptions &options)
{
    auto answer = [](Result<OpenedKey> result) { return Base::readyTask(std::move(result)); };
    const QList<Slot> &slotList = contents.entries;
    const auto find = [&slotList](SlotKind kind) {
        return std::find_if(slotList.cbegin(), slotList.cend(), [kind](const Slot &s) { return s.kind == kind; });
    };
    if (!options.keyFile.isEmpty()) {
        auto secret = readKeyFile(options.keyFile);
        if (!secret) return answer(secret.error());
        if (const auto slot = find(SlotKind::KeyFile); slot != slotList.cend()) return answer(slot->open(*secret));
    }
    if (!options.passphrase.isEmpty()) {
        if (const auto slot = find(SlotKind::Passphrase); slot != slotList.cend()) {
            return m_pool.run([slot = *slot, passphrase = options.passphrase]() -> Result<OpenedKey> {
                auto secret = Crypto::passphraseKey(passphrase, slot.salt, slot.cost);
                if (!secret) return secret.error();
                return slot.open(*secret);
            });
        }
    }
    if (options.useKeychain) {
        if (const auto slot = find(SlotKind::Keychain); slot != slotList.cend()) return openFromKeychain(*slot);
    }
    return answer({ErrorCode::KeyMissing, QStringLiteral("none of the slots opens with what was given")});
}

Base::Task<Result<OpenedKey>> KeySlots::openFromKeychain(const Slot &slot)
{
    return m_keychain.read(slot.item).then(this, [slot](Result<QByteArray> &&found) -> Result<OpenedKey> {
        if (!found) {
            qCWarning(lcKeys, "keychain: %s", qUtf8Printable(found.error().detail));
            return {ErrorCode::KeyMissing, found.error().detail};
        }
        const auto secret = SecretBytes::fromByteArray(*found);
        Base::wipeBytes(*found);
        auto opened = slot.open(secret);
        if (!opened) return {ErrorCode::KeyMissing, QStringLiteral("the keychain's entry does not open this profile")};
        return opened;
    });
}

// ---------------------------------------------------------------- making

Base::Task<Result<OpenedKey>> KeySlots::create(const KeyOptions &options)
{
    SecretBytes key = Crypto::randomSecret(kKeyBytes);
    auto slotsMade = makeSlots(key, options);
    return slotsMade.then(this, [this, key = std::move(key)](Result<QList<Slot>> &&made) mutable -> Result<OpenedKey> {
        if (!made) return made.error();
        if (made->isEmpty()) return {ErrorCode::KeyMissing, QStringLiteral("no place to keep a key: no keychain answers")};
        // Slots first: a key without a database is an empty profile, a database without its key is lost.
        OpenedKey opened;
        opened.slot = made->first().kind;
        if (auto stored = store({std::move(*made), false}); !stored) return stored.error();
        opened.key = std::move(key);
        opened.isNew = true;
        return opened;
    });
}

Base::Task<Result<QList<KeySlots::Slot>>> KeySlots::makeSlots(const SecretBytes &key, const KeyOptions &options)
{
    using Slots = Result<QList<Slot>>;
    QList<Slot> slotList;
    if (!options.keyFile.isEmpty()) {
        auto secret = readKeyFile(options.keyFile);
        if (!secret) return Base::readyTask(Slots(secret.error()));
        Slot slot;
        slot.kind = SlotKind::KeyFile;
        if (auto sealed = slot.seal(*secret, key); !sealed) return Base::readyTask(Slots(sealed.error()));
        slotList.append(slot);
    }
    auto withKeychain = [this, useKeychain = options.useKeychain](const SecretBytes &k, QList<Slot> list) {
        return useKeychain ? addKeychainSlot(k, std::move(list)) : Base::readyTask(Slots(std::move(list)));
    };
    if (options.passphrase.isEmpty()) return withKeychain(key, std::move(slotList));

    return m_pool
        .run([key = key.clone(), passphrase = options.passphrase]() -> Result<Slot> {
            Slot slot;
            slot.kind = SlotKind::Passphrase;
            slot.salt = Crypto::randomBytes(kSaltBytes);
            slot.cost = Crypto::kPassphraseCost;
            auto secret = Crypto::passphraseKey(passphrase, slot.salt, slot.cost);
            if (!secret) return secret.error();
            if (auto sealed = slot.seal(*secret, key); !sealed) return sealed.error();
            return slot;
        })
        .andThen(this, [key = key.clone(), slotList, withKeychain](Slot &&slot) mutable {
            slotList.append(std::move(slot));
            return withKeychain(key, std::move(slotList));
        });
}

Base::Task<Result<QList<KeySlots::Slot>>> KeySlots::addKeychainSlot(const SecretBytes &key, QList<Slot> slotList)
{
    using Slots = Result<QList<Slot>>;
    Slot slot;
    slot.kind = SlotKind::Keychain;
    slot.item = QStringLiteral("database/") + QString::fromLatin1(Crypto::randomBytes(8).toHex());
    SecretBytes secret = Crypto::randomSecret(kKeyBytes);
    if (auto sealed = slot.seal(secret, key); !sealed) return Base::readyTask(Slots(sealed.error()));
    const QByteArray plain = secret.toByteArray();
    // A keychain that fails is no error here: the caller counts the slots.
    return m_keychain.write(slot.item, plain)
        .then(this, [this, slot, secret = std::move(secret), slotList](Result<Done> &&written) mutable {
            if (!written) {
                qCWarning(lcKeys, "keychain: %s", qUtf8Printable(written.error().detail));
                return Base::readyTask(Slots(std::move(slotList)));
            }
            // Some keyrings say yes and keep nothing.
            return m_keychain.read(slot.item)
                .then(this, [slot, secret = std::move(secret), slotList](Result<QByteArray> &&found) mutable -> Slots {
                    if (found && SecretBytes::fromByteArray(*found) == secret)
                        slotList.append(slot);
                    else
                        qCWarning(lcKeys, "the keychain does not give back what was put in");
                    return slotList;
                });
        });
}

Base::Task<Result<Done>> KeySlots::add(const SecretBytes &key, const KeyOptions &options)
{
    return makeSlots(key, options).andThen(this, [this](QList<Slot> &&fresh) -> Result<Done> {
        if (fresh.isEmpty()) return {ErrorCode::KeychainFailed, QStringLiteral("no slot could be made")};
        auto loaded = load();
        if (!loaded) return loaded.error();
        Contents contents = loaded->value_or(Contents());
        for (const Slot &slot : fresh) {
            contents.entries.removeIf([&slot](const Slot &old) { return old.kind == slot.kind; });
            contents.entries.append(slot);
        }
        return store(contents);
    });
}

Base::Task<Result<Done>> KeySlots::remove(SlotKind kind)
{
    auto loaded = load();
    if (!loaded) return Base::readyTask(Result<Done>(loaded.error()));
    Contents contents = loaded->value_or(Contents());
    QList<Slot> &all = contents.entries;
    QString item;
    for (const Slot &slot : std::as_const(all)) {
        if (slot.kind == kind) item = slot.item;
    }
    all.removeIf([kind](const Slot &slot) { return slot.kind == kind; });
    if (all.isEmpty())
        return Base::readyTask(Result<Done>(ErrorCode::InvalidArgument, QStringLiteral("the last slot opens the profile")));
    if (auto stored = store(contents); !stored) return Base::readyTask(std::move(stored));
    if (kind != SlotKind::Keychain || item.isEmpty()) return Base::readyTask(Result<Done>(Done{}));
    return m_keychain.remove(item).then(this, [](Result<Done> &&) { return Result<Done>(Done{}); });
}

} // namespace Store
