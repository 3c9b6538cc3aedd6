// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/colors.h"
#include "app/ui/chat/safetynumberdialog.h"
#include "app/ui/conversationlist/conversationpane.h"
#include "app/ui/shell/shortcutkeys.h"
#include "app/ui/signin/invitepage.h"
#include "app/ui/signin/relaypage.h"
#include "tests/app/ui/screen.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSplitter>
#include <QToolButton>

using namespace Session;

class TestWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstStartOffersTheWaysIn();
    void aRelayThatVouchesForItselfIsComparedFirst();
    void enterAcceptsNoKeyOfARelay();
    void keysAreReadAloudAndSeenAgain();
    void theChosenEntryOfAMenuIsSeen_data();
    void theChosenEntryOfAMenuIsSeen();
    void whatIsWrongIsSaidUnderItsField();
    void registeringShowsTheRecoveryKeyOnceAndThenTheConversations();
    void aRecoveryKeyThatNobodyKeptIsShownAgainAtTheNextStart();
    void anInviteLinkFromTheCommandLineGoesStraightToTheAccount();
    void whatIsWrongWithTheRelayOfALinkIsSaidAtOnce();
    void goingBackDropsTheQuestion_data();
    void goingBackDropsTheQuestion();
    void aRelayThatWantsAnInviteOffersTheWay();
    void escapeGoesBackOnePageAndForgetsNothing();
    void anInviteLinkIsFoundInWhatWasPasted();
    void signingInWithoutARecoveryKeyAsksFirst();
    void aLockedProfileAsksForItsPassphrase();
    void aNewProfileWithoutAKeychainChoosesAPassphraseTwice();
    void aNarrowWindowShowsOneColumnWithAWayBack();
    void theKeyboardReachesConversations();
    void shortcutsCanBeChangedAndComeBack();
    void shortcutsThatMeanSomethingElseAreRefusedInWords();
    void manyArrivalsAreSaidInOneSentence();
    void aNewConversationIsFoundByUserName();
    void theBannerSaysWhenTheNextTryIsAndTriesNow();
    void aRelayWithAnotherKeyIsGoneOnWithByItsLink();
    void anAccountThatTheRelayForgotIsMadeAgain();
    void makingAgainNeedsThePasswordTwice();
    void makingAgainSaysWhatTheRelaySays();
    void makingAgainGoesByTheInviteLink();
    void makingAgainIsDoneWhenTheRelayLetsTheDeviceIn();
    void makingAgainIsReachedByKeyboard();
    void aLinkIsWideEnoughForItsWords();
    void theBannerSaysThatTheDiskIsFull();
    void theTitleHasTheAccountsName();
    void theWindowRemembersItsSizeAndSplitter();
    void settingsAreAppliedAtOnce();
    void settingsAreWalkedThroughByKeyboard();
    void aPasswordIsShownByKeyboard();
    void everyControlHasAName();
    void signingOutGoesBackToTheFirstStart();
};

void TestWindow::theFirstStartOffersTheWaysIn()
{
    Screen screen{QString()};
    screen.show();
    QVERIFY(screen.child<QWidget>("welcomePage")->isVisible());
    screen.child<QAbstractButton>("inviteChoice")->click();
    auto *page = screen.child<QWidget>("invitePage");
    QVERIFY(page->isVisible());
    page->findChild<QLineEdit *>()->setText(QStringLiteral("http://not-an-invite"));
    page->findChild<QPushButton *>(QStringLiteral("continueButton"))->click();
    QVERIFY(page->findChild<QLabel *>(QStringLiteral("errorText"))->isVisible());
    page->findChild<QLineEdit *>()->setText(QStringLiteral("kith://invite/abc"));
    page->findChild<QPushButton *>(QStringLiteral("continueButton"))->click();
    QTRY_VERIFY(screen.child<QWidget>("accountPage")->isVisible());
    screen.child<QWidget>("accountPage")->findChild<QAbstractButton *>(QStringLiteral("backButton"))->click();
    QVERIFY(page->isVisible());
}

void TestWindow::aRelayThatVouchesForItselfIsComparedFirst()
{
    QCOMPARE(Ui::RelayPage::groupedPin(QStringLiteral("aaaabbbbccccddddeeeeffff0000111122223333")),
             QStringLiteral("aaaa bbbb cccc dddd eeee ffff 0000 1111\n2222 3333"));
    Screen screen{QString()};
    screen.show();
    screen.child<QAbstractButton>("relayChoice")->click();
    auto *page = screen.child<QWidget>("relayPage");
    auto *go = page->findChild<QPushButton *>(QStringLiteral("continueButton"));
    go->click();
    QCOMPARE(screen.called(QStringLiteral("askRelay")), 0);
    auto *address = page->findChild<QLineEdit *>(QStringLiteral("relayAddress"));
    QTest::keyClicks(address, QStringLiteral("relay.example"));
    const QString pin(64, QLatin1Char('a'));
    screen.play.nextSignInFails({Base::ErrorCode::CertificateUnknown, pin});
    go->click();
    QVERIFY(!go->isEnabled()); // under way
    auto *shown = page->findChild<QLabel *>(QStringLiteral("relayPin"));
    QTRY_VERIFY(shown->isVisible());
    QVERIFY(shown->text().startsWith(QStringLiteral("aaaa aaaa")));
    // Another address needs another comparison.
    QTest::keyClicks(address, QStringLiteral("x"));
    QVERIFY(!shown->isVisible());
    screen.play.nextSignInFails({Base::ErrorCode::CertificateUnknown, pin});
    go->click();
    QTRY_VERIFY(shown->isVisible());
    go->click();
    QTRY_VERIFY(screen.child<QWidget>("accountPage")->isVisible());
}

