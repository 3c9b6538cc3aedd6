// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/chatpage.h"
#include "app/ui/chat/safetynumberdialog.h"
#include "app/ui/common/errortext.h"
#include "app/ui/composer/attachmentstrip.h"
#include "app/ui/composer/composer.h"
#include "app/ui/composer/composertext.h"
#include "app/ui/imagereview/imagereview.h"
#include "app/ui/search/datejump.h"
#include "tests/app/ui/screen.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextLayout>

using namespace Session;

namespace {

struct Chat : Screen
{
    ConversationId id = play.addConversation(QStringLiteral("Anna"));
    ConversationId other = play.addConversation(QStringLiteral("Carl"));
    void begin()
    {
        show();
        open(id);
    }
    Ui::ComposerText *text() { return child<Ui::ComposerText>("composer"); }
    void drop(const QMimeData &things)
    {
        auto *page = window.findChild<Ui::ChatPage *>();
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &things, Qt::LeftButton, {});
        QApplication::sendEvent(page, &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(child<QWidget>("dropOverlay")->isVisible());
        QDropEvent event(QPointF(200, 200), Qt::CopyAction, &things, Qt::LeftButton, {});
        QApplication::sendEvent(page, &event);
        QVERIFY(!child<QWidget>("dropOverlay")->isVisible());
    }
};

//! A small text file, as it is dropped.
struct Notes
{
    QTemporaryDir folder;
    QMimeData things;

    Notes()
    {
        QFile file(folder.filePath(QStringLiteral("notes.txt")));
        if (file.open(QIODevice::WriteOnly)) file.write("text");
        things.setUrls({QUrl::fromLocalFile(file.fileName())});
    }
};

} // namespace

class TestChat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theComposerCutsNoLine_data();
    void theComposerCutsNoLine();
    void aLongPasteIsCutNowhere_data();
    void aLongPasteIsCutNowhere();
    void anEmptyFieldBeginsWhereItsHintStands();
    void whatShowsNothingIsNotSent();
    void theComposerIsWalkedThroughByTab();
    void theMenuNamesItsKeys();
    void enterSendsAndTheTextIsOnScreenAtOnce();
    void shiftEnterBreaksTheLineAndTheFieldGrowsToTenLines();
    void theComposersScrollBarStandsOnItsField();
    void theSendKeyCanBeSwapped();
    void draftsStayWithTheirConversation();
    void aDroppedFileIsSentAsAFile();
    void aPastedPictureIsReviewedAndPastedTextIsNot();
    void attachmentsCanBeTakenOutAgain();
    void whatCouldNotBeSentComesBack();
    void whatCouldNotBeSentGoesBackWhereItCameFrom();
    void aTextTooLongForACaptionIsAMessageOfItsOwn();
    void attachmentsWaitWhileAnotherConversationIsOpen();
    void whatArrivesWhileAnOwnMessageWaitsCountsAsRead();
    void typingIsTold();
    void readOnlyWhenTheWindowIsInFront();
    void theHeaderSaysWhoIsThereAndTyping();
    void theMenuOfAMessageHasInfoAndCopy();
    void theInfoOfAFailedMessageSaysWhy();
    void theSafetyNumberIsGroupedAndCanBeConfirmed();
    void aChangedSafetyNumberAsksBeforeAnythingIsSent();
    void theTrustBannerIsReadWhole_data();
    void theTrustBannerIsReadWhole();
    void dialogsHaveTheirSizeWhenTheyOpen();
    void clickingAPictureShowsItAndEscapeCloses();
    void clickingTheRingCancels();
    void theFriendlyNothingIsNotCut();
    void theMenuOfAFileFitsItsState();
    void whatCannotBeAttachedIsSaid();
};

void TestChat::enterSendsAndTheTextIsOnScreenAtOnce()
{
    Chat chat;
    chat.begin();
    QTest::keyClicks(chat.text(), QStringLiteral("hello"));
    QVERIFY(chat.child<QAbstractButton>("sendButton")->isEnabled());
    QTest::keyClick(chat.text(), Qt::Key_Return);
    QCOMPARE(chat.timeline()->model()->rowCount(), 1); // no event loop in between
    QCOMPARE(chat.timeline()->model()->at(0).text, QStringLiteral("hello"));
    QCOMPARE(chat.text()->toPlainText(), QString());
    QVERIFY(!chat.child<QAbstractButton>("sendButton")->isEnabled());
    QTest::keyClicks(chat.text(), QStringLiteral("   "));
    QTest::keyClick(chat.text(), Qt::Key_Return);
    QCOMPARE(chat.called(QStringLiteral("sendText")), 1);
}

