// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

namespace E2e {

class SignalContext;

//! One side of a safety number.
struct FingerprintParty
{
    QString user; //!< user name, lower case
    QByteArray accountKey; //!< 32 bytes Ed25519
};

//! 60 digits over both account keys and names, the same on both sides, without spaces; changes only when an account key does,
//! not when a device is linked. BadKey for a key of another length. Takes some milliseconds.
Base::Result<QString> safetyNumber(SignalContext &context, const FingerprintParty &one, const FingerprintParty &other);

} // namespace E2e
