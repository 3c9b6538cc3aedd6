// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"
#include "shared/base/result.h"

#include <QFile>

#include <memory>
#include <vector>

namespace Sql {
class Connection;
}

namespace Store {

//! An envelope that could not be read, exactly as it came.
struct SetAsideEnvelope
{
    MessageKey placeholder = 0; //!< the row that stands for it
    Base::EnvelopeId id;
    Base::DeviceAddress sender;
    int type = 0; //!< wire EnvelopeType
    QByteArray ciphertext;
    quint64 sequence = 0;
    Micros serverTime{0};
};

//! What arrives: envelopes set aside, and those that ended the process while it was reading them.
class InboxStore
{
public:
    explicit InboxStore(Sql::Connection &sql) : m_sql(sql) {}

    //! Where the mark of beginReading() lies. Without it nothing is marked.
    Base::Result<Base::Done> openMark(const QString &path);
    //! \a sequence is about to be read. The mark is a file and not a row: it outlives the process without a commit for each
    //! message. It is not synced, so power loss accuses nobody.
    void beginReading(quint64 sequence);
    void endReading();

    //! Counts what the last process was reading when it ended; false: it ended otherwise. In a transaction of its own, followed
    //! by endReading() once that is committed.
    Base::Result<bool> countEnd();
    //! Those that ended the process twice: their placeholders are stored without reading them.
    Base::Result<std::vector<quint64>> endedTwice();
    //! In the batch's transaction: everything up to \a sequence is finished.
    Base::Result<Base::Done> finish(quint64 sequence);

    Base::Result<Base::Done> setAside(const SetAsideEnvelope &envelope);
    Base::Result<std::optional<SetAsideEnvelope>> ofPlaceholder(MessageKey placeholder);
    Base::Result<bool> isSetAside(const Base::EnvelopeId &id, const Base::DeviceAddress &sender);
    Base::Result<Base::Done> removeSetAside(MessageKey placeholder);

private:
    void mark(quint64 sequence);

    Sql::Connection &m_sql;
    std::unique_ptr<QFile> m_mark;
};

} // namespace Store