void TestChat::shiftEnterBreaksTheLineAndTheFieldGrowsToTenLines()
{
    Chat chat;
    chat.begin();
    const int one = chat.text()->height();
    QTest::keyClicks(chat.text(), QStringLiteral("a"));
    QTest::keyClick(chat.text(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(chat.text(), QStringLiteral("b"));
    QCOMPARE(chat.text()->toPlainText(), QStringLiteral("a\nb"));
    QVERIFY(chat.text()->height() > one);
    for (int i = 0; i < 8; ++i) QTest::keyClick(chat.text(), Qt::Key_Return, Qt::ShiftModifier);
    const int ten = chat.text()->height();
    for (int i = 0; i < 20; ++i) QTest::keyClick(chat.text(), Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(chat.text()->height() - ten <= 4);
    QCOMPARE(chat.called(QStringLiteral("sendText")), 0);
}

void TestChat::theComposersScrollBarStandsOnItsField()
{
    for (const auto mode : {Ui::Theme::Mode::Light, Ui::Theme::Mode::Dark}) {
        Chat chat;
        chat.play.session().settings().set(Settings::Key::Theme, Ui::Theme::nameOfMode(mode));
        chat.begin();
        auto *text = chat.child<QTextEdit>("composer");
        text->setPlainText(QString(40, QLatin1Char('\n')));
        QCoreApplication::processEvents();
        QVERIFY(text->verticalScrollBar()->isVisible());
        const QImage bar = text->verticalScrollBar()->grab().toImage();
        QCOMPARE(bar.pixelColor(0, bar.height() / 2), chat.theme.colors().surface);
    }
}

void TestChat::theSendKeyCanBeSwapped()
{
    Chat chat;
    chat.begin();
    chat.play.session().settings().set(Settings::Key::EnterSends, false);
    QTest::keyClicks(chat.text(), QStringLiteral("a"));
    QTest::keyClick(chat.text(), Qt::Key_Return);
    QCOMPARE(chat.called(QStringLiteral("sendText")), 0);
    QTest::keyClick(chat.text(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chat.called(QStringLiteral("sendText")), 1);
}

void TestChat::draftsStayWithTheirConversation()
{
    Chat chat;
    chat.begin();
    QTest::keyClicks(chat.text(), QStringLiteral("half a thought"));
    chat.open(chat.other);
    QCOMPARE(chat.text()->toPlainText(), QString());
    QCOMPARE(chat.play.session().conversations().find(chat.id)->draft, QStringLiteral("half a thought"));
    chat.open(chat.id);
    QCOMPARE(chat.text()->toPlainText(), QStringLiteral("half a thought"));
    QTest::keyClick(chat.text(), Qt::Key_Return);
    QCOMPARE(chat.play.session().conversations().find(chat.id)->draft, QString());
}

void TestChat::aDroppedFileIsSentAsAFile()
{
    Chat chat;
    chat.begin();
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("notes.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("text");
    file.close();
    QMimeData things;
    things.setUrls({QUrl::fromLocalFile(file.fileName()), QUrl::fromLocalFile(folder.path())});
    chat.drop(things);
    QCOMPARE(chat.window.findChild<Ui::AttachmentStrip *>()->attachments().size(), 1); // the folder is left out
    chat.child<QAbstractButton>("sendButton")->click();
    QCOMPARE(chat.called(QStringLiteral("sendFile notes.txt")), 1);
}

void TestChat::aPastedPictureIsReviewedAndPastedTextIsNot()
{
    Chat chat;
    chat.begin();
    QApplication::clipboard()->setImage(Scenes::photo(QSize(320, 200), 1));
    chat.text()->paste();
    auto *review = chat.window.findChild<Ui::ImageReview *>();
    QVERIFY(review);
    QCOMPARE(review->items().size(), 1);
    QTest::keyClick(review, Qt::Key_Escape);
    QTRY_VERIFY(!chat.window.findChild<Ui::ImageReview *>());
    auto *rich = new QMimeData;
    rich->setText(QStringLiteral("words"));
    rich->setHtml(QStringLiteral("<b>words</b>"));
    rich->setImageData(Scenes::photo(QSize(32, 20), 1));
    QApplication::clipboard()->setMimeData(rich);
    chat.text()->paste();
    QVERIFY(!chat.window.findChild<Ui::ImageReview *>());
    QCOMPARE(chat.text()->toPlainText(), QStringLiteral("words"));
}

void TestChat::attachmentsCanBeTakenOutAgain()
{
    Chat chat;
    chat.begin();
    QTemporaryDir folder;
    QList<QUrl> urls;
    for (const char *name : {"a.txt", "b.txt"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("text");
        urls.append(QUrl::fromLocalFile(file.fileName()));
    }
    QMimeData things;
    things.setUrls(urls);
    chat.drop(things);
    auto *strip = chat.window.findChild<Ui::AttachmentStrip *>();
    QCOMPARE(strip->attachments().size(), 2);
    strip->findChild<QAbstractButton *>(QStringLiteral("removeAttachment"))->click();
    QCOMPARE(strip->attachments().size(), 1);
    QTest::keyClick(chat.text(), Qt::Key_Escape);
    QCOMPARE(strip->attachments().size(), 0);
    QTest::keyClick(chat.text(), Qt::Key_Return);
    QCOMPARE(chat.called(QStringLiteral("sendFile")), 0);
}

void TestChat::whatCouldNotBeSentComesBack()
{
    Chat chat;
    chat.begin();
    chat.play.nextSendFails({Base::ErrorCode::TextTooLong, {}});
    QTest::keyClicks(chat.text(), QStringLiteral("very long"));
    QTest::keyClick(chat.text(), Qt::Key_Return);
    QTRY_COMPARE(chat.text()->toPlainText(), QStringLiteral("very long"));
    QCOMPARE(chat.play.session().conversations().find(chat.id)->draft, QStringLiteral("very long")); // also after a restart
    // The real session refuses at once: the draft is cleared before, or what came back would be cleared.
    QStringList order;
    auto *composer = chat.window.findChild<Ui::Composer *>();
    QObject::connect(composer, &Ui::Composer::textEdited, composer, [&order] { order.append(QStringLiteral("cleared")); });
    QObject::connect(composer, &Ui::Composer::sendRequested, composer, [&order] { order.append(QStringLiteral("sent")); });
    QTest::keyClick(chat.text(), Qt::Key_Return);
    QCOMPARE(order, QStringList({QStringLiteral("cleared"), QStringLiteral("sent")}));
    QCOMPARE(chat.dialogs.told.size(), 1);
}

void TestChat::whatCouldNotBeSentGoesBackWhereItCameFrom()
{
    Chat chat;
    chat.begin();
    chat.play.setHeld(true);
    chat.play.nextSendFails({Base::ErrorCode::TextTooLong, {}});
    QTest::keyClicks(chat.text(), QStringLiteral("to Anna"));
    QTest::keyClick(chat.text(), Qt::Key_Return);
    QTest::keyClicks(chat.text(), QStringLiteral("next thought"));
    chat.play.answer();
    QTRY_COMPARE(chat.text()->toPlainText(), QStringLiteral("to Anna\nnext thought"));
    const auto draft = [&chat](const ConversationId &id) { return chat.play.session().conversations().find(id)->draft; };
    QCOMPARE(draft(chat.id), QStringLiteral("to Anna\nnext thought"));
    // Refused when its writer is elsewhere already.
    chat.play.nextSendFails({Base::ErrorCode::TextTooLong, {}});
    QTest::keyClick(chat.text(), Qt::Key_Return);
    QCOMPARE(draft(chat.id), QString());
    chat.play.setHeld(false);
    chat.main()->open(chat.other);
    QTest::keyClicks(chat.text(), QStringLiteral("to Carl"));
    chat.play.answer();
    QTRY_COMPARE(draft(chat.id), QStringLiteral("to Anna\nnext thought"));
    QCOMPARE(chat.text()->toPlainText(), QStringLiteral("to Carl"));
    chat.open(chat.id);
    QCOMPARE(chat.text()->toPlainText(), QStringLiteral("to Anna\nnext thought"));
}

void TestChat::aTextTooLongForACaptionIsAMessageOfItsOwn()
{
    Chat chat;
    chat.begin();
    Notes notes;
    chat.drop(notes.things);
    chat.text()->setPlainText(QStringLiteral("long letter ").repeated(500));
    QTest::keyClick(chat.text(), Qt::Key_Return);
    QCOMPARE(chat.called(QStringLiteral("sendText long letter")), 1);
    QCOMPARE(chat.called(QStringLiteral("sendFile notes.txt")), 1);
    QCOMPARE(chat.dialogs.told.size(), 0);
}

void TestChat::attachmentsWaitWhileAnotherConversationIsOpen()
{
    Chat chat;
    chat.begin();
    Notes notes;
    chat.drop(notes.things);
    auto *strip = chat.window.findChild<Ui::AttachmentStrip *>();
    chat.open(chat.other);
    QCOMPARE(strip->attachments().size(), 0); // nobody else gets it
    chat.open(chat.id);
    QCOMPARE(strip->attachments().size(), 1);
    chat.child<QAbstractButton>("sendButton")->click();
    QCOMPARE(chat.called(QStringLiteral("sendFile notes.txt")), 1);
    chat.open(chat.other);
    chat.open(chat.id);
    QCOMPARE(strip->attachments().size(), 0);
    // One of several is refused: which one is said, and why.
    chat.drop(notes.things);
    chat.play.nextSendFails({Base::ErrorCode::FileUnreadable, QStringLiteral("The file is empty.")});
    chat.child<QAbstractButton>("sendButton")->click();
    QTRY_COMPARE(chat.dialogs.told.size(), 1);
    QVERIFY(chat.dialogs.told.first().contains(QStringLiteral("notes.txt")));
    QVERIFY(Ui::ErrorText::full({Base::ErrorCode::FileUnreadable, QStringLiteral("The file is empty.")}).contains(QStringLiteral("nothing to send")));
}

void TestChat::whatArrivesWhileAnOwnMessageWaitsCountsAsRead()
{
    Chat chat;
    chat.begin();
    QTest::keyClicks(chat.text(), QStringLiteral("waits"));
    QTest::keyClick(chat.text(), Qt::Key_Return);
    chat.play.setState(chat.play.lastKey(), MessageState::Failed, {Base::ErrorCode::RefusedForbidden, {}});
    QTest::qWait(300);
    chat.play.receive(chat.id, QStringLiteral("anna"), QStringLiteral("hello"));
    QTRY_COMPARE(chat.play.session().conversations().find(chat.id)->unread, 0);
}

void TestChat::typingIsTold()
{
    Chat chat;
    chat.begin();
    QTest::keyClicks(chat.text(), QStringLiteral("a"));
    QVERIFY(chat.called(QStringLiteral("composerActive")) > 0);
    QTest::keyClick(chat.text(), Qt::Key_Backspace);
    QVERIFY(chat.called(QStringLiteral("composerIdle")) > 0);
}

void TestChat::readOnlyWhenTheWindowIsInFront()
{
    Chat chat;
    chat.begin();
    QWidget front;
    front.show();
    front.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&front));
    chat.play.receive(chat.id, QStringLiteral("anna"), QStringLiteral("hello"));
    QTest::qWait(300);
    QCOMPARE(chat.called(QStringLiteral("markRead")), 0);
    front.close();
    chat.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&chat.window));
    QTRY_COMPARE(chat.called(QStringLiteral("markRead")), 1);
    QCOMPARE(chat.play.session().conversations().find(chat.id)->unread, 0);
}

void TestChat::theHeaderSaysWhoIsThereAndTyping()
{
    Chat chat;
    chat.begin();
    auto *line = chat.child<QLabel>("chatPresence");
    chat.play.setPresence(QStringLiteral("anna"), {PresenceStatus::Online, {}});
    QCOMPARE(line->text(), QStringLiteral("online"));
    chat.play.setTyping(chat.id, {QStringLiteral("anna")});
    QCOMPARE(line->text(), QStringLiteral("typing…"));
    chat.play.setTyping(chat.id, {});
    chat.play.setPresence(QStringLiteral("anna"), {PresenceStatus::Offline, QDateTime::currentDateTimeUtc().addSecs(-305)});
    QVERIFY(line->text().contains(QStringLiteral("last seen")));
}

void TestChat::theMenuOfAMessageHasInfoAndCopy()
{
    Chat chat;
    const MessageKey key = chat.play.addText(chat.id, QStringLiteral("ben"), QStringLiteral("mine"));
    chat.begin();
    Q_EMIT chat.timeline()->menuRequested(key, {}, QPoint(10, 10));
    auto *menu = chat.child<QMenu>("messageMenu");
    QVERIFY(menu);
    QAction *info = nullptr;
    for (QAction *action : menu->actions()) {
        if (action->text() == QStringLiteral("Copy text")) action->trigger();
        if (action->text() == QStringLiteral("Message info")) info = action;
    }
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("mine"));
    QVERIFY(info);
    info->trigger();
    auto *dialog = chat.child<QDialog>("messageInfoDialog");
    QVERIFY(dialog);
    const auto says = [dialog](const QString &words) {
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->text().contains(words)) return true;
        }
        return false;
    };
    QTRY_VERIFY(says(QStringLiteral("On device 2 of Anna")));
    QVERIFY(says(QStringLiteral("Read by Anna")));
    dialog->accept();
}

