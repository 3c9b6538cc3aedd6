// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/reader.h"

namespace Relay::Store {

Reader::Reader(const Sql::OpenOptions &options)
    : m_options(options)
    , m_worker(QStringLiteral("relay reader"))
{
}

Reader::~Reader()
{
    // The connection dies on the thread that made it; the worker finishes its jobs before it ends.
    (void)m_worker.run([this] {
        m_connection.reset();
        return 0;
    });
}

Base::Result<Sql::Connection *> Reader::connection()
{
    if (!m_connection) {
        auto opened = Sql::Connection::open(m_options);
        if (!opened) return opened.error();
        m_connection = std::move(*opened);
    }
    return m_connection.get();
}

} // namespace Relay::Store
