// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/sessioncipher.h"

#include "app/crypto/prekeys.h"
#include "app/crypto/publickeycheck.h"
#include "app/crypto/signalcontext.h"
#include "app/crypto/signalptr.h"

#include <QDataStream>
#include <QHash>
#include <QIODevice>

#include <signal/protocol.h>
#include <signal/session_pre_key.h>
#include <signal/session_record.h>
#include <signal/session_state.h>

#include <limits>

namespace E2e {

namespace {
//! 2 has no identity keys under its MAC: never accepted. The library itself refuses it for pre-key messages only.
constexpr int kVersion = CIPHERTEXT_CURRENT_VERSION;
constexpr std::chrono::hours kArchivedKept{30 * 24};

bool isAddress(const Base::DeviceAddress &peer)
{
    return !peer.user.isEmpty() && peer.device >= 1
        && peer.device <= static_cast<quint32>(std::numeric_limits<int32_t>::max());
}

Base::Result<Ref<ec_public_key>> decodeKey(SignalContext &context, const QByteArray &bytes)
{
    if (auto good = checkPublicKey(bytes); !good) return good.error();
    Ref<ec_public_key> key;
    const int result = curve_decode_point(out(key), octets(bytes), sizeOf(bytes), context.library());
    if (result < 0) return context.errorFor(result);
    return key;
}

Base::Result<Base::Done> checkKey(const ec_public_key *key) { return checkPublicKey(serialised(key)); }

Base::Result<Ref<session_record>> load(SignalContext &context, const LibraryAddress &address)
{
    Ref<session_record> record;
    const int result = signal_protocol_session_load_session(context.store(), out(record), address.get());
    if (result < 0) return context.errorFor(result);
    return record;
}

//! The identity key the current session is bound to. The library compares identities when a session is made, but not when it is
//! used later; and in a pre-key message for a session that exists already it trusts, unread, the key that stands there.
Base::Result<QByteArray> boundIdentity(SignalContext &context, const Base::DeviceAddress &peer, session_record *record)
{
    const QByteArray bound = serialised(session_state_get_remote_identity_key(session_record_get_state(record)));
    const auto trusted = context.trust().identityKey(peer);
    if (!trusted) return trusted.error();
    if (trusted->has_value() && **trusted != bound) return Base::ErrorCode::UntrustedIdentity;
    return bound;
}

bool isOpen(session_record *record)
{
    session_state *const state = session_record_get_state(record);
    return state && session_state_has_sender_chain(state) == 1;
}

//! Public keys and version of an incoming message, before the library computes with them.
Base::Result<Base::Done> checkMessage(const signal_message *message)
{
    if (signal_message_get_message_version(message) != kVersion)
        return {Base::ErrorCode::DecryptionFailed, QStringLiteral("message version")};
    return checkKey(signal_message_get_sender_ratchet_key(message));
}
} // namespace

Base::Result<Base::Done> SessionCipher::processBundle(const Base::DeviceAddress &peer, const PreKeyBundle &bundle)
{
    m_context.begin();
    const auto isId = [](quint32 id) { return id >= kLowestPreKeyId && id <= kHighestPreKeyId; };
    if (!isAddress(peer) || bundle.deviceId != peer.device)
        return {Base::ErrorCode::InvalidArgument, QStringLiteral("bundle of another device")};
    if (!isId(bundle.signedPreKey.id) || (bundle.oneTime && !isId(bundle.oneTime->id)))
        return {Base::ErrorCode::InvalidArgument, QStringLiteral("pre-key id")};
    const auto identity = decodeKey(m_context, bundle.identityKey);
    if (!identity) return identity.error();
    const auto signedKey = decodeKey(m_context, bundle.signedPreKey.key);
    if (!signedKey) return signedKey.error();
    Ref<ec_public_key> oneTime;
    if (bundle.oneTime) {
        auto key = decodeKey(m_context, bundle.oneTime->key);
        if (!key) return key.error();
        oneTime = std::move(key).value();
    }
    const QByteArray &signature = bundle.signedPreKey.signature;
    if (signature.size() != CURVE_SIGNATURE_LEN) return {Base::ErrorCode::BadSignature, QStringLiteral("signed pre-key")};

    Ref<session_pre_key_bundle> libraryBundle;
    int result = session_pre_key_bundle_create(out(libraryBundle), bundle.registrationId, static_cast<int>(peer.device),
                                               bundle.oneTime ? bundle.oneTime->id : 0, oneTime.get(), bundle.signedPreKey.id,
                                               signedKey->get(), octets(signature), sizeOf(signature), identity->get());
    if (result < 0) return m_context.errorFor(result);
    const LibraryAddress address(peer);
    BuilderRef builder;
    result = session_builder_create(out(builder), m_context.store(), address.get(), m_context.library());
    if (result >= 0) result = session_builder_process_pre_key_bundle(builder.get(), libraryBundle.get());
    // The keys are good, so the library can only mean the signature, which it checks itself.
    if (result == SG_ERR_INVALID_KEY) return {Base::ErrorCode::BadSignature, QStringLiteral("signed pre-key")};
    if (result < 0) return m_context.errorFor(result);
    return Base::Done{};
}

Base::Result<bool> SessionCipher::hasSession(const Base::DeviceAddress &peer)
{
    m_context.begin();
    if (!isAddress(peer)) return false;
    const LibraryAddress address(peer);
    const auto record = load(m_context, address);
    if (!record) return record.error();
    return isOpen(record->get());
}

Base::Result<Ciphertext> SessionCipher::encrypt(const Base::DeviceAddress &peer, const QByteArray &plain)
{
    m_context.begin();
    if (!isAddress(peer)) return Base::ErrorCode::NoSession;
    const LibraryAddress address(peer);
    const auto record = load(m_context, address);
    if (!record) return record.error();
    if (!isOpen(record->get())) return Base::ErrorCode::NoSession;
    if (auto bound = boundIdentity(m_context, peer, record->get()); !bound) return bound.error();

    CipherRef cipher;
    Ref<ciphertext_message> message;
    int result = session_cipher_create(out(cipher), m_context.store(), address.get(), m_context.library());
    if (result >= 0) result = session_cipher_encrypt(cipher.get(), octets(plain), sizeOf(plain), out(message));
    if (result < 0) return m_context.errorFor(result);
    const auto type = ciphertext_message_get_type(message.get()) == CIPHERTEXT_PREKEY_TYPE ? CiphertextType::PreKeyMessage
                                                                                           : CiphertextType::Message;
    return Ciphertext{type, toByteArray(ciphertext_message_get_serialized(message.get()))};
}

Base::Result<Decrypted> SessionCipher::decrypt(const Base::DeviceAddress &peer, CiphertextType type, const QByteArray &bytes)
{
    m_context.begin();
    if (!isAddress(peer)) return {Base::ErrorCode::DecryptionFailed, QStringLiteral("address")};
    const LibraryAddress address(peer);
    CipherRef cipher;
    int result = session_cipher_create(out(cipher), m_context.store(), address.get(), m_context.library());
    if (result < 0) return m_context.errorFor(result);
    Buffer plain;
    switch (type) {
    case CiphertextType::PreKeyMessage: {
        Ref<pre_key_signal_message> message;
        result = pre_key_signal_message_deserialize(out(message), octets(bytes), sizeOf(bytes), m_context.library());
        if (result < 0) return m_context.errorFor(result);
        if (auto good = checkKey(pre_key_signal_message_get_identity_key(message.get())); !good) return good.error();
        if (auto good = checkKey(pre_key_signal_message_get_base_key(message.get())); !good) return good.error();
        if (auto good = checkMessage(pre_key_signal_message_get_signal_message(message.get())); !good) return good.error();
        result = session_cipher_decrypt_pre_key_signal_message(cipher.get(), message.get(), nullptr, out(plain));
        break;
    }
    case CiphertextType::Message: {
        Ref<signal_message> message;
        result = signal_message_deserialize(out(message), octets(bytes), sizeOf(bytes), m_context.library());
        if (result < 0) return m_context.errorFor(result);
        if (auto good = checkMessage(message.get()); !good) return good.error();
        result = session_cipher_decrypt_signal_message(cipher.get(), message.get(), nullptr, out(plain));
        break;
    }
    default: return {Base::ErrorCode::DecryptionFailed, QStringLiteral("message type")};
    }
    if (result < 0) return m_context.errorFor(result);

    const auto record = load(m_context, address); // the state that decrypted it is the current one now
    if (!record) return record.error();
    const auto bound = boundIdentity(m_context, peer, record->get());
    if (!bound) return bound.error();
    return Decrypted{toByteArray(plain.get()), *bound, type == CiphertextType::PreKeyMessage};
}

Base::Result<Base::Done> SessionCipher::archiveSession(const Base::DeviceAddress &peer)
{
    m_context.begin();
    const LibraryAddress address(peer);
    const auto record = load(m_context, address);
    if (!record) return record.error();
    if (session_record_is_fresh(record->get()) || !isOpen(record->get())) return Base::Done{};
    int result = session_record_archive_current_state(record->get());
    if (result >= 0) result = signal_protocol_session_store_session(m_context.store(), address.get(), record->get());
    if (result < 0) return m_context.errorFor(result);
    return Base::Done{};
}

Base::Result<int> SessionCipher::pruneArchived(const Base::DeviceAddress &peer, std::chrono::microseconds now)
{
    m_context.begin();
    const LibraryAddress address(peer);
    const auto record = load(m_context, address);
    if (!record) return record.error();
    session_record_state_node *node = session_record_get_previous_states_head(record->get());
    if (!node) return 0;

    // Beside the record: when each archived state (known by its base key) was first seen archived.
    QHash<QByteArray, qint64> seenAt;
    if (signal_buffer *beside = session_record_get_user_record(record->get())) {
        QDataStream stream(toByteArray(beside));
        stream.setVersion(QDataStream::Qt_6_0);
        stream >> seenAt;
        if (stream.status() != QDataStream::Ok) seenAt.clear();
    }
    QHash<QByteArray, qint64> stillSeenAt;
    int removed = 0;
    while (node) {
        const QByteArray key = serialised(session_state_get_alice_base_key(session_record_get_previous_states_element(node)));
        const auto since = seenAt.value(key, now.count());
        if (std::chrono::microseconds(now.count() - since) > kArchivedKept) {
            node = session_record_get_previous_states_remove(record->get(), node);
            ++removed;
            continue;
        }
        stillSeenAt.insert(key, since);
        node = session_record_get_previous_states_next(node);
    }
    if (removed == 0 && stillSeenAt == seenAt) return 0;
    QByteArray beside;
    QDataStream stream(&beside, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << stillSeenAt;
    session_record_set_user_record(record->get(), newBuffer(beside)); // which now owns the buffer
    const int result = signal_protocol_session_store_session(m_context.store(), address.get(), record->get());
    if (result < 0) return m_context.errorFor(result);
    return removed;
}

} // namespace E2e
