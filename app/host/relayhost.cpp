// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/relayhost.h"

#include "app/host/childprocess.h"
#include "app/host/logging.h"
#include "app/host/networkaddress.h"
#include "shared/wire/invitelink.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>
#include <QTcpServer>
#include <QUrl>

#include <chrono>

namespace Host {

using Base::ErrorCode;
using Done = Base::Result<Base::Done>;
using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 20s; //!< for the first line: it makes its certificate and opens its database before
constexpr auto kGoodbye = 6s; //!< the relay promises to drain within five
constexpr auto kLastMoment = 200ms; //!< for one whose owner goes without stop(): nobody waits longer for a window to close
constexpr auto kInvitePatience = 15s;
constexpr qint64 kSteadyMs = 30'000; //!< one that ran that long is started again when it ends by itself
constexpr auto kRestart = 1s;

QHostAddress listenAddress(Reach reach)
{
    return reach == Reach::ThisComputer ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(QHostAddress::AnyIPv4);
}

bool isFree(const QHostAddress &address, quint16 port)
{
    QTcpServer server;
    return server.listen(address, port);
}

quint16 freePort(const QHostAddress &address)
{
    QTcpServer server;
    return server.listen(address, 0) ? server.serverPort() : 0;
}

QString findProgram()
{
    const QString beside = QCoreApplication::applicationDirPath() + QLatin1Char('/') + relayFileName();
    if (QFileInfo(beside).isExecutable()) return beside;
    return QStandardPaths::findExecutable(relayFileName());
}

} // namespace

RelayHost::RelayHost(const QString &folder, const QString &program, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_program(program.isEmpty() ? findProgram() : program)
{
    m_patience.setSingleShot(true);
}

RelayHost::~RelayHost()
{
    if (!m_process) return;
    // stop() is the polite way and was not taken, or not to its end. What the relay accepted is on disk before it says so:
    // one that is cut short loses nothing.
    m_process->disconnect(this);
    stopGently(*m_process);
    if (!m_process->waitForFinished(static_cast<int>(kLastMoment.count()))) m_process->kill();
}

bool RelayHost::isPossible() const
{
    return !m_program.isEmpty();
}

bool RelayHost::isSetUp() const
{
    return QFileInfo::exists(path("relay.conf"));
}

std::optional<HostPlan> RelayHost::plan() const
{
    const auto plan = HostPlan::read(path("relay.conf"));
    return plan ? std::optional(*plan) : std::nullopt;
}

void RelayHost::become(State state)
{
    if (m_state == state) return;
    m_state = state;
    Q_EMIT stateChanged();
}

Base::Result<HostPlan> RelayHost::prepare()
{
    if (m_program.isEmpty() || !QFileInfo(m_program).isExecutable()) return {ErrorCode::NotFound, relayFileName()};
    if (!QDir().mkpath(m_folder) || !QFileInfo(m_folder).isWritable()) return {ErrorCode::FileUnwritable, m_folder};
    QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    HostPlan plan = m_wanted;
    const QHostAddress address = listenAddress(plan.reach);
    const bool any = plan.port == 0;
    if (any) {
        // The one it had, which people may know; else the usual one.
        const quint16 had = this->plan().value_or(HostPlan()).port;
        for (const quint16 port : {had, quint16(Wire::kDefaultPort), freePort(address)}) {
            plan.port = port;
            if (port != 0 && isFree(address, port)) break;
        }
    }
    if (!isFree(address, plan.port)) return {ErrorCode::AlreadyExists, QString::number(plan.port)};
    return plan;
}

Base::Task<Done> RelayHost::setUp(const HostPlan &wanted)
{
    if (!m_process) return setUpStopped(wanted);
    if (m_stopping) {
        // For another plan, most likely: when that is done, or on its way, this one is wanted.
        Base::Promise<Done> later;
        connect(this, &RelayHost::stateChanged, this, [this, wanted, later] {
            QTimer::singleShot(0, this, [this, wanted, later] { setUp(wanted).then(this, [later](Done &&done) { later.finish(std::move(done)); }); });
        }, Qt::SingleShotConnection);
        return later.task();
    }
    const HostPlan running = plan().value_or(HostPlan());
    HostPlan asked = wanted;
    if (asked.port == 0) asked.port = running.port;
    if (m_state == State::Running && asked == running) return Base::readyTask(Done(Base::Done{}));
    // Its own port is taken by itself; another one can be tried while it runs.
    if (asked.port != running.port && !isFree(listenAddress(asked.reach), asked.port))
        return Base::readyTask(Done(ErrorCode::AlreadyExists, QString::number(asked.port)));
    Base::Promise<Done> promise;
    stop().then(this, [this, wanted, promise](Base::Done &&) mutable {
        setUpStopped(wanted).then(this, [this, promise](Done &&done) mutable {
            // Cancelled: somebody stopped it, or wants a third plan.
            const bool runsOn = !done && done.error().code != ErrorCode::Cancelled && !m_process && isSetUp();
            if (!runsOn) return promise.finish(std::move(done));
            // Only the change failed: what ran before runs on, and why the change did not work is said.
            qCWarning(lcHost) << "the change did not work, the relay starts as it was";
            start().then(this, [promise, error = done.error()](Done &&) { promise.finish(Done(error)); });
        });
    });
    return promise.task();
}

Base::Task<Done> RelayHost::setUpStopped(const HostPlan &wanted)
{
    const auto before = plan();
    m_wanted = wanted;
    const auto prepared = prepare();
    if (!prepared) return Base::readyTask(Done(prepared.error()));
    if (const auto written = prepared->write(path("relay.conf")); !written) return Base::readyTask(Done(written.error()));
    return start().then(this, [this, before](Done &&started) -> Done {
        // What never ran is not started again at every start of the window.
        if (!started && before) {
            if (const auto restored = before->write(path("relay.conf")); !restored) qCWarning(lcHost) << "the old plan could not be restored";
        } else if (!started) {
            QFile::remove(path("relay.conf"));
        }
        return std::move(started);
    });
}

Base::Task<Done> RelayHost::start()
{
    if (m_state == State::Running) return Base::readyTask(Done(Base::Done{}));
    if (m_process) return Base::readyTask(Done(ErrorCode::Internal, QStringLiteral("it is starting or stopping")));
    const auto kept = HostPlan::read(path("relay.conf"));
    if (!kept) {
        fail(kept.error());
        return Base::readyTask(Done(kept.error()));
    }
    m_wanted = *kept;
    if (const auto prepared = prepare(); !prepared) {
        fail(prepared.error());
        return Base::readyTask(Done(prepared.error()));
    }
    m_starting.emplace();
    const auto task = m_starting->task();
    launch();
    return task;
}

void RelayHost::launch()
{
    m_failure = {};
    m_process = std::make_unique<QProcess>();
    prepareChild(*m_process);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(path("relay.log"));
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &RelayHost::readOutput);
    connect(m_process.get(), &QProcess::finished, this, [this](int code) { ended(code); });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) ended(-1);
    });
    m_patience.disconnect(this);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_failure = {ErrorCode::TimedOut, {}};
        m_process->kill();
    });
    m_patience.start(kPatience);
    become(State::Starting);
    m_process->start(m_program, {QStringLiteral("serve"), QStringLiteral("--data"), m_folder, QStringLiteral("--config"), path("relay.conf")});
}

