// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/program/restroutes.h"

namespace Relay::Program {

//! /api/v1/media: attachments in one request or in chunks, and back, whole or in part.
void addMediaRoutes(Gateway::Router &router, const RestParts &parts);

} // namespace Relay::Program
