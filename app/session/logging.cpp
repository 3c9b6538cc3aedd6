// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/logging.h"

namespace Session {

Q_LOGGING_CATEGORY(lcSession, "kith.session", QtInfoMsg)

} // namespace Session
