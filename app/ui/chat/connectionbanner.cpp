// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/connectionbanner.h"

#include "app/ui/common/errortext.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace Ui {

namespace {
constexpr int kPatienceMs = 1500;
constexpr quint64 kWorthSaying = 50; //!< messages to catch up with
} // namespace

ConnectionBanner::ConnectionBanner(const Theme &theme, Session::ConnectionState &state, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_state(state)
    , m_text(new TextLabel(theme, TextRole::Small, TextLabel::Tone::Warning))
    , m_button(new QPushButton(tr("Try now")))
{
    setObjectName(QStringLiteral("connectionBanner"));
    m_text->setObjectName(QStringLiteral("connectionText"));
    m_text->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("tryNowButton"));
    m_button->setProperty("kind", QStringLiteral("link"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addSpacing(32); // the icon; a margin would stay where it is when the window is mirrored
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    setMinimumHeight(40);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (needsPerson()) Q_EMIT signInAgainRequested();
        else Q_EMIT tryNowRequested();
    });
    connect(&state, &Session::ConnectionState::changed, this, &ConnectionBanner::refresh);
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, &ConnectionBanner::refresh);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_waitedEnough = true;
        refresh();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

//! Waiting does not help: the relay does not let this device in, or shows another key than the known one.
bool ConnectionBanner::needsPerson() const
{
    using Phase = Session::ConnectionState::Phase;
    if (m_state.phase() == Phase::Rejected) return true;
    const Base::ErrorCode why = m_state.error().code;
    return m_state.phase() == Phase::Waiting && (why == Base::ErrorCode::PinMismatch || why == Base::ErrorCode::CertificateUnknown);
}

void ConnectionBanner::refresh()
{
    using Phase = Session::ConnectionState::Phase;
    const Phase phase = m_state.phase();
    if (m_state.isOnline() && m_state.storingError()) {
        m_patience.stop();
        m_tick.stop();
        m_button->hide();
        const Base::Error &why = *m_state.storingError();
        m_text->setText(why.code == Base::ErrorCode::DiskFull
                            ? tr("The disk is full. New messages wait at the relay until you make some room.")
                            : tr("New messages cannot be stored here and wait at the relay. %1").arg(ErrorText::full(why)));
        show();
        return;
    }
    const bool well = phase == Phase::Online || phase == Phase::Stopped
        || (phase == Phase::CatchingUp && m_state.waiting() < kWorthSaying);
    if (well) {
        m_patience.stop();
        m_tick.stop();
        m_waitedEnough = false;
        hide();
        return;
    }
    const bool isForPerson = needsPerson();
    const bool atOnce = isForPerson || phase == Phase::CatchingUp;
    if (!atOnce && !m_waitedEnough) {
        if (!m_patience.isActive()) m_patience.start();
        return;
    }
    m_button->setVisible(phase == Phase::Waiting || phase == Phase::Rejected);
    m_button->setText(isForPerson ? tr("Sign in again") : tr("Try now"));
    switch (phase) {
    case Phase::Waiting: {
        if (isForPerson) {
            m_text->setText(ErrorText::full(m_state.error()));
            break;
        }
        const qint64 seconds = qMax<qint64>(0, (QDateTime::currentDateTimeUtc().msecsTo(m_state.nextTry()) + 999) / 1000);
        m_text->setText(seconds > 0 ? tr("No connection to the relay. Trying again in %n second(s).", nullptr, static_cast<int>(seconds))
                                    : tr("No connection to the relay. Trying again …"));
        m_text->setToolTip(ErrorText::what(m_state.error()));
        if (!m_tick.isActive()) m_tick.start();
        break;
    }
    case Phase::Connecting: m_text->setText(tr("Connecting to the relay …")); break;
    case Phase::CatchingUp:
        m_text->setText(tr("Catching up: %n message(s) to come", nullptr, static_cast<int>(qMin<quint64>(m_state.waiting(), 1'000'000))));
        break;
    case Phase::Rejected: m_text->setText(ErrorText::full(m_state.error())); break;
    case Phase::Online:
    case Phase::Stopped: break;
    }
    if (phase != Phase::Waiting) m_tick.stop();
    show();
}

void ConnectionBanner::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    painter.fillRect(rect(), c.warning);
    const QRectF icon = layoutDirection() == Qt::RightToLeft ? QRectF(width() - 40, 0, 28, height()) : QRectF(12, 0, 28, height());
    Icons::paint(painter, QStringLiteral("offline"), icon, 20, c.warningText);
}

} // namespace Ui
