// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/typing.h"

#include "app/content/codec.h"
#include "app/crypto/typingkey.h"
#include "app/session/parts.h"

#include <QTimer>

namespace Session {
namespace {

constexpr std::chrono::seconds kResend{4}; //!< while the person goes on typing
constexpr std::chrono::seconds kShown{10};

} // namespace

struct Typing::Private
{
    explicit Private(Parts &all) : parts(all) {}
    struct Shown
    {
        std::chrono::nanoseconds until{0};
    };
    Parts &parts;
    QHash<ConversationId, std::chrono::nanoseconds> told; //!< when the last notice left
    QHash<ConversationId, QHash<QString, Shown>> typers;
    QHash<Base::DeviceAddress, quint64> counts; //!< newest notice of each device: older ones are replays
    QTimer expiry;

    void send(Typing *typing, const ConversationId &id, bool active);
};

Typing::Typing(Parts &parts, QObject *parent) : QObject(parent), d(new Private(parts))
{
    d->expiry.setInterval(std::chrono::milliseconds(500));
    connect(&d->expiry, &QTimer::timeout, this, &Typing::expire);
}

Typing::~Typing() = default;

void Typing::composerActive(const ConversationId &id)
{
    if (!d->parts.settings.flag(Settings::Key::SendTyping) || !d->parts.connection.isOnline()) return;
    const auto now = d->parts.clock.steady();
    if (const auto last = d->told.constFind(id); last != d->told.cend() && now - *last < kResend) return;
    d->told.insert(id, now);
    d->send(this, id, true);
}

void Typing::composerIdle(const ConversationId &id)
{
    if (d->told.remove(id)) d->send(this, id, false);
}

void Typing::Private::send(Typing *typing, const ConversationId &id, bool active)
{
    using Found = std::optional<Store::Conversation>;
    parts.database.read([id](Store::Access &access) { return access.conversations().find(id); })
        .then(typing, [this, id, active](Base::Result<Found> &&found) {
            // Before the first message nobody has the key to read it with.
            if (!found || !*found || (*found)->typingKey.isEmpty()) return;
            auto key = E2e::TypingKey::fromBytes(Base::SecretBytes::fromByteArray((*found)->typingKey));
            if (!key) return;
            kith::content::Typing content;
            content.set_conversation(id.toStdString());
            content.set_typing(active);
            content.set_count(static_cast<quint64>(parts.clock.now().count()));
            const QByteArray plain = QByteArray::fromStdString(content.SerializeAsString());
            const QByteArray sealed = key->seal(plain, id.bytes(), parts.identity.self().address());
            parts.presenceApi.sendEphemeral((*found)->peer, sealed);
        });
}

void Typing::take(const QString &user, quint32 device, const QByteArray &sealed)
{
    using Found = std::optional<QByteArray>;
    const Base::DeviceAddress sender{user, device};
    if (user == d->parts.identity.self().user) return;
    const auto id = ConversationId::fromBytes(Content::directConversation(d->parts.identity.self().user, user));
    if (!id) return;
    d->parts.database
        .read([id = *id, sender](Store::Access &access) { return access.conversations().peerTypingKey(id, sender); })
        .then(this, [this, id = *id, sender, sealed](Base::Result<Found> &&bytes) {
            if (!bytes || !*bytes) return;
            auto key = E2e::TypingKey::fromBytes(Base::SecretBytes::fromByteArray(**bytes));
            if (!key) return;
            auto plain = key->open(sealed, id.bytes(), sender);
            if (!plain) return; // not theirs, or sealed with a key we do not have yet
            kith::content::Typing content;
            if (!content.ParseFromArray(plain->constData(), static_cast<int>(plain->size()))) return;
            if (QByteArray::fromStdString(content.conversation()) != id.bytes()) return;
            quint64 &newest = d->counts[sender];
            if (content.count() <= newest) return;
            newest = content.count();
            show(id, sender.user, content.typing());
        });
}

void Typing::show(const ConversationId &id, const QString &user, bool active)
{
    auto &people = d->typers[id];
    const bool was = people.contains(user);
    if (active) {
        people[user].until = d->parts.clock.steady() + kShown;
        if (!d->expiry.isActive()) d->expiry.start();
    } else {
        people.remove(user);
    }
    if (was == active) return;
    d->parts.conversations.setTyping(id, !people.isEmpty());
    Q_EMIT typingChanged(id, people.keys());
}

void Typing::stopped(const ConversationId &id, const QString &user)
{
    if (const auto people = d->typers.constFind(id); people != d->typers.cend() && people->contains(user)) {
        show(id, user, false);
    }
}

void Typing::expire()
{
    const auto now = d->parts.clock.steady();
    bool left = false;
    QList<std::pair<ConversationId, QString>> over;
    for (auto it = d->typers.cbegin(); it != d->typers.cend(); ++it) {
        for (auto person = it->cbegin(); person != it->cend(); ++person) {
            if (person->until <= now) {
                over.append({it.key(), person.key()});
            } else {
                left = true;
            }
        }
    }
    for (const auto &[id, user] : std::as_const(over)) show(id, user, false);
    if (!left) d->expiry.stop();
}

QStringList Typing::typers(const ConversationId &id) const
{
    return d->typers.value(id).keys();
}

} // namespace Session
