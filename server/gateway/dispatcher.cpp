// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/dispatcher.h"

#include "server/gateway/metrics.h"
#include "server/gateway/peer.h"

namespace Relay::Gateway {

namespace {

size_t indexOf(Dispatcher::Kind kind)
{
    return static_cast<size_t>(kind);
}

} // namespace

void Dispatcher::on(Kind kind, Access access, Handler handler)
{
    if (m_entries.size() <= indexOf(kind)) m_entries.resize(indexOf(kind) + 1);
    m_entries[indexOf(kind)].handler = std::move(handler);
    m_entries[indexOf(kind)].access = access;
}

void Dispatcher::limit(Kind kind, RateLimiter &limiter, RateLimiter::Kind rate)
{
    if (m_entries.size() <= indexOf(kind)) m_entries.resize(indexOf(kind) + 1);
    m_entries[indexOf(kind)].limiter = &limiter;
    m_entries[indexOf(kind)].rate = rate;
}

void Dispatcher::slowDown(Kind kind, RateLimiter &limiter, RateLimiter::Kind rate)
{
    limit(kind, limiter, rate);
    m_entries[indexOf(kind)].slowsDown = true;
}

void Dispatcher::count(Metrics &metrics)
{
    const auto *descriptor = kith::wire::ClientFrame::descriptor();
    for (size_t kind = 0; kind < m_entries.size(); ++kind) {
        const auto *field = descriptor->FindFieldByNumber(static_cast<int>(kind));
        if (!m_entries[kind].handler || !field) continue;
        m_entries[kind].handled = &metrics.counter("kith_frames_handled_total", "Frames handed to a service, by kind",
                                                   Metrics::label("kind", QByteArray::fromStdString(field->name())));
    }
    m_refused = &metrics.counter("kith_frames_refused_total", "Frames refused: unknown, not signed in, or too many");
}

void Dispatcher::dispatch(Peer &peer, kith::wire::ClientFrame &frame) const
{
    const size_t kind = indexOf(frame.body_case());
    const auto refuse = [&](kith::wire::RefusalCode code, const char *reason, quint32 retryAfterMs = 0) {
        if (m_refused) m_refused->add();
        peer.refuse(frame.request_id(), code, reason, retryAfterMs);
    };
    const Entry *entry = kind < m_entries.size() ? &m_entries[kind] : nullptr;
    if (!entry || !entry->handler) return refuse(kith::wire::UNSUPPORTED, "this kind is not known here");
    if (entry->access == Access::SignedIn && !peer.isSignedIn()) return refuse(kith::wire::UNAUTHENTICATED, "say Hello first");
    if (entry->limiter && entry->slowsDown) {
        if (const auto wait = entry->limiter->takeOnCredit(entry->rate, peer.rateKey()); wait.count() > 0) peer.holdReading(wait);
    } else if (entry->limiter) {
        const auto wait = entry->limiter->take(entry->rate, peer.rateKey());
        if (wait.count() > 0) return refuse(kith::wire::RATE_LIMITED, "too many", static_cast<quint32>(wait.count()));
    }
    if (entry->handled) entry->handled->add();
    entry->handler(peer, frame);
}

} // namespace Relay::Gateway
