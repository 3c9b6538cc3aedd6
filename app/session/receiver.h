// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/connection.h"
#include "app/net/messageapi.h"
#include "app/session/directory.h"
#include "app/session/receivebatch.h"
#include "app/store/database.h"

#include <QObject>
#include <QSet>

#include <deque>

namespace Session {

//! Takes what the relay delivers, in order, and has it decrypted and stored in batches; acknowledges after the commit. Owned
//! by Parts.
class Receiver : public QObject
{
    Q_OBJECT
public:
    static constexpr int kBatch = 256;

    Receiver(Store::Database &database, Net::MessageApi &messages, Directory &directory, DeviceIdentity &identity,
             const Base::Clock &clock);

    void take(const kith::wire::Deliver &deliver);
    //! The connection is gone: what was not begun comes again.
    void drop();
    //! The relay never gave the sequence we named: it starts over, and what was shown is known by its id.
    void reset();
    //! This profile has become another device, with a mailbox of its own.
    void begin() { m_cursor = 0; }

    bool isIdle() const { return !m_running && m_queue.empty(); }

Q_SIGNALS:
    void announced(const Announcement &announcement);
    void committed(quint64 sequence, int entries, const QList<MessageKey> &attachments);
    //! What came cannot be stored now, for this reason of the machine's; it is tried again and again.
    void storingFailed(const Base::Error &why);
    void becameIdle();

private:
    void pump();
    void learnSenders(const std::vector<kith::wire::Deliver> &batch);
    void countEnd();
    void run();
    void done(Base::Result<Received> &&received);
    void askAgain(const Base::DeviceAddress &sender);
    void tryLater(const Base::Error &why);

    Store::Database &m_database;
    Net::MessageApi &m_messages;
    Directory &m_directory;
    DeviceIdentity &m_identity;
    const Base::Clock &m_clock;
    std::deque<kith::wire::Deliver> m_queue;
    std::vector<kith::wire::Deliver> m_batch;
    QSet<Base::DeviceAddress> m_known; //!< senders whose lists were looked at in this run
    QSet<Base::DeviceAddress> m_sure; //!< senders whose lists were asked for because of their key, on this connection
    quint64 m_cursor = 0;
    bool m_running = false;
    bool m_counted = false; //!< what the last process was reading when it ended
    int m_careful = 0; //!< entries to take one by one, because the last process ended while it was reading, or the room is scarce
    int m_failures = 0;
};

} // namespace Session
