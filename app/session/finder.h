// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/searchquery.h"
#include "shared/base/task.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace Session {

struct Parts;

struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

struct SearchHit
{
    Message message;
    QList<TextRange> inText; //!< what fits, in message.text
    QList<TextRange> inName; //!< and in the name of its file
};

//! Set it to true and the search answers Cancelled.
using SearchStop = std::shared_ptr<std::atomic_bool>;

struct SearchRequest
{
    QString typed;
    ConversationId here; //!< only this conversation; null: everywhere (or where the words say)
    MessageKey before = 0; //!< for the next page: SearchPage::next
    int limit = 50;
    SearchStop stop; //!< may be null
};

struct SearchPage
{
    QList<SearchHit> hits; //!< newest first: in the order of arrival, backwards
    bool hasMore = false;
    MessageKey next = 0; //!< with hasMore
    QDateTime backTo; //!< everything from here on was looked through; invalid: all there is
    qint64 messages = 0; //!< that can be found on this device
    qint64 notIndexed = 0; //!< old ones that cannot be found yet
    qint64 notJoined = 0; //!< old ones that cannot be found by joined words (dont for don't) and numbers yet
};

enum class Shelf { Media, Files, Links };

//! Finding again: full-text search and the galleries. Owned by Session. Keeps the search index whole in the background.
class Finder : public QObject
{
    Q_OBJECT
public:
    explicit Finder(Parts &parts, QObject *parent = nullptr);

    //! What was typed, with mistakes in names told too.
    SearchQuery understand(const QString &typed) const;
    //! InvalidArgument: understand() has a mistake. Cancelled.
    Base::Task<Base::Result<SearchPage>> search(const SearchRequest &request);

    //! What hangs in the gallery of a conversation, newest first: at most \a count older than \a from (nullopt: the newest) or,
    //! not \a older, newer ones.
    Base::Task<Base::Result<MessagePage>> gallery(const ConversationId &id, Shelf shelf, const std::optional<Position> &from, bool older,
                                                  int count);

    //! Goes on with what the index still lacks, a little at a time. Called at start and after conversations were removed.
    void keepIndex();
    //! Answers when nothing is left to be indexed.
    Base::Task<Base::Result<Base::Done>> whenIndexed();

private:
    struct Search;
    void look(const std::shared_ptr<Search> &search);
    void answer(const std::shared_ptr<Search> &search);
    Base::Task<Base::Result<bool>> indexSome();
    Parts &m_parts;
    bool m_isIndexing = false;
};

} // namespace Session
