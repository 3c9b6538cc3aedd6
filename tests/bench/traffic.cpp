// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/traffic.h"

#include <algorithm>

namespace Bench {

void Traffic::addFlow(Client &sender, const std::vector<std::string> &recipients)
{
    Flow &flow = m_flows.emplace_back();
    flow.sender = &sender;
    for (const std::string &recipient : recipients) flow.templates.emplace_back(recipient);
    if (m_bySender.size() <= sender.index()) m_bySender.resize(sender.index() + 1);
    m_bySender[sender.index()] = &flow;
}

void Traffic::sendOne(Flow &flow, Nanoseconds due)
{
    const quint64 number = flow.flags.size();
    flow.flags.push_back(0);
    flow.due[number % kRemembered] = due;
    ++flow.underWay;
    ++m_counts.sent;
    flow.sender->send(flow.templates[number % flow.templates.size()], {flow.sender->index(), number});
}

void Traffic::fill(Flow &flow)
{
    if (!m_isRunning || m_isOpenLoop || flow.underWay >= m_window || flow.left == 0) return;
    const Nanoseconds now = steadyNow();
    while (flow.underWay < m_window && flow.left > 0) {
        --flow.left;
        sendOne(flow, now);
    }
}

void Traffic::start(size_t window, Until until, quint64 atMost)
{
    m_window = window;
    m_until = until;
    m_isRunning = true;
    m_isOpenLoop = false;
    for (Flow &flow : m_flows) {
        flow.left = atMost == 0 ? ~quint64(0) : atMost;
        fill(flow);
    }
}

void Traffic::startOpenLoop(double perSecond)
{
    m_until = Until::Complete;
    m_isRunning = true;
    m_isOpenLoop = true;
    const Nanoseconds step(static_cast<qint64>(1e9 / perSecond));
    m_loop.setTick(steadyNow(), [this, step, due = steadyNow()]() mutable -> std::optional<Nanoseconds> {
        if (!m_isRunning || !m_isOpenLoop) return std::nullopt;
        // Late ones keep the time at which they were due: a relay (or generator) that stalls is not let off.
        for (const Nanoseconds now = steadyNow(); due <= now; due += step) {
            sendOne(m_flows[m_nextFlow], due);
            m_nextFlow = (m_nextFlow + 1) % m_flows.size();
        }
        return due;
    });
}

void Traffic::stop()
{
    m_isRunning = false;
}

bool Traffic::isQuiet() const
{
    return std::all_of(m_flows.begin(), m_flows.end(), [this](const Flow &flow) {
        return flow.underWay == 0 && (!m_isRunning || flow.left == 0);
    });
}

Traffic::Flow *Traffic::flowOf(const EnvelopeId &id)
{
    Flow *flow = id.sender < m_bySender.size() ? m_bySender[id.sender] : nullptr;
    return flow && id.number < flow->flags.size() ? flow : nullptr;
}

void Traffic::settle(Flow &flow, quint8 before, quint8 after)
{
    constexpr quint8 kBoth = IsAccepted | IsDelivered;
    if (after == kBoth) ++m_counts.complete;
    const quint8 wanted = m_until == Until::Complete ? kBoth : quint8(IsAccepted);
    if ((before & wanted) != wanted && (after & wanted) == wanted) {
        if (flow.underWay > 0) --flow.underWay;
        fill(flow);
    }
}

void Traffic::accepted(Client &, const kith::wire::Accepted &accepted)
{
    const EnvelopeId id = EnvelopeId::read(accepted.envelope_id());
    Flow *flow = flowOf(id);
    if (!flow) return;
    quint8 &flags = flow->flags[id.number];
    if (flags & IsAccepted) return; // the answer to a repetition
    const quint8 before = flags;
    flags |= IsAccepted;
    ++m_counts.accepted;
    m_counts.untilAccepted.add(steadyNow() - flow->due[id.number % kRemembered]);
    settle(*flow, before, before | IsAccepted);
}

void Traffic::delivered(Client &client, const kith::wire::Deliver &deliver)
{
    if (m_lastSequence.size() <= client.index()) m_lastSequence.resize(client.index() + 1);
    quint64 &last = m_lastSequence[client.index()];
    if (deliver.sequence() <= last) ++m_outOfSequence;
    last = deliver.sequence();

    const EnvelopeId id = EnvelopeId::read(deliver.envelope().envelope_id());
    Flow *flow = flowOf(id);
    if (!flow) return;
    quint8 &flags = flow->flags[id.number];
    if (flags & IsDelivered) {
        ++m_deliveredTwice;
        return;
    }
    const quint8 before = flags;
    flags |= IsDelivered;
    ++m_counts.delivered;
    m_counts.untilDelivered.add(steadyNow() - flow->due[id.number % kRemembered]);
    settle(*flow, before, before | IsDelivered);
}

void Traffic::receipts(Client &, const kith::wire::Delivered &delivered)
{
    m_counts.receipts += static_cast<quint64>(delivered.items_size());
}

void Traffic::refused(Client &, const kith::wire::Refusal &refusal)
{
    ++m_counts.refused;
    m_lastRefusal = QString::fromStdString(refusal.reason());
}

void Traffic::resendUnaccepted()
{
    for (Flow &flow : m_flows) {
        flow.underWay = 0;
        for (quint64 number = 0; number < flow.flags.size(); ++number) {
            const quint8 flags = flow.flags[number];
            const quint8 wanted = m_until == Until::Complete ? IsAccepted | IsDelivered : IsAccepted;
            if ((flags & wanted) != wanted) ++flow.underWay; // accepted and not delivered: the mailbox has it
            if (flags & IsAccepted) continue;
            flow.sender->send(flow.templates[number % flow.templates.size()], {flow.sender->index(), number});
        }
    }
}

quint64 Traffic::everAccepted() const
{
    quint64 count = 0;
    for (const Flow &flow : m_flows)
        count += static_cast<quint64>(std::count_if(flow.flags.begin(), flow.flags.end(), [](quint8 f) { return (f & IsAccepted) != 0; }));
    return count;
}

quint64 Traffic::acceptedButNotDelivered() const
{
    quint64 count = 0;
    for (const Flow &flow : m_flows)
        count += static_cast<quint64>(std::count_if(flow.flags.begin(), flow.flags.end(), [](quint8 f) { return (f & (IsAccepted | IsDelivered)) == IsAccepted; }));
    return count;
}

} // namespace Bench
