// SPDX-License-Identifier: GPL-3.0-or-later
// The session room's classes, played in memory. See played.h.
#include "tests/app/model/played/played.h"

#include <QBuffer>
#include <QFile>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace Played {

//! Everything the played session knows; belongs to its Parts.
class Stage
{
public:
    std::optional<Session::AccountInfo> account;
    QList<Session::ConversationSummary> conversations;
    QHash<Session::MessageKey, Session::Message> messages;
    mutable QHash<Session::ConversationId, QList<Session::Message>> m_sorted;
    QHash<Session::MessageKey, QImage> pictures;
    QHash<Session::ConversationId, QStringList> typers;
    QHash<int, QVariant> settings;
    QStringList log;
    QList<Base::Error> signInErrors;
    QList<Base::Error> sendErrors;
    QList<std::function<void()>> waiting;
    bool held = false;
    Session::RelayInfo::Registration registration = Session::RelayInfo::Registration::Open;
    Session::MessageKey nextKey = 1;
    quint64 nextCounter = 1;
    qint64 lastTimeUs = 0;
    Session::Session *session = nullptr;

    //! Its messages in order; kept until one changes, or a hundred thousand would be sorted for every page.
    const QList<Session::Message> &of(const Session::ConversationId &id) const
    {
        if (const auto kept = m_sorted.constFind(id); kept != m_sorted.constEnd()) return *kept;
        QList<Session::Message> &result = m_sorted[id];
        for (const Session::Message &m : messages) {
            if (m.conversation == id) result.append(m);
        }
        std::sort(result.begin(), result.end(), [](const auto &x, const auto &y) { return x.position < y.position; });
        return result;
    }
    //! To be said by whoever changes a message.
    void touch() { m_sorted.clear(); }
    Session::ConversationSummary *summary(const Session::ConversationId &id)
    {
        for (auto &s : conversations) {
            if (s.id == id) return &s;
        }
        return nullptr;
    }
    void noteLast(const Session::Message &m)
    {
        auto *s = summary(m.conversation);
        if (!s) return;
        s->lastKind = m.kind;
        s->lastNotice = m.notice;
        s->lastText = m.text;
        s->lastAuthor = m.author;
        s->lastIsOwn = m.isOwn;
        s->lastState = m.state;
        s->lastTime = m.serverTime.isValid() ? m.serverTime : m.sentTime;
        if (m.isUnread) ++s->unread;
    }
    //! As the store does it: behind what has a place and was there before.
    Session::Position placeAsWritten(const Session::Message &m) const
    {
        Session::Position last;
        for (const Session::Message &other : messages) {
            const bool isPlaced = other.position.serverTimeUs < std::numeric_limits<qint64>::max();
            if (other.conversation == m.conversation && other.key < m.key && isPlaced && last < other.position) last = other.position;
        }
        last.key = m.key;
        return last;
    }
    template <typename T>
    Base::Task<T> reply(T value)
    {
        Base::Promise<T> promise;
        auto act = [promise, value = std::make_shared<T>(std::move(value))] { promise.finish(std::move(*value)); };
        if (held) waiting.append(act);
        else QTimer::singleShot(0, session, act);
        return promise.task();
    }
};

} // namespace Played

namespace Session {

//! What the play stands on: only its stage.
struct Environment
{
    Played::Stage stage;
};

struct Parts
{
    std::unique_ptr<Environment> environment;
    Played::Stage &stage;
    std::unique_ptr<SignIn> signIn;
    std::unique_ptr<ConnectionState> connection;
    std::unique_ptr<Conversations> conversations;
    std::unique_ptr<Timeline> timeline;
    std::unique_ptr<Finder> finder;
    std::unique_ptr<Sender> sender;
    std::unique_ptr<Downloader> downloader;
    std::unique_ptr<Typing> typing;
    std::unique_ptr<Presence> presence;
    std::unique_ptr<Verification> verification;
    std::unique_ptr<Settings> settings;
};

using Base::Done;
using Base::ErrorCode;
using Base::Result;
using Base::Task;

// ---- Session
Session::Session(std::unique_ptr<Environment> environment, QObject *parent)
    : QObject(parent)
{
    Played::Stage &stage = environment->stage;
    m_parts.reset(new Parts{std::move(environment), stage, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}});
    Parts &p = *m_parts;
    p.stage.session = this;
    p.signIn = std::make_unique<SignIn>(p);
    p.connection = std::make_unique<ConnectionState>();
    p.conversations = std::make_unique<Conversations>(p);
    p.timeline = std::make_unique<Timeline>(p);
    p.finder = std::make_unique<Finder>(p);
    p.sender = std::make_unique<Sender>(p);
    p.downloader = std::make_unique<Downloader>(p);
    p.typing = std::make_unique<Typing>(p);
    p.presence = std::make_unique<Presence>(p);
    p.verification = std::make_unique<Verification>(p);
    p.settings = std::make_unique<Settings>(p);
}
Session::~Session() = default;
Task<Result<Done>> Session::load() { return m_parts->stage.reply(Result<Done>(Done{})); }
void Session::start() { m_parts->stage.log.append(QStringLiteral("start")); }
Task<Result<Done>> Session::stop()
{
    m_parts->stage.log.append(QStringLiteral("stop"));
    return m_parts->stage.reply(Result<Done>(Done{}));
}
void Session::reconnectNow() { m_parts->stage.log.append(QStringLiteral("reconnectNow")); }
std::optional<AccountInfo> Session::account() const { return m_parts->stage.account; }
SignIn &Session::signIn() { return *m_parts->signIn; }
ConnectionState &Session::connection() { return *m_parts->connection; }
Conversations &Session::conversations() { return *m_parts->conversations; }
Timeline &Session::timeline() { return *m_parts->timeline; }
Finder &Session::finder() { return *m_parts->finder; }
Sender &Session::sender() { return *m_parts->sender; }
Downloader &Session::downloader() { return *m_parts->downloader; }
Typing &Session::typing() { return *m_parts->typing; }
Presence &Session::presence() { return *m_parts->presence; }
Verification &Session::verification() { return *m_parts->verification; }
Settings &Session::settings() { return *m_parts->settings; }
bool Session::isIdle() const { return true; }

