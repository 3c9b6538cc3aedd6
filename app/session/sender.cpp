// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sender.h"

#include "app/content/codec.h"
#include "app/session/attachmentmaker.h"
#include "app/session/logging.h"
#include "app/session/parts.h"
#include "shared/crypto/random.h"
#include "shared/sql/transaction.h"

#include <QFileInfo>

namespace Session {
namespace {

using Sent = Base::Result<Message>;
using SentAll = Base::Result<QList<Message>>;
using DoneResult = Base::Result<Base::Done>;

static_assert(Sender::kMostCaptionBytes == Content::kMaxCaptionBytes);

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
        ConversationId to;
        Draft draft;
        Base::Promise<Sent> promise{};
        std::optional<QString> unsent{}; //!< as in draft, for when nothing is stored
    };

    Parts &parts;
    int waiting = 0;
    std::vector<Waiting> drafts; //!< given while the database was busy with earlier ones
    bool storing = false;
    QHash<ConversationId, int> underWay; //!< verbs that have not answered yet
    std::vector<Base::Promise<Base::Done>> watchers; //!< of underWay being empty

    Base::Task<Sent> queue(Sender *sender, Draft draft);
    Base::Task<SentAll> queueAll(Sender *sender, std::vector<Draft> all);
    template <typename T>
    Base::Task<T> follow(Sender *sender, const ConversationId &to, Base::Task<T> verb);
    void store(Sender *sender);
    Sent stored(Sender *sender, Base::Result<Queued> &&queued);
    Base::Task<Sent> prepare(Sender *sender, std::function<Base::Result<Draft>()> make, const QString &caption);
    void setWaiting(Sender *sender, int count);
    void giveUp(Sender *sender, MessageKey key, const Base::Error &why);
    void queueOthers(Sender *sender);
    void failStaged(Sender *sender, MessageKey key, const Base::Error &why);
};

