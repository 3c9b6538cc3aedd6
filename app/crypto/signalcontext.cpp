// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/signalcontext.h"

#include "app/crypto/logging.h"
#include "app/crypto/provider.h"
#include "app/crypto/storecallbacks.h"
#include "shared/crypto/evp.h"

#include <mutex>

namespace E2e {

struct SignalContext::Private
{
    StoreState state;
    std::recursive_mutex mutex{}; // the library locks again inside its own calls
    signal_context *library = nullptr;
    signal_protocol_store_context *store = nullptr;
};

namespace {
void lock(void *user) { static_cast<std::recursive_mutex *>(user)->lock(); }
void unlock(void *user) { static_cast<std::recursive_mutex *>(user)->unlock(); }

//! The library names ids and counters, never content. Its errors are a peer's doing as a rule, so they are no errors of ours.
void log(int, const char *message, size_t size, void *)
{
    qCDebug(lcCrypto, "%.*s", static_cast<int>(size), message);
}

Base::ErrorCode meaning(int libraryCode)
{
    switch (libraryCode) {
    case SG_ERR_DUPLICATE_MESSAGE: return Base::ErrorCode::DuplicateMessage;
    case SG_ERR_UNTRUSTED_IDENTITY: return Base::ErrorCode::UntrustedIdentity;
    case SG_ERR_NO_SESSION: return Base::ErrorCode::NoSession;
    case SG_ERR_INVALID_KEY: return Base::ErrorCode::BadKey;
    case SG_ERR_NOMEM: return Base::ErrorCode::Internal;
    default: return Base::ErrorCode::DecryptionFailed;
    }
}
} // namespace

SignalContext::SignalContext(KeyStorage &keys, TrustStorage &trust)
    : d(new Private{StoreState{keys, trust, std::nullopt}})
{
    const signal_crypto_provider provider = openSslProvider();
    Crypto::Evp::require(signal_context_create(&d->library, &d->mutex) == 0
                             && signal_context_set_crypto_provider(d->library, &provider) == 0
                             && signal_context_set_locking_functions(d->library, lock, unlock) == 0
                             && signal_context_set_log_function(d->library, log) == 0
                             && signal_protocol_store_context_create(&d->store, d->library) == 0,
                         "libsignal-protocol-c");
    installStores(d->store, d->state);
}

SignalContext::~SignalContext()
{
    signal_protocol_store_context_destroy(d->store);
    signal_context_destroy(d->library);
}

KeyStorage &SignalContext::keys() const { return d->state.keys; }
TrustStorage &SignalContext::trust() const { return d->state.trust; }
signal_context *SignalContext::library() const { return d->library; }
signal_protocol_store_context *SignalContext::store() const { return d->store; }
void SignalContext::begin() { d->state.failure.reset(); }

Base::Error SignalContext::errorFor(int libraryCode) const
{
    if (d->state.failure) return *d->state.failure;
    return {meaning(libraryCode), QStringLiteral("library %1").arg(libraryCode)};
}

} // namespace E2e
