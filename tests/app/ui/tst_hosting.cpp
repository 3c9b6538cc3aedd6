// SPDX-License-Identifier: GPL-3.0-or-later
// The first start with a relay of one's own: the window is played, the relay is the real one.
#include "app/host/relayhost.h"
#include "app/ui/common/qrcode.h"
#include "app/ui/conversationlist/conversationpane.h"
#include "app/ui/hosting/hostinvite.h"
#include "app/ui/settings/settingsdialog.h"
#include "tests/app/ui/screen.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTextEdit>

using Host::RelayHost;

namespace {

struct Hosted : Screen
{
    explicit Hosted(const QString &user = {}, const QString &program = qEnvironmentVariable("KITH_RELAY"))
        : Screen(user)
        , host(folder.filePath(QStringLiteral("relay")), program)
    {
        window.useHost(host);
    }
    ~Hosted() { window.release(); }

    QTemporaryDir folder;
    RelayHost host;

    //! The relay runs, and the account of the screen is on it.
    bool setUp()
    {
        bool answered = false;
        host.setUp({}).then(&host, [&answered](Base::Result<Base::Done> &&done) { answered = done.has_value(); });
        if (!QTest::qWaitFor([&] { return answered; }, 30'000)) return false;
        play.setRelay(QStringLiteral("https://127.0.0.1:%1").arg(host.plan()->port), host.pin());
        return true;
    }
    QWidget *page(const char *name) { return child<QWidget>(name); }
    void press(const char *pageName, const char *button) { page(pageName)->findChild<QAbstractButton *>(QString::fromLatin1(button))->click(); }
    void goToHostPage()
    {
        show();
        child<QAbstractButton>("hostChoice")->click();
        QVERIFY(page("hostPage")->isVisible());
    }
};

} // namespace

class TestHosting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRelayIsStartedJoinedAndPassedOn()
    {
        Hosted screen;
        screen.goToHostPage();
        screen.child<QRadioButton>("reachHere")->click();
        QVERIFY(!screen.child<QLineEdit>("hostAddress")->isVisible());
        screen.press("hostPage", "continueButton");
        QTRY_VERIFY_WITH_TIMEOUT(screen.page("accountPage")->isVisible(), 30'000);
        QCOMPARE(screen.host.state(), RelayHost::State::Running);

        auto *account = screen.page("accountPage");
        account->findChild<QLineEdit *>(QStringLiteral("userName"))->setText(QStringLiteral("anna"));
        for (const char *field : {"password", "passwordAgain"})
            account->findChild<QLineEdit *>(QString::fromLatin1(field))->setText(QStringLiteral("three good words"));
        screen.press("accountPage", "continueButton");
        QTRY_VERIFY(screen.page("recoveryKeyPage")->isVisible());
        screen.child<QCheckBox>("keptBox")->click();
        screen.press("recoveryKeyPage", "continueButton");
        QTRY_VERIFY(screen.page("hostReadyPage")->isVisible());

        auto *link = screen.child<QTextEdit>("hostInviteLink");
        QTRY_VERIFY_WITH_TIMEOUT(link->toPlainText().contains(QStringLiteral("token=")), 15'000);
        QVERIFY(!screen.child<Ui::QrCode>("hostQrCode")->isEmpty());
        screen.press("hostReadyPage", "copyButton");
        const QString first = QGuiApplication::clipboard()->text();
        QVERIFY(first.startsWith(QStringLiteral("kith://invite/127.0.0.1:")));
        QVERIFY(first.contains(QStringLiteral("from=anna")));
        // What is shown is the link itself, whole, and copied by hand it stays one.
        QCOMPARE(link->toPlainText(), first);
        link->selectAll();
        link->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), first);
        QVERIFY(link->verticalScrollBar()->maximum() == 0 && link->document()->size().width() <= link->viewport()->width());
        screen.press("hostReadyPage", "anotherLinkButton");
        QTRY_VERIFY_WITH_TIMEOUT(screen.child<QAbstractButton>("anotherLinkButton")->isEnabled(), 15'000);
        screen.press("hostReadyPage", "copyButton");
        QVERIFY(QGuiApplication::clipboard()->text() != first);
        screen.press("hostReadyPage", "continueButton");
        QTRY_VERIFY(screen.main());
        QCOMPARE(screen.host.state(), RelayHost::State::Running);
        Q_EMIT screen.main()->findChild<Ui::ConversationPane *>()->inviteRequested();
        QVERIFY(screen.child<QDialog>("inviteDialog"));
    }

