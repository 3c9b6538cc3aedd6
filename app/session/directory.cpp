// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/directory.h"

#include "app/session/logging.h"
#include "app/session/ratchets.h"
#include "shared/crypto/digest.h"
#include "shared/sql/transaction.h"
#include "shared/wire/limits.h"

namespace Session {
namespace {

using DoneResult = Base::Result<Base::Done>;

QByteArray toBytes(const std::string &text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

//! Starts a session with one device; the identity key comes from the believed list and from nowhere else.
DoneResult openSession(Store::Access &access, const E2e::DeviceList &list, const QString &user,
                       const kith::wire::Bundle &offered)
{
    const kith::wire::Device *device = list.device(offered.device());
    if (!device) return DoneResult(Base::ErrorCode::InvalidDeviceList, QStringLiteral("bundle of a device in no list"));
    E2e::SessionCipher &cipher = Ratchets::of(access).cipher;
    const Base::DeviceAddress address{user, offered.device()};
    auto open = cipher.hasSession(address);
    if (!open) return open.error();
    if (*open) return Base::Done{}; // the other side was faster
    E2e::PreKeyBundle bundle;
    bundle.registrationId = device->registration_id();
    bundle.deviceId = offered.device();
    bundle.identityKey = toBytes(device->identity_key());
    bundle.signedPreKey = {offered.signed_pre_key().id(), toBytes(offered.signed_pre_key().key()),
                           toBytes(offered.signed_pre_key().signature())};
    if (offered.has_one_time()) bundle.oneTime = E2e::PublicPreKey{offered.one_time().id(), toBytes(offered.one_time().key())};
    return cipher.processBundle(address, bundle);
}

//! Something may leave that could not, or the other way round: another list, or another one to decide about.
bool isNews(const std::optional<Store::PersonDevices> &before, const std::optional<Store::PersonDevices> &after)
{
    if (!before || !after) return after.has_value();
    return before->list != after->list || before->offeredList != after->offeredList || before->trust != after->trust;
}

//! Version and hash of the newest list that came from \a person: the one that waits for a decision, or the one that is believed.
Base::Result<std::pair<quint64, QByteArray>> versionOf(const Store::PersonDevices &person)
{
    if (person.offeredList.isEmpty()) return std::pair(person.version, Crypto::sha256(person.list));
    kith::wire::DeviceList offered;
    if (!offered.ParseFromArray(person.offeredList.constData(), static_cast<int>(person.offeredList.size()))) {
        return Base::Error{Base::ErrorCode::Internal, QStringLiteral("a stored list cannot be read")};
    }
    return std::pair(quint64(offered.version()), Crypto::sha256(person.offeredList));
}

//! The same list as it was signed.
kith::wire::SignedDeviceList newestOf(const Store::PersonDevices &person)
{
    const bool isOffered = !person.offeredList.isEmpty();
    kith::wire::SignedDeviceList list;
    list.set_list((isOffered ? person.offeredList : person.list).toStdString());
    list.set_signature((isOffered ? person.offeredSignature : person.signature).toStdString());
    return list;
}

//! Bad or missing lists are the envelopes' problem: each gets its placeholder.
DoneResult asLearnt(DoneResult &&done)
{
    if (done) return std::move(done);
    const Base::ErrorCode code = done.error().code;
    const bool isOfLists = static_cast<int>(code) / 100 == 4 || code == Base::ErrorCode::RefusedNotFound
                           || code == Base::ErrorCode::RefusedStaleDeviceList;
    return isOfLists ? DoneResult(Base::Done{}) : std::move(done);
}

} // namespace

Directory::Directory(Store::Database &database, Net::DeviceApi &devices, Net::KeyApi &keys, DeviceIdentity &identity,
                     const Base::Clock &clock)
    : m_database(database), m_devices(devices), m_keys(keys), m_identity(identity), m_clock(clock)
{
}

Directory::Outcome Directory::fetchLists(const QStringList &users)
{
    using Known = QList<Net::DeviceApi::Known>;
    const QStringList some = users.mid(0, Wire::kMaxListQueries);
    const QStringList rest = users.mid(some.size());
    return m_database
        .run([some](Store::Access &access) -> Base::Result<Known> {
            Known known;
            for (const QString &user : some) {
                auto person = access.deviceLists().find(user);
                if (!person) return person.error();
                if (!*person) {
                    known.append({user, 0, {}});
                    continue;
                }
                auto newest = versionOf(**person);
                if (!newest) return newest.error();
                known.append({user, newest->first, newest->second});
            }
            return known;
        })
        .andThen(this, [this](Known &&known) { return m_devices.fetchLists(known); })
        .then(this, [this, some](Net::Reply<kith::wire::DeviceLists> &&reply) -> Outcome {
            if (!reply) return Base::readyTask(DoneResult(reply.error()));
            std::vector<kith::wire::UserDeviceLists> lists(reply->users().begin(), reply->users().end());
            QSet<QString> answered;
            for (const auto &one : lists) answered.insert(QString::fromStdString(one.user()));
            for (const QString &user : some) {
                if (answered.contains(user)) continue;
                kith::wire::UserDeviceLists nobody;
                nobody.set_user(user.toStdString());
                lists.push_back(nobody);
            }
            return takeLists(std::move(lists));
        })
        .then(this, [this, rest](DoneResult &&taken) -> Outcome {
            if (!taken || rest.isEmpty()) return Base::readyTask(std::move(taken));
            return fetchLists(rest);
        });
}

Directory::Outcome Directory::takeLists(std::vector<kith::wire::UserDeviceLists> lists)
{
    struct Taken
    {
        Announcement announcement;
        std::optional<Base::Error> error;
        bool isNews = false;
        QList<kith::wire::SignedDeviceList> newer; //!< than what the relay shows
    };
    return m_database
        .run([lists = std::move(lists), self = m_identity.self(), now = m_clock.now()](Store::Access &access)
                 -> Base::Result<Taken> {
            Taken taken;
            Changes changes;
            ListKeeper keeper(access, self);
            for (const kith::wire::UserDeviceLists &one : lists) {
                auto savepoint = Sql::Savepoint::begin(access.sql());
                if (!savepoint) return savepoint.error();
                Changes mine;
                const QString user = QString::fromStdString(one.user());
                auto before = access.deviceLists().find(user);
                if (!before) return before.error();
                auto kept = keeper.take(one, now, mine);
                if (kept) {
                    if (auto released = savepoint->release(); !released) return released.error();
                    changes.merge(std::move(mine));
                    auto after = access.deviceLists().find(user);
                    if (!after) return after.error();
                    taken.isNews = taken.isNews || isNews(*before, *after);
                    continue;
                }
                savepoint->rollback(); // one bad list must not keep the others back
                if (static_cast<int>(kept.error().code) / 100 == 5) return kept.error();
                qCWarning(lcSession) << "the lists of" << QString::fromStdString(one.user()) << "are refused:"
                                     << Base::errorName(kept.error().code) << kept.error().detail;
                if (!taken.error) taken.error = kept.error();
                const bool isBehind = kept.error().code == Base::ErrorCode::RefusedStaleDeviceList;
                if (isBehind && user != self.user && *before) taken.newer.append(newestOf(**before));
            }
            auto announcement = changes.finish(access);
            if (!announcement) return announcement.error();
            taken.announcement = *std::move(announcement);
            return taken;
        })
        .andThen(this, [this](Taken &&taken) -> Outcome {
            Q_EMIT announced(taken.announcement);
            if (taken.isNews) Q_EMIT changed();
            if (!taken.error) return Base::readyTask(DoneResult(Base::Done{}));
            if (taken.error->code == Base::ErrorCode::NotFound) {
                return Base::readyTask(DoneResult(Base::ErrorCode::RefusedNotFound, taken.error->detail));
            }
            return report(std::move(taken.newer)).then(this, [error = *taken.error](DoneResult &&) { return DoneResult(error); });
        });
}

//! Nobody else may know these lists: their owner's other device may have gone before this one heard of it.
Directory::Outcome Directory::report(QList<kith::wire::SignedDeviceList> lists)
{
    if (lists.isEmpty()) return Base::readyTask(DoneResult(Base::Done{}));
    const kith::wire::SignedDeviceList list = lists.takeFirst();
    return m_devices.report(list).then(this, [this, lists](Net::Reply<Base::Done> &&reply) {
        if (!reply) qCWarning(lcSession) << "a newer list is not reported:" << Base::errorName(reply.error().code);
        return report(lists);
    });
}

Directory::Outcome Directory::obtain(const MissingKeys &missing)
{
    if (!missing.lists.isEmpty()) {
        // Which bundles are needed is known only when the lists are: the caller asks again.
        return fetchLists(missing.lists);
    }
    return openSessions(missing.bundles);
}

Directory::Outcome Directory::openSessions(QHash<QString, QList<quint32>> bundles)
{
    if (bundles.isEmpty()) return Base::readyTask(DoneResult(Base::Done{}));
    const QString user = bundles.cbegin().key();
    const QList<quint32> devices = bundles.take(user);
    return m_keys.fetchBundles(user, devices)
        .then(this,
              [this, user, devices](Net::Reply<kith::wire::Bundles> &&reply) -> Outcome {
                  if (!reply) return Base::readyTask(DoneResult(reply.error()));
                  if (QString::fromStdString(reply->user()) != user) {
                      return Base::readyTask(DoneResult(Base::ErrorCode::ProtocolViolation, QStringLiteral("bundles")));
                  }
                  return openSessionsWith(*reply, devices);
              })
        .then(this, [this, bundles](DoneResult &&done) -> Outcome {
            if (!done || bundles.isEmpty()) return Base::readyTask(std::move(done));
            return openSessions(bundles);
        });
}

Directory::Outcome Directory::openSessionsWith(const kith::wire::Bundles &bundles, const QList<quint32> &wanted)
{
    struct Opened
    {
        std::optional<Base::Error> error;
        Store::PersonDevices with;
    };
    const QString user = QString::fromStdString(bundles.user());
    return m_database
        .run([bundles, wanted, user, self = m_identity.self()](Store::Access &access) -> Base::Result<Opened> {
            Opened opened;
            auto list = ListKeeper(access, self).believed(user);
            if (!list) return list.error();
            auto person = access.deviceLists().find(user);
            if (!person) return person.error();
            if (!*list || !*person) return Base::Error{Base::ErrorCode::InvalidDeviceList, QStringLiteral("no list")};
            opened.with = **person;
            QSet<quint32> missing(wanted.cbegin(), wanted.cend());
            for (const kith::wire::Bundle &bundle : bundles.bundles()) {
                if (!missing.remove(bundle.device())) continue;
                auto savepoint = Sql::Savepoint::begin(access.sql());
                if (!savepoint) return savepoint.error();
                auto done = openSession(access, **list, user, bundle);
                if (done) {
                    if (auto released = savepoint->release(); !released) return released.error();
                    continue;
                }
                savepoint->rollback();
                if (static_cast<int>(done.error().code) / 100 == 5) return done.error();
                qCWarning(lcSession) << "bundle of" << user << bundle.device() << "is refused:"
                                     << Base::errorName(done.error().code);
                opened.error = done.error();
            }
            if (!missing.isEmpty()) {
                opened.error = Base::Error{Base::ErrorCode::NoSession, QStringLiteral("the relay has no keys of a device")};
            }
            return opened;
        })
        .then(this, [this, user](Base::Result<Opened> &&opened) -> Outcome {
            if (!opened) return Base::readyTask(DoneResult(opened.error()));
            if (!opened->error) return Base::readyTask(DoneResult(Base::Done{}));
            // The device may have left meanwhile, or the relay holds another list: then the caller asks again.
            return fetchLists({user}).andThen(this, [this, user, opened = *opened](Base::Done &&) {
                return m_database.run([user, opened](Store::Access &access) -> DoneResult {
                    auto person = access.deviceLists().find(user);
                    if (!person) return person.error();
                    return isNews(opened.with, *person) ? DoneResult(Base::Done{}) : DoneResult(*opened.error);
                });
            });
        });
}

Directory::Outcome Directory::learn(const QSet<Base::DeviceAddress> &devices)
{
    return m_database
        .run([devices, self = m_identity.self()](Store::Access &access) -> Base::Result<QStringList> {
            QStringList unknown;
            ListKeeper keeper(access, self);
            for (const Base::DeviceAddress &device : devices) {
                auto key = keeper.identityKey(device);
                if (!key) return key.error();
                if (!*key && !unknown.contains(device.user)) unknown.append(device.user);
            }
            return unknown;
        })
        .andThen(this, [this](QStringList &&unknown) -> Outcome {
            if (unknown.isEmpty()) return Base::readyTask(DoneResult(Base::Done{}));
            return fetchLists(unknown);
        })
        .then(this, &asLearnt);
}

Directory::Outcome Directory::learnAgain(const QString &user)
{
    return fetchLists({user}).then(this, &asLearnt);
}

} // namespace Session
