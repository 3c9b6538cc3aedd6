// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/keystorage.h"
#include "app/crypto/prekeybundle.h"

#include <chrono>

namespace E2e {

class SignalContext;

inline constexpr quint32 kLowestPreKeyId = 1;
inline constexpr quint32 kHighestPreKeyId = 0xFFFFFE;
inline constexpr int kOneTimeKeysOnRelay = 100; //!< what the relay should hold for us
inline constexpr int kRefillOneTimeKeysUnder = 20;
inline constexpr std::chrono::hours kSignedPreKeyAge{48}; //!< then a new one is made
inline constexpr std::chrono::hours kSignedPreKeyJitter{12}; //!< at most this much later, so that devices do not upload at once
inline constexpr std::chrono::hours kSignedPreKeyKept{30 * 24}; //!< messages on their way may still use it

// ---- When to do what (pure)

//! True when the newest signed pre-key, made at \a newestCreatedAt, is old enough; \a jitter is 0 … kSignedPreKeyJitter, drawn
//! once per key. Also true when it seems to be from more than a day ahead: the clock has been set back since.
bool isSignedPreKeyDue(std::chrono::microseconds newestCreatedAt, std::chrono::microseconds now,
                       std::chrono::microseconds jitter);
//! How many one-time keys to make when the relay has \a left: 0 until it is under 20, then up to 100.
int oneTimeKeysToMake(int left);
//! Ids among \a all that are no longer needed at \a now. The two newest are never among them: a clock that jumped a year must
//! not lock out messages on their way.
QList<quint32> expiredSignedPreKeys(const QList<SignedPreKeyEntry> &all, std::chrono::microseconds now);

//! Makes this device's pre-keys and stores them; what is returned goes to the relay after the COMMIT. The contract of
//! SignalContext holds.
class PreKeys
{
public:
    explicit PreKeys(SignalContext &context) : m_context(context) {}

    //! Needs an identity in storage. \a now: wall clock, UTC.
    Base::Result<PublicSignedPreKey> makeSigned(std::chrono::microseconds now);
    //! \a count 1 … 1000. Internal when the ids are used up.
    Base::Result<QList<PublicPreKey>> makeOneTime(int count);
    //! Deletes what expiredSignedPreKeys() names; returns how many.
    Base::Result<int> removeExpired(std::chrono::microseconds now);

private:
    SignalContext &m_context;
};

} // namespace E2e
