// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

//! What both sides hold each other to. PROTOCOL.md, "Limits", lists the same figures.
namespace Wire {

inline constexpr quint32 kProtocolVersion = 1;
inline constexpr int kNonceBytes = 16;
inline constexpr int kMaxFrameBytes = 1024 * 1024; //!< one WebSocket message, either direction
inline constexpr int kMaxCiphertextBytes = 256 * 1024; //!< of one destination
inline constexpr int kMaxDestinations = 256; //!< of one Send
inline constexpr int kMaxUserNameBytes = 32;
inline constexpr int kMaxTokenBytes = 2048;
inline constexpr int kMaxClientNameBytes = 64;
inline constexpr int kMaxSealedEphemeralBytes = 512;
inline constexpr int kMaxDevices = 32; //!< of one account
inline constexpr qint64 kLatestListTime = 253'402'300'799'000'000; //!< when a list can have been made, µs: until the end of the year 9999
inline constexpr int kMaxOneTimeKeysAtOnce = 200;
inline constexpr int kMaxOneTimeKeysKept = 500; //!< per device
inline constexpr int kMaxWatched = 1000;
inline constexpr int kMaxListQueries = 64;
inline constexpr int kMaxStatusQueries = 1000;
inline constexpr int kMaxUnacknowledged = 256; //!< entries delivered and not yet acknowledged, per device
inline constexpr qint64 kMaxBlobBytes = 16ll * 1024 * 1024; //!< in one request
inline constexpr qint64 kMaxChunkBytes = 16ll * 1024 * 1024; //!< of an upload in chunks
inline constexpr qint64 kMaxFileBytes = 2ll * 1024 * 1024 * 1024; //!< of an attachment before it is sealed; a relay may allow less
inline constexpr std::chrono::hours kUploadKept{24}; //!< since its last chunk; then what is not finished is thrown away
inline constexpr std::chrono::hours kUploadMayWait{7 * 24}; //!< a blob outlives mailbox entries that are made so long after it
inline constexpr int kMaxRestBodyBytes = 256 * 1024; //!< everything but media
inline constexpr std::chrono::seconds kHeartbeat{30};
inline constexpr std::chrono::seconds kOfflineAfter{60};
inline constexpr std::chrono::seconds kHelloTimeout{10};
inline constexpr std::chrono::minutes kProofTolerance{5};
inline constexpr quint64 kSequencesPerIncarnation = 1ull << 40;

//! WebSocket close codes of ours (RFC 6455, 7.4.2: 4000-4999 are private).
enum class CloseCode : quint16 {
    HelloMissing = 4000, //!< no valid Hello in time
    Replaced = 4001, //!< the same device said Hello on another socket
    Revoked = 4002, //!< signed out, or the device was removed
    TooSlow = 4003, //!< did not drain its buffer for 60 s
    Malformed = 4004, //!< a frame that cannot be understood
    Unauthenticated = 4005, //!< the Hello was refused
};

inline constexpr char kSubprotocol[] = "kith.1";
inline constexpr char kSocketPath[] = "/api/v1/ws";
inline constexpr char kProofHeader[] = "Kith-Proof";

} // namespace Wire
