// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/logging.h"

namespace Net {
Q_LOGGING_CATEGORY(lcNet, "kith.net")
}