void TestChat::theInfoOfAFailedMessageSaysWhy()
{
    Chat chat;
    const MessageKey key = chat.play.addText(chat.id, QStringLiteral("ben"), QStringLiteral("mine"));
    chat.begin();
    chat.play.setState(key, MessageState::Failed, {Base::ErrorCode::RefusedNotAccepted, {}});
    Q_EMIT chat.timeline()->menuRequested(key, {}, QPoint(10, 10));
    for (QAction *action : chat.child<QMenu>("messageMenu")->actions()) {
        if (action->objectName() == QLatin1String("messageInfo")) action->trigger();
    }
    auto *dialog = chat.child<QDialog>("messageInfoDialog");
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->findChild<QLabel *>(QStringLiteral("failureText")));
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("failureText"))->text().contains(QStringLiteral("takes no messages from people")));
    QStringList said;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) said.append(label->text());
    QVERIFY(said.contains(QStringLiteral("Stored on this computer")));
    dialog->accept();
}

void TestChat::theSafetyNumberIsGroupedAndCanBeConfirmed()
{
    QCOMPARE(Ui::SafetyNumberDialog::grouped(QStringLiteral("123456789012345678901234567890")),
             QStringLiteral("12345  67890  12345  67890\n12345  67890"));
    Chat chat;
    chat.begin();
    chat.child<QAbstractButton>("safetyButton")->click();
    auto *dialog = chat.child<QDialog>("safetyNumberDialog");
    QVERIFY(dialog);
    auto *same = dialog->findChild<QAbstractButton *>(QStringLiteral("sameButton"));
    QTRY_VERIFY(same->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("safetyDigits"))->text().startsWith(QStringLiteral("03752  18460")));
    same->click();
    QTRY_COMPARE(chat.called(QStringLiteral("markVerified anna")), 1);
}

