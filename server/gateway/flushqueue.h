// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <vector>

namespace Relay::Gateway {

//! Something that collects output and can be told to let it go.
class Flushable
{
public:
    virtual void flushNow() = 0;

protected:
    virtual ~Flushable() = default;

private:
    friend class FlushQueue;
    qsizetype m_flushSlot = -1; // place in the queue, so that leaving it is cheap
};

//! The one place per event loop where output leaves: everything that was written during a turn goes out in its next
//! one, after all sockets that were ready have been read. Must outlive the channels that use it.
class FlushQueue : public QObject
{
    Q_OBJECT
public:
    explicit FlushQueue(QObject *parent = nullptr);
    ~FlushQueue() override;

    //! Adding twice before a flush is the same as once.
    void add(Flushable *flushable);
    void remove(Flushable *flushable);
    //! Flushes now instead of in the next turn. Not from inside a flush.
    void flush();

    //! Collecting buffers are lent, so that only connections that are writing have one.
    QByteArray takeBuffer();
    void giveBuffer(QByteArray &&buffer);

protected:
    bool event(QEvent *event) override;

private:
    std::vector<Flushable *> m_waiting;
    std::vector<Flushable *> m_flushing; // null where one left while the others were flushed
    std::vector<QByteArray> m_buffers; // empty, with capacity
    bool m_posted = false;
};

} // namespace Relay::Gateway
