// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/accounts.h"

#include "server/service/connections.h"
#include "server/service/devicelistcheck.h"
#include "server/service/devices.h"
#include "server/service/passwords.h"
#include "server/service/tickets.h"
#include "server/store/accountstore.h"
#include "server/store/auditlog.h"
#include "server/store/devicestore.h"
#include "server/store/invitestore.h"
#include "server/store/keystore.h"
#include "server/store/store.h"
#include "server/store/tokenstore.h"
#include "shared/base/encoding.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/passwordhash.h"
#include "shared/crypto/random.h"
#include "shared/wire/signinput.h"
#include "shared/wire/username.h"

namespace Relay::Service {

using Base::Done;
using Base::ErrorCode;
using Base::Result;
using Base::Task;
using kith::wire::RelayInfo;
using kith::wire::SignedIn;
using kith::wire::SignInTicket;

namespace {
constexpr qsizetype kRefreshBytes = 32;
constexpr quint32 kTooManyTriesMs = 60'000;
constexpr std::chrono::hours kDay{24};

QByteArray bytesOf(const std::string &text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())); }

template <typename T>
Task<Reply<T>> refused(kith::wire::RefusalCode code, const char *reason, quint32 retryMs = 0)
{
    return Base::readyTask(Reply<T>(code, reason, retryMs));
}

//! The new device's own statement over the list it stands in.
bool isSignedByDevice(const char *purpose, const QByteArray &relayId, const std::string &user, const CheckedList &list,
                      const kith::wire::Device &device, const std::string &signature)
{
    const QByteArray input = Wire::signInput(purpose, {relayId, bytesOf(user), list.hash});
    return Crypto::verifySignature(bytesOf(device.sign_key()), input, bytesOf(signature)).has_value();
}
} // namespace

