// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/picture.h"
#include "shared/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace Cli {

//! One command as it was typed, checked against the table of commands: names, number of words, options.
struct Invocation
{
    QString command;
    QStringList words; //!< what stands behind the command, without options
    QHash<QString, QString> options; //!< name without dashes → value; empty value for flags

    bool has(const char *option) const { return options.contains(QLatin1String(option)); }
    QString option(const char *name, const QString &otherwise = {}) const
    {
        return options.value(QLatin1String(name), otherwise);
    }
    //! InvalidArgument when the option is there and no whole number from \a lowest to \a highest.
    Base::Result<std::optional<qint64>> number(const char *name, qint64 lowest, qint64 highest) const;
    //! What the options of send-image mean. InvalidArgument.
    Base::Result<Session::PictureOptions> pictureOptions() const;
};

//! A whole command line: what stands before the command, and the command.
struct CommandLine
{
    QString profile;
    bool json = false;
    bool help = false;
    bool version = false;
    QString logRules; //!< QT_LOGGING_RULES for --log
    Invocation invocation;
};

//! InvalidArgument with a sentence for a person: wrong usage (exit 2). \a arguments without the program's name.
Base::Result<CommandLine> parseCommandLine(const QStringList &arguments);
//! FIRST-LAST or FIRST-, counted from 0; nullopt for anything else.
std::optional<std::pair<qint64, qint64>> byteRange(const QString &text);

//! Only a command and what belongs to it, as in a line of `batch`.
Base::Result<Invocation> parseInvocation(const QStringList &arguments);

//! The text of --help; for one command when \a command names one.
QString usage(const QString &command = {});

} // namespace Cli
