// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/accesstokens.h"

#include "shared/base/encoding.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/random.h"
#include "shared/wire/limits.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Relay::Service {

using Base::ErrorCode;
using Base::Result;

namespace {
constexpr char kAudience[] = "kith";

QByteArray header(const QByteArray &publicKey)
{
    const QJsonObject object{{QStringLiteral("alg"), QStringLiteral("EdDSA")},
                             {QStringLiteral("kid"), QString::fromLatin1(Crypto::sha256(publicKey).left(8).toHex())},
                             {QStringLiteral("typ"), QStringLiteral("JWT")}};
    return Base::toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}
} // namespace

AccessTokens::AccessTokens(Crypto::SigningKey key, const QByteArray &relayId, const Base::Clock &clock,
                           std::chrono::seconds life)
    : m_key(std::move(key))
    , m_header(header(m_key.publicKey()))
    , m_issuer(relayId.toHex())
    , m_clock(clock)
    , m_life(life)
{
}

AccessTokens::Made AccessTokens::make(const std::string &user, quint32 device, quint64 family) const
{
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(m_clock.now());
    const auto expires = now + m_life;
    // A JSON number holds 53 bits exactly; families are larger.
    const QJsonObject claims{{QStringLiteral("aud"), QLatin1String(kAudience)},
                             {QStringLiteral("dev"), static_cast<qint64>(device)},
                             {QStringLiteral("exp"), static_cast<qint64>(expires.count())},
                             {QStringLiteral("fam"), QString::number(family)},
                             {QStringLiteral("iat"), static_cast<qint64>(now.count())},
                             {QStringLiteral("iss"), QString::fromLatin1(m_issuer)},
                             {QStringLiteral("jti"), QString::fromLatin1(Base::toBase64Url(Crypto::randomBytes(12)))},
                             {QStringLiteral("sub"), QString::fromStdString(user)}};
    const QByteArray input = m_header + '.' + Base::toBase64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    return {(input + '.' + Base::toBase64Url(m_key.signJwt(input))).toStdString(), expires};
}

Result<AccessTokens::Claims> AccessTokens::read(QByteArrayView token) const
{
    const auto wrong = [](const char *why) {
        return Base::Error{ErrorCode::RefusedUnauthenticated, QString::fromLatin1(why)};
    };
    if (token.size() > Wire::kMaxTokenBytes) return wrong("too long");
    const QByteArray text = token.toByteArray();
    const qsizetype first = text.indexOf('.');
    const qsizetype second = first < 0 ? -1 : text.indexOf('.', first + 1);
    // The header is compared, not read: it cannot choose an algorithm or a key.
    if (second < 0 || text.left(first) != m_header) return wrong("not a token of this relay");
    const auto signature = Base::fromBase64Url(text.mid(second + 1));
    if (!signature || !Crypto::verifyJwt(m_key.publicKey(), QByteArrayView(text).first(second), *signature))
        return wrong("signature");

    const auto body = Base::fromBase64Url(text.mid(first + 1, second - first - 1));
    const QJsonObject claims = body ? QJsonDocument::fromJson(*body).object() : QJsonObject();
    if (claims.value(QStringLiteral("aud")).toString() != QLatin1String(kAudience) ||
        claims.value(QStringLiteral("iss")).toString().toLatin1() != m_issuer)
        return wrong("made for another relay");
    Claims read;
    read.expires = std::chrono::seconds(claims.value(QStringLiteral("exp")).toInteger());
    if (read.expires <= m_clock.now()) return wrong("expired");
    read.user = claims.value(QStringLiteral("sub")).toString().toStdString();
    read.device = static_cast<quint32>(claims.value(QStringLiteral("dev")).toInteger());
    read.family = claims.value(QStringLiteral("fam")).toString().toULongLong();
    if (read.user.empty() || read.device == 0 || read.family == 0) return wrong("claims");
    return read;
}

} // namespace Relay::Service