void TestWindow::enterAcceptsNoKeyOfARelay()
{
    Screen screen{QString()};
    screen.show();
    screen.child<QAbstractButton>("relayChoice")->click();
    auto *page = screen.child<QWidget>("relayPage");
    auto *address = page->findChild<QLineEdit *>(QStringLiteral("relayAddress"));
    auto *shown = page->findChild<QLabel *>(QStringLiteral("relayPin"));
    QTest::keyClicks(address, QStringLiteral("relay.example"));
    screen.play.nextSignInFails({Base::ErrorCode::CertificateUnknown, QString(64, QLatin1Char('a'))});
    QTest::keyClick(address, Qt::Key_Return);
    QTRY_VERIFY(shown->isVisible());
    // Whoever presses Enter on, wherever the keyboard is, has compared nothing.
    QCOMPARE(QApplication::focusWidget(), shown);
    for (QWidget *at : {static_cast<QWidget *>(shown), static_cast<QWidget *>(address)}) {
        at->setFocus();
        for (int i = 0; i < 2; ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::qWait(20);
        QVERIFY(shown->isVisible());
        QCOMPARE(screen.called(QStringLiteral("askRelay")), 1);
    }
    page->findChild<QAbstractButton *>(QStringLiteral("copyButton"))->click();
    QCOMPARE(QApplication::clipboard()->text(), shown->text());
    QVERIFY(shown->accessibleDescription().startsWith(QStringLiteral("aaaa aaaa")));
    QCOMPARE(shown->accessibleDescription().count(QLatin1Char('a')), 64);
    // The button is a deliberate answer, also from the keyboard.
    auto *go = page->findChild<QPushButton *>(QStringLiteral("continueButton"));
    go->setFocus(Qt::TabFocusReason);
    QTest::keyClick(go, Qt::Key_Space);
    QTRY_VERIFY(screen.child<QWidget>("accountPage")->isVisible());
}

void TestWindow::keysAreReadAloudAndSeenAgain()
{
    Screen screen;
    const auto id = Scenes::busy(screen.play);
    screen.show();
    screen.open(id);
    Q_EMIT screen.window.findChild<Ui::ConversationPane *>()->recoveryKeyRequested();
    auto *dialog = screen.child<QDialog>("recoveryKeyDialog");
    QVERIFY(dialog);
    auto *key = dialog->findChild<QLabel *>(QStringLiteral("recoveryKeyText"));
    QTRY_VERIFY(!key->text().isEmpty());
    QTRY_VERIFY(dialog->isVisible());
    // All of it: it needs more than one line.
    QTRY_VERIFY2(key->height() >= key->heightForWidth(key->width()), qPrintable(QStringLiteral("%1 of %2").arg(key->height()).arg(key->heightForWidth(key->width()))));
    QCOMPARE(key->accessibleDescription(), key->text());
    // It was kept before: nothing is asked, and one button closes it.
    QVERIFY(!dialog->findChild<QCheckBox *>());
    auto *close = dialog->findChild<QPushButton *>(QStringLiteral("continueButton"));
    QCOMPARE(close->text(), QStringLiteral("Close"));
    QVERIFY(close->isEnabled());
    const QPointer<QDialog> open = dialog;
    close->click();
    QTRY_VERIFY(!open);

    Ui::SafetyNumberDialog number(screen.theme, screen.play.session().verification(), QStringLiteral("anna"), QStringLiteral("Anna"), nullptr);
    number.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *digits = number.findChild<QLabel *>(QStringLiteral("safetyDigits"));
    QTRY_VERIFY(!digits->text().isEmpty());
    QCOMPARE(digits->accessibleDescription(), digits->text().simplified());
}

void TestWindow::theChosenEntryOfAMenuIsSeen_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("light") << int(Ui::Theme::Mode::Light) << false;
    QTest::newRow("dark") << int(Ui::Theme::Mode::Dark) << false;
    QTest::newRow("dark, right to left") << int(Ui::Theme::Mode::Dark) << true;
}

void TestWindow::theChosenEntryOfAMenuIsSeen()
{
    QFETCH(int, mode);
    QFETCH(bool, mirrored);
    Screen screen;
    screen.show();
    screen.theme.setMode(static_cast<Ui::Theme::Mode>(mode));
    QMenu menu(&screen.window);
    menu.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    QAction *chosen = menu.addAction(QStringLiteral("Copy"));
    QAction *other = menu.addAction(QStringLiteral("Message info"));
    menu.popup(screen.window.mapToGlobal(QPoint(40, 40)));
    menu.setActiveAction(chosen);
    const QImage image = menu.grab().toImage();
    // Without its words: what tells it from the others there.
    const auto leading = [&](QAction *action) {
        const QRect r = menu.actionGeometry(action);
        double most = 1;
        for (int i = 0; i < 8; ++i) {
            const QPoint at(mirrored ? r.right() - i : r.left() + i, r.center().y());
            most = std::max(most, Ui::contrastRatio(image.pixelColor(at), screen.theme.colors().raised));
        }
        return most;
    };
    QVERIFY2(leading(chosen) >= 3, qPrintable(QString::number(leading(chosen))));
    QVERIFY(leading(other) < 1.05);
    // The lists of boxes are filled with the accent.
    const QPalette palette = QApplication::palette();
    QVERIFY(Ui::contrastRatio(palette.color(QPalette::Highlight), palette.color(QPalette::Base)) >= 3);
}

static QWidget *accountPage(Screen &screen)
{
    screen.child<QAbstractButton>("relayChoice")->click();
    auto *relay = screen.child<QWidget>("relayPage");
    QTest::keyClicks(relay->findChild<QLineEdit *>(), QStringLiteral("relay.example"));
    relay->findChild<QPushButton *>(QStringLiteral("continueButton"))->click();
    auto *page = screen.child<QWidget>("accountPage");
    [&] { QTRY_VERIFY(page->isVisible()); }();
    return page;
}

static void fillIn(QWidget *page, const QString &password, const QString &again)
{
    page->findChild<QLineEdit *>(QStringLiteral("userName"))->setText(QStringLiteral("anna"));
    page->findChild<QLineEdit *>(QStringLiteral("password"))->setText(password);
    page->findChild<QLineEdit *>(QStringLiteral("passwordAgain"))->setText(again);
}

void TestWindow::whatIsWrongIsSaidUnderItsField()
{
    Screen screen{QString()};
    screen.show();
    QWidget *page = accountPage(screen);
    auto *go = page->findChild<QPushButton *>(QStringLiteral("continueButton"));
    auto *error = page->findChild<QLabel *>(QStringLiteral("errorText"));
    auto *user = page->findChild<QLineEdit *>(QStringLiteral("userName"));
    auto *again = page->findChild<QLineEdit *>(QStringLiteral("passwordAgain"));
    go->click();
    QVERIFY(error->isVisible());
    QVERIFY(user->property("wrong").toBool());
    // A name that nobody can have is told before the passwords are looked at.
    fillIn(page, QString(), QString());
    user->setText(QStringLiteral("anna!"));
    go->click();
    QVERIFY(user->property("wrong").toBool());
    QVERIFY(error->isVisible());
    fillIn(page, QStringLiteral("good long words"), QStringLiteral("other long words"));
    go->click();
    QVERIFY(again->property("wrong").toBool());
    QVERIFY(!user->property("wrong").toBool());
    QVERIFY(again->hasFocus());
    QCOMPARE(again->accessibleDescription(), error->text());
    QCOMPARE(screen.called(QStringLiteral("registerAccount")), 0);
    fillIn(page, QStringLiteral("good long words"), QStringLiteral("good long words"));
    screen.play.nextSignInFails({Base::ErrorCode::RefusedNameTaken, {}});
    go->click();
    QTRY_VERIFY(user->property("wrong").toBool());
    QVERIFY(error->text().contains(QStringLiteral("already has this user name")));
    QTest::keyClicks(user, QStringLiteral("x"));
    QVERIFY(!error->isVisible());
    // The button goes on saying what it does.
    page->findChild<QAbstractButton *>(QStringLiteral("switchButton"))->click();
    const QString signIn = go->text();
    page->findChild<QLineEdit *>(QStringLiteral("recoveryKey"))->setText(QStringLiteral("F3QK-9T2M-XW7C-LP4V-8HJD-R6NA-2YSB-EG5Z-K1QT-M9XW-7CLP-4V8H-JD"));
    screen.play.nextSignInFails({Base::ErrorCode::RefusedUnauthenticated, {}});
    go->click();
    QTRY_VERIFY(error->isVisible());
    QCOMPARE(go->text(), signIn);
}

void TestWindow::registeringShowsTheRecoveryKeyOnceAndThenTheConversations()
{
    Screen screen{QString()};
    screen.show();
    QWidget *page = accountPage(screen);
    fillIn(page, QStringLiteral("good long words"), QStringLiteral("good long words"));
    page->findChild<QPushButton *>(QStringLiteral("continueButton"))->click();
    auto *recovery = screen.child<QWidget>("recoveryKeyPage");
    QTRY_VERIFY(recovery->isVisible());
    QTRY_VERIFY(recovery->findChild<QLabel *>(QStringLiteral("recoveryKeyText"))->text().contains(QStringLiteral("F3QK")));
    auto *go = recovery->findChild<QPushButton *>(QStringLiteral("continueButton"));
    QVERIFY(!go->isEnabled());
    recovery->findChild<QCheckBox *>()->setChecked(true);
    go->click();
    QTRY_VERIFY(screen.main());
    QVERIFY(screen.main()->isVisible());
    QVERIFY(screen.window.windowTitle().contains(QStringLiteral("anna")));
}