// ---- SignIn
struct SignIn::Private
{
    Parts *parts;
    Task<Result<AccountInfo>> finish(const QString &user, const QString &relay, const QByteArray &pin = {}) const
    {
        Played::Stage &stage = parts->stage;
        if (!stage.signInErrors.isEmpty()) return stage.reply(Result<AccountInfo>(stage.signInErrors.takeFirst()));
        AccountInfo info;
        info.user = user;
        info.device = 1;
        info.relay = relay;
        info.relayPin = pin;
        Base::Promise<Result<AccountInfo>> promise;
        auto act = [this, promise, info] {
            parts->stage.account = info;
            Q_EMIT parts->stage.session->signedIn(info);
            promise.finish(Result<AccountInfo>(info));
        };
        if (stage.held) stage.waiting.append(act);
        else QTimer::singleShot(0, stage.session, act);
        return promise.task();
    }
};
SignIn::SignIn(Parts &parts, QObject *parent)
    : QObject(parent)
    , d(new Private{&parts})
{
}
SignIn::~SignIn() = default;
Task<Result<RelayInfo>> SignIn::askRelay(const QString &address, const QByteArray &pin)
{
    Played::Stage &stage = d->parts->stage;
    stage.log.append(QStringLiteral("askRelay ") + address);
    if (!stage.signInErrors.isEmpty()) return stage.reply(Result<RelayInfo>(stage.signInErrors.takeFirst()));
    RelayInfo info;
    info.url = QStringLiteral("https://") + address;
    info.name = QStringLiteral("Relay of the garden club");
    info.pin = pin;
    info.registration = stage.registration;
    return stage.reply(Result<RelayInfo>(info));
}
bool SignIn::canBeUserName(const QString &typed)
{
    return typed.trimmed().size() > 1 && !typed.contains(QLatin1Char('!'));
}
Result<QString> SignIn::writeIntoInvite(const QString &link) const
{
    return link;
}
Result<Invite> SignIn::readInvite(const QString &link)
{
    if (!link.startsWith(QLatin1String("kith://invite/"))) return {ErrorCode::InvalidArgument, QStringLiteral("not an invite")};
    Invite invite;
    invite.relay = QStringLiteral("https://relay.example");
    invite.inviter = QStringLiteral("anna");
    invite.pin = QByteArray(32, 'p');
    invite.opensRegistration = true;
    // That of a relay which really runs on this computer names it.
    const QUrl url(link);
    if (url.path().startsWith(QLatin1String("/127.0.0.1:"))) {
        invite.relay = QStringLiteral("https:/") + url.path();
        invite.pin = QByteArray::fromHex(QUrlQuery(url.fragment()).queryItemValue(QStringLiteral("pin")).toLatin1());
    }
    return invite;
}
Task<Result<AccountInfo>> SignIn::registerAccount(const Credentials &c)
{
    d->parts->stage.log.append(QStringLiteral("registerAccount %1 %2").arg(c.user, c.relay));
    return d->finish(c.user, c.relay, c.pin);
}
Task<Result<AccountInfo>> SignIn::registerWithInvite(const QString &link, const QString &user, const QString &)
{
    d->parts->stage.log.append(QStringLiteral("registerWithInvite %1 %2").arg(user, link));
    const auto invite = readInvite(link);
    return d->finish(user, invite ? invite->relay : QString(), invite ? invite->pin : QByteArray());
}
Task<Result<AccountInfo>> SignIn::signInWithRecoveryKey(const Credentials &c, const QString &)
{
    d->parts->stage.log.append(QStringLiteral("signInWithRecoveryKey ") + c.user);
    return d->finish(c.user, c.relay, c.pin);
}
Task<Result<AccountInfo>> SignIn::signInWithIdentityReset(const Credentials &c)
{
    d->parts->stage.log.append(QStringLiteral("signInWithIdentityReset ") + c.user);
    return d->finish(c.user, c.relay, c.pin);
}
Task<Result<AccountInfo>> SignIn::signInAgain(const QString &, const QString &relay, const QByteArray &pin)
{
    d->parts->stage.log.append(QStringLiteral("signInAgain %1 %2").arg(relay, QString::fromLatin1(pin.toHex())).trimmed());
    return d->finish(d->parts->stage.account ? d->parts->stage.account->user : QString(), {});
}
Task<Result<QString>> SignIn::recoveryKey()
{
    return d->parts->stage.reply(Result<QString>(QStringLiteral("F3QK-9T2M-XW7C-LP4V-8HJD-R6NA-2YSB-EG5Z-K1QT-M9XW-7CLP-4V8H-JD")));
}
Task<Result<Done>> SignIn::signOut()
{
    d->parts->stage.log.append(QStringLiteral("signOut"));
    d->parts->stage.account.reset();
    Q_EMIT d->parts->stage.session->signedOut();
    return d->parts->stage.reply(Result<Done>(Done{}));
}

