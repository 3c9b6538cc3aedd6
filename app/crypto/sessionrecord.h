// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace E2e {

//! How a session lies in storage: the library's record and the bytes we keep beside it (when which state was archived), as
//! length of the record (4, big endian) | record | ours.
struct SessionRecord
{
    QByteArray record;
    QByteArray beside;

    QByteArray toBytes() const;
    //! nullopt on bytes that are none.
    static std::optional<SessionRecord> fromBytes(const QByteArray &bytes);
};

} // namespace E2e