void TestChat::aChangedSafetyNumberAsksBeforeAnythingIsSent()
{
    Chat chat;
    chat.begin();
    QVERIFY(!chat.child<QWidget>("trustBanner")->isVisible());
    chat.play.setSummary(chat.id, [](ConversationSummary &s) { s.trust = TrustState::BlockedUntilConfirmed; });
    QVERIFY(chat.child<QWidget>("trustBanner")->isVisible());
    chat.child<QAbstractButton>("acceptIdentityButton")->click();
    QCOMPARE(chat.called(QStringLiteral("acceptNewIdentity anna")), 1);
}

void TestChat::theTrustBannerIsReadWhole_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("size");
    QTest::newRow("as usual") << 100 << QSize(480, 900);
    QTest::newRow("large") << 200 << QSize(480, 900);
    QTest::newRow("large, wide") << 200 << QSize(1200, 900);
}

void TestChat::theTrustBannerIsReadWhole()
{
    QFETCH(int, percent);
    QFETCH(QSize, size);
    Chat chat;
    chat.play.session().settings().set(Settings::Key::TextSizePercent, percent);
    chat.begin();
    chat.window.resize(size);
    chat.play.setSummary(chat.id, [](ConversationSummary &s) { s.trust = TrustState::BlockedUntilConfirmed; });
    QTest::qWait(50);
    const auto *banner = chat.child<QWidget>("trustBanner");
    if (const QString folder = qEnvironmentVariable("KITH_PICTURES"); !folder.isEmpty())
        QVERIFY(chat.window.grab().save(QStringLiteral("%1/trust-%2-%3.png").arg(folder).arg(percent).arg(size.width())));
    const auto *words = banner->findChild<QLabel *>();
    const QRect needed = QFontMetrics(words->font()).boundingRect(QRect(0, 0, words->width(), 2000), Qt::TextWordWrap, words->text());
    QVERIFY2(words->height() >= needed.height() && words->height() < needed.height() * 1.3, qPrintable(QString::number(words->height())));
    for (const char *name : {"compareButton", "acceptIdentityButton"}) {
        const auto *button = banner->findChild<QWidget *>(QLatin1String(name));
        QVERIFY(button->width() >= button->sizeHint().width());
        QVERIFY(button->height() >= button->sizeHint().height());
        QVERIFY(banner->rect().contains(QRect(button->mapTo(banner, QPoint()), button->size())));
    }
}

