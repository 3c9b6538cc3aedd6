// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/requestproof.h"

#include "shared/base/encoding.h"
#include "shared/crypto/random.h"
#include "shared/wire/kith.pb.h"
#include "shared/wire/limits.h"
#include "shared/wire/signinput.h"

namespace Net {

Base::Result<QByteArray> makeRequestProof(RequestSigner &signer, const QByteArray &method, const QByteArray &path,
                                          const QByteArray &bodyHash, std::chrono::microseconds now)
{
    const RequestSigner::Identity who = signer.identity();
    const QByteArray nonce = Crypto::randomBytes(Wire::kNonceBytes);
    const auto signature = signer.sign(Wire::signInput(
        Wire::kPurposeRequest, {who.relayId, method, path, who.user.toUtf8(), Wire::signNumber(who.device),
                                Wire::signNumber(static_cast<quint64>(now.count())), nonce, bodyHash}));
    if (!signature) return signature.error();
    kith::wire::RequestProof proof;
    proof.set_user(who.user.toStdString());
    proof.set_device(who.device);
    proof.set_time(now.count());
    proof.set_nonce(nonce.toStdString());
    proof.set_body_hash(bodyHash.toStdString());
    proof.set_signature(signature->toStdString());
    return Base::toBase64Url(QByteArray::fromStdString(proof.SerializeAsString()));
}

} // namespace Net
