// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/accountapi.h"
#include "app/net/connection.h"
#include "app/net/deviceapi.h"
#include "app/net/keyapi.h"
#include "app/net/mediaapi.h"
#include "app/net/messageapi.h"
#include "app/net/networkwatch.h"
#include "app/net/presenceapi.h"
#include "app/net/pushrouter.h"
#include "app/net/requester.h"
#include "app/net/restclient.h"
#include "app/session/cachesweeper.h"
#include "app/session/connectionstate.h"
#include "app/session/conversations.h"
#include "app/session/deviceidentity.h"
#include "app/session/directory.h"
#include "app/session/downloader.h"
#include "app/session/environment.h"
#include "app/session/finder.h"
#include "app/session/filesender.h"
#include "app/session/keyupkeep.h"
#include "app/session/link.h"
#include "app/session/outbox.h"
#include "app/session/presence.h"
#include "app/session/receiver.h"
#include "app/session/sender.h"
#include "app/session/settings.h"
#include "app/session/settler.h"
#include "app/session/signin.h"
#include "app/session/timeline.h"
#include "app/session/typing.h"
#include "app/session/uploader.h"
#include "app/session/verification.h"

namespace Session {

//! Everything a session consists of, in the order in which it is built (and, reversed, taken down). The parts know each other
//! through this; Session shows some of them to the world.
struct Parts
{
    explicit Parts(std::unique_ptr<Environment> environment);
    ~Parts();

    //! What is kept in memory, from the database.
    Base::Task<Base::Result<Base::Done>> load();

    //! Requests go to the account's relay, and to nobody else.
    void trustRelay();

    //! Tells models what a committed job did.
    void publish(const Announcement &announcement);

    std::unique_ptr<Environment> env;
    Store::Database &database;
    Base::Pool &pool;
    const Base::Clock &clock;

    // The network
    Net::RestClient rest;
    Net::AccountApi accounts;
    Net::MediaApi media;
    DeviceIdentity identity;
    Net::Connection connection;
    Net::Requester requester;
    Net::PushRouter pushes;
    Net::MessageApi messages;
    Net::DeviceApi devices;
    Net::KeyApi keys;
    Net::PresenceApi presenceApi;
    Net::NetworkWatch networkWatch;

    // Inner parts
    ConnectionState state;
    Link link;
    Directory directory;
    Settler settler;
    Outbox outbox;
    Receiver receiver;
    KeyUpkeep keyUpkeep;

    // What Session shows
    Settings settings;
    Conversations conversations;
    Timeline timeline;
    Finder finder;
    Uploader uploader;
    FileSender files;
    Sender sender;
    Downloader downloader;
    CacheSweeper sweeper;
    Typing typing;
    Presence presence;
    Verification verification;
    SignIn signIn;
    int lookUps = 0; //!< under way: of the own list, of inviters
    void lookedUp(); //!< one of them is done
    bool isAlarmed = false; //!< about an own list that our key did not sign

private:
    void connectParts();
    void onOnline(const kith::wire::Welcome &welcome);
    void checkOwnList(bool mayBringBack = true);
    void takeOwnList(const kith::wire::SignedDeviceList &list);
    void bringOwnListBack();
    void passFence(quint64 knownGeneration);

    quint64 m_round = 0; //!< of being online
};

} // namespace Session
