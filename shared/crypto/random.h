// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/secretbytes.h"

#include <QByteArray>

namespace Crypto {

// All functions are thread-safe. Without random numbers nothing can go on: a failing generator ends the process.

//! \a size bytes that nobody can guess. For ids, nonces and salts; keys come from randomSecret().
QByteArray randomBytes(qsizetype size);

//! \a size bytes of key material, from the generator's private branch.
Base::SecretBytes randomSecret(qsizetype size);

//! Uniform in 0 … \a bound-1; \a bound must not be 0. For jitter and shuffling.
quint32 randomBelow(quint32 bound);

//! A fresh id of a Base::BytesId type: newId<Base::MessageId>().
template <typename Id>
Id newId()
{
    return *Id::fromBytes(randomBytes(Id::kBytes));
}

} // namespace Crypto