void TestChat::dialogsHaveTheirSizeWhenTheyOpen()
{
    Chat chat;
    chat.begin();
    chat.play.setHeld(true);
    chat.child<QAbstractButton>("safetyButton")->click();
    auto *dialog = chat.child<QDialog>("safetyNumberDialog");
    QVERIFY(dialog && !dialog->isVisible());
    chat.play.answer();
    QTRY_VERIFY(dialog->isVisible());
    const QSize size = dialog->size();
    QVERIFY(dialog->findChild<QAbstractButton *>(QStringLiteral("sameButton"))->isEnabled());
    QTest::qWait(300);
    QCOMPARE(dialog->size(), size);
    dialog->reject();
    // It does not wait for ever.
    chat.child<QAbstractButton>("safetyButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(chat.window.findChildren<QDialog *>(QStringLiteral("safetyNumberDialog")).last()->isVisible(), 1000);
}

void TestChat::clickingAPictureShowsItAndEscapeCloses()
{
    Chat chat;
    const QImage image = Scenes::photo(QSize(800, 600), 0);
    const MessageKey key = chat.play.addMessage(chat.id, Played::imageMessage(image, {}, false));
    chat.play.setPicture(key, image);
    chat.begin();
    QTest::mouseClick(chat.timeline()->viewport(), Qt::LeftButton, {}, chat.timeline()->bubbleRect(0).center());
    auto *view = chat.child<QWidget>("imageView");
    QVERIFY(view->isVisible());
    chat.dialogs.savePath = QStringLiteral("/nowhere/a.jpg");
    view->findChild<QAbstractButton *>(QStringLiteral("saveButton"))->click();
    QCOMPARE(chat.called(QStringLiteral("saveTo a.jpg")), 1);
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!view->isVisible());
    QVERIFY(chat.timeline()->hasFocus());
}

