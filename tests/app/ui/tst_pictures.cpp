// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the main screens with made-up content to PNG files, to be looked at: KITH_PICTURES names the folder.
#include "app/host/relayhost.h"
#include "app/ui/chat/chatpage.h"
#include "app/ui/common/dialogs.h"
#include "app/ui/common/theme.h"
#include "app/ui/common/translations.h"
#include "app/ui/composer/composer.h"
#include "app/ui/conversationlist/conversationpane.h"
#include "app/ui/hosting/hostinvite.h"
#include "app/ui/imagereview/imagereview.h"
#include "app/ui/shell/mainwindow.h"
#include "app/ui/shell/mainview.h"
#include "app/ui/timeline/timelineview.h"
#include "tests/app/ui/scenes.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Session;
using Ui::Theme;

namespace {

//! A window over a played session.
struct Screen
{
    explicit Screen(const QString &user = QStringLiteral("ben")) : play(user), dialogs(theme), window(theme, dialogs, Scenes::decoders()) {}

    Played::Play play;
    Theme theme;
    Ui::Dialogs dialogs;
    Ui::MainWindow window;

    void show(const QSize &size, Theme::Mode mode)
    {
        theme.install(*qApp);
        play.session().settings().set(Settings::Key::Theme, Theme::nameOfMode(mode));
        window.showSession(play.session(), QStringLiteral("keychain"));
        window.resize(size);
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
    }
    Ui::MainView *main() { return window.findChild<Ui::MainView *>(); }
    Ui::TimelineView *timeline() { return window.findChild<Ui::TimelineView *>(); }
    void open(const ConversationId &id)
    {
        main()->open(id);
        QTRY_VERIFY(timeline()->model() && timeline()->model()->isOpen());
        QTest::qWait(150); // pictures are decoded beside
    }
};

void save(QWidget *widget, const char *name)
{
    QDir folder(qEnvironmentVariable("KITH_PICTURES", QStringLiteral("pictures")));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    QTest::qWait(60);
    const QString path = folder.filePath(QString::fromLatin1(name) + QStringLiteral(".png"));
    QVERIFY(widget->grab().save(path));
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Ui::Translations::install(*qApp, QLocale(QLocale::English)); }
    void conversation_data();
    void conversation();
    void list();
    void rightToLeft();
    void states();
    void transfers_data();
    void transfers();
    void composing();
    void review();
    void reviewOfFiles_data() { madeAgain_data(); }
    void reviewOfFiles();
    void firstStart();
    void inviteOnly_data();
    void inviteOnly();
    void dialogsAndBanner();
    void moreScreens_data();
    void moreScreens();
    void hosting();
    void textSizes_data();
    void textSizes();
    void madeAgain_data();
    void madeAgain();
    void languages_data();
    void languages();
};

void TestPictures::conversation_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light-1200") << int(Theme::Mode::Light) << QSize(1200, 800);
    QTest::newRow("dark-1200") << int(Theme::Mode::Dark) << QSize(1200, 800);
    QTest::newRow("light-480") << int(Theme::Mode::Light) << QSize(480, 800);
    QTest::newRow("light-1600") << int(Theme::Mode::Light) << QSize(1600, 1000);
}

void TestPictures::conversation()
{
    QFETCH(int, mode);
    QFETCH(QSize, size);
    Screen screen;
    const auto id = Scenes::busy(screen.play);
    screen.show(size, static_cast<Theme::Mode>(mode));
    screen.open(id);
    const QByteArray tag = QTest::currentDataTag();
    save(&screen.window, ("conversation-" + tag).constData());
    QScrollBar *bar = screen.timeline()->verticalScrollBar();
    bar->setValue(bar->maximum() / 3);
    QTest::qWait(100);
    save(&screen.window, ("conversation-up-" + tag).constData());
}

