// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/typingkey.h"

#include "shared/crypto/aead.h"
#include "shared/crypto/random.h"

#include <QtEndian>

namespace E2e {

namespace {
QByteArray context(const QByteArray &conversation, const Base::DeviceAddress &sender)
{
    const QByteArray user = sender.user.toUtf8();
    char lengths[12];
    qToBigEndian(static_cast<quint32>(conversation.size()), lengths);
    qToBigEndian(static_cast<quint32>(user.size()), lengths + 4);
    qToBigEndian(sender.device, lengths + 8);
    return QByteArrayLiteral("Kith typing 1") + QByteArray(lengths, sizeof lengths) + conversation + user;
}
} // namespace

TypingKey TypingKey::generate() { return TypingKey(Crypto::randomSecret(Crypto::Aead::kKeyBytes)); }

Base::Result<TypingKey> TypingKey::fromBytes(const Base::SecretBytes &bytes)
{
    if (bytes.size() != Crypto::Aead::kKeyBytes) return Base::ErrorCode::BadKey;
    return TypingKey(bytes.clone());
}

QByteArray TypingKey::seal(const QByteArray &plain, const QByteArray &conversation, const Base::DeviceAddress &sender) const
{
    return Crypto::Aead::create(m_key).value().sealRandom(plain, context(conversation, sender));
}

Base::Result<QByteArray> TypingKey::open(const QByteArray &sealed, const QByteArray &conversation,
                                         const Base::DeviceAddress &sender) const
{
    return Crypto::Aead::create(m_key).value().openRandom(sealed, context(conversation, sender));
}

} // namespace E2e
