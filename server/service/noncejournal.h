// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <chrono>
#include <vector>

namespace Relay::Service {

//! The nonces of proofs on the disk, so that one that was used is not good again after a restart. Two files that take turns:
//! what both hold is older than any proof that is good when the elder is thrown away. Written, not synced: an end of the
//! process loses nothing, a power cut perhaps the last seconds. A disk that takes no more costs only this memory.
class NonceJournal
{
public:
    struct Record
    {
        qint64 mailbox = 0;
        qint64 time = 0; //!< of the proof, µs
        QByteArray nonce;
    };

    //! \a path: of the younger file; empty: nothing is kept. \a turn: how long a file is written to.
    NonceJournal(const QString &path, std::chrono::nanoseconds turn)
        : m_path(path)
        , m_turn(turn)
    {
    }

    //! What was used by proofs of \a since or later. Once, before add().
    std::vector<Record> load(qint64 since, std::chrono::nanoseconds now);
    //! \a now: any clock that does not go back.
    void add(const Record &record, std::chrono::nanoseconds now);

private:
    QString elder() const { return m_path + QStringLiteral(".old"); }
    void begin(std::chrono::nanoseconds now);

    QString m_path;
    std::chrono::nanoseconds m_turn;
    std::chrono::nanoseconds m_began{0};
    QFile m_file;
};

} // namespace Relay::Service
