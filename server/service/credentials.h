// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/accesstokens.h"
#include "server/service/directory.h"
#include "server/service/noncejournal.h"
#include "server/service/noncememory.h"
#include "server/service/reply.h"
#include "shared/base/task.h"

#include <QObject>

#include <optional>

namespace Relay::Service {

//! What a REST request says about who sends it.
struct RequestFacts
{
    QByteArray method;        //!< upper case
    QByteArray path;          //!< with query, exactly as it stood in the request line
    QByteArray authorization; //!< value of the header, or empty
    QByteArray proof;         //!< value of Kith-Proof, or empty
    std::optional<QByteArray>
        bodyHash; //!< SHA-256 of the body when it is known; else Caller::bodyHash must be compared
};

//! Who sends a REST request.
struct Caller
{
    Store::AccountId account = 0;
    Store::MailboxId mailbox = 0;
    std::string user;
    quint32 device = 0;
    QByteArray bodyHash; //!< what the proof says of the body; empty without proof
};

//! Checks the credentials of REST requests (PROTOCOL.md, "Accounts over HTTP"). Loop thread.
class Credentials final : public QObject
{
    Q_OBJECT
public:
    //! \a journal: where nonces outlive the process; empty: nowhere.
    Credentials(Directory &directory, const AccessTokens &tokens, const QByteArray &relayId, const Base::Clock &clock,
                const QString &journal = {}, QObject *parent = nullptr);

    //! For reading: a good access token. UNAUTHENTICATED or DEVICE_REVOKED.
    Base::Task<Reply<Caller>> checkToken(const RequestFacts &request);
    //! For writing: the token and a proof of the same device, used for the first time.
    Base::Task<Reply<Caller>> checkTokenAndProof(const RequestFacts &request);
    //! A proof alone: refreshing tokens, signing in again on a known device. The device may be signed out.
    Base::Task<Reply<Caller>> checkProof(const RequestFacts &request);

private:
    Base::Task<Reply<Caller>> check(const RequestFacts &request, bool wantsToken, bool wantsProof);

    Directory &m_directory;
    const AccessTokens &m_tokens;
    QByteArray m_relayId;
    const Base::Clock &m_clock;
    NonceMemory m_nonces;
    NonceJournal m_journal;
};

} // namespace Relay::Service
