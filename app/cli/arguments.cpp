// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <QDate>
#include <QList>

#include <limits>

namespace Cli {
namespace {

struct Option
{
    const char *name;
    const char *value; // null: a flag
};

struct Command
{
    const char *name;
    const char *words; // as shown in the usage
    int fewest;
    int most;
    QList<Option> options;
    const char *summary;
};

const QList<Command> &commands()
{
    static const QList<Command> kCommands = {
        {"register", "", 0, 0,
         {{"relay", "URL"}, {"user", "NAME"}, {"invite", "LINK"}, {"pin", "HEX"}, {"recovery-key-file", "FILE"}},
         "Make an account. The password comes from KITH_PASSWORD or the terminal."},
        {"login", "", 0, 0,
         {{"relay", "URL"}, {"user", "NAME"}, {"pin", "HEX"}, {"recovery-key-file", "FILE"}, {"reset-identity", nullptr}},
         "Sign in to an account with its recovery key, or with a new identity that every contact sees; a profile that was in "
         "it before needs neither, also when its relay has another address or (--pin) another key."},
        {"logout", "", 0, 0, {}, "Sign this device out. What is stored here stays."},
        {"whoami", "", 0, 0, {}, "Who this profile is, and whether the relay can be reached."},
        {"invite", "LINK", 1, 1, {}, "Write this account into an invite link of its relay: whoever registers with it knows us, verified."},
        {"recovery-key", "", 0, 0, {{"file", "FILE"}}, "Show the account's recovery key, or write it to a file."},
        {"send", "TO TEXT", 2, 2, {{"wait", "STATE"}, {"timeout", "SECONDS"}},
         "Send a text; waits until it is accepted, or for stored, delivered or read. --timeout: so long without any progress."},
        {"send-image", "TO FILE [FILE…]", 2, 31,
         {{"wait", "STATE"}, {"timeout", "SECONDS"}, {"caption", "TEXT"}, {"quality", "small|standard|large|original"},
          {"crop", "X,Y,W,H"}, {"rotate", "DEGREES"}, {"mirror", nullptr}, {"lossless", nullptr}, {"photo", nullptr}},
         "Send a picture, or several as an album: photos become smaller, drawings and screenshots keep every pixel. --crop\n"
         "      counts in pixels of the picture as seen and comes first; --rotate turns clockwise. --lossless: never smaller;\n"
         "      --photo: smaller also when it looks like a drawing."},
        {"send-file", "TO FILE", 2, 2, {{"wait", "STATE"}, {"timeout", "SECONDS"}, {"caption", "TEXT"}}, "Send a file as it is."},
        {"pause", "ID", 1, 1, {}, "Stop an upload or download until `resume`, or until the file is asked for."},
        {"resume", "ID", 1, 1, {{"wait", "STATE"}, {"timeout", "SECONDS"}}, "Go on with a paused upload or download."},
        {"save-media", "ID FILE", 2, 2, {{"range", "FIRST-LAST"}},
         "Write the file of a message, or only some bytes of it (counted from 0), to FILE; fetched first when it is not here."},
        {"setting", "[NAME [VALUE]]", 0, 2, {}, "Show the settings, or one, or change it."},
        {"receive", "", 0, 0,
         {{"follow", nullptr}, {"timeout", "SECONDS"}, {"save-media", "DIR"}, {"mark-read", nullptr}},
         "Print what has arrived and was not printed before."},
        {"history", "CONVERSATION", 1, 1, {{"limit", "N"}, {"before", "ID"}, {"after", "ID"}, {"date", "YYYY-MM-DD"}},
         "Print stored messages, oldest first: the newest, or before or after one, or from a day on."},
        {"search", "QUERY …", 1, 100, {{"limit", "N"}, {"before", "ID"}, {"in", "CONVERSATION"}},
         "Find stored messages, newest first: words (the last may be a beginning), \"phrases\", from:NAME, from:me, in:NAME,\n"
         "      has:image|file|link, before:DATE, after:DATE, on:DATE (YYYY-MM-DD, YYYY-MM, YYYY, today, yesterday)."},
        {"gallery", "CONVERSATION media|files|links", 2, 2, {{"limit", "N"}, {"before", "ID"}},
         "Print what hangs in a conversation's gallery, newest first."},
        {"conversations", "", 0, 0, {}, "List the conversations."},
        {"mark-read", "CONVERSATION", 1, 1, {}, "Mark everything in a conversation as read."},
        {"retry", "ID", 1, 1, {{"wait", "STATE"}, {"timeout", "SECONDS"}}, "Send a message again that failed."},
        {"discard", "ID", 1, 1, {}, "Remove an own message that was never accepted."},
        {"verify", "USER", 1, 1, {{"confirm", nullptr}, {"accept-new", nullptr}},
         "Show the safety number; --confirm: it was compared and is the same; --accept-new: go on after a change."},
        {"batch", "", 0, 0, {}, "Read commands from standard input, one a line, over one connection."},
    };
    return kCommands;
}

const Command *findCommand(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1String(command.name)) return &command;
    }
    return nullptr;
}