void TestPictures::list()
{
    Screen narrow;
    Scenes::busy(narrow.play);
    narrow.show(QSize(480, 800), Theme::Mode::Dark);
    save(&narrow.window, "list-dark-480");

    Screen empty;
    empty.show(QSize(1200, 800), Theme::Mode::Light);
    save(&empty.window, "list-empty");
}

void TestPictures::rightToLeft()
{
    QLocale::setDefault(QLocale(QStringLiteral("ar_EG")));
    Ui::Translations::install(*qApp, QLocale());
    {
        Screen screen;
        const auto id = Scenes::rightToLeft(screen.play);
        screen.show(QSize(1200, 800), Theme::Mode::Light);
        screen.open(id);
        save(&screen.window, "conversation-rtl");
    }
    QLocale::setDefault(QLocale(QLocale::English));
    Ui::Translations::install(*qApp, QLocale(QLocale::English));
    Screen mixed;
    const auto id = Scenes::rightToLeft(mixed.play);
    mixed.show(QSize(1000, 720), Theme::Mode::Dark);
    mixed.open(id);
    save(&mixed.window, "conversation-arabic-in-ltr");
}

void TestPictures::states()
{
    Screen screen;
    const auto id = Scenes::busy(screen.play);
    Message broken = Played::textMessage({}, false);
    broken.kind = MessageKind::Placeholder;
    broken.cause = Base::ErrorCode::DecryptionFailed;
    screen.play.addMessage(id, broken);
    Message missing = Played::textMessage({}, false);
    missing.kind = MessageKind::Notice;
    missing.notice = NoticeKind::MessagesMissing;
    missing.noticeCount = 3;
    screen.play.addMessage(id, missing);
    const QImage image = Scenes::photo(QSize(1200, 800), 2);
    Message loading = Played::imageMessage(image, QStringLiteral("Still on its way"), false);
    loading.attachment.isCached = false;
    loading.attachment.transfer = {TransferState::Running, 700'000, 1'000'000, {}};
    screen.play.addMessage(id, loading);
    Message failed = Played::textMessage(QStringLiteral("This one could not leave"), true);
    failed.state = MessageState::Failed;
    failed.failure = {Base::ErrorCode::RefusedNotAccepted, {}};
    screen.play.addMessage(id, failed);
    Message pending = Played::textMessage(QStringLiteral("And this one waits for the relay"), true);
    pending.state = MessageState::Pending;
    screen.play.addMessage(id, pending);
    screen.play.receive(id, QStringLiteral("anna"), QStringLiteral("First unread one"));
    screen.play.receive(id, QStringLiteral("anna"), QStringLiteral("🎉🎉"));
    screen.show(QSize(1200, 900), Theme::Mode::Light);
    screen.open(id);
    screen.play.setTyping(id, {QStringLiteral("anna")});
    save(&screen.window, "states-light");
    screen.play.session().settings().set(Settings::Key::Theme, QStringLiteral("dark"));
    screen.timeline()->setFocus(Qt::TabFocusReason);
    screen.timeline()->setCurrentRow(screen.timeline()->rows().count() - 5);
    save(&screen.window, "states-dark");
}

void TestPictures::transfers_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isMirrored");
    QTest::newRow("light-1200") << false << QSize(1200, 1500) << false;
    QTest::newRow("dark-1200") << true << QSize(1200, 1500) << false;
    QTest::newRow("dark-480") << true << QSize(480, 1400) << false;
    QTest::newRow("light-ar") << false << QSize(1000, 1400) << true;
}

