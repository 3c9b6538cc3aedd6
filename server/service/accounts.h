// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/counters.h"
#include "server/service/credentials.h"
#include "server/service/policy.h"
#include "server/service/reply.h"
#include "shared/base/pool.h"
#include "shared/base/task.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

namespace Relay::Store {
class Store;
struct AccountRow;
} // namespace Relay::Store

namespace Relay::Service {

class Connections;
class Devices;
class Passwords;
class Tickets;

//! Registering, signing in, tokens, signing out. All over REST; loop thread, Argon2 in the pool, SQL in the store's
//! threads.
class Accounts final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Store::Store &store;
        Directory &directory;
        Connections &connections;
        Devices &devices;
        const AccessTokens &tokens;
        Base::Pool &pool; //!< for Argon2
        const Base::Clock &clock;
        Counters &counters;
        const Policy &policy;
    };
    explicit Accounts(const Parts &parts, QObject *parent = nullptr);
    ~Accounts() override;

    //! POST /api/v1/accounts. No credential.
    Base::Task<Reply<kith::wire::SignedIn>> registerAccount(const kith::wire::Register &request);

    //! POST /api/v1/sessions without proof: a ticket for addDevice().
    Base::Task<Reply<kith::wire::SignInTicket>> signIn(const kith::wire::SignIn &request);
    //! The same with a proof of \a caller (Credentials::checkProof): tokens.
    Base::Task<Reply<kith::wire::SignedIn>> signInAgain(const Caller &caller, const kith::wire::SignIn &request);
    //! PUT /api/v1/devices. The ticket is the credential. CONFLICT carries the current list.
    Base::Task<Reply<kith::wire::SignedIn>> addDevice(const kith::wire::AddDevice &request);
    //! POST /api/v1/tokens, with \a caller from Credentials::checkProof.
    Base::Task<Reply<kith::wire::SignedIn>> refresh(const Caller &caller, const kith::wire::RefreshTokens &request);
    //! DELETE /api/v1/sessions/current, with \a caller from Credentials::checkTokenAndProof. Closes the socket as well.
    Base::Task<Reply<kith::wire::Done>> signOut(const Caller &caller);

private:
    //! The account when the password fits, nothing when it does not or there is none; both take as long.
    Base::Task<Base::Result<std::optional<Store::AccountRow>>> checkPassword(const kith::wire::SignIn &request,
                                                                             bool isProven);
    void expireTokens();
    //! Refresh tokens made before this are over.
    qint64 oldestToken() const;
    Base::Task<Reply<kith::wire::SignedIn>> newSession(Store::MailboxId mailbox, std::string user, quint32 device);
    kith::wire::SignedIn signedIn(const std::string &user, quint32 device, quint64 family,
                                  const QByteArray &refresh) const;

    Parts m_parts;
    QByteArray m_relayId;
    std::unique_ptr<Passwords> m_passwords;
    std::unique_ptr<Tickets> m_tickets;
    QTimer m_daily;
};

} // namespace Relay::Service
