// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/error.h"

#include <QStringList>

namespace Relay::Program {

//! Exit codes of kith-relay.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUsage = 2;

//! Each takes what stands behind its name and gives the exit code. Output on stdout, mistakes on stderr.
int serve(const QStringList &arguments);
int doctor(const QStringList &arguments); //!< --data DIR [--repair]
int backup(const QStringList &arguments); //!< FILE --data DIR
int restore(const QStringList &arguments); //!< FILE --data DIR
int user(const QStringList &arguments); //!< list | disable NAME | enable NAME, --data DIR
int invite(const QStringList &arguments); //!< create [--uses N] [--days N] [--note TEXT] | list | revoke ID, --data DIR
QString usage();

//! What went wrong on the relay's own data, and what the operator can do about it.
QString explained(const Base::Error &error);

} // namespace Relay::Program
