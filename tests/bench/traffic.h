// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/client.h"
#include "tests/bench/histogram.h"

#include <array>
#include <deque>
#include <memory>
#include <vector>

namespace Bench {

//! What came of the messages of a stretch of time.
struct Counts
{
    quint64 sent = 0;
    quint64 accepted = 0;
    quint64 delivered = 0; //!< each message once
    quint64 complete = 0; //!< accepted and delivered
    quint64 receipts = 0; //!< "delivered" as told to the sender
    quint64 refused = 0;
    Histogram untilAccepted; //!< from the moment a message was due
    Histogram untilDelivered;
};

//! Messages between clients: flows that keep a window of them under way, and a record of every single one, so that what is
//! lost, doubled or out of order is noticed.
class Traffic final : public ClientListener
{
public:
    //! When a message makes room for the next one of its flow.
    enum class Until { Accepted, Complete };

    explicit Traffic(Loop &loop) : m_loop(loop) {}

    //! Messages from \a sender to \a recipients in turn. The sender's index must be below 2²⁴.
    void addFlow(Client &sender, const std::vector<std::string> &recipients);
    //! Keeps \a window messages under way on each flow, until stop(), or until \a atMost have been sent on each (0: no end).
    void start(size_t window, Until until, quint64 atMost = 0);
    //! Sends \a perSecond messages a second over all flows, each when it is due, whatever became of those before; until stop().
    void startOpenLoop(double perSecond);
    //! Sends nothing new.
    void stop();
    bool isQuiet() const; //!< everything that was sent is accepted, and with Until::Complete delivered

    Counts &counts() { return m_counts; }
    void clearCounts() { m_counts = Counts(); }
    const QString &lastRefusal() const { return m_lastRefusal; }

    // ---- for what is killed meanwhile
    //! Not yet accepted ones are sent once more, the same bytes, in their order.
    void resendUnaccepted();
    quint64 everAccepted() const; //!< over all time
    quint64 acceptedButNotDelivered() const; //!< over all time
    quint64 deliveredTwice() const { return m_deliveredTwice; }
    quint64 outOfSequence() const { return m_outOfSequence; } //!< not above the one before it on its device

    void accepted(Client &client, const kith::wire::Accepted &accepted) override;
    void delivered(Client &client, const kith::wire::Deliver &deliver) override;
    void receipts(Client &client, const kith::wire::Delivered &delivered) override;
    void refused(Client &client, const kith::wire::Refusal &refusal) override;

private:
    static constexpr size_t kRemembered = 4096; // due times; far more than are ever under way on one flow
    enum Flag : quint8 { IsAccepted = 1, IsDelivered = 2 };
    struct Flow
    {
        Client *sender = nullptr;
        std::vector<SendTemplate> templates;
        std::vector<quint8> flags; // by number
        std::array<Nanoseconds, kRemembered> due{};
        quint64 underWay = 0;
        quint64 left = 0; // to send; ~0: no end
    };
    void sendOne(Flow &flow, Nanoseconds due);
    void fill(Flow &flow);
    Flow *flowOf(const EnvelopeId &id);
    void settle(Flow &flow, quint8 before, quint8 after);

    Loop &m_loop;
    std::deque<Flow> m_flows;
    std::vector<Flow *> m_bySender; // by the client's index
    std::vector<quint64> m_lastSequence; // by the client's index
    Counts m_counts;
    size_t m_window = 0;
    Until m_until = Until::Complete;
    bool m_isRunning = false;
    bool m_isOpenLoop = false;
    size_t m_nextFlow = 0;
    quint64 m_deliveredTwice = 0;
    quint64 m_outOfSequence = 0;
    QString m_lastRefusal;
};

} // namespace Bench
