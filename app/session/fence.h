// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/changes.h"
#include "app/store/access.h"

namespace Session {

//! The relay remembers a newer state of this device than the database holds: this may be an old copy of the profile, whose
//! ratchets must not be used again. Closes all sessions (the next messages start new ones) and says so in each conversation.
//! Once for each \a known: the relay's memory may lag and may lie, so it cannot make us do it again and again.
//! Answers whether anything was done. Database thread.
Base::Result<bool> raiseFence(Store::Access &access, quint64 known, quint64 ours, Store::Micros now, Changes &changes);

} // namespace Session
