// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/hostplan.h"
#include "shared/base/task.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <memory>
#include <optional>

namespace Host {

//! The relay of this computer: the bundled kith-relay as a child process, in FOLDER (relay.conf, its database, its
//! certificate, relay.log). Started with the window, ended with it. Owned by main.
class RelayHost : public QObject
{
    Q_OBJECT
public:
    enum class State { Off, Starting, Running, Stopping, Failed };

    //! \a program: path of kith-relay; empty: beside this program, or in PATH.
    explicit RelayHost(const QString &folder, const QString &program = {}, QObject *parent = nullptr);
    //! Without stop() before: asks it to end and takes it away after 200 ms, so that nothing waits for it.
    ~RelayHost() override;

    //! False where no other program can be started, or kith-relay is not installed.
    bool isPossible() const;
    //! A relay was set up here once.
    bool isSetUp() const;
    //! With the port that was taken; nullopt when nothing was set up.
    std::optional<HostPlan> plan() const;
    State state() const { return m_state; }
    //! With Failed: why. The codes are those of start().
    Base::Error failure() const { return m_failure; }

    //! Writes the plan and starts; what runs with another plan is stopped before, unless it can be foreseen that the new one will not
    //! start, and started again when the new one does not. A relay that had a port keeps it when \a plan leaves the choice. What start() answers.
    Base::Task<Base::Result<Base::Done>> setUp(const HostPlan &plan);
    //! Answers when the relay listens. NotFound: kith-relay is missing. AlreadyExists: the port (detail) belongs to another
    //! program. FileUnwritable: the folder (detail). ProfileInUse: a relay runs on this folder already. TimedOut: it said
    //! nothing. Internal: it ended; detail is what it said last.
    Base::Task<Base::Result<Base::Done>> start();
    //! Answers when it has ended. It may finish what it is doing.
    Base::Task<Base::Done> stop();

    //! Invite link of the first start, for the person at this computer: loopback, with a token. Empty once somebody joined.
    QString ownLink() const { return m_ownLink; }
    //! SHA-256 of its public key, 32 bytes, since its first start; to be compared with nothing, it is our own.
    QByteArray pin() const;
    //! Whether the relay that an account names with \a url and \a pin is this one.
    bool isRelay(const QString &url, const QByteArray &pin) const;
    //! HOST:PORT that others are told.
    QString publicAddress() const;
    //! A link to pass on: for one person, good for a week. \a inviter and \a accountKey make the inviter known to who uses it.
    Base::Task<Base::Result<QString>> makeInvite(const QString &inviter, const QByteArray &accountKey);

Q_SIGNALS:
    void stateChanged();

private:
    QString path(const char *file) const { return m_folder + QLatin1Char('/') + QLatin1String(file); }
    Base::Result<HostPlan> prepare();
    Base::Task<Base::Result<Base::Done>> setUpStopped(const HostPlan &plan);
    void launch();
    void readOutput();
    void ended(int exitCode);
    void fail(const Base::Error &error);
    void become(State state);
    QString lastWords() const;

    QString m_folder;
    QString m_program;
    State m_state = State::Off;
    Base::Error m_failure;
    HostPlan m_wanted; //!< of setUp(), until it listens
    std::unique_ptr<QProcess> m_process;
    QTimer m_patience;
    QElapsedTimer m_running;
    QString m_ownLink;
    QByteArray m_pin;
    std::optional<Base::Promise<Base::Result<Base::Done>>> m_starting;
    std::optional<Base::Promise<Base::Done>> m_stopping;
};

} // namespace Host
