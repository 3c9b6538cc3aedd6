// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "server/store/writer.h"

#include <QByteArray>
#include <QPointer>

#include <string>
#include <vector>

namespace Relay::Service {

class Messages;

//! One Send on its way through the writer: looked up in the dedup memory, else stored for each destination.
class SendJob final : public Store::WriteJob
{
public:
    struct Target
    {
        Store::MailboxId mailbox = 0;
        QByteArray entry;     //!< serialised Envelope
        quint64 sequence = 0; //!< given by run(); 0: was stored before
        bool isOverflowing = false; //!< given by run(): the mailbox may hold too much now
    };

    SendJob(Messages &messages, ClientKey client, quint32 requestId, Store::MailboxId sender, quint64 stateGeneration,
            std::string envelopeId);
    ~SendJob() override;

    Base::Result<Base::Done> run(Store::WriteContext &context) override;
    void finish(const Base::Result<Base::Done> &committed) override;
    qint64 bytes() const override { return m_bytes; }

    void add(Target target);

    const ClientKey client;
    const quint32 requestId;
    const Store::MailboxId sender;
    const quint64 stateGeneration; //!< of the sender, remembered with it
    const std::string envelopeId;
    std::vector<Target> targets;
    // Given by run()
    qint64 serverTime = 0; //!< for the answer: of the first time
    qint64 entryTime = 0;  //!< of what was stored now

private:
    QPointer<Messages> m_messages;
    qint64 m_bytes = 256;
};

} // namespace Relay::Service
