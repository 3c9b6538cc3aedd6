// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/signinview.h"

#include "app/host/relayhost.h"
#include "app/ui/hosting/hostpage.h"
#include "app/ui/hosting/hostreadypage.h"
#include "app/ui/signin/accountpage.h"
#include "app/ui/signin/invitepage.h"
#include "app/ui/signin/recoverykeypage.h"
#include "app/ui/signin/relaypage.h"
#include "app/ui/signin/welcomepage.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Ui {

namespace {
constexpr int kColumn = 420;
}

SignInView::SignInView(const Theme &theme, Dialogs &dialogs, Session::Session &session, Host::RelayHost *host, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_pages(new QStackedWidget)
    , m_welcome(new WelcomePage(theme, host && host->isPossible()))
    , m_invite(new InvitePage(theme, session.signIn()))
    , m_relay(new RelayPage(theme, session.signIn()))
    , m_account(new AccountPage(theme, dialogs, session.signIn()))
    , m_recovery(new RecoveryKeyPage(theme, dialogs, session.signIn()))
{
    setObjectName(QStringLiteral("signInView"));
    const auto add = [this](QWidget *page, const char *objectName) {
        page->setObjectName(QString::fromLatin1(objectName));
        // Each page stands in the middle, as high as it needs, and scrolls when the window is small.
        auto *holder = new QWidget;
        auto *column = new QVBoxLayout(holder);
        column->setContentsMargins(24, 24, 24, 24);
        page->setMaximumWidth(kColumn);
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(page, 100);
        row->addStretch(1);
        column->addStretch(2);
        column->addLayout(row);
        column->addStretch(3);
        auto *scroll = new QScrollArea;
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(holder);
        scroll->setFocusPolicy(Qt::NoFocus);
        m_pages->addWidget(scroll);
    };
    add(m_welcome, "welcomePage");
    add(m_invite, "invitePage");
    add(m_relay, "relayPage");
    add(m_account, "accountPage");
    add(m_recovery, "recoveryKeyPage");
    if (host) {
        m_host = new HostPage(theme, *host, session.signIn());
        m_hostReady = new HostReadyPage(theme, *host);
        add(m_host, "hostPage");
        add(m_hostReady, "hostReadyPage");
        connect(m_welcome, &WelcomePage::hostChosen, this, [this] { go(m_host); });
        connect(m_host, &SignInPage::backRequested, this, [this] { go(m_welcome); });
        connect(m_host, &HostPage::relayStarted, this, [this](const QString &link, const Session::Invite &invite) {
            m_beforeAccount = m_host;
            m_account->useInvite(link, invite);
            m_account->setWords(tr("The first account on your relay: yours."));
            go(m_account);
        });
        connect(m_host, &HostPage::relayFound, this, [this](const QString &address, const Session::RelayInfo &relay) {
            m_beforeAccount = m_host;
            m_account->useRelay(address, relay);
            go(m_account);
        });
        connect(m_hostReady, &HostReadyPage::done, this, &SignInView::finished);
    }
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);

    connect(m_welcome, &WelcomePage::inviteChosen, this, [this] {
        m_beforeInvite = m_welcome;
        go(m_invite);
    });
    connect(m_welcome, &WelcomePage::relayChosen, this, [this] { go(m_relay); });
    connect(m_invite, &SignInPage::backRequested, this, [this] { go(m_beforeInvite ? m_beforeInvite : m_welcome); });
    connect(m_account, &AccountPage::inviteRequested, this, [this] {
        m_beforeInvite = m_account;
        go(m_invite);
    });
    connect(m_relay, &SignInPage::backRequested, this, [this] { go(m_welcome); });
    connect(m_account, &SignInPage::backRequested, this, [this] { go(m_beforeAccount ? m_beforeAccount : m_welcome); });
    connect(m_invite, &InvitePage::inviteRead, this, [this](const QString &link, const Session::Invite &invite) {
        // Back from there leads past the account as it was before.
        if (m_beforeInvite == m_account) m_beforeInvite = m_beforeAccount;
        m_beforeAccount = m_invite;
        m_account->useInvite(link, invite);
        go(m_account);
    });
    connect(m_relay, &RelayPage::relayFound, this, [this](const QString &address, const Session::RelayInfo &relay) {
        m_beforeAccount = m_relay;
        m_account->useRelay(address, relay);
        go(m_account);
    });
    // Noted before there is an account: whoever is cut off on the page of the key sees it again at the next start.
    connect(m_account, &AccountPage::started, this,
            [&session](bool isNew) { session.settings().set(Session::Settings::Key::RecoveryKeyDue, isNew); });
    connect(m_account, &AccountPage::done, this, [this](const Session::AccountInfo &, bool isNew) {
        if (!isNew) {
            Q_EMIT finished();
            return;
        }
        showRecoveryKey();
    });
    connect(m_recovery, &RecoveryKeyPage::done, this, [this, &session] {
        session.settings().set(Session::Settings::Key::RecoveryKeyDue, false);
        const auto account = session.account();
        if (m_beforeAccount != m_host || !m_host || !account) {
            Q_EMIT finished();
            return;
        }
        m_hostReady->load(*account);
        go(m_hostReady);
    });
    m_welcome->setFocus();
}

void SignInView::useInviteLink(const QString &link)
{
    m_beforeInvite = m_welcome;
    go(m_invite);
    m_invite->setLink(link);
}

void SignInView::showRecoveryKey()
{
    m_recovery->load();
    go(m_recovery);
}

void SignInView::go(QWidget *page)
{
    for (int i = 0; i < m_pages->count(); ++i) {
        if (m_pages->widget(i)->isAncestorOf(page)) m_pages->setCurrentIndex(i);
    }
    if (auto *form = qobject_cast<SignInPage *>(page)) form->begin();
    else page->setFocus();
}

void SignInView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().window);
}

} // namespace Ui
