// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/stopsignals.h"
#include "app/cli/transfers.h"
#include "app/cli/waiter.h"
#include "app/cli/words.h"
#include "app/session/picture.h"
#include "shared/base/pool.h"

#include <QFileInfo>
#include <QJsonArray>

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

//! The messages of one command as they change: one, or the pictures of an album.
struct Progress
{
    QList<Session::Message> messages;
    QList<QJsonObject> pictures; //!< what was done to each, for send-image

    //! The one that has come least far; a failed one before all others.
    const Session::Message &last() const
    {
        const Session::Message *found = &messages.first();
        for (const Session::Message &message : messages) {
            if (message.state == MessageState::Failed) return message;
            if (message.state < found->state) found = &message;
        }
        return *found;
    }
    //! Nothing is left to wait for: each has come so far, or failed.
    bool isOver(MessageState wanted) const
    {
        return std::all_of(messages.cbegin(), messages.cend(), [wanted](const Session::Message &message) { return message.state >= wanted; });
    }
};

Base::Task<Waiter::Outcome> waitFor(Context &context, const std::shared_ptr<Progress> &progress, MessageState wanted,
                                    std::chrono::milliseconds time)
{
    using Phase = Session::ConnectionState::Phase;
    Session::Session &session = context.session;
    auto hasFailed = std::make_shared<bool>(false); // a file, of which the message will say so in a moment
    const auto check = [&session, progress, hasFailed, wanted, patient = context.inBatch]() -> std::optional<Waiter::Outcome> {
        // A promise to send it later can be given when it is sealed.
        for (const Session::Message &message : progress->messages) {
            if (session.sender().isPreparing(message.key)) return std::nullopt;
        }
        const Session::Message &last = progress->last();
        if (*hasFailed && last.state != MessageState::Failed) return std::nullopt;
        static_assert(MessageState::Failed > MessageState::Read);
        // A picture that failed does not keep the rest of its album from leaving.
        if (progress->isOver(wanted)) return last.state == MessageState::Failed ? Waiter::Outcome(last.failure) : Waiter::Outcome(Base::Done{});
        if (last.state == MessageState::Pending && last.failure.code == Base::ErrorCode::RefusedStaleDeviceList) return Waiter::Outcome(last.failure);
        const Phase phase = session.connection().phase();
        if (phase == Phase::Rejected || phase == Phase::Stopped || (phase == Phase::Waiting && !patient)) {
            return Waiter::Outcome(session.connection().error());
        }
        const auto conversation = session.conversations().find(last.conversation);
        if (conversation && conversation->trust == Session::TrustState::BlockedUntilConfirmed) {
            return Waiter::Outcome(Base::Error{Base::ErrorCode::IdentityConfirmationNeeded, conversation->peer});
        }
        return std::nullopt;
    };
    auto *waiter = new Waiter(context.owner, check, time);
    QObject::connect(&session.timeline(), &Session::Timeline::messagesChanged, waiter,
                     [waiter, progress](const Session::ConversationId &, const QList<Session::Message> &changed) {
                         for (const Session::Message &message : changed) {
                             for (Session::Message &own : progress->messages) {
                                 if (own.key == message.key) own = message;
                             }
                         }
                         waiter->poke();
                     });
    QObject::connect(&session.sender(), &Session::Sender::uploadChanged, waiter,
                     [waiter, progress, hasFailed](Session::MessageKey key, const Session::Transfer &transfer) {
                         const auto &all = progress->messages;
                         const bool isOurs = std::any_of(all.cbegin(), all.cend(), [key](const Session::Message &m) { return m.key == key; });
                         if (isOurs && transfer.state == Session::TransferState::Failed) *hasFailed = true;
                         waiter->poke();
                     });
    QObject::connect(&session.connection(), &Session::ConnectionState::changed, waiter, &Waiter::poke);
    QObject::connect(&session.conversations(), &Session::Conversations::changed, waiter, &Waiter::poke);
    const Session::Message &first = progress->messages.first();
    const Session::MessageKey key = progress->messages.size() == 1 ? first.key : 0; // an album: all of it
    Transfers *transfers = first.kind == Session::MessageKind::Text ? nullptr : new Transfers(context, waiter, key);
    if (transfers) QObject::connect(transfers, &Transfers::moved, waiter, &Waiter::hope);
    watchStopSignals(waiter, [&session, waiter, transfers, key] {
        // What is not sealed yet could not be gone on with; anything else goes on with the next call.
        if (transfers && transfers->state() == Session::TransferState::Preparing) session.sender().cancelUpload(key);
        else waiter->giveUp();
    });
    return waiter->task();
}

