// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/finder.h"
#include "app/session/timeline.h"

#include <QAbstractListModel>

namespace Model {

//! One shelf of a conversation's gallery (media, files or links), newest first: pages down, takes in what arrives, lets go of
//! what was removed. Owned by whoever shows it. GUI thread.
class GalleryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int kPage = 60;

    GalleryModel(Session::Finder &finder, Session::Timeline &timeline, Session::Shelf shelf, QObject *parent = nullptr);

    //! Null shows nothing. Reads the first page; loaded() follows.
    void show(const Session::ConversationId &conversation);
    bool isLoaded() const { return m_isLoaded; }

    int rowCount(const QModelIndex &parent = {}) const override;
    //! DisplayRole: name or text. MessageRole: the message.
    QVariant data(const QModelIndex &index, int role) const override;
    const Session::Message &at(int row) const { return m_rows.at(row); }
    //! Its day is the first of a month, as the rows stand: a heading belongs above it.
    bool beginsMonth(int row) const;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const Base::Error &error);

private:
    bool belongs(const Session::Message &message) const;
    void ask(const std::optional<Session::Position> &from);
    void take(const Session::Message &message);
    void drop(Session::MessageKey key);
    int rowOf(Session::MessageKey key) const;

    Session::Finder &m_finder;
    Session::Shelf m_shelf;
    Session::ConversationId m_conversation;
    QList<Session::Message> m_rows;
    quint64 m_generation = 0; //!< answers of before are dropped
    bool m_isLoaded = false;
    bool m_isLoading = false;
    bool m_hasOlder = false;
};

} // namespace Model