// ---- ConnectionState
ConnectionState::ConnectionState(QObject *parent)
    : QObject(parent)
{
}
void ConnectionState::set(Phase phase, const Base::Error &error, const QDateTime &nextTry)
{
    m_phase = phase;
    m_error = error;
    m_nextTry = nextTry;
    Q_EMIT changed();
}
void ConnectionState::setStoringError(const std::optional<Base::Error> &error)
{
    m_storingError = error;
    Q_EMIT changed();
}

void ConnectionState::setWaiting(quint64 messages)
{
    m_waiting = messages;
    Q_EMIT changed();
}

// ---- Conversations
struct Conversations::Private
{
    Parts *parts;
};
Conversations::Conversations(Parts &parts, QObject *parent)
    : QObject(parent)
    , d(new Private{&parts})
{
}
Conversations::~Conversations() = default;
bool Conversations::isLoaded() const { return true; }
QList<ConversationSummary> Conversations::all() const
{
    QList<ConversationSummary> list = d->parts->stage.conversations;
    std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.lastTime > b.lastTime; });
    return list;
}
std::optional<ConversationSummary> Conversations::find(const ConversationId &id) const
{
    const auto *s = d->parts->stage.summary(id);
    return s ? std::optional(*s) : std::nullopt;
}
std::optional<ConversationId> Conversations::findByPeer(const QString &user) const
{
    for (const auto &s : d->parts->stage.conversations) {
        if (s.peer == user) return s.id;
    }
    return std::nullopt;
}
int Conversations::totalUnread() const
{
    int sum = 0;
    for (const auto &s : d->parts->stage.conversations) sum += s.unread;
    return sum;
}
Task<Result<ConversationId>> Conversations::openWith(const QString &user)
{
    Played::Stage &stage = d->parts->stage;
    stage.log.append(QStringLiteral("openWith ") + user);
    if (user == QLatin1String("nobody")) return stage.reply(Result<ConversationId>(ErrorCode::RefusedNotFound));
    if (user.contains(QLatin1Char(' '))) return stage.reply(Result<ConversationId>(ErrorCode::InvalidArgument));
    if (user == QLatin1String("ben")) return stage.reply(Result<ConversationId>(Base::Error{ErrorCode::InvalidArgument, QStringLiteral("own name")}));
    if (const auto id = findByPeer(user)) return stage.reply(Result<ConversationId>(*id));
    ConversationSummary s;
    s.id = Played::conversationId(1000 + static_cast<int>(stage.conversations.size()));
    s.title = user;
    s.peer = user;
    s.lastTime = QDateTime::currentDateTimeUtc();
    s.lastKind = MessageKind::Notice;
    s.lastNotice = NoticeKind::ConversationStarted;
    stage.conversations.append(s);
    Q_EMIT added(s.id);
    return stage.reply(Result<ConversationId>(s.id));
}
Task<Result<Done>> Conversations::markRead(const ConversationId &id, const Position &upTo)
{
    Played::Stage &stage = d->parts->stage;
    stage.log.append(QStringLiteral("markRead"));
    int left = 0;
    for (Message &m : stage.messages) {
        if (m.conversation != id || !m.isUnread) continue;
        if (m.position < upTo || m.position == upTo) {
            m.isUnread = false;
            stage.touch();
        } else {
            ++left;
        }
    }
    if (auto *s = stage.summary(id)) s->unread = left;
    Q_EMIT changed(id);
    return stage.reply(Result<Done>(Done{}));
}
void Conversations::setDraft(const ConversationId &id, const QString &text)
{
    if (auto *s = d->parts->stage.summary(id); s && s->draft != text) {
        s->draft = text;
        Q_EMIT changed(id);
    }
}
Task<Result<Done>> Conversations::setMuted(const ConversationId &id, bool muted)
{
    if (auto *s = d->parts->stage.summary(id)) s->isMuted = muted;
    Q_EMIT changed(id);
    return d->parts->stage.reply(Result<Done>(Done{}));
}
Task<Result<Done>> Conversations::remove(const ConversationId &id)
{
    d->parts->stage.conversations.removeIf([&id](const auto &s) { return s.id == id; });
    d->parts->stage.messages.removeIf([&id](const auto &m) { return m.value().conversation == id; });
    d->parts->stage.touch();
    Q_EMIT removed(id);
    return d->parts->stage.reply(Result<Done>(Done{}));
}

