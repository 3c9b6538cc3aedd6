// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/identity.h"

#include "app/crypto/signalcontext.h"
#include "app/crypto/signalptr.h"

#include <signal/key_helper.h>

namespace E2e {

Base::Result<OwnIdentity> generateIdentity(SignalContext &context)
{
    context.begin();
    Ref<ratchet_identity_key_pair> pair;
    OwnIdentity identity;
    int result = signal_protocol_key_helper_generate_identity_key_pair(out(pair), context.library());
    if (result >= 0)
        result = signal_protocol_key_helper_generate_registration_id(&identity.registrationId, 0, context.library());
    if (result < 0) return context.errorFor(result);
    Buffer secret;
    result = ec_private_key_serialize(out(secret), ratchet_identity_key_pair_get_private(pair.get()));
    if (result < 0) return context.errorFor(result);
    identity.publicKey = serialised(ratchet_identity_key_pair_get_public(pair.get()));
    identity.privateKey = Base::SecretBytes(signal_buffer_data(secret.get()),
                                            static_cast<qsizetype>(signal_buffer_len(secret.get())));
    return identity;
}

} // namespace E2e
