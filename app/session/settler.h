// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/messageapi.h"
#include "app/session/changes.h"
#include "app/session/types.h"
#include "app/store/database.h"
#include "shared/wire/kith.pb.h"

#include <QObject>
#include <QSet>

#include <vector>

namespace Session {

//! Writes down what the relay said about envelopes of ours - accepted, delivered, refused - in the order it was said, all
//! that came meanwhile in one transaction. Owned by Parts.
class Settler : public QObject
{
    Q_OBJECT
public:
    Settler(Store::Database &database, Net::MessageApi &messages);

    void accepted(const kith::wire::Accepted &accepted, const Base::EnvelopeId &id);
    void delivered(const kith::wire::Delivered &delivered);
    void refused(const Base::EnvelopeId &id, const Base::Error &why);
    //! It stays pending until something outside changes; the message says why.
    void held(const Base::EnvelopeId &id, const Base::Error &why);
    //! After Welcome: asks about everything accepted and not yet delivered.
    void askStatus();

    bool isIdle() const { return !m_running && m_news.empty() && m_asking == 0; }

Q_SIGNALS:
    void announced(const Announcement &announcement);
    //! Written down: accepted (or failed with \a error). \a key 0: no message of a timeline.
    void settled(const Base::EnvelopeId &id, MessageKey key, bool isAccepted, const Base::Error &error);
    void becameIdle();

private:
    struct News
    {
        enum class Kind { Accepted, Delivered, Dropped, Forgotten, Refused, Held } kind = Kind::Accepted;
        Base::EnvelopeId envelope;
        Base::DeviceAddress device;
        Store::Micros time{0};
        Base::Error error;
    };
    struct Settled
    {
        Base::EnvelopeId envelope;
        MessageKey message = 0;
        bool accepted = false;
        Base::Error error;
    };
    struct Outcome
    {
        Announcement announcement;
        QList<Settled> settled;
    };
    static Base::Result<Outcome> write(Store::Access &access, const std::vector<News> &news);
    static Base::Result<Base::Done> writeAccepted(Store::Access &access, const News &news, Changes &changes, Outcome &outcome);
    static Base::Result<Base::Done> writeDelivered(Store::Access &access, const News &news, Changes &changes);
    void pump();
    void asked();

    Store::Database &m_database;
    Net::MessageApi &m_messages;
    std::vector<News> m_news;
    bool m_running = false;
    int m_asking = 0; //!< questions for the status without an answer
};

} // namespace Session
