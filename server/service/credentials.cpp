// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/credentials.h"

#include "shared/base/encoding.h"
#include "shared/crypto/signature.h"
#include "shared/wire/limits.h"
#include "shared/wire/signinput.h"
#include "shared/wire/username.h"

#include <chrono>

namespace Relay::Service {

using Base::Result;
using Base::Task;
using kith::wire::RequestProof;

namespace {
constexpr char kBearer[] = "Bearer ";
constexpr qsizetype kMostProofText = 1024;
// For ten minutes of 300 writing requests a second: more comes only from somebody who wants the memory.
constexpr size_t kMostNonces = 200'000;

QByteArray bytesOf(const std::string &text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())); }

std::optional<RequestProof> readProof(const QByteArray &header)
{
    if (header.isEmpty() || header.size() > kMostProofText) return std::nullopt;
    const auto bytes = Base::fromBase64Url(header);
    RequestProof proof;
    if (!bytes || !proof.ParseFromArray(bytes->constData(), static_cast<int>(bytes->size()))) return std::nullopt;
    if (proof.nonce().size() != Wire::kNonceBytes || proof.body_hash().size() != 32) return std::nullopt;
    return proof;
}
} // namespace

Credentials::Credentials(Directory &directory, const AccessTokens &tokens, const QByteArray &relayId,
                         const Base::Clock &clock, const QString &journal, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_tokens(tokens)
    , m_relayId(relayId)
    , m_clock(clock)
    , m_nonces(2 * Wire::kProofTolerance, kMostNonces)
    , m_journal(journal, 2 * Wire::kProofTolerance)
{
    const std::chrono::microseconds since = m_clock.now() - Wire::kProofTolerance;
    for (const auto &used : m_journal.load(since.count(), m_clock.steady()))
        (void)m_nonces.add(used.mailbox, used.nonce, m_clock.steady());
}

Task<Reply<Caller>> Credentials::checkToken(const RequestFacts &request) { return check(request, true, false); }

Task<Reply<Caller>> Credentials::checkTokenAndProof(const RequestFacts &request) { return check(request, true, true); }

Task<Reply<Caller>> Credentials::checkProof(const RequestFacts &request) { return check(request, false, true); }

Task<Reply<Caller>> Credentials::check(const RequestFacts &request, bool wantsToken, bool wantsProof)
{
    const auto refuse = [](const char *why) {
        return Base::readyTask(Reply<Caller>(kith::wire::UNAUTHENTICATED, why));
    };
    std::optional<AccessTokens::Claims> claims;
    if (wantsToken) {
        if (request.authorization.left(sizeof kBearer - 1).compare(kBearer, Qt::CaseInsensitive) != 0) return refuse("no access token");
        auto read = m_tokens.read(QByteArrayView(request.authorization).sliced(sizeof kBearer - 1).trimmed());
        if (!read) return refuse("the token is not good");
        claims = *read;
    }
    std::optional<RequestProof> proof;
    if (wantsProof) {
        proof = readProof(request.proof);
        if (!proof) return refuse("no proof of a device");
        if (claims && (claims->user != proof->user() || claims->device != proof->device()))
            return refuse("proof of another device");
        if (request.bodyHash && bytesOf(proof->body_hash()) != *request.bodyHash)
            return refuse("proof of another body");
        const auto off = std::chrono::abs(m_clock.now() - std::chrono::microseconds(proof->time()));
        if (off > Wire::kProofTolerance) return refuse("proof of another time");
    }
    const std::string user = claims ? claims->user : proof->user();
    if (!Wire::isUserName(QString::fromStdString(user))) return refuse("user name");
    return m_directory.load(user).then(
        this, [this, request, claims, proof](Result<const Person *> &&found) -> Reply<Caller> {
            if (!found) return refusal(found.error());
            const Person *person = *found;
            const quint32 id = claims ? claims->device : proof->device();
            const DirectoryDevice *device = person ? person->device(id) : nullptr;
            if (!device) return {kith::wire::DEVICE_REVOKED, "no such device"};
            if (person->disabled) return {kith::wire::FORBIDDEN, "the account is disabled"};
            if (claims && device->family != claims->family) return {kith::wire::UNAUTHENTICATED, "signed out"};
            Caller caller{person->account, device->mailbox, person->user, id, {}};
            if (!proof) return caller;
            const QByteArray input = Wire::signInput(
                Wire::kPurposeRequest, {m_relayId, request.method, request.path, bytesOf(person->user),
                                        Wire::signNumber(id), Wire::signNumber(static_cast<quint64>(proof->time())),
                                        bytesOf(proof->nonce()), bytesOf(proof->body_hash())});
            if (!Crypto::verifySignature(device->signKey, input, bytesOf(proof->signature()))) {
                // After the relay was put back to an older copy the number may be another device's. Whoever signs in learns it,
                // and comes back as a new device; a wrong password says something else.
                if (request.path == "/api/v1/sessions") return {kith::wire::DEVICE_REVOKED, "the number is another device's"};
                return {kith::wire::UNAUTHENTICATED, "the device's signature does not fit"};
            }
            // Only now: nobody else can fill the memory or use a nonce up.
            switch (m_nonces.add(device->mailbox, bytesOf(proof->nonce()), m_clock.steady())) {
            case NonceMemory::Seen::Yes:
                return {kith::wire::UNAUTHENTICATED, "proof used before"};
            case NonceMemory::Seen::NoRoom:
                return {kith::wire::OVERLOADED, "too many requests", 10'000};
            case NonceMemory::Seen::No:
                m_journal.add({device->mailbox, proof->time(), bytesOf(proof->nonce())}, m_clock.steady());
                break;
            }
            caller.bodyHash = bytesOf(proof->body_hash());
            return caller;
        });
}

} // namespace Relay::Service
