// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/chatheader.h"

#include "app/ui/common/avatar.h"
#include "app/ui/common/iconbutton.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/linelabel.h"
#include "app/ui/timeline/messagewords.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace Ui {

ChatHeader::ChatHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_back(new IconButton(theme, QStringLiteral("back"), tr("Back to the conversations")))
    , m_avatar(new AvatarView(theme, 40))
    , m_name(new LineLabel(theme, TextRole::Strong))
    , m_line(new LineLabel(theme, TextRole::Small, TextLabel::Tone::Secondary))
    , m_safety(new IconButton(theme, QStringLiteral("shield"), tr("Safety number")))
    , m_more(new IconButton(theme, QStringLiteral("more"), tr("More")))
{
    setObjectName(QStringLiteral("chatHeader"));
    m_back->setObjectName(QStringLiteral("backButton"));
    m_back->setMirrors(true);
    m_safety->setObjectName(QStringLiteral("safetyButton"));
    m_more->setObjectName(QStringLiteral("chatMenuButton"));
    m_name->setObjectName(QStringLiteral("chatName"));
    m_line->setObjectName(QStringLiteral("chatPresence"));
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_line);
    words->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 6);
    row->setSpacing(4);
    row->addWidget(m_back);
    row->addWidget(m_avatar);
    row->addSpacing(8);
    row->addLayout(words, 1);
    row->addWidget(m_safety);
    row->addWidget(m_more);
    setMinimumHeight(60);
    m_back->hide();

    connect(m_back, &IconButton::clicked, this, &ChatHeader::backRequested);
    connect(m_safety, &IconButton::clicked, this, &ChatHeader::safetyNumberRequested);
    connect(m_more, &IconButton::clicked, this, &ChatHeader::showMenu);
    connect(&theme, &Theme::changed, this, [this] {
        update();
        refreshLine();
    });
    m_minute.setInterval(30'000);
    connect(&m_minute, &QTimer::timeout, this, &ChatHeader::refreshLine);
    m_minute.start();
}

void ChatHeader::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void ChatHeader::setShownKeys(const QKeySequence &search, const QKeySequence &date, const QKeySequence &gallery)
{
    m_searchKeys = search;
    m_dateKeys = date;
    m_galleryKeys = gallery;
}

void ChatHeader::askForDate()
{
    Q_EMIT dateRequested(m_more->mapToGlobal(QPoint(m_more->width() / 2, m_more->height() + 4)));
}

void ChatHeader::show(const Session::ConversationSummary &summary)
{
    m_summary = summary;
    m_avatar->setName(summary.title);
    m_avatar->setStatus(summary.presence.status);
    const bool verified = summary.trust == Session::TrustState::Verified;
    const bool changed = summary.trust == Session::TrustState::Changed || summary.trust == Session::TrustState::BlockedUntilConfirmed;
    m_safety->setIconName(verified ? QStringLiteral("shieldcheck") : changed ? QStringLiteral("shieldalert") : QStringLiteral("shield"));
    m_safety->setName(verified ? tr("Safety number: compared") : changed ? tr("Safety number: changed") : tr("Safety number"));
    m_safety->setVisible(!summary.peer.isEmpty());
    refreshLine();
}

void ChatHeader::refreshLine()
{
    m_name->setText(m_summary.title);
    const QString line = m_summary.isTyping ? tr("typing…")
                                            : MessageWords::presence(m_summary.presence, QDateTime::currentDateTime());
    m_line->setTone(m_summary.isTyping || m_summary.presence.status == Session::PresenceStatus::Online ? TextLabel::Tone::Accent
                                                                                                       : TextLabel::Tone::Secondary);
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
}

void ChatHeader::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    painter.fillRect(rect(), c.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.line);
}

void ChatHeader::showMenu()
{
    const Colors &c = m_theme.colors();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chatMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto icon = [&c](const char *name) { return Icons::icon(QString::fromLatin1(name), c.textSecondary, c.control); };
    if (!m_summary.peer.isEmpty())
        menu->addAction(icon("shield"), tr("Safety number"), this, &ChatHeader::safetyNumberRequested);
    menu->addAction(icon("search"), tr("Search this conversation"), m_searchKeys, this, &ChatHeader::searchRequested);
    menu->addAction(icon("calendar"), tr("Jump to a date"), m_dateKeys, this, &ChatHeader::askForDate);
    menu->addAction(icon("gallery"), tr("Media, files and links"), m_galleryKeys, this, &ChatHeader::galleryRequested);
    menu->addSeparator();
    const bool muted = m_summary.isMuted;
    menu->addAction(icon(muted ? "bell" : "mute"), muted ? tr("Unmute") : tr("Mute"), this, [this, muted] { Q_EMIT muteRequested(!muted); });
    menu->addSeparator();
    menu->addAction(icon("trash"), tr("Remove from this computer"), this, &ChatHeader::removeRequested);
    const QSize size = menu->sizeHint();
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : m_more->width() - size.width();
    menu->popup(m_more->mapToGlobal(QPoint(x, m_more->height() + 4)));
}

} // namespace Ui
