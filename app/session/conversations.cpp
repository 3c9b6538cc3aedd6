// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/conversations.h"

#include "app/content/codec.h"
#include "app/session/convert.h"
#include "app/session/listkeeper.h"
#include "app/session/logging.h"
#include "app/session/parts.h"
#include "shared/wire/username.h"

#include <QTimer>

#include <algorithm>

namespace Session {
namespace {

constexpr std::chrono::milliseconds kDraftDelay{500};

} // namespace

struct Conversations::Private
{
    explicit Private(Parts &all) : parts(all) {}
    Parts &parts;
    bool loaded = false;
    QHash<ConversationId, ConversationSummary> summaries;
    int unread = 0;
    QHash<ConversationId, QString> drafts; //!< not written yet
    QTimer draftTimer;
};

Conversations::Conversations(Parts &parts, QObject *parent) : QObject(parent), d(new Private(parts))
{
    d->draftTimer.setSingleShot(true);
    d->draftTimer.setInterval(kDraftDelay);
    connect(&d->draftTimer, &QTimer::timeout, this, &Conversations::writeDrafts);
}

Conversations::~Conversations() = default;

bool Conversations::isLoaded() const
{
    return d->loaded;
}

QList<ConversationSummary> Conversations::all() const
{
    QList<ConversationSummary> list = d->summaries.values();
    std::sort(list.begin(), list.end(), [](const ConversationSummary &a, const ConversationSummary &b) {
        return a.lastTime != b.lastTime ? a.lastTime > b.lastTime : a.title < b.title;
    });
    return list;
}

std::optional<ConversationSummary> Conversations::find(const ConversationId &id) const
{
    const auto found = d->summaries.constFind(id);
    return found == d->summaries.cend() ? std::nullopt : std::optional(*found);
}

std::optional<ConversationId> Conversations::findByPeer(const QString &user) const
{
    for (const ConversationSummary &one : std::as_const(d->summaries)) {
        if (one.peer == user) return one.id;
    }
    return std::nullopt;
}

QStringList Conversations::peers() const
{
    QStringList users;
    for (const ConversationSummary &one : std::as_const(d->summaries)) {
        if (!one.peer.isEmpty()) users.append(one.peer);
    }
    users.sort();
    return users;
}

int Conversations::totalUnread() const
{
    return d->unread;
}

Base::Task<Base::Result<Base::Done>> Conversations::load()
{
    return d->parts.database
        .read([](Store::Access &access) -> Base::Result<QList<ConversationSummary>> {
            auto stored = access.conversations().all();
            if (!stored) return stored.error();
            QList<ConversationSummary> summaries;
            for (const Store::Conversation &one : std::as_const(*stored)) {
                auto summary = toSummary(access, one);
                if (!summary) return summary.error();
                summaries.append(*std::move(summary));
            }
            return summaries;
        })
        .andThen(this, [this](QList<ConversationSummary> &&summaries) -> Base::Result<Base::Done> {
            d->loaded = true;
            apply(summaries);
            Q_EMIT loaded();
            return Base::Done{};
        });
}

void Conversations::apply(const QList<ConversationSummary> &summaries)
{
    for (ConversationSummary summary : summaries) {
        const auto known = d->summaries.constFind(summary.id);
        const bool isNew = known == d->summaries.cend();
        if (!isNew) {
            summary.isTyping = known->isTyping;
            summary.draft = known->draft; // the database may not have it yet
        }
        summary.presence = d->parts.presence.of(summary.peer);
        const ConversationId id = summary.id;
        d->summaries.insert(id, std::move(summary));
        if (isNew) {
            Q_EMIT added(id);
        } else {
            Q_EMIT changed(id);
        }
    }
    int unread = 0;
    for (const ConversationSummary &one : std::as_const(d->summaries)) {
        if (!one.isMuted) unread += one.unread;
    }
    if (unread == d->unread) return;
    d->unread = unread;
    Q_EMIT totalUnreadChanged(unread);
}

void Conversations::setTyping(const ConversationId &id, bool typing)
{
    const auto found = d->summaries.find(id);
    if (found == d->summaries.end() || found->isTyping == typing) return;
    found->isTyping = typing;
    Q_EMIT changed(id);
}

void Conversations::setPresence(const QString &user, const PresenceInfo &info)
{
    const auto id = findByPeer(user);
    if (!id) return;
    d->summaries[*id].presence = info;
    Q_EMIT changed(*id);
}

Base::Task<Base::Result<ConversationId>> Conversations::openWith(const QString &typed)
{
    using Opened = Base::Result<ConversationId>;
    Parts &parts = d->parts;
    if (!parts.identity.hasAccount()) return Base::readyTask(Opened(Base::ErrorCode::NotSignedIn));
    const auto user = Wire::normalisedUserName(typed);
    if (!user) return Base::readyTask(Opened(Base::ErrorCode::InvalidArgument, QStringLiteral("user name")));
    const Self self = parts.identity.self();
    if (*user == self.user) return Base::readyTask(Opened(Base::ErrorCode::InvalidArgument, QStringLiteral("own name")));
    if (const auto known = findByPeer(*user)) return Base::readyTask(Opened(*known));

    return parts.database
        .read([name = *user](Store::Access &access) -> Base::Result<bool> {
            auto person = access.deviceLists().find(name);
            if (!person) return person.error();
            return person->has_value();
        })
        .andThen(this,
                 [this, name = *user](bool &&known) {
                     if (known) return Base::readyTask(Base::Result<Base::Done>(Base::Done{}));
                     return d->parts.directory.fetchLists({name});
                 })
        .andThen(this, [this, name = *user, self](Base::Done &&) {
            const auto id = ConversationId::fromBytes(Content::directConversation(self.user, name)).value_or(ConversationId());
            return d->parts.database
                .run([id, name, now = d->parts.clock.now()](Store::Access &access) -> Base::Result<Announcement> {
                    Changes changes;
                    auto there = access.conversations().find(id);
                    if (!there) return there.error();
                    if (!*there) {
                        Store::Conversation conversation;
                        conversation.id = id;
                        conversation.peer = name;
                        conversation.created = now;
                        if (auto stored = access.conversations().add(conversation); !stored) return stored.error();
                    }
                    changes.touch(id);
                    return changes.finish(access);
                })
                .andThen(this, [this, id](Announcement &&announcement) -> Opened {
                    d->parts.publish(announcement);
                    d->parts.presence.watch();
                    return id;
                });
        });
}

void Conversations::openInvited()
{
    Parts &parts = d->parts;
    ++parts.lookUps;
    parts.database.read(&awaitedInviters).then(this, [this, &parts](Base::Result<QStringList> &&users) {
        for (const QString &user : users.value_or(QStringList())) {
            ++parts.lookUps;
            openWith(user)
                .andThen(this, [&parts, user](ConversationId &&) {
                    return parts.database.run([user](Store::Access &access) { return access.settings().set(inviterSetting(user), {}); });
                })
                .then(this, [&parts](Base::Result<Base::Done> &&done) {
                    // Nobody of that name is there, or the connection broke: the next time we are online.
                    if (!done) qCInfo(lcSession) << "inviter:" << Base::errorName(done.error().code);
                    parts.lookedUp();
                });
        }
        parts.lookedUp();
    });
}

Base::Task<Base::Result<Base::Done>> Conversations::markRead(const ConversationId &id, const Position &upTo)
{
    struct Marked
    {
        Announcement announcement;
        QList<Queued> receipts;
    };
    const bool tell = d->parts.settings.flag(Settings::Key::SendReadReceipts);
    return d->parts.database
        .run([id, at = toStore(upTo), tell, self = d->parts.identity.self(),
              now = d->parts.clock.now()](Store::Access &access) -> Base::Result<Marked> {
            auto read = access.messages().markRead(id, at);
            if (!read) return read.error();
            Marked marked;
            if (read->isEmpty()) return marked;
            if (tell) {
                auto receipts = queueReceipts(access, self, id, *read, now);
                if (!receipts) return receipts.error();
                marked.receipts = *std::move(receipts);
            }
            Changes changes;
            for (const Store::Message &message : std::as_const(*read)) changes.change(id, message.key);
            auto announcement = changes.finish(access);
            if (!announcement) return announcement.error();
            marked.announcement = *std::move(announcement);
            return marked;
        })
        .andThen(this, [this](Marked &&marked) -> Base::Result<Base::Done> {
            d->parts.publish(marked.announcement);
            for (const Queued &receipt : std::as_const(marked.receipts)) d->parts.outbox.append(receipt);
            return Base::Done{};
        });
}

void Conversations::setDraft(const ConversationId &id, const QString &text)
{
    const auto found = d->summaries.find(id);
    if (found == d->summaries.end() || found->draft == text) return;
    found->draft = text;
    d->drafts.insert(id, text);
    if (!d->draftTimer.isActive()) d->draftTimer.start();
    Q_EMIT changed(id);
}

std::optional<QString> Conversations::takeDraft(const ConversationId &id)
{
    const auto found = d->drafts.constFind(id);
    if (found == d->drafts.cend()) return std::nullopt;
    const QString draft = *found;
    d->drafts.erase(found);
    return draft;
}

void Conversations::giveDraftBack(const ConversationId &id, const QString &draft)
{
    if (d->drafts.contains(id)) return; // a newer one
    d->drafts.insert(id, draft);
    if (!d->draftTimer.isActive()) d->draftTimer.start();
}

void Conversations::writeDrafts()
{
    d->draftTimer.stop();
    auto drafts = std::exchange(d->drafts, {});
    for (auto it = drafts.begin(); it != drafts.end();) {
        if (it->isEmpty() && d->parts.sender.isStoring(it.key())) {
            giveDraftBack(it.key(), {}); // what was written is only here until it is a message
            it = drafts.erase(it);
        } else {
            ++it;
        }
    }
    if (drafts.isEmpty()) return;
    d->parts.database
        .run([drafts](Store::Access &access) -> Base::Result<Base::Done> {
            for (auto it = drafts.cbegin(); it != drafts.cend(); ++it) {
                if (auto kept = access.conversations().setDraft(it.key(), it.value()); !kept) return kept;
            }
            return Base::Done{};
        })
        .then(this, [](Base::Result<Base::Done> &&kept) {
            if (!kept) qCWarning(lcSession) << "a draft could not be stored:" << Base::errorName(kept.error().code);
        });
}

Base::Task<Base::Result<Base::Done>> Conversations::setMuted(const ConversationId &id, bool muted)
{
    return d->parts.database
        .run([id, muted](Store::Access &access) -> Base::Result<Announcement> {
            if (auto kept = access.conversations().setMuted(id, muted); !kept) return kept.error();
            Changes changes;
            changes.touch(id);
            return changes.finish(access);
        })
        .andThen(this, [this](Announcement &&announcement) -> Base::Result<Base::Done> {
            d->parts.publish(announcement);
            return Base::Done{};
        });
}

Base::Task<Base::Result<Base::Done>> Conversations::remove(const ConversationId &id)
{
    return d->parts.database
        .run([id](Store::Access &access) -> Base::Result<QList<QByteArray>> {
            auto waiting = access.outbox().unaccepted();
            if (!waiting) return waiting.error();
            for (const Store::OutgoingEnvelope &envelope : std::as_const(*waiting)) {
                if (envelope.conversation != id || envelope.message == 0) continue; // receipts and the like still leave
                if (auto dropped = dropEnvelopes(access, envelope.message); !dropped) return dropped.error();
            }
            return access.conversations().remove(id);
        })
        .andThen(this, [this, id](QList<QByteArray> &&files) -> Base::Result<Base::Done> {
            for (const QByteArray &file : std::as_const(files)) {
                if (auto gone = d->parts.env->blobs->remove(file); !gone) {
                    qCWarning(lcSession) << "a file stays behind:" << gone.error().detail;
                }
            }
            d->summaries.remove(id);
            d->drafts.remove(id);
            d->parts.outbox.unblock(id);
            Q_EMIT removed(id);
            apply({});
            d->parts.finder.keepIndex(); // its words are still in there
            return Base::Done{};
        });
}

} // namespace Session
