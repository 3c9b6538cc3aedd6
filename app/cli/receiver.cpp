// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/receiver.h"

#include "app/cli/transfers.h"

#include "app/cli/stopsignals.h"
#include "app/cli/words.h"

#include <QDir>
#include <QFileInfo>

namespace Cli {
namespace {

constexpr int kPage = 200;
constexpr std::chrono::milliseconds kLeastGoodbye{2'000}; //!< for the receipts of what was printed

} // namespace

Finished runReceive(Context &context, const Invocation &invocation)
{
    auto *receiver = new Receiver(context, invocation);
    receiver->start();
    return receiver->task();
}

Receiver::Receiver(Context &context, const Invocation &invocation)
    : QObject(context.owner), m_context(context), m_folder(invocation.option("save-media")), m_follow(invocation.has("follow")),
      m_markRead(invocation.has("mark-read"))
{
    const auto timeout = invocation.number("timeout", 0, 1'000'000);
    if (timeout && *timeout) m_patience = std::chrono::seconds(**timeout);
}

void Receiver::start()
{
    if (!m_folder.isEmpty() && !QDir().mkpath(m_folder)) {
        finish(m_context.output.failure({Base::ErrorCode::FileUnwritable, m_folder}));
        return;
    }
    Session::Timeline &timeline = m_context.session.timeline();
    connect(&timeline, &Session::Timeline::messagesAdded, this, &Receiver::drain);
    connect(&timeline, &Session::Timeline::messagesChanged, this,
            [this](const Session::ConversationId &, const QList<Session::Message> &messages) { noteStates(messages); });
    if (!m_folder.isEmpty()) new Transfers(m_context, this);
    watchStopSignals(this, [this] {
        // A large file goes on with the next call, from where it stands.
        if (m_saving) return finish(m_context.output.failure({Base::ErrorCode::Cancelled, {}}));
        stop();
    });
    if (m_patience.count() >= 0) {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Receiver::stop);
        m_timer.start(m_patience);
    }
    const auto &connection = m_context.session.connection();
    connect(&connection, &Session::ConnectionState::changed, this, [this, &connection] {
        if (connection.phase() == Session::ConnectionState::Phase::Rejected) giveUp(connection.error());
    });
    beOnline(m_context).then(this, [this](Base::Result<Base::Done> &&online) {
        if (!online && !m_follow) return giveUp(online.error());
        if (!online && online.error().code == Base::ErrorCode::NotSignedIn) return finish(m_context.output.failure(online.error()));
        m_caughtUp = true;
        drain();
    });
}

void Receiver::giveUp(const Base::Error &why)
{
    if (std::exchange(m_stopped, true)) return;
    // What is here is printed all the same.
    m_caughtUp = true;
    m_failed = m_context.output.failure(why);
    drain();
}

void Receiver::stop()
{
    m_stopped = true;
    if (!m_draining) drained();
}

void Receiver::drain()
{
    if (m_finished) return;
    if (m_draining) {
        m_again = true;
        return;
    }
    m_draining = true;
    m_again = false;
    const auto after = m_context.session.settings().number(Session::Settings::Key::PrintedUpTo);
    m_context.session.timeline().arrivedAfter(after, kPage).then(this, [this](Base::Result<QList<Session::Message>> &&page) {
        if (!page) return finish(m_context.output.failure(page.error()));
        m_page = *std::move(page);
        if (m_page.size() == kPage) m_again = true;
        printNext();
    });
}

void Receiver::printNext()
{
    // In a loop, not by recursion: a page of texts must not need a deep stack.
    while (!m_page.isEmpty() && !m_context.output.isBroken()) {
        const Session::Message message = m_page.takeFirst();
        const bool hasFile = message.kind == Session::MessageKind::Image || message.kind == Session::MessageKind::File;
        if (hasFile && !m_folder.isEmpty()) return save(message);
        printed(message, {});
    }
    pageDone();
}

void Receiver::printed(const Session::Message &message, const QString &savedAs)
{
    m_context.output.message(message, peerOf(m_context, message.conversation), savedAs);
    if (m_context.output.isBroken()) return; // it comes again with the next call
    ++m_count;
    Session::Position &newest = m_newest[message.conversation];
    if (newest < message.position) newest = message.position;
    m_printedUpTo = message.key;
}

void Receiver::save(const Session::Message &message)
{
    const QString path = freePath(message.attachment.name);
    m_saving = true;
    m_context.session.downloader().saveTo(message.key, path).then(this, [this, message, path](Base::Result<Base::Done> &&saved) {
        m_saving = false;
        if (m_finished) return;
        if (saved) {
            printed(message, path);
        } else if (static_cast<int>(saved.error().code) / 100 == 2 || saved.error().code == Base::ErrorCode::DiskFull) {
            // The file is still there to be fetched: this message and those behind it come with the next call.
            m_failed = m_context.output.failure(saved.error());
            m_page.clear();
            m_again = false;
            return pageDone();
        } else {
            printed(message, {});
            m_failed = m_context.output.failure(saved.error());
        }
        printNext();
    });
}

QString Receiver::freePath(const QString &name) const
{
    const QDir folder(m_folder);
    const QString wanted = QFileInfo(name).fileName().isEmpty() ? QStringLiteral("file") : QFileInfo(name).fileName();
    QString path = folder.filePath(wanted);
    for (int n = 2; QFileInfo::exists(path); ++n) {
        const QFileInfo info(wanted);
        const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
        path = folder.filePath(QStringLiteral("%1-%2%3").arg(info.completeBaseName()).arg(n).arg(suffix));
    }
    return path;
}

void Receiver::pageDone()
{
    m_draining = false;
    if (m_printedUpTo > 0) {
        m_context.session.settings().set(Session::Settings::Key::PrintedUpTo, QVariant(qint64(m_printedUpTo)));
    }
    if (m_markRead) markRead();
    if (m_context.output.isBroken()) {
        m_stopped = true;
        m_failed = ExitCode::Local;
        m_again = false;
    }
    if (m_again) return drain();
    drained();
}

void Receiver::markRead()
{
    const auto newest = std::exchange(m_newest, {});
    for (auto it = newest.cbegin(); it != newest.cend(); ++it) {
        ++m_marking;
        m_context.session.conversations().markRead(it.key(), it.value()).then(this, [this](Base::Result<Base::Done> &&done) {
            --m_marking;
            if (!done) m_failed = m_context.output.failure(done.error());
            if (!m_draining) drained();
        });
    }
}

void Receiver::drained()
{
    if (m_marking > 0) return; // its receipts are not even in the outbox yet
    if (!m_caughtUp || m_finished) {
        if (!m_stopped || m_finished) return;
    }
    const bool isOver = m_stopped || (!m_follow && (m_patience.count() < 0 || m_count > 0));
    if (!isOver) return;
    if (!m_context.session.connection().isOnline()) return finish(m_failed);
    // Read receipts are on their way: let them leave.
    m_stopped = true;
    const bool alreadyWaiting = std::exchange(m_leaving, true);
    if (alreadyWaiting) return;
    QTimer::singleShot(0, this, [this] {
        // Not for longer than was asked for: an upload may be waiting, too.
        const bool isBounded = !m_follow && m_patience.count() >= 0;
        const std::chrono::milliseconds most = isBounded ? std::max(m_patience, kLeastGoodbye) : kSendPatience;
        beIdle(m_context, std::min<std::chrono::milliseconds>(most, kSendPatience)).then(this, [this](Base::Result<Base::Done> &&) {
            finish(m_failed);
        });
    });
}

void Receiver::noteStates(const QList<Session::Message> &messages)
{
    for (const Session::Message &message : messages) {
        if (!message.isOwn) continue;
        Session::MessageState &known = m_states[message.key];
        if (message.state <= known) continue;
        known = message.state;
        if (message.state != Session::MessageState::Delivered && message.state != Session::MessageState::Read) continue;
        QJsonObject object;
        object.insert(QStringLiteral("id"), message.id.hex());
        const QString peer = peerOf(m_context, message.conversation);
        object.insert(QStringLiteral("from"), peer);
        object.insert(QStringLiteral("status"), stateName(message.state));
        m_context.output.event(QStringLiteral("receipt"), object,
                               QStringLiteral("  -- %1: %2 by %3").arg(message.id.hex().left(8), stateName(message.state), peer));
    }
}

void Receiver::finish(ExitCode code)
{
    if (std::exchange(m_finished, true)) return;
    if (code == ExitCode::Done) {
        m_context.output.result(QStringLiteral("received"), {{QStringLiteral("count"), qint64(m_count)}}, QString());
    }
    deleteLater();
    m_promise.finish(code);
}

} // namespace Cli
