// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/finder.h"

#include <QAbstractListModel>

namespace Model {

//! What a search found, newest first, a page at a time. A new question stops the one before. Owned by whoever shows it.
//! GUI thread.
class SearchResultsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int kPage = 50;

    explicit SearchResultsModel(Session::Finder &finder, QObject *parent = nullptr);
    ~SearchResultsModel() override;

    //! Looks for \a typed, only in \a here unless it is null; answered() follows, at once when there is nothing to look for.
    //! The rows of before stay until then.
    void search(const QString &typed, const Session::ConversationId &here = {});
    //! Stops, and forgets everything.
    void clear();

    bool isSearching() const { return m_isSearching; }
    //! What was typed, taken apart; with its mistake.
    const Session::SearchQuery &query() const { return m_query; }
    //! How far the search went; hits are the rows.
    const Session::SearchPage &coverage() const { return m_coverage; }

    int rowCount(const QModelIndex &parent = {}) const override;
    //! DisplayRole: the text. MessageRole: the message.
    QVariant data(const QModelIndex &index, int role) const override;
    const Session::SearchHit &at(int row) const { return m_hits.at(row); }
    int rowOf(Session::MessageKey key) const;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    //! There is an answer, or a mistake in the question, or nothing to ask.
    void answered();
    //! Another page is there.
    void grew();
    void failed(const Base::Error &error);

private:
    void ask(Session::MessageKey before);
    void stop();
    void replace(const QList<Session::SearchHit> &hits);

    Session::Finder &m_finder;
    QString m_typed;
    Session::ConversationId m_here;
    Session::SearchQuery m_query;
    Session::SearchPage m_coverage;
    QList<Session::SearchHit> m_hits;
    Session::SearchStop m_stop;
    bool m_isSearching = false;
};

} // namespace Model
