// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/messageinfodialog.h"

#include "app/ui/common/errortext.h"
#include "app/ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Ui {

namespace {
constexpr int kSoonMs = 200;
}

using Session::DeliveryDetail;
using Session::MessageState;

MessageInfoDialog::MessageInfoDialog(const Theme &theme, Session::Timeline &timeline, const Session::Message &message, NameOf nameOf,
                                     QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_message(message)
    , m_nameOf(std::move(nameOf))
    , m_steps(new QVBoxLayout)
{
    setObjectName(QStringLiteral("messageInfoDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Message info"));
    setMinimumWidth(420);
    auto *title = new TextLabel(theme, TextRole::Title);
    title->setText(tr("Message info"));
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("rejectButton"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_steps->setSpacing(10);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 20);
    column->setSpacing(16);
    column->addWidget(title);
    column->addLayout(m_steps);
    column->addStretch();
    column->addLayout(buttons);
    timeline.details(message.key).then(this, [this](Base::Result<QList<DeliveryDetail>> &&details) {
        if (details) {
            display(*details);
        } else {
            auto *error = new TextLabel(m_theme, TextRole::Body, TextLabel::Tone::Danger);
            error->setWordWrap(true);
            error->setText(ErrorText::full(details.error()));
            m_steps->addWidget(error);
        }
        begin();
    });
}

void MessageInfoDialog::display(const QList<DeliveryDetail> &given)
{
    QList<DeliveryDetail> details = given;
    std::stable_sort(details.begin(), details.end(), [](const auto &a, const auto &b) {
        if (a.time.isValid() != b.time.isValid()) return a.time.isValid();
        return a.time < b.time;
    });
    if (!m_message.isOwn) {
        addStep(tr("Written, by the clock of %1").arg(m_nameOf(m_message.author)), m_message.sentTime, {});
        addStep(tr("Arrived at the relay"), m_message.serverTime, {});
    }
    QDateTime before;
    if (m_message.isOwn) {
        before = m_message.sentTime;
        addStep(tr("Stored on this computer"), before, {});
    }
    for (const DeliveryDetail &detail : std::as_const(details)) {
        const QString who = m_nameOf(detail.user);
        QString what;
        switch (detail.state) {
        case MessageState::Pending: what = tr("Stored on this computer"); break;
        case MessageState::Accepted: what = tr("Safe at the relay"); break;
        case MessageState::Delivered:
            what = detail.device == 0 ? tr("Delivered to %1").arg(who) : tr("On device %2 of %1").arg(who, QLocale().toString(detail.device));
            break;
        case MessageState::Read: what = tr("Read by %1").arg(who); break;
        case MessageState::Failed: what = tr("Not sent"); break;
        case MessageState::Received: what = tr("Arrived here"); break;
        }
        addStep(what, detail.time, before);
        before = detail.time;
    }
    if (m_message.isOwn && m_message.state == MessageState::Pending) addStep(tr("Safe at the relay"), {}, {});
    if (m_message.state == MessageState::Failed) {
        auto *why = new TextLabel(m_theme, TextRole::Body, TextLabel::Tone::Danger);
        why->setObjectName(QStringLiteral("failureText"));
        why->setWordWrap(true);
        //: %1 says why, and what to do
        why->setText(tr("Not sent. %1").arg(ErrorText::full(m_message.failure)));
        m_steps->addWidget(why);
    }
    if (m_message.state == MessageState::Pending && m_message.failure.code == Base::ErrorCode::RefusedStaleDeviceList) {
        auto *why = new TextLabel(m_theme, TextRole::Body);
        why->setObjectName(QStringLiteral("heldText"));
        why->setWordWrap(true);
        why->setText(ErrorText::full(m_message.failure));
        m_steps->addWidget(why);
    }
}

void MessageInfoDialog::addStep(const QString &what, const QDateTime &time, const QDateTime &before)
{
    auto *line = new QHBoxLayout;
    auto *name = new TextLabel(m_theme, TextRole::Body);
    name->setWordWrap(true); // a name is told whole here, however long
    name->setText(what);
    auto *when = new TextLabel(m_theme, TextRole::Body, TextLabel::Tone::Secondary);
    QString text = tr("not yet");
    if (time.isValid()) {
        const QDateTime local = time.toLocalTime();
        const QLocale locale;
        text = locale.toString(local.time(), QStringLiteral("HH:mm:ss"));
        if (local.date() != QDate::currentDate()) text = locale.toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ') + text;
        if (before.isValid()) {
            const qint64 ms = before.msecsTo(time);
            const QString took = ms < 10'000 ? tr("+%1 ms").arg(locale.toString(ms))
                : ms < 600'000               ? tr("+%1 s").arg(locale.toString(ms / 1000))
                                             : tr("+%1 min").arg(locale.toString(ms / 60'000));
            text += QStringLiteral("   ") + took;
        }
    }
    when->setText(text);
    line->setSpacing(24);
    line->addWidget(name, 1);
    line->addWidget(when, 0, Qt::AlignTop);
    m_steps->addLayout(line);
}

void MessageInfoDialog::open()
{
    // A window that grows while it is being mapped loses its place over the one it belongs to.
    m_isWanted = true;
    if (m_isLoaded) return begin();
    QTimer::singleShot(kSoonMs, this, &MessageInfoDialog::begin);
}

void MessageInfoDialog::begin()
{
    m_isLoaded = true;
    if (isVisible()) return adjustSize();
    if (std::exchange(m_isWanted, false)) QDialog::open();
}

} // namespace Ui
