// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/population.h"

#include "server/service/accesstokens.h"
#include "server/store/accountstore.h"
#include "server/store/devicestore.h"
#include "server/store/keystore.h"
#include "server/store/metastore.h"
#include "server/store/store.h"
#include "server/store/tokenstore.h"
#include "shared/base/clock.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/random.h"
#include "shared/sql/transaction.h"
#include "shared/wire/kith.pb.h"
#include "shared/wire/signinput.h"

#include <QTcpSocket>

namespace Bench {

using Base::Done;
using Base::ErrorCode;
using Base::Result;
namespace pb = kith::wire;

namespace {

constexpr std::chrono::hours kTokenLife{12}; // longer than any run, so that no token ends in the middle of one
constexpr int kHttpTimeoutMs = 60'000;
constexpr qsizetype kIdentityKeyBytes = 33;
constexpr qsizetype kPasswordValueBytes = 32;

struct Device
{
    Account account;
    pb::SignedDeviceList list;
    QByteArray listHash;
    pb::DeviceKeys keys;
};

std::string text(const QByteArray &bytes)
{
    return bytes.toStdString();
}

Device makeDevice(const std::string &user, const QByteArray &relayId, qint64 now)
{
    Device made;
    const auto accountKey = Crypto::SigningKey::generate();
    made.account.user = user;
    made.account.relayId = relayId;
    made.account.deviceKey = std::make_unique<Crypto::SigningKey>(Crypto::SigningKey::generate());
    pb::DeviceList list;
    list.set_user(user);
    list.set_version(1);
    list.set_account_key(text(accountKey.publicKey()));
    list.set_created(now);
    list.set_next_device_id(2);
    list.set_relay_id(text(relayId));
    auto &device = *list.add_devices();
    device.set_id(1);
    device.set_sign_key(text(made.account.deviceKey->publicKey()));
    // The relay does not look into identity and pre-keys.
    device.set_identity_key(text(Crypto::randomBytes(kIdentityKeyBytes)));
    device.set_registration_id(1);
    device.set_added(now);
    made.list.set_list(list.SerializeAsString());
    const auto bytes = QByteArray::fromStdString(made.list.list());
    made.list.set_signature(text(accountKey.sign(Wire::signInput(Wire::kPurposeDeviceList, {bytes}))));
    made.listHash = Crypto::sha256(bytes);
    auto &preKey = *made.keys.mutable_signed_pre_key();
    preKey.set_id(1);
    preKey.set_key('\5' + text(Crypto::randomBytes(kIdentityKeyBytes - 1)));
    preKey.set_signature(text(Crypto::randomBytes(Crypto::kSignatureBytes)));
    return made;
}

Result<quint64> insert(Sql::Connection &sql, const Device &device, qint64 now)
{
    using namespace Relay;
    auto account = Store::insertAccount(sql, QString::fromStdString(device.account.user), "no password", now);
    if (!account) return account.error();
    auto mailbox = Store::insertDevice(sql, *account, 1, device.account.deviceKey->publicKey(), now);
    if (!mailbox) return mailbox.error();
    if (auto done = Store::insertList(sql, *account, 1, device.list); !done) return done.error();
    if (auto done = Store::setSignedPreKey(sql, *mailbox, device.keys.signed_pre_key()); !done) return done.error();
    return Store::beginFamily(sql, *mailbox, Crypto::randomBytes(32), now);
}

} // namespace

Result<Done> Population::write(const QString &dataFolder, int count)
{
    auto sql = Relay::Store::openDatabase(dataFolder);
    if (!sql) return sql.error();
    auto transaction = Sql::Transaction::begin(**sql);
    if (!transaction) return transaction.error();
    auto meta = Relay::Store::loadMeta(**sql);
    if (!meta) return meta.error();
    auto key = Crypto::SigningKey::fromSeed(Base::SecretBytes::fromByteArray(meta->tokenSeed));
    if (!key) return key.error();
    const Base::SystemClock clock;
    const Relay::Service::AccessTokens tokens(std::move(*key), meta->relayId, clock, kTokenLife);
    const qint64 now = clock.now().count();
    for (int i = 0; i < count; ++i) {
        Device device = makeDevice("bench-" + std::to_string(accounts.size()), meta->relayId, now);
        auto family = insert(**sql, device, now);
        if (!family) return family.error();
        device.account.accessToken = tokens.make(device.account.user, 1, *family).token;
        accounts.push_back(std::move(device.account));
    }
    return transaction->commit();
}

Result<Account> Population::registerOverHttp(quint16 port, const std::string &user, const QByteArray &relayId)
{
    Device device = makeDevice(user, relayId, Base::SystemClock().now().count());
    pb::Register request;
    request.set_user(user);
    request.set_password_value(text(Crypto::randomBytes(kPasswordValueBytes)));
    *request.mutable_device_list() = device.list;
    *request.mutable_keys() = device.keys;
    const QByteArray input = Wire::signInput(Wire::kPurposeRegister, {relayId, QByteArray::fromStdString(user), device.listHash});
    request.set_device_signature(text(device.account.deviceKey->sign(input)));
    const auto body = QByteArray::fromStdString(request.SerializeAsString());

    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected(kHttpTimeoutMs)) return {ErrorCode::Unreachable, socket.errorString()};
    socket.write("POST /api/v1/accounts HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-protobuf\r\n"
                 "Accept: application/x-protobuf\r\nConnection: close\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(kHttpTimeoutMs)) answer += socket.readAll();
    answer += socket.readAll();
    const qsizetype end = answer.indexOf("\r\n\r\n");
    const int status = answer.mid(9, 3).toInt();
    const QByteArray content = end < 0 ? QByteArray() : answer.mid(end + 4);
    if (status < 200 || status > 299) {
        pb::Refusal refusal;
        refusal.ParseFromArray(content.constData(), static_cast<int>(content.size()));
        return {ErrorCode::ProtocolViolation, QStringLiteral("status %1: %2").arg(status).arg(QString::fromStdString(refusal.reason()))};
    }
    pb::SignedIn signedIn;
    if (!signedIn.ParseFromArray(content.constData(), static_cast<int>(content.size())))
        return {ErrorCode::ProtocolViolation, QStringLiteral("the answer to a registration cannot be read")};
    device.account.accessToken = signedIn.access_token();
    return std::move(device.account);
}

} // namespace Bench
