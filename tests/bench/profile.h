// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/base/secretbytes.h"

#include <QString>

namespace Bench {

struct ProfilePlan
{
    QString folder; //!< made; the key file lies beside it: FOLDER.key
    qint64 messages = 1'000'000;
    int conversations = 500;
};

//! The conversation with the most messages is with "person0": a tenth of all, as C4 wants it.
QString personName(int number);

//! Writes a whole profile through the real store: somebody who has talked for five years, with photos, files and links. The
//! same plan gives the same messages. Needs an event loop's thread; blocks until it is done, and tells how far on stderr.
Base::Result<Base::Done> makeProfile(const ProfilePlan &plan);

} // namespace Bench
