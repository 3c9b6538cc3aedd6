// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/noncejournal.h"

#include "shared/base/savedfile.h"
#include "shared/wire/limits.h"

#include <QtEndian>

namespace Relay::Service {

namespace {
constexpr qsizetype kNumber = sizeof(qint64);
constexpr qsizetype kRecord = 2 * kNumber + Wire::kNonceBytes;
constexpr qint64 kMostBytes = 64ll * 1024 * 1024; // of a file that is not ours
constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

QByteArray toBytes(const NonceJournal::Record &record)
{
    QByteArray bytes(2 * kNumber, '\0');
    qToBigEndian(record.mailbox, bytes.data());
    qToBigEndian(record.time, bytes.data() + kNumber);
    return bytes + record.nonce;
}
} // namespace

std::vector<NonceJournal::Record> NonceJournal::load(qint64 since, std::chrono::nanoseconds now)
{
    std::vector<Record> records;
    if (m_path.isEmpty()) return records;
    QByteArray kept;
    for (const QString &path : {elder(), m_path}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QByteArray bytes = file.read(kMostBytes);
        // Half a record at the end is of a process that died in it; its proof was not answered.
        for (qsizetype at = 0; at + kRecord <= bytes.size(); at += kRecord) {
            const char *from = bytes.constData() + at;
            Record record{qFromBigEndian<qint64>(from), qFromBigEndian<qint64>(from + kNumber),
                          bytes.mid(at + 2 * kNumber, Wire::kNonceBytes)};
            if (record.time < since) continue;
            kept += toBytes(record);
            records.push_back(std::move(record));
        }
    }
    if (Base::saveFile(elder(), kept, kOwnerOnly)) begin(now);
    return records;
}

void NonceJournal::begin(std::chrono::nanoseconds now)
{
    m_file.close();
    m_file.setFileName(m_path);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)) m_file.setPermissions(kOwnerOnly);
    m_began = now;
}

void NonceJournal::add(const Record &record, std::chrono::nanoseconds now)
{
    if (m_path.isEmpty() || record.nonce.size() != Wire::kNonceBytes) return;
    if (now - m_began > m_turn) {
        m_file.close();
        QFile::remove(elder());
        QFile::rename(m_path, elder());
        begin(now);
    }
    const qint64 end = m_file.pos();
    // Whole records only, or those behind it could not be told apart.
    if (m_file.isOpen() && m_file.write(toBytes(record)) != kRecord) m_file.seek(end);
}

} // namespace Relay::Service
