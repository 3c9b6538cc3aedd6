// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/commands.h"
#include "shared/base/standardstreams.h"

#include <QCoreApplication>
#include <QTextStream>

#include <google/protobuf/stubs/logging.h>

int main(int argc, char **argv)
{
    Base::holdStandardStreams();
    // A hostile peer must not fill the log with protobuf's own complaints.
    google::protobuf::SetLogHandler(nullptr);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kith-relay"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KITH_VERSION));
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString command = arguments.isEmpty() ? QString() : arguments.takeFirst();

    using namespace Relay::Program;
    if (command == QLatin1String("--help") || command == QLatin1String("-h") || command == QLatin1String("help") ||
        arguments.contains(QLatin1String("--help"))) {
        QTextStream(stdout) << usage();
        return kDone;
    }
    if (command == QLatin1String("serve")) return serve(arguments);
    if (command == QLatin1String("doctor")) return doctor(arguments);
    if (command == QLatin1String("backup")) return backup(arguments);
    if (command == QLatin1String("restore")) return restore(arguments);
    if (command == QLatin1String("user")) return user(arguments);
    if (command == QLatin1String("invite")) return invite(arguments);
    if (command == QLatin1String("--version")) {
        QTextStream(stdout) << "kith-relay " << KITH_VERSION << '\n';
        return kDone;
    }
    QTextStream(stderr) << (command.isEmpty() ? QString() : QStringLiteral("kith-relay: there is no command \"%1\"\n\n").arg(command)) << usage();
    return kWrongUsage;
}
