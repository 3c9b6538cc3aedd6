// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/logging.h"

namespace Media {

Q_LOGGING_CATEGORY(lcMedia, "kith.media")

} // namespace Media
