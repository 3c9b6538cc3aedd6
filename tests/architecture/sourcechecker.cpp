// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcechecker.h"

#include <QRegularExpression>

namespace {

struct Room
{
    const char *path;
    const char *mayInclude; //!< rooms, separated by blanks
    const char *qtModules; //!< without the Qt
};

// The floor plan. An arrow that is not here does not exist.
constexpr const char *kShared = "shared/base shared/wire shared/crypto shared/sql";
constexpr Room kRooms[] = {
    {"shared/base", "", "Core"},
    {"shared/wire", "shared/base", "Core"},
    {"shared/crypto", "shared/base", "Core"},
    {"shared/sql", "shared/base", "Core Sql"},

    {"app/net", kShared, "Core Network WebSockets"},
    {"app/content", kShared, "Core"},
    {"app/crypto", kShared, "Core"},
    {"app/store", kShared, "Core Sql"},
    {"app/media", kShared, "Core Gui"},
    {"app/session", "app/net app/content app/crypto app/store app/media shared/base shared/wire shared/crypto shared/sql", "Core"},
    {"app/model", "app/session shared/base", "Core Gui"},
    {"app/cli", "app/session shared/base shared/wire", "Core"},
    {"app/host", "shared/base shared/wire", "Core Network"},
    {"app/ui", "app/model app/session app/host shared/base", "Core Gui Widgets Svg DBus"},

    {"server/bus", kShared, "Core Network"},
    {"server/media", kShared, "Core Network"},
    {"server/push", kShared, "Core Network"},
    {"server/store", kShared, "Core Sql"},
    {"server/service", "server/bus server/media server/push server/store shared/base shared/wire shared/crypto shared/sql", "Core"},
    {"server/gateway", "server/service shared/base shared/wire shared/crypto", "Core Network"},
};

struct Exception
{
    const char *room;
    const char *target; //!< regular expression for the whole include
};
// The one room that implements what another declares.
constexpr Exception kExceptions[] = {{"app/store", "app/crypto/[a-z]*storage\\.h"}};

const Room *findRoom(const QString &path)
{
    for (const Room &room : kRooms)
        if (path.startsWith(QLatin1String(room.path) + QLatin1Char('/'))) return &room;
    return nullptr;
}

bool lists(const char *list, const QString &word)
{
    return QString::fromLatin1(list).split(QLatin1Char(' ')).contains(word);
}

QString fault(const SourceFile &file, int line, const QString &what)
{
    return QStringLiteral("%1:%2: %3").arg(file.path).arg(line).arg(what);
}

bool isCode(const QString &path)
{
    return path.endsWith(QLatin1String(".h")) || path.endsWith(QLatin1String(".cpp"));
}

//! A pattern that must not match any line of code outside the places that are allowed to.
struct ForbiddenWord
{
    const char *pattern;
    const char *why;
    const char *allowedIn; //!< regular expression for paths; empty: nowhere
    bool headersOnly = false;
};

constexpr ForbiddenWord kForbidden[] = {
    {R"(\bstatic\b[^;={}]*\binstance\s*\()", "a singleton: hand dependencies to the constructor", ""},
    // Qt's own cannot be helped.
    {R"(\b(?!Q[A-Z])\w+::instance\s*\()", "a singleton: hand dependencies to the constructor", ""},
    {R"(\bprocessEvents\s*\()", "processEvents lets anything happen in the middle of a function", ""},
    {R"(\bQEventLoop\b)", "a nested event loop: use a Task", "^app/ui/common/"},
    // Qt SQL's exec() is another thing of the same name.
    {R"((\.|->)\s*exec\s*\()", "a nested event loop: use a Task, open() or popup()", "^(app/ui/common|shared/sql|app/store|server/store)/"},
    {R"(\b(QThread::(m|u)?sleep|std::this_thread::sleep_for|std::this_thread::sleep_until)\b)", "sleeping: use a timer", "^tests/"},
    {R"(^\s*using\s+namespace\b)", "using namespace in a header", "", true},
    {R"(^\s*throw\b)", "exceptions of our own: return a Result", ""},
    {R"(^\s*(signals|slots|public slots|private slots|protected slots|emit)\b(?!\s*[=(.]))", "Qt keywords: Q_SIGNALS, Q_SLOTS, Q_EMIT", ""},
    {R"(\boperator\s*<<\s*\(\s*QDebug\b[^)]*(Secret|PrivateKey|Password|Passphrase|Token)\w*[^)]*\)(?!\s*=\s*delete))",
     "a secret that can be printed", ""},
    {R"(\bq(C?)(Debug|Info|Warning|Critical)\s*\(.*<<\s*[\w.>()-]*(password|passphrase|secret|privateKey|accessToken|refreshToken|plaintext)\w*\s*(\(\))?\s*(<<|;|$))",
     "a secret in the log", ""},
};

} // namespace

QString SourceChecker::roomOf(const QString &path)
{
    const Room *room = findRoom(path);
    return room ? QString::fromLatin1(room->path) : QString();
}

bool SourceChecker::isProgramFile(const QString &path)
{
    static const QRegularExpression pattern(
        QStringLiteral("^((app|server)/[^/]+|server/program/.+|(app|server)/.*/(composition[a-z]*|main)\\.(h|cpp))$"));
    return pattern.match(path).hasMatch();
}

