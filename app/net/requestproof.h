// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/requestsigner.h"
#include "shared/base/result.h"

#include <QByteArray>

#include <chrono>

namespace Net {

//! Value of the Kith-Proof header (base64url of a RequestProof) for one request: a fresh nonce, signed by the device.
//! \a path with query, as in the request line; \a now: wall clock since 1970 UTC.
Base::Result<QByteArray> makeRequestProof(RequestSigner &signer, const QByteArray &method, const QByteArray &path,
                                          const QByteArray &bodyHash, std::chrono::microseconds now);

} // namespace Net
