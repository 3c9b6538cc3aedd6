// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/connections.h"

#include "server/service/accesstokens.h"
#include "server/service/directory.h"
#include "server/service/reply.h"
#include "server/store/accountstore.h"
#include "server/store/keystore.h"
#include "server/store/mailboxstore.h"
#include "server/store/store.h"
#include "shared/crypto/random.h"
#include "shared/crypto/signature.h"
#include "shared/wire/signinput.h"

#include <QLoggingCategory>

namespace Relay::Service {

using Base::Result;

namespace {
Q_LOGGING_CATEGORY(lcConnections, "relay.connections")

QByteArray bytesOf(const std::string &text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())); }
} // namespace

struct Connections::Greeting
{
    Store::MailboxState mailbox;
    kith::wire::KeyStatus keys;
    std::vector<QString> blocked;
    quint64 listVersion = 0;
};

Connections::Connections(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_relayId(parts.store.meta().relayId)
{
}

Connections::~Connections() = default;

Client &Connections::opened(Sink &sink)
{
    const ClientKey key = m_next++;
    auto &client = *m_clients.emplace(key, std::make_unique<Client>(key, sink)).first->second;
    client.relayNonce = Crypto::randomBytes(Wire::kNonceBytes);
    kith::wire::RelayFrame frame;
    auto &challenge = *frame.mutable_challenge();
    challenge.set_relay_id(m_relayId.toStdString());
    challenge.set_relay_nonce(client.relayNonce.toStdString());
    challenge.set_min_version(Wire::kProtocolVersion);
    challenge.set_max_version(Wire::kProtocolVersion);
    sink.send(frame);
    return client;
}

void Connections::drained(Client &client)
{
    if (client.isSignedIn()) Q_EMIT hasDrained(&client);
}

void Connections::closed(Client &client)
{
    forget(client);
    m_clients.erase(client.key);
}

void Connections::forget(Client &client)
{
    const auto online = m_online.find(client.mailbox);
    if (online != m_online.end() && online->second == &client) m_online.erase(online);
    const auto [begin, end] = m_byAccount.equal_range(client.account);
    for (auto it = begin; it != end; ++it) {
        if (it->second != &client) continue;
        m_byAccount.erase(it);
        break;
    }
    const bool wasSignedIn = client.isSignedIn();
    client.state = Client::State::Closing;
    if (!wasSignedIn) return;
    m_parts.counters.online.fetch_sub(1);
    Q_EMIT left(&client);
}

void Connections::end(Client &client, Wire::CloseCode code, QByteArrayView reason)
{
    forget(client);
    client.sink.close(code, reason); // the client may be gone after this
}

void Connections::refuseHello(Client &client, quint32 requestId, kith::wire::RefusalCode code, const char *reason)
{
    m_parts.counters.hellosRefused.fetch_add(1);
    client.refuse(requestId, code, reason);
    end(client, Wire::CloseCode::Unauthenticated, "hello refused");
}

void Connections::hello(Client &client, quint32 requestId, const kith::wire::Hello &hello)
{
    if (client.state != Client::State::Fresh) {
        client.refuse(requestId, kith::wire::BAD_REQUEST, "hello was said already");
        return;
    }
    client.state = Client::State::Greeting;
    if (hello.version() != Wire::kProtocolVersion) {
        refuseHello(client, requestId, kith::wire::UNSUPPORTED, "no such version here");
        return;
    }
    if (hello.client_nonce().size() != Wire::kNonceBytes || hello.client().size() > Wire::kMaxClientNameBytes) {
        refuseHello(client, requestId, kith::wire::BAD_REQUEST, "malformed hello");
        return;
    }
    const auto claims = m_parts.tokens.read(
        QByteArrayView(hello.access_token().data(), static_cast<qsizetype>(hello.access_token().size())));
    if (!claims) {
        refuseHello(client, requestId, kith::wire::UNAUTHENTICATED, "the token is not good");
        return;
    }
    if (const Person *person = m_parts.directory.cached(claims->user)) {
        checkHello(client, requestId, hello, person, claims->device, claims->family);
        return;
    }
    m_parts.directory.load(claims->user)
        .then(this, [this, key = client.key, requestId, hello, claims = *claims](Result<const Person *> &&person) {
            Client *waiting = find(key);
            if (!waiting || waiting->state != Client::State::Greeting) return;
            if (!person)
                refuseHello(*waiting, requestId, kith::wire::INTERNAL, "internal error");
            else
                checkHello(*waiting, requestId, hello, *person, claims.device, claims.family);
        });
}

void Connections::checkHello(Client &client, quint32 requestId, const kith::wire::Hello &hello, const Person *person,
                             quint32 deviceId, quint64 family)
{
    const DirectoryDevice *device = person ? person->device(deviceId) : nullptr;
    if (!device) {
        refuseHello(client, requestId, kith::wire::DEVICE_REVOKED, "no such device any more");
        return;
    }
    if (person->disabled) {
        refuseHello(client, requestId, kith::wire::FORBIDDEN, "the account is disabled");
        return;
    }
    if (family == 0 || device->family != family) {
        refuseHello(client, requestId, kith::wire::UNAUTHENTICATED, "signed out");
        return;
    }
    const QByteArray input =
        Wire::signInput(Wire::kPurposeHello, {m_relayId, bytesOf(person->user), Wire::signNumber(deviceId),
                                              client.relayNonce, bytesOf(hello.client_nonce())});
    if (!Crypto::verifySignature(device->signKey, input, bytesOf(hello.signature()))) {
        refuseHello(client, requestId, kith::wire::UNAUTHENTICATED, "the device's signature does not fit");
        return;
    }

    if (Client *before = online(device->mailbox)) end(*before, Wire::CloseCode::Replaced, "connected again");
    client.relayNonce.clear();
    client.account = person->account;
    client.mailbox = device->mailbox;
    client.device = deviceId;
    client.user = person->user;
    // From here on commits to this mailbox are noticed, so that none falls between the look at the store and the first
    // push.
    m_online[client.mailbox] = &client;
    m_byAccount.emplace(client.account, &client);

    const auto mailbox = client.mailbox;
    const auto account = client.account;
    // Urgent: who cannot come in cannot fetch and acknowledge, and a full disk would never get room again. What it
    // acknowledges without being able to write it stays owed (Delivery); until then the client names it again.
    m_parts.store
        .writeUrgent([mailbox, account, last = hello.last_sequence(), generation = hello.state_generation(),
                      version = person->listVersion](Store::WriteContext &context) -> Result<Greeting> {
            auto state = context.mailboxes.hello(mailbox, last, generation, context.mayWrite);
            if (!state) return state.error();
            auto keys = Store::keyStatus(context.sql, mailbox);
            if (!keys) return keys.error();
            auto blocked = Store::blockedNames(context.sql, account);
            if (!blocked) return blocked.error();
            return Greeting{std::move(*state), std::move(*keys), std::move(*blocked), version};
        })
        .then(this, [this, key = client.key, requestId](Result<Greeting> &&greeting) {
            Client *waiting = find(key);
            if (!waiting || waiting->state != Client::State::Greeting) return;
            if (!greeting) {
                qCWarning(lcConnections, "a hello failed: %s", qPrintable(greeting.error().detail));
                const auto refused = refusal(greeting.error());
                refuseHello(*waiting, requestId, refused.code(), refused.reason().c_str());
                return;
            }
            welcome(*waiting, requestId, *greeting);
        });
}

void Connections::welcome(Client &client, quint32 requestId, const Greeting &greeting)
{
    const Store::MailboxState &mailbox = greeting.mailbox;
    client.state = Client::State::SignedIn;
    client.window.handedOut = mailbox.acknowledged;
    client.window.acknowledged = mailbox.acknowledged;
    client.window.newest = std::max(client.window.newest, mailbox.newest);
    m_parts.counters.hellos.fetch_add(1);
    m_parts.counters.online.fetch_add(1);
    client.sink.signedIn(QString::fromStdString(client.user), client.device);

    kith::wire::RelayFrame frame;
    auto &welcome = *frame.mutable_welcome();
    welcome.set_server_time(m_parts.clock.now().count());
    welcome.set_heartbeat_seconds(static_cast<quint32>(Wire::kHeartbeat.count()));
    welcome.set_highest_sequence(mailbox.highest);
    welcome.set_known_state_generation(mailbox.stateGeneration);
    welcome.set_one_time_keys_left(greeting.keys.one_time_left());
    welcome.set_signed_pre_key_id(greeting.keys.signed_pre_key_id());
    welcome.set_own_list_version(greeting.listVersion);
    welcome.set_waiting(mailbox.waiting);
    for (const QString &name : greeting.blocked)
        welcome.add_blocked(name.toStdString());
    frame.set_request_id(requestId);
    client.sink.send(frame);
    if (mailbox.isReset) {
        frame.Clear();
        frame.mutable_mailbox_reset()->set_highest_sequence(mailbox.highest);
        client.sink.send(frame);
    }
    Q_EMIT signedIn(&client, mailbox);
}

Client *Connections::find(ClientKey key) const
{
    const auto found = m_clients.find(key);
    return found == m_clients.end() ? nullptr : found->second.get();
}

Client *Connections::online(Store::MailboxId mailbox) const
{
    const auto found = m_online.find(mailbox);
    return found == m_online.end() ? nullptr : found->second;
}

std::vector<Client *> Connections::onlineOf(Store::AccountId account) const
{
    std::vector<Client *> clients;
    const auto [begin, end] = m_byAccount.equal_range(account);
    for (auto it = begin; it != end; ++it) {
        if (it->second->isSignedIn()) clients.push_back(it->second);
    }
    return clients;
}

void Connections::forEachOnline(const std::function<void(Client &)> &visit) const
{
    for (const auto &[mailbox, client] : m_online) {
        if (client->isSignedIn()) visit(*client);
    }
}

void Connections::closeDevice(Store::MailboxId mailbox, Wire::CloseCode code, QByteArrayView reason)
{
    if (Client *client = online(mailbox)) end(*client, code, reason);
}

void Connections::closeAccount(Store::AccountId account, Wire::CloseCode code, QByteArrayView reason)
{
    for (;;) {
        const auto found = m_byAccount.find(account);
        if (found == m_byAccount.end()) return;
        end(*found->second, code, reason);
    }
}

} // namespace Relay::Service
