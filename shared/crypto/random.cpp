// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/random.h"

#include "shared/crypto/evp.h"

#include <openssl/rand.h>

namespace Crypto {

QByteArray randomBytes(qsizetype size)
{
    Q_ASSERT_X(size >= 0 && size <= INT_MAX, "randomBytes", "size out of range");
    QByteArray bytes(size, Qt::Uninitialized);
    Evp::require(RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(size)) == 1, "random numbers");
    return bytes;
}

Base::SecretBytes randomSecret(qsizetype size)
{
    Q_ASSERT_X(size >= 0 && size <= INT_MAX, "randomSecret", "size out of range");
    Base::SecretBytes bytes(size);
    Evp::require(RAND_priv_bytes(bytes.data(), static_cast<int>(size)) == 1, "random numbers");
    return bytes;
}

quint32 randomBelow(quint32 bound)
{
    Q_ASSERT_X(bound != 0, "randomBelow", "bound is 0");
    // Values under 2^32 mod bound are thrown away; without that the small ones would come up more often.
    const quint32 reject = (0u - bound) % bound;
    for (;;) {
        quint32 value = 0;
        Evp::require(RAND_bytes(reinterpret_cast<unsigned char *>(&value), sizeof value) == 1, "random numbers");
        if (value >= reject) return value % bound;
    }
}

} // namespace Crypto