void TestPictures::transfers()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    QFETCH(bool, isMirrored);
    const QByteArray tag = QTest::currentDataTag();
    if (isMirrored) {
        QLocale::setDefault(QLocale(QStringLiteral("ar_EG")));
        Ui::Translations::install(*qApp, QLocale());
    }
    {
        Screen screen;
        const auto id = Scenes::transfers(screen.play);
        screen.show(size, isDark ? Theme::Mode::Dark : Theme::Mode::Light);
        screen.open(id);
        QScrollBar *bar = screen.timeline()->verticalScrollBar();
        bar->setValue(bar->minimum());
        save(&screen.window, ("transfers-files-" + tag).constData());
        bar->setValue(bar->maximum());
        QTest::qWait(100);
        save(&screen.window, ("transfers-photos-" + tag).constData());

        screen.play.setSummary(id, [](ConversationSummary &s) { s.title = QStringLiteral("Maximiliane Freifrau von Hohenberg-Schwarzenfels"); });
        for (const QByteArray &which : {QByteArray("own-"), QByteArray("failed-"), QByteArray()}) {
            const MessageKey key = screen.play.addMessage(id, Played::textMessage(QStringLiteral("Look at this"), !which.isEmpty()));
            if (which == "failed-") screen.play.setState(key, MessageState::Failed, {Base::ErrorCode::RefusedNotAccepted, {}});
            QTest::qWait(100);
            auto *view = screen.timeline();
            Q_EMIT view->menuRequested(key, {}, view->mapToGlobal(QPoint(10, 10)));
            auto *menu = screen.window.findChild<QMenu *>(QStringLiteral("messageMenu"));
            QVERIFY(menu);
            const QList<QAction *> actions = menu->actions();
            for (QAction *action : actions) {
                if (action->objectName() == QLatin1String("messageInfo")) action->trigger();
            }
            menu->close();
            auto *info = screen.window.findChild<QDialog *>(QStringLiteral("messageInfoDialog"));
            QVERIFY(info);
            QTest::qWait(100);
            save(info, ("message-info-" + which + tag).constData());
            info->close();
            QTest::qWait(20);
        }
        screen.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&screen.window));
        QTest::keyClick(&screen.window, Qt::Key_Comma, Qt::ControlModifier);
        auto *settings = screen.window.findChild<QDialog *>(QStringLiteral("settingsDialog"));
        QVERIFY(settings);
        auto *scroll = settings->findChild<QScrollArea *>();
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        save(settings, ("settings-downloads-" + tag).constData());
    }
    if (isMirrored) {
        QLocale::setDefault(QLocale(QLocale::English));
        Ui::Translations::install(*qApp, QLocale(QLocale::English));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
}

