// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/waiter.h"
#include "app/cli/words.h"

namespace Cli {
namespace {

using Session::MessageState;
using Sent = Base::Result<Session::Message>;

//! How far a message has to come before the command is over.
MessageState wantedState(const Invocation &invocation)
{
    const QString wait = invocation.option("wait", QStringLiteral("accepted"));
    if (wait == QLatin1String("stored")) return MessageState::Pending;
    if (wait == QLatin1String("delivered")) return MessageState::Delivered;
    if (wait == QLatin1String("read")) return MessageState::Read;
    return MessageState::Accepted;
}

std::chrono::milliseconds patience(const Invocation &invocation)
{
    const auto told = invocation.number("timeout", 0, 1'000'000);
    if (told && *told) return std::chrono::seconds(**told);
    return kSendPatience;
}

//! The state of one message as it changes.
struct Progress
{
    Session::Message message;
};

Base::Task<Waiter::Outcome> waitFor(Context &context, const std::shared_ptr<Progress> &progress, MessageState wanted,
                                    std::chrono::milliseconds time)
{
    using Phase = Session::ConnectionState::Phase;
    Session::Session &session = context.session;
    const auto check = [&session, progress, wanted, patient = context.inBatch]() -> std::optional<Waiter::Outcome> {
        const MessageState now = progress->message.state;
        if (now == MessageState::Failed) return Waiter::Outcome(progress->message.failure);
        if (now >= wanted) return Waiter::Outcome(Base::Done{});
        const Phase phase = session.connection().phase();
        if (phase == Phase::Rejected || phase == Phase::Stopped || (phase == Phase::Waiting && !patient)) {
            return Waiter::Outcome(session.connection().error());
        }
        const auto conversation = session.conversations().find(progress->message.conversation);
        if (conversation && conversation->trust == Session::TrustState::BlockedUntilConfirmed) {
            return Waiter::Outcome(Base::Error{Base::ErrorCode::IdentityConfirmationNeeded, conversation->peer});
        }
        return std::nullopt;
    };
    auto *waiter = new Waiter(context.owner, check, time);
    const Session::MessageKey key = progress->message.key;
    QObject::connect(&session.timeline(), &Session::Timeline::messagesChanged, waiter,
                     [waiter, progress, key](const Session::ConversationId &, const QList<Session::Message> &messages) {
                         for (const Session::Message &message : messages) {
                             if (message.key == key) progress->message = message;
                         }
                         waiter->poke();
                     });
    QObject::connect(&session.connection(), &Session::ConnectionState::changed, waiter, &Waiter::poke);
    QObject::connect(&session.conversations(), &Session::Conversations::changed, waiter, &Waiter::poke);
    return waiter->task();
}

ExitCode report(Context &context, const Progress &progress, const QString &to, const Waiter::Outcome &outcome)
{
    const Session::Message &message = progress.message;
    QJsonObject object;
    object.insert(QStringLiteral("id"), message.id.hex());
    object.insert(QStringLiteral("conversation"), to);
    object.insert(QStringLiteral("status"), stateName(message.state));
    if (message.serverTime.isValid()) object.insert(QStringLiteral("order"), message.position.serverTimeUs);
    if (outcome) {
        context.output.result(QStringLiteral("sent"), object,
                              QStringLiteral("%1 (%2)").arg(message.id.hex(), stateName(message.state)));
        return ExitCode::Done;
    }
    if (message.state == MessageState::Failed) return context.output.failure(outcome.error(), object);
    const int band = static_cast<int>(outcome.error().code) / 100;
    if (band == 2) {
        // It is safe: the next call, or this one if it goes on, sends it. Not having heard "delivered" is no failure of sending.
        const bool isSent = message.state >= MessageState::Accepted;
        object.insert(QStringLiteral("error"), Base::errorName(outcome.error().code));
        context.output.result(isSent ? QStringLiteral("sent") : QStringLiteral("queued"), object,
                              isSent ? QStringLiteral("%1 is with the relay; it has not come further in time.").arg(message.id.hex())
                                     : QStringLiteral("%1 is kept in the outbox and leaves when the relay can be reached.")
                                           .arg(message.id.hex()));
        return ExitCode::Unreachable;
    }
    return context.output.failure(outcome.error(), object);
}

Base::Task<Sent> sendNow(Context &context, const Invocation &invocation, const Session::ConversationId &to)
{
    Session::Sender &sender = context.session.sender();
    if (invocation.command == QLatin1String("send")) return sender.sendText(to, invocation.words.at(1));
    const QString caption = invocation.option("caption");
    if (invocation.command == QLatin1String("send-file")) return sender.sendFile(to, invocation.words.at(1), caption);
    const auto mode = invocation.has("lossless") ? Session::ImageMode::Lossless
                      : invocation.has("photo")  ? Session::ImageMode::Photo
                                                 : Session::ImageMode::Automatic;
    return sender.sendImageFile(to, invocation.words.at(1), caption, mode);
}

Finished follow(Context &context, const Invocation &invocation, const Session::Message &message)
{
    auto progress = std::make_shared<Progress>(Progress{message});
    const MessageState wanted = wantedState(invocation);
    const QString to = peerOf(context, message.conversation);
    if (wanted == MessageState::Pending) {
        return Base::readyTask(report(context, *progress, to, Waiter::Outcome(Base::Done{})));
    }
    return waitFor(context, progress, wanted, patience(invocation))
        .then(context.owner, [&context, progress, to](Waiter::Outcome &&outcome) {
            return report(context, *progress, to, outcome);
        });
}

} // namespace

Finished runSend(Context &context, const Invocation &invocation)
{
    if (!context.session.account()) return Base::readyTask(context.output.failure({Base::ErrorCode::NotSignedIn, {}}));
    const auto send = [&context, invocation](Base::Result<Session::ConversationId> &&to) -> Finished {
        if (!to) return Base::readyTask(context.output.failure(to.error()));
        return sendNow(context, invocation, *to).then(context.owner, [&context, invocation](Sent &&sent) -> Finished {
            if (!sent) return Base::readyTask(context.output.failure(sent.error()));
            return follow(context, invocation, *sent);
        });
    };
    const QString to = invocation.words.at(0);
    if (context.inBatch && context.session.conversations().findByPeer(to)) {
        return conversationWith(context, to).then(context.owner, send);
    }
    // Without the relay a message to somebody known is stored all the same.
    return beOnline(context, std::min<std::chrono::milliseconds>(patience(invocation), kConnectPatience)).then(context.owner, [&context, to, send](Base::Result<Base::Done> &&online) -> Finished {
        if (!online && !context.session.conversations().findByPeer(to.toLower())) {
            return Base::readyTask(context.output.failure(online.error()));
        }
        return conversationWith(context, to).then(context.owner, send);
    });
}

Finished runRetry(Context &context, const Invocation &invocation)
{
    const auto account = context.session.account();
    const auto id = Base::MessageId::fromHex(invocation.words.at(0));
    if (!account || !id) return Base::readyTask(context.output.failure({Base::ErrorCode::NotFound, invocation.words.at(0)}));
    return beOnline(context).then(context.owner, [&context, invocation, id = *id, user = account->user](
                                                     Base::Result<Base::Done> &&online) -> Finished {
        if (!online) return Base::readyTask(context.output.failure(online.error()));
        using Found = Base::Result<std::optional<Session::Message>>;
        return context.session.timeline().findById(id, user).then(
            context.owner, [&context, invocation](Found &&found) -> Finished {
                if (!found || !*found) return Base::readyTask(context.output.failure({Base::ErrorCode::NotFound, {}}));
                Session::Message message = **found;
                return context.session.sender()
                    .retry(message.key)
                    .then(context.owner, [&context, invocation, message](Base::Result<Base::Done> &&again) mutable -> Finished {
                        if (!again) return Base::readyTask(context.output.failure(again.error()));
                        message.state = MessageState::Pending;
                        return follow(context, invocation, message);
                    });
            });
    });
}

Finished runDiscard(Context &context, const Invocation &invocation)
{
    const auto account = context.session.account();
    const auto id = Base::MessageId::fromHex(invocation.words.at(0));
    if (!account || !id) return Base::readyTask(context.output.failure({Base::ErrorCode::NotFound, invocation.words.at(0)}));
    using Found = Base::Result<std::optional<Session::Message>>;
    return context.session.timeline().findById(*id, account->user).then(context.owner, [&context](Found &&found) -> Finished {
        if (!found || !*found) return Base::readyTask(context.output.failure({Base::ErrorCode::NotFound, {}}));
        return context.session.sender().discard((*found)->key).then(context.owner, [&context](Base::Result<Base::Done> &&gone) {
            if (!gone) return context.output.failure(gone.error());
            context.output.result(QStringLiteral("discarded"), {}, QStringLiteral("Removed."));
            return ExitCode::Done;
        });
    });
}

} // namespace Cli
