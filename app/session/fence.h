// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/changes.h"
#include "app/store/access.h"

namespace Session {

//! After each Welcome, before anything leaves. When the relay was told a newer state of this device than this profile ever
//! told, this may be an old copy of the profile, or another copy is in use: its ratchets must not be used again. Closes all
//! sessions, so that the next messages start new ones, also those that wait encrypted already; says so in each conversation;
//! and goes on behind \a known, so that the other copy notices too and this one only once. The relay's memory may lag and may
//! lie. From the commit on, what moves a ratchet may be told. Answers whether the fence was closed. Database thread.
Base::Result<bool> passFence(Store::Access &access, quint64 known, Store::Micros now, Changes &changes);

} // namespace Session