void TestWindow::aRecoveryKeyThatNobodyKeptIsShownAgainAtTheNextStart()
{
    Screen screen{QString()};
    screen.show();
    QWidget *page = accountPage(screen);
    fillIn(page, QStringLiteral("good long words"), QStringLiteral("good long words"));
    page->findChild<QPushButton *>(QStringLiteral("continueButton"))->click();
    QTRY_VERIFY(screen.child<QWidget>("recoveryKeyPage")->isVisible());
    screen.window.release(); // killed here
    const auto started = [&screen](Ui::MainWindow &window) {
        window.showSession(screen.play.session(), QStringLiteral("keychain"));
        window.show();
    };
    {
        Ui::MainWindow second(screen.theme, screen.dialogs, Scenes::decoders());
        started(second);
        auto *recovery = second.findChild<QWidget *>(QStringLiteral("recoveryKeyPage"));
        QVERIFY(recovery && recovery->isVisible());
        QVERIFY(!second.findChild<Ui::MainView *>());
        QTRY_VERIFY(recovery->findChild<QLabel *>(QStringLiteral("recoveryKeyText"))->text().contains(QStringLiteral("F3QK")));
        // An invite link does not lead past it.
        second.useInviteLink(QStringLiteral("kith://invite/abc"));
        QVERIFY(recovery->isVisible());
        QCOMPARE(screen.dialogs.told.size(), 1);
        recovery->findChild<QCheckBox *>()->setChecked(true);
        recovery->findChild<QPushButton *>(QStringLiteral("continueButton"))->click();
        QTRY_VERIFY(second.findChild<Ui::MainView *>());
    }
    Ui::MainWindow third(screen.theme, screen.dialogs, Scenes::decoders());
    started(third);
    QVERIFY(third.findChild<Ui::MainView *>());
}

void TestWindow::anInviteLinkFromTheCommandLineGoesStraightToTheAccount()
{
    Screen screen{QString()};
    screen.window.useInviteLink(QStringLiteral("kith://invite/abc"));
    screen.show();
    QTRY_VERIFY(screen.child<QWidget>("accountPage")->isVisible());
    QWidget *page = screen.child<QWidget>("accountPage");
    fillIn(page, QStringLiteral("good long words"), QStringLiteral("good long words"));
    page->findChild<QPushButton *>(QStringLiteral("continueButton"))->click();
    QTRY_COMPARE(screen.called(QStringLiteral("registerWithInvite anna")), 1);
}

void TestWindow::whatIsWrongWithTheRelayOfALinkIsSaidAtOnce()
{
    Screen screen{QString()};
    screen.show();
    screen.child<QAbstractButton>("inviteChoice")->click();
    auto *page = screen.child<QWidget>("invitePage");
    auto *link = page->findChild<QLineEdit *>(QStringLiteral("inviteLink"));
    auto *error = page->findChild<QLabel *>(QStringLiteral("errorText"));
    for (const auto code : {Base::ErrorCode::PinMismatch, Base::ErrorCode::Unreachable, Base::ErrorCode::VersionUnsupported}) {
        link->setText(QStringLiteral("kith://invite/abc"));
        screen.play.nextSignInFails({code, {}});
        QTest::keyClick(link, Qt::Key_Return);
        QTRY_VERIFY(error->isVisible());
        QVERIFY(link->property("wrong").toBool());
        QVERIFY(page->isVisible());
        QTest::keyClicks(link, QStringLiteral("x"));
        QVERIFY(!error->isVisible());
    }
    link->setText(QStringLiteral("kith://invite/abc"));
    QTest::keyClick(link, Qt::Key_Return);
    QTRY_VERIFY(screen.child<QWidget>("accountPage")->isVisible());
    QCOMPARE(screen.called(QStringLiteral("askRelay https://relay.example")), 4);
    // Whoever went back while the relay was asked is not pulled here again.
    screen.child<QWidget>("accountPage")->findChild<QAbstractButton *>(QStringLiteral("backButton"))->click();
    QTest::keyClick(link, Qt::Key_Return);
    page->findChild<QAbstractButton *>(QStringLiteral("backButton"))->click();
    QTest::qWait(30);
    QVERIFY(screen.child<QWidget>("welcomePage")->isVisible());
}

void TestWindow::goingBackDropsTheQuestion_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("pageName");
    QTest::addColumn<QString>("typed");
    QTest::addRow("relay") << QStringLiteral("relayChoice") << QStringLiteral("relayPage") << QStringLiteral("relay.example");
    QTest::addRow("invite") << QStringLiteral("inviteChoice") << QStringLiteral("invitePage") << QStringLiteral("kith://invite/abc");
}

void TestWindow::goingBackDropsTheQuestion()
{
    QFETCH(QString, choice);
    QFETCH(QString, pageName);
    QFETCH(QString, typed);
    Screen screen{QString()};
    screen.show();
    auto *page = screen.child<QWidget>(pageName.toLatin1().constData());
    auto *field = page->findChild<QLineEdit *>();
    auto *go = page->findChild<QPushButton *>(QStringLiteral("continueButton"));
    auto *back = page->findChild<QAbstractButton *>(QStringLiteral("backButton"));
    const auto choose = [&](const QString &name) { screen.child<QAbstractButton>(name.toLatin1().constData())->click(); };
    choose(choice);
    field->setText(typed);
    screen.play.setHeld(true);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!go->isEnabled());
    // A second Enter means the same, not Back.
    QVERIFY(QApplication::focusWidget() != back);
    if (QApplication::focusWidget()) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(page->isVisible());
    back->click();
    // On the page that is opened anew the old question is none, neither its wait nor its answer.
    choose(choice);
    QVERIFY(go->isEnabled() && field->isEnabled() && field->hasFocus());
    QCOMPARE(go->text(), QStringLiteral("Continue"));
    screen.play.setHeld(false);
    screen.play.answer();
    QTest::qWait(30);
    QVERIFY(page->isVisible() && field->isEnabled());
    // And on another page nobody is taken away from it.
    screen.play.setHeld(true);
    QTest::keyClick(field, Qt::Key_Return);
    back->click();
    const QString other = choice == QLatin1String("relayChoice") ? QStringLiteral("inviteChoice") : QStringLiteral("relayChoice");
    choose(other);
    screen.play.setHeld(false);
    screen.play.answer();
    QTest::qWait(30);
    QVERIFY(!screen.child<QWidget>("accountPage")->isVisible());
    // It asks again.
    screen.child<QWidget>(other == QLatin1String("relayChoice") ? "relayPage" : "invitePage")
        ->findChild<QAbstractButton *>(QStringLiteral("backButton"))->click();
    choose(choice);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(screen.child<QWidget>("accountPage")->isVisible());
}

