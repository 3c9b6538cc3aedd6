// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Bench {

//! Sentences that people wrote, from what Debian installs (fortunes in several languages, else manual pages): 10 to 300
//! characters each, in a fixed order, at most \a most. Where none are installed: few made-up ones, and \a source says so.
QStringList collectSentences(int most, QString &source);

} // namespace Bench
