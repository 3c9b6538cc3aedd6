// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/relayprocess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <csignal>
#include <sys/prctl.h>

namespace Bench {

using Base::ErrorCode;
using Base::Result;

namespace {
constexpr std::chrono::seconds kStartTime{30};
constexpr int kStopMs = 8'000;
// Every limit that would be measured instead of the relay.
constexpr char kConfiguration[] = "registration = open\nmessages_per_second = 1000000\nregistrations_per_hour = 1000000\n"
                                  "max_connections = 1000000\nmax_connections_per_address = 0\n";
} // namespace

Workspace::Workspace(const Options &options)
    : m_folder(std::make_unique<QTemporaryDir>((options.folder.isEmpty() ? QDir::tempPath() : options.folder) + QStringLiteral("/kith-bench-XXXXXX")))
{
    m_folder->setAutoRemove(!options.keep);
    QDir().mkpath(data());
    QFile::setPermissions(data(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString findProgram(const QString &asked, const QString &name)
{
    const QString file = asked.isEmpty() ? QCoreApplication::applicationDirPath() + QLatin1Char('/') + name : asked;
    return QFileInfo(file).isExecutable() ? QFileInfo(file).absoluteFilePath() : QString();
}

Result<std::unique_ptr<RelayProcess>> RelayProcess::start(const Options &options, const Workspace &workspace, Transport transport)
{
    const QString program = findProgram(options.relayProgram, QStringLiteral("kith-relay"));
    if (program.isEmpty()) return {ErrorCode::NotFound, QStringLiteral("there is no kith-relay; name it with --relay")};
    const QString configuration = workspace.path() + QStringLiteral("/relay.conf");
    const QString ready = workspace.path() + QStringLiteral("/ready");
    QFile file(configuration);
    if (!file.open(QIODevice::WriteOnly) || file.write(kConfiguration) < 0) return {ErrorCode::FileUnwritable, configuration};
    file.close();
    QFile::remove(ready);

    std::unique_ptr<RelayProcess> relay(new RelayProcess);
    relay->m_transport = transport;
    relay->m_log = workspace.path() + QStringLiteral("/relay.log");
    QStringList arguments{QStringLiteral("serve"), QStringLiteral("--data"), workspace.data(), QStringLiteral("--listen"),
                          QStringLiteral("127.0.0.1:0"), QStringLiteral("--config"), configuration, QStringLiteral("--ready-file"), ready};
    if (transport == Transport::Plain) arguments << QStringLiteral("--insecure");
    QProcess &process = relay->m_process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(relay->m_log, QIODevice::Append);
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.start(program, arguments);
    if (!process.waitForStarted()) return {ErrorCode::NotFound, process.errorString()};

    const QDeadlineTimer deadline(kStartTime);
    while (!QFileInfo::exists(ready)) {
        if (deadline.hasExpired() || process.waitForFinished(5)) {
            return {ErrorCode::Unreachable, QStringLiteral("the relay did not start: ") + relay->endOfLog()};
        }
    }
    QFile readyFile(ready);
    if (!readyFile.open(QIODevice::ReadOnly)) return {ErrorCode::FileUnreadable, ready};
    const QByteArray line = readyFile.readAll().trimmed();
    relay->m_port = line.mid(line.lastIndexOf(':') + 1).toUShort();
    if (relay->m_port == 0) return {ErrorCode::ProtocolViolation, QString::fromUtf8(line)};
    return relay;
}

RelayProcess::~RelayProcess()
{
    if (m_process.state() != QProcess::NotRunning) kill();
}

void RelayProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool RelayProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kStopMs)) {
        kill();
        return false;
    }
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

QString RelayProcess::endOfLog() const
{
    QFile file(m_log);
    if (!file.open(QIODevice::ReadOnly)) return {};
    if (file.size() > 2000) file.seek(file.size() - 2000);
    return QString::fromUtf8(file.readAll()).trimmed();
}

} // namespace Bench
