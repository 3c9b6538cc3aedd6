// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/systemscheme.h"

namespace Ui {

// Qt's own hint (6.5 and later) is all that is needed here.
void SystemScheme::watch() {}

void SystemScheme::portalChanged(const QString &, const QString &, const QDBusVariant &) {}

} // namespace Ui
