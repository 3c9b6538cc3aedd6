// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/logging.h"

namespace E2e {

Q_LOGGING_CATEGORY(lcCrypto, "kith.crypto", QtInfoMsg)

} // namespace E2e