// ---- Timeline
Timeline::Timeline(Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}
namespace {
MessagePage slice(const QList<Message> &all, qsizetype from, qsizetype to)
{
    from = std::max<qsizetype>(0, from);
    to = std::min<qsizetype>(all.size(), to);
    MessagePage page;
    page.messages = all.mid(from, to - from);
    page.hasOlder = from > 0;
    page.hasNewer = to < all.size();
    return page;
}
} // namespace
Task<Result<MessagePage>> Timeline::latest(const ConversationId &id, int count)
{
    const auto all = m_parts.stage.of(id);
    return m_parts.stage.reply(Result<MessagePage>(slice(all, all.size() - count, all.size())));
}
Task<Result<MessagePage>> Timeline::before(const ConversationId &id, const Position &position, int count)
{
    const auto all = m_parts.stage.of(id);
    const auto at = std::lower_bound(all.begin(), all.end(), position, [](const auto &m, const auto &p) { return m.position < p; }) - all.begin();
    return m_parts.stage.reply(Result<MessagePage>(slice(all, at - count, at)));
}
Task<Result<MessagePage>> Timeline::after(const ConversationId &id, const Position &position, int count)
{
    const auto all = m_parts.stage.of(id);
    const auto at = std::upper_bound(all.begin(), all.end(), position, [](const auto &p, const auto &m) { return p < m.position; }) - all.begin();
    return m_parts.stage.reply(Result<MessagePage>(slice(all, at, at + count)));
}
Task<Result<MessagePage>> Timeline::around(const ConversationId &id, MessageKey key, int count)
{
    const auto all = m_parts.stage.of(id);
    const auto at = std::find_if(all.begin(), all.end(), [key](const auto &m) { return m.key == key; }) - all.begin();
    if (at == all.size()) return m_parts.stage.reply(Result<MessagePage>(ErrorCode::NotFound));
    return m_parts.stage.reply(Result<MessagePage>(slice(all, at - count / 2, at + count / 2)));
}
Task<Result<std::optional<Position>>> Timeline::firstUnread(const ConversationId &id)
{
    std::optional<Position> first;
    for (const auto &m : m_parts.stage.of(id)) {
        if (m.isUnread && !first) first = m.position;
    }
    return m_parts.stage.reply(Result<std::optional<Position>>(first));
}
Task<Result<Message>> Timeline::message(MessageKey key)
{
    if (!m_parts.stage.messages.contains(key)) return m_parts.stage.reply(Result<Message>(ErrorCode::NotFound));
    return m_parts.stage.reply(Result<Message>(m_parts.stage.messages.value(key)));
}
Task<Result<std::optional<Message>>> Timeline::findById(const Base::MessageId &, const QString &)
{
    return m_parts.stage.reply(Result<std::optional<Message>>(std::optional<Message>()));
}
Task<Result<QList<DeliveryDetail>>> Timeline::details(MessageKey key)
{
    const Message m = m_parts.stage.messages.value(key);
    const QDateTime t = m.serverTime.isValid() ? m.serverTime : m.sentTime;
    QList<DeliveryDetail> list;
    if (m.state == MessageState::Pending || m.state == MessageState::Failed) return m_parts.stage.reply(Result<QList<DeliveryDetail>>(list));
    list.append({m.author, 1, MessageState::Accepted, t});
    list.append({QStringLiteral("anna"), 1, MessageState::Delivered, t.addMSecs(180)});
    list.append({QStringLiteral("anna"), 2, MessageState::Delivered, t.addSecs(3605)});
    list.append({QStringLiteral("anna"), 0, MessageState::Read, t.addSecs(42)});
    return m_parts.stage.reply(Result<QList<DeliveryDetail>>(list));
}
Task<Result<std::optional<MessageKey>>> Timeline::firstSince(const ConversationId &id, const QDateTime &time)
{
    std::optional<MessageKey> found;
    for (const auto &m : m_parts.stage.of(id)) {
        found = m.key;
        if (m.serverTime.isValid() && m.serverTime >= time) break;
    }
    return m_parts.stage.reply(Result<std::optional<MessageKey>>(found));
}
Task<Result<std::optional<Message>>> Timeline::findByIdOfAnybody(const Base::MessageId &)
{
    return m_parts.stage.reply(Result<std::optional<Message>>(std::optional<Message>()));
}

Task<Result<QList<Message>>> Timeline::arrivedAfter(MessageKey, int)
{
    return m_parts.stage.reply(Result<QList<Message>>(QList<Message>()));
}

