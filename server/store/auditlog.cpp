// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/auditlog.h"

namespace Relay::Store {

Base::Result<Base::Done> audit(Sql::Connection &sql, qint64 now, const char *action, const QString &subject)
{
    return sql.run("INSERT INTO audit (time, action, subject) VALUES (?, ?, ?)", now, action, subject);
}

} // namespace Relay::Store
