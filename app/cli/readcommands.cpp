// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/words.h"

namespace Cli {
namespace {

std::optional<Session::ConversationId> known(const Context &context, const QString &name)
{
    return context.session.conversations().findByPeer(name.trimmed().toLower());
}

} // namespace

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
    return beOnlineIfPossible(context).then(context.owner, [&context, id = *id](Base::Result<Base::Done> &&) -> Finished {
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
    return beOnlineIfPossible(context)
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
