// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/crypto/stream.h"
#include "shared/wire/kith.pb.h"
#include "shared/wire/limits.h"

#include <QString>

#include <chrono>

namespace Relay::Service {

//! What an operator decides. Filled by the composition from the configuration; defaults are what a relay runs with.
struct Policy
{
    QString name = QStringLiteral("Kith relay");
    kith::wire::RelayInfo::Registration registration = kith::wire::RelayInfo::INVITE;
    qint64 mailboxBytes = 64ll * 1024 * 1024; //!< per device; above it the oldest become a gap
    std::chrono::hours keepMessages{60 * 24};
    std::chrono::hours keepSendAnswers{30 * 24};       //!< dedup and StatusQuery
    qint64 mediaQuotaBytes = 8ll * 1024 * 1024 * 1024; //!< per account
    qint64 maxBlobBytes = Wire::kMaxBlobBytes; //!< in one request
    qint64 maxMediaBytes = Crypto::sealedStreamBytes(Wire::kMaxFileBytes); //!< in chunks
    std::chrono::hours keepMedia{90 * 24};
    int unfinishedUploads = 256; //!< in chunks, per account
    std::chrono::seconds accessTokenLife{15 * 60};
    std::chrono::seconds refreshGrace{30};
    std::chrono::hours refreshTokenLife{180 * 24};
    std::chrono::minutes ticketLife{10};
    std::chrono::seconds presenceDelay{30};       //!< from the last device's leaving to OFFLINE
    int passwordQueue = 64;                       //!< Argon2 computations waiting; above it: OVERLOADED
    qint64 writerQueueBytes = 64ll * 1024 * 1024; //!< messages waiting for the writer; above it: OVERLOADED
};

} // namespace Relay::Service
