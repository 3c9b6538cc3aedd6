// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "app/cli/linereader.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Cli {

//! How a profile is opened; what the environment says about its key.
struct ProfileChoice
{
    QString folder;
    bool create = false;
    bool useKeychain = true;
    QString passphrase;
    QString keyFile;
};

//! From KITH_PASSPHRASE and KITH_KEY_FILE; the keychain only when neither is set.
ProfileChoice profileChoice(const CommandLine &line);

//! Opens the profile, runs one command or a batch of them, closes it in order, and says how it went.
class Runner : public QObject
{
    Q_OBJECT
public:
    //! Keeps a profile open as long as it lives.
    using Profile = std::shared_ptr<Session::Session>;
    using Open = std::function<Base::Task<Base::Result<Profile>>(QObject *context, const ProfileChoice &)>;

    Runner(Open open, Output &output, QObject *parent = nullptr);
    ~Runner() override;

    void start(const CommandLine &line);

Q_SIGNALS:
    void finished(int exitCode);

private:
    void run(const Invocation &invocation);
    void runBatch();
    void runLine(const QString &line);
    void lineDone(ExitCode code);
    void close(ExitCode code);

    Open m_open;
    Output &m_output;
    Profile m_profile;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<LineReader> m_lines;
    ExitCode m_worst = ExitCode::Done;
    bool m_isRunning = false; //!< a command of the batch
    bool m_stopped = false;
    bool m_isClosing = false;
};

} // namespace Cli
