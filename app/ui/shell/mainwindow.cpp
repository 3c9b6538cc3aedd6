// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/shell/mainwindow.h"

#include "app/host/relayhost.h"
#include "app/ui/common/dialogs.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/theme.h"
#include "app/ui/shell/mainview.h"
#include "app/ui/signin/signinview.h"
#include "app/ui/signin/unlockview.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Ui {

using Key = Session::Settings::Key;

namespace {

QString keptInWords(const QString &slot)
{
    if (slot == QLatin1String("keychain")) return MainWindow::tr("the keychain of this computer");
    if (slot == QLatin1String("passphrase")) return MainWindow::tr("your passphrase");
    if (slot == QLatin1String("key file")) return MainWindow::tr("a key file");
    return slot;
}

} // namespace

MainWindow::MainWindow(Theme &theme, Dialogs &dialogs, PictureDecoders decoders, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_decoders(std::move(decoders))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Kith"));
    setWindowIcon(Icons::program());
    setMinimumSize(360, 420);
    // On a small screen, or a large one in large pixels, no larger than what is free of it.
    resize(QSize(1100, 740).boundedTo(screen()->availableSize()));
    setCentralWidget(m_stack);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

MainWindow::~MainWindow()
{
    release();
}

void MainWindow::put(QWidget *view)
{
    if (m_stack->indexOf(view) < 0) m_stack->addWidget(view);
    m_stack->setCurrentWidget(view);
}

void MainWindow::showFailure(const Base::Error &error, bool isNew)
{
    if (!m_unlock) {
        m_unlock = new UnlockView(m_theme);
        m_unlock->setObjectName(QStringLiteral("unlockView"));
        m_unlock->setMaximumWidth(420);
        m_unlockHolder = new QWidget;
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(m_unlock, 100);
        row->addStretch(1);
        auto *column = new QVBoxLayout(m_unlockHolder);
        column->setContentsMargins(24, 24, 24, 24);
        column->addStretch(2);
        column->addLayout(row);
        column->addStretch(3);
        connect(m_unlock, &UnlockView::passphraseGiven, this, &MainWindow::passphraseGiven);
        connect(m_unlock, &UnlockView::retryRequested, this, &MainWindow::retryRequested);
    }
    put(m_unlockHolder);
    m_unlock->show(error, isNew);
}

void MainWindow::showSession(Session::Session &session, const QString &keptIn)
{
    m_session = &session;
    m_keptIn = keptIn;
    const auto apply = [this](Key key) {
        if (key == Key::Theme) m_theme.setMode(Theme::modeFromName(m_session->settings().text(Key::Theme)));
        if (key == Key::TextSizePercent) m_theme.setTextPercent(static_cast<int>(m_session->settings().number(Key::TextSizePercent)));
    };
    apply(Key::Theme);
    apply(Key::TextSizePercent);
    connect(&session.settings(), &Session::Settings::changed, this, apply);
    connect(&session, &Session::Session::signedOut, this, [this] {
        refreshTitle();
        showSignIn();
    });
    connect(&session.conversations(), &Session::Conversations::totalUnreadChanged, this, &MainWindow::refreshTitle);
    restoreLayout();
    if (!session.account()) {
        showSignIn();
    } else if (session.settings().flag(Key::RecoveryKeyDue)) {
        showSignIn();
        m_signIn->showRecoveryKey();
    } else {
        showMain();
    }
    refreshTitle();
}

void MainWindow::showSignIn()
{
    if (m_main) {
        saveLayout();
        m_main->hide();
        m_main->deleteLater();
        m_main = nullptr;
    }
    if (m_signIn) m_signIn->deleteLater();
    m_signIn = new SignInView(m_theme, m_dialogs, *m_session, m_host);
    connect(m_signIn, &SignInView::finished, this, [this] {
        showMain();
        refreshTitle();
    });
    put(m_signIn);
    if (!m_link.isEmpty() && !m_session->account()) m_signIn->useInviteLink(std::exchange(m_link, QString()));
}

void MainWindow::showMain()
{
    // Set up and then left for another relay: nobody is on it.
    const auto account = m_session->account();
    if (m_host && account && m_host->isSetUp() && !m_host->isRelay(account->relay, account->relayPin))
        m_host->stop().then(m_host, [](Base::Done &&) {});
    const QString about = tr("Kith %1. Your messages on this computer are encrypted; the key is kept in: %2.")
                              .arg(QString::fromLatin1(KITH_VERSION), keptInWords(m_keptIn));
    m_main = new MainView(m_theme, m_dialogs, *m_session, m_decoders, about, m_host);
    m_main->restoreSplitter(m_session->settings().value(Key::WindowState).toByteArray());
    put(m_main);
    m_main->begin();
    if (m_signIn) {
        m_signIn->deleteLater();
        m_signIn = nullptr;
    }
}

void MainWindow::release()
{
    if (!m_session) return;
    saveLayout();
    if (m_main) m_main->giveAll();
    m_session->disconnect(this);
    m_session->settings().disconnect(this);
    m_session->conversations().disconnect(this);
    delete std::exchange(m_main, nullptr);
    delete std::exchange(m_signIn, nullptr);
    m_session = nullptr;
}

void MainWindow::useInviteLink(const QString &link)
{
    // Not away from the page of the recovery key either.
    if (m_session && m_session->account()) {
        m_dialogs.tell(this, tr("You are signed in already"),
                       tr("The invite link is for a new account. Start Kith with another profile to use it."));
    } else if (m_signIn) {
        m_signIn->useInviteLink(link);
    } else {
        m_link = link;
    }
}

void MainWindow::raiseWindow()
{
    if (isMinimized()) showNormal();
    show();
    raise();
    activateWindow();
}

void MainWindow::refreshTitle()
{
    const auto account = m_session ? m_session->account() : std::nullopt;
    if (!account) {
        setWindowTitle(QStringLiteral("Kith"));
        return;
    }
    const int unread = m_session->conversations().totalUnread();
    //: Title of the window: account name
    const QString name = tr("%1 - Kith").arg(account->user);
    setWindowTitle(unread > 0 ? QStringLiteral("(%1) %2").arg(unread).arg(name) : name);
}

void MainWindow::saveLayout()
{
    if (!m_session) return;
    m_session->settings().set(Key::WindowGeometry, saveGeometry());
    if (!m_main) return;
    m_session->settings().set(Key::WindowState, m_main->splitterState());
    m_main->keepPlace();
}

void MainWindow::restoreLayout()
{
    const QByteArray geometry = m_session->settings().value(Key::WindowGeometry).toByteArray();
    if (!geometry.isEmpty()) restoreGeometry(geometry);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().window);
}

} // namespace Ui
