// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/connectionstate.h"
#include "app/session/conversations.h"
#include "app/session/downloader.h"
#include "app/session/finder.h"
#include "app/session/presence.h"
#include "app/session/sender.h"
#include "app/session/settings.h"
#include "app/session/signin.h"
#include "app/session/timeline.h"
#include "app/session/typing.h"
#include "app/session/verification.h"
#include "shared/base/task.h"

#include <QObject>

#include <memory>

namespace Session {

struct Environment;

//! One profile: owns the parts, holds no logic. Everything is called and answered on the thread that made it. Made by
//! composition.cpp, which gives it the opened database and the network (environment.h).
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(std::unique_ptr<Environment> environment, QObject *parent = nullptr);
    ~Session() override;

    //! Reads what is kept in memory (account, list, settings). Call once, before anything else.
    Base::Task<Base::Result<Base::Done>> load();
    //! Connects (and reconnects) until stop(). NotSignedIn is no error here: it starts by itself after signing in.
    void start();
    //! Says goodbye to the relay. The Task answers when everything under way was stored.
    Base::Task<Base::Result<Base::Done>> stop();
    //! The machine woke up or the network changed: try now instead of waiting.
    void reconnectNow();

    //! nullopt when nobody is signed in on this profile.
    std::optional<AccountInfo> account() const;

    SignIn &signIn();
    ConnectionState &connection();
    Conversations &conversations();
    Timeline &timeline();
    Finder &finder();
    Sender &sender();
    Downloader &downloader();
    Typing &typing();
    Presence &presence();
    Verification &verification();
    Settings &settings();

    //! True when nothing waits to be sent, stored or acknowledged.
    bool isIdle() const;
    //! True when what the relay said about sent messages is written down, and nothing more was asked.
    bool isStatusKnown() const;

Q_SIGNALS:
    void signedIn(const AccountInfo &account);
    void signedOut();
    //! Everything that waited at the relay when the connection came up is here and committed.
    void caughtUp();
    void becameIdle();
    void statusBecameKnown();
    //! What came cannot be stored, for instance because the disk is full. It is tried again and again; nothing is lost.
    void storingFailed(const Base::Error &why);

private:
    std::unique_ptr<Parts> m_parts;
};

} // namespace Session