QJsonObject describe(const Session::Message &message)
{
    QJsonObject object;
    object.insert(QStringLiteral("id"), message.id.hex());
    object.insert(QStringLiteral("status"), stateName(message.state));
    if (message.serverTime.isValid()) object.insert(QStringLiteral("order"), message.position.serverTimeUs);
    return object;
}

ExitCode report(Context &context, const Progress &progress, const QString &to, const Waiter::Outcome &outcome)
{
    const Session::Message &message = progress.last();
    QJsonObject object = describe(progress.messages.size() == 1 ? message : progress.messages.first());
    object.insert(QStringLiteral("conversation"), to);
    object.insert(QStringLiteral("status"), stateName(message.state));
    if (progress.messages.size() > 1) {
        QJsonArray all;
        for (qsizetype i = 0; i < progress.messages.size(); ++i) {
            QJsonObject one = describe(progress.messages.at(i));
            if (i < progress.pictures.size()) one.insert(QStringLiteral("picture"), progress.pictures.at(i));
            all.append(one);
        }
        object.insert(QStringLiteral("album"), QString::fromLatin1(message.album.id.toHex()));
        object.insert(QStringLiteral("messages"), all);
    } else if (!progress.pictures.isEmpty()) {
        object.insert(QStringLiteral("picture"), progress.pictures.first());
    }
    if (outcome) {
        context.output.result(QStringLiteral("sent"), object,
                              QStringLiteral("%1 (%2)").arg(message.id.hex(), stateName(message.state)));
        return ExitCode::Done;
    }
    if (message.state == MessageState::Failed) return context.output.failure(outcome.error(), object);
    const int band = static_cast<int>(outcome.error().code) / 100;
    const bool isHeld = outcome.error().code == Base::ErrorCode::RefusedStaleDeviceList;
    if (band == 2 || isHeld || outcome.error().code == Base::ErrorCode::Cancelled) {
        // It is safe: the next call, or this one if it goes on, sends it. Not having heard "delivered" is no failure of sending.
        const bool isSent = message.state >= MessageState::Accepted;
        Base::Error why = outcome.error();
        // It did answer, and said why it takes nothing.
        if (const auto held = context.session.sender().heldBackBy(); held && why.code == Base::ErrorCode::TimedOut) why = *held;
        object.insert(QStringLiteral("error"), Base::errorName(why.code));
        if (why.code != Base::ErrorCode::Cancelled && !isSent) context.output.words(why);
        context.output.result(isSent ? QStringLiteral("sent") : QStringLiteral("queued"), object,
                              isSent ? QStringLiteral("%1 is with the relay; it has not come further in time.").arg(message.id.hex())
                              : isHeld ? QStringLiteral("%1 is kept in the outbox and leaves by itself.").arg(message.id.hex())
                                       : QStringLiteral("%1 is kept in the outbox and leaves when the relay takes it.")
                                             .arg(message.id.hex()));
        return ExitCode::Unreachable;
    }
    return context.output.failure(outcome.error(), object);
}

Finished follow(Context &context, const Invocation &invocation, const Progress &begun)
{
    auto progress = std::make_shared<Progress>(begun);
    const MessageState wanted = wantedState(invocation);
    const QString to = peerOf(context, progress->messages.first().conversation);
    const bool isSealing = std::any_of(progress->messages.cbegin(), progress->messages.cend(), [&context](const Session::Message &message) {
        return context.session.sender().isPreparing(message.key);
    });
    if (wanted == MessageState::Pending && !isSealing) {
        return Base::readyTask(report(context, *progress, to, Waiter::Outcome(Base::Done{})));
    }
    return waitFor(context, progress, wanted, patience(invocation))
        .then(context.owner, [&context, progress, to](Waiter::Outcome &&outcome) {
            return report(context, *progress, to, outcome);
        });
}

