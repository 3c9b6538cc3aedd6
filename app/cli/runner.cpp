// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runner.h"

#include "app/cli/shellwords.h"
#include "app/cli/stopsignals.h"

namespace Cli {

ProfileChoice profileChoice(const CommandLine &line)
{
    ProfileChoice choice;
    choice.folder = line.profile;
    const QString &command = line.invocation.command;
    choice.create = command == QLatin1String("register") || command == QLatin1String("login") || command == QLatin1String("batch");
    choice.passphrase = qEnvironmentVariable("KITH_PASSPHRASE");
    choice.keyFile = qEnvironmentVariable("KITH_KEY_FILE");
    choice.useKeychain = choice.passphrase.isEmpty() && choice.keyFile.isEmpty();
    return choice;
}

Runner::Runner(Open open, Output &output, QObject *parent) : QObject(parent), m_open(std::move(open)), m_output(output) {}
Runner::~Runner() = default;

void Runner::start(const CommandLine &line)
{
    m_open(this, profileChoice(line)).then(this, [this, invocation = line.invocation](Base::Result<Profile> &&profile) {
        if (!profile) {
            const bool isMissing = profile.error().code == Base::ErrorCode::NotFound;
            const Base::Error why = isMissing ? Base::Error{Base::ErrorCode::NotSignedIn, {}} : profile.error();
            return Q_EMIT finished(static_cast<int>(m_output.failure(why)));
        }
        m_profile = *profile;
        m_context.reset(new Context{*m_profile, m_output, this, false});
        if (invocation.command == QLatin1String("batch")) return runBatch();
        run(invocation);
    });
}

void Runner::run(const Invocation &invocation)
{
    runCommand(*m_context, invocation).then(this, [this](ExitCode &&code) { close(code); });
}

void Runner::runBatch()
{
    m_context->inBatch = true;
    if (m_profile->account()) m_profile->start();
    m_lines = std::make_unique<LineReader>();
    connect(m_lines.get(), &LineReader::line, this, &Runner::runLine);
    connect(m_lines.get(), &LineReader::tooLong, this, [this] {
        m_output.usage(QStringLiteral("a line of a batch holds at most %1 bytes").arg(LineReader::kMostBytes));
        lineDone(ExitCode::Usage);
    });
    connect(m_lines.get(), &LineReader::notText, this, [this] {
        m_output.usage(QStringLiteral("this line of the batch is not UTF-8, so nothing of it was done: what it says cannot be told for certain"));
        lineDone(ExitCode::Usage);
    });
    // What runs is told as well, and says how far it came; no further line is read.
    watchStopSignals(this, [this] {
        if (std::exchange(m_stopped, true)) return;
        if (!m_isRunning) close(m_output.failure({Base::ErrorCode::Cancelled, {}}));
    });
    connect(m_lines.get(), &LineReader::ended, this, [this] {
        if (m_stopped) return;
        // Everything that was only stored gets its chance to leave, also when the connection is just being made. From here on
        // a relay that cannot be reached is not waited for.
        m_context->inBatch = false;
        beOnline(*m_context, kConnectPatience)
            .then(this,
                  [this](Base::Result<Base::Done> &&online) {
                      if (!online) return Base::readyTask(std::move(online));
                      return beIdle(*m_context, std::chrono::minutes(10));
                  })
            .then(this, [this](Base::Result<Base::Done> &&left) {
                if (const int waiting = m_profile->sender().waiting(); waiting > 0) {
                    if (!left) m_output.words(left.error());
                    m_output.note(QStringLiteral("%1 kept in the outbox; they leave with the next call when the relay takes them.").arg(waiting));
                    if (m_worst == ExitCode::Done) m_worst = ExitCode::Unreachable;
                }
                close(m_worst);
            });
    });
    m_lines->askNext();
}

void Runner::runLine(const QString &line)
{
    if (m_stopped) return;
    auto words = splitLine(line);
    if (!words) {
        m_output.usage(words.error().detail);
        return lineDone(ExitCode::Usage);
    }
    if (words->isEmpty()) return m_lines->askNext();
    auto invocation = parseInvocation(*words);
    if (!invocation) {
        m_output.usage(invocation.error().detail);
        return lineDone(ExitCode::Usage);
    }
    if (invocation->command == QLatin1String("batch")) {
        m_output.usage(QStringLiteral("a batch cannot stand in a batch"));
        return lineDone(ExitCode::Usage);
    }
    m_isRunning = true;
    runCommand(*m_context, *invocation).then(this, [this](ExitCode &&code) {
        m_isRunning = false;
        lineDone(code);
    });
}

void Runner::lineDone(ExitCode code)
{
    if (m_worst == ExitCode::Done) m_worst = code;
    // Not from inside the command that has just ended.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_stopped) close(m_output.failure({Base::ErrorCode::Cancelled, {}}));
            else m_lines->askNext();
        },
        Qt::QueuedConnection);
}

void Runner::close(ExitCode code)
{
    if (std::exchange(m_isClosing, true)) return;
    m_profile->stop().then(this, [this, code](Base::Result<Base::Done> &&stopped) {
        ExitCode last = code;
        if (!stopped && code == ExitCode::Done) last = m_output.failure(stopped.error());
        if (m_output.isBroken() && last == ExitCode::Done) last = ExitCode::Local;
        QMetaObject::invokeMethod(
            this,
            [this, last] {
                m_context.reset();
                m_profile.reset();
                Q_EMIT finished(static_cast<int>(last));
            },
            Qt::QueuedConnection);
    });
}

} // namespace Cli
