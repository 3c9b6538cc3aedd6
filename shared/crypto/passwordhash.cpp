// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/passwordhash.h"

#include "shared/crypto/digest.h"
#include "shared/crypto/random.h"

#include <argon2.h>

namespace Crypto {

namespace {
constexpr qsizetype kSaltBytes = 16;
constexpr quint32 kHashBytes = 32;

bool isAffordable(const Argon2Cost &cost)
{
    return cost.lanes >= 1 && cost.lanes <= kHighestCost.lanes && cost.passes >= 1 && cost.passes <= kHighestCost.passes
        && cost.memoryKib >= 8 * cost.lanes && cost.memoryKib <= kHighestCost.memoryKib;
}

Base::Result<Base::SecretBytes> derive(const Base::SecretBytes &secret, const QByteArray &salt, const Argon2Cost &cost,
                                       quint32 size)
{
    Base::SecretBytes out(size);
    const int result = argon2id_hash_raw(cost.passes, cost.memoryKib, cost.lanes, secret.data(),
                                         static_cast<size_t>(secret.size()), salt.constData(),
                                         static_cast<size_t>(salt.size()), out.data(), size);
    if (result != ARGON2_OK)
        return {Base::ErrorCode::Internal, QStringLiteral("argon2: %1").arg(QLatin1String(argon2_error_message(result)))};
    return out;
}

//! The same letters typed on two machines can arrive composed or decomposed.
Base::SecretBytes normalised(const QString &text)
{
    QByteArray utf8 = text.normalized(QString::NormalizationForm_C).toUtf8();
    Base::SecretBytes secret = Base::SecretBytes::fromByteArray(utf8);
    Base::wipeBytes(utf8);
    return secret;
}
} // namespace

Base::Result<QByteArray> hashPasswordValue(const Base::SecretBytes &value, const Argon2Cost &cost)
{
    if (!isAffordable(cost)) return {Base::ErrorCode::InvalidArgument, QStringLiteral("argon2 cost")};
    const QByteArray salt = randomBytes(kSaltBytes);
    QByteArray text(static_cast<qsizetype>(argon2_encodedlen(cost.passes, cost.memoryKib, cost.lanes, kSaltBytes, kHashBytes,
                                                             Argon2_id)),
                    '\0');
    const int result =
        argon2id_hash_encoded(cost.passes, cost.memoryKib, cost.lanes, value.data(), static_cast<size_t>(value.size()),
                              salt.constData(), static_cast<size_t>(salt.size()), kHashBytes, text.data(),
                              static_cast<size_t>(text.size()));
    if (result != ARGON2_OK)
        return {Base::ErrorCode::Internal, QStringLiteral("argon2: %1").arg(QLatin1String(argon2_error_message(result)))};
    text.truncate(qstrlen(text.constData()));
    return text;
}

bool verifyPasswordValue(const QByteArray &stored, const Base::SecretBytes &value)
{
    return argon2id_verify(stored.constData(), value.data(), static_cast<size_t>(value.size())) == ARGON2_OK;
}

bool isPasswordHashOutdated(const QByteArray &stored)
{
    const QByteArray wanted = QByteArrayLiteral("$argon2id$v=19$m=") + QByteArray::number(kRelayCost.memoryKib) + ",t="
        + QByteArray::number(kRelayCost.passes) + ",p=" + QByteArray::number(kRelayCost.lanes) + '$';
    return !stored.startsWith(wanted);
}

const QByteArray &passwordHashOfNobody()
{
    static const QByteArray stored = hashPasswordValue(randomSecret(kPasswordValueBytes)).value_or(QByteArray());
    return stored;
}

Base::Result<Base::SecretBytes> clientPasswordValue(const QString &password, const QString &user, const QByteArray &relayId)
{
    // A salt that a new device can work out by itself, different for every relay and name.
    const QByteArray name = user.toUtf8();
    QByteArray named = QByteArrayLiteral("Kith password value 1");
    named += '\0' + QByteArray::number(relayId.size()) + ':' + relayId + name;
    return derive(normalised(password), sha256(named).first(kSaltBytes), kPassphraseCost, kPasswordValueBytes);
}

Base::Result<Base::SecretBytes> passphraseKey(const QString &passphrase, const QByteArray &salt, const Argon2Cost &cost)
{
    if (salt.size() < kSaltBytes || !isAffordable(cost))
        return {Base::ErrorCode::InvalidArgument, QStringLiteral("argon2 salt or cost")};
    return derive(normalised(passphrase), salt, cost, kHashBytes);
}

} // namespace Crypto