void TestChat::theMenuOfAFileFitsItsState()
{
    Chat chat;
    Message m = Played::textMessage(QString(), false);
    m.kind = MessageKind::File;
    m.attachment.name = QStringLiteral("plan.pdf");
    m.attachment.sizeBytes = 2048;
    const MessageKey key = chat.play.addMessage(chat.id, m);
    chat.begin();
    const auto offered = [&] {
        delete chat.child<QMenu>("messageMenu");
        Q_EMIT chat.timeline()->menuRequested(key, {}, QPoint(10, 10));
        QStringList texts;
        for (const QAction *action : chat.child<QMenu>("messageMenu")->actions()) texts.append(action->text());
        return texts;
    };
    QVERIFY(offered().contains(QStringLiteral("Download")));
    QVERIFY(offered().contains(QStringLiteral("Copy name")) && !offered().contains(QStringLiteral("Copy text")));
    chat.play.setTransfer(key, {TransferState::Running, 10, 2048, {}});
    QVERIFY(!offered().contains(QStringLiteral("Download")));
    QVERIFY(offered().contains(QStringLiteral("Pause download")));
    chat.play.setTransfer(key, {TransferState::Paused, 10, 2048, {}});
    QVERIFY(offered().contains(QStringLiteral("Download")));
}

void TestChat::whatCannotBeAttachedIsSaid()
{
    Chat chat;
    chat.begin();
    Notes notes;
    chat.dialogs.files = {QStringLiteral("/dev/null")};
    chat.child<QAbstractButton>("attachButton")->click();
    QCOMPARE(chat.dialogs.told, QStringList(QStringLiteral("Nothing to attach")));
    chat.dialogs.files.append(notes.folder.filePath(QStringLiteral("notes.txt")));
    chat.child<QAbstractButton>("attachButton")->click();
    QCOMPARE(chat.dialogs.told.last(), QStringLiteral("Not everything was attached"));
    QCOMPARE(chat.window.findChild<Ui::AttachmentStrip *>()->attachments().size(), 1);
}

