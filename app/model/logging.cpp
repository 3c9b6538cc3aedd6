// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/logging.h"

namespace Model {
Q_LOGGING_CATEGORY(lcModel, "kith.model", QtInfoMsg)
}
