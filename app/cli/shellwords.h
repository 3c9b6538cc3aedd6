// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QStringList>

namespace Cli {

//! Splits a line of `batch` like a shell: blanks part words; '…' takes everything as it is; "…" knows \\, \", \n and \t;
//! outside quotes a backslash takes the next letter as it is. No variables, no globs. InvalidArgument for an open quote.
Base::Result<QStringList> splitLine(const QString &line);

} // namespace Cli
