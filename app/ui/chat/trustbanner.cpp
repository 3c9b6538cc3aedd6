// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/trustbanner.h"

#include "app/ui/common/textlabel.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Ui {

TrustBanner::TrustBanner(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new TextLabel(theme, TextRole::Body, TextLabel::Tone::Warning))
    , m_compare(new QPushButton(tr("Compare safety number")))
    , m_accept(new QPushButton(tr("Send anyway")))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("trustBanner"));
    m_text->setWordWrap(true);
    m_compare->setObjectName(QStringLiteral("compareButton"));
    m_compare->setProperty("kind", QStringLiteral("primary"));
    m_accept->setObjectName(QStringLiteral("acceptIdentityButton"));
    connect(m_compare, &QPushButton::clicked, this, &TrustBanner::compareRequested);
    connect(m_accept, &QPushButton::clicked, this, &TrustBanner::acceptRequested);
    m_buttons->addWidget(m_compare);
    m_buttons->addWidget(m_accept);
    m_buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_text);
    column->addLayout(m_buttons);
    connect(&theme, &Theme::changed, this, [this] {
        arrange();
        update();
    });
    hide();
}

void TrustBanner::show(const Session::ConversationSummary &summary)
{
    const bool blocked = summary.trust == Session::TrustState::BlockedUntilConfirmed;
    m_text->setText(tr("The safety number you compared with %1 has changed: a new device, or somebody else. "
                       "Nothing is sent until you decide.")
                        .arg(summary.title));
    setVisible(blocked);
    arrange();
}

//! Everything is read whole: buttons that do not fit stand one below the other, and the words get the lines they need.
void TrustBanner::arrange()
{
    const QMargins around = layout()->contentsMargins();
    const int room = width() - around.left() - around.right();
    const int beside = m_compare->sizeHint().width() + m_buttons->spacing() + m_accept->sizeHint().width();
    m_buttons->setDirection(beside > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_text->setMinimumHeight(0); // a label counts it in
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(room)));
}

void TrustBanner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TrustBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) arrange();
}

void TrustBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().warning);
}

} // namespace Ui