using Pictures = Base::Result<QList<Session::PreparedPicture>>;

//! Reads and prepares them one after the other, in the pool.
Pictures preparedPictures(const QStringList &paths, const QString &caption, const Session::PictureOptions &options)
{
    QList<Session::PreparedPicture> all;
    for (const QString &path : paths) {
        const auto named = [&](Base::Error error) {
            // Which of several it was; an invalid option says itself what is wrong.
            if (error.code != Base::ErrorCode::InvalidArgument) error.detail = QFileInfo(path).fileName() + QStringLiteral(": ") + error.detail;
            return error;
        };
        auto bytes = Session::readPictureFile(path);
        if (!bytes) return named(bytes.error());
        auto picture = Session::preparePicture(*bytes, QFileInfo(path).fileName(), options);
        if (!picture) return named(picture.error());
        if (all.isEmpty()) picture->caption = caption;
        all.append(*std::move(picture));
    }
    return all;
}

QJsonObject describe(const Session::PreparedPicture &picture)
{
    QJsonArray removed;
    for (const Session::SideInformation kind : picture.original.told) removed.append(Session::sideInformationName(kind));
    QJsonObject original;
    original.insert(QStringLiteral("width"), picture.original.sizePx.width());
    original.insert(QStringLiteral("height"), picture.original.sizePx.height());
    original.insert(QStringLiteral("bytes"), picture.original.bytes);
    QJsonObject object;
    object.insert(QStringLiteral("name"), picture.name);
    object.insert(QStringLiteral("mime"), picture.mime);
    object.insert(QStringLiteral("width"), picture.sizePx.width());
    object.insert(QStringLiteral("height"), picture.sizePx.height());
    object.insert(QStringLiteral("bytes"), picture.bytes.size());
    object.insert(QStringLiteral("original"), original);
    object.insert(QStringLiteral("lossless"), picture.isLossless());
    object.insert(QStringLiteral("reason"), Session::reasonName(picture.reason));
    object.insert(QStringLiteral("looks_drawn"), picture.looksDrawn);
    object.insert(QStringLiteral("animated"), picture.original.isAnimated);
    object.insert(QStringLiteral("colours_converted"), picture.colourConverted);
    object.insert(QStringLiteral("metadata_removed"), removed);
    return object;
}

Finished sendPictures(Context &context, const Invocation &invocation, const Session::ConversationId &to)
{
    auto *pool = new Base::Pool(1, context.owner);
    const auto options = invocation.pictureOptions();
    return pool
        ->run([paths = invocation.words.mid(1), caption = invocation.option("caption"), options = *options] {
            return preparedPictures(paths, caption, options);
        })
        .then(context.owner, [&context, invocation, to, pool](Pictures &&pictures) -> Finished {
            pool->deleteLater();
            if (!pictures) return Base::readyTask(context.output.failure(pictures.error()));
            Progress progress;
            for (const Session::PreparedPicture &picture : std::as_const(*pictures)) progress.pictures.append(describe(picture));
            return context.session.sender()
                .sendPictures(to, *pictures)
                .then(context.owner, [&context, invocation, progress](Base::Result<QList<Session::Message>> &&sent) mutable -> Finished {
                    if (!sent) return Base::readyTask(context.output.failure(sent.error()));
                    progress.messages = *std::move(sent);
                    return follow(context, invocation, progress);
                });
        });
}