// ---- Finder: words as they stand in the text, without the index
struct Finder::Search
{
};
Finder::Finder(Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}
SearchQuery Finder::understand(const QString &typed) const
{
    SearchQuery query = SearchQuery::parse(typed, QDate::currentDate());
    const auto &known = m_parts.stage.conversations;
    const auto isKnown = [&known](const QString &name) {
        return name == QLatin1String("me")
            || std::any_of(known.begin(), known.end(), [&name](const auto &s) { return s.title.startsWith(name, Qt::CaseInsensitive); });
    };
    for (const QString &name : query.from) {
        if (query.mistake != SearchMistake::None || isKnown(name)) continue;
        query.mistake = SearchMistake::UnknownPerson;
        query.mistakeWord = name;
    }
    return query;
}
Task<Result<SearchPage>> Finder::search(const SearchRequest &request)
{
    m_parts.stage.log.append(QStringLiteral("search ") + request.typed);
    const SearchQuery query = understand(request.typed);
    if (query.mistake != SearchMistake::None) return m_parts.stage.reply(Result<SearchPage>(ErrorCode::InvalidArgument));
    SearchPage page;
    QList<Message> all = m_parts.stage.messages.values();
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.key > b.key; });
    page.messages = all.size();
    for (const Message &m : std::as_const(all)) {
        if (!request.here.isNull() && m.conversation != request.here) continue;
        if (request.before && m.key >= request.before) continue;
        const auto *place = m_parts.stage.summary(m.conversation);
        const auto isMeant = [place](const QString &name) { return place && place->title.startsWith(name, Qt::CaseInsensitive); };
        if (!query.in.isEmpty() && std::none_of(query.in.begin(), query.in.end(), isMeant)) continue;
        if (query.hasImage && m.kind != MessageKind::Image) continue;
        if (!query.from.isEmpty() && !query.from.contains(m.isOwn ? QStringLiteral("me") : m.author)) continue;
        SearchHit hit{m, {}, {}};
        bool fits = m.kind != MessageKind::Notice && m.kind != MessageKind::Placeholder;
        for (const SearchWord &word : query.words) {
            const auto at = m.text.indexOf(word.text, 0, Qt::CaseInsensitive);
            fits = fits && at >= 0;
            if (at >= 0) hit.inText.append({at, word.text.size()});
        }
        if (!fits) continue;
        if (page.hits.size() == request.limit) {
            page.hasMore = true;
            page.next = page.hits.last().message.key;
            page.backTo = page.hits.last().message.serverTime;
            break;
        }
        page.hits.append(hit);
    }
    return m_parts.stage.reply(Result<SearchPage>(page));
}
Task<Result<MessagePage>> Finder::gallery(const ConversationId &id, Shelf shelf, const std::optional<Position> &from, bool older, int count)
{
    QList<Message> all;
    for (const auto &m : m_parts.stage.of(id)) {
        const bool fits = shelf == Shelf::Media ? m.kind == MessageKind::Image
            : shelf == Shelf::Files             ? m.kind == MessageKind::File
                                                : m.text.contains(QLatin1String("https://"));
        if (fits && (!from || (older ? m.position < *from : *from < m.position))) all.prepend(m);
    }
    MessagePage page;
    page.messages = older ? all.mid(0, count) : all.mid(std::max<qsizetype>(0, all.size() - count));
    (older ? page.hasOlder : page.hasNewer) = page.messages.size() < all.size();
    return m_parts.stage.reply(Result<MessagePage>(page));
}
void Finder::keepIndex() {}
Task<Result<Done>> Finder::whenIndexed()
{
    return m_parts.stage.reply(Result<Done>(Done{}));
}