void TestWindow::aRelayThatWantsAnInviteOffersTheWay()
{
    Screen screen{QString()};
    screen.show();
    QWidget *page = accountPage(screen);
    auto *invite = page->findChild<QAbstractButton *>(QStringLiteral("inviteButton"));
    QVERIFY(!invite->isVisible()); // whoever is taken by everybody needs none
    screen.play.setRegistration(RelayInfo::Registration::InviteOnly);
    page->findChild<QAbstractButton *>(QStringLiteral("backButton"))->click();
    auto *relayPage = screen.child<QWidget>("relayPage");
    relayPage->findChild<QPushButton *>(QStringLiteral("continueButton"))->click();
    QTRY_VERIFY(page->isVisible());
    QVERIFY(invite->isVisible());
    page->findChild<QLineEdit *>(QStringLiteral("userName"))->setText(QStringLiteral("anna"));
    invite->click();
    auto *invitePage = screen.child<QWidget>("invitePage");
    QVERIFY(invitePage->isVisible());
    auto *back = invitePage->findChild<QAbstractButton *>(QStringLiteral("backButton"));
    back->click();
    QVERIFY(page->isVisible());
    invite->click();
    auto *link = invitePage->findChild<QLineEdit *>(QStringLiteral("inviteLink"));
    QVERIFY(link->hasFocus());
    QTest::keyClicks(link, QStringLiteral("kith://invite/abc"));
    QTest::keyClick(link, Qt::Key_Return);
    QTRY_VERIFY(page->isVisible());
    QVERIFY(!invite->isVisible());
    // Back leads past the account as it was without the link, not round in a circle.
    page->findChild<QAbstractButton *>(QStringLiteral("backButton"))->click();
    QVERIFY(invitePage->isVisible());
    back->click();
    QVERIFY(relayPage->isVisible());
    relayPage->findChild<QAbstractButton *>(QStringLiteral("backButton"))->click();
    screen.child<QAbstractButton>("inviteChoice")->click();
    back->click();
    QVERIFY(screen.child<QWidget>("welcomePage")->isVisible());
    screen.child<QAbstractButton>("inviteChoice")->click();
    QTest::keyClick(link, Qt::Key_Return);
    QTRY_VERIFY(page->isVisible());
    QCOMPARE(page->findChild<QLineEdit *>(QStringLiteral("userName"))->text(), QStringLiteral("anna"));
    fillIn(page, QStringLiteral("good long words"), QStringLiteral("good long words"));
    page->findChild<QPushButton *>(QStringLiteral("continueButton"))->click();
    QTRY_COMPARE(screen.called(QStringLiteral("registerWithInvite anna")), 1);
}

void TestWindow::escapeGoesBackOnePageAndForgetsNothing()
{
    Screen screen{QString()};
    screen.show();
    const auto escape = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); };
    QWidget *page = accountPage(screen);
    auto *relay = screen.child<QWidget>("relayPage");
    fillIn(page, QStringLiteral("good long words"), QStringLiteral("good"));
    page->findChild<QLineEdit *>(QStringLiteral("passwordAgain"))->setFocus();
    escape();
    QVERIFY(relay->isVisible());
    QCOMPARE(relay->findChild<QLineEdit *>()->text(), QStringLiteral("relay.example"));
    QVERIFY(relay->findChild<QLineEdit *>()->hasFocus());
    escape();
    QVERIFY(screen.child<QWidget>("welcomePage")->isVisible());
    escape(); // nothing is left to go back to
    QVERIFY(screen.window.isVisible());
    QVERIFY(screen.child<QWidget>("welcomePage")->isVisible());
    screen.child<QAbstractButton>("relayChoice")->click();
    QTest::keyClick(relay->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(page->isVisible());
    QCOMPARE(page->findChild<QLineEdit *>(QStringLiteral("userName"))->text(), QStringLiteral("anna"));
    QCOMPARE(page->findChild<QLineEdit *>(QStringLiteral("password"))->text(), QStringLiteral("good long words"));
    QCOMPARE(page->findChild<QLineEdit *>(QStringLiteral("passwordAgain"))->text(), QStringLiteral("good"));
    // While the relay is being asked it stays.
    page->findChild<QLineEdit *>(QStringLiteral("passwordAgain"))->setText(QStringLiteral("good long words"));
    page->findChild<QPushButton *>(QStringLiteral("continueButton"))->click();
    QTest::keyClick(page, Qt::Key_Escape);
    QVERIFY(page->isVisible());
    // The recovery key is shown once: no way back from it.
    auto *recovery = screen.child<QWidget>("recoveryKeyPage");
    QTRY_VERIFY(recovery->isVisible());
    QTest::keyClick(recovery, Qt::Key_Escape);
    QVERIFY(recovery->isVisible());
    QVERIFY(screen.window.isVisible());
    recovery->findChild<QCheckBox *>()->setChecked(true);
    recovery->findChild<QPushButton *>(QStringLiteral("continueButton"))->click();
    // Seen again in a dialog, that closes with it as any does.
    QTRY_VERIFY(screen.main());
    Q_EMIT screen.main()->findChild<Ui::ConversationPane *>()->recoveryKeyRequested();
    const QPointer<QDialog> dialog = screen.child<QDialog>("recoveryKeyDialog");
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("continueButton")), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

void TestWindow::anInviteLinkIsFoundInWhatWasPasted()
{
    const QString link = QStringLiteral("kith://invite/relay.example:7443#pin=00ff&token=a_b-c&from=anna");
    QCOMPARE(Ui::InvitePage::linkIn(link), link);
    QCOMPARE(Ui::InvitePage::linkIn(QStringLiteral("  Join me (%1). Bye").arg(link)), link);
    QCOMPARE(Ui::InvitePage::linkIn(QString(link).replace(QLatin1Char('&'), QStringLiteral("&\u200b"))), link); // as a window shows it
    QCOMPARE(Ui::InvitePage::linkIn(QString(link).replace(QLatin1Char('#'), QStringLiteral("\n#"))), link);
    QCOMPARE(Ui::InvitePage::linkIn(QStringLiteral("Join me: %1, then write").arg(QString(link).replace(QLatin1Char('&'), QStringLiteral("\n &")))), link);
    QCOMPARE(Ui::InvitePage::linkIn(QString(link).replace(QStringLiteral("&token"), QStringLiteral("&\u2060\ufeff\r\ntoken"))), link);
    QCOMPARE(Ui::InvitePage::linkIn(QStringLiteral("https://example.org ")), QStringLiteral("https://example.org"));
}

void TestWindow::signingInWithoutARecoveryKeyAsksFirst()
{
    Screen screen{QString()};
    screen.show();
    QWidget *page = accountPage(screen);
    page->findChild<QPushButton *>(QStringLiteral("switchButton"))->click();
    QVERIFY(!page->findChild<QLineEdit *>(QStringLiteral("passwordAgain"))->isVisible());
    QVERIFY(page->findChild<QLineEdit *>(QStringLiteral("recoveryKey"))->isVisible());
    fillIn(page, QStringLiteral("secret"), {});
    screen.dialogs.answer = false;
    page->findChild<QPushButton *>(QStringLiteral("resetButton"))->click();
    QCOMPARE(screen.dialogs.asked, QStringList(QStringLiteral("resetQuestion")));
    QCOMPARE(screen.called(QStringLiteral("signInWithIdentityReset")), 0);
    screen.dialogs.answer = true;
    page->findChild<QPushButton *>(QStringLiteral("resetButton"))->click();
    QCOMPARE(screen.called(QStringLiteral("signInWithIdentityReset anna")), 1);
}

