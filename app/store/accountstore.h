// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"
#include "shared/base/result.h"
#include "shared/base/secretbytes.h"

namespace Sql {
class Connection;
}

namespace Store {

//! The one account of this profile, with its secrets.
struct Account
{
    QString relayUrl;
    QByteArray relayPin; //!< 32 bytes, or empty: the system's authorities decide
    QByteArray relayId; //!< 16 bytes
    QString user;
    quint32 device = 0;
    Base::SecretBytes accountSeed; //!< Ed25519; empty on a device that does not hold the account key
    QByteArray accountKey; //!< public, 32 bytes
    Base::SecretBytes deviceSeed; //!< Ed25519: Hello and request proofs
    Base::SecretBytes accessToken;
    Micros accessExpires{0};
    Base::SecretBytes refreshToken;
    bool recoveryKeySaved = false; //!< the person has written it down
    bool signedIn = false; //!< false after signing out or when the relay no longer knows the tokens
};

//! Who we are, and how far this device has come.
class AccountStore
{
public:
    explicit AccountStore(Sql::Connection &sql) : m_sql(sql) {}

    Base::Result<std::optional<Account>> load();
    //! Writes the whole of it; there is at most one.
    Base::Result<Base::Done> save(const Account &account);
    Base::Result<Base::Done> saveTokens(const Base::SecretBytes &accessToken, Micros accessExpires,
                                        const Base::SecretBytes &refreshToken);
    Base::Result<Base::Done> setSignedIn(bool signedIn);
    Base::Result<Base::Done> setRecoveryKeySaved();
    Base::Result<Base::Done> setRelay(const QString &url, const QByteArray &pin);

    //! Last mailbox sequence whose effects are committed; 0: none.
    Base::Result<quint64> cursor();
    Base::Result<Base::Done> setCursor(quint64 sequence); //!< may go back to 0 (MailboxReset)
    Base::Result<quint64> stateGeneration();
    //! The largest one that this profile may tell anybody: committed before it is told.
    Base::Result<quint64> toldGeneration();
    //! From this commit on both are the same: what moves a ratchet may be told.
    Base::Result<Base::Done> startTelling();
    //! What moves a ratchet is not told until startTelling(); nobody is there.
    void stopTelling() { m_telling = m_startsTelling = false; }
    //! Another copy of this profile has got as far as \a known: goes on behind it. Followed by startTelling().
    Base::Result<Base::Done> skipGenerations(quint64 known);

    //! Server times seen, for telling late messages and for the wall clock's error.
    Base::Result<Micros> newestServerTime();
    Base::Result<Base::Done> raiseServerTime(Micros time);

private:
    friend class Database;
    Sql::Connection &m_sql;
    bool m_telling = false;
    bool m_startsTelling = false; //!< with this transaction
};

} // namespace Store
