// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/logging.h"

namespace Host {

Q_LOGGING_CATEGORY(lcHost, "kith.host")

} // namespace Host