void RelayHost::readOutput()
{
    while (m_process && m_process->canReadLine()) {
        const QString line = QString::fromUtf8(m_process->readLine(8 * 1024)).trimmed();
        const QString word = line.section(QLatin1Char(' '), 0, 0);
        if (word == QLatin1String("pin")) {
            m_pin = QByteArray::fromHex(line.section(QLatin1Char(' '), 1).toLatin1());
        } else if (word == QLatin1String("invite")) {
            // From this computer the relay is reached over loopback, wherever else it listens.
            auto link = Wire::InviteLink::parse(line.section(QLatin1Char(' '), 2));
            if (!link) continue;
            link->relay.setHost(QStringLiteral("127.0.0.1"));
            link->relay.setPort(m_wanted.port);
            m_ownLink = link->toString();
        } else if (word == QLatin1String("listening") && m_state == State::Starting) {
            m_patience.stop();
            m_running.start();
            qCInfo(lcHost) << "the relay listens";
            become(State::Running);
            if (auto promise = std::exchange(m_starting, std::nullopt)) promise->finish(Base::Done{});
        }
    }
}

QString RelayHost::lastWords() const
{
    QFile log(path("relay.log"));
    if (!log.open(QIODevice::ReadOnly)) return {};
    constexpr qint64 kTail = 4096;
    if (log.size() > kTail) log.seek(log.size() - kTail);
    const QStringList lines = QString::fromUtf8(log.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    // What it says to a person begins with its name; the rest is its log.
    const QString name = QStringLiteral("kith-relay: ");
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (line->startsWith(name)) return line->mid(name.size()).trimmed();
    }
    return lines.isEmpty() ? QString() : lines.last().trimmed();
}

