// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/base/secretbytes.h"

#include <QByteArray>
#include <QString>

namespace Crypto {

//! What one Argon2id computation costs (RFC 9106). All of these are slow on purpose: run them in a pool.
struct Argon2Cost
{
    quint32 memoryKib = 0;
    quint32 passes = 0;
    quint32 lanes = 0;
    friend bool operator==(const Argon2Cost &, const Argon2Cost &) = default;
};

//! On the relay, over a value that has been through kPassphraseCost already.
inline constexpr Argon2Cost kRelayCost{19 * 1024, 2, 1};
//! On the person's machine: what they typed becomes a key or the value sent to the relay.
inline constexpr Argon2Cost kPassphraseCost{64 * 1024, 3, 1};
//! The most that is accepted from a stored slot or backup: a foreign file cannot make us eat all memory.
inline constexpr Argon2Cost kHighestCost{1024 * 1024, 16, 8};

// ---- The relay's side

//! The text to store ("$argon2id$v=19$…") for the value a client sent. Internal when memory is out.
Base::Result<QByteArray> hashPasswordValue(const Base::SecretBytes &value, const Argon2Cost &cost = kRelayCost);
//! True when \a value made \a stored. False also for a stored text that is none.
bool verifyPasswordValue(const QByteArray &stored, const Base::SecretBytes &value);
//! True when \a stored was made with other costs than kRelayCost: hash again after a successful sign-in.
bool isPasswordHashOutdated(const QByteArray &stored);
//! A stored text nobody's value opens, to be verified against for an unknown user, so that the answer takes as long.
const QByteArray &passwordHashOfNobody();

// ---- The person's side

inline constexpr qsizetype kPasswordValueBytes = 32;
//! What is sent to the relay instead of the password: Argon2id with a salt made of \a relayId and \a user (lower case). The
//! relay never sees what else the password opens. \a password is normalised (NFC) first.
Base::Result<Base::SecretBytes> clientPasswordValue(const QString &password, const QString &user, const QByteArray &relayId);

//! A key from a passphrase, for a database slot or a backup; \a salt: 16 random bytes, stored beside it with the cost.
//! InvalidArgument for a short salt or a cost above kHighestCost. \a passphrase is normalised (NFC) first.
Base::Result<Base::SecretBytes> passphraseKey(const QString &passphrase, const QByteArray &salt,
                                              const Argon2Cost &cost = kPassphraseCost);

} // namespace Crypto
