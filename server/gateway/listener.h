// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/certificate.h"
#include "server/gateway/channel.h"
#include "shared/base/result.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Relay::Gateway {

class FlushQueue;
class PollSet;
class TlsServer;

//! Accepts connections on one port and makes channels of them: plain, or TLS 1.3 and nothing older. When the process is
//! out of descriptors it stops accepting and tries again a moment later. (On Unix it accepts by itself: QTcpServer takes
//! "no descriptors left" for "nothing there" once it has seen the latter, and then never stops trying.)
class Listener : public QObject
{
    Q_OBJECT
public:
    using Accepted = std::function<void(ChannelPointer channel)>;

    //! What carries the bytes. Fast is EpollChannel where there is one, SocketChannel elsewhere; Portable is SocketChannel.
    enum class Channels { Fast, Portable };

    //! The channels must be gone before the listener.
    Listener(FlushQueue &flushQueue, Accepted accepted, Channels channels = Channels::Fast, QObject *parent = nullptr);
    ~Listener() override;

    //! With a \a certificate: TLS. Port 0 takes a free one. Unreachable with the system's words if it cannot.
    Base::Result<Base::Done> listen(const QHostAddress &address, quint16 port, const std::optional<Certificate> &certificate);
    //! New connections get this one; those that stand keep theirs. One that cannot be used changes nothing.
    void setCertificate(const Certificate &certificate);
    void close();

    QHostAddress address() const;
    quint16 port() const;
    bool isEncrypted() const { return m_encrypted; }

    //! No more until resume(); what the kernel has queued waits there.
    void pause();
    void resume();
    bool isPaused() const { return m_paused || m_recover.isActive(); }
    //! How often it stopped because the process had no descriptor left.
    quint64 outOfDescriptors() const { return m_outOfDescriptors; }

private:
    class Server;
    void acceptSome();
    void incoming(qintptr descriptor);
    ChannelPointer makeChannel(qintptr descriptor);
    void acceptFailed(const QString &reason);
    void update();

    FlushQueue &m_flushQueue;
    Accepted m_accepted;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<QSocketNotifier> m_notifier; // Unix only
    QSslConfiguration m_tls;
#ifdef Q_OS_LINUX
    std::unique_ptr<PollSet> m_polls; // null: portable channels
    std::unique_ptr<TlsServer> m_tlsServer;
#endif
    QTimer m_recover;
    bool m_encrypted = false;
    bool m_paused = false;
    quint64 m_outOfDescriptors = 0;
};

} // namespace Relay::Gateway
