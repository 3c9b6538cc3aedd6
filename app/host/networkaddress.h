// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Host {

//! This computer's address in the network it is in, as others there reach it ("192.168.1.20"); empty without a network.
QString networkAddress();

} // namespace Host