// ---- Sender
struct Sender::Private
{
    Parts *parts;
    Task<Result<Message>> send(const ConversationId &to, Message m) const
    {
        Played::Stage &stage = parts->stage;
        if (!stage.sendErrors.isEmpty()) return stage.reply(Result<Message>(stage.sendErrors.takeFirst()));
        m.key = stage.nextKey++;
        m.conversation = to;
        m.isOwn = true;
        m.author = stage.account ? stage.account->user : QString();
        m.state = MessageState::Pending;
        m.sentTime = QDateTime::currentDateTimeUtc();
        m.position = {std::numeric_limits<qint64>::max(), stage.nextCounter++, m.key};
        stage.touch();
        stage.messages.insert(m.key, m);
        stage.noteLast(m);
        Q_EMIT parts->timeline->messagesAdded(to, {m});
        Q_EMIT parts->conversations->changed(to);
        return stage.reply(Result<Message>(m));
    }
};
Sender::Sender(Parts &parts, QObject *parent)
    : QObject(parent)
    , d(new Private{&parts})
{
}
Sender::~Sender() = default;
Task<Result<Message>> Sender::sendText(const ConversationId &to, const QString &text)
{
    d->parts->stage.log.append(QStringLiteral("sendText ") + text);
    Message m;
    m.text = text.trimmed();
    return d->send(to, m);
}
Task<Result<QList<Message>>> Sender::sendPictures(const ConversationId &to, const QList<PreparedPicture> &pictures)
{
    d->parts->stage.log.append(QStringLiteral("sendPictures %1").arg(pictures.size()));
    QList<Message> all;
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        const PreparedPicture &picture = pictures.at(i);
        d->parts->stage.log.append(QStringLiteral("picture %1 %2x%3").arg(picture.name).arg(picture.sizePx.width()).arg(picture.sizePx.height()));
        const QImage image = QImage::fromData(picture.bytes);
        Message m = Played::imageMessage(image, picture.caption, true);
        if (pictures.size() > 1) m.album = {QByteArray(16, 'a'), static_cast<int>(i), static_cast<int>(pictures.size())};
        auto sent = std::make_shared<std::optional<Result<Message>>>();
        d->send(to, m).then(this, [this, sent, image](Result<Message> &&one) {
            if (one) d->parts->stage.pictures.insert(one->key, image);
            sent->emplace(std::move(one));
        });
        if (!*sent) continue; // held back: answered later, which no test of pictures waits for
        if (!**sent) return d->parts->stage.reply(Result<QList<Message>>((*sent)->error()));
        all.append(***sent);
    }
    return d->parts->stage.reply(Result<QList<Message>>(all));
}
Task<Result<Message>> Sender::sendFile(const ConversationId &to, const QString &path, const QString &caption)
{
    d->parts->stage.log.append(QStringLiteral("sendFile ") + path.section(QLatin1Char('/'), -1));
    Message m;
    m.kind = MessageKind::File;
    m.attachment.name = path.section(QLatin1Char('/'), -1);
    m.attachment.sizeBytes = QFile(path).size();
    m.text = caption;
    return d->send(to, m);
}
Task<Result<Done>> Sender::retry(MessageKey key)
{
    d->parts->stage.log.append(QStringLiteral("retry"));
    d->parts->stage.touch();
    Message &m = d->parts->stage.messages[key];
    m.state = MessageState::Pending;
    m.position.serverTimeUs = std::numeric_limits<qint64>::max();
    Q_EMIT d->parts->timeline->messagesChanged(m.conversation, {m});
    return d->parts->stage.reply(Result<Done>(Done{}));
}
Task<Result<Done>> Sender::discard(MessageKey key)
{
    d->parts->stage.log.append(QStringLiteral("discard"));
    d->parts->stage.touch();
    const Message m = d->parts->stage.messages.take(key);
    Q_EMIT d->parts->timeline->messagesRemoved(m.conversation, {key});
    return d->parts->stage.reply(Result<Done>(Done{}));
}
void Sender::cancelUpload(MessageKey) { d->parts->stage.log.append(QStringLiteral("cancelUpload")); }
bool Sender::pauseUpload(MessageKey) { d->parts->stage.log.append(QStringLiteral("pauseUpload")); return true; }
bool Sender::resumeUpload(MessageKey) { d->parts->stage.log.append(QStringLiteral("resumeUpload")); return true; }
std::optional<Base::Error> Sender::heldBackBy() const { return {}; }
bool Sender::isPreparing(MessageKey) const { return false; }
int Sender::waiting() const { return 0; }

// ---- Downloader
struct Downloader::Private
{
    Parts *parts;
};
Downloader::Downloader(Parts &parts, QObject *parent)
    : QObject(parent)
    , d(new Private{&parts})
{
}
Downloader::~Downloader() = default;
Task<Result<Done>> Downloader::fetch(MessageKey)
{
    d->parts->stage.log.append(QStringLiteral("fetch"));
    return d->parts->stage.reply(Result<Done>(Done{}));
}
void Downloader::cancel(MessageKey) { d->parts->stage.log.append(QStringLiteral("cancel")); }
bool Downloader::pause(MessageKey) { d->parts->stage.log.append(QStringLiteral("pause")); return true; }
Task<Result<QByteArray>> Downloader::read(MessageKey key)
{
    const QImage image = d->parts->stage.pictures.value(key);
    if (image.isNull()) return d->parts->stage.reply(Result<QByteArray>(ErrorCode::NotFound));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return d->parts->stage.reply(Result<QByteArray>(bytes));
}
Task<Result<Done>> Downloader::saveTo(MessageKey key, const QString &path)
{
    d->parts->stage.log.append(QStringLiteral("saveTo ") + path.section(QLatin1Char('/'), -1));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return d->parts->stage.reply(Result<Done>(ErrorCode::FileUnwritable));
    const QImage image = d->parts->stage.pictures.value(key);
    if (image.isNull()) file.write("what the file of message " + QByteArray::number(key) + " says");
    else image.save(&file, "PNG");
    return d->parts->stage.reply(Result<Done>(Done{}));
}

// ---- Typing
struct Typing::Private
{
    Parts *parts;
};
Typing::Typing(Parts &parts, QObject *parent)
    : QObject(parent)
    , d(new Private{&parts})
{
}
Typing::~Typing() = default;
void Typing::composerActive(const ConversationId &) { d->parts->stage.log.append(QStringLiteral("composerActive")); }
void Typing::composerIdle(const ConversationId &) { d->parts->stage.log.append(QStringLiteral("composerIdle")); }
QStringList Typing::typers(const ConversationId &id) const { return d->parts->stage.typers.value(id); }

// ---- Presence
Presence::Presence(Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}
void Presence::setOwn(PresenceStatus status) { m_own = status; }

