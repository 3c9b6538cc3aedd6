// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/logging.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtGlobal>

#include <cstdio>
#include <cstdlib>

namespace Base {

namespace {
LogFormat s_format = LogFormat::Text;

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "error";
    case QtFatalMsg: return "fatal";
    }
    return "info";
}

void handler(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const char *category = context.category ? context.category : "default";
    QByteArray line;
    if (s_format == LogFormat::Json) {
        line = QJsonDocument(QJsonObject{{QStringLiteral("time"), time},
                                         {QStringLiteral("level"), QLatin1String(levelName(type))},
                                         {QStringLiteral("category"), QLatin1String(category)},
                                         {QStringLiteral("text"), message}})
                   .toJson(QJsonDocument::Compact);
    } else {
        // Ids and reasons come from others: a line break in them must not look like a line of ours.
        QByteArray text = message.toUtf8();
        text.replace('\n', "\\n").replace('\r', "\\r");
        line = time.toUtf8() + ' ' + levelName(type) + ' ' + category + ": " + text;
    }
    line += '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr); // one call: lines of threads stay whole
    if (type == QtFatalMsg) std::abort();
}
} // namespace

void installLogging(LogFormat format)
{
    s_format = format;
    qInstallMessageHandler(handler);
}

} // namespace Base
