// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/bridge.h"

#include "server/service/connections.h"
#include "server/service/sink.h"

#include <memory>

namespace Relay::Program {

namespace {

class PeerSink final : public Service::Sink
{
public:
    explicit PeerSink(Gateway::Peer &peer) : m_peer(peer) {}
    void send(const kith::wire::RelayFrame &frame) override { m_peer.send(frame); }
    void sendSerialized(QByteArrayView frame) override { m_peer.sendSerialized(frame); }
    bool isFull() const override { return m_peer.isFull(); }
    void close(Wire::CloseCode code, QByteArrayView reason) override { m_peer.close(code, reason); }
    void signedIn(const QString &user, quint32 device) override
    {
        m_peer.setSignedIn(user.toUtf8() + '.' + QByteArray::number(device));
    }

private:
    Gateway::Peer &m_peer;
};

//! std::any wants something copyable, hence the shared pointer.
struct Attachment
{
    std::unique_ptr<PeerSink> sink;
    Service::Client *client = nullptr;
};
using SharedAttachment = std::shared_ptr<Attachment>;

Attachment *attachmentOf(Gateway::Peer &peer)
{
    const auto *attachment = std::any_cast<SharedAttachment>(&peer.attachment());
    return attachment ? attachment->get() : nullptr;
}

} // namespace

void Bridge::peerOpened(Gateway::Peer &peer)
{
    auto attachment = std::make_shared<Attachment>();
    attachment->sink = std::make_unique<PeerSink>(peer);
    peer.setAttachment(attachment);
    attachment->client = &m_connections.opened(*attachment->sink);
}

void Bridge::peerDrained(Gateway::Peer &peer)
{
    if (Service::Client *client = clientOf(peer)) m_connections.drained(*client);
}

void Bridge::peerClosed(Gateway::Peer &peer)
{
    Attachment *attachment = attachmentOf(peer);
    if (!attachment || !attachment->client) return;
    Service::Client *client = std::exchange(attachment->client, nullptr);
    m_connections.closed(*client);
}

Service::Client *Bridge::clientOf(Gateway::Peer &peer)
{
    Attachment *attachment = attachmentOf(peer);
    return attachment ? attachment->client : nullptr;
}

} // namespace Relay::Program
