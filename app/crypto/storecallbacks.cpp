// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/storecallbacks.h"

#include "app/crypto/sessionrecord.h"
#include "app/crypto/signalptr.h"

namespace E2e {

namespace {
StoreState &state(void *user) { return *static_cast<StoreState *>(user); }

//! Remembers the port's error and gives the library a number.
int failed(void *user, const Base::Error &error)
{
    if (!state(user).failure) state(user).failure = error;
    return SG_ERR_UNKNOWN;
}

template <typename T>
int finished(void *user, const Base::Result<T> &result)
{
    return result ? SG_SUCCESS : failed(user, result.error());
}

int deliver(signal_buffer **record, const QByteArray &bytes, int found)
{
    *record = newBuffer(bytes);
    return *record ? found : SG_ERR_NOMEM;
}

void nothing(void *) {}

// ---- Sessions
int loadSession(signal_buffer **record, signal_buffer **beside, const signal_protocol_address *address, void *user)
{
    const auto bytes = state(user).keys.session(fromLibrary(*address));
    if (!bytes) return failed(user, bytes.error());
    if (!bytes->has_value()) return 0;
    const auto parts = SessionRecord::fromBytes(**bytes);
    if (!parts) return failed(user, {Base::ErrorCode::DatabaseCorrupt, QStringLiteral("session record")});
    if (!parts->beside.isEmpty() && !(*beside = newBuffer(parts->beside))) return SG_ERR_NOMEM;
    return deliver(record, parts->record, 1);
}

int subDevices(signal_int_list **sessions, const char *name, size_t size, void *user)
{
    const auto devices = state(user).keys.sessionDevices(QString::fromUtf8(name, static_cast<qsizetype>(size)));
    if (!devices) return failed(user, devices.error());
    signal_int_list *const list = signal_int_list_alloc();
    if (!list) return SG_ERR_NOMEM;
    for (const quint32 device : *devices)
        if (signal_int_list_push_back(list, static_cast<int>(device)) < 0) {
            signal_int_list_free(list);
            return SG_ERR_NOMEM;
        }
    *sessions = list;
    return static_cast<int>(devices->size());
}

int storeSession(const signal_protocol_address *address, uint8_t *record, size_t size, uint8_t *beside, size_t besideSize,
                 void *user)
{
    const SessionRecord parts{toByteArray(record, size), toByteArray(beside, beside ? besideSize : 0)};
    return finished(user, state(user).keys.storeSession(fromLibrary(*address), parts.toBytes()));
}

int containsSession(const signal_protocol_address *address, void *user)
{
    const auto bytes = state(user).keys.session(fromLibrary(*address));
    if (!bytes) return failed(user, bytes.error());
    return bytes->has_value() ? 1 : 0;
}

int deleteSession(const signal_protocol_address *address, void *user)
{
    const auto removed = state(user).keys.removeSession(fromLibrary(*address));
    if (!removed) return failed(user, removed.error());
    return *removed ? 1 : 0;
}

int deleteAllSessions(const char *name, size_t size, void *user)
{
    const QString who = QString::fromUtf8(name, static_cast<qsizetype>(size));
    const auto devices = state(user).keys.sessionDevices(who);
    if (!devices) return failed(user, devices.error());
    for (const quint32 device : *devices) {
        const auto removed = state(user).keys.removeSession({who, device});
        if (!removed) return failed(user, removed.error());
    }
    return static_cast<int>(devices->size());
}

// ---- One-time pre-keys
int loadPreKey(signal_buffer **record, uint32_t id, void *user)
{
    const auto bytes = state(user).keys.preKey(id);
    if (!bytes) return failed(user, bytes.error());
    if (!bytes->has_value()) return SG_ERR_INVALID_KEY_ID;
    return deliver(record, **bytes, SG_SUCCESS);
}

int storePreKey(uint32_t id, uint8_t *record, size_t size, void *user)
{
    return finished(user, state(user).keys.storePreKey(id, toByteArray(record, size)));
}

int containsPreKey(uint32_t id, void *user)
{
    const auto bytes = state(user).keys.preKey(id);
    if (!bytes) return failed(user, bytes.error());
    return bytes->has_value() ? 1 : 0;
}

int removePreKey(uint32_t id, void *user) { return finished(user, state(user).keys.removePreKey(id)); }

// ---- Signed pre-keys
int loadSignedPreKey(signal_buffer **record, uint32_t id, void *user)
{
    const auto bytes = state(user).keys.signedPreKey(id);
    if (!bytes) return failed(user, bytes.error());
    if (!bytes->has_value()) return SG_ERR_INVALID_KEY_ID;
    return deliver(record, **bytes, SG_SUCCESS);
}

int storeSignedPreKey(uint32_t, uint8_t *, size_t, void *)
{
    return SG_ERR_INVAL; // PreKeys stores them itself, with their time
}

int containsSignedPreKey(uint32_t id, void *user)
{
    const auto bytes = state(user).keys.signedPreKey(id);
    if (!bytes) return failed(user, bytes.error());
    return bytes->has_value() ? 1 : 0;
}

int removeSignedPreKey(uint32_t id, void *user) { return finished(user, state(user).keys.removeSignedPreKey(id)); }

// ---- Identities
int identityKeyPair(signal_buffer **publicKey, signal_buffer **privateKey, void *user)
{
    const auto identity = state(user).keys.identity();
    if (!identity) return failed(user, identity.error());
    *publicKey = newBuffer(identity->publicKey);
    *privateKey = signal_buffer_create(identity->privateKey.data(), static_cast<size_t>(identity->privateKey.size()));
    return *publicKey && *privateKey ? SG_SUCCESS : SG_ERR_NOMEM;
}

int registrationId(void *user, uint32_t *id)
{
    const auto identity = state(user).keys.identity();
    if (!identity) return failed(user, identity.error());
    *id = identity->registrationId;
    return SG_SUCCESS;
}

int saveIdentity(const signal_protocol_address *address, uint8_t *key, size_t size, void *user)
{
    const Base::DeviceAddress peer = fromLibrary(*address);
    if (!key) return finished(user, state(user).trust.removeIdentityKey(peer));
    const QByteArray bytes = toByteArray(key, size);
    const auto known = state(user).trust.identityKey(peer);
    if (!known) return failed(user, known.error());
    if (known->has_value() && **known == bytes) return SG_SUCCESS;
    return finished(user, state(user).trust.storeIdentityKey(peer, bytes));
}

int isTrusted(const signal_protocol_address *address, uint8_t *key, size_t size, void *user)
{
    const auto known = state(user).trust.identityKey(fromLibrary(*address));
    if (!known) return failed(user, known.error());
    return !known->has_value() || **known == toByteArray(key, size) ? 1 : 0;
}

// ---- Sender keys
QByteArray distribution(const signal_protocol_sender_key_name *name)
{
    return QByteArray::fromHex(toByteArray(name->group_id, name->group_id_len)); // see SenderKeyName
}

int storeSenderKey(const signal_protocol_sender_key_name *name, uint8_t *record, size_t size, uint8_t *, size_t, void *user)
{
    return finished(user, state(user).keys.storeSenderKey(distribution(name), fromLibrary(name->sender),
                                                          toByteArray(record, size)));
}

int loadSenderKey(signal_buffer **record, signal_buffer **, const signal_protocol_sender_key_name *name, void *user)
{
    const auto bytes = state(user).keys.senderKey(distribution(name), fromLibrary(name->sender));
    if (!bytes) return failed(user, bytes.error());
    if (!bytes->has_value()) return 0;
    return deliver(record, **bytes, 1);
}
} // namespace

void installStores(signal_protocol_store_context *context, StoreState &user)
{
    const signal_protocol_session_store sessions{loadSession,   subDevices,        storeSession, containsSession,
                                                 deleteSession, deleteAllSessions, nothing,      &user};
    const signal_protocol_pre_key_store preKeys{loadPreKey, storePreKey, containsPreKey, removePreKey, nothing, &user};
    const signal_protocol_signed_pre_key_store signedPreKeys{loadSignedPreKey,   storeSignedPreKey, containsSignedPreKey,
                                                             removeSignedPreKey, nothing,           &user};
    const signal_protocol_identity_key_store identities{identityKeyPair, registrationId, saveIdentity,
                                                        isTrusted,       nothing,        &user};
    const signal_protocol_sender_key_store senderKeys{storeSenderKey, loadSenderKey, nothing, &user};
    signal_protocol_store_context_set_session_store(context, &sessions);
    signal_protocol_store_context_set_pre_key_store(context, &preKeys);
    signal_protocol_store_context_set_signed_pre_key_store(context, &signedPreKeys);
    signal_protocol_store_context_set_identity_key_store(context, &identities);
    signal_protocol_store_context_set_sender_key_store(context, &senderKeys);
}

} // namespace E2e