void TestPictures::composing()
{
    Screen screen;
    const auto id = Scenes::busy(screen.play);
    screen.show(QSize(1000, 720), Theme::Mode::Light);
    screen.open(id);
    QTemporaryDir folder;
    QFile text(folder.filePath(QStringLiteral("A rather long name of a document.odt")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(120'000, 'x'));
    text.close();
    auto *composer = screen.window.findChild<Ui::Composer *>();
    composer->attachFiles({text.fileName()});
    composer->setText(QStringLiteral("Two things for you 👩‍👩‍👧 ❤️\nand a second line"));
    QTest::qWait(200);
    save(&screen.window, "composing");
}

void TestPictures::review()
{
    struct Look
    {
        const char *name;
        QSize size;
        Theme::Mode mode;
    };
    QTemporaryDir folder;
    // Grain, or the pixels would say that nobody took these.
    QStringList paths;
    for (int i = 0; i < 3; ++i) {
        QImage image = Scenes::photo(i == 1 ? QSize(1500, 2000) : QSize(3000, 2000), i).convertToFormat(QImage::Format_RGB32);
        quint32 dice = 1;
        for (int y = 0; y < image.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                dice = dice * 1664525u + 1013904223u;
                const int by = static_cast<int>(dice >> 29);
                line[x] = qRgb(std::min(255, qRed(line[x]) + by), std::min(255, qGreen(line[x]) + by), std::min(255, qBlue(line[x]) + by));
            }
        }
        paths.append(folder.filePath(QStringLiteral("evening-%1.jpg").arg(i)));
        QVERIFY(image.save(paths.last(), nullptr, 93));
    }
    for (const Look &look : {Look{"light-1640", QSize(1640, 1000), Theme::Mode::Light}, Look{"dark-1640", QSize(1640, 1000), Theme::Mode::Dark},
                             Look{"light-480", QSize(480, 800), Theme::Mode::Light}, Look{"dark-480", QSize(480, 800), Theme::Mode::Dark}}) {
        Screen screen;
        const auto id = Scenes::busy(screen.play);
        screen.show(look.size, look.mode);
        screen.open(id);
        const QByteArray tag = look.name;
        auto *composer = screen.window.findChild<Ui::Composer *>();
        const auto current = [&] { return screen.window.findChild<Ui::ImageReview *>(); };
        composer->attachFiles({paths.first()});
        QTRY_VERIFY_WITH_TIMEOUT(current() && !current()->items().first()->result().isNull(), 60000);
        save(current(), ("review-" + tag).constData());
        current()->findChild<QAbstractButton *>(QStringLiteral("compareButton"))->click();
        save(current(), ("review-divider-" + tag).constData());
        current()->findChild<QAbstractButton *>(QStringLiteral("cropButton"))->click();
        save(current(), ("review-crop-" + tag).constData());
        current()->findChild<QAbstractButton *>(QStringLiteral("cropCancel"))->click();
        composer->attachFiles({paths.at(1), paths.at(2)});
        const QString shot = folder.filePath(QString::fromLatin1(tag) + QStringLiteral("-screen.png"));
        QVERIFY(screen.window.grab().save(shot));
        composer->attachFiles({shot});
        QTRY_VERIFY_WITH_TIMEOUT(current()->items().size() == 4 && current()->items().last()->prepared(), 60000);
        QTest::keyClick(current()->findChild<QWidget *>(QStringLiteral("reviewStrip")), Qt::Key_Right);
        QTest::keyClick(current()->findChild<QWidget *>(QStringLiteral("reviewStrip")), Qt::Key_Right);
        QTest::keyClick(current()->findChild<QWidget *>(QStringLiteral("reviewStrip")), Qt::Key_Right);
        QTRY_VERIFY_WITH_TIMEOUT(!current()->items().last()->result().isNull(), 60000);
        save(current(), ("review-screenshot-" + tag).constData());
        current()->findChild<QAbstractButton *>(QStringLiteral("sendPictures"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!current(), 60000);
        QTest::qWait(400);
        save(&screen.window, ("album-" + tag).constData());
        const int last = screen.timeline()->rows().count() - 1;
        Q_EMIT screen.timeline()->imageActivated(screen.timeline()->model()->at(last - 2).key);
        QTest::qWait(400);
        save(&screen.window, ("viewer-" + tag).constData());
    }
}

//! What could not be opened, held back, and a file with edits that are not its own.
void TestPictures::reviewOfFiles()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    QFETCH(QString, language);
    const QByteArray tag = QTest::currentDataTag();
    QLocale::setDefault(QLocale(language));
    Ui::Translations::install(*qApp, QLocale());
    {
        QTemporaryDir folder;
        const QString photo = folder.filePath(QStringLiteral("IMG_20260714_a rather long name of a photo_0001.jpg"));
        QVERIFY(Scenes::photo(QSize(2000, 1500), 1).save(photo));
        QFile broken(folder.filePath(QStringLiteral("broken.jpg")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("\xff\xd8\xff\xe0 and nothing else");
        broken.close();
        Screen screen;
        const auto id = Scenes::busy(screen.play);
        screen.show(size, isDark ? Theme::Mode::Dark : Theme::Mode::Light);
        screen.open(id);
        screen.window.findChild<Ui::Composer *>()->attachFiles({photo, broken.fileName()});
        auto *review = screen.window.findChild<Ui::ImageReview *>();
        QVERIFY(review);
        QTRY_VERIFY_WITH_TIMEOUT(!review->items().first()->result().isNull() && review->items().last()->isFileUnasked(), 60000);
        save(review, ("review-name-" + tag).constData());
        review->findChild<QAbstractButton *>(QStringLiteral("turnLeft"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(review->items().first()->original().width() < review->items().first()->original().height(), 60000);
        review->findChild<QAbstractButton *>(QStringLiteral("asFile"))->click();
        save(review, ("review-file-" + tag).constData());
        review->findChild<QAbstractButton *>(QStringLiteral("sendPictures"))->click();
        save(review, ("review-held-back-" + tag).constData());
    }
    QLocale::setDefault(QLocale(QLocale::English));
    Ui::Translations::install(*qApp, QLocale(QLocale::English));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestPictures::firstStart()
{
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        const QByteArray tag = mode == Theme::Mode::Light ? "light" : "dark";
        Screen screen{QString()};
        screen.show(QSize(1000, 760), mode);
        save(&screen.window, ("start-1-welcome-" + tag).constData());
        screen.window.findChild<QAbstractButton *>(QStringLiteral("relayChoice"))->click();
        screen.window.findChild<QLineEdit *>(QStringLiteral("relayAddress"))->setText(QStringLiteral("192.168.1.20:7443"));
        screen.play.nextSignInFails({Base::ErrorCode::CertificateUnknown,
                                     QStringLiteral("3f9a1c77e0b24d58a6c1900f7be23d41c8d55a90ee17f26b43d08c1a9967be52")});
        auto *page = screen.window.findChild<QWidget *>(QStringLiteral("relayPage"));
        page->findChild<QAbstractButton *>(QStringLiteral("continueButton"))->click();
        QTest::qWait(50);
        save(&screen.window, ("start-2-pin-" + tag).constData());
        page->findChild<QAbstractButton *>(QStringLiteral("continueButton"))->click();
        QTest::qWait(50);
        auto *account = screen.window.findChild<QWidget *>(QStringLiteral("accountPage"));
        account->findChild<QLineEdit *>(QStringLiteral("userName"))->setText(QStringLiteral("anna"));
        for (const char *field : {"password", "passwordAgain"})
            account->findChild<QLineEdit *>(QString::fromLatin1(field))->setText(QStringLiteral("three good words"));
        screen.play.nextSignInFails({Base::ErrorCode::RefusedNameTaken, {}});
        account->findChild<QAbstractButton *>(QStringLiteral("continueButton"))->click();
        QTest::qWait(50);
        save(&screen.window, ("start-3-account-" + tag).constData());
        account->findChild<QAbstractButton *>(QStringLiteral("continueButton"))->click();
        QTest::qWait(50);
        save(&screen.window, ("start-4-recovery-" + tag).constData());
    }
}

void TestPictures::inviteOnly_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    QTest::newRow("light-1000") << false << QSize(1000, 760) << QStringLiteral("en");
    QTest::newRow("dark-480") << true << QSize(480, 760) << QStringLiteral("de");
    QTest::newRow("light-ar") << false << QSize(480, 760) << QStringLiteral("ar_EG");
}

//! What a relay that takes people by invite only says to whoever came without one.
void TestPictures::inviteOnly()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    QFETCH(QString, language);
    const QByteArray tag = QTest::currentDataTag();
    QLocale::setDefault(QLocale(language));
    Ui::Translations::install(*qApp, QLocale());
    {
        Screen screen{QString()};
        screen.play.setRegistration(RelayInfo::Registration::InviteOnly);
        screen.show(size, isDark ? Theme::Mode::Dark : Theme::Mode::Light);
        screen.window.findChild<QAbstractButton *>(QStringLiteral("relayChoice"))->click();
        auto *page = screen.window.findChild<QWidget *>(QStringLiteral("relayPage"));
        page->findChild<QLineEdit *>(QStringLiteral("relayAddress"))->setText(QStringLiteral("relay.example"));
        page->findChild<QAbstractButton *>(QStringLiteral("continueButton"))->click();
        QTest::qWait(50);
        auto *invite = screen.window.findChild<QAbstractButton *>(QStringLiteral("inviteButton"));
        QVERIFY(invite->isVisible());
        save(&screen.window, ("start-invite-only-" + tag).constData());
        invite->click();
        save(&screen.window, ("start-invite-link-" + tag).constData());
    }
    QLocale::setDefault(QLocale(QLocale::English));
    Ui::Translations::install(*qApp, QLocale(QLocale::English));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestPictures::madeAgain_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    QTest::newRow("light-1000") << false << QSize(1000, 700) << QStringLiteral("en");
    QTest::newRow("dark-1000") << true << QSize(1000, 700) << QStringLiteral("en");
    QTest::newRow("light-480-de") << false << QSize(480, 700) << QStringLiteral("de");
    QTest::newRow("dark-480-ar") << true << QSize(480, 700) << QStringLiteral("ar_EG");
}

//! A relay that was put back to an older state does not know the account.
void TestPictures::madeAgain()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    QFETCH(QString, language);
    const QByteArray tag = QTest::currentDataTag();
    QLocale::setDefault(QLocale(language));
    Ui::Translations::install(*qApp, QLocale());
    {
        Screen screen;
        Scenes::busy(screen.play);
        screen.show(size, isDark ? Theme::Mode::Dark : Theme::Mode::Light);
        screen.play.setConnection(ConnectionState::Phase::Rejected, {Base::ErrorCode::RefusedUnauthenticated, {}});
        screen.window.findChild<QAbstractButton *>(QStringLiteral("tryNowButton"))->click();
        auto *dialog = screen.window.findChild<QDialog *>(QStringLiteral("passwordDialog"));
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(QStringLiteral("password"))->setText(QStringLiteral("correct horse"));
        auto *go = dialog->findChild<QAbstractButton *>(QStringLiteral("acceptButton"));
        screen.play.nextSignInFails({Base::ErrorCode::RefusedUnauthenticated, {}});
        go->click();
        QTest::qWait(100);
        save(dialog, ("made-again-offer-" + tag).constData());
        dialog->findChild<QAbstractButton *>(QStringLiteral("makeAgainButton"))->click();
        QTest::qWait(100);
        save(dialog, ("made-again-" + tag).constData());
        dialog->findChild<QLineEdit *>(QStringLiteral("passwordAgain"))->setText(QStringLiteral("correct horse"));
        screen.play.nextSignInFails({Base::ErrorCode::RefusedRegistrationClosed, {}});
        go->click();
        QTest::qWait(100);
        save(dialog, ("made-again-closed-" + tag).constData());
    }
    QLocale::setDefault(QLocale(QLocale::English));
    Ui::Translations::install(*qApp, QLocale(QLocale::English));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestPictures::dialogsAndBanner()
{
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        const QByteArray tag = mode == Theme::Mode::Light ? "light" : "dark";
        Screen screen;
        const auto id = Scenes::busy(screen.play);
        screen.show(QSize(1000, 720), mode);
        screen.open(id);
        screen.window.findChild<QAbstractButton *>(QStringLiteral("safetyButton"))->click();
        auto *safety = screen.window.findChild<QDialog *>(QStringLiteral("safetyNumberDialog"));
        QVERIFY(safety);
        QTest::qWait(50);
        save(safety, ("dialog-safety-" + tag).constData());
        safety->reject();
        screen.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&screen.window));
        QTest::keyClick(&screen.window, Qt::Key_Comma, Qt::ControlModifier);
        auto *settings = screen.window.findChild<QDialog *>(QStringLiteral("settingsDialog"));
        QVERIFY(settings);
        save(settings, ("dialog-settings-" + tag).constData());
        settings->reject();
        screen.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&screen.window));
        QTest::keyClick(&screen.window, Qt::Key_N, Qt::ControlModifier);
        auto *fresh = screen.window.findChild<QDialog *>(QStringLiteral("newConversationDialog"));
        QVERIFY(fresh);
        fresh->findChild<QLineEdit *>()->setText(QStringLiteral("nobody"));
        fresh->findChild<QAbstractButton *>(QStringLiteral("acceptButton"))->click();
        QTest::qWait(50);
        save(fresh, ("dialog-new-" + tag).constData());
        fresh->reject();
        screen.play.setConnection(ConnectionState::Phase::Waiting, {Base::ErrorCode::Unreachable, {}},
                                  QDateTime::currentDateTimeUtc().addSecs(9));
        screen.play.setSummary(id, [](ConversationSummary &s) { s.trust = TrustState::BlockedUntilConfirmed; });
        QTest::qWait(1700);
        save(&screen.window, ("banner-" + tag).constData());
        screen.play.setConnection(ConnectionState::Phase::Waiting, {Base::ErrorCode::PinMismatch, {}}, QDateTime::currentDateTimeUtc().addSecs(9));
        screen.window.findChild<QAbstractButton *>(QStringLiteral("tryNowButton"))->click();
        QTest::qWait(50);
        save(&screen.window, ("banner-pin-" + tag).constData());
        auto *password = screen.window.findChild<QDialog *>(QStringLiteral("passwordDialog"));
        save(password, ("dialog-password-" + tag).constData());
        password->reject();
        screen.play.setConnection(ConnectionState::Phase::Online);
        screen.play.session().connection().setStoringError(Base::Error{Base::ErrorCode::DiskFull, {}});
        QTest::qWait(50);
        save(&screen.window, ("banner-full-" + tag).constData());
        screen.play.session().connection().setStoringError({});
        Q_EMIT screen.timeline()->imageActivated(screen.play.lastKey() - 3);
        QTest::qWait(150);
        save(&screen.window, ("imageview-" + tag).constData());
    }
}