void TestChat::theFriendlyNothingIsNotCut()
{
    Chat chat;
    chat.play.session().settings().set(Settings::Key::TextSizePercent, 200);
    chat.show(QSize(760, 600));
    const auto *page = chat.window.findChild<Ui::ChatPage *>();
    const QImage seen = chat.window.grab(QRect(page->mapTo(&chat.window, QPoint()), page->size())).toImage();
    // Its words go on in a second line.
    int written = 0;
    for (int y = seen.height() / 2 + 50; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x) written += seen.pixelColor(x, y) != chat.theme.colors().chat;
    QVERIFY(written > 200);
}

void TestChat::clickingTheRingCancels()
{
    Chat chat;
    Message m = Played::imageMessage(Scenes::photo(QSize(800, 600), 0), {}, false);
    m.attachment.isCached = false;
    m.attachment.transfer = {TransferState::Running, 10, 100, {}};
    const MessageKey key = chat.play.addMessage(chat.id, m);
    chat.begin();
    QTest::mouseClick(chat.timeline()->viewport(), Qt::LeftButton, {}, chat.timeline()->bubbleRect(0).center());
    QCOMPARE(chat.called(QStringLiteral("cancel")), 1);
    chat.play.setTransfer(key, {});
    QTest::mouseClick(chat.timeline()->viewport(), Qt::LeftButton, {}, chat.timeline()->bubbleRect(0).center());
    QCOMPARE(chat.called(QStringLiteral("fetch")), 1);
}

void TestChat::whatShowsNothingIsNotSent()
{
    Chat chat;
    chat.begin();
    for (const QString &nothing : {QStringLiteral("\u200b"), QStringLiteral(" \u2060\u200d\n"), QStringLiteral("\u3164"), QStringLiteral("\u2800\ufe0f"), QStringLiteral("\u00ad")}) {
        chat.text()->setPlainText(nothing);
        QVERIFY(!chat.child<QAbstractButton>("sendButton")->isEnabled());
        QTest::keyClick(chat.text(), Qt::Key_Return);
        QCOMPARE(chat.called(QStringLiteral("sendText")), 0);
    }
    chat.text()->setPlainText(QStringLiteral("\u2764\ufe0f"));
    QTest::keyClick(chat.text(), Qt::Key_Return);
    QCOMPARE(chat.called(QStringLiteral("sendText")), 1);
}

void TestChat::theComposerIsWalkedThroughByTab()
{
    Chat chat;
    chat.begin();
    chat.text()->setPlainText(QStringLiteral("hello"));
    chat.text()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("attachButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("composer"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("sendButton"));
    // Enter does what the ring is around.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(chat.called(QStringLiteral("sendText hello")), 1);
    // All the way round it is a stop, too.
    QStringList stops;
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        stops.append(QApplication::focusWidget()->objectName());
    }
    QVERIFY2(stops.contains(QStringLiteral("attachButton")), qPrintable(stops.join(QLatin1Char(' '))));
}

void TestChat::theMenuNamesItsKeys()
{
    Chat chat;
    chat.begin();
    chat.child<QAbstractButton>("chatMenuButton")->click();
    auto *menu = chat.child<QMenu>("chatMenu");
    QVERIFY(menu);
    QStringList keys;
    for (const QAction *action : menu->actions()) keys.append(action->shortcut().toString());
    for (const char *key : {"Ctrl+F", "Ctrl+J", "Ctrl+Shift+G"}) QVERIFY2(keys.contains(QLatin1String(key)), key);
    menu->close();
    QTest::keyClick(chat.text(), Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(chat.window.findChild<Ui::DateJump *>() && chat.window.findChild<Ui::DateJump *>()->isVisible());
}

void TestChat::theComposerCutsNoLine_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {80, 100, 110, 130, 200}) QTest::addRow("%d %%", percent) << percent;
}

