// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace Net {

//! Notices when the other side has gone without saying so: after some silence it wants a ping sent, after twice that it
//! calls the connection lost. Owned by Connection.
class Heartbeat : public QObject
{
    Q_OBJECT
public:
    explicit Heartbeat(QObject *parent = nullptr);

    void start(std::chrono::milliseconds interval); //!< lost after twice \a interval without a byte
    void stop();
    //! A byte came.
    void heard();
    //! Ask now, and wait no longer than \a patience (the machine woke up, the network changed).
    void probe(std::chrono::milliseconds patience);

Q_SIGNALS:
    void pingDue();
    void lost();

private:
    void tick();
    void schedule();

    QTimer m_timer;
    QElapsedTimer m_silence;
    std::chrono::milliseconds m_interval{0};
    std::chrono::milliseconds m_lostAfter{0}; //!< of silence
    bool m_asked = false;
};

} // namespace Net
