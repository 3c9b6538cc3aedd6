// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/words.h"

namespace Cli {
namespace {

int limitOf(const Invocation &invocation, int otherwise)
{
    const auto limit = invocation.number("limit", 1, 100'000);
    return limit && *limit ? static_cast<int>(**limit) : otherwise;
}

ExitCode printAll(Context &context, const QString &what, const QList<Session::Message> &messages)
{
    for (const Session::Message &message : messages) context.output.message(message, peerOf(context, message.conversation));
    QJsonObject object;
    object.insert(QStringLiteral("count"), static_cast<int>(messages.size()));
    context.output.result(what, object, QString());
    return ExitCode::Done;
}

std::optional<Session::ConversationId> known(const Context &context, const QString &name)
{
    return context.session.conversations().findByPeer(name.trimmed().toLower());
}

} // namespace

Finished runHistory(Context &context, const Invocation &invocation)
{
    const auto id = known(context, invocation.words.at(0));
    if (!id) return Base::readyTask(context.output.failure({Base::ErrorCode::NotFound, invocation.words.at(0)}));
    const int limit = limitOf(invocation, 50);
    using Page = Base::Result<Session::MessagePage>;
    const auto print = [&context](Page &&page) {
        if (!page) return context.output.failure(page.error());
        return printAll(context, QStringLiteral("history"), page->messages);
    };
    Session::Timeline &timeline = context.session.timeline();
    if (!invocation.has("before")) return timeline.latest(*id, limit).then(context.owner, print);

    const auto message = Base::MessageId::fromHex(invocation.option("before"));
    if (!message) return Base::readyTask(context.output.failure({Base::ErrorCode::NotFound, invocation.option("before")}));
    using Found = Base::Result<std::optional<Session::Message>>;
    const QString own = context.session.account() ? context.session.account()->user : QString();
    const QString peer = peerOf(context, *id);
    return timeline.findById(*message, own)
        .then(context.owner,
              [&timeline, message = *message, peer](Found &&found) -> Base::Task<Found> {
                  if (!found || *found) return Base::readyTask(std::move(found));
                  return timeline.findById(message, peer);
              })
        .then(context.owner, [&context, &timeline, id = *id, limit, print](Found &&found) -> Finished {
            if (!found) return Base::readyTask(context.output.failure(found.error()));
            if (!*found) return Base::readyTask(context.output.failure({Base::ErrorCode::NotFound, {}}));
            return timeline.before(id, (*found)->position, limit).then(context.owner, print);
        });
}

Finished runSearch(Context &context, const Invocation &invocation)
{
    using Found = Base::Result<QList<Session::Message>>;
    return context.session.timeline()
        .search(invocation.words.at(0), {}, limitOf(invocation, 50))
        .then(context.owner, [&context](Found &&found) {
            if (!found) return context.output.failure(found.error());
            return printAll(context, QStringLiteral("search"), *found);
        });
}

Finished runConversations(Context &context)
{
    const auto all = context.session.conversations().all();
    for (const Session::ConversationSummary &one : all) {
        QJsonObject object;
        object.insert(QStringLiteral("conversation"), one.peer);
        object.insert(QStringLiteral("title"), one.title);
        object.insert(QStringLiteral("unread"), one.unread);
        object.insert(QStringLiteral("last"), one.lastText);
        object.insert(QStringLiteral("trust"), trustName(one.trust));
        context.output.event(QStringLiteral("conversation"), object,
                             QStringLiteral("%1%2").arg(one.title, one.unread ? QStringLiteral(" (%1 unread)").arg(one.unread)
                                                                             : QString()));
    }
    QJsonObject object;
    object.insert(QStringLiteral("count"), static_cast<int>(all.size()));
    context.output.result(QStringLiteral("conversations"), object, QString());
    return Base::readyTask(ExitCode::Done);
}

Finished runMarkRead(Context &context, const Invocation &invocation)
{
    const auto id = known(context, invocation.words.at(0));
    if (!id) return Base::readyTask(context.output.failure({Base::ErrorCode::NotFound, invocation.words.at(0)}));
    return beOnline(context).then(context.owner, [&context, id = *id](Base::Result<Base::Done> &&) -> Finished {
        using Page = Base::Result<Session::MessagePage>;
        return context.session.timeline().latest(id, 1).then(context.owner, [&context, id](Page &&page) -> Finished {
            if (!page) return Base::readyTask(context.output.failure(page.error()));
            Session::Position upTo;
            if (!page->messages.isEmpty()) upTo = page->messages.last().position;
            return context.session.conversations()
                .markRead(id, upTo)
                .then(context.owner, [&context](Base::Result<Base::Done> &&marked) -> Finished {
                    if (!marked) return Base::readyTask(context.output.failure(marked.error()));
                    context.output.result(QStringLiteral("marked-read"), {}, QString());
                    return beIdle(context, kSendPatience).then(context.owner, [](Base::Result<Base::Done> &&) {
                        return ExitCode::Done;
                    });
                });
        });
    });
}

Finished runVerify(Context &context, const Invocation &invocation)
{
    const QString user = invocation.words.at(0).trimmed().toLower();
    Session::Verification &verification = context.session.verification();
    const auto show = [&context, user](Base::Result<Session::SafetyNumber> &&number) {
        if (!number) return context.output.failure(number.error());
        QString groups;
        for (qsizetype i = 0; i < number->digits.size(); i += 5) {
            groups += number->digits.mid(i, 5) + (i % 20 == 15 ? QLatin1Char('\n') : QLatin1Char(' '));
        }
        QJsonObject object;
        object.insert(QStringLiteral("user"), user);
        object.insert(QStringLiteral("safety_number"), number->digits);
        object.insert(QStringLiteral("trust"), trustName(number->trust));
        context.output.result(QStringLiteral("safety-number"), object,
                              QStringLiteral("%1 (%2)\n%3").arg(user, trustName(number->trust), groups.trimmed()));
        return ExitCode::Done;
    };
    using Outcome = Base::Result<Base::Done>;
    const bool confirm = invocation.has("confirm");
    const bool accept = invocation.has("accept-new");
    return beOnline(context)
        .then(context.owner, [&context, user](Outcome &&) { return conversationWith(context, user); })
        .then(context.owner,
              [&verification, user, confirm, accept](Base::Result<Session::ConversationId> &&opened) -> Base::Task<Outcome> {
                  if (!opened) return Base::readyTask(Outcome(opened.error()));
                  if (confirm) return verification.markVerified(user);
                  if (accept) return verification.acceptNewIdentity(user);
                  return Base::readyTask(Outcome(Base::Done{}));
              })
        .then(context.owner, [&context, &verification, user, show](Outcome &&done) -> Finished {
            if (!done) return Base::readyTask(context.output.failure(done.error()));
            return verification.safetyNumber(user).then(context.owner, show);
        });
}

} // namespace Cli
