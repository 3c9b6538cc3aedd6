// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/stopsignals.h"
#include "app/cli/transfers.h"

namespace Cli {
namespace {

using Found = Base::Result<std::optional<Session::Message>>;

//! Among the people in \a authors, one after the other: an id alone names a message only together with who wrote it.
Base::Task<Found> findAmong(Context &context, const Base::MessageId &id, QStringList authors)
{
    if (authors.isEmpty()) return Base::readyTask(Found(std::nullopt));
    const QString author = authors.takeFirst();
    return context.session.timeline().findById(id, author).then(context.owner, [&context, id, authors](Found &&found) -> Base::Task<Found> {
        if (!found || *found) return Base::readyTask(std::move(found));
        return findAmong(context, id, authors);
    });
}

} // namespace

Base::Task<Base::Result<Session::Message>> findMessage(Context &context, const QString &hex)
{
    using Answer = Base::Result<Session::Message>;
    const auto account = context.session.account();
    const auto id = Base::MessageId::fromHex(hex);
    if (!account) return Base::readyTask(Answer(Base::ErrorCode::NotSignedIn));
    if (!id) return Base::readyTask(Answer(Base::Error{Base::ErrorCode::NotFound, hex}));
    QStringList authors{account->user};
    const auto conversations = context.session.conversations().all();
    for (const Session::ConversationSummary &one : conversations) authors.append(one.peer);
    return findAmong(context, *id, authors).then(context.owner, [hex](Found &&found) -> Answer {
        if (!found) return found.error();
        if (!*found) return Base::Error{Base::ErrorCode::NotFound, hex};
        return **std::move(found);
    });
}

Finished runSaveMedia(Context &context, const Invocation &invocation)
{
    const QString path = invocation.words.at(1);
    const auto range = byteRange(invocation.option("range"));
    return findMessage(context, invocation.words.at(0))
        .then(context.owner, [&context, path, range](Base::Result<Session::Message> &&message) -> Finished {
            if (!message) return Base::readyTask(context.output.failure(message.error()));
            const Session::MessageKey key = message->key;
            const auto save = [&context, path, range, key, size = message->attachment.sizeBytes]() -> Finished {
                auto *transfers = new Transfers(context, context.owner, key);
                Session::Downloader &downloader = context.session.downloader();
                const qint64 first = range ? range->first : 0;
                const qint64 length = range ? std::min(range->second, size - 1) - first + 1 : size;
                return downloader.saveRangeTo(key, path, first, length)
                    .then(context.owner, [&context, path, length, transfers](Base::Result<Base::Done> &&saved) {
                        delete transfers;
                        if (!saved) return context.output.failure(saved.error());
                        context.output.result(QStringLiteral("saved"), {{QStringLiteral("file"), path}, {QStringLiteral("bytes"), length}},
                                              QStringLiteral("Saved as %1.").arg(path));
                        return ExitCode::Done;
                    });
            };
            if (message->attachment.isCached) return save();
            return beOnline(context).then(context.owner, [&context, save](Base::Result<Base::Done> &&online) -> Finished {
                if (!online) return Base::readyTask(context.output.failure(online.error()));
                return save();
            });
        });
}

Finished runPause(Context &context, const Invocation &invocation)
{
    return findMessage(context, invocation.words.at(0)).then(context.owner, [&context](Base::Result<Session::Message> &&message) {
        if (!message) return context.output.failure(message.error());
        const bool isPaused = message->isOwn ? context.session.sender().pauseUpload(message->key)
                                             : context.session.downloader().pause(message->key);
        if (!isPaused) return context.output.failure({Base::ErrorCode::NotFound, QStringLiteral("nothing of it is under way")});
        context.output.result(QStringLiteral("paused"), {{QStringLiteral("id"), message->id.hex()}}, QStringLiteral("Paused."));
        return ExitCode::Done;
    });
}

Finished runSetting(Context &context, const Invocation &invocation)
{
    using Settings = Session::Settings;
    Settings &settings = context.session.settings();
    const auto show = [&context, &settings](const QString &name) {
        const QString value = settings.toText(*Settings::keyOf(name));
        context.output.event(QStringLiteral("setting"), {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}},
                             QStringLiteral("%1 = %2").arg(name, value));
    };
    if (invocation.words.isEmpty()) {
        for (const QString &name : Settings::names()) show(name);
    } else {
        const QString name = invocation.words.at(0);
        const auto key = Settings::keyOf(name);
        if (!key) {
            context.output.usage(QStringLiteral("there is no setting \"%1\"; there are: %2").arg(name, Settings::names().join(QStringLiteral(", "))));
            return Base::readyTask(ExitCode::Usage);
        }
        if (invocation.words.size() > 1 && !settings.setText(*key, invocation.words.at(1))) {
            context.output.usage(QStringLiteral("\"%1\" is no value for %2, which now is %3").arg(invocation.words.at(1), name, settings.toText(*key)));
            return Base::readyTask(ExitCode::Usage);
        }
        show(name);
    }
    context.output.result(QStringLiteral("settings"), {}, QString());
    return Base::readyTask(ExitCode::Done);
}

} // namespace Cli
