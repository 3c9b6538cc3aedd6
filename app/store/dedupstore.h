// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"
#include "shared/base/result.h"

namespace Sql {
class Connection;
}

namespace Store {

//! Which messages were shown: (author, message_id), and which ciphertexts were read, kept longer than the messages themselves.
class DedupStore
{
public:
    explicit DedupStore(Sql::Connection &sql) : m_sql(sql) {}

    //! True when it is new; false: seen before, show nothing.
    Base::Result<bool> remember(const QString &author, const Base::MessageId &id);
    Base::Result<bool> contains(const QString &author, const Base::MessageId &id);

    //! These bytes of \a sender were read, and what they held is stored.
    Base::Result<Base::Done> rememberRead(const Base::DeviceAddress &sender, const QByteArray &ciphertext);
    Base::Result<bool> wasRead(const Base::DeviceAddress &sender, const QByteArray &ciphertext);
    //! The newest server time of what may have been read before this memory began; 0 in a profile that always had it.
    Base::Result<Micros> readsKnownSince();

private:
    Sql::Connection &m_sql;
};

} // namespace Store
