// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"
#include "shared/base/result.h"

#include <QList>

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

//! The next batch.
struct BatchPlan
{
    int take = 0; //!< from the front
    bool setAside = false; //!< only with take == 1
};

//! What arrives: envelopes set aside, and those that were begun and never finished.
class InboxStore
{
public:
    explicit InboxStore(Sql::Connection &sql) : m_sql(sql) {}

    //! Before decrypting, in a transaction of its own: decides how many of \a sequences (ascending) to take into the next
    //! batch and notes these as begun. What was begun before without being finished is taken alone; what ended the process
    //! twice is taken alone with setAside: store its placeholder without decrypting it.
    Base::Result<BatchPlan> begin(const QList<quint64> &sequences);
    //! In the batch's transaction: everything up to \a sequence is finished.
    Base::Result<Base::Done> finish(quint64 sequence);

    Base::Result<Base::Done> setAside(const SetAsideEnvelope &envelope);
    Base::Result<std::optional<SetAsideEnvelope>> ofPlaceholder(MessageKey placeholder);
    Base::Result<bool> isSetAside(const Base::EnvelopeId &id, const Base::DeviceAddress &sender);
    Base::Result<Base::Done> removeSetAside(MessageKey placeholder);

private:
    Sql::Connection &m_sql;
};

} // namespace Store
