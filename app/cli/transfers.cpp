// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/transfers.h"

namespace Cli {
namespace {

using Session::TransferState;
constexpr qint64 kShowEveryMs = 250;

QString nameOf(TransferState state)
{
    switch (state) {
    case TransferState::None: return QStringLiteral("none");
    case TransferState::Waiting: return QStringLiteral("waiting");
    case TransferState::Preparing: return QStringLiteral("preparing");
    case TransferState::Running: return QStringLiteral("running");
    case TransferState::Paused: return QStringLiteral("paused");
    case TransferState::Done: return QStringLiteral("done");
    case TransferState::Failed: return QStringLiteral("failed");
    }
    return {};
}

QString mebibytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / (1024 * 1024), 'f', 1);
}

} // namespace

Transfers::Transfers(Context &context, QObject *owner, Session::MessageKey only) : QObject(owner), m_context(context), m_only(only)
{
    connect(&context.session.sender(), &Session::Sender::uploadChanged, this,
            [this](Session::MessageKey key, const Session::Transfer &transfer) { show(key, "up", transfer); });
    connect(&context.session.downloader(), &Session::Downloader::transferChanged, this,
            [this](Session::MessageKey key, const Session::Transfer &transfer) { show(key, "down", transfer); });
}

void Transfers::show(Session::MessageKey key, const char *direction, const Session::Transfer &transfer)
{
    if (m_only != 0 && key != m_only) return;
    Session::Transfer &known = m_known[key];
    const bool isNew = known.state != transfer.state;
    Session::Transfer now = transfer;
    // At the end there is nothing to count any more; who follows the numbers wants to see them arrive.
    if (now.totalBytes <= 0) now.totalBytes = known.totalBytes;
    if (now.state == TransferState::Done) now.doneBytes = now.totalBytes;
    known = now;
    m_last = now.state;
    Furthest &furthest = m_furthest[key];
    qint64 &most = now.state == TransferState::Preparing ? furthest.preparedBytes : furthest.doneBytes;
    if (now.doneBytes > most) {
        most = now.doneBytes;
        Q_EMIT moved();
    }
    if (!isNew && m_shown.isValid() && m_shown.elapsed() < kShowEveryMs) return;
    m_shown.start();
    QJsonObject object;
    object.insert(QStringLiteral("key"), key);
    object.insert(QStringLiteral("direction"), QLatin1String(direction));
    object.insert(QStringLiteral("state"), nameOf(now.state));
    object.insert(QStringLiteral("done"), now.doneBytes);
    object.insert(QStringLiteral("total"), now.totalBytes);
    QString words = nameOf(now.state);
    if (now.totalBytes > 0)
        words += QStringLiteral(" %1 of %2 MiB (%3 %)").arg(mebibytes(now.doneBytes), mebibytes(now.totalBytes))
                     .arg(now.doneBytes * 100 / now.totalBytes);
    const bool isOver = now.state != TransferState::Running && now.state != TransferState::Preparing;
    m_context.output.progress(object, words, isOver);
}

} // namespace Cli
