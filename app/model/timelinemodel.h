// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/timeline.h"

#include <QAbstractListModel>

#include <optional>

namespace Model {

//! A window on one conversation, oldest row first: loads pages both ways, drops what is far from where the person reads,
//! and takes in what the session announces. Owned by whoever shows the conversation. GUI thread.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int kPage = 50; //!< messages per page, at most
    static constexpr int kWindow = 300; //!< rows kept at most

    TimelineModel(Session::Timeline &timeline, const Session::ConversationId &conversation, QObject *parent = nullptr);

    const Session::ConversationId &conversation() const { return m_conversation; }

    //! Messages per page from now on: what fits on the screen is there in one frame, and more of it in none. Up to kPage.
    void setPage(int messages) { m_page = messages; }
    //! Reads the surroundings of \a at when it is still there, else the newest page, or the one around the first unread message;
    //! opened() follows. Once.
    void open(Session::MessageKey at = 0);
    bool isOpen() const { return m_open; }

    int rowCount(const QModelIndex &parent = {}) const override;
    //! DisplayRole: the text. MessageRole: everything.
    QVariant data(const QModelIndex &index, int role) const override;
    const Session::Message &at(int row) const { return m_rows.at(row); }
    const QList<Session::Message> &messages() const { return m_rows; }
    //! -1 when it is not in the window.
    int rowOf(Session::MessageKey key) const;

    bool isLoading() const { return m_loading; }
    bool hasOlder() const { return m_hasOlder; }
    bool hasNewer() const { return m_hasNewer; } //!< the window does not reach the newest message

    //! One page more at that end; nothing happens while one is under way or when there is no more.
    void loadOlder();
    void loadNewer();
    //! How far a file has come; only shown, the rows of the store do not hold it.
    void setTransfer(Session::MessageKey key, const Session::Transfer &transfer);
    //! Replaces the window by the newest page; jumped() follows. At once when the window reaches the newest message.
    void jumpToLatest();
    //! Replaces the window by the surroundings of \a key unless it holds it already; jumped(key) follows.
    void jumpTo(Session::MessageKey key);

    //! The row in the middle of what can be seen: rows far from it may be dropped. \a isAtEnd: the person reads the newest
    //! messages and follows what comes.
    void setReadingRow(int row, bool isAtEnd)
    {
        m_readingRow = row;
        m_followsEnd = isAtEnd;
    }

    //! The first message that was unread when the conversation was opened; 0 when there was none. Stays until
    //! clearUnreadDivider().
    Session::MessageKey unreadDivider() const { return m_unreadDivider; }
    void clearUnreadDivider();
    //! Asks for the first message that is unread now; unreadFound() follows. The divider comes before it unless it is elsewhere.
    void findUnread();

    //! The newest incoming message of the window; nullopt when there is none.
    std::optional<Session::Position> newestIncoming() const;

Q_SIGNALS:
    void opened();
    //! \a key 0: to the newest.
    void jumped(Session::MessageKey key);
    void unreadDividerChanged();
    //! \a key 0: everything was read.
    void unreadFound(Session::MessageKey key);
    //! A new message stands at the end of the conversation (whether or not the window reaches it).
    void arrived(const Session::Message &message);
    void failed(const Base::Error &error);

private:
    void openAt(const std::optional<Session::Position> &firstUnread);
    void finishOpening(const Session::MessagePage &page);
    void replace(const Session::MessagePage &page);
    void insertPage(const Session::MessagePage &page, bool older);
    void take(const QList<Session::Message> &messages);
    void apply(const QList<Session::Message> &messages);
    void applyWaiting();
    void changeRow(int row, const Session::Message &message);
    void removeRow(int row);
    void insert(const Session::Message &message);
    void append(QList<Session::Message> messages);
    void removeRows(int first, int count);
    void trim();
    int placeFor(const Session::Position &position) const;
    //! Whether a message at \a position belongs into the window as it is now.
    bool covers(const Session::Position &position) const;
    template <typename F>
    void ask(Base::Task<Base::Result<Session::MessagePage>> task, F then);

    Session::Timeline &m_timeline;
    Session::ConversationId m_conversation;
    QList<Session::Message> m_rows;
    int m_page = kPage;
    int m_readingRow = 0;
    bool m_followsEnd = true;
    bool m_open = false;
    bool m_opening = false;
    bool m_hasOlder = false;
    bool m_hasNewer = false;
    bool m_loading = false;
    quint64 m_generation = 0; //!< grows with every replacement, so that answers of before are dropped
    Session::MessageKey m_unreadDivider = 0;
    // What is announced while a page is read may already be in it, or newer than it: kept and applied after.
    QList<Session::Message> m_waiting;
};

} // namespace Model
