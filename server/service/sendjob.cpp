// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/sendjob.h"

#include "server/service/messages.h"
#include "server/store/mailboxstore.h"
#include "server/store/sentlog.h"
#include "server/store/sequencer.h"

#include <algorithm>

namespace Relay::Service {

using Base::Done;
using Base::Result;

SendJob::SendJob(Messages &messages, ClientKey c, quint32 r, Store::MailboxId s, quint64 g, std::string id)
    : client(c)
    , requestId(r)
    , sender(s)
    , stateGeneration(g)
    , envelopeId(std::move(id))
    , m_messages(&messages)
{
}

SendJob::~SendJob() = default;

void SendJob::add(Target target)
{
    m_bytes += target.entry.size();
    targets.push_back(std::move(target));
}

Result<Done> SendJob::run(Store::WriteContext &context)
{
    context.mailboxes.remember(sender, stateGeneration);
    const QByteArray id(envelopeId.data(), static_cast<qsizetype>(envelopeId.size()));
    auto known = context.sent.find(sender, id);
    if (!known) return known.error();

    Store::SentRecord record;
    size_t wanted = targets.size();
    if (*known) {
        record = std::move(**known);
        serverTime = record.serverTime;
        const auto isKnown = [&record](const Target &target) {
            return std::any_of(record.targets.begin(), record.targets.end(),
                               [&target](const auto &stored) { return stored.first == target.mailbox; });
        };
        wanted = static_cast<size_t>(
            std::count_if(targets.begin(), targets.end(), [&](const Target &t) { return !isKnown(t); }));
        if (wanted == 0) {
            targets.clear();
            return Done{};
        }
        targets.erase(std::remove_if(targets.begin(), targets.end(), isKnown), targets.end());
    }

    auto time = context.sequencer.nextTime(context.sql);
    if (!time) return time.error();
    entryTime = *time;
    record.targets.reserve(record.targets.size() + wanted);
    for (Target &target : targets) {
        target.sequence = context.sequencer.nextSequence();
        auto appended = context.mailboxes.append(target.mailbox, target.sequence, entryTime, sender, target.entry);
        if (!appended) return appended.error();
        target.isOverflowing = *appended;
        record.targets.emplace_back(target.mailbox, target.sequence);
    }
    if (*known) return context.sent.replace(sender, id, record);
    serverTime = record.serverTime = entryTime;
    return context.sent.add(sender, id, record);
}

void SendJob::finish(const Result<Done> &committed)
{
    if (m_messages) m_messages->finished(*this, committed);
}

} // namespace Relay::Service
