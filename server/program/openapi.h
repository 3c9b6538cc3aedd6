// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Relay::Gateway {
class Router;
}

namespace Relay::Program {

//! The description of /api/v1 (OpenAPI 3.1, JSON): paths from the table in openapi.cpp, schemas from the descriptors of
//! kith.proto in their JSON form, so that they are what the relay reads and writes.
QByteArray openApi();

//! The routes of \a router below /api/v1 that openApi() does not describe and those it describes that are not there, each as
//! "METHOD /path"; empty when the two agree.
QByteArray openApiDifferences(const Gateway::Router &router);

} // namespace Relay::Program
