// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/threadname.h"

namespace Base {

// A help for whoever debugs, and done differently everywhere: the threads work without.
void nameThread(const QByteArray &) {}

} // namespace Base
