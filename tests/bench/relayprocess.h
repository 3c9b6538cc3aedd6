// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "tests/bench/machine.h"
#include "tests/bench/options.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace Bench {

//! A temporary folder for one workload: the relay's data in "data", its configuration and log beside it.
class Workspace
{
public:
    explicit Workspace(const Options &options);
    bool isValid() const { return m_folder->isValid(); }
    QString path() const { return m_folder->path(); }
    QString data() const { return path() + QStringLiteral("/data"); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

//! A kith-relay of its own: started on a free port of loopback with its rate limits lifted, killed at the latest when this
//! object dies, also when kith-bench itself is killed.
class RelayProcess
{
public:
    enum class Transport { Plain, Tls };
    //! Blocks until it listens. Unreachable with the end of its log when it does not.
    static Base::Result<std::unique_ptr<RelayProcess>> start(const Options &options, const Workspace &workspace,
                                                             Transport transport = Transport::Plain);
    ~RelayProcess();

    quint16 port() const { return m_port; }
    bool usesTls() const { return m_transport == Transport::Tls; }
    ProcessUse use() const { return useOf(m_process.processId()); }
    qint64 pid() const { return m_process.processId(); }
    //! SIGKILL, and waits until it is gone.
    void kill();
    //! SIGTERM. False when it had to be killed, or left with another code than 0.
    bool stop();
    //! The last lines it logged.
    QString endOfLog() const;

private:
    RelayProcess() = default;
    QProcess m_process;
    QString m_log;
    quint16 m_port = 0;
    Transport m_transport = Transport::Plain;
};

//! \a asked, or \a name beside this program. Empty when there is no such program.
QString findProgram(const QString &asked, const QString &name);

} // namespace Bench