Sender::Sender(Parts &parts, QObject *parent) : QObject(parent), d(new Private(parts))
{
    connect(&parts.settler, &Settler::settled, this,
            [this](const Base::EnvelopeId &, MessageKey key, bool isAccepted, const Base::Error &error) {
                if (key == 0) return;
                d->setWaiting(this, d->waiting - 1);
                Q_EMIT settled(key, isAccepted ? MessageState::Accepted : MessageState::Failed, error);
            });
    connect(&parts.outbox, &Outbox::heldBack, this, &Sender::heldBack);
    connect(&parts.uploader, &Uploader::changed, this, &Sender::uploadChanged);
    connect(&parts.files, &FileSender::changed, this, &Sender::uploadChanged);
    connect(&parts.files, &FileSender::added, this, [this] { d->setWaiting(this, d->waiting + 1); });
    connect(&parts.files, &FileSender::failed, this,
            [this](MessageKey key, const Base::Error &why) { d->giveUp(this, key, why); });
    connect(&parts.uploader, &Uploader::uploaded, this, [this](MessageKey key) {
        d->parts.files.queueUploaded(key).then(this, [this, key](DoneResult &&queued) {
            if (!queued) d->giveUp(this, key, queued.error());
        });
    });
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

template <typename T>
Base::Task<T> Sender::Private::follow(Sender *sender, const ConversationId &to, Base::Task<T> verb)
{
    ++underWay[to];
    return verb.then(sender, [this, to](T &&answer) -> T {
        if (const auto count = underWay.find(to); --*count == 0) underWay.erase(count);
        if (underWay.isEmpty()) {
            for (const auto &watcher : std::exchange(watchers, {})) watcher.finish(Base::Done{});
        }
        return std::move(answer);
    });
}

Base::Task<Sent> Sender::Private::queue(Sender *sender, Draft draft)
{
    drafts.push_back({draft.conversation, std::move(draft)});
    const auto task = drafts.back().promise.task();
    store(sender);
    return task;
}

//! Side by side into the same transaction. Answers when all are stored; the first error when one could not be.
Base::Task<SentAll> Sender::Private::queueAll(Sender *sender, std::vector<Draft> all)
{
    struct Collected
    {
        std::vector<std::optional<Sent>> sent;
        size_t open = 0;
        Base::Promise<SentAll> promise;
    };
    auto collected = std::make_shared<Collected>();
    collected->sent.resize(all.size());
    collected->open = all.size();
    for (size_t i = 0; i < all.size(); ++i) {
        drafts.push_back({all[i].conversation, std::move(all[i])});
        drafts.back().promise.task().then(sender, [collected, i](Sent &&sent) {
            collected->sent[i].emplace(std::move(sent));
            if (--collected->open > 0) return;
            QList<Message> messages;
            for (std::optional<Sent> &one : collected->sent) {
                if (!*one) return collected->promise.finish(one->error());
                messages.append(**std::move(one));
            }
            collected->promise.finish(std::move(messages));
        });
    }
    store(sender);
    return collected->promise.task();
}

//! Everything that was given meanwhile goes into one transaction, a savepoint for each: one that cannot be sent does not take
//! the others with it, and many cost few commits.
void Sender::Private::store(Sender *sender)
{
    if (storing || drafts.empty()) return;
    storing = true;
    using All = std::vector<Base::Result<Queued>>;
    auto batch = std::make_shared<std::vector<Waiting>>(std::exchange(drafts, {}));
    for (Waiting &one : *batch) one.draft.unsent = one.unsent = parts.conversations.takeDraft(one.to);
    parts.database
        .run([batch, self = parts.identity.self(), now = parts.clock.now()](Store::Access &access) -> Base::Result<All> {
            All all;
            for (Waiting &one : *batch) {
                auto savepoint = Sql::Savepoint::begin(access.sql());
                if (!savepoint) return savepoint.error();
                auto queued = storeMessage(access, self, std::move(one.draft), now);
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
                const Waiting &one = batch->at(i);
                if (one.unsent && (!all || !all->at(i))) parts.conversations.giveDraftBack(one.to, *one.unsent);
                batch->at(i).promise.finish(all ? stored(sender, std::move(all->at(i))) : Sent(all.error()));
            }
            store(sender);
        });
}

Sent Sender::Private::stored(Sender *sender, Base::Result<Queued> &&queued)
{
    if (!queued) return queued.error();
    const Message message = queued->message;
    setWaiting(sender, waiting + 1);
    parts.publish(queued->announcement);
    if (queued->isStaged()) parts.uploader.add(message.key, queued->fileBytes);
    else parts.outbox.append(*queued);
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
    return d->follow(this, to, d->queue(this, std::move(draft)));
}

Base::Task<SentAll> Sender::sendPictures(const ConversationId &to, const QList<PreparedPicture> &pictures)
{
    static_assert(kMostPictures == Content::kMaxAlbumPictures);
    if (!d->parts.identity.hasAccount()) return Base::readyTask(SentAll(Base::ErrorCode::NotSignedIn));
    if (pictures.isEmpty() || pictures.size() > kMostPictures)
        return Base::readyTask(SentAll(Base::ErrorCode::InvalidArgument, QStringLiteral("1 to 30 pictures")));
    QList<PreparedPicture> all = pictures;
    for (PreparedPicture &picture : all) {
        picture.caption = normalisedText(picture.caption);
        if (picture.caption.toUtf8().size() > Content::kMaxCaptionBytes) return Base::readyTask(SentAll(Base::ErrorCode::TextTooLong));
    }
    Store::BlobCache &blobs = *d->parts.env->blobs;
    return d->follow(this, to, d->parts.pool.run([&blobs, to, all] { return makePictureDrafts(blobs, to, all); })
                                   .andThen(this, [this](std::vector<Draft> &&drafts) { return d->queueAll(this, std::move(drafts)); }));
}

Base::Task<Sent> Sender::sendFile(const ConversationId &to, const QString &path, const QString &caption)
{
    Store::BlobCache &blobs = *d->parts.env->blobs;
    const QString text = normalisedText(caption);
    if (QFileInfo(path).size() >= kLargeFileBytes) {
        if (!d->parts.identity.hasAccount()) return Base::readyTask(Sent(Base::ErrorCode::NotSignedIn));
        if (text.toUtf8().size() > Content::kMaxCaptionBytes) return Base::readyTask(Sent(Base::ErrorCode::TextTooLong));
        return d->follow(this, to, d->parts.files.send(to, path, text));
    }
    return d->follow(this, to, d->prepare(this, [&blobs, to, path, text] { return makeFileDraft(blobs, to, path, text); }, text));
}

void Sender::Private::giveUp(Sender *sender, MessageKey key, const Base::Error &why)
{
    parts.database.read([key](Store::Access &access) { return access.outbox().ofMessage(key); })
        .then(sender, [this, sender, key, why](Base::Result<QList<Store::OutgoingEnvelope>> &&envelopes) {
            if (envelopes && envelopes->isEmpty()) failStaged(sender, key, why);
            if (envelopes) {
                for (const Store::OutgoingEnvelope &envelope : std::as_const(*envelopes)) {
                    parts.settler.refused(envelope.id, why);
                }
            }
        });
}

//! A file that never became a message in the outbox.
void Sender::Private::failStaged(Sender *sender, MessageKey key, const Base::Error &why)
{
    parts.database
        .run([key, why](Store::Access &access) -> Base::Result<Announcement> {
            Changes changes;
            auto message = access.messages().find(key);
            if (!message) return message.error();
            if (*message && (*message)->state == Store::MessageState::Pending) {
                auto failed = access.messages().setState(key, Store::MessageState::Failed, why.code, why.detail);
                if (!failed) return failed.error();
                auto attachment = access.attachments().find(key);
                if (!attachment) return attachment.error();
                if (*attachment && (*attachment)->transfer != Store::TransferState::Done) {
                    failed = access.attachments().setTransfer(key, Store::TransferState::Failed, static_cast<quint16>(why.code));
                    if (!failed) return failed.error();
                }
                changes.change((*message)->conversation, key);
            }
            return changes.finish(access);
        })
        .then(sender, [this, sender, key, why](Base::Result<Announcement> &&announcement) {
            if (!announcement || announcement->changed.isEmpty()) return;
            setWaiting(sender, waiting - 1);
            parts.publish(*announcement);
            Q_EMIT sender->settled(key, MessageState::Failed, why);
            queueOthers(sender);
        });
}

//! One less to wait for: the rest of an album, later pictures.
void Sender::Private::queueOthers(Sender *sender)
{
    parts.files.queueUploaded().then(sender, [](DoneResult &&queued) {
        if (!queued) qCWarning(lcSession) << "cannot queue what was uploaded:" << Base::errorName(queued.error().code);
    });
}

Base::Task<DoneResult> Sender::retry(MessageKey key)
{
    struct Again
    {
        Announcement announcement;
        qint64 uploads = 0; //!< bytes
        std::optional<SourceFile> unsealed;
    };
    return d->parts.database
        .run([key, now = d->parts.clock.now()](Store::Access &access) -> Base::Result<Again> {
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
            const bool isThere = *attachment && (*attachment)->transfer == Store::TransferState::Done
                                 && std::chrono::abs(now - (*attachment)->uploadedAt) <= Store::kUploadLasts;
            if (*attachment && !isThere) {
                const bool isSealed = !(*attachment)->cacheId.isEmpty();
                if (!isSealed && (*attachment)->source.isEmpty())
                    return Base::Error{Base::ErrorCode::FileUnreadable, QStringLiteral("interrupted")};
                result.uploads = (*attachment)->sealedBytes;
                (*attachment)->transfer = isSealed ? Store::TransferState::Waiting : Store::TransferState::Preparing;
                if (!isSealed) {
                    (*attachment)->sourceChanged = {}; // as it is now, also when this process ends before it is sealed
                    result.unsealed = SourceFile::of(**attachment);
                }
                if ((*message)->failure == static_cast<quint16>(Base::ErrorCode::Cancelled)) {
                    // The relay was told to give the old one up, and may hear of that only after the new one is there.
                    auto envelopes = access.outbox().ofMessage(key);
                    if (!envelopes) return envelopes.error();
                    if (envelopes->isEmpty()) (*attachment)->blob = Crypto::newId<Base::BlobId>();
                }
                if (auto waits = access.attachments().save(**attachment); !waits) return waits.error();
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
            if (again.unsealed) d->parts.files.prepareAgain(key, *again.unsealed);
            else if (again.uploads > 0) d->parts.uploader.add(key, again.uploads);
            else d->queueOthers(this); // it may be one that was uploaded and did not get further
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
    d->parts.files.cancel(key);
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
            if (auto left = dropEnvelopes(access, key); !left) return left.error();
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
            d->parts.outbox.refresh();
            d->queueOthers(this);
            return Base::Done{};
        });
}

void Sender::cancelUpload(MessageKey key)
{
    if (!d->parts.files.cancel(key)) d->parts.uploader.cancel(key);
}

bool Sender::pauseUpload(MessageKey key)
{
    if (!d->parts.uploader.pause(key)) return false;
    d->queueOthers(this);
    return true;
}

bool Sender::resumeUpload(MessageKey key)
{
    return d->parts.uploader.goOn(key);
}

bool Sender::isPreparing(MessageKey key) const
{
    return d->parts.files.isPreparing(key);
}

bool Sender::isStoring(const ConversationId &to) const
{
    return d->underWay.contains(to);
}

Base::Task<Base::Done> Sender::whenStored()
{
    if (d->underWay.isEmpty()) return Base::readyTask(Base::Done{});
    d->watchers.emplace_back();
    return d->watchers.back().task();
}

std::optional<Base::Error> Sender::heldBackBy() const
{
    return d->parts.outbox.heldBackBy();
}

int Sender::waiting() const
{
    return d->waiting;
}

} // namespace Session
