// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/logging.h"

namespace Ui {
Q_LOGGING_CATEGORY(lcUi, "kith.ui", QtInfoMsg)
}
