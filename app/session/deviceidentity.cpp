// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/deviceidentity.h"

#include "app/session/logging.h"
#include "app/session/returning.h"

namespace Session {
namespace {

//! A registration that was begun and never answered; its keys are tried again.
bool isUnfinished(const Store::Account &account)
{
    return !account.signedIn && account.refreshToken.isEmpty() && account.device == 0;
}

constexpr Store::Micros kRefreshBefore = std::chrono::seconds(60);

} // namespace

DeviceIdentity::DeviceIdentity(Store::Database &database, Net::AccountApi &accounts, const Base::Clock &clock)
    : m_database(database), m_accounts(accounts), m_clock(clock)
{
}

DeviceIdentity::~DeviceIdentity() = default;

Base::Task<Base::Result<Base::Done>> DeviceIdentity::load()
{
    using Loaded = std::optional<Store::Account>;
    return m_database
        .run([](Store::Access &access) -> Base::Result<Loaded> {
            auto account = access.account().load();
            if (!account || !*account || !isUnfinished(**account)) return account;
            auto left = leftDevice(access);
            if (!left) return left.error();
            if (*left == 0) return Loaded();
            // On the way from one device to another: still the profile of this account, signed out.
            (*account)->device = *left;
            return account;
        })
        .andThen(this, [this](Loaded &&account) -> Base::Result<Base::Done> {
            if (account) adopt(*std::move(account));
            return Base::Done{};
        });
}

void DeviceIdentity::adopt(Store::Account account)
{
    auto key = Crypto::SigningKey::fromSeed(account.deviceSeed);
    if (key) {
        m_key.emplace(*std::move(key));
    } else {
        m_key.reset();
    }
    m_account = std::move(account);
}

void DeviceIdentity::drop()
{
    m_account.reset();
    m_key.reset();
}

std::optional<AccountInfo> DeviceIdentity::info() const
{
    if (!m_account) return std::nullopt;
    AccountInfo info;
    info.user = m_account->user;
    info.device = m_account->device;
    info.relay = m_account->relayUrl;
    info.relayPin = m_account->relayPin;
    info.accountKey = m_account->accountKey;
    return info;
}

Self DeviceIdentity::self() const
{
    if (!m_account) return {};
    return {m_account->user, m_account->device, m_account->relayId};
}

Base::Task<Base::Result<Base::Done>> DeviceIdentity::keepTokens(const kith::wire::SignedIn &signedIn, const std::optional<Place> &place)
{
    struct Tokens
    {
        Base::SecretBytes access, refresh;
        Store::Micros expires{0};
    };
    auto tokens = std::make_shared<Tokens>();
    tokens->access = Base::SecretBytes(signedIn.access_token().data(), static_cast<qsizetype>(signedIn.access_token().size()));
    tokens->refresh =
        Base::SecretBytes(signedIn.refresh_token().data(), static_cast<qsizetype>(signedIn.refresh_token().size()));
    tokens->expires = Store::Micros(signedIn.access_expires());
    return m_database
        .run([tokens, place](Store::Access &access) -> Base::Result<Base::Done> {
            if (place) {
                if (auto moved = access.account().setRelay(place->url, place->pin); !moved) return moved;
            }
            auto saved = access.account().saveTokens(tokens->access, tokens->expires, tokens->refresh);
            if (!saved) return saved;
            return access.account().setSignedIn(true);
        })
        .andThen(this, [this, tokens, place](Base::Done &&) -> Base::Result<Base::Done> {
            if (m_account && place) {
                m_account->relayUrl = place->url;
                m_account->relayPin = place->pin;
            }
            if (m_account) {
                m_account->accessToken = std::move(tokens->access);
                m_account->refreshToken = std::move(tokens->refresh);
                m_account->accessExpires = tokens->expires;
                m_account->signedIn = true;
            }
            return Base::Done{};
        });
}

Base::Task<Base::Result<Base::Done>> DeviceIdentity::forgetTokens()
{
    return m_database
        .run([](Store::Access &access) -> Base::Result<Base::Done> {
            auto saved = access.account().saveTokens(Base::SecretBytes(), Store::Micros(0), Base::SecretBytes());
            if (!saved) return saved;
            return access.account().setSignedIn(false);
        })
        .andThen(this, [this](Base::Done &&) -> Base::Result<Base::Done> {
            if (m_account) {
                m_account->accessToken = Base::SecretBytes();
                m_account->refreshToken = Base::SecretBytes();
                m_account->signedIn = false;
            }
            return Base::Done{};
        });
}

bool DeviceIdentity::isAccessTokenOld() const
{
    return m_account->accessToken.isEmpty() || m_account->accessExpires < m_clock.now() + kRefreshBefore;
}

Base::Task<Base::Result<Net::HelloProof>> DeviceIdentity::proveHello(const Net::HelloChallenge &challenge)
{
    if (!isSignedIn() || !m_key) {
        return Base::readyTask(Base::Result<Net::HelloProof>(Base::ErrorCode::NotSignedIn));
    }
    if (!isAccessTokenOld()) return prove(challenge);
    return refreshAccessToken().andThen(this, [this, challenge](Base::Done &&) { return prove(challenge); });
}

Base::Task<Base::Result<Net::HelloProof>> DeviceIdentity::prove(const Net::HelloChallenge &challenge)
{
    return m_database.run([](Store::Access &access) { return access.account().cursor(); })
        .andThen(this, [this, challenge](quint64 &&cursor) -> Base::Result<Net::HelloProof> {
            if (!isSignedIn() || !m_key) return Base::ErrorCode::NotSignedIn;
            Net::HelloProof proof;
            proof.accessToken = accessToken();
            proof.signature = m_key->sign(Net::helloSignInput(challenge, m_account->user, m_account->device));
            proof.lastSequence = cursor;
            proof.stateGeneration = m_database.toldGeneration();
            return proof;
        });
}

Base::Task<Base::Result<Base::Done>> DeviceIdentity::refreshAccessToken()
{
    if (!m_account || m_account->refreshToken.isEmpty()) {
        return Base::readyTask(Base::Result<Base::Done>(Base::ErrorCode::RefusedUnauthenticated));
    }
    Base::Promise<Base::Result<Base::Done>> promise;
    m_refreshing.append(promise);
    if (m_refreshing.size() > 1) return promise.task();
    m_accounts.refresh(QString::fromLatin1(m_account->refreshToken.toByteArray()))
        .then(this, [this](Net::Reply<kith::wire::SignedIn> &&reply) {
            if (!reply) {
                qCWarning(lcSession) << "cannot get a new token:" << Base::errorName(reply.error().code);
                finishRefresh(reply.error());
                return;
            }
            keepTokens(*reply).then(this, [this](Base::Result<Base::Done> &&kept) { finishRefresh(kept); });
        });
    return promise.task();
}

void DeviceIdentity::finishRefresh(const Base::Result<Base::Done> &result)
{
    const auto waiting = std::exchange(m_refreshing, {});
    for (const auto &promise : waiting) promise.finish(result);
}

Net::RequestSigner::Identity DeviceIdentity::identity() const
{
    if (!m_account) return {};
    return {m_account->relayId, m_account->user, m_account->device};
}

QString DeviceIdentity::accessToken() const
{
    return m_account ? QString::fromLatin1(m_account->accessToken.toByteArray()) : QString();
}

Base::Result<QByteArray> DeviceIdentity::sign(const QByteArray &signInput)
{
    if (!m_key) return Base::ErrorCode::NotSignedIn;
    return m_key->sign(signInput);
}

} // namespace Session