    void whoSignsInElsewhereInvitesNobodyToIt()
    {
        Hosted screen;
        screen.goToHostPage();
        screen.child<QRadioButton>("reachHere")->click();
        screen.press("hostPage", "continueButton");
        QTRY_VERIFY_WITH_TIMEOUT(screen.page("accountPage")->isVisible(), 30'000);
        screen.press("accountPage", "backButton");
        screen.press("hostPage", "backButton");
        screen.child<QAbstractButton>("relayChoice")->click();
        screen.child<QLineEdit>("relayAddress")->setText(QStringLiteral("relay.example"));
        screen.press("relayPage", "continueButton");
        auto *account = screen.page("accountPage");
        QTRY_VERIFY(account->isVisible());
        account->findChild<QLineEdit *>(QStringLiteral("userName"))->setText(QStringLiteral("anna"));
        for (const char *field : {"password", "passwordAgain"})
            account->findChild<QLineEdit *>(QString::fromLatin1(field))->setText(QStringLiteral("three good words"));
        screen.press("accountPage", "continueButton");
        QTRY_VERIFY(screen.page("recoveryKeyPage")->isVisible());
        screen.child<QCheckBox>("keptBox")->click();
        screen.press("recoveryKeyPage", "continueButton");
        QTRY_VERIFY(screen.main());
        QTRY_COMPARE_WITH_TIMEOUT(screen.host.state(), RelayHost::State::Off, 10'000);
        Q_EMIT screen.main()->findChild<Ui::ConversationPane *>()->inviteRequested();
        QVERIFY(!screen.child<QDialog>("inviteDialog"));
        QTest::keyClick(&screen.window, Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(screen.child<QDialog>("settingsDialog") && !screen.child<QLabel>("hostState"));
    }

    void aRelayThatDoesNotRunIsNotPassedOn()
    {
        Hosted screen(QStringLiteral("ben"));
        QVERIFY(screen.setUp());
        const quint16 port = screen.host.plan()->port;
        bool stopped = false;
        screen.host.stop().then(&screen.host, [&stopped](Base::Done &&) { stopped = true; });
        QTRY_VERIFY_WITH_TIMEOUT(stopped, 10'000);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost), port));
        screen.host.start().then(&screen.host, [](Base::Result<Base::Done> &&) {});
        QCOMPARE(screen.host.state(), RelayHost::State::Failed);
        screen.show();
        Q_EMIT screen.main()->findChild<Ui::ConversationPane *>()->inviteRequested();
        auto *dialog = screen.child<QDialog>("inviteDialog");
        QVERIFY(dialog);
        auto *error = dialog->findChild<QLabel *>(QStringLiteral("errorText"));
        QVERIFY(error->isVisible() && error->text().contains(QString::number(port)));
        auto *link = dialog->findChild<QTextEdit *>(QStringLiteral("hostInviteLink"));
        QVERIFY(!link->isVisible());
        for (const QLabel *label : dialog->findChildren<QLabel *>()) QVERIFY(!label->isVisible() || !label->text().contains(QStringLiteral("127.0.0.1")));
        other.close();
        dialog->findChild<QPushButton *>(QStringLiteral("startAgainButton"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(link->isVisible() && link->toPlainText().contains(QStringLiteral("from=ben")), 30'000);
        QVERIFY(!error->isVisible());
    }

    void whatIsWrongIsSaid()
    {
        Hosted screen;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost), 0));
        screen.goToHostPage();
        screen.child<QRadioButton>("reachHere")->click();
        screen.child<QLineEdit>("hostPort")->setText(QString::number(other.serverPort()));
        screen.press("hostPage", "continueButton");
        auto *error = screen.page("hostPage")->findChild<QLabel *>(QStringLiteral("errorText"));
        QTRY_VERIFY(error->isVisible());
        QVERIFY(error->text().contains(QString::number(other.serverPort())));
        QVERIFY(screen.child<QLineEdit>("hostPort")->property("wrong").toBool());
        QVERIFY(!screen.host.isSetUp());
        // Another port, and on.
        screen.child<QLineEdit>("hostPort")->clear();
        screen.press("hostPage", "continueButton");
        QTRY_VERIFY_WITH_TIMEOUT(screen.page("accountPage")->isVisible(), 30'000);
    }

    void whatStandsOnThePageIsWhatRuns()
    {
        Hosted screen;
        screen.goToHostPage();
        screen.child<QRadioButton>("reachNetwork")->click();
        screen.child<QLineEdit>("hostAddress")->setText(QStringLiteral("relay.example"));
        screen.press("hostPage", "continueButton");
        QTRY_VERIFY_WITH_TIMEOUT(screen.page("accountPage")->isVisible(), 30'000);
        QCOMPARE(screen.host.plan()->reach, Host::Reach::Network);
        const QString port = QString::number(screen.host.plan()->port);
        screen.press("accountPage", "backButton");
        QCOMPARE(screen.child<QLineEdit>("hostPort")->text(), port);
        screen.child<QRadioButton>("reachHere")->click();
        screen.press("hostPage", "continueButton");
        QTRY_VERIFY_WITH_TIMEOUT(screen.page("accountPage")->isVisible(), 30'000);
        QCOMPARE(screen.host.plan()->reach, Host::Reach::ThisComputer);
        QCOMPARE(screen.host.state(), RelayHost::State::Running);
        // Not chosen, only looked at: what runs stands there.
        screen.press("accountPage", "backButton");
        QVERIFY(screen.child<QRadioButton>("reachHere")->isChecked());
        screen.child<QRadioButton>("reachNetwork")->click();
        screen.press("hostPage", "backButton");
        screen.child<QAbstractButton>("hostChoice")->click();
        QVERIFY(screen.child<QRadioButton>("reachHere")->isChecked());
        QCOMPARE(screen.child<QLineEdit>("hostPort")->text(), port);
    }

    void goingBackWhileItStartsStaysBack()
    {
        Hosted screen;
        screen.goToHostPage();
        auto *go = screen.page("hostPage")->findChild<QPushButton *>(QStringLiteral("continueButton"));
        screen.child<QRadioButton>("reachHere")->click();
        screen.press("hostPage", "continueButton");
        QVERIFY(!go->isEnabled());
        screen.press("hostPage", "backButton");
        screen.child<QAbstractButton>("relayChoice")->click();
        QTRY_COMPARE_WITH_TIMEOUT(screen.host.state(), RelayHost::State::Running, 30'000);
        QTest::qWait(50);
        QVERIFY(screen.page("relayPage")->isVisible());
        screen.press("relayPage", "backButton");
        screen.child<QAbstractButton>("hostChoice")->click();
        QVERIFY(go->isEnabled());
        // Between the start and the question whether it answers.
        screen.play.setHeld(true);
        screen.press("hostPage", "continueButton");
        QTRY_COMPARE(screen.called(QStringLiteral("askRelay")), 1);
        screen.press("hostPage", "backButton");
        screen.play.setHeld(false);
        screen.play.answer();
        QTest::qWait(30);
        QVERIFY(screen.page("welcomePage")->isVisible());
        screen.child<QAbstractButton>("hostChoice")->click();
        screen.press("hostPage", "continueButton");
        QTRY_VERIFY(screen.page("accountPage")->isVisible());
    }

    void aNumberThatIsNoPortIsSaid()
    {
        Hosted screen;
        screen.goToHostPage();
        auto *port = screen.child<QLineEdit>("hostPort");
        for (const char *number : {"99999", "0"}) {
            port->clear();
            QTest::keyClicks(port, QString::fromLatin1(number));
            QTest::keyClick(port, Qt::Key_Return);
            QVERIFY(port->property("wrong").toBool());
            QVERIFY(screen.page("hostPage")->findChild<QLabel *>(QStringLiteral("errorText"))->isVisible());
        }
        QCOMPARE(screen.host.state(), RelayHost::State::Off);
    }

    void aNetworkAddressIsCheckedBeforeAnythingStarts()
    {
        Hosted screen;
        screen.goToHostPage();
        auto *address = screen.child<QLineEdit>("hostAddress");
        for (const char *wrong : {"https://relay.example/", "foo#b@r", "a b", "relay.example:99999", "fe80::1%eth0", "[fe80::1"}) {
            address->clear();
            QTest::keyClicks(address, QString::fromLatin1(wrong));
            screen.press("hostPage", "continueButton");
            QVERIFY2(address->property("wrong").toBool(), wrong);
            QVERIFY(screen.page("hostPage")->findChild<QLabel *>(QStringLiteral("errorText"))->text().contains(QStringLiteral("relay.example.org")));
            QCOMPARE(screen.host.state(), RelayHost::State::Off);
        }
        // A number of the new kind is written as links have it, with the port behind it.
        address->setText(QStringLiteral("fd00::20"));
        screen.press("hostPage", "continueButton");
        QTRY_VERIFY_WITH_TIMEOUT(screen.page("accountPage")->isVisible(), 30'000);
        QCOMPARE(screen.host.publicAddress(), QStringLiteral("[fd00::20]:%1").arg(screen.host.plan()->port));
    }

    void withoutTheProgramItIsNotOffered()
    {
        Screen screen{QString()}; // no host at all
        screen.show();
        QVERIFY(!screen.child<QAbstractButton>("hostChoice")->isVisible());
    }

    void theSettingsTellWhatItDoesAndStartItAgain()
    {
        Hosted screen(QStringLiteral("ben"));
        QVERIFY(screen.setUp());
        screen.show();
        QTest::keyClick(&screen.window, Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = screen.child<QDialog>("settingsDialog");
        QVERIFY(dialog);
        auto *state = dialog->findChild<QLabel *>(QStringLiteral("hostState"));
        QVERIFY(state && state->text().contains(QString::number(screen.host.plan()->port)));
        auto *start = dialog->findChild<QPushButton *>(QStringLiteral("hostStartButton"));
        QVERIFY(!start->isVisibleTo(dialog));
        screen.host.stop().then(&screen.host, [](Base::Done &&) {});
        QTRY_VERIFY_WITH_TIMEOUT(start->isVisibleTo(dialog), 10'000);
        start->click();
        QTRY_COMPARE_WITH_TIMEOUT(screen.host.state(), RelayHost::State::Running, 30'000);
        dialog->findChild<QPushButton *>(QStringLiteral("hostInviteButton"))->click();
        auto *invite = screen.child<QDialog>("inviteDialog");
        QVERIFY(invite && invite->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(invite->findChild<QTextEdit *>(QStringLiteral("hostInviteLink"))->toPlainText().contains(QStringLiteral("from=ben")), 15'000);
    }
};

QTEST_MAIN(TestHosting)
#include "tst_hosting.moc"
