// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/cli/words.h"
#include "shared/base/sizewords.h"

#include <QJsonDocument>

namespace Cli {
namespace {

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toString(Qt::ISODateWithMs) : QString();
}

//! Terminals obey control characters, and marks of direction let one text look like another: what other people, their files and
//! relays say must not be able to use either. Line breaks stay.
QString harmless(const QString &text)
{
    QString safe;
    for (const QChar c : text) {
        const ushort code = c.unicode();
        const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        const bool isControl = c.category() == QChar::Other_Control && c != QLatin1Char('\t') && c != QLatin1Char('\n');
        if (!turns && !isControl) safe += c;
    }
    return safe;
}

//! For a person: one line, or several that are seen to belong to it.
QByteArray lineOf(const QString &words)
{
    return harmless(words).toUtf8() + '\n';
}

QString indented(QString text)
{
    return text.replace(QLatin1Char('\n'), QStringLiteral("\n    "));
}

QString inOneLine(QString text)
{
    return text.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace

void Output::line(const QJsonObject &object)
{
    out(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::out(const QByteArray &line)
{
    if (m_out(line) || m_isBroken) return;
    m_isBroken = true;
    m_err(m_printsNews ? "What was found could not be written to standard output. Check where it leads; messages come again with the next \"receive\".\n"
                       : "What was found could not be written to standard output. Check where it leads.\n");
}

void Output::event(const QString &name, QJsonObject object, const QString &words)
{
    if (m_json) {
        object.insert(QStringLiteral("event"), name);
        line(object);
    } else if (!words.isNull()) {
        out(lineOf(words));
    }
}

void Output::progress(QJsonObject object, const QString &words, bool isLast)
{
    if (m_json) return event(QStringLiteral("transfer"), std::move(object), QString());
    if (m_isTerminal) m_err("\r\x1b[K" + harmless(inOneLine(words)).toUtf8() + (isLast ? "\n" : ""));
}

void Output::result(const QString &name, QJsonObject object, const QString &words)
{
    if (m_json) {
        object.insert(QStringLiteral("result"), name);
        line(object);
    } else if (!words.isNull()) {
        out(lineOf(words));
    }
}

ExitCode Output::failure(const Base::Error &error, QJsonObject object)
{
    const ExitCode code = exitCodeFor(error);
    m_err(lineOf(wordsFor(error)));
    if (m_json) {
        object.insert(QStringLiteral("result"), QStringLiteral("failed"));
        object.insert(QStringLiteral("error"), Base::errorName(error.code));
        if (!error.detail.isEmpty()) object.insert(QStringLiteral("detail"), error.detail);
        object.insert(QStringLiteral("exit"), static_cast<int>(code));
        line(object);
    }
    return code;
}

void Output::words(const Base::Error &error)
{
    m_err(lineOf(wordsFor(error)));
}

void Output::note(const QString &sentence)
{
    m_err(lineOf(sentence));
}

void Output::usage(const QString &sentence)
{
    m_err(lineOf(QStringLiteral("kith-cli: %1\nTry \"kith-cli --help\".").arg(sentence)));
    if (!m_json) return;
    QJsonObject object;
    object.insert(QStringLiteral("result"), QStringLiteral("failed"));
    object.insert(QStringLiteral("error"), QStringLiteral("usage"));
    object.insert(QStringLiteral("detail"), sentence);
    object.insert(QStringLiteral("exit"), static_cast<int>(ExitCode::Usage));
    line(object);
}

void Output::message(const Session::Message &message, const QString &peer, const QString &savedAs, const QJsonObject &more)
{
    QJsonObject object = more;
    if (!message.id.isNull()) object.insert(QStringLiteral("id"), message.id.hex());
    object.insert(QStringLiteral("conversation"), peer);
    object.insert(QStringLiteral("from"), message.author);
    object.insert(QStringLiteral("device"), static_cast<int>(message.authorDevice));
    if (message.serverTime.isValid()) {
        object.insert(QStringLiteral("server_time"), isoTime(message.serverTime));
        object.insert(QStringLiteral("order"), message.position.serverTimeUs);
    }
    const QString time = message.serverTime.isValid() ? message.serverTime.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                                                      : QStringLiteral("(not sent yet) ");
    if (message.kind == Session::MessageKind::Notice) {
        object.insert(QStringLiteral("kind"), noticeName(message.notice));
        if (message.noticeCount > 0) object.insert(QStringLiteral("count"), static_cast<qint64>(message.noticeCount));
        event(QStringLiteral("notice"), object, QStringLiteral("%1  -- %2").arg(time, noticeWords(message)));
        return;
    }
    if (message.kind == Session::MessageKind::Placeholder) {
        object.insert(QStringLiteral("cause"), causeName(message.cause));
        event(QStringLiteral("undecryptable"), object,
              QStringLiteral("%1  -- a message of %2 cannot be shown (%3)").arg(time, message.author, causeName(message.cause)));
        return;
    }
    QString words = indented(message.text);
    const bool hasFailed = message.isOwn && message.state == Session::MessageState::Failed;
    object.insert(QStringLiteral("text"), message.text);
    if (message.isOwn) {
        object.insert(QStringLiteral("own"), true);
        object.insert(QStringLiteral("status"), stateName(message.state));
        if (hasFailed) object.insert(QStringLiteral("error"), Base::errorName(message.failure.code));
    }
    object.insert(QStringLiteral("kind"), QStringLiteral("text"));
    if (message.kind != Session::MessageKind::Text) {
        const bool isImage = message.kind == Session::MessageKind::Image;
        object.insert(QStringLiteral("kind"), isImage ? QStringLiteral("image") : QStringLiteral("file"));
        object.insert(QStringLiteral("name"), message.attachment.name);
        object.insert(QStringLiteral("mime"), message.attachment.mime);
        object.insert(QStringLiteral("size"), message.attachment.sizeBytes);
        if (isImage) {
            object.insert(QStringLiteral("width"), message.image.widthPx);
            object.insert(QStringLiteral("height"), message.image.heightPx);
            object.insert(QStringLiteral("lossless"), message.image.isLossless);
            if (!message.album.isNull()) {
                object.insert(QStringLiteral("album"), QString::fromLatin1(message.album.id.toHex()));
                object.insert(QStringLiteral("album_index"), message.album.index);
                object.insert(QStringLiteral("album_count"), message.album.count);
            }
        }
        if (!savedAs.isEmpty()) object.insert(QStringLiteral("file"), savedAs);
        QString about = QStringLiteral("[%1 %2").arg(isImage ? QStringLiteral("picture") : QStringLiteral("file"),
                                                     inOneLine(message.attachment.name));
        if (isImage) about += QStringLiteral(", %1 x %2").arg(message.image.widthPx).arg(message.image.heightPx);
        about += QStringLiteral(", %1]").arg(Base::sizeWords(message.attachment.sizeBytes, QLocale::c()));
        if (!savedAs.isEmpty()) about += QStringLiteral(" saved as ") + inOneLine(savedAs);
        words = words.isEmpty() ? about : about + QLatin1Char(' ') + words;
    }
    const QString ticks = hasFailed     ? QStringLiteral(" (%1: %2)").arg(stateName(message.state), Base::errorName(message.failure.code))
                          : message.isOwn ? QStringLiteral(" (%1)").arg(stateName(message.state))
                                          : QString();
    event(QStringLiteral("message"), object, QStringLiteral("%1  %2: %3%4").arg(time, message.author, words, ticks));
}

} // namespace Cli
