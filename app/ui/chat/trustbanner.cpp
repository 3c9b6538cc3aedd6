// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/trustbanner.h"

#include "app/ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Ui {

TrustBanner::TrustBanner(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new TextLabel(theme, TextRole::Body, TextLabel::Tone::Warning))
{
    setObjectName(QStringLiteral("trustBanner"));
    m_text->setWordWrap(true);
    auto *compare = new QPushButton(tr("Compare safety number"));
    compare->setObjectName(QStringLiteral("compareButton"));
    compare->setProperty("kind", QStringLiteral("primary"));
    auto *accept = new QPushButton(tr("Send anyway"));
    accept->setObjectName(QStringLiteral("acceptIdentityButton"));
    connect(compare, &QPushButton::clicked, this, &TrustBanner::compareRequested);
    connect(accept, &QPushButton::clicked, this, &TrustBanner::acceptRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(compare);
    buttons->addWidget(accept);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void TrustBanner::show(const Session::ConversationSummary &summary)
{
    const bool blocked = summary.trust == Session::TrustState::BlockedUntilConfirmed;
    m_text->setText(tr("The safety number you compared with %1 has changed: a new device, or somebody else. "
                       "Nothing is sent until you decide.")
                        .arg(summary.title));
    setVisible(blocked);
}

void TrustBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().warning);
}

} // namespace Ui