Base::Error wrong(const QString &sentence)
{
    return {Base::ErrorCode::InvalidArgument, sentence};
}

//! A word as a complaint quotes it.
QString quoted(const QString &word)
{
    constexpr qsizetype kMost = 60;
    return word.size() <= kMost ? word : word.left(kMost) + QStringLiteral("…");
}

Base::Result<Base::Done> checkValues(const Invocation &invocation)
{
    if (invocation.has("wait")) {
        const QStringList states{QStringLiteral("stored"), QStringLiteral("accepted"), QStringLiteral("delivered"),
                                 QStringLiteral("read")};
        if (!states.contains(invocation.option("wait"))) {
            return wrong(QStringLiteral("--wait takes stored, accepted, delivered or read"));
        }
    }
    if (auto timeout = invocation.number("timeout", 0, 1'000'000); !timeout) return timeout.error();
    if (auto limit = invocation.number("limit", 1, 100'000); !limit) return limit.error();
    if (invocation.has("date") && !QDate::fromString(invocation.option("date"), Qt::ISODate).isValid()) {
        return wrong(QStringLiteral("--date takes a day as YYYY-MM-DD, for instance 2024-05-31"));
    }
    if (static_cast<int>(invocation.has("date")) + static_cast<int>(invocation.has("before")) + static_cast<int>(invocation.has("after")) > 1) {
        return wrong(QStringLiteral("--date, --before and --after exclude each other"));
    }
    if (invocation.command == QLatin1String("gallery")
        && !QStringList{QStringLiteral("media"), QStringLiteral("files"), QStringLiteral("links")}.contains(invocation.words.value(1))) {
        return wrong(QStringLiteral("a gallery is media, files or links"));
    }
    if (invocation.has("pin") && QByteArray::fromHex(invocation.option("pin").toLatin1()).size() != 32) {
        return wrong(QStringLiteral("--pin takes 64 hexadecimal digits"));
    }
    if (invocation.has("range") && !byteRange(invocation.option("range"))) {
        return wrong(QStringLiteral("--range takes FIRST-LAST, or FIRST- for everything from there on"));
    }
    if (auto picture = invocation.pictureOptions(); !picture) return picture.error();
    if (invocation.command == QLatin1String("register") && !invocation.has("invite") && !invocation.has("relay")) {
        return wrong(QStringLiteral("register needs --relay URL or --invite LINK"));
    }
    if (invocation.command == QLatin1String("register") && !invocation.has("user")) {
        return wrong(QStringLiteral("register needs --user NAME"));
    }
    if (invocation.command == QLatin1String("login")) {
        if (!invocation.has("relay") || !invocation.has("user")) {
            return wrong(QStringLiteral("login needs --relay URL and --user NAME"));
        }
        if (invocation.has("recovery-key-file") && invocation.has("reset-identity")) {
            return wrong(QStringLiteral("--recovery-key-file and --reset-identity contradict each other"));
        }
    }
    return Base::Done{};
}

} // namespace

Base::Result<std::optional<qint64>> Invocation::number(const char *name, qint64 lowest, qint64 highest) const
{
    if (!has(name)) return std::optional<qint64>();
    bool ok = false;
    const qint64 value = option(name).toLongLong(&ok);
    if (!ok || value < lowest || value > highest) {
        return wrong(QStringLiteral("--%1 takes a whole number from %2 to %3").arg(QLatin1String(name)).arg(lowest).arg(highest));
    }
    return std::optional<qint64>(value);
}

std::optional<std::pair<qint64, qint64>> byteRange(const QString &text)
{
    const qsizetype dash = text.indexOf(QLatin1Char('-'));
    if (dash <= 0) return std::nullopt;
    bool isFirst = false;
    bool isLast = true;
    const qint64 first = text.left(dash).toLongLong(&isFirst);
    const QString rest = text.mid(dash + 1);
    const qint64 last = rest.isEmpty() ? std::numeric_limits<qint64>::max() - 1 : rest.toLongLong(&isLast);
    if (!isFirst || !isLast || first < 0 || last < first) return std::nullopt;
    return std::pair(first, last);
}

Base::Result<Session::PictureOptions> Invocation::pictureOptions() const
{
    using Session::PictureMode;
    Session::PictureOptions picture;
    if (has("lossless") && has("photo")) return wrong(QStringLiteral("--lossless and --photo contradict each other"));
    if (has("lossless") && has("quality")) return wrong(QStringLiteral("--lossless and --quality contradict each other"));
    picture.mode = has("lossless") ? PictureMode::Lossless : has("photo") ? PictureMode::Photo : PictureMode::Automatic;
    const QStringList qualities{QStringLiteral("small"), QStringLiteral("standard"), QStringLiteral("large"), QStringLiteral("original")};
    const qsizetype quality = qualities.indexOf(option("quality", QStringLiteral("standard")));
    if (quality < 0) return wrong(QStringLiteral("--quality takes small, standard, large or original"));
    picture.quality = static_cast<Session::PictureQuality>(quality);
    if (has("crop")) {
        const QStringList parts = option("crop").split(QLatin1Char(','));
        QList<int> numbers;
        for (const QString &part : parts) {
            bool ok = false;
            const int number = part.toInt(&ok);
            if (ok && number >= 0 && number <= 1'000'000) numbers.append(number);
        }
        if (parts.size() != 4 || numbers.size() != 4 || numbers.at(2) == 0 || numbers.at(3) == 0)
            return wrong(QStringLiteral("--crop takes four whole numbers: left, top, width and height in pixels, as in 10,20,640,480"));
        if (words.size() > 2) return wrong(QStringLiteral("--crop is for one picture at a time"));
        picture.crop = QRect(numbers.at(0), numbers.at(1), numbers.at(2), numbers.at(3));
    }
    if (has("rotate")) {
        const QStringList turns{QStringLiteral("0"), QStringLiteral("90"), QStringLiteral("180"), QStringLiteral("270")};
        const qsizetype turn = turns.indexOf(option("rotate"));
        if (turn < 0) return wrong(QStringLiteral("--rotate takes 0, 90, 180 or 270: degrees clockwise"));
        picture.quarterTurns = static_cast<int>(turn);
    }
    picture.isMirrored = has("mirror");
    return picture;
}

Base::Result<Invocation> parseInvocation(const QStringList &arguments)
{
    if (arguments.isEmpty()) return wrong(QStringLiteral("a command is missing"));
    const Command *command = findCommand(arguments.first());
    if (!command) return wrong(QStringLiteral("there is no command \"%1\"").arg(quoted(arguments.first())));
    Invocation invocation;
    invocation.command = arguments.first();
    bool onlyWords = false;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (onlyWords || !word.startsWith(QLatin1String("--"))) {
            invocation.words.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            onlyWords = true; // "send ben -- --not-an-option"
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const Option *option = nullptr;
        for (const Option &candidate : command->options) {
            if (name == QLatin1String(candidate.name)) option = &candidate;
        }
        if (!option) return wrong(QStringLiteral("%1 has no option --%2").arg(invocation.command, quoted(name)));
        if (invocation.options.contains(name)) return wrong(QStringLiteral("--%1 stands twice").arg(name));
        if (!option->value) {
            if (equals >= 0) return wrong(QStringLiteral("--%1 takes no value").arg(name));
            invocation.options.insert(name, QString());
        } else if (equals >= 0) {
            invocation.options.insert(name, word.mid(equals + 1));
        } else if (i + 1 < arguments.size()) {
            invocation.options.insert(name, arguments.at(++i));
        } else {
            return wrong(QStringLiteral("--%1 needs a value: %2").arg(name, QLatin1String(option->value)));
        }
    }
    if (invocation.words.size() < command->fewest || invocation.words.size() > command->most) {
        return wrong(QStringLiteral("usage: %1 %2").arg(invocation.command, QString::fromUtf8(command->words)).trimmed());
    }
    if (auto checked = checkValues(invocation); !checked) return checked.error();
    return invocation;
}

Base::Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    qsizetype i = 0;
    for (; i < arguments.size() && arguments.at(i).startsWith(QLatin1Char('-')); ++i) {
        const QString &word = arguments.at(i);
        if (word == QLatin1String("--json")) {
            line.json = true;
        } else if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            line.help = true;
        } else if (word == QLatin1String("--version")) {
            line.version = true;
        } else if (word == QLatin1String("--profile") && i + 1 < arguments.size()) {
            line.profile = arguments.at(++i);
        } else if (word.startsWith(QLatin1String("--profile="))) {
            line.profile = word.mid(10);
        } else if (word == QLatin1String("--log") && i + 1 < arguments.size()) {
            line.logRules = arguments.at(++i);
        } else {
            return wrong(QStringLiteral("%1 cannot stand here: kith-cli --profile DIR [--json] COMMAND …").arg(quoted(word)));
        }
    }
    const qsizetype typed = arguments.size() - i;
    if (typed > 0 && arguments.at(i) == QLatin1String("help")) {
        line.help = true;
        ++i;
    } else if (typed > 1 && findCommand(arguments.at(i))) {
        // "send --help", but not "send ben -- --help": that is a text.
        const QString &second = arguments.at(i + 1);
        line.help = line.help || second == QLatin1String("--help") || (typed == 2 && second == QLatin1String("-h"));
    }
    if (line.help || line.version) {
        if (i < arguments.size()) line.invocation.command = arguments.at(i);
        return line;
    }
    if (line.profile.isEmpty()) return wrong(QStringLiteral("--profile DIR is missing"));
    auto invocation = parseInvocation(arguments.mid(i));
    if (!invocation) return invocation.error();
    line.invocation = *invocation;
    return line;
}

QString usage(const QString &command)
{
    QString text;
    const auto describe = [&text](const Command &one) {
        text += QStringLiteral("  ") + QLatin1String(one.name);
        if (*one.words) text += QLatin1Char(' ') + QString::fromUtf8(one.words);
        for (const Option &option : one.options) {
            text += QStringLiteral(" [--") + QLatin1String(option.name);
            if (option.value) text += QLatin1Char(' ') + QLatin1String(option.value);
            text += QLatin1Char(']');
        }
        text += QStringLiteral("\n      ") + QString::fromUtf8(one.summary) + QLatin1Char('\n');
    };
    if (const Command *one = findCommand(command)) {
        describe(*one);
        return text;
    }
    text = QStringLiteral(
        "kith-cli --profile DIR [--json] COMMAND …\n\n"
        "The key of the profile comes from the system's keychain, from KITH_PASSPHRASE, or from the file that KITH_KEY_FILE\n"
        "names (32 random bytes, mode 0600). Passwords come from KITH_PASSWORD or the terminal.\n"
        "Exit codes: 0 done, 2 wrong usage, 3 refused by the relay, 4 the relay cannot be reached, 5 failed on this machine.\n\n");
    for (const Command &each : commands()) describe(each);
    return text;
}

} // namespace Cli
