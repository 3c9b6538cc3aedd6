// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/keystorage.h"
#include "app/crypto/truststorage.h"

#include <memory>

struct signal_context;
struct signal_protocol_store_context;

namespace E2e {

//! libsignal-protocol-c made ready: context, OpenSSL provider, recursive lock, and the callbacks onto the two storage ports.
//! Owned by whoever owns the database connection; lives and is used on the database thread.
//!
//! The contract for every class that takes a SignalContext (SessionCipher, GroupCipher, PreKeys): **each call runs inside one
//! SQL transaction or savepoint, and the caller rolls it back when the call fails.** A call that fails may have written half
//! of its work (a forged first message replaces the sender's identity key before its MAC is checked); nothing but the
//! rollback cures that. A result that has left the process (a ciphertext) must not be rolled back any more: the next call
//! would use the same message key again.
class SignalContext
{
public:
    //! Both ports must outlive the context.
    SignalContext(KeyStorage &keys, TrustStorage &trust);
    ~SignalContext();
    SignalContext(const SignalContext &) = delete;
    SignalContext &operator=(const SignalContext &) = delete;

    KeyStorage &keys() const;
    TrustStorage &trust() const;

    // ---- For the classes of this room
    signal_context *library() const;
    signal_protocol_store_context *store() const;
    //! Forgets what the storage said before; at the start of each operation.
    void begin();
    //! What a negative \a libraryCode means. A storage port that failed meanwhile goes first: the code then says nothing.
    Base::Error errorFor(int libraryCode) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace E2e