Accounts::Accounts(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_relayId(parts.store.meta().relayId)
    , m_passwords(std::make_unique<Passwords>(parts.pool, parts.clock, parts.policy.passwordQueue))
    , m_tickets(std::make_unique<Tickets>(parts.clock, parts.policy.ticketLife))
{
    connect(&m_daily, &QTimer::timeout, this, &Accounts::expireTokens);
    m_daily.start(kDay);
    expireTokens();
}

Accounts::~Accounts() = default;

void Accounts::expireTokens()
{
    (void)m_parts.store.write(
        [before = oldestToken()](Store::WriteContext &context) { return Store::expireTokens(context.sql, before); });
}

qint64 Accounts::oldestToken() const
{
    // Time that nobody saw pass signs nobody out: one start with a wrong clock would do it to everybody.
    return m_parts.store.running().cutoff(m_parts.clock.now().count(), m_parts.policy.refreshTokenLife);
}

SignedIn Accounts::signedIn(const std::string &user, quint32 device, quint64 family, const QByteArray &refresh) const
{
    SignedIn answer;
    auto access = m_parts.tokens.make(user, device, family);
    answer.set_user(user);
    answer.set_device(device);
    answer.set_access_token(std::move(access.token));
    answer.set_access_expires(access.expires.count());
    answer.set_refresh_token(Base::toBase64Url(refresh).toStdString());
    answer.set_relay_id(m_relayId.toStdString());
    return answer;
}

Task<Reply<SignedIn>> Accounts::registerAccount(const kith::wire::Register &request)
{
    const auto registration = m_parts.policy.registration;
    if (registration == RelayInfo::CLOSED)
        return refused<SignedIn>(kith::wire::REGISTRATION_CLOSED, "takes no new people");
    if (registration == RelayInfo::INVITE && request.invite().empty())
        return refused<SignedIn>(kith::wire::REGISTRATION_CLOSED, "takes an invite");
    if (!Wire::isUserName(QString::fromStdString(request.user())))
        return refused<SignedIn>(kith::wire::NAME_INVALID, "user name");
    if (request.password_value().size() != Crypto::kPasswordValueBytes)
        return refused<SignedIn>(kith::wire::BAD_REQUEST, "password value");

    auto list = checkList(request.device_list(), m_relayId);
    if (!list) return Base::readyTask(Reply<SignedIn>(refusal(list.error())));
    if (list->list.user() != request.user() || list->list.version() != 1 || list->list.devices_size() != 1 ||
        list->list.identity_reset())
        return refused<SignedIn>(kith::wire::BAD_REQUEST, "a first device list has one device");
    if (auto fine = checkListTime(list->list.created(), m_parts.clock.now().count(), 0); !fine)
        return Base::readyTask(Reply<SignedIn>(refusal(fine.error())));
    if (auto fine = checkKeys(request.keys(), true); !fine)
        return Base::readyTask(Reply<SignedIn>(refusal(fine.error())));
    const auto &device = list->list.devices(0);
    if (!isSignedByDevice(Wire::kPurposeRegister, m_relayId, request.user(), *list, device, request.device_signature()))
        return refused<SignedIn>(kith::wire::BAD_REQUEST, "the device's signature does not fit");

    if (m_parts.store.room().isFull()) return Base::readyTask(Reply<SignedIn>(noRoom()));
    // Both are decided in the transaction; asked before so that nobody without an invite can make the relay compute.
    const bool needsInvite = registration == RelayInfo::INVITE;
    const QByteArray invite = Crypto::sha256(bytesOf(request.invite()));
    const qint64 now = m_parts.clock.now().count();
    return m_parts.store
        .read([user = QString::fromStdString(request.user()), needsInvite, invite,
               now](Sql::Connection &sql) -> Result<Done> {
            if (needsInvite) {
                auto good = Store::isInviteGood(sql, invite, now);
                if (!good) return good.error();
                if (!*good) return {ErrorCode::RefusedInviteInvalid, QStringLiteral("no such invite, or used up")};
            }
            auto account = Store::findAccount(sql, user);
            if (!account) return account.error();
            if (*account) return {ErrorCode::RefusedNameTaken, QStringLiteral("the name is taken")};
            return Done{};
        })
        .andThen(this, [this, value = request.password_value()](Done) { return m_passwords->hash(value); })
        .andThen(
            this,
            [this, request, checked = *list, needsInvite, invite, now](QByteArray &&password) {
                const QByteArray refresh = Crypto::randomBytes(kRefreshBytes);
                return m_parts.store
                    .write([request, checked, needsInvite, invite, now, password,
                            hash = Crypto::sha256(refresh)](Store::WriteContext &context) -> Result<quint64> {
                        auto &sql = context.sql;
                        if (needsInvite) {
                            auto used = Store::useInvite(sql, invite, now);
                            if (!used) return used.error();
                            if (!*used)
                                return {ErrorCode::RefusedInviteInvalid, QStringLiteral("no such invite, or used up")};
                        }
                        const QString user = QString::fromStdString(request.user());
                        auto account = Store::insertAccount(sql, user, password, now);
                        if (!account) {
                            if (account.error().code == ErrorCode::AlreadyExists)
                                return {ErrorCode::RefusedNameTaken, QStringLiteral("the name is taken")};
                            return account.error();
                        }
                        const auto &first = checked.list.devices(0);
                        auto mailbox = Store::insertDevice(sql, *account, first.id(), bytesOf(first.sign_key()), now);
                        if (!mailbox) return mailbox.error();
                        if (auto done = Store::insertList(sql, *account, 1, request.device_list()); !done)
                            return done.error();
                        if (auto done = Store::setSignedPreKey(sql, *mailbox, request.keys().signed_pre_key()); !done)
                            return done.error();
                        if (auto done = Store::addOneTimeKeys(sql, *mailbox, request.keys().one_time()); !done)
                            return done.error();
                        if (auto done = Store::audit(sql, now, "account.registered", user); !done) return done.error();
                        return Store::beginFamily(sql, *mailbox, hash, now);
                    })
                    .andThen(this,
                             [this, user = request.user(), id = checked.list.devices(0).id(), refresh](quint64 family) {
                                 m_parts.counters.registered.fetch_add(1);
                                 m_parts.directory.changed(user);
                                 return Result<SignedIn>(signedIn(user, id, family, refresh));
                             });
            })
        .then(this, [](Result<SignedIn> &&done) -> Reply<SignedIn> {
            if (!done) return refusal(done.error());
            return std::move(*done);
        });
}

Task<Result<std::optional<Store::AccountRow>>> Accounts::checkPassword(const kith::wire::SignIn &request, bool isProven)
{
    using Found = Result<std::optional<Store::AccountRow>>;
    // A proven device is not locked out by others who guess at its name.
    if (!isProven && !m_passwords->mayTry(request.user())) return Base::readyTask(Found(ErrorCode::RefusedRateLimited));
    return m_parts.store
        .read([user = QString::fromStdString(request.user())](Sql::Connection &sql) {
            return Store::findAccount(sql, user);
        })
        .andThen(this, [this, request](std::optional<Store::AccountRow> &&account) {
            const QByteArray stored = account ? account->password : QByteArray();
            return m_passwords->verify(stored, request.password_value())
                .andThen(this, [this, request, account = std::move(account)](bool fits) mutable -> Found {
                    if (!fits) {
                        m_passwords->failed(request.user());
                        m_parts.counters.signInsFailed.fetch_add(1);
                        return std::optional<Store::AccountRow>();
                    }
                    m_passwords->succeeded(request.user());
                    return std::move(account);
                });
        });
}

namespace {
//! One answer for an unknown user and a wrong password.
kith::wire::Refusal wrongPassword() { return refusal(kith::wire::UNAUTHENTICATED, "wrong user name or password"); }

kith::wire::Refusal passwordFailure(const Base::Error &error)
{
    if (error.code == ErrorCode::RefusedRateLimited)
        return refusal(kith::wire::RATE_LIMITED, "tried too often", kTooManyTriesMs);
    return refusal(error);
}
} // namespace

Task<Reply<SignInTicket>> Accounts::signIn(const kith::wire::SignIn &request)
{
    return checkPassword(request, false)
        .then(this, [this](Result<std::optional<Store::AccountRow>> &&account) -> Task<Reply<SignInTicket>> {
            if (!account) return Base::readyTask(Reply<SignInTicket>(passwordFailure(account.error())));
            if (!*account) return Base::readyTask(Reply<SignInTicket>(wrongPassword()));
            if ((*account)->disabled) return refused<SignInTicket>(kith::wire::FORBIDDEN, "the account is disabled");
            const Store::AccountId id = (*account)->id;
            return m_parts.store.read([id](Sql::Connection &sql) { return Store::currentList(sql, id); })
                .then(this,
                      [this, id, user = (*account)->user.toStdString()](
                          Result<std::optional<kith::wire::SignedDeviceList>> &&list) -> Reply<SignInTicket> {
                          if (!list) return refusal(list.error());
                          SignInTicket ticket;
                          ticket.set_ticket(m_tickets->give({id, user}));
                          if (*list) *ticket.mutable_current_list() = std::move(**list);
                          return ticket;
                      });
        });
}

Task<Reply<SignedIn>> Accounts::signInAgain(const Caller &caller, const kith::wire::SignIn &request)
{
    if (caller.user != request.user()) return refused<SignedIn>(kith::wire::BAD_REQUEST, "proof of another user");
    return checkPassword(request, true)
        .then(this, [this, caller](Result<std::optional<Store::AccountRow>> &&account) -> Task<Reply<SignedIn>> {
            if (!account) return Base::readyTask(Reply<SignedIn>(passwordFailure(account.error())));
            if (!*account) return Base::readyTask(Reply<SignedIn>(wrongPassword()));
            if ((*account)->disabled) return refused<SignedIn>(kith::wire::FORBIDDEN, "the account is disabled");
            return newSession(caller.mailbox, caller.user, caller.device);
        });
}

Task<Reply<SignedIn>> Accounts::addDevice(const kith::wire::AddDevice &request)
{
    const auto ticket = m_tickets->find(request.ticket());
    if (!ticket) return refused<SignedIn>(kith::wire::UNAUTHENTICATED, "the ticket is not good");
    auto list = checkList(request.device_list(), m_relayId);
    if (!list) return Base::readyTask(Reply<SignedIn>(refusal(list.error())));
    const auto *device = deviceIn(list->list, request.device());
    if (list->list.user() != ticket->user || !device) return refused<SignedIn>(kith::wire::BAD_REQUEST, "device list");
    if (!isSignedByDevice(Wire::kPurposeAddDevice, m_relayId, ticket->user, *list, *device, request.device_signature()))
        return refused<SignedIn>(kith::wire::BAD_REQUEST, "the device's signature does not fit");
    if (m_parts.store.room().isFull()) return Base::readyTask(Reply<SignedIn>(noRoom()));
    return m_parts.devices.publish({ticket->account, ticket->user, request.device_list(), request.keys(), true, 0})
        .then(this,
              [this, text = request.ticket(), user = ticket->user,
               id = request.device()](Reply<kith::wire::Done> &&published) -> Task<Reply<SignedIn>> {
                  if (!published) return Base::readyTask(Reply<SignedIn>(published.refusal()));
                  if (!m_tickets->find(text))
                      return refused<SignedIn>(kith::wire::UNAUTHENTICATED, "the ticket was used");
                  m_tickets->use(text);
                  return m_parts.directory.load(user).then(
                      this, [this, user, id](Result<const Person *> &&person) -> Task<Reply<SignedIn>> {
                          if (!person) return Base::readyTask(Reply<SignedIn>(refusal(person.error())));
                          const DirectoryDevice *added = *person ? (*person)->device(id) : nullptr;
                          if (!added) return refused<SignedIn>(kith::wire::CONFLICT, "the list has changed");
                          return newSession(added->mailbox, user, id);
                      });
              });
}

Task<Reply<SignedIn>> Accounts::newSession(Store::MailboxId mailbox, std::string user, quint32 device)
{
    const QByteArray refresh = Crypto::randomBytes(kRefreshBytes);
    const qint64 now = m_parts.clock.now().count();
    return m_parts.store
        .write([mailbox, hash = Crypto::sha256(refresh), now](Store::WriteContext &context) {
            return Store::beginFamily(context.sql, mailbox, hash, now);
        })
        .then(this, [this, user = std::move(user), device, refresh](Result<quint64> &&family) -> Reply<SignedIn> {
            if (!family) return refusal(family.error());
            m_parts.directory.changed(user);
            return signedIn(user, device, *family, refresh);
        });
}

Task<Reply<SignedIn>> Accounts::refresh(const Caller &caller, const kith::wire::RefreshTokens &request)
{
    const auto token = Base::fromBase64Url(bytesOf(request.refresh_token()));
    if (!token || token->size() != kRefreshBytes)
        return refused<SignedIn>(kith::wire::UNAUTHENTICATED, "refresh token");
    // What follows a token is derived from it: the same child again costs no stored secret, and the database alone
    // gives nobody a token, because it holds hashes only.
    const QByteArray &secret = m_parts.store.meta().refreshSecret;
    const QByteArray child = Crypto::hmacSha256(Base::SecretBytes(secret.constData(), secret.size()), *token);
    const qint64 now = m_parts.clock.now().count();
    const auto micro = [](auto duration) {
        return std::chrono::duration_cast<std::chrono::microseconds>(duration).count();
    };
    return m_parts.store
        .write([mailbox = caller.mailbox, user = QString::fromStdString(caller.user), hash = Crypto::sha256(*token),
                childHash = Crypto::sha256(child), now, grace = micro(m_parts.policy.refreshGrace),
                oldest = oldestToken()](
                   Store::WriteContext &context) -> Result<Store::RotationResult> {
            auto result = Store::rotateToken(context.sql, mailbox, hash, childHash, now, grace, oldest);
            if (result && result->rotation == Store::Rotation::Reused) {
                if (auto done = Store::audit(context.sql, now, "tokens.reused", user); !done) return done.error();
            }
            return result;
        })
        .then(this, [this, caller, child](Result<Store::RotationResult> &&result) -> Reply<SignedIn> {
            if (!result) return refusal(result.error());
            switch (result->rotation) {
            case Store::Rotation::Rotated:
            case Store::Rotation::SameChild:
                return signedIn(caller.user, caller.device, result->family, child);
            case Store::Rotation::Reused:
                m_parts.directory.changed(caller.user);
                m_parts.connections.closeDevice(caller.mailbox, Wire::CloseCode::Revoked, "a token was used twice");
                break;
            case Store::Rotation::Unknown:
                break;
            }
            return {kith::wire::UNAUTHENTICATED, "refresh token"};
        });
}

Task<Reply<kith::wire::Done>> Accounts::signOut(const Caller &caller)
{
    return m_parts.store
        .write([mailbox = caller.mailbox](Store::WriteContext &context) {
            return Store::revokeTokens(context.sql, mailbox);
        })
        .then(this, [this, caller](Result<Done> &&done) -> Reply<kith::wire::Done> {
            if (!done) return refusal(done.error());
            m_parts.directory.changed(caller.user);
            m_parts.connections.closeDevice(caller.mailbox, Wire::CloseCode::Revoked, "signed out");
            return kith::wire::Done();
        });
}

} // namespace Relay::Service
