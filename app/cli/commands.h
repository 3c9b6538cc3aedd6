// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/session/session.h"
#include "shared/base/task.h"

#include <QObject>

namespace Cli {

//! What a command works on. Lives as long as the profile is open.
struct Context
{
    Session::Session &session;
    Output &output;
    QObject *owner; //!< of every callback
    bool inBatch = false;
    bool isAway = false; //!< the relay, as far as a command that does not need it has found out
};

using Finished = Base::Task<ExitCode>;

inline constexpr std::chrono::seconds kConnectPatience{20};
inline constexpr std::chrono::seconds kSendPatience{30};

//! Runs one command on an opened profile. Not `batch`.
Finished runCommand(Context &context, const Invocation &invocation);

//! Connects and waits until everything that waited at the relay is here. Errors: NotSignedIn, why the first try failed, or
//! TimedOut. Inside a batch a broken connection is waited for.
Base::Task<Base::Result<Base::Done>> beOnline(Context &context, std::chrono::milliseconds patience = kConnectPatience);
//! The same for what can do without the relay: whether it is there, and nobody waits for its return. In a batch that is found out once.
Base::Task<Base::Result<Base::Done>> beOnlineIfPossible(Context &context, std::chrono::milliseconds patience = kConnectPatience);
//! Waits until nothing is waiting to be sent, written or acknowledged, while the relay can be reached.
Base::Task<Base::Result<Base::Done>> beIdle(Context &context, std::chrono::milliseconds patience);
//! The conversation with a person; asks the relay about people never talked to.
Base::Task<Base::Result<Session::ConversationId>> conversationWith(Context &context, const QString &to);
//! A message by its id, of anybody. NotFound.
Base::Task<Base::Result<Session::Message>> findMessage(Context &context, const QString &hex);
QString peerOf(const Context &context, const Session::ConversationId &id);

// One family of commands to a file.
Finished runRegister(Context &context, const Invocation &invocation);
Finished runLogin(Context &context, const Invocation &invocation);
Finished runLogout(Context &context);
Finished runWhoAmI(Context &context);
ExitCode runInvite(Context &context, const Invocation &invocation);
Finished runRecoveryKey(Context &context, const Invocation &invocation);
Finished runSend(Context &context, const Invocation &invocation); //!< send, send-image, send-file
Finished runRetry(Context &context, const Invocation &invocation);
Finished runDiscard(Context &context, const Invocation &invocation);
Finished runResume(Context &context, const Invocation &invocation);
Finished runPause(Context &context, const Invocation &invocation);
Finished runSaveMedia(Context &context, const Invocation &invocation);
Finished runSetting(Context &context, const Invocation &invocation);
Finished runReceive(Context &context, const Invocation &invocation);
Finished runHistory(Context &context, const Invocation &invocation);
Finished runSearch(Context &context, const Invocation &invocation);
Finished runGallery(Context &context, const Invocation &invocation);
Finished runConversations(Context &context);
Finished runMarkRead(Context &context, const Invocation &invocation);
Finished runVerify(Context &context, const Invocation &invocation);

} // namespace Cli
