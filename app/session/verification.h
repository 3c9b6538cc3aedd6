// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "shared/base/task.h"

#include <QObject>

namespace Session {

struct Parts;

struct SafetyNumber
{
    QString user;
    QString digits; //!< 60 digits; shown in groups of five
    TrustState trust = TrustState::Unknown;
};

//! Is it really her? Safety numbers and decisions about changed keys. Owned by Session.
class Verification : public QObject
{
    Q_OBJECT
public:
    explicit Verification(Parts &parts, QObject *parent = nullptr);

    //! NotFound until the first device list of \a user was seen.
    Base::Task<Base::Result<SafetyNumber>> safetyNumber(const QString &user);
    //! The person compared the number and it was the same.
    Base::Task<Base::Result<Base::Done>> markVerified(const QString &user);
    Base::Task<Base::Result<Base::Done>> unmarkVerified(const QString &user);
    //! After BlockedUntilConfirmed: go on with the new key (not verified). What waited is sent.
    Base::Task<Base::Result<Base::Done>> acceptNewIdentity(const QString &user);

Q_SIGNALS:
    void trustChanged(const QString &user, TrustState trust);

private:
    Base::Task<Base::Result<Base::Done>> setTrust(const QString &user, bool verified);
    Parts &m_parts;
};

} // namespace Session