// ---- Verification
Verification::Verification(Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}
Task<Result<SafetyNumber>> Verification::safetyNumber(const QString &user)
{
    SafetyNumber number;
    number.user = user;
    number.digits = QStringLiteral("037521846093718264501927364850192837465564738291");
    number.digits += QStringLiteral("019283746556");
    for (const auto &s : m_parts.stage.conversations) {
        if (s.peer == user) number.trust = s.trust;
    }
    return m_parts.stage.reply(Result<SafetyNumber>(number));
}
Task<Result<Done>> Verification::markVerified(const QString &user)
{
    m_parts.stage.log.append(QStringLiteral("markVerified ") + user);
    Q_EMIT trustChanged(user, TrustState::Verified);
    return m_parts.stage.reply(Result<Done>(Done{}));
}
Task<Result<Done>> Verification::unmarkVerified(const QString &user)
{
    m_parts.stage.log.append(QStringLiteral("unmarkVerified ") + user);
    return m_parts.stage.reply(Result<Done>(Done{}));
}
Task<Result<Done>> Verification::acceptNewIdentity(const QString &user)
{
    m_parts.stage.log.append(QStringLiteral("acceptNewIdentity ") + user);
    return m_parts.stage.reply(Result<Done>(Done{}));
}

// ---- Settings
struct Settings::Private
{
    Parts *parts;
};
Settings::Settings(Parts &parts, QObject *parent)
    : QObject(parent)
    , d(new Private{&parts})
{
}
Settings::~Settings() = default;
QVariant Settings::value(Key key) const
{
    const QVariant stored = d->parts->stage.settings.value(static_cast<int>(key));
    if (stored.isValid()) return stored;
    switch (key) {
    case Key::AutoDownloadPictureBytes:
    case Key::AutoDownloadBytes: return QVariant::fromValue<qint64>(8 * 1024 * 1024);
    case Key::MeteredDownloadBytes: return QVariant::fromValue<qint64>(1024 * 1024);
    case Key::RecoveryKeyDue:
    case Key::DataSaver: return false;
    case Key::Theme: return QStringLiteral("light");
    case Key::TextSizePercent: return 100;
    case Key::Shortcuts: return QString();
    case Key::PrintedUpTo: return QVariant::fromValue<qint64>(0);
    case Key::WindowGeometry:
    case Key::TimelinePlaces:
    case Key::WindowState: return QByteArray();
    default: return true;
    }
}
void Settings::set(Key key, const QVariant &value)
{
    d->parts->stage.settings.insert(static_cast<int>(key), value);
    Q_EMIT changed(key);
}

} // namespace Session

