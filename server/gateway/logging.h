// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace Relay::Gateway {

Q_DECLARE_LOGGING_CATEGORY(lcGateway)

} // namespace Relay::Gateway
