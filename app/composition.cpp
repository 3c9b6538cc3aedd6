// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/net/websockettransport.h"
#include "app/session/environment.h"
#include "app/store/keyslots.h"
#include "app/store/profilelock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSysInfo>

namespace App {

struct Composition::Private
{
    QString folder;
    Store::SlotKind slot = Store::SlotKind::Keychain;
    std::unique_ptr<Store::ProfileLock> lock;
    std::unique_ptr<Session::Session> session; // goes before the lock
};

namespace {

using Opened = Base::Result<std::shared_ptr<Composition>>;

//! What is needed only while a profile is being opened.
struct Opening
{
    ProfileOptions options;
    std::unique_ptr<Store::ProfileLock> lock;
    std::unique_ptr<Base::Pool> pool;
    std::unique_ptr<Store::Keychain> keychain;
    std::unique_ptr<Store::KeySlots> keySlots;
    Store::SlotKind slot = Store::SlotKind::Keychain;
};

Base::Result<Base::Done> prepareFolder(const ProfileOptions &options)
{
    const QFileInfo info(options.folder);
    if (info.exists() && !info.isDir()) {
        return Base::Error{Base::ErrorCode::FileUnwritable, QStringLiteral("the profile is not a folder")};
    }
    if (info.exists()) return Base::Done{};
    if (!options.create) return Base::Error{Base::ErrorCode::NotFound, options.folder};
    if (!QDir().mkpath(options.folder)) return Base::Error{Base::ErrorCode::FileUnwritable, options.folder};
    const auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QFile::setPermissions(options.folder, onlyOwner)) {
        return Base::Error{Base::ErrorCode::FileUnwritable, options.folder};
    }
    return Base::Done{};
}

QString clientName()
{
    return (QStringLiteral("kith %1 %2").arg(QLatin1String(KITH_VERSION), QSysInfo::kernelType())).left(64);
}

} // namespace

Composition::Composition() : d(new Private) {}
Composition::~Composition() = default;

Base::Task<Opened> Composition::open(QObject *context, const ProfileOptions &options)
{
    if (auto prepared = prepareFolder(options); !prepared) return Base::readyTask(Opened(prepared.error()));
    auto lock = Store::ProfileLock::take(options.folder);
    if (!lock) return Base::readyTask(Opened(lock.error()));

    auto opening = std::make_shared<Opening>();
    opening->options = options;
    opening->lock = *std::move(lock);
    opening->pool = std::make_unique<Base::Pool>(2);
    opening->keychain = Store::makeSystemKeychain();
    opening->keySlots = std::make_unique<Store::KeySlots>(options.folder, *opening->keychain, *opening->pool);
    return opening->keySlots->open({options.useKeychain, options.passphrase, options.keyFile})
        .andThen(context,
                 [opening](Store::OpenedKey &&key) {
                     opening->slot = key.slot;
                     return Store::Database::open(Store::KeySlots::databasePath(opening->options.folder), key.key, key.isNew);
                 })
        .andThen(context, [context, opening](std::unique_ptr<Store::Database> &&database) {
            auto environment = std::make_unique<Session::Environment>();
            environment->clock = std::make_unique<Base::SystemClock>();
            environment->pool = std::move(opening->pool);
            environment->blobs = std::make_unique<Store::BlobCache>(opening->options.folder + QLatin1String("/media"));
            environment->database = std::move(database);
            environment->transport = std::make_unique<Net::WebSocketTransport>();
            environment->clientName = clientName();
            opening->keySlots.reset(); // used the pool and the keychain
            opening->keychain.reset();

            std::shared_ptr<Composition> composition(new Composition);
            composition->d->folder = opening->options.folder;
            composition->d->slot = opening->slot;
            composition->d->lock = std::move(opening->lock);
            composition->d->session = std::make_unique<Session::Session>(std::move(environment));
            return composition->session().load().andThen(
                context, [composition](Base::Done &&) -> Opened { return composition; });
        })
        .then(context, [opening](Opened &&opened) -> Opened {
            // An error can come from inside the key slots: they go when nobody is on the stack any more.
            QMetaObject::invokeMethod(QCoreApplication::instance(), [opening] {}, Qt::QueuedConnection);
            return std::move(opened);
        });
}

Session::Session &Composition::session()
{
    return *d->session;
}

QString Composition::folder() const
{
    return d->folder;
}

QString Composition::keptIn() const
{
    switch (d->slot) {
    case Store::SlotKind::Keychain: return QStringLiteral("keychain");
    case Store::SlotKind::Passphrase: return QStringLiteral("passphrase");
    case Store::SlotKind::KeyFile: return QStringLiteral("key file");
    }
    return {};
}

} // namespace App
