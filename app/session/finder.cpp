// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/finder.h"

#include "app/session/convert.h"
#include "app/session/logging.h"
#include "app/session/parts.h"
#include "app/store/termfinder.h"

namespace Session {

namespace {

using namespace std::chrono_literals;

// After that a search lets others have the reading thread, at the next message it finds.
constexpr std::chrono::nanoseconds kPatience = 12ms;
constexpr int kMessagesAtOnce = 100;

//! Conversations that \a name can mean: exactly so, else all that begin like it.
QList<ConversationSummary> meant(const QList<ConversationSummary> &all, const QString &name)
{
    QList<ConversationSummary> exact, beginning;
    for (const ConversationSummary &one : all) {
        for (const QString &called : {one.peer, one.title}) {
            if (called.compare(name, Qt::CaseInsensitive) == 0) {
                exact << one;
                break;
            }
            if (called.startsWith(name, Qt::CaseInsensitive)) {
                beginning << one;
                break;
            }
        }
    }
    return exact.isEmpty() ? beginning : exact;
}

bool isSelf(const QString &name, const std::optional<AccountInfo> &account)
{
    return name.compare(QLatin1String("me"), Qt::CaseInsensitive) == 0
        || (account && name.compare(account->user, Qt::CaseInsensitive) == 0);
}

std::optional<Store::Micros> startOf(const QDate &day)
{
    if (!day.isValid()) return std::nullopt;
    return Store::Micros(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
}

QList<TextRange> rangesOf(const QList<Store::SearchTerm> &terms, const QString &text)
{
    QList<TextRange> ranges;
    const auto found = Store::findTerms(terms, text);
    for (const auto &[start, length] : found) ranges.append({start, length});
    return ranges;
}

} // namespace

//! A search under way: it is taken up again and again, so that others get their turn on the reading thread.
struct Finder::Search
{
    Store::SearchFilter filter;
    SearchRequest request;
    QList<Store::MessageKey> keys;
    Store::MessageKey reached = 0;
    Base::Promise<Base::Result<SearchPage>> promise;
};

Finder::Finder(Parts &parts, QObject *parent) : QObject(parent), m_parts(parts) {}

SearchQuery Finder::understand(const QString &typed) const
{
    SearchQuery query = SearchQuery::parse(typed, QDate::currentDate());
    if (query.mistake != SearchMistake::None) return query;
    const auto all = m_parts.conversations.all();
    for (const QString &name : std::as_const(query.from)) {
        if (isSelf(name, m_parts.identity.info()) || !meant(all, name).isEmpty()) continue;
        query.mistake = SearchMistake::UnknownPerson;
        query.mistakeWord = name;
        return query;
    }
    for (const QString &name : std::as_const(query.in)) {
        if (!meant(all, name).isEmpty()) continue;
        query.mistake = SearchMistake::UnknownConversation;
        query.mistakeWord = name;
        return query;
    }
    return query;
}

Base::Task<Base::Result<SearchPage>> Finder::search(const SearchRequest &request)
{
    using Answer = Base::Result<SearchPage>;
    const SearchQuery query = understand(request.typed);
    if (query.mistake != SearchMistake::None) return Base::readyTask(Answer(Base::ErrorCode::InvalidArgument, query.mistakeWord));

    auto search = std::make_shared<Search>();
    search->request = request;
    Store::SearchFilter &filter = search->filter;
    for (const SearchWord &word : query.words) filter.terms.append({word.text, word.isBeginning});
    const auto all = m_parts.conversations.all();
    for (const QString &name : query.from) {
        if (isSelf(name, m_parts.identity.info())) {
            filter.isOwn = true;
            continue;
        }
        const auto people = meant(all, name);
        for (const ConversationSummary &one : people) {
            if (!one.peer.isEmpty()) filter.from << one.peer;
        }
    }
    if (!request.here.isNull()) filter.in = {request.here};
    for (const QString &name : query.in) {
        const auto places = meant(all, name);
        for (const ConversationSummary &one : places) {
            if (request.here.isNull()) filter.in << one.id;
        }
    }
    filter.hasImage = query.hasImage;
    filter.hasFile = query.hasFile;
    filter.hasLink = query.hasLink;
    filter.since = startOf(query.since);
    filter.until = startOf(query.until);
    look(search);
    return search->promise.task();
}

void Finder::look(const std::shared_ptr<Search> &search)
{
    m_parts.database
        .read([search](Store::Access &access) {
            Store::SearchBounds bounds;
            bounds.before = search->reached > 0 ? search->reached : search->request.before;
            bounds.limit = search->request.limit + 1 - static_cast<int>(search->keys.size()); // one more: is there more?
            bounds.patience = kPatience;
            bounds.isCancelled = search->request.stop.get();
            return access.search().find(search->filter, bounds);
        })
        .then(this, [this, search](Base::Result<Store::SearchFound> &&found) {
            if (!found) return search->promise.finish(found.error());
            search->keys.append(found->keys);
            search->reached = found->reached;
            const bool isFull = search->keys.size() > search->request.limit;
            if (isFull || found->isExhausted()) return answer(search);
            if (search->request.stop && search->request.stop->load()) return search->promise.finish(Base::Error{Base::ErrorCode::Cancelled, {}});
            look(search);
        });
}

void Finder::answer(const std::shared_ptr<Search> &search)
{
    m_parts.database
        .read([search](Store::Access &access) -> Base::Result<SearchPage> {
            SearchPage page;
            auto &keys = search->keys;
            page.hasMore = keys.size() > search->request.limit;
            if (page.hasMore) keys.removeLast();
            auto stored = access.messages().findAll(keys);
            if (!stored) return stored.error();
            auto messages = loadMessages(access, *stored);
            if (!messages) return messages.error();
            for (const Message &message : std::as_const(*messages))
                page.hits.append({message, rangesOf(search->filter.terms, message.text), rangesOf(search->filter.terms, message.attachment.name)});
            if (page.hasMore && !keys.isEmpty()) {
                page.next = keys.last();
                const Message &last = page.hits.last().message;
                page.backTo = last.serverTime.isValid() ? last.serverTime : last.sentTime;
            }
            auto coverage = access.search().coverage();
            if (!coverage) return coverage.error();
            page.messages = coverage->messages;
            page.notIndexed = coverage->left;
            page.notJoined = coverage->plain;
            return page;
        })
        .then(this, [search](Base::Result<SearchPage> &&page) { search->promise.finish(std::move(page)); });
}

Base::Task<Base::Result<MessagePage>> Finder::gallery(const ConversationId &id, Shelf shelf, const std::optional<Position> &from, bool older,
                                                      int count)
{
    constexpr qint64 kLast = std::numeric_limits<qint64>::max();
    const Store::Shelf which = shelf == Shelf::Media ? Store::Shelf::Media : shelf == Shelf::Files ? Store::Shelf::Files : Store::Shelf::Links;
    const Store::Position position = from ? toStore(*from) : Store::Position{Store::kPending, kLast, kLast};
    return m_parts.database.read([id, which, position, older, count](Store::Access &access) -> Base::Result<MessagePage> {
        auto stored = access.messages().shelf(id, which, position, older, count);
        if (!stored) return stored.error();
        auto messages = loadMessages(access, stored->messages);
        if (!messages) return messages.error();
        return MessagePage{*std::move(messages), stored->hasOlder, stored->hasNewer};
    });
}

Base::Task<Base::Result<bool>> Finder::indexSome()
{
    return m_parts.database.run([](Store::Access &access) { return access.searchIndex().catchUp(kMessagesAtOnce); });
}

void Finder::keepIndex()
{
    if (m_isIndexing) return;
    m_isIndexing = true;
    indexSome().then(this, [this](Base::Result<bool> &&more) {
        m_isIndexing = false;
        if (!more) {
            qCWarning(lcSession) << "the search index could not be kept:" << Base::errorName(more.error().code);
        } else if (*more) {
            keepIndex();
        }
    });
}

Base::Task<Base::Result<Base::Done>> Finder::whenIndexed()
{
    using Outcome = Base::Result<Base::Done>;
    return indexSome().then(this, [this](Base::Result<bool> &&more) -> Base::Task<Outcome> {
        if (!more) return Base::readyTask(Outcome(more.error()));
        if (!*more) return Base::readyTask(Outcome(Base::Done{}));
        return whenIndexed();
    });
}

} // namespace Session
