// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QHash>
#include <QImage>

#include <functional>
#include <memory>

//! A session that plays its part: the same class as the real one, with everything in memory, for tests of what sits on it.
//! Linked instead of the real room. What the relay and other people do is done by the test, through Played.
namespace Played {

class Stage;

//! Makes a session and keeps a hand on it.
class Play
{
public:
    //! \a user empty: nobody is signed in.
    explicit Play(const QString &user = QStringLiteral("ben"));
    ~Play();

    Session::Session &session() { return *m_session; }

    // --- what is there before the window opens
    Session::ConversationId addConversation(const QString &title, const QString &peer = {});
    //! Fills key, position, conversation, author defaults; returns the key.
    Session::MessageKey addMessage(const Session::ConversationId &id, Session::Message message);
    Session::MessageKey addText(const Session::ConversationId &id, const QString &author, const QString &text,
                                const QDateTime &time = {});
    void setSummary(const Session::ConversationId &id, const std::function<void(Session::ConversationSummary &)> &change);

    // --- what happens while it is open
    void receive(const Session::ConversationId &id, const QString &author, const QString &text);
    void setState(Session::MessageKey key, Session::MessageState state, const Base::Error &error = {});
    void setText(Session::MessageKey key, const QString &text); //!< for instance a placeholder that was repaired
    void removeMessage(Session::MessageKey key);
    void setTransfer(Session::MessageKey key, const Session::Transfer &transfer);
    void setTyping(const Session::ConversationId &id, const QStringList &users);
    void setPresence(const QString &user, const Session::PresenceInfo &info);
    void setConnection(Session::ConnectionState::Phase phase, const Base::Error &error = {}, const QDateTime &next = {});
    void setPicture(Session::MessageKey key, const QImage &image);

    const Session::Message &message(Session::MessageKey key) const;
    bool has(Session::MessageKey key) const;
    Session::MessageKey lastKey() const;
    QStringList log() const; //!< verbs that were called, oldest first

    // --- how verbs answer
    //! The next answer of SignIn verbs; success when none is set.
    void nextSignInFails(const Base::Error &error);
    //! Whom the relay takes: everybody when it is not said.
    void setRegistration(Session::RelayInfo::Registration registration);
    //! Where the account is.
    void setRelay(const QString &url, const QByteArray &pin);
    void nextSendFails(const Base::Error &error);
    //! Answers come by themselves (default), or wait for answer().
    void setHeld(bool held);
    void answer();

private:
    std::unique_ptr<Session::Session> m_session;
    Stage *m_stage;
};

//! A conversation id made of a number.
Session::ConversationId conversationId(int number);
//! A message of this kind and text, now.
Session::Message textMessage(const QString &text, bool own);
Session::Message imageMessage(const QImage &image, const QString &caption, bool own);

} // namespace Played
