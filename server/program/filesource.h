// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/httpresponse.h"
#include "server/service/media.h"

#include <QObject>

namespace Relay::Program {

//! A part of a blob on its way to a reader: read ahead, a block at a time, on the blob's disk thread, so that the loop never
//! waits for a disk. Owned by the connection; must die before Media.
class FileSource final : public Gateway::BodySource
{
public:
    FileSource(Service::Media &media, const Service::Media::Download &download, qint64 first, qint64 length);
    ~FileSource() override;

    qint64 size() const override { return m_length; }
    qint64 read(char *data, qint64 max) override;
    void whenReady(std::function<void()> ready) override { m_ready = std::move(ready); }

private:
    void fetch();

    Service::Media &m_media;
    Base::BlobId m_id;
    std::shared_ptr<QFile> m_file;
    qint64 m_next; // offset of the block that is fetched next
    qint64 m_left; // bytes from there on
    qint64 m_length;
    QByteArray m_block; // being handed out
    qsizetype m_taken = 0;
    QByteArray m_ahead;
    bool m_isFetching = false;
    bool m_isBroken = false;
    bool m_isWanted = false; // read() said kNotYet
    std::function<void()> m_ready;
    QObject m_context;
};

} // namespace Relay::Program