void TestPictures::moreScreens_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("light") << int(Theme::Mode::Light);
    QTest::newRow("dark") << int(Theme::Mode::Dark);
}

void TestPictures::moreScreens()
{
    QFETCH(int, mode);
    const QByteArray tag = QTest::currentDataTag();
    {
        Screen locked;
        locked.theme.install(*qApp);
        locked.theme.setMode(static_cast<Theme::Mode>(mode));
        locked.window.resize(900, 640);
        locked.window.show();
        locked.window.showFailure({Base::ErrorCode::KeyMissing, {}}, false);
        save(&locked.window, ("unlock-" + tag).constData());
    }
    Screen screen;
    const auto id = Scenes::busy(screen.play);
    screen.show(QSize(1000, 720), static_cast<Theme::Mode>(mode));
    save(&screen.window, ("nothing-open-" + tag).constData());
    screen.open(id);
    screen.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&screen.window));
    const auto dialogOf = [&](const char *name, auto show) {
        show();
        QTest::qWait(80);
        auto *dialog = screen.window.findChild<QWidget *>(QString::fromLatin1(name));
        QVERIFY2(dialog, name);
        save(dialog, (QByteArray(name) + '-' + tag).constData());
        dialog->close();
        QTest::qWait(20);
        screen.window.activateWindow();
    };
    dialogOf("shortcutsDialog", [&] { QTest::keyClick(&screen.window, Qt::Key_Slash, Qt::ControlModifier); });
    dialogOf("accountMenu", [&] { screen.window.findChild<QAbstractButton *>(QStringLiteral("menuButton"))->click(); });
    dialogOf("chatMenu", [&] { screen.window.findChild<QAbstractButton *>(QStringLiteral("chatMenuButton"))->click(); });
    dialogOf("signOutQuestion", [&] { Q_EMIT screen.window.findChild<Ui::ConversationPane *>()->signOutRequested(); });
    screen.timeline()->setFocus(Qt::TabFocusReason);
    screen.timeline()->setCurrentRow(screen.timeline()->rows().count() - 1);
    dialogOf("messageMenu", [&] { QTest::keyClick(screen.timeline(), Qt::Key_F10, Qt::ShiftModifier); });
}

