// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/secretbytes.h"

#include <QByteArray>

namespace E2e {

//! Seals what is shown for seconds and never stored (typing) under a conversation key that travelled in earlier content.
//! Outside the ratchet, because dropped envelopes would leave skipped keys behind and break the session in the end.
class TypingKey
{
public:
    static TypingKey generate();
    //! BadKey unless \a bytes has 32 bytes.
    static Base::Result<TypingKey> fromBytes(const Base::SecretBytes &bytes);
    const Base::SecretBytes &bytes() const { return m_key; }

    //! Bound to \a conversation and \a sender: nobody else in it can pass the bytes off as theirs by moving them.
    QByteArray seal(const QByteArray &plain, const QByteArray &conversation, const Base::DeviceAddress &sender) const;
    //! DecryptionFailed for anything else. The same bytes open again and again: replays are the caller's to bound in time.
    Base::Result<QByteArray> open(const QByteArray &sealed, const QByteArray &conversation,
                                  const Base::DeviceAddress &sender) const;

private:
    explicit TypingKey(Base::SecretBytes key) : m_key(std::move(key)) {}
    Base::SecretBytes m_key;
};

} // namespace E2e
