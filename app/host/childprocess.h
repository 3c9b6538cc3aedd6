// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

namespace Host {

//! What the systems do in different ways with a program that runs in the background.

//! Before start(): no console window, and the child does not outlive this process where the system can see to that.
void prepareChild(QProcess &process);
//! Asks it to finish what it does and end.
void stopGently(QProcess &process);
//! "kith-relay" as its file is called here.
QString relayFileName();

} // namespace Host
