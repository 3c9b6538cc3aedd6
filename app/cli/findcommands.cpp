// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what is stored: history, search, gallery.
#include "app/cli/commands.h"
#include "app/cli/words.h"
#include "shared/base/weblinks.h"

#include <QJsonArray>

namespace Cli {
namespace {

using Page = Base::Result<Session::MessagePage>;
using Found = Base::Result<std::optional<Session::Message>>;

int limitOf(const Invocation &invocation, int otherwise)
{
    const auto limit = invocation.number("limit", 1, 100'000);
    return limit && *limit ? static_cast<int>(**limit) : otherwise;
}

std::optional<Session::ConversationId> conversationNamed(const Context &context, const QString &name)
{
    return context.session.conversations().findByPeer(name.trimmed().toLower());
}

Finished failed(Context &context, Base::ErrorCode code, const QString &detail)
{
    return Base::readyTask(context.output.failure({code, detail}));
}

//! The message that an option names: one's own, or of somebody one talks to.
Base::Task<Found> messageOf(Context &context, const QString &hex)
{
    const auto id = Base::MessageId::fromHex(hex);
    if (!id) return Base::readyTask(Found(Base::ErrorCode::InvalidArgument, QStringLiteral("%1 is no message id").arg(hex)));
    return context.session.timeline().findByIdOfAnybody(*id).then(context.owner, [hex](Found &&found) -> Found {
        if (found && !*found) return {Base::ErrorCode::NotFound, hex};
        return std::move(found);
    });
}

ExitCode printPage(Context &context, const QString &what, const Session::MessagePage &page)
{
    for (const Session::Message &message : page.messages) context.output.message(message, peerOf(context, message.conversation));
    QJsonObject object;
    object.insert(QStringLiteral("count"), static_cast<int>(page.messages.size()));
    object.insert(QStringLiteral("older"), page.hasOlder);
    object.insert(QStringLiteral("newer"), page.hasNewer);
    context.output.result(what, object, QString());
    return ExitCode::Done;
}

QJsonArray toJson(const QList<Session::TextRange> &ranges)
{
    QJsonArray array;
    for (const Session::TextRange &range : ranges) array.append(QJsonArray{static_cast<qint64>(range.start), static_cast<qint64>(range.length)});
    return array;
}

ExitCode printFound(Context &context, const Session::SearchPage &page)
{
    for (const Session::SearchHit &hit : page.hits) {
        QJsonObject marks;
        marks.insert(QStringLiteral("highlights"), toJson(hit.inText)); // [start, length] in UTF-16 units
        if (!hit.inName.isEmpty()) marks.insert(QStringLiteral("name_highlights"), toJson(hit.inName));
        context.output.message(hit.message, peerOf(context, hit.message.conversation), {}, marks);
    }
    QJsonObject object;
    object.insert(QStringLiteral("count"), static_cast<int>(page.hits.size()));
    object.insert(QStringLiteral("searched"), page.messages);
    if (page.notIndexed > 0) object.insert(QStringLiteral("not_indexed"), page.notIndexed);
    if (page.notJoined > 0) object.insert(QStringLiteral("as_written_only"), page.notJoined);
    object.insert(QStringLiteral("more"), page.hasMore);
    if (page.hasMore && !page.hits.isEmpty()) object.insert(QStringLiteral("next"), page.hits.last().message.id.hex());
    if (page.backTo.isValid()) object.insert(QStringLiteral("back_to"), page.backTo.toString(Qt::ISODateWithMs));
    QString words = QStringLiteral("%1 found; searched ").arg(page.hits.size());
    words += page.backTo.isValid() ? QStringLiteral("back to %1 so far; there are %2 messages")
                                         .arg(page.backTo.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))).arg(page.messages)
                                   : QStringLiteral("all %1 messages").arg(page.messages);
    if (page.notIndexed > 0) words += QStringLiteral("; older ones are still being prepared and cannot be found yet");
    else if (page.notJoined > 0) words += QStringLiteral("; older ones are still being prepared and are found by words as they were written only");
    if (page.hasMore) words += QStringLiteral("; there is more (--before %1)").arg(page.hits.isEmpty() ? QString() : page.hits.last().message.id.hex());
    context.output.result(QStringLiteral("search"), object, words);
    return ExitCode::Done;
}

Finished printSearch(Context &context, const Session::SearchRequest &request)
{
    return context.session.finder().search(request).then(context.owner, [&context](Base::Result<Session::SearchPage> &&page) {
        if (!page) return context.output.failure(page.error());
        return printFound(context, *page);
    });
}

} // namespace

