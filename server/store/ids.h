// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Relay::Store {

//! Rows of accounts and devices. A device's row is its mailbox: the number is never used again, so that an entry, a
//! token or a dedup key can never come to mean another device.
using AccountId = qint64;
using MailboxId = qint64;

} // namespace Relay::Store
