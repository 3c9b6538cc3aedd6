// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/session/parts.h"

namespace Session {

Session::Session(std::unique_ptr<Environment> environment, QObject *parent)
    : QObject(parent), m_parts(new Parts(std::move(environment)))
{
    connect(&m_parts->signIn, &SignIn::signedIn, this, [this] { Q_EMIT signedIn(*account()); });
    connect(&m_parts->signIn, &SignIn::signedOut, this, &Session::signedOut);
    connect(&m_parts->link, &Link::caughtUp, this, &Session::caughtUp);
    // Queued: whoever else hears of the same has counted it by then.
    const auto watch = [this] {
        if (isIdle()) Q_EMIT becameIdle();
    };
    connect(&m_parts->outbox, &Outbox::becameIdle, this, watch, Qt::QueuedConnection);
    connect(&m_parts->settler, &Settler::becameIdle, this, watch, Qt::QueuedConnection);
    connect(&m_parts->settler, &Settler::becameIdle, this, &Session::statusBecameKnown, Qt::QueuedConnection);
    connect(&m_parts->receiver, &Receiver::storingFailed, this, &Session::storingFailed);
    connect(&m_parts->receiver, &Receiver::becameIdle, this, watch, Qt::QueuedConnection);
    connect(&m_parts->uploader, &Uploader::becameIdle, this, watch, Qt::QueuedConnection);
    connect(&m_parts->files, &FileSender::becameIdle, this, watch, Qt::QueuedConnection);
    connect(&m_parts->sender, &Sender::settled, this, watch, Qt::QueuedConnection); // a file that will not leave was all that was waited for
}

Session::~Session() = default;

Base::Task<Base::Result<Base::Done>> Session::load()
{
    return m_parts->load();
}

void Session::start()
{
    m_parts->link.start();
    m_parts->finder.keepIndex();
    m_parts->files.start();
    m_parts->sweeper.start();
}

Base::Task<Base::Result<Base::Done>> Session::stop()
{
    m_parts->conversations.writeDrafts();
    m_parts->link.stop();
    // What was sent, and a file that is on screen as "being sent", must not be lost because the program was left a moment later.
    return m_parts->sender.whenStored()
        .then(this, [this](Base::Done &&) { return m_parts->files.whenSealed(); })
        .then(this, [this](Base::Done &&) {
            m_parts->conversations.writeDrafts();
            // Jobs run in order: when this one answers, everything given before it is stored.
            return m_parts->database.run([](Store::Access &) -> Base::Result<Base::Done> { return Base::Done{}; });
        });
}

void Session::reconnectNow()
{
    m_parts->link.retryNow();
}

std::optional<AccountInfo> Session::account() const
{
    return m_parts->identity.info();
}

SignIn &Session::signIn() { return m_parts->signIn; }
ConnectionState &Session::connection() { return m_parts->state; }
Conversations &Session::conversations() { return m_parts->conversations; }
Timeline &Session::timeline() { return m_parts->timeline; }
Finder &Session::finder() { return m_parts->finder; }
Sender &Session::sender() { return m_parts->sender; }
Downloader &Session::downloader() { return m_parts->downloader; }
Typing &Session::typing() { return m_parts->typing; }
Presence &Session::presence() { return m_parts->presence; }
Verification &Session::verification() { return m_parts->verification; }
Settings &Session::settings() { return m_parts->settings; }

bool Session::isStatusKnown() const { return m_parts->settler.isIdle(); }

bool Session::isIdle() const
{
    return m_parts->outbox.isIdle() && m_parts->settler.isIdle() && m_parts->receiver.isIdle() && m_parts->uploader.isIdle()
           && m_parts->files.isIdle() && m_parts->lookUps == 0;
}

} // namespace Session
