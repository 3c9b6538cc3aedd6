// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHostAddress>

#include <memory>

namespace Relay::Gateway {

//! Who reads from a channel: an HTTP connection, later the peer it became. Called on the channel's loop.
class ChannelListener
{
public:
    //! \a data is valid during the call only and may be changed in place (unmasking).
    virtual void bytesArrived(char *data, qsizetype size) = 0;
    //! The other side took bytes: Channel::waitingBytes() is smaller than before.
    virtual void bytesTaken() = 0;
    //! The other side has sent its last byte and may still read. True: there is an answer to come, and the channel stays open for
    //! it; whoever says so finishes it then. False: close.
    virtual bool inputEnded() { return false; }
    //! The channel is gone: by the other side, by an error, or because finish() is through. Once, and never from
    //! inside a call into the channel.
    virtual void channelClosed() = 0;

protected:
    ~ChannelListener() = default;
};

//! Bytes in, bytes out. What is written is collected and leaves in one flush per turn of the event loop.
//! Lives on one loop; its owner gives it back through ChannelPointer, also from inside a listener call.
class Channel
{
public:
    virtual void setListener(ChannelListener *listener) = 0;

    //! Room for \a size more bytes at the end of what will be flushed; filled by the caller before anything else is
    //! called on the channel. Never null; after close the bytes lead nowhere.
    virtual char *append(qsizetype size) = 0;
    void write(QByteArrayView bytes)
    {
        if (!bytes.isEmpty()) memcpy(append(bytes.size()), bytes.data(), static_cast<size_t>(bytes.size()));
    }
    //! Bytes written here that the kernel has not taken yet.
    virtual qsizetype waitingBytes() const = 0;

    //! Off: the kernel's buffers fill and the sender is held back. On by default.
    virtual void setReading(bool on) = 0;
    //! Flushes, then closes; what still arrives is thrown away. channelClosed() follows, where the system allows it not before
    //! the other side has closed, too: the owner aborts when that takes too long.
    virtual void finish() = 0;
    //! Closes at once; what waits is lost. channelClosed() follows in a later turn.
    virtual void abort() = 0;

    virtual bool isOpen() const = 0;
    virtual bool isEncrypted() const = 0;
    virtual QHostAddress peerAddress() const = 0;

protected:
    friend struct ChannelDisposer;
    virtual ~Channel() = default;
    //! The owner is through with it: no more listener calls, closes, and dies when that is safe.
    virtual void dispose() = 0;
};

struct ChannelDisposer
{
    void operator()(Channel *channel) const { channel->dispose(); }
};
using ChannelPointer = std::unique_ptr<Channel, ChannelDisposer>;

} // namespace Relay::Gateway
