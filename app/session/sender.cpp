// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sender.h"

#include "app/content/codec.h"
#include "app/media/imagepreparer.h"
#include "app/media/imagereader.h"
#include "app/session/attachmentmaker.h"
#include "app/session/logging.h"
#include "app/session/parts.h"
#include "shared/sql/transaction.h"

#include <QFileInfo>

namespace Session {
namespace {

using Sent = Base::Result<Message>;
using DoneResult = Base::Result<Base::Done>;

QString normalisedText(const QString &typed)
{
    QString text = typed;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return text.trimmed();
}

} // namespace

struct Sender::Private
{
    explicit Private(Parts &all) : parts(all) {}
    struct Waiting
    {
        Draft draft;
        Base::Promise<Sent> promise;
    };

    Parts &parts;
    int waiting = 0;
    std::vector<Waiting> drafts; //!< given while the database was busy with earlier ones
    bool storing = false;

    Base::Task<Sent> queue(Sender *sender, Draft draft);
    void store(Sender *sender);
    Sent stored(Sender *sender, Base::Result<Queued> &&queued);
    Base::Task<Sent> prepare(Sender *sender, std::function<Base::Result<Draft>()> make, const QString &caption);
    void setWaiting(Sender *sender, int count);
    void giveUp(Sender *sender, MessageKey key, const Base::Error &why);
};

Sender::Sender(Parts &parts, QObject *parent) : QObject(parent), d(new Private(parts))
{
    connect(&parts.settler, &Settler::settled, this,
            [this](const Base::EnvelopeId &, MessageKey key, bool isAccepted, const Base::Error &error) {
                if (key == 0) return;
                d->setWaiting(this, d->waiting - 1);
                Q_EMIT settled(key, isAccepted ? MessageState::Accepted : MessageState::Failed, error);
            });
    connect(&parts.uploader, &Uploader::changed, this, &Sender::uploadChanged);
    connect(&parts.uploader, &Uploader::failed, this,
            [this](MessageKey key, const Base::Error &why) { d->giveUp(this, key, why); });
}

Sender::~Sender() = default;

Base::Task<DoneResult> Sender::load()
{
    return d->parts.database.read([](Store::Access &access) { return access.messages().pending(); })
        .andThen(this, [this](QList<Store::Message> &&pending) -> DoneResult {
            d->setWaiting(this, static_cast<int>(pending.size()));
            return Base::Done{};
        });
}

void Sender::Private::setWaiting(Sender *sender, int count)
{
    const int now = std::max(0, count);
    if (now == waiting) return;
    waiting = now;
    Q_EMIT sender->waitingChanged(now);
}

Base::Task<Sent> Sender::Private::queue(Sender *sender, Draft draft)
{
    drafts.push_back({std::move(draft), {}});
    const auto task = drafts.back().promise.task();
    store(sender);
    return task;
}

//! Everything that was given meanwhile goes into one transaction, a savepoint for each: one that cannot be sent does not take
//! the others with it, and many cost few commits.
void Sender::Private::store(Sender *sender)
{
    if (storing || drafts.empty()) return;
    storing = true;
    using All = std::vector<Base::Result<Queued>>;
    auto batch = std::make_shared<std::vector<Waiting>>(std::exchange(drafts, {}));
    parts.database
        .run([batch, self = parts.identity.self(), now = parts.clock.now()](Store::Access &access) -> Base::Result<All> {
            All all;
            for (Waiting &one : *batch) {
                auto savepoint = Sql::Savepoint::begin(access.sql());
                if (!savepoint) return savepoint.error();
                auto queued = queueMessage(access, self, std::move(one.draft), now);
                if (queued) {
                    if (auto released = savepoint->release(); !released) return released.error();
                } else {
                    savepoint->rollback();
                }
                all.push_back(std::move(queued));
            }
            return all;
        })
        .then(sender, [this, sender, batch](Base::Result<All> &&all) {
            storing = false;
            for (size_t i = 0; i < batch->size(); ++i) {
                batch->at(i).promise.finish(all ? stored(sender, std::move(all->at(i))) : Sent(all.error()));
            }
            store(sender);
        });
}

Sent Sender::Private::stored(Sender *sender, Base::Result<Queued> &&queued)
{
    if (!queued) return queued.error();
    const Message message = queued->message;
    const bool hasFile = message.kind == MessageKind::Image || message.kind == MessageKind::File;
    setWaiting(sender, waiting + 1);
    if (hasFile) parts.outbox.holdFor(message.key);
    parts.publish(queued->announcement);
    parts.outbox.append(*queued);
    if (hasFile) parts.uploader.add(message.key);
    return message;
}

Base::Task<Sent> Sender::Private::prepare(Sender *sender, std::function<Base::Result<Draft>()> make, const QString &caption)
{
    if (!parts.identity.hasAccount()) return Base::readyTask(Sent(Base::ErrorCode::NotSignedIn));
    if (caption.toUtf8().size() > Content::kMaxCaptionBytes) return Base::readyTask(Sent(Base::ErrorCode::TextTooLong));
    return parts.pool.run(std::move(make)).andThen(sender, [this, sender](Draft &&draft) {
        return queue(sender, std::move(draft));
    });
}

Base::Task<Sent> Sender::sendText(const ConversationId &to, const QString &typed)
{
    if (!d->parts.identity.hasAccount()) return Base::readyTask(Sent(Base::ErrorCode::NotSignedIn));
    Draft draft;
    draft.conversation = to;
    draft.text = normalisedText(typed);
    if (draft.text.isEmpty()) return Base::readyTask(Sent(Base::ErrorCode::InvalidArgument, QStringLiteral("empty text")));
    const QByteArray utf8 = draft.text.toUtf8();
    if (utf8.size() > Content::kMaxTextBytes) return Base::readyTask(Sent(Base::ErrorCode::TextTooLong));
    draft.content.mutable_text()->set_body(utf8.constData(), static_cast<size_t>(utf8.size()));
    return d->queue(this, std::move(draft));
}

Base::Task<Sent> Sender::sendImageFile(const ConversationId &to, const QString &path, const QString &caption, ImageMode mode)
{
    Store::BlobCache &blobs = *d->parts.env->blobs;
    const QString text = normalisedText(caption);
    return d->prepare(
        this,
        [&blobs, to, path, text, mode]() -> Base::Result<Draft> {
            auto bytes = readPictureFile(path);
            if (!bytes) return bytes.error();
            return makeImageDraft(blobs, to, *bytes, QFileInfo(path).fileName(), text, mode);
        },
        text);
}

Base::Task<Sent> Sender::sendImageBytes(const ConversationId &to, const QByteArray &bytes, const QString &name,
                                        const QString &caption, ImageMode mode)
{
    Store::BlobCache &blobs = *d->parts.env->blobs;
    const QString text = normalisedText(caption);
    return d->prepare(this, [&blobs, to, bytes, name, text, mode] { return makeImageDraft(blobs, to, bytes, name, text, mode); },
                      text);
}

Base::Task<Sent> Sender::sendImage(const ConversationId &to, const QImage &image, const QString &caption, ImageMode mode)
{
    Store::BlobCache &blobs = *d->parts.env->blobs;
    const QString text = normalisedText(caption);
    return d->prepare(this, [&blobs, to, image, text, mode] { return makeImageDraft(blobs, to, image, text, mode); }, text);
}

Base::Task<Sent> Sender::sendFile(const ConversationId &to, const QString &path, const QString &caption)
{
    Store::BlobCache &blobs = *d->parts.env->blobs;
    const QString text = normalisedText(caption);
    return d->prepare(this, [&blobs, to, path, text] { return makeFileDraft(blobs, to, path, text); }, text);
}

void Sender::Private::giveUp(Sender *sender, MessageKey key, const Base::Error &why)
{
    parts.database.read([key](Store::Access &access) { return access.outbox().ofMessage(key); })
        .then(sender, [this, key, why](Base::Result<QList<Store::OutgoingEnvelope>> &&envelopes) {
            if (envelopes) {
                for (const Store::OutgoingEnvelope &envelope : std::as_const(*envelopes)) {
                    parts.settler.refused(envelope.id, why);
                }
            }
            parts.outbox.release(key);
        });
}

Base::Task<DoneResult> Sender::retry(MessageKey key)
{
    struct Again
    {
        Announcement announcement;
        bool uploads = false;
    };
    return d->parts.database
        .run([key](Store::Access &access) -> Base::Result<Again> {
            auto message = access.messages().find(key);
            if (!message) return message.error();
            if (!*message || !(*message)->own || (*message)->state != Store::MessageState::Failed) {
                return Base::Error{Base::ErrorCode::NotFound, QStringLiteral("no failed message")};
            }
            if (auto again = access.outbox().retry(key); !again) return again.error();
            if (auto again = access.messages().setState(key, Store::MessageState::Pending); !again) return again.error();
            Again result;
            auto attachment = access.attachments().find(key);
            if (!attachment) return attachment.error();
            if (*attachment && (*attachment)->transfer != Store::TransferState::Done) {
                result.uploads = true;
                auto waits = access.attachments().setTransfer(key, Store::TransferState::Waiting);
                if (!waits) return waits.error();
            }
            Changes changes;
            changes.change((*message)->conversation, key);
            auto announcement = changes.finish(access);
            if (!announcement) return announcement.error();
            result.announcement = *std::move(announcement);
            return result;
        })
        .andThen(this, [this, key](Again &&again) -> DoneResult {
            d->setWaiting(this, d->waiting + 1);
            d->parts.publish(again.announcement);
            if (again.uploads) {
                d->parts.outbox.holdFor(key);
                d->parts.uploader.add(key);
            }
            d->parts.outbox.refresh();
            return Base::Done{};
        });
}

Base::Task<DoneResult> Sender::discard(MessageKey key)
{
    struct Gone
    {
        Announcement announcement;
        std::optional<QByteArray> file;
        bool waited = false;
    };
    d->parts.uploader.cancel(key);
    return d->parts.database
        .run([key](Store::Access &access) -> Base::Result<Gone> {
            auto message = access.messages().find(key);
            if (!message) return message.error();
            if (!*message || !(*message)->own) return Base::Error{Base::ErrorCode::NotFound, QStringLiteral("message")};
            const bool pending = (*message)->state == Store::MessageState::Pending;
            if (!pending && (*message)->state != Store::MessageState::Failed) return Base::ErrorCode::RefusedConflict;
            Gone gone;
            gone.waited = pending;
            if (pending) {
                auto told = access.counters().withdraw((*message)->conversation, (*message)->counter);
                if (!told) return told.error();
            }
            if (auto left = access.outbox().removeOfMessage(key); !left) return left.error();
            auto file = access.messages().remove(key);
            if (!file) return file.error();
            gone.file = *file;
            Changes changes;
            changes.remove((*message)->conversation, key);
            auto announcement = changes.finish(access);
            if (!announcement) return announcement.error();
            gone.announcement = *std::move(announcement);
            return gone;
        })
        .andThen(this, [this, key](Gone &&gone) -> DoneResult {
            if (gone.waited) d->setWaiting(this, d->waiting - 1);
            if (gone.file && !gone.file->isEmpty()) {
                if (auto removed = d->parts.env->blobs->remove(*gone.file); !removed) {
                    qCWarning(lcSession) << "a file stays behind:" << removed.error().detail;
                }
            }
            d->parts.publish(gone.announcement);
            d->parts.outbox.release(key);
            d->parts.outbox.refresh();
            return Base::Done{};
        });
}

void Sender::cancelUpload(MessageKey key)
{
    d->parts.uploader.cancel(key);
}

int Sender::waiting() const
{
    return d->waiting;
}

} // namespace Session
