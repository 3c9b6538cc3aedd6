// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/newdevice.h"
#include "app/session/session.h"
#include "app/store/database.h"
#include "fakerelay.h"
#include "shared/base/clock.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

//! Somebody with a profile on disk and a session over a FakeRelay. Can be restarted like a process.
class Person
{
public:
    Person(FakeRelay &relay, const QString &name);
    ~Person();

    //! A device like registration makes one, known to the relay.
    void signUp();
    //! Opens profile and session, as a process that starts.
    void open();
    //! The process is gone, without a goodbye.
    void vanish();
    void restart();
    //! Copies the profile of somebody who is not open, as a backup does.
    void copyProfile();
    //! Exchanges the profile and its copy: putBack() twice, and each was used in turn.
    void putBack();
    //! open() and connected, caught up.
    void comeOnline();

    Session::Session &session() { return *m_session; }
    Store::Database &database() { return *m_database; }
    FakeTransport &transport() { return *m_transport; }
    Base::DeviceAddress address() const { return {name, device}; }

    Session::ConversationId conversationWith(const QString &other);
    //! Stored, pending. Fails the test otherwise.
    Session::Message send(const QString &to, const QString &text);
    QString storedDraft(const Session::ConversationId &id); //!< on the disk
    //! The database is busy until \a gate is released.
    void holdDatabase(QSemaphore &gate);
    QList<Session::Message> timeline(const QString &with, int count = 500);
    QStringList texts(const QString &with); //!< of Text messages only
    Session::Message message(Session::MessageKey key);

    QString mediaFolder() const { return m_folder.filePath(QStringLiteral("media")); }

    QString name;
    quint32 device = 1;
    Session::Inviter inviter; //!< by whose link signUp() is made
    bool useManualClock = false; //!< set before open()
    std::chrono::microseconds startAt{0}; //!< of that clock
    Base::ManualClock *clock = nullptr; //!< then: time that moves only when told

    //! Waits for a Task.
    template <typename T>
    static T wait(Base::Task<T> task)
    {
        std::optional<T> value;
        QObject context;
        task.then(&context, [&value](T &&result) { value.emplace(std::move(result)); });
        for (int i = 0; i < 6000 && !value; ++i) QTest::qWait(5); // half a minute at least
        Q_ASSERT_X(value, "Person::wait", "no answer");
        return std::move(*value);
    }

private:
    FakeRelay &m_relay;
    QTemporaryDir m_folder;
    QTemporaryDir m_copy;
    Store::Database *m_database = nullptr;
    FakeTransport *m_transport = nullptr;
    std::unique_ptr<Session::Session> m_session;
};