void TestPictures::hosting()
{
    // What is seen of a relay that really runs is in tst_hosting; here it needs only a program that could be started.
    QTemporaryDir folder;
    QFile program(folder.filePath(QStringLiteral("kith-relay")));
    QVERIFY(program.open(QIODevice::WriteOnly) && program.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    Host::RelayHost host(folder.filePath(QStringLiteral("relay")), program.fileName());
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        const QByteArray tag = mode == Theme::Mode::Light ? "light" : "dark";
        Screen screen{QString()};
        screen.window.useHost(host);
        screen.show(QSize(1000, 760), mode);
        save(&screen.window, ("host-1-welcome-" + tag).constData());
        screen.window.findChild<QAbstractButton *>(QStringLiteral("hostChoice"))->click();
        save(&screen.window, ("host-2-choose-" + tag).constData());
        Ui::HostInvite invite(screen.theme, host);
        invite.show(QStringLiteral("kith://invite/192.168.1.20:7443#pin=3f9a1c77e0b24d58a6c1900f7be23d41c8d55a90ee17f26b43d08c1a9967be52"
                                   "&token=6Yt0pX3mQ9aRkV1Z&from=anna&key=0c4b7d5ee17f26b43d08c1a9967be523f9a1c77e0b24d58a6c1900f7be23d41a"));
        invite.resize(420, 100);
        invite.adjustSize();
        static_cast<QWidget &>(invite).show();
        save(&invite, ("host-3-invite-" + tag).constData());
        screen.window.release();
    }
}

