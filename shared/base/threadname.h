// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QByteArray;

namespace Base {

//! What debuggers and process lists call the calling thread: 15 bytes of \a name at most.
void nameThread(const QByteArray &name);

} // namespace Base
