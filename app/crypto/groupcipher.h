// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"

#include <QByteArray>

namespace E2e {

class SignalContext;

//! Group encryption with sender keys: one ciphertext for all members. The contract of SignalContext holds: every call inside
//! one SQL transaction or savepoint, rolled back when it fails. Errors as SessionCipher's. Database thread.
class GroupCipher
{
public:
    explicit GroupCipher(SignalContext &context) : m_context(context) {}

    //! SHA-256 over (group, epoch, sender's address, generation). A new epoch or generation means a new key; for a known id the
    //! library would hand out the old one.
    static QByteArray distributionId(const QByteArray &group, quint64 epoch, const Base::DeviceAddress &sender,
                                     quint32 generation);

    //! What members need to read what \a self sends from now on; makes the key when there is none. Goes to each member device
    //! through its session.
    Base::Result<QByteArray> makeDistribution(const QByteArray &distributionId, const Base::DeviceAddress &self);

    enum class Distribution { Taken, AlreadyKnown };
    //! \a sender: the authenticated sender of the message that carried it. One that is known already is ignored: taking it
    //! again would let old group messages in a second time. BadKey when a known key id comes with another signing key.
    Base::Result<Distribution> takeDistribution(const QByteArray &distributionId, const Base::DeviceAddress &sender,
                                                const QByteArray &bytes);

    Base::Result<QByteArray> encrypt(const QByteArray &distributionId, const Base::DeviceAddress &self,
                                     const QByteArray &plain);
    Base::Result<QByteArray> decrypt(const QByteArray &distributionId, const Base::DeviceAddress &sender,
                                     const QByteArray &bytes);

private:
    SignalContext &m_context;
};

} // namespace E2e
