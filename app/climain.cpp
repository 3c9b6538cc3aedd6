// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runner.h"
#include "app/cli/terminal.h"
#include "app/composition.h"
#include "shared/base/logging.h"
#include "shared/base/standardstreams.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <cstdio>

namespace {

bool writeAll(FILE *to, const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, to) == size && std::fflush(to) == 0; // scripts read line by line
}

Base::Task<Base::Result<Cli::Runner::Profile>> openProfile(QObject *context, const Cli::ProfileChoice &choice)
{
    App::ProfileOptions options;
    options.folder = choice.folder;
    options.create = choice.create;
    options.useKeychain = choice.useKeychain;
    options.passphrase = choice.passphrase;
    options.keyFile = choice.keyFile;
    using Opened = std::shared_ptr<App::Composition>;
    return App::Composition::open(context, options)
        .andThen(context, [](Opened &&composition) -> Base::Result<Cli::Runner::Profile> {
            return Cli::Runner::Profile(composition, &composition->session());
        });
}

} // namespace

int main(int argc, char **argv)
{
    Base::holdStandardStreams();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kith-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KITH_VERSION));
    Base::installLogging(Base::LogFormat::Text);

    const auto write = [](FILE *to) { return [to](const QByteArray &bytes) { return writeAll(to, bytes); }; };
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    auto line = Cli::parseCommandLine(arguments);
    Cli::Output output(arguments.contains(QStringLiteral("--json")), write(stdout), write(stderr));
    output.setTerminal(Cli::isErrorTerminal());
    if (const auto number = Cli::argumentThatIsNoText(argc, argv)) {
        output.usage(QStringLiteral("word %1 is not UTF-8, so it cannot be told what it says; nothing was done. Write texts in UTF-8, and give files names in UTF-8 (mv)")
                         .arg(*number));
        return static_cast<int>(Cli::ExitCode::Usage);
    }
    if (!line) {
        output.usage(line.error().detail);
        return static_cast<int>(Cli::ExitCode::Usage);
    }
    if (line->version) {
        return writeAll(stdout, "kith-cli " KITH_VERSION "\n") ? 0 : static_cast<int>(Cli::ExitCode::Local);
    }
    if (line->help) {
        return writeAll(stdout, Cli::usage(line->invocation.command).toUtf8()) ? 0 : static_cast<int>(Cli::ExitCode::Local);
    }
    // What a person has to know is said in words; the log is for those who ask for it.
    QLoggingCategory::setFilterRules(line->logRules.isEmpty() ? QStringLiteral("*.warning=false\n*.info=false\n*.debug=false")
                                                              : QString(line->logRules).replace(QLatin1Char(';'), QLatin1Char('\n')));
    Cli::Runner runner(openProfile, output);
    QObject::connect(&runner, &Cli::Runner::finished, &application, [](int code) { QCoreApplication::exit(code); },
                     Qt::QueuedConnection);
    QTimer::singleShot(0, &runner, [&runner, &line] { runner.start(*line); });
    return QCoreApplication::exec();
}
