// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/waiter.h"
#include "shared/wire/username.h"

#include <QElapsedTimer>

namespace Cli {

namespace {

//! What waits at the relay belongs to what is read; without the relay there is what is stored here.
Base::Task<Base::Result<Base::Done>> catchUp(Context &context)
{
    using Outcome = Waiter::Outcome;
    static constexpr std::chrono::seconds kPatience{5};
    return beOnlineIfPossible(context, kPatience).then(context.owner, [&context](Outcome &&online) {
        if (!online) return Base::readyTask(std::move(online));
        // Asked with the connection: what was delivered meanwhile.
        Session::Session &session = context.session;
        const auto check = [&session]() -> std::optional<Outcome> {
            if (session.isStatusKnown() || !session.connection().isOnline()) return Outcome(Base::Done{});
            return std::nullopt;
        };
        auto *waiter = new Waiter(context.owner, check, kPatience);
        QObject::connect(&session, &Session::Session::statusBecameKnown, waiter, &Waiter::poke);
        QObject::connect(&session.connection(), &Session::ConnectionState::changed, waiter, &Waiter::poke);
        return waiter->task();
    });
}

} // namespace

Finished runCommand(Context &context, const Invocation &invocation)
{
    const QString &name = invocation.command;
    const auto is = [&name](const char *other) { return name == QLatin1String(other); };
    context.output.setPrintsNews(is("receive"));
    if (is("register")) return runRegister(context, invocation);
    if (is("login")) return runLogin(context, invocation);
    if (is("logout")) return runLogout(context);
    if (is("whoami")) return runWhoAmI(context);
    if (is("invite")) return Base::readyTask(runInvite(context, invocation));
    if (is("recovery-key")) return runRecoveryKey(context, invocation);
    if (is("send") || is("send-image") || is("send-file")) return runSend(context, invocation);
    if (is("retry")) return runRetry(context, invocation);
    if (is("discard")) return runDiscard(context, invocation);
    if (is("pause")) return runPause(context, invocation);
    if (is("resume")) return runResume(context, invocation);
    if (is("save-media")) return runSaveMedia(context, invocation);
    if (is("setting")) return runSetting(context, invocation);
    if (is("receive")) return runReceive(context, invocation);
    if ((is("history") || is("search") || is("gallery") || is("conversations") || is("mark-read")) && !context.session.account())
        return Base::readyTask(context.output.failure({Base::ErrorCode::NotSignedIn, {}}));
    if (is("history") || is("search") || is("gallery") || is("conversations")) {
        return catchUp(context).then(context.owner, [&context, invocation](Base::Result<Base::Done> &&) -> Finished {
            if (invocation.command == QLatin1String("history")) return runHistory(context, invocation);
            if (invocation.command == QLatin1String("search")) return runSearch(context, invocation);
            if (invocation.command == QLatin1String("gallery")) return runGallery(context, invocation);
            return runConversations(context);
        });
    }
    if (is("mark-read")) return runMarkRead(context, invocation);
    if (is("verify")) return runVerify(context, invocation);
    context.output.usage(QStringLiteral("%1 cannot be used here").arg(name));
    return Base::readyTask(ExitCode::Usage);
}

namespace {

//! \a isPatient: a broken connection is waited for.
Base::Task<Base::Result<Base::Done>> connected(Context &context, std::chrono::milliseconds patience, bool isPatient)
{
    using Phase = Session::ConnectionState::Phase;
    using Outcome = Waiter::Outcome;
    Session::Session &session = context.session;
    if (!session.account()) return Base::readyTask(Outcome(Base::ErrorCode::NotSignedIn));
    Session::ConnectionState &state = session.connection();
    if (state.phase() == Phase::Stopped) session.start();
    auto failed = std::make_shared<std::optional<Base::Error>>(); // catching up
    const auto check = [&state, failed, isPatient]() -> std::optional<Outcome> {
        if (*failed && state.phase() != Phase::Online) return Outcome(**failed);
        switch (state.phase()) {
        case Phase::Online: return Outcome(Base::Done{});
        case Phase::Stopped:
        case Phase::Rejected: return Outcome(state.error());
        case Phase::Waiting:
            if (isPatient) return std::nullopt;
            return Outcome(state.error());
        default: return std::nullopt;
        }
    };
    auto *waiter = new Waiter(context.owner, check, patience);
    QObject::connect(&state, &Session::ConnectionState::changed, waiter, &Waiter::poke);
    QObject::connect(&session, &Session::Session::storingFailed, waiter, [waiter, failed](const Base::Error &why) {
        *failed = why;
        waiter->poke();
    });
    return waiter->task();
}

} // namespace

Base::Task<Base::Result<Base::Done>> beOnline(Context &context, std::chrono::milliseconds patience)
{
    return connected(context, patience, context.inBatch);
}

Base::Task<Base::Result<Base::Done>> beOnlineIfPossible(Context &context, std::chrono::milliseconds patience)
{
    using Outcome = Waiter::Outcome;
    const Session::ConnectionState &state = context.session.connection();
    if (context.isAway && !state.isOnline()) return Base::readyTask(Outcome(state.error()));
    return connected(context, patience, false).then(context.owner, [&context](Outcome &&online) {
        context.isAway = !online;
        return std::move(online);
    });
}

Base::Task<Base::Result<Base::Done>> beIdle(Context &context, std::chrono::milliseconds patience)
{
    using Outcome = Waiter::Outcome;
    static constexpr std::chrono::milliseconds kHeldBackPatience{15'000};
    Session::Session &session = context.session;
    const auto since = std::make_shared<QElapsedTimer>(); // the relay takes nothing
    const auto check = [&session, since]() -> std::optional<Outcome> {
        if (session.isIdle()) return Outcome(Base::Done{});
        // A busy relay is busy for a moment; with a full disk it may be long until somebody has made room.
        const auto held = session.sender().heldBackBy();
        if (!held || held->code != Base::ErrorCode::RefusedOverloaded) since->invalidate();
        else if (!since->isValid()) since->start();
        else if (since->hasExpired(kHeldBackPatience.count())) return Outcome(*held);
        if (!session.connection().isOnline()) return Outcome(Base::ErrorCode::ConnectionLost); // the outbox keeps it
        return std::nullopt;
    };
    auto *waiter = new Waiter(context.owner, check, patience);
    QObject::connect(&session, &Session::Session::becameIdle, waiter, &Waiter::poke);
    QObject::connect(&session.sender(), &Session::Sender::heldBack, waiter, &Waiter::poke);
    QObject::connect(&session.connection(), &Session::ConnectionState::changed, waiter, &Waiter::poke);
    return waiter->task();
}

Base::Task<Base::Result<Session::ConversationId>> conversationWith(Context &context, const QString &to)
{
    using Found = Base::Result<Session::ConversationId>;
    if (to.startsWith(QLatin1String("group:"))) {
        return Base::readyTask(Found(Base::ErrorCode::InvalidArgument, QStringLiteral("Groups come with a later version.")));
    }
    const auto user = Wire::normalisedUserName(to);
    if (!user) return Base::readyTask(Found(Base::ErrorCode::RefusedNameInvalid));
    if (const auto account = context.session.account(); account && account->user == *user)
        return Base::readyTask(Found(Base::ErrorCode::InvalidArgument, QStringLiteral("That is your own name. Write to somebody else.")));
    return context.session.conversations().openWith(to);
}

QString peerOf(const Context &context, const Session::ConversationId &id)
{
    const auto summary = context.session.conversations().find(id);
    return summary ? summary->peer : QString();
}

} // namespace Cli