Finished sendNow(Context &context, const Invocation &invocation, const Session::ConversationId &to)
{
    if (invocation.command == QLatin1String("send-image")) return sendPictures(context, invocation, to);
    if (invocation.command == QLatin1String("send") && invocation.words.at(1).trimmed().isEmpty())
        return Base::readyTask(context.output.failure({Base::ErrorCode::InvalidArgument, QStringLiteral("The text is empty. Write something.")}));
    Session::Sender &sender = context.session.sender();
    auto sent = invocation.command == QLatin1String("send") ? sender.sendText(to, invocation.words.at(1))
                                                            : sender.sendFile(to, invocation.words.at(1), invocation.option("caption"));
    return sent.then(context.owner, [&context, invocation](Sent &&message) -> Finished {
        if (!message) return Base::readyTask(context.output.failure(message.error()));
        return follow(context, invocation, {{*message}, {}});
    });
}

} // namespace

Finished runSend(Context &context, const Invocation &invocation)
{
    if (!context.session.account()) return Base::readyTask(context.output.failure({Base::ErrorCode::NotSignedIn, {}}));
    const auto send = [&context, invocation](Base::Result<Session::ConversationId> &&to) -> Finished {
        if (!to) return Base::readyTask(context.output.failure(to.error()));
        return sendNow(context, invocation, *to);
    };
    const QString to = invocation.words.at(0);
    using Phase = Session::ConnectionState::Phase;
    const Phase phase = context.session.connection().phase();
    if (context.inBatch && phase != Phase::Stopped && phase != Phase::Rejected && context.session.conversations().findByPeer(to)) {
        return conversationWith(context, to).then(context.owner, send);
    }
    // Without the relay a message to somebody known is stored all the same.
    return beOnline(context, std::min<std::chrono::milliseconds>(patience(invocation), kConnectPatience)).then(context.owner, [&context, to, send](Base::Result<Base::Done> &&online) -> Finished {
        // Signed out or removed: it could not leave by itself when the relay can be reached.
        const bool isOut = !online && (online.error().code == Base::ErrorCode::NotSignedIn || online.error().code == Base::ErrorCode::RefusedDeviceRevoked);
        if (isOut || (!online && !context.session.conversations().findByPeer(to.toLower()))) {
            return Base::readyTask(context.output.failure(online.error()));
        }
        return conversationWith(context, to).then(context.owner, send);
    });
}

Finished runResume(Context &context, const Invocation &invocation)
{
    return beOnline(context).then(context.owner, [&context, invocation](Base::Result<Base::Done> &&online) -> Finished {
        if (!online) return Base::readyTask(context.output.failure(online.error()));
        return findMessage(context, invocation.words.at(0)).then(
            context.owner, [&context, invocation](Base::Result<Session::Message> &&message) -> Finished {
                if (!message) return Base::readyTask(context.output.failure(message.error()));
                if (message->isOwn) {
                    context.session.sender().resumeUpload(message->key);
                    return follow(context, invocation, {{*message}, {}});
                }
                auto *transfers = new Transfers(context, context.owner, message->key);
                return context.session.downloader().fetch(message->key).then(
                    context.owner, [&context, transfers, id = message->id](Base::Result<Base::Done> &&done) {
                        delete transfers;
                        if (!done) return context.output.failure(done.error());
                        context.output.result(QStringLiteral("fetched"), {{QStringLiteral("id"), id.hex()}}, QStringLiteral("It is here."));
                        return ExitCode::Done;
                    });
            });
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
                        return follow(context, invocation, {{message}, {}});
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
        const QJsonObject was = describe(**found);
        const bool mayHaveLeft = (*found)->state == MessageState::Pending; // its answer may be on the way
        return context.session.sender().discard((*found)->key).then(context.owner, [&context, was, mayHaveLeft](Base::Result<Base::Done> &&gone) {
            if (!gone && gone.error().code == Base::ErrorCode::RefusedConflict)
                return context.output.failure({Base::ErrorCode::InvalidArgument, QStringLiteral("It was sent already, so it cannot be removed like this.")});
            if (!gone) return context.output.failure(gone.error());
            context.output.result(QStringLiteral("discarded"), was,
                                  mayHaveLeft ? QStringLiteral("Removed here. If it is with the relay already, the others get it all the same.")
                                              : QStringLiteral("Removed."));
            return ExitCode::Done;
        });
    });
}

} // namespace Cli
