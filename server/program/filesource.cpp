// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/filesource.h"

#include <algorithm>
#include <cstring>

namespace Relay::Program {

namespace {
constexpr qint64 kBlockBytes = 256 * 1024;
}

FileSource::FileSource(Service::Media &media, const Service::Media::Download &download, qint64 first, qint64 length)
    : m_media(media)
    , m_id(download.id)
    , m_file(download.file)
    , m_next(first)
    , m_left(length)
    , m_length(length)
{
    fetch();
}

FileSource::~FileSource() = default;

void FileSource::fetch()
{
    if (m_isFetching || m_isBroken || m_left == 0 || !m_ahead.isEmpty()) return;
    m_isFetching = true;
    const qint64 bytes = std::min(m_left, kBlockBytes);
    m_media.workerOf(m_id)
        .run([file = m_file, from = m_next, bytes] {
            QByteArray block(bytes, Qt::Uninitialized);
            const qint64 got = file->seek(from) ? file->read(block.data(), bytes) : -1;
            block.truncate(std::max<qint64>(0, got));
            return block;
        })
        .then(&m_context, [this](QByteArray &&block) {
            m_isFetching = false;
            m_isBroken = block.isEmpty();
            m_next += block.size();
            m_left -= block.size();
            m_ahead = std::move(block);
            if (std::exchange(m_isWanted, false) && m_ready) m_ready(); // may destroy this
        });
}

qint64 FileSource::read(char *data, qint64 max)
{
    if (m_taken == m_block.size()) {
        if (m_ahead.isEmpty()) {
            if (m_isBroken || m_left == 0) return 0;
            m_isWanted = true;
            fetch();
            return kNotYet;
        }
        m_block = std::exchange(m_ahead, {});
        m_taken = 0;
        fetch();
    }
    const qint64 bytes = std::min<qint64>(max, m_block.size() - m_taken);
    std::memcpy(data, m_block.constData() + m_taken, static_cast<size_t>(bytes));
    m_taken += bytes;
    return bytes;
}

} // namespace Relay::Program