void TestWindow::aLockedProfileAsksForItsPassphrase()
{
    Screen screen;
    screen.window.show();
    QString given;
    QObject::connect(&screen.window, &Ui::MainWindow::passphraseGiven, &screen.window, [&](const QString &p) { given = p; });
    screen.window.showFailure({Base::ErrorCode::KeyMissing, {}}, false);
    auto *field = screen.child<QLineEdit>("passphrase");
    QVERIFY(field->isVisible());
    QVERIFY(!screen.child<QLineEdit>("passphraseAgain")->isVisible());
    QTest::keyClicks(field, QStringLiteral("open sesame"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(given, QStringLiteral("open sesame"));
    screen.window.showFailure({Base::ErrorCode::KeyWrong, {}}, false);
    QVERIFY(field->property("wrong").toBool());
    screen.window.showFailure({Base::ErrorCode::DatabaseNewer, {}}, false);
    QVERIFY(!field->isVisible());
}

void TestWindow::aNewProfileWithoutAKeychainChoosesAPassphraseTwice()
{
    Screen screen;
    screen.window.show();
    int given = 0;
    QObject::connect(&screen.window, &Ui::MainWindow::passphraseGiven, &screen.window, [&] { ++given; });
    screen.window.showFailure({Base::ErrorCode::KeychainFailed, {}}, true);
    auto *first = screen.child<QLineEdit>("passphrase");
    auto *again = screen.child<QLineEdit>("passphraseAgain");
    QVERIFY(again->isVisible());
    first->setText(QStringLiteral("three good words"));
    again->setText(QStringLiteral("three bad words"));
    QTest::keyClick(again, Qt::Key_Return);
    QCOMPARE(given, 0);
    again->setText(first->text());
    QTest::keyClick(again, Qt::Key_Return);
    QCOMPARE(given, 1);
}

void TestWindow::aNarrowWindowShowsOneColumnWithAWayBack()
{
    Screen screen;
    const auto id = screen.play.addConversation(QStringLiteral("Anna"));
    screen.show(QSize(480, 700));
    QVERIFY(screen.child<QWidget>("conversationPane")->isVisible());
    QVERIFY(!screen.child<QWidget>("chatPage")->isVisible());
    screen.open(id);
    QVERIFY(!screen.child<QWidget>("conversationPane")->isVisible());
    QVERIFY(screen.child<QWidget>("chatPage")->isVisible());
    auto *back = screen.child<QWidget>("chatHeader")->findChild<QAbstractButton *>(QStringLiteral("backButton"));
    QVERIFY(back->isVisible());
    back->click();
    QVERIFY(screen.child<QWidget>("conversationPane")->isVisible());
    screen.open(id);
    screen.window.resize(1000, 700);
    QTRY_VERIFY(screen.child<QWidget>("conversationPane")->isVisible() && screen.child<QWidget>("chatPage")->isVisible());
    QVERIFY(!back->isVisible());
}

void TestWindow::theKeyboardReachesConversations()
{
    Screen screen;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<ConversationId> ids;
    for (int i = 0; i < 4; ++i) {
        ids.append(screen.play.addConversation(QStringLiteral("Person %1").arg(i)));
        screen.play.addText(ids.last(), QStringLiteral("person %1").arg(i), QStringLiteral("x"), now.addSecs(-i * 60));
    }
    screen.play.setSummary(ids[3], [](ConversationSummary &s) { s.unread = 2; });
    screen.show();
    const auto shown = [&] { return screen.timeline()->model() ? screen.timeline()->model()->conversation() : ConversationId(); };
    QTest::keyClick(&screen.window, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shown(), ids[0]);
    QTest::keyClick(&screen.window, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(shown(), ids[1]);
    QTest::keyClick(&screen.window, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(shown(), ids[0]);
    QTest::keyClick(&screen.window, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), ids[3]);
    QTest::keyClick(&screen.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(shown(), ids[1]);
    QTest::keyClick(&screen.window, Qt::Key_K, Qt::ControlModifier);
    auto *filter = screen.child<QLineEdit>("conversationFilter");
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("person 2"));
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(shown(), ids[2]);
    QCOMPARE(filter->text(), QString()); // found: the others are in the list again
    QTest::keyClick(&screen.window, Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(shown(), ids[3]);
}

void TestWindow::shortcutsCanBeChangedAndComeBack()
{
    Screen screen;
    screen.play.addConversation(QStringLiteral("Anna"));
    screen.show();
    const auto dialog = [&screen](const char *name) { return screen.child<QDialog>(name); };
    const auto isClosed = [&](const char *name) {
        if (!QTest::qWaitFor([&] { return !dialog(name); })) return false;
        screen.window.activateWindow();
        return QTest::qWaitForWindowActive(&screen.window);
    };
    QTest::keyClick(&screen.window, Qt::Key_Slash, Qt::ControlModifier);
    QVERIFY(dialog("shortcutsDialog"));
    auto *keys = dialog("shortcutsDialog")->findChild<QPushButton *>(QStringLiteral("keys-new-conversation"));
    QCOMPARE(keys->text(), QStringLiteral("Ctrl+N"));
    keys->click();
    QTest::keyPress(keys, Qt::Key_Control, Qt::ControlModifier);
    QTest::keyClick(keys, Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(keys->text(), QStringLiteral("Ctrl+M"));
    auto *usual = dialog("shortcutsDialog")->findChild<QAbstractButton *>(QStringLiteral("usual-new-conversation"));
    QVERIFY(usual->isVisible());
    dialog("shortcutsDialog")->accept();
    QVERIFY(isClosed("shortcutsDialog"));
    QVERIFY(screen.child<QAbstractButton>("newConversationButton")->toolTip().contains(QStringLiteral("Ctrl+M")));
    QTest::keyClick(&screen.window, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!dialog("newConversationDialog"));
    QTest::keyClick(&screen.window, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(dialog("newConversationDialog"));
    dialog("newConversationDialog")->reject();
    QVERIFY(isClosed("newConversationDialog"));
    // None at all, kept in the profile; then all as they were.
    QTest::keyClick(&screen.window, Qt::Key_Slash, Qt::ControlModifier);
    keys = dialog("shortcutsDialog")->findChild<QPushButton *>(QStringLiteral("keys-attach"));
    keys->click();
    QTest::keyClick(keys, Qt::Key_Backspace);
    const QString kept = screen.play.session().settings().text(Settings::Key::Shortcuts);
    QCOMPARE(kept, QStringLiteral("attach=\nnew-conversation=Ctrl+M"));
    QCOMPARE(Ui::ShortcutKeys::fromText(kept).toText(), kept);
    dialog("shortcutsDialog")->findChild<QAbstractButton *>(QStringLiteral("resetShortcuts"))->click();
    QCOMPARE(screen.play.session().settings().text(Settings::Key::Shortcuts), QString());
    dialog("shortcutsDialog")->accept();
    QVERIFY(isClosed("shortcutsDialog"));
    QTest::keyClick(&screen.window, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(dialog("newConversationDialog"));
}

void TestWindow::shortcutsThatMeanSomethingElseAreRefusedInWords()
{
    QVERIFY(!Ui::ShortcutKeys::isFree(QKeySequence(Qt::CTRL | Qt::Key_V)));
    QVERIFY(!Ui::ShortcutKeys::isFree(QKeySequence(Qt::Key_A)));
    QVERIFY(!Ui::ShortcutKeys::isFree(QKeySequence(Qt::SHIFT | Qt::Key_F10)));
    QVERIFY(Ui::ShortcutKeys::isFree(QKeySequence(Qt::Key_F6)));
    QVERIFY(Ui::ShortcutKeys::fromText(QStringLiteral("rubbish\n=\nnext=Ctrl+V; Ctrl+M")).of(QStringLiteral("next"), {})
            == QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key_M)});
    Screen screen;
    screen.play.addConversation(QStringLiteral("Anna"));
    screen.show();
    QTest::keyClick(&screen.window, Qt::Key_Slash, Qt::ControlModifier);
    auto *dialog = screen.child<QDialog>("shortcutsDialog");
    auto *keys = dialog->findChild<QPushButton *>(QStringLiteral("keys-gallery"));
    auto *problem = dialog->findChild<QLabel *>(QStringLiteral("errorText"));
    const auto press = [keys](Qt::Key key, Qt::KeyboardModifiers with) {
        keys->click();
        QTest::keyClick(keys, key, with);
    };
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(problem->text().contains(QStringLiteral("Find a conversation")));
    press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(problem->text().contains(QStringLiteral("by its place")));
    press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(problem->text().contains(QStringLiteral("Ctrl+C")));
    QCOMPARE(keys->text(), QStringLiteral("Ctrl+Shift+G"));
    QCOMPARE(screen.play.session().settings().text(Settings::Key::Shortcuts), QString());
    press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(problem->text(), QString());
    press(Qt::Key_Escape, Qt::NoModifier); // leaves all as it is, and the dialog open
    QVERIFY(dialog->isVisible());
    QCOMPARE(keys->text(), QStringLiteral("Ctrl+M"));
}

void TestWindow::manyArrivalsAreSaidInOneSentence()
{
    Screen screen;
    const ConversationId id = screen.play.addConversation(QStringLiteral("Anna"));
    screen.show();
    screen.open(id);
    auto *said = screen.child<QWidget>("announcer");
    screen.play.receive(id, QStringLiteral("anna"), QStringLiteral("one alone"));
    QTRY_VERIFY(said->accessibleName().contains(QStringLiteral("one alone")));
    for (int i = 0; i < 37; ++i) screen.play.receive(id, QStringLiteral("anna"), QStringLiteral("many"));
    QTRY_VERIFY(said->accessibleName().startsWith(QStringLiteral("37 new message")));
    QVERIFY(said->accessibleName().endsWith(QStringLiteral("from Anna")));
}

void TestWindow::aNewConversationIsFoundByUserName()
{
    Screen screen;
    screen.show();
    QTest::keyClick(&screen.window, Qt::Key_N, Qt::ControlModifier);
    auto *dialog = screen.child<QDialog>("newConversationDialog");
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("userName"));
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("acceptButton"));
    QVERIFY(!go->isEnabled());
    name->setText(QStringLiteral("nobody"));
    go->click();
    QTRY_VERIFY(dialog->findChild<QLabel *>(QStringLiteral("errorText"))->text().contains(QStringLiteral("nobody of that name")));
    // All words can be read, however many there are.
    auto *error = dialog->findChild<QLabel *>(QStringLiteral("errorText"));
    name->setText(QStringLiteral("@ben"));
    go->click();
    QTRY_VERIFY(error->text().contains(QStringLiteral("your own name")));
    name->setText(QStringLiteral("a b"));
    go->click();
    QTRY_VERIFY(error->text().contains(QStringLiteral("2 to 32 letters")));
    QTRY_VERIFY(error->height() >= error->heightForWidth(error->width()));
    name->setText(QStringLiteral("dora"));
    go->click();
    QTRY_VERIFY(screen.timeline()->model());
    QVERIFY(screen.child<QLabel>("chatName")->text().contains(QStringLiteral("dora")));
    QTRY_VERIFY(screen.child<QWidget>("composer")->hasFocus() || !screen.window.isActiveWindow());
}

void TestWindow::theBannerSaysWhenTheNextTryIsAndTriesNow()
{
    Screen screen;
    screen.show();
    auto *banner = screen.child<QWidget>("connectionBanner");
    QVERIFY(!banner->isVisible());
    screen.play.setConnection(ConnectionState::Phase::Waiting, {Base::ErrorCode::Unreachable, {}},
                              QDateTime::currentDateTimeUtc().addSecs(30));
    QVERIFY(!banner->isVisible()); // a short break is not worth a word
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(screen.child<QLabel>("connectionText")->text().contains(QRegularExpression(QStringLiteral("2[0-9]"))));
    screen.child<QAbstractButton>("tryNowButton")->click();
    QCOMPARE(screen.called(QStringLiteral("reconnectNow")), 1);
    screen.play.setConnection(ConnectionState::Phase::Online);
    QVERIFY(!banner->isVisible());
    screen.play.setConnection(ConnectionState::Phase::Rejected, {Base::ErrorCode::RefusedUnauthenticated, {}});
    QVERIFY(banner->isVisible());
    screen.child<QAbstractButton>("tryNowButton")->click();
    QVERIFY(screen.child<QDialog>("passwordDialog"));
}

void TestWindow::aRelayWithAnotherKeyIsGoneOnWithByItsLink()
{
    Screen screen;
    screen.show();
    screen.play.setConnection(ConnectionState::Phase::Waiting, {Base::ErrorCode::PinMismatch, {}}, QDateTime::currentDateTimeUtc().addSecs(30));
    QVERIFY(screen.child<QWidget>("connectionBanner")->isVisible()); // at once: waiting does not help
    screen.child<QAbstractButton>("tryNowButton")->click();
    auto *dialog = screen.child<QDialog>("passwordDialog");
    QVERIFY(dialog);
    auto *password = dialog->findChild<QLineEdit *>(QStringLiteral("password"));
    auto *relay = dialog->findChild<QLineEdit *>(QStringLiteral("movedRelay"));
    auto *go = dialog->findChild<QAbstractButton *>(QStringLiteral("acceptButton"));
    password->setText(QStringLiteral("correct horse"));
    relay->setText(QStringLiteral("kith://nonsense"));
    go->click();
    QVERIFY(!dialog->findChild<QLabel *>(QStringLiteral("errorText"))->text().isEmpty());
    relay->setText(QStringLiteral("kith://invite/relay.example#pin=7070"));
    go->click();
    QCOMPARE(screen.called(QStringLiteral("signInAgain https://relay.example ") + QStringLiteral("70").repeated(32)), 1);
}

namespace {

//! The dialog, and what stands in it.
struct SigningInAgain
{
    explicit SigningInAgain(Screen &screen)
    {
        screen.show();
        screen.play.setConnection(ConnectionState::Phase::Rejected, {Base::ErrorCode::RefusedUnauthenticated, {}});
        screen.child<QAbstractButton>("tryNowButton")->click();
        dialog = screen.child<QDialog>("passwordDialog");
        password = dialog->findChild<QLineEdit *>(QStringLiteral("password"));
        relay = dialog->findChild<QLineEdit *>(QStringLiteral("movedRelay"));
        again = dialog->findChild<QLineEdit *>(QStringLiteral("passwordAgain"));
        words = dialog->findChild<QLabel *>(QStringLiteral("errorText"));
        offer = dialog->findChild<QLabel *>(QStringLiteral("offerText"));
        other = dialog->findChild<QPushButton *>(QStringLiteral("makeAgainButton"));
        go = dialog->findChild<QPushButton *>(QStringLiteral("acceptButton"));
    }
    //! As far as the offer.
    void beRefused(Screen &screen)
    {
        password->setText(QStringLiteral("correct horse"));
        screen.play.nextSignInFails({Base::ErrorCode::RefusedUnauthenticated, {}});
        go->click();
        QTRY_VERIFY(other->isVisible());
    }
    void makeAgain(Screen &screen)
    {
        beRefused(screen);
        other->click();
        again->setText(password->text());
    }

    QPointer<QDialog> dialog;
    QLineEdit *password = nullptr;
    QLineEdit *relay = nullptr;
    QLineEdit *again = nullptr;
    QLabel *words = nullptr;
    QLabel *offer = nullptr;
    QPushButton *other = nullptr;
    QPushButton *go = nullptr;
};

} // namespace

void TestWindow::anAccountThatTheRelayForgotIsMadeAgain()
{
    Screen screen;
    SigningInAgain in(screen);
    QVERIFY(!in.other->isVisible());
    QVERIFY(!in.offer->isVisible());
    in.password->setText(QStringLiteral("correct horse"));
    screen.play.nextSignInFails({Base::ErrorCode::Unreachable, {}});
    in.go->click();
    QTRY_VERIFY(in.words->text().contains(QStringLiteral("cannot be reached")));
    QVERIFY(!in.other->isVisible()); // that has other reasons
    in.beRefused(screen);
    QVERIFY(in.offer->isVisible());
    QVERIFY(in.offer->text().contains(QStringLiteral("older state")));
    QVERIFY(!in.again->isVisible());
    in.other->click();
    QVERIFY(in.offer->text().contains(QStringLiteral("Nothing that is stored here changes")));
    QVERIFY(in.offer->text().contains(QStringLiteral("password")));
    QVERIFY(in.words->text().isEmpty());
    QCOMPARE(in.password->text(), QStringLiteral("correct horse"));
    QCOMPARE(screen.called(QStringLiteral("registerAccount")), 0); // not by one press
    in.again->setText(in.password->text());
    screen.play.setHeld(true);
    in.go->click();
    QVERIFY(!in.go->isEnabled());
    QVERIFY(!in.other->isEnabled());
    QVERIFY(in.password->isReadOnly());
    QVERIFY(in.words->text().contains(QStringLiteral("again …")));
    QVERIFY(in.dialog->findChild<QPushButton *>(QStringLiteral("rejectButton"))->isEnabled());
    QCOMPARE(screen.called(QStringLiteral("registerAccount ben https://relay.example")), 1);
    screen.play.answer();
    QTRY_VERIFY(!in.dialog);
}

void TestWindow::makingAgainNeedsThePasswordTwice()
{
    Screen screen;
    SigningInAgain in(screen);
    in.beRefused(screen);
    in.other->click();
    QTRY_VERIFY(in.again->hasFocus() || !in.dialog->isActiveWindow());
    in.go->click();
    QVERIFY(in.words->text().contains(QStringLiteral("not the same")));
    in.again->setText(QStringLiteral("correct house"));
    in.go->click();
    QVERIFY(in.words->text().contains(QStringLiteral("not the same")));
    QCOMPARE(screen.called(QStringLiteral("registerAccount")), 0);
    // And back: it signs in, and asks for nothing twice.
    in.other->click();
    QVERIFY(!in.again->isVisible());
    QVERIFY(in.words->text().isEmpty());
    in.go->click();
    QCOMPARE(screen.called(QStringLiteral("signInAgain")), 2);
    QCOMPARE(screen.called(QStringLiteral("registerAccount")), 0);
}

void TestWindow::makingAgainSaysWhatTheRelaySays()
{
    Screen screen;
    SigningInAgain in(screen);
    in.makeAgain(screen);
    screen.play.nextSignInFails({Base::ErrorCode::RefusedPasswordWeak, {}});
    in.go->click();
    QTRY_VERIFY(in.words->text().contains(QStringLiteral("too easy to guess")));
    QVERIFY(in.go->isEnabled());
    QVERIFY(!in.password->isReadOnly());
    QCOMPARE(in.password->text(), QStringLiteral("correct horse"));
    QCOMPARE(in.again->text(), QStringLiteral("correct horse"));
    screen.play.nextSignInFails({Base::ErrorCode::RefusedRegistrationClosed, {}});
    in.go->click();
    QTRY_VERIFY(in.words->text().contains(QStringLiteral("put it into the field")));
    QTRY_VERIFY(in.relay->hasFocus() || !in.dialog->isActiveWindow());
    QTRY_VERIFY(in.words->height() >= in.words->heightForWidth(in.words->width()));
    QVERIFY(in.again->isVisible());
    screen.play.nextSignInFails({Base::ErrorCode::RefusedUnauthenticated, {}});
    in.go->click();
    QTRY_VERIFY(in.words->text().contains(QStringLiteral("does know your user name")));
    QVERIFY(!in.again->isVisible());
    // It signs in now, and does not offer again what the relay said no to.
    screen.play.nextSignInFails({Base::ErrorCode::RefusedUnauthenticated, {}});
    in.go->click();
    QTRY_VERIFY(in.words->text().contains(QStringLiteral("does not know this user name")));
    QVERIFY(!in.other->isVisible());
    QCOMPARE(screen.called(QStringLiteral("signInAgain")), 2);
}

void TestWindow::makingAgainGoesByTheInviteLink()
{
    Screen screen;
    SigningInAgain in(screen);
    in.makeAgain(screen);
    in.relay->setText(QStringLiteral(" kith://invite/relay.example#pin=7070 "));
    screen.play.nextSignInFails({Base::ErrorCode::RefusedInviteInvalid, {}});
    in.go->click();
    QTRY_VERIFY(in.words->text().contains(QStringLiteral("Ask for a new link")));
    in.relay->setText(QStringLiteral("kith://invite/relay.example#pin=7171"));
    in.go->click();
    QCOMPARE(screen.called(QStringLiteral("registerWithInvite ben kith://invite/relay.example#pin=7171")), 1);
    QCOMPARE(screen.called(QStringLiteral("registerAccount")), 0);
    QTRY_VERIFY(!in.dialog);
}

void TestWindow::makingAgainIsDoneWhenTheRelayLetsTheDeviceIn()
{
    Screen screen;
    SigningInAgain in(screen);
    in.makeAgain(screen);
    in.relay->setText(QStringLiteral("moved.example:8443"));
    screen.play.nextSignInFails({Base::ErrorCode::AlreadySignedIn, {}});
    in.go->click();
    QCOMPARE(screen.called(QStringLiteral("registerAccount ben moved.example:8443")), 1);
    QTRY_VERIFY(!in.dialog);
}

void TestWindow::makingAgainIsReachedByKeyboard()
{
    Screen screen;
    SigningInAgain in(screen);
    in.beRefused(screen);
    QVERIFY(QTest::qWaitForWindowActive(in.dialog));
    QTRY_VERIFY(in.password->hasFocus());
    QTest::keyClick(in.dialog->focusWidget(), Qt::Key_Tab);
    QVERIFY(in.relay->hasFocus());
    QTest::keyClick(in.dialog->focusWidget(), Qt::Key_Tab);
    QVERIFY(in.other->hasFocus());
    QCOMPARE(in.other->accessibleDescription(), in.offer->text());
    QTest::keyClick(in.other, Qt::Key_Return);
    QVERIFY(in.again->isVisible());
    QVERIFY(in.again->hasFocus());
    QCOMPARE(in.again->accessibleDescription(), in.offer->text());
    QCOMPARE(screen.called(QStringLiteral("signInAgain")), 1); // Return did what the focused button says
    QTest::keyClicks(in.again, QStringLiteral("correct horse"));
    QTest::keyClick(in.again, Qt::Key_Return);
    QCOMPARE(screen.called(QStringLiteral("registerAccount ben")), 1);
    QTRY_VERIFY(!in.dialog);
}

void TestWindow::aLinkIsWideEnoughForItsWords()
{
    Screen screen;
    QPushButton button(QStringLiteral("تسجيل الدخول بدلًا من ذلك")); // drawn bold, this is much wider
    button.setProperty("kind", QStringLiteral("link"));
    QFont bold = button.font();
    bold.setWeight(QFont::DemiBold);
    QVERIFY(button.sizeHint().width() >= QFontMetrics(bold).horizontalAdvance(button.text()) + 16);
}

void TestWindow::theBannerSaysThatTheDiskIsFull()
{
    Screen screen;
    screen.show();
    Session::ConnectionState &state = screen.play.session().connection();
    state.setStoringError(Base::Error{Base::ErrorCode::DiskFull, {}});
    QVERIFY(screen.child<QWidget>("connectionBanner")->isVisible());
    QVERIFY(screen.child<QLabel>("connectionText")->text().contains(QStringLiteral("disk is full")));
    QVERIFY(!screen.child<QAbstractButton>("tryNowButton")->isVisible());
    state.setStoringError({});
    QVERIFY(!screen.child<QWidget>("connectionBanner")->isVisible());
}

void TestWindow::theTitleHasTheAccountsName()
{
    Screen screen;
    screen.show();
    QVERIFY(screen.window.windowTitle().contains(QStringLiteral("ben")));
}

void TestWindow::theWindowRemembersItsSizeAndSplitter()
{
    const QSize size(760, 640); // no larger than the smallest screen: a window is never put beside one
    Screen screen;
    screen.show(size);
    screen.window.close();
    const QByteArray geometry = screen.play.session().settings().value(Settings::Key::WindowGeometry).toByteArray();
    QVERIFY(!geometry.isEmpty());
    QVERIFY(!screen.play.session().settings().value(Settings::Key::WindowState).toByteArray().isEmpty());
    Screen again;
    again.play.session().settings().set(Settings::Key::WindowGeometry, geometry);
    again.window.showSession(again.play.session(), {});
    QCOMPARE(again.window.size(), size);
}

void TestWindow::settingsAreAppliedAtOnce()
{
    Screen screen;
    screen.show();
    QVERIFY(!screen.theme.isDark());
    QTest::keyClick(&screen.window, Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = screen.child<QDialog>("settingsDialog");
    QVERIFY(dialog);
    dialog->findChild<QAbstractButton *>(QStringLiteral("themeDark"))->click();
    QVERIFY(screen.theme.isDark());
    const qreal size = screen.theme.font(Ui::TextRole::Body).pointSizeF();
    screen.play.session().settings().set(Settings::Key::TextSizePercent, 150);
    QVERIFY(screen.theme.font(Ui::TextRole::Body).pointSizeF() > size * 1.4);
    dialog->findChild<QCheckBox *>(QStringLiteral("readReceipts"))->click();
    QVERIFY(!screen.play.session().settings().flag(Settings::Key::SendReadReceipts));
}

void TestWindow::everyControlHasAName()
{
    Screen screen;
    const auto id = Scenes::busy(screen.play);
    screen.show();
    screen.open(id);
    for (const QWidget *widget : screen.window.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollBar")) continue;
        if (qobject_cast<const QAbstractScrollArea *>(widget->parentWidget())) continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(named, qPrintable(widget->objectName() + QLatin1Char(' ') + QLatin1String(widget->metaObject()->className())));
    }
    QCOMPARE(screen.child<QWidget>("composer")->accessibleName(), QStringLiteral("Message composer"));
    QCOMPARE(screen.child<QWidget>("timeline")->accessibleName(), QStringLiteral("Messages"));
    QCOMPARE(screen.child<QWidget>("sendButton")->accessibleName(), QStringLiteral("Send"));
    auto *list = screen.child<QListView>("conversationList");
    const auto spoken = [&] { return list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY(spoken().contains(QStringLiteral("Anna Lindqvist")));
    screen.play.setSummary(id, [](ConversationSummary &s) {
        s.lastKind = MessageKind::Image;
        s.lastText = QStringLiteral("the garden");
        s.draft.clear();
    });
    QTRY_VERIFY2(spoken().contains(QStringLiteral("picture: the garden")), qPrintable(spoken()));
    screen.play.setSummary(id, [](ConversationSummary &s) { s.draft = QString(50'000, QLatin1Char('d')); });
    QTRY_VERIFY(spoken().contains(QStringLiteral("ddd")));
    QVERIFY(spoken().size() < 600);
    QVERIFY(screen.child<QWidget>("composer")->accessibleDescription().contains(QStringLiteral("Anna Lindqvist")));
    // What is no place for the keyboard is found by a screen reader all the same.
    for (const QToolButton *button : screen.window.findChildren<QToolButton *>()) {
        QAccessibleInterface *found = QAccessible::queryAccessibleInterface(const_cast<QToolButton *>(button));
        if (button->isVisible()) QVERIFY2(!found->text(QAccessible::Name).isEmpty(), qPrintable(button->parent()->objectName()));
    }
    QAccessibleInterface *handle = QAccessible::queryAccessibleInterface(screen.window.findChild<QSplitter *>()->handle(1));
    QCOMPARE(handle->role(), QAccessible::Separator);
    QVERIFY(!handle->text(QAccessible::Name).isEmpty());
}

void TestWindow::signingOutGoesBackToTheFirstStart()
{
    Screen screen;
    screen.show();
    auto *pane = screen.window.findChild<Ui::ConversationPane *>();
    Q_EMIT pane->signOutRequested();
    QCOMPARE(screen.dialogs.asked, QStringList(QStringLiteral("signOutQuestion")));
    QTRY_VERIFY(screen.child<QWidget>("welcomePage"));
    QVERIFY(screen.child<QWidget>("welcomePage")->isVisible());
}

void TestWindow::settingsAreWalkedThroughByKeyboard()
{
    Screen screen;
    screen.play.session().settings().set(Settings::Key::Theme, QStringLiteral("dark"));
    screen.play.session().settings().set(Settings::Key::EnterSends, false);
    screen.show(QSize(480, 420));
    QTest::keyClick(&screen.window, Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = screen.child<QDialog>("settingsDialog");
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    dialog->resize(dialog->width(), 420);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("themeDark"));
    QStringList stops;
    for (int i = 0; i < 40; ++i) {
        const QWidget *now = QApplication::focusWidget();
        QVERIFY2(!now->accessibleName().isEmpty() || qobject_cast<const QAbstractButton *>(now), qPrintable(now->objectName()));
        const QRect seen = now->visibleRegion().boundingRect();
        QVERIFY2(seen.height() == now->height(), qPrintable(now->objectName()));
        if (stops.contains(now->objectName())) break;
        stops.append(now->objectName());
        QTest::keyClick(dialog, Qt::Key_Tab);
    }
    QVERIFY(stops.contains(QStringLiteral("dataSaver")) && stops.contains(QStringLiteral("acceptButton")));
    QVERIFY(stops.contains(QStringLiteral("controlEnterSends")) && !stops.contains(QStringLiteral("enterSends")));
    QVERIFY(!stops.contains(QStringLiteral("themeSystem")));
    // The arrows go through the group.
    dialog->findChild<QWidget *>(QStringLiteral("themeDark"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("themeLight"));
    QVERIFY(!screen.theme.isDark());
}

void TestWindow::aPasswordIsShownByKeyboard()
{
    Screen screen{QString()};
    screen.show();
    QWidget *page = accountPage(screen);
    auto *password = page->findChild<QLineEdit *>(QStringLiteral("password"));
    password->setFocus();
    QTest::keyClick(password, Qt::Key_Tab);
    QVERIFY(password->isAncestorOf(QApplication::focusWidget()));
    // The ring stays around the field.
    const QString folder = qEnvironmentVariable("KITH_PICTURES");
    if (!folder.isEmpty()) screen.window.grab().save(folder + QStringLiteral("/password-eye.png"));
    QCOMPARE(password->grab().toImage().pixelColor(password->width() / 2, 1), screen.theme.colors().accentText);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(password->echoMode(), QLineEdit::Normal);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("passwordAgain"));
    // The arrow back answers to Enter.
    auto *back = page->findChild<QAbstractButton *>(QStringLiteral("backButton"));
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Return);
    QVERIFY(!page->isVisible());
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