void TestChat::theComposerCutsNoLine()
{
    QFETCH(int, percent);
    Chat chat;
    chat.begin();
    chat.theme.setTextPercent(percent);
    auto *text = chat.text();
    text->setWritten(QStringLiteral("one two three four five six seven ").repeated(60));
    QCoreApplication::processEvents();
    QScrollBar *bar = text->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    const QTextLayout *layout = text->document()->firstBlock().layout();
    const double base = text->document()->documentLayout()->blockBoundingRect(text->document()->firstBlock()).top();
    for (const int at : {bar->maximum(), 0}) {
        bar->setValue(at);
        for (int i = 0; i < layout->lineCount(); ++i) {
            const double top = base + layout->lineAt(i).y() - at;
            const double bottom = top + layout->lineAt(i).height();
            const double height = text->viewport()->height();
            const double seen = std::min(bottom, height) - std::max(top, 0.0);
            QVERIFY2(seen < 1 || seen > layout->lineAt(i).height() - 1,
                     qPrintable(QStringLiteral("line %1 at %2: %3 of %4 px").arg(i).arg(at).arg(seen).arg(layout->lineAt(i).height())));
        }
    }
}

void TestChat::aLongPasteIsCutNowhere_data()
{
    QTest::addColumn<QString>("words");
    QTest::addRow("lines") << QStringLiteral("The quick brown fox jumps över the lazy dog.\n");
    QTest::addRow("one paragraph") << QStringLiteral("The quick brown fox jumps över the lazy dog. ");
    QTest::addRow("right to left") << QStringLiteral("شكراً جزيلاً، نلتقي غداً صباحاً ");
}

void TestChat::aLongPasteIsCutNowhere()
{
    QFETCH(QString, words);
    Chat chat;
    chat.begin();
    auto *text = chat.text();
    text->setFocus();
    const auto top = [text] {
        // How much of the uppermost line is above the edge.
        const double at = text->verticalScrollBar()->value();
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
            const double base = text->document()->documentLayout()->blockBoundingRect(block).top();
            for (int i = 0; i < block.layout()->lineCount(); ++i) {
                const QTextLine line = block.layout()->lineAt(i);
                if (base + line.y() + line.height() > at + 1) return at - base - line.y();
            }
        }
        return 0.0;
    };
    QApplication::clipboard()->setText(words.repeated(50'000 / words.size()) + QStringLiteral("The quick"));
    // By keyboard, and from the menu.
    for (const bool byKey : {true, false}) {
        text->setWritten({});
        if (byKey) QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
        else text->paste();
        QCoreApplication::processEvents();
        QVERIFY2(top() < 1, qPrintable(QString::number(top())));
        QVERIFY(text->viewport()->rect().contains(text->cursorRect()));
    }
    for (const auto key : {Qt::Key_Up, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Down}) {
        for (int i = 0; i < 12; ++i) QTest::keyClick(text, key);
        QCoreApplication::processEvents();
        QVERIFY2(top() < 1, qPrintable(QStringLiteral("%1 %2").arg(key).arg(top())));
        QVERIFY(text->viewport()->rect().contains(text->cursorRect()));
    }
}

void TestChat::anEmptyFieldBeginsWhereItsHintStands()
{
    Chat chat;
    chat.begin();
    auto *text = chat.text();
    const auto cursorIsRight = [&] { return text->cursorRect().center().x() > text->viewport()->width() / 2; };
    QVERIFY(!cursorIsRight());
    qApp->setLayoutDirection(Qt::RightToLeft);
    const auto back = qScopeGuard([] { qApp->setLayoutDirection(Qt::LeftToRight); });
    QTRY_VERIFY(cursorIsRight());
    // What is written decides, and what was deleted no more.
    text->setWritten(QStringLiteral("Hello"));
    QCOMPARE(text->textCursor().block().textDirection(), Qt::LeftToRight);
    text->setWritten({});
    QVERIFY(cursorIsRight());
}

QTEST_MAIN(TestChat)
#include "tst_chat.moc"
