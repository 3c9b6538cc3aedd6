// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/groupcipher.h"

#include "app/crypto/publickeycheck.h"
#include "app/crypto/signalcontext.h"
#include "app/crypto/signalptr.h"
#include "shared/crypto/digest.h"

#include <QtEndian>

#include <signal/protocol.h>
#include <signal/sender_key_record.h>
#include <signal/sender_key_state.h>

namespace E2e {

namespace {
constexpr qsizetype kDistributionIdBytes = 32;

//! The library's name of a sender key, and the bytes it points to.
class SenderKeyName
{
public:
    // In hex, because the library writes names into its log.
    SenderKeyName(const QByteArray &distributionId, const Base::DeviceAddress &sender)
        : m_id(distributionId.toHex()), m_address(sender)
    {
        m_name = {m_id.constData(), sizeOf(m_id), *m_address.get()};
    }
    const signal_protocol_sender_key_name *get() const { return &m_name; }

private:
    QByteArray m_id;
    LibraryAddress m_address;
    signal_protocol_sender_key_name m_name;
};

bool isName(const QByteArray &distributionId, const Base::DeviceAddress &sender)
{
    return distributionId.size() == kDistributionIdBytes && !sender.user.isEmpty() && sender.device >= 1
        && sender.device <= 0x7fffffff;
}

void append(QByteArray &input, quint64 number)
{
    char bytes[8];
    qToBigEndian(number, bytes);
    input.append(bytes, sizeof bytes);
}

void append(QByteArray &input, const QByteArray &field)
{
    append(input, static_cast<quint64>(field.size()));
    input.append(field);
}
} // namespace

QByteArray GroupCipher::distributionId(const QByteArray &group, quint64 epoch, const Base::DeviceAddress &sender,
                                       quint32 generation)
{
    QByteArray input = QByteArrayLiteral("Kith distribution 1");
    append(input, group);
    append(input, epoch);
    append(input, sender.user.toUtf8());
    append(input, quint64(sender.device));
    append(input, quint64(generation));
    return Crypto::sha256(input);
}

Base::Result<QByteArray> GroupCipher::makeDistribution(const QByteArray &distributionId, const Base::DeviceAddress &self)
{
    m_context.begin();
    if (!isName(distributionId, self)) return {Base::ErrorCode::InvalidArgument, QStringLiteral("distribution id")};
    const SenderKeyName name(distributionId, self);
    GroupBuilderRef builder;
    Ref<sender_key_distribution_message> message;
    int result = group_session_builder_create(out(builder), m_context.store(), m_context.library());
    if (result >= 0) result = group_session_builder_create_session(builder.get(), out(message), name.get());
    if (result < 0) return m_context.errorFor(result);
    return toByteArray(ciphertext_message_get_serialized(reinterpret_cast<ciphertext_message *>(message.get())));
}

Base::Result<GroupCipher::Distribution> GroupCipher::takeDistribution(const QByteArray &distributionId,
                                                                      const Base::DeviceAddress &sender,
                                                                      const QByteArray &bytes)
{
    m_context.begin();
    if (!isName(distributionId, sender)) return {Base::ErrorCode::DecryptionFailed, QStringLiteral("distribution id")};
    Ref<sender_key_distribution_message> message;
    int result = sender_key_distribution_message_deserialize(out(message), octets(bytes), sizeOf(bytes), m_context.library());
    if (result < 0) return m_context.errorFor(result);
    ec_public_key *const signingKey = sender_key_distribution_message_get_signature_key(message.get());
    if (auto good = checkPublicKey(serialised(signingKey)); !good) return good.error();

    const SenderKeyName name(distributionId, sender);
    Ref<sender_key_record> record;
    result = signal_protocol_sender_key_load_key(m_context.store(), out(record), name.get());
    if (result < 0) return m_context.errorFor(result);
    if (!sender_key_record_is_empty(record.get())) {
        sender_key_state *known = nullptr; // owned by the record
        const quint32 keyId = sender_key_distribution_message_get_id(message.get());
        if (sender_key_record_get_sender_key_state_by_id(record.get(), &known, keyId) == SG_SUCCESS && known) {
            if (ec_public_key_compare(sender_key_state_get_signing_key_public(known), signingKey) != 0)
                return {Base::ErrorCode::BadKey, QStringLiteral("key id %1 with another signing key").arg(keyId)};
            return Distribution::AlreadyKnown;
        }
    }
    GroupBuilderRef builder;
    result = group_session_builder_create(out(builder), m_context.store(), m_context.library());
    if (result >= 0) result = group_session_builder_process_session(builder.get(), name.get(), message.get());
    if (result < 0) return m_context.errorFor(result);
    return Distribution::Taken;
}

Base::Result<QByteArray> GroupCipher::encrypt(const QByteArray &distributionId, const Base::DeviceAddress &self,
                                              const QByteArray &plain)
{
    m_context.begin();
    if (!isName(distributionId, self)) return {Base::ErrorCode::InvalidArgument, QStringLiteral("distribution id")};
    const SenderKeyName name(distributionId, self);
    GroupCipherRef cipher;
    Ref<ciphertext_message> message;
    int result = group_cipher_create(out(cipher), m_context.store(), name.get(), m_context.library());
    if (result >= 0) result = group_cipher_encrypt(cipher.get(), octets(plain), sizeOf(plain), out(message));
    if (result < 0) return m_context.errorFor(result);
    return toByteArray(ciphertext_message_get_serialized(message.get()));
}

Base::Result<QByteArray> GroupCipher::decrypt(const QByteArray &distributionId, const Base::DeviceAddress &sender,
                                              const QByteArray &bytes)
{
    m_context.begin();
    if (!isName(distributionId, sender)) return {Base::ErrorCode::DecryptionFailed, QStringLiteral("distribution id")};
    const SenderKeyName name(distributionId, sender);
    Ref<sender_key_message> message;
    int result = sender_key_message_deserialize(out(message), octets(bytes), sizeOf(bytes), m_context.library());
    if (result < 0) return m_context.errorFor(result);
    GroupCipherRef cipher;
    Buffer plain;
    result = group_cipher_create(out(cipher), m_context.store(), name.get(), m_context.library());
    if (result >= 0) result = group_cipher_decrypt(cipher.get(), message.get(), nullptr, out(plain));
    if (result < 0) return m_context.errorFor(result);
    return toByteArray(plain.get());
}

} // namespace E2e
