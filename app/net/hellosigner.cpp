// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/hellosigner.h"

#include "shared/wire/signinput.h"

namespace Net {

QByteArray helloSignInput(const HelloChallenge &challenge, const QString &user, quint32 device)
{
    return Wire::signInput(Wire::kPurposeHello, {challenge.relayId, user.toUtf8(), Wire::signNumber(device),
                                                 challenge.relayNonce, challenge.clientNonce});
}

} // namespace Net