QStringList SourceChecker::check(const SourceFile &file) const
{
    QStringList faults;
    // A script's first line belongs to its interpreter.
    if (!file.text.section(QLatin1Char('\n'), 0, 1).contains(QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later")))
        faults << fault(file, 1, QStringLiteral("no SPDX line"));
    if (file.path.endsWith(QLatin1String("CMakeLists.txt")) || file.path.endsWith(QLatin1String(".cmake")))
        return faults + checkLinks(file);
    if (file.path.endsWith(QLatin1String(".h")) && !file.text.contains(QLatin1String("\n#pragma once\n")))
        faults << fault(file, 1, QStringLiteral("no #pragma once"));
    if (!isCode(file.path)) return faults;
    return faults + checkIncludes(file) + checkWords(file);
}

QStringList SourceChecker::checkIncludes(const SourceFile &file) const
{
    QStringList faults;
    const bool isProgram = isProgramFile(file.path);
    const Room *room = findRoom(file.path);
    if (!room && !isProgram) return {fault(file, 1, QStringLiteral("this folder is not a room of the floor plan"))};
    const QList<Include> includes = includesOf(file.text);
    for (const Include &include : includes) {
        if (include.isAngled) {
            const QString module = m_qtModuleOf(include.target);
            if (!module.isEmpty() && room && !isProgram && !lists(room->qtModules, module.mid(2)))
                faults << fault(file, include.line, QStringLiteral("%1 must not use %2 (<%3>)")
                                                        .arg(QLatin1String(room->path), module, include.target));
            continue;
        }
        if (include.target.endsWith(QLatin1String(".moc")) || include.target.startsWith(QLatin1String("moc_"))) continue;
        if (!include.target.contains(QLatin1Char('/'))) {
            faults << fault(file, include.line, QStringLiteral("include \"%1\" with its room's path").arg(include.target));
            continue;
        }
        const QString program = file.path.section(QLatin1Char('/'), 0, 0);
        const QString other = include.target.section(QLatin1Char('/'), 0, 0);
        if ((program == QLatin1String("app") && other == QLatin1String("server"))
            || (program == QLatin1String("server") && other == QLatin1String("app"))) {
            faults << fault(file, include.line, QStringLiteral("app and server never include each other (%1)").arg(include.target));
            continue;
        }
        if (isProgram) continue;
        if (isProgramFile(include.target)) {
            faults << fault(file, include.line, QStringLiteral("only program files know %1").arg(include.target));
            continue;
        }
        const Room *target = findRoom(include.target);
        if (target == room) continue;
        if (!target) {
            faults << fault(file, include.line, QStringLiteral("%1 is in no room").arg(include.target));
            continue;
        }
        if (lists(room->mayInclude, QLatin1String(target->path))) continue;
        bool excepted = false;
        for (const Exception &exception : kExceptions) {
            const QRegularExpression pattern(QRegularExpression::anchoredPattern(QLatin1String(exception.target)));
            excepted |= QLatin1String(exception.room) == QLatin1String(room->path) && pattern.match(include.target).hasMatch();
        }
        if (!excepted)
            faults << fault(file, include.line, QStringLiteral("%1 must not include %2 (%3)")
                                                    .arg(QLatin1String(room->path), QLatin1String(target->path), include.target));
    }
    return faults;
}

QStringList SourceChecker::checkLinks(const SourceFile &file) const
{
    QStringList faults;
    static const QRegularExpression call(QStringLiteral("kith_room\\(\\s*(\\S+)([^)]*)\\)"));
    auto calls = call.globalMatch(file.text);
    while (calls.hasNext()) {
        const auto match = calls.next();
        const QString path = match.captured(1);
        const int line = static_cast<int>(file.text.left(match.capturedStart()).count(QLatin1Char('\n'))) + 1;
        const Room *room = findRoom(path + QLatin1Char('/'));
        if (!room) {
            if (!isProgramFile(path + QStringLiteral("/x.cpp")))
                faults << fault(file, line, QStringLiteral("%1 is not a room of the floor plan").arg(path));
            continue;
        }
        static const QRegularExpression blanks(QStringLiteral("\\s+"));
        const QStringList words = match.captured(2).section(QStringLiteral("LINKS"), 1).split(blanks, Qt::SkipEmptyParts);
        for (const QString &word : words) {
            if (word.startsWith(QLatin1String("Qt6::"))) {
                const QString module = word.mid(5);
                if (!lists(room->qtModules, module))
                    faults << fault(file, line, QStringLiteral("%1 must not link %2").arg(path, word));
            } else if (word.startsWith(QLatin1String("kith_"))) {
                for (const Room &other : kRooms) {
                    const QString target = QStringLiteral("kith_") + QString::fromLatin1(other.path).replace(QLatin1Char('/'), QLatin1Char('_'));
                    const bool isPort = path == QLatin1String("app/store") && target == QLatin1String("kith_app_crypto");
                    if (word == target && !isPort && !lists(room->mayInclude, QLatin1String(other.path)))
                        faults << fault(file, line, QStringLiteral("%1 must not link %2").arg(path, word));
                }
            }
        }
    }
    return faults;
}

QStringList SourceChecker::checkWords(const SourceFile &file) const
{
    QStringList faults;
    const bool isProgram = isProgramFile(file.path);
    const QStringList lines = withoutComments(file.text, true).split(QLatin1Char('\n'));
    for (const ForbiddenWord &word : kForbidden) {
        if (word.headersOnly && !file.path.endsWith(QLatin1String(".h"))) continue;
        const QLatin1String allowed(word.allowedIn);
        if (!allowed.isEmpty()) {
            // Where loops may be started they may be started by programs too.
            if (isProgram || QRegularExpression(allowed).match(file.path).hasMatch()) continue;
        }
        const QRegularExpression pattern{QLatin1String(word.pattern)};
        for (int i = 0; i < lines.size(); ++i)
            if (pattern.match(lines[i]).hasMatch()) faults << fault(file, i + 1, QLatin1String(word.why));
    }
    return faults;
}
