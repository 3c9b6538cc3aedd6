// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/accountapi.h"
#include "app/net/hellosigner.h"
#include "app/net/requestsigner.h"
#include "app/session/self.h"
#include "app/session/types.h"
#include "app/store/database.h"
#include "shared/base/clock.h"
#include "shared/crypto/signature.h"

#include <QObject>

namespace Session {

//! This device as the relay knows it: its keys and tokens in memory, and the two ports of app/net that need them.
class DeviceIdentity final : public QObject, public Net::HelloSigner, public Net::RequestSigner
{
    Q_OBJECT
public:
    DeviceIdentity(Store::Database &database, Net::AccountApi &accounts, const Base::Clock &clock);
    ~DeviceIdentity() override;

    //! From the database; an account whose registration never finished does not count.
    Base::Task<Base::Result<Base::Done>> load();
    //! Takes over an account that was just saved.
    void adopt(Store::Account account);
    //! Forgets (in memory) an account whose registration failed.
    void drop();

    bool hasAccount() const { return m_account.has_value(); }
    bool isSignedIn() const { return m_account && m_account->signedIn; }
    const Store::Account *account() const { return m_account ? &*m_account : nullptr; }
    std::optional<AccountInfo> info() const;
    Self self() const;

    //! Where the relay is, and the pin of its key (empty: the system's authorities decide).
    struct Place
    {
        QString url;
        QByteArray pin;
    };
    //! New tokens: stored before they are used, because the old ones are no good any more. With \a place: that was given there.
    Base::Task<Base::Result<Base::Done>> keepTokens(const kith::wire::SignedIn &signedIn, const std::optional<Place> &place = {});
    Base::Task<Base::Result<Base::Done>> forgetTokens();

    // Net::HelloSigner
    Base::Task<Base::Result<Net::HelloProof>> proveHello(const Net::HelloChallenge &challenge) override;
    // Both ports
    Base::Task<Base::Result<Base::Done>> refreshAccessToken() override;
    // Net::RequestSigner
    Identity identity() const override;
    QString accessToken() const override;
    Base::Result<QByteArray> sign(const QByteArray &signInput) override;

private:
    void finishRefresh(const Base::Result<Base::Done> &result);
    bool isAccessTokenOld() const;
    Base::Task<Base::Result<Net::HelloProof>> prove(const Net::HelloChallenge &challenge);

    Store::Database &m_database;
    Net::AccountApi &m_accounts;
    const Base::Clock &m_clock;
    std::optional<Store::Account> m_account;
    std::optional<Crypto::SigningKey> m_key;
    QList<Base::Promise<Base::Result<Base::Done>>> m_refreshing;
};

} // namespace Session