Finished runHistory(Context &context, const Invocation &invocation)
{
    const auto id = conversationNamed(context, invocation.words.at(0));
    if (!id) return failed(context, Base::ErrorCode::NotFound, invocation.words.at(0));
    const int limit = limitOf(invocation, 50);
    const auto print = [&context](Page &&page) {
        if (!page) return context.output.failure(page.error());
        return printPage(context, QStringLiteral("history"), *page);
    };
    Session::Timeline &timeline = context.session.timeline();
    if (invocation.has("date")) {
        const QDate date = QDate::fromString(invocation.option("date"), Qt::ISODate);
        // From that day on: what stands right before the first one of it, and then everything newer.
        return timeline.firstSince(*id, date.startOfDay())
            .then(context.owner, [&context, &timeline, id = *id, date, limit, print](Base::Result<std::optional<Session::MessageKey>> &&key) -> Finished {
                if (!key) return Base::readyTask(context.output.failure(key.error()));
                if (!*key) return Base::readyTask(print(Session::MessagePage()));
                return timeline.message(**key).then(context.owner, [&context, &timeline, id, date, limit, print](Base::Result<Session::Message> &&first) -> Finished {
                    if (!first) return Base::readyTask(context.output.failure(first.error()));
                    // A window jumps to the nearest; here nothing is from that day on.
                    if ((first->serverTime.isValid() ? first->serverTime : first->sentTime) < date.startOfDay()) {
                        Session::MessagePage none;
                        none.hasOlder = true;
                        return Base::readyTask(print(none));
                    }
                    Session::Position before = first->position;
                    --before.key;
                    return timeline.after(id, before, limit).then(context.owner, print);
                });
            });
    }
    const bool isBefore = invocation.has("before");
    if (!isBefore && !invocation.has("after")) return timeline.latest(*id, limit).then(context.owner, print);
    return messageOf(context, invocation.option(isBefore ? "before" : "after"))
        .then(context.owner, [&context, &timeline, id = *id, limit, isBefore, print](Found &&found) -> Finished {
            if (!found) return Base::readyTask(context.output.failure(found.error()));
            const Session::Position position = (*found)->position;
            return (isBefore ? timeline.before(id, position, limit) : timeline.after(id, position, limit)).then(context.owner, print);
        });
}

Finished runSearch(Context &context, const Invocation &invocation)
{
    Session::SearchRequest request;
    request.typed = invocation.words.join(QLatin1Char(' '));
    request.limit = limitOf(invocation, 50);
    if (invocation.has("in")) {
        const auto id = conversationNamed(context, invocation.option("in"));
        if (!id) return failed(context, Base::ErrorCode::NotFound, invocation.option("in"));
        request.here = *id;
    }
    const Session::SearchQuery query = context.session.finder().understand(request.typed);
    if (query.mistake != Session::SearchMistake::None)
        return failed(context, Base::ErrorCode::InvalidArgument, mistakeWords(query.mistake, query.mistakeWord));
    if (query.isEmpty())
        return failed(context, Base::ErrorCode::InvalidArgument, QStringLiteral("Say what to search for: words, or from: in: has: before: after: on:"));
    // A profile of an older version is indexed first: an answer from half of it would be no answer to a script.
    return context.session.finder().whenIndexed().then(context.owner, [&context, request, before = invocation.option("before")](Base::Result<Base::Done> &&indexed) -> Finished {
        if (!indexed) return Base::readyTask(context.output.failure(indexed.error()));
        if (before.isEmpty()) return printSearch(context, request);
        return messageOf(context, before).then(context.owner, [&context, request](Found &&found) mutable -> Finished {
            if (!found) return Base::readyTask(context.output.failure(found.error()));
            request.before = (*found)->key;
            return printSearch(context, request);
        });
    });
}

Finished runGallery(Context &context, const Invocation &invocation)
{
    const auto id = conversationNamed(context, invocation.words.at(0));
    if (!id) return failed(context, Base::ErrorCode::NotFound, invocation.words.at(0));
    const QString name = invocation.words.at(1);
    Session::Shelf shelf = Session::Shelf::Media;
    if (name == QLatin1String("files")) shelf = Session::Shelf::Files;
    else if (name == QLatin1String("links")) shelf = Session::Shelf::Links;
    else if (name != QLatin1String("media")) return failed(context, Base::ErrorCode::InvalidArgument, QStringLiteral("A gallery is media, files or links."));
    const int limit = limitOf(invocation, 50);
    const auto show = [&context, id = *id, shelf, limit](const std::optional<Session::Position> &from) -> Finished {
        return context.session.finder().gallery(id, shelf, from, true, limit).then(context.owner, [&context, shelf](Page &&page) {
            if (!page) return context.output.failure(page.error());
            for (const Session::Message &message : std::as_const(page->messages)) {
                QJsonObject more;
                if (shelf == Session::Shelf::Links) {
                    QJsonArray links;
                    const auto all = Base::findWebLinks(message.text);
                    for (const Base::WebLink &link : all) links.append(link.url.toString(QUrl::FullyEncoded));
                    more.insert(QStringLiteral("links"), links);
                }
                context.output.message(message, peerOf(context, message.conversation), {}, more);
            }
            QJsonObject object;
            object.insert(QStringLiteral("count"), static_cast<int>(page->messages.size()));
            object.insert(QStringLiteral("older"), page->hasOlder);
            context.output.result(QStringLiteral("gallery"), object, QString());
            return ExitCode::Done;
        });
    };
    return context.session.finder().whenIndexed().then(context.owner, [&context, show, before = invocation.option("before")](Base::Result<Base::Done> &&indexed) -> Finished {
        if (!indexed) return Base::readyTask(context.output.failure(indexed.error()));
        if (before.isEmpty()) return show(std::nullopt);
        return messageOf(context, before).then(context.owner, [&context, show](Found &&found) -> Finished {
            if (!found) return Base::readyTask(context.output.failure(found.error()));
            return show((*found)->position);
        });
    });
}

} // namespace Cli