namespace Played {

using namespace Session;

ConversationId conversationId(int number)
{
    QByteArray bytes(ConversationId::kBytes, '\0');
    bytes[0] = static_cast<char>(number & 0xff);
    bytes[1] = static_cast<char>((number >> 8) & 0xff);
    bytes[31] = 1;
    return *ConversationId::fromBytes(bytes);
}

Message textMessage(const QString &text, bool own)
{
    Message m;
    m.text = text;
    m.isOwn = own;
    m.state = own ? MessageState::Read : MessageState::Received;
    return m;
}

Message imageMessage(const QImage &image, const QString &caption, bool own)
{
    Message m = textMessage(caption, own);
    m.kind = MessageKind::Image;
    m.image.widthPx = image.width();
    m.image.heightPx = image.height();
    m.attachment.name = QStringLiteral("photo.jpg");
    m.attachment.mime = QStringLiteral("image/jpeg");
    m.attachment.sizeBytes = 231'000;
    m.attachment.isCached = true;
    m.attachment.transfer.state = TransferState::Done;
    QBuffer buffer(&m.image.thumbnail);
    buffer.open(QIODevice::WriteOnly);
    image.scaled(320, 320, Qt::KeepAspectRatio, Qt::SmoothTransformation).save(&buffer, "JPG", 80);
    return m;
}

Play::Play(const QString &user)
{
    auto environment = std::make_unique<Environment>();
    m_stage = &environment->stage;
    if (!user.isEmpty()) {
        AccountInfo info;
        info.user = user;
        info.device = 1;
        info.relay = QStringLiteral("https://relay.example");
        m_stage->account = info;
    }
    m_session = std::make_unique<::Session::Session>(std::move(environment));
    if (!user.isEmpty()) m_session->connection().set(ConnectionState::Phase::Online);
}

Play::~Play() = default;

ConversationId Play::addConversation(const QString &title, const QString &peer)
{
    ConversationSummary s;
    s.id = conversationId(static_cast<int>(m_stage->conversations.size()) + 1);
    s.title = title;
    s.peer = peer.isEmpty() ? title.toLower() : peer;
    s.lastTime = QDateTime::currentDateTimeUtc();
    s.trust = TrustState::FirstUse;
    m_stage->conversations.append(s);
    Q_EMIT m_session->conversations().added(s.id);
    return s.id;
}

MessageKey Play::addMessage(const ConversationId &id, Message m)
{
    m.key = m_stage->nextKey++;
    m.conversation = id;
    if (m.author.isEmpty()) {
        const auto *s = m_stage->summary(id);
        m.author = m.isOwn && m_stage->account ? m_stage->account->user : s ? s->peer : QString();
    }
    if (!m.sentTime.isValid()) m.sentTime = m.serverTime.isValid() ? m.serverTime : QDateTime::currentDateTimeUtc();
    const bool pending = m.isOwn && m.state == MessageState::Pending;
    const bool failed = m.isOwn && m.state == MessageState::Failed;
    if (!m.serverTime.isValid() && !pending && !failed) m.serverTime = m.sentTime;
    const qint64 us = pending ? std::numeric_limits<qint64>::max() : m.serverTime.toMSecsSinceEpoch() * 1000;
    m.position = failed ? m_stage->placeAsWritten(m) : Position{us, m_stage->nextCounter++, m.key};
    m_stage->touch();
    m_stage->messages.insert(m.key, m);
    m_stage->noteLast(m);
    Q_EMIT m_session->timeline().messagesAdded(id, {m});
    Q_EMIT m_session->conversations().changed(id);
    return m.key;
}

MessageKey Play::addText(const ConversationId &id, const QString &author, const QString &text, const QDateTime &time)
{
    Message m = textMessage(text, m_stage->account && author == m_stage->account->user);
    m.author = author;
    m.serverTime = time;
    return addMessage(id, m);
}

void Play::setSummary(const ConversationId &id, const std::function<void(ConversationSummary &)> &change)
{
    if (auto *s = m_stage->summary(id)) change(*s);
    Q_EMIT m_session->conversations().changed(id);
}

void Play::receive(const ConversationId &id, const QString &author, const QString &text)
{
    Message m = textMessage(text, false);
    m.author = author;
    m.isUnread = true;
    addMessage(id, m);
}

void Play::setState(MessageKey key, MessageState state, const Base::Error &error)
{
    m_stage->touch();
    Message &m = m_stage->messages[key];
    m.state = state;
    m.failure = error;
    if (state == MessageState::Failed && !m.serverTime.isValid()) m.position = m_stage->placeAsWritten(m);
    if (state == MessageState::Pending) m.position.serverTimeUs = std::numeric_limits<qint64>::max();
    if (state != MessageState::Pending && state != MessageState::Failed && !m.serverTime.isValid()) {
        m.serverTime = QDateTime::currentDateTimeUtc();
        m_stage->lastTimeUs = std::max(m_stage->lastTimeUs + 1, m.serverTime.toMSecsSinceEpoch() * 1000);
        m.position.serverTimeUs = m_stage->lastTimeUs;
    }
    m_stage->noteLast(m);
    Q_EMIT m_session->timeline().messagesChanged(m.conversation, {m});
    Q_EMIT m_session->conversations().changed(m.conversation);
}

void Play::setText(MessageKey key, const QString &text)
{
    m_stage->touch();
    Message &m = m_stage->messages[key];
    m.kind = MessageKind::Text;
    m.text = text;
    Q_EMIT m_session->timeline().messagesChanged(m.conversation, {m});
}

void Play::removeMessage(MessageKey key)
{
    m_stage->touch();
    const Message m = m_stage->messages.take(key);
    Q_EMIT m_session->timeline().messagesRemoved(m.conversation, {key});
}

void Play::setTransfer(MessageKey key, const Transfer &transfer)
{
    m_stage->touch();
    Message &m = m_stage->messages[key];
    m.attachment.transfer = transfer;
    m.attachment.isCached = transfer.state == TransferState::Done;
    if (m.isOwn) Q_EMIT m_session->sender().uploadChanged(key, transfer);
    else Q_EMIT m_session->downloader().transferChanged(key, transfer);
    Q_EMIT m_session->timeline().messagesChanged(m.conversation, {m});
}

void Play::setTyping(const ConversationId &id, const QStringList &users)
{
    m_stage->typers[id] = users;
    if (auto *s = m_stage->summary(id)) s->isTyping = !users.isEmpty();
    Q_EMIT m_session->typing().typingChanged(id, users);
    Q_EMIT m_session->conversations().changed(id);
}

void Play::setPresence(const QString &user, const PresenceInfo &info)
{
    for (auto &s : m_stage->conversations) {
        if (s.peer != user) continue;
        s.presence = info;
        Q_EMIT m_session->conversations().changed(s.id);
    }
    Q_EMIT m_session->presence().presenceChanged(user);
}

void Play::setConnection(ConnectionState::Phase phase, const Base::Error &error, const QDateTime &next)
{
    m_session->connection().set(phase, error, next);
}

void Play::setPicture(MessageKey key, const QImage &image) { m_stage->pictures.insert(key, image); }
const Message &Play::message(MessageKey key) const { return *m_stage->messages.constFind(key); }
bool Play::has(MessageKey key) const { return m_stage->messages.contains(key); }
MessageKey Play::lastKey() const { return m_stage->nextKey - 1; }
QStringList Play::log() const { return m_stage->log; }
void Play::nextSignInFails(const Base::Error &error) { m_stage->signInErrors.append(error); }
void Play::setRegistration(RelayInfo::Registration registration) { m_stage->registration = registration; }
void Play::nextSendFails(const Base::Error &error) { m_stage->sendErrors.append(error); }
void Play::setRelay(const QString &url, const QByteArray &pin)
{
    m_stage->account->relay = url;
    m_stage->account->relayPin = pin;
}
void Play::setHeld(bool held) { m_stage->held = held; }
void Play::answer()
{
    const auto waiting = std::exchange(m_stage->waiting, {});
    for (const auto &act : waiting) act();
}

} // namespace Played
