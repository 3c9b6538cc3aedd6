// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/conversations.h"
#include "app/session/finder.h"
#include "app/session/timeline.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

namespace Model {

//! What a search found, newest first, a page at a time; follows what arrives, changes and goes. A new question stops the one
//! before. Owned by whoever shows it. GUI thread.
class SearchResultsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int kPage = 50;
    //! From a change to the question what is found now; however much comes, there are no more of them.
    static constexpr int kFollowMs = 300;

    SearchResultsModel(Session::Finder &finder, Session::Timeline &timeline, Session::Conversations &conversations,
                       QObject *parent = nullptr);
    ~SearchResultsModel() override;

    //! Looks for \a typed, only in \a here unless it is null; answered() follows, at once when there is nothing to look for.
    //! The rows of before stay until then.
    void search(const QString &typed, const Session::ConversationId &here = {});
    //! Stops, and forgets everything.
    void clear();
    //! While it is not shown nothing is asked; what happened meanwhile is taken in when it is shown again.
    void setShown(bool shown);

    bool isSearching() const { return m_asking == Asking::First || m_asking == Asking::More; }
    //! What was typed, taken apart; with its mistake.
    const Session::SearchQuery &query() const { return m_query; }
    //! How far the search went; hits are the rows.
    const Session::SearchPage &coverage() const { return m_coverage; }

    int rowCount(const QModelIndex &parent = {}) const override;
    //! DisplayRole: the text. MessageRole: the message.
    QVariant data(const QModelIndex &index, int role) const override;
    const Session::SearchHit &at(int row) const { return m_hits.at(row); }
    int rowOf(Session::MessageKey key) const;
    //! The first row that is older than \a key; as many as there are when none is.
    int firstBelow(Session::MessageKey key) const;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    //! There is an answer, or a mistake in the question, or nothing to ask.
    void answered();
    //! Another page is there.
    void grew();
    //! Rows come and go by themselves, between these two. Whoever shows them keeps its place.
    void following();
    void followed();
    void failed(const Base::Error &error);

private:
    enum class Asking { Nothing, First, More, Again };

    void ask(Asking what, Session::MessageKey before);
    void take(Asking what, Session::MessageKey before, Session::SearchPage page);
    void stop();
    void replace(const QList<Session::SearchHit> &hits);
    void append(const QList<Session::SearchHit> &hits);
    // following
    void note(Session::MessageKey key);
    void change(const Session::Message &message);
    void remove(const QSet<Session::MessageKey> &keys);
    void follow();
    void followSoon();
    void merge(const QList<Session::SearchHit> &hits, Session::MessageKey from, Session::MessageKey before);

    Session::Finder &m_finder;
    QString m_typed;
    Session::ConversationId m_here;
    Session::SearchQuery m_query;
    Session::SearchPage m_coverage;
    QList<Session::SearchHit> m_hits;
    Session::SearchStop m_stop;
    Asking m_asking = Asking::Nothing;
    bool m_isShown = true;
    QTimer m_soon;
    Session::MessageKey m_stale = 0; //!< from here on messages changed since they were asked for; 0: none
    Session::MessageKey m_following = 0; //!< the same, of the question under way
    QSet<Session::MessageKey> m_gone; //!< removed while a question was under way: its answer may have them still
};

} // namespace Model