void RelayHost::ended(int exitCode)
{
    m_patience.stop();
    const bool never = m_process->error() == QProcess::FailedToStart;
    // It is on the stack: it goes when the stack is gone.
    m_process.release()->deleteLater();
    m_ownLink.clear();
    if (m_state == State::Stopping) {
        become(State::Off);
        if (auto promise = std::exchange(m_starting, std::nullopt)) promise->finish({ErrorCode::Cancelled, {}});
        if (auto promise = std::exchange(m_stopping, std::nullopt)) promise->finish({});
        return;
    }
    const bool wasSteady = m_state == State::Running && m_running.elapsed() > kSteadyMs;
    qCWarning(lcHost) << "the relay ended by itself, exit code" << exitCode;
    Base::Error error = m_failure;
    if (error.code != ErrorCode::TimedOut) {
        const QString words = lastWords();
        if (never) error = {ErrorCode::NotFound, relayFileName()};
        else if (words.contains(QLatin1String("a relay runs on"))) error = {ErrorCode::ProfileInUse, m_folder};
        else error = {ErrorCode::Internal, words};
    }
    fail(error);
    if (wasSteady) {
        QTimer::singleShot(kRestart, this, [this] {
            if (m_state == State::Failed) start().then(this, [](Done &&) {});
        });
    }
}

void RelayHost::fail(const Base::Error &error)
{
    m_failure = error;
    become(State::Failed);
    if (auto promise = std::exchange(m_starting, std::nullopt)) promise->finish(error);
}

Base::Task<Base::Done> RelayHost::stop()
{
    if (!m_process || m_stopping) return Base::readyTask(Base::Done{});
    m_stopping.emplace();
    const auto task = m_stopping->task();
    become(State::Stopping);
    m_patience.disconnect(this);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        qCWarning(lcHost) << "the relay did not end in time";
        if (m_process) m_process->kill();
    });
    m_patience.start(kGoodbye);
    stopGently(*m_process);
    return task;
}

QString RelayHost::publicAddress() const
{
    const auto plan = this->plan();
    if (!plan) return {};
    const QString port = QStringLiteral(":%1").arg(plan->port);
    if (plan->reach == Reach::ThisComputer) return QStringLiteral("127.0.0.1") + port;
    if (const QString &own = plan->publicAddress; !own.isEmpty()) {
        const bool hasPort = own.lastIndexOf(QLatin1Char(':')) > own.lastIndexOf(QLatin1Char(']'));
        return hasPort ? own : own + port;
    }
    const QString found = networkAddress();
    return (found.isEmpty() ? QStringLiteral("127.0.0.1") : found) + port;
}

QByteArray RelayHost::pin() const
{
    if (!m_pin.isEmpty()) return m_pin;
    QFile file(path("certificate.pem"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray key = QSslCertificate(&file).publicKey().toDer();
    return key.isEmpty() ? QByteArray() : QCryptographicHash::hash(key, QCryptographicHash::Sha256);
}

bool RelayHost::isRelay(const QString &url, const QByteArray &pin) const
{
    // Its key says who it is, wherever it is reached.
    const QByteArray own = this->pin();
    if (!own.isEmpty() && !pin.isEmpty()) return own == pin;
    const auto plan = this->plan();
    const QUrl where(url);
    return plan && QHostAddress(where.host()).isLoopback() && where.port() == plan->port;
}

Base::Task<Base::Result<QString>> RelayHost::makeInvite(const QString &inviter, const QByteArray &accountKey)
{
    using Link = Base::Result<QString>;
    Base::Promise<Link> promise;
    auto *process = new QProcess(this);
    prepareChild(*process);
    process->setStandardInputFile(QProcess::nullDevice());
    const auto answer = [process, promise](Link link) {
        process->disconnect();
        process->deleteLater();
        if (!promise.isFinished()) promise.finish(std::move(link));
    };
    connect(process, &QProcess::errorOccurred, this, [answer](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) answer({ErrorCode::NotFound, relayFileName()});
    });
    connect(process, &QProcess::finished, this, [process, answer, inviter, accountKey](int code) {
        const QString words = QString::fromUtf8(process->readAllStandardError()).trimmed();
        auto link = Wire::InviteLink::parse(QString::fromUtf8(process->readAllStandardOutput()).trimmed());
        if (code != 0 || !link) return answer({ErrorCode::Internal, words});
        link->inviter = inviter;
        if (!accountKey.isEmpty()) link->inviterKey = QCryptographicHash::hash(accountKey, QCryptographicHash::Sha256);
        answer(link->toString());
    });
    QTimer::singleShot(kInvitePatience, process, [process] { process->kill(); });
    process->start(m_program, {QStringLiteral("invite"), QStringLiteral("create"), QStringLiteral("--data"), m_folder,
                               QStringLiteral("--public-address"), publicAddress()});
    return promise.task();
}

} // namespace Host
