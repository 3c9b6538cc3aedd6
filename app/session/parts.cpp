// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/parts.h"

#include "app/session/convert.h"
#include "app/session/fence.h"
#include "app/session/logging.h"
#include "app/session/ownlist.h"

#include <QTimer>

namespace Session {
namespace {

//! The relay shows devices of ours that our key did not sign: the person has to see it, once in each run of the program.
void alarmAboutOwnList(Parts &parts)
{
    if (std::exchange(parts.isAlarmed, true)) return;
    parts.database
        .run([user = parts.identity.self().user, now = parts.clock.now()](Store::Access &access) -> Base::Result<Announcement> {
            Changes changes;
            auto all = access.conversations().all();
            if (!all) return all.error();
            if (!all->isEmpty()) {
                auto added = addNotice(access, all->first().id, user, NoticeKind::OwnDevicesChanged, 0, now, changes);
                if (!added) return added.error();
            }
            return changes.finish(access);
        })
        .then(&parts.link, [&parts](Base::Result<Announcement> &&announcement) {
            if (announcement) parts.publish(*announcement);
        });
}

//! A removed device will never send again: what waits says so instead of waiting for ever.
void failWaiting(Parts &parts)
{
    struct Waiting
    {
        QList<Store::OutgoingEnvelope> envelopes;
        QList<Store::StagedFile> files;
    };
    parts.database
        .read([now = parts.clock.now()](Store::Access &access) -> Base::Result<Waiting> {
            auto envelopes = access.outbox().unaccepted();
            if (!envelopes) return envelopes.error();
            auto files = access.attachments().staged(now);
            if (!files) return files.error();
            return Waiting{*std::move(envelopes), *std::move(files)};
        })
        .then(&parts.link, [&parts](Base::Result<Waiting> &&waiting) {
            if (!waiting) return;
            const Base::Error why{Base::ErrorCode::RefusedDeviceRevoked, {}};
            for (const Store::OutgoingEnvelope &envelope : std::as_const(waiting->envelopes)) {
                parts.uploader.drop(envelope.message);
                if (envelope.state == Store::EnvelopeState::Waiting) parts.settler.refused(envelope.id, why);
            }
            for (const Store::StagedFile &file : std::as_const(waiting->files)) {
                parts.uploader.drop(file.message);
                Q_EMIT parts.files.failed(file.message, why);
            }
        });
}

} // namespace

Parts::Parts(std::unique_ptr<Environment> environment)
    : env(std::move(environment)), database(*env->database), pool(*env->pool), clock(*env->clock), accounts(rest), media(rest),
      identity(database, accounts, clock), connection(*env->transport, identity), requester(connection), pushes(connection),
      messages(requester), devices(requester), keys(requester), presenceApi(requester),
      link(connection, identity, state, clock, env->clientName), directory(database, devices, keys, identity, clock),
      settler(database, messages), outbox(database, connection, messages, directory, settler, identity, clock),
      receiver(database, messages, directory, identity, clock), keyUpkeep(database, keys, identity, clock), settings(*this),
      conversations(*this), timeline(*this), finder(*this), uploader(*this), files(*this), sender(*this), downloader(*this), sweeper(*this), typing(*this), presence(*this),
      verification(*this), signIn(*this)
{
    rest.setSigner(&identity);
    connectParts();
}

Parts::~Parts()
{
    rest.setSigner(nullptr);
}

void Parts::connectParts()
{
    const auto announce = [this](const Announcement &announcement) { publish(announcement); };
    QObject::connect(&directory, &Directory::announced, &timeline, announce);
    QObject::connect(&settler, &Settler::announced, &timeline, announce);
    QObject::connect(&receiver, &Receiver::announced, &timeline, announce);
    QObject::connect(&receiver, &Receiver::storingFailed, &state, [this](const Base::Error &why) { state.setStoringError(why); });
    QObject::connect(&receiver, &Receiver::committed, &state, [this] { state.setStoringError({}); });
    QObject::connect(&receiver, &Receiver::committed, &link,
                     [this](quint64 sequence, int entries, const QList<MessageKey> &attachments) {
                         link.noteReceived(sequence, entries);
                         if (!attachments.isEmpty()) downloader.fetchByItself(attachments);
                     });
    QObject::connect(&link, &Link::online, &link, [this](const kith::wire::Welcome &welcome) { onOnline(welcome); });
    QObject::connect(&link, &Link::offline, &link, [this] {
        ++m_round;
        // What is encrypted from now on is not known to anybody when the next Welcome comes.
        database
            .run([](Store::Access &access) -> Base::Result<Base::Done> {
                access.account().stopTelling();
                return Base::Done{};
            })
            .then(&link, [](Base::Result<Base::Done> &&) {});
        outbox.suspend();
        uploader.suspend();
        downloader.suspend();
        receiver.drop();
        presence.forget();
    });
    QObject::connect(&state, &ConnectionState::changed, &link, [this] {
        if (state.phase() != ConnectionState::Phase::Rejected) return;
        if (state.error().code == Base::ErrorCode::RefusedDeviceRevoked) failWaiting(*this);
    });
    QObject::connect(&outbox, &Outbox::unblocked, &uploader, [this] {
        uploader.resume();
        files.queueUploaded().then(&files, [](Base::Result<Base::Done> &&) {});
    });
    QObject::connect(&networkWatch, &Net::NetworkWatch::becameReachable, &link, &Link::retryNow);
    QObject::connect(&conversations, &Conversations::added, &presence, [this] { presence.watch(); });

    QObject::connect(&pushes, &Net::PushRouter::deliverArrived, &receiver, &Receiver::take);
    QObject::connect(&pushes, &Net::PushRouter::mailboxReset, &receiver, &Receiver::reset);
    QObject::connect(&pushes, &Net::PushRouter::deliveredArrived, &settler, &Settler::delivered);
    QObject::connect(&pushes, &Net::PushRouter::keyStatusArrived, &keyUpkeep, [this](const kith::wire::KeyStatus &status) {
        keyUpkeep.check(static_cast<int>(status.one_time_left()), status.signed_pre_key_id());
    });
    QObject::connect(&pushes, &Net::PushRouter::ownDeviceListArrived, &directory,
                     [this](const kith::wire::SignedDeviceList &list) { takeOwnList(list); });
    QObject::connect(&pushes, &Net::PushRouter::ephemeralArrived, &typing, [this](const kith::wire::EphemeralPush &push) {
        if (!push.group_id().empty()) return;
        typing.take(QString::fromStdString(push.sender()), push.sender_device(), QByteArray::fromStdString(push.sealed()));
    });
    QObject::connect(&pushes, &Net::PushRouter::presenceArrived, &presence, [this](const kith::wire::PresencePush &push) {
        PresenceInfo info;
        switch (push.status()) {
        case kith::wire::ONLINE: info.status = PresenceStatus::Online; break;
        case kith::wire::AWAY: info.status = PresenceStatus::Away; break;
        case kith::wire::BUSY: info.status = PresenceStatus::Busy; break;
        default: info.status = PresenceStatus::Offline; break;
        }
        info.lastSeen = toDateTime(Store::Micros(push.last_seen()));
        presence.take(QString::fromStdString(push.user()), info);
    });
}

Base::Task<Base::Result<Base::Done>> Parts::load()
{
    return identity.load()
        .andThen(&link, [this](Base::Done &&) { return settings.load(); })
        .andThen(&link, [this](Base::Done &&) { return conversations.load(); })
        .andThen(&link, [this](Base::Done &&) { return files.load(); })
        .andThen(&link, [this](Base::Done &&) { return uploader.load(); })
        .andThen(&link, [this](Base::Done &&) { return files.queueUploaded(); })
        .andThen(&link, [this](Base::Done &&) { return downloader.load(); })
        .andThen(&link, [this](Base::Done &&) { return sender.load(); })
        .andThen(&link, [this](Base::Done &&) -> Base::Result<Base::Done> {
            trustRelay();
            return Base::Done{};
        });
}

void Parts::trustRelay()
{
    const Store::Account *account = identity.account();
    if (!account) return;
    Net::RelayTrust trust;
    trust.relay = QUrl(account->relayUrl);
    if (!account->relayPin.isEmpty()) trust.pins = {account->relayPin};
    rest.setTrust(trust);
}

void Parts::publish(const Announcement &announcement)
{
    conversations.apply(announcement.summaries);
    for (auto it = announcement.removed.cbegin(); it != announcement.removed.cend(); ++it) {
        Q_EMIT timeline.messagesRemoved(it.key(), it.value());
    }
    for (auto it = announcement.added.cbegin(); it != announcement.added.cend(); ++it) {
        for (const Message &message : it.value()) {
            if (!message.isOwn) typing.stopped(it.key(), message.author);
        }
        Q_EMIT timeline.messagesAdded(it.key(), it.value());
    }
    for (auto it = announcement.changed.cbegin(); it != announcement.changed.cend(); ++it) {
        Q_EMIT timeline.messagesChanged(it.key(), it.value());
    }
    for (auto it = announcement.trust.cbegin(); it != announcement.trust.cend(); ++it) {
        Q_EMIT verification.trustChanged(it.key(), it.value());
    }
}

void Parts::onOnline(const kith::wire::Welcome &welcome)
{
    passFence(welcome.known_state_generation());
    settler.askStatus();
    uploader.resume();
    downloader.resume();
    presence.watch();
    keyUpkeep.check(static_cast<int>(welcome.one_time_keys_left()), welcome.signed_pre_key_id());
    checkOwnList();
    conversations.openInvited();
}

void Parts::checkOwnList(bool mayBringBack)
{
    ++lookUps;
    // The relay answers with what follows the version we know: nothing, most of the time.
    directory.fetchLists({identity.self().user}).then(&link, [this, mayBringBack](Base::Result<Base::Done> &&fetched) {
        if (fetched) return lookedUp();
        if (fetched.error().code == Base::ErrorCode::RefusedStaleDeviceList && mayBringBack) return bringOwnListBack();
        lookedUp();
        qCWarning(lcSession) << "own device list:" << Base::errorName(fetched.error().code);
        if (static_cast<int>(fetched.error().code) / 100 == 4) alarmAboutOwnList(*this);
    });
}

void Parts::takeOwnList(const kith::wire::SignedDeviceList &list)
{
    ++lookUps;
    // What lies between comes first. Then the list itself: the relay may not have it, after it was put back to an older copy.
    directory.fetchLists({identity.self().user})
        .then(&link, [this, list](Base::Result<Base::Done> &&) {
            kith::wire::UserDeviceLists mine;
            mine.set_user(identity.self().user.toStdString());
            *mine.add_lists() = list;
            return directory.takeLists({mine});
        })
        .then(&link, [this](Base::Result<Base::Done> &&) {
            checkOwnList();
            lookedUp();
        });
}

void Parts::lookedUp()
{
    --lookUps;
    Q_EMIT outbox.becameIdle(); // whoever waits looks at everything
}

void Parts::bringOwnListBack()
{
    const auto failed = [this](const Base::Error &why) {
        qCWarning(lcSession) << "own device list is not back:" << Base::errorName(why.code);
        lookedUp();
    };
    devices.fetchLists({{identity.self().user, 0, {}}}).then(&link, [this, failed](Net::Reply<kith::wire::DeviceLists> &&reply) {
        if (!reply) return failed(reply.error());
        if (reply->users_size() != 1 || reply->users(0).lists_size() != 1) return lookedUp();
        using List = std::optional<E2e::DeviceList>;
        database
            .run([shown = reply->users(0).lists(0), now = clock.now()](Store::Access &access) -> Base::Result<List> {
                auto current = E2e::readDeviceList(shown);
                if (!current) return current.error();
                return bringListBack(access, *current, now);
            })
            .then(&link, [this, failed](Base::Result<List> &&list) {
                if (!list) return failed(list.error());
                if (!*list) return lookedUp();
                devices.publish((*list)->wire()).then(&link, [this, failed](Net::Reply<Base::Done> &&published) {
                    if (!published) return failed(published.error());
                    checkOwnList(false); // it is taken like one of another device: the person sees when one is gone
                    Q_EMIT directory.changed();
                    lookedUp();
                });
            });
    });
}

void Parts::passFence(quint64 known)
{
    database
        .run([known, now = clock.now()](Store::Access &access) -> Base::Result<Announcement> {
            Changes changes;
            if (auto passed = Session::passFence(access, known, now, changes); !passed) return passed.error();
            return changes.finish(access);
        })
        .then(&link, [this, known, round = m_round](Base::Result<Announcement> &&announcement) {
            if (round != m_round) return; // offline again
            if (!announcement) {
                qCWarning(lcSession) << "nothing can be sent:" << Base::errorName(announcement.error().code)
                                     << announcement.error().detail;
                QTimer::singleShot(std::chrono::seconds(1), &link, [this, known, round] {
                    if (round == m_round) passFence(known);
                });
                return;
            }
            publish(*announcement);
            outbox.reload();
        });
}

} // namespace Session