void TestPictures::textSizes_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("size");
    QTest::newRow("80-1000") << 80 << QSize(1000, 760);
    QTest::newRow("160-1000") << 160 << QSize(1000, 760);
    QTest::newRow("200-1200") << 200 << QSize(1200, 900);
    QTest::newRow("200-480") << 200 << QSize(480, 860);
}

void TestPictures::textSizes()
{
    QFETCH(int, percent);
    QFETCH(QSize, size);
    const QByteArray tag = QTest::currentDataTag();
    Screen screen;
    const auto id = Scenes::busy(screen.play);
    screen.play.session().settings().set(Settings::Key::TextSizePercent, percent);
    screen.show(size, Theme::Mode::Light);
    save(&screen.window, ("text-list-" + tag).constData());
    screen.open(id);
    save(&screen.window, ("text-chat-" + tag).constData());
    screen.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&screen.window));
    QTest::keyClick(&screen.window, Qt::Key_Comma, Qt::ControlModifier);
    save(screen.window.findChild<QDialog *>(QStringLiteral("settingsDialog")), ("text-settings-" + tag).constData());
}

void TestPictures::languages_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"de_DE", "fr_FR", "ar_EG", "zh_CN", "hi_IN"}) QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPictures::languages()
{
    QFETCH(QString, name);
    const QByteArray tag = name.toLatin1();
    QLocale::setDefault(QLocale(name));
    Ui::Translations::install(*qApp, QLocale());
    {
        Screen screen;
        const auto id = Scenes::busy(screen.play);
        screen.show(QSize(1000, 720), Theme::Mode::Light);
        screen.open(id);
        screen.play.setConnection(ConnectionState::Phase::Waiting, {Base::ErrorCode::Unreachable, {}},
                                  QDateTime::currentDateTimeUtc().addSecs(9));
        QTest::qWait(1700);
        save(&screen.window, ("language-chat-" + tag).constData());
        screen.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&screen.window));
        QTest::keyClick(&screen.window, Qt::Key_Comma, Qt::ControlModifier);
        save(screen.window.findChild<QDialog *>(QStringLiteral("settingsDialog")), ("language-settings-" + tag).constData());
    }
    Screen start{QString()};
    start.show(QSize(700, 760), Theme::Mode::Light);
    save(&start.window, ("language-start-" + tag).constData());
    QLocale::setDefault(QLocale(QLocale::English));
    Ui::Translations::install(*qApp, QLocale(QLocale::English));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
