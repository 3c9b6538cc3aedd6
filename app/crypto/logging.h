// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace E2e {

Q_DECLARE_LOGGING_CATEGORY(lcCrypto)

} // namespace E2e
