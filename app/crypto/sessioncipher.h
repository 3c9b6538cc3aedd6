// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/prekeybundle.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"

#include <QByteArray>

#include <chrono>

namespace E2e {

class SignalContext;

//! The library's own numbers; they travel in the envelope.
enum class CiphertextType { Message = 2, PreKeyMessage = 3 };

struct Ciphertext
{
    CiphertextType type = CiphertextType::Message;
    QByteArray bytes;
};

struct Decrypted
{
    QByteArray plain;
    QByteArray senderIdentityKey; //!< 33 bytes, the key this session is bound to; compare with the signed device list
    bool openedSession = false; //!< a pre-key message: the sender may have begun anew
};

//! One-to-one encryption between devices (X3DH and Double Ratchet). **Every call runs inside one SQL transaction or savepoint
//! and is rolled back when it fails**; see SignalContext. Database thread.
//!
//! Errors: DuplicateMessage (its key was used before: for these bytes, or for others), UntrustedIdentity, NoSession, BadKey (low order, all zero or
//! malformed public key), DatabaseFailed and other storage errors as the port gave them, DecryptionFailed for the rest.
class SessionCipher
{
public:
    explicit SessionCipher(SignalContext &context) : m_context(context) {}

    //! Starts a session for sending. BadSignature when the signed pre-key was not signed by the identity key,
    //! InvalidArgument when the bundle is for another device than \a peer. An existing session is archived, not lost.
    Base::Result<Base::Done> processBundle(const Base::DeviceAddress &peer, const PreKeyBundle &bundle);
    //! True when there is an open session to encrypt with (an archived one does not count).
    Base::Result<bool> hasSession(const Base::DeviceAddress &peer);

    //! NoSession when there is none. What comes out is stored in the same transaction and sent as often as needed; the same
    //! plaintext is never encrypted again for a retry.
    Base::Result<Ciphertext> encrypt(const Base::DeviceAddress &peer, const QByteArray &plain);
    //! \a type as it stood in the envelope.
    Base::Result<Decrypted> decrypt(const Base::DeviceAddress &peer, CiphertextType type, const QByteArray &bytes);

    //! Closes the current session: the next send needs a bundle, late messages can still be read. Nothing happens when there
    //! is none.
    Base::Result<Base::Done> archiveSession(const Base::DeviceAddress &peer);
    //! Forgets archived states that have been archived for more than 30 days (each costs time on every message that fits none
    //! of the others). Returns how many. Cheap enough to run for every session once a day.
    Base::Result<int> pruneArchived(const Base::DeviceAddress &peer, std::chrono::microseconds now);

private:
    SignalContext &m_context;
};

} // namespace E2e
