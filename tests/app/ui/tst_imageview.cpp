// SPDX-License-Identifier: GPL-3.0-or-later
// The viewer and what leaves it: the right picture after "next", what is copied, what a drag carries and how its file goes.
#include "app/ui/common/privatecopies.h"
#include "app/ui/imageview/imageview.h"
#include "tests/app/ui/screen.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QLockFile>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>
#include <QWheelEvent>

#include <limits>

using namespace Session;

namespace {

const QSize kWhole(900, 700);

QImage plain(const QColor &color)
{
    QImage image(kWhole, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

//! Three pictures among texts, red, green and blue.
struct Album : Screen
{
    ConversationId id = play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
    QList<MessageKey> keys;

    explicit Album(int textsBetween = 2)
    {
        for (const QColor &color : {QColor(Qt::red), QColor(Qt::green), QColor(Qt::blue)}) {
            Message m = Played::imageMessage(plain(color), {}, false);
            m.attachment.name = QStringLiteral("holiday %1.png").arg(keys.size() + 1);
            keys.append(play.addMessage(id, m));
            play.setPicture(keys.last(), plain(color));
            for (int i = 0; i < textsBetween; ++i) play.addText(id, QStringLiteral("anna"), QStringLiteral("words %1").arg(i));
        }
    }
    void begin(int picture)
    {
        show();
        open(id);
        Q_EMIT timeline()->imageActivated(keys.at(picture));
        QVERIFY(view()->isVisible());
    }
    Ui::ImageView *view() { return window.findChild<Ui::ImageView *>(); }
    //! The colour in the middle of what is seen.
    QColor seen() { return view()->grab().toImage().pixelColor(view()->rect().center()); }
};

} // namespace

class TestImageView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_runtime;
    QStringList copies() const { return QDir(m_runtime.path()).entryList({QStringLiteral("kith-copies-*")}, QDir::Dirs); }

    static void drag(QWidget *from, const QPoint &at)
    {
        const auto move = [&](const QPoint &to) {
            QMouseEvent event(QEvent::MouseMove, to, from->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(from, &event);
        };
        QTest::mousePress(from, Qt::LeftButton, {}, at);
        move(at + QPoint(2, 1)); // a hand that trembles is no drag
        move(at + QPoint(40, 30));
        move(at + QPoint(60, 30));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_runtime.isValid());
        QFile::setPermissions(m_runtime.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
    }

    void nextAndPreviousShowTheRightPicture()
    {
        Album album;
        album.begin(1);
        QTRY_COMPARE(album.seen(), QColor(Qt::green));
        QTest::keyClick(album.view(), Qt::Key_Right);
        QCOMPARE(album.view()->key(), album.keys.at(2));
        QTRY_COMPARE(album.seen(), QColor(Qt::blue));
        QVERIFY(!album.child<QAbstractButton>("nextPicture")->isVisible());
        QTest::keyClick(album.view(), Qt::Key_Right); // there is none
        QCOMPARE(album.view()->key(), album.keys.at(2));
        QTest::keyClick(album.view(), Qt::Key_Left);
        QTest::keyClick(album.view(), Qt::Key_Left); // quicker than the pictures come
        QCOMPARE(album.view()->key(), album.keys.at(0));
        QTRY_COMPARE(album.seen(), QColor(Qt::red));
        QTest::qWait(100); // the one that was passed by comes late, and must not be shown
        QCOMPARE(album.seen(), QColor(Qt::red));
        album.child<QAbstractButton>("nextPicture")->click();
        QTRY_COMPARE(album.seen(), QColor(Qt::green));
    }

    void theNextOneMayBeOnAPageThatIsNotReadYet()
    {
        Album album(300);
        album.show();
        album.open(album.id);
        album.timeline()->model()->jumpTo(album.keys.at(2));
        QTRY_VERIFY(album.timeline()->model()->rowOf(album.keys.at(2)) >= 0);
        QVERIFY(album.timeline()->model()->rowOf(album.keys.at(1)) < 0);
        Q_EMIT album.timeline()->imageActivated(album.keys.at(2));
        QTest::keyClick(album.view(), Qt::Key_PageUp);
        QTRY_COMPARE(album.view()->key(), album.keys.at(1));
        QTRY_COMPARE(album.seen(), QColor(Qt::green));
    }

    void copyGivesTheWholePictureThatIsSeen()
    {
        Album album;
        album.begin(0);
        QTest::keyClick(album.view(), Qt::Key_Right);
        QApplication::clipboard()->clear();
        QTest::keyClick(album.view(), Qt::Key_C, Qt::ControlModifier); // before it is there whole
        QTRY_COMPARE(QApplication::clipboard()->image().size(), kWhole);
        QCOMPARE(QApplication::clipboard()->image().pixelColor(5, 5), QColor(Qt::green));
        // One that was asked for and left is not copied in place of the next.
        QTest::keyClick(album.view(), Qt::Key_Right);
        QTest::keyClick(album.view(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(album.view(), Qt::Key_Left);
        QTRY_COMPARE(album.seen(), QColor(Qt::green));
        QTest::qWait(100);
        QCOMPARE(QApplication::clipboard()->image().pixelColor(5, 5), QColor(Qt::green));
    }

    void theMenuCopiesThePictureToo()
    {
        Album album;
        album.show();
        album.open(album.id);
        QApplication::clipboard()->clear();
        Q_EMIT album.timeline()->menuRequested(album.keys.at(2), {}, QPoint(10, 10));
        auto *menu = album.window.findChild<QMenu *>(QStringLiteral("messageMenu"));
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text() == QLatin1String("Copy picture")) action->trigger();
        }
        menu->close();
        QTRY_COMPARE(QApplication::clipboard()->image().size(), kWhole);
        QCOMPARE(QApplication::clipboard()->image().pixelColor(5, 5), QColor(Qt::blue));
    }

    void saveSuggestsItsName()
    {
        Album album;
        QTemporaryDir folder;
        album.dialogs.savePath = folder.filePath(QStringLiteral("kept.png"));
        album.begin(1);
        QTest::keyClick(album.view(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(album.dialogs.suggested.last(), QStringLiteral("holiday 2.png"));
        QCOMPARE(QImage(album.dialogs.savePath).pixelColor(5, 5), QColor(Qt::green));
    }

    void escapeClosesThePictureAndNothingElse()
    {
        Album album;
        album.show(QSize(480, 700)); // where Escape leads back to the list otherwise
        album.open(album.id);
        Q_EMIT album.timeline()->imageActivated(album.keys.at(0));
        QTest::keyClick(album.view(), Qt::Key_Escape);
        QVERIFY(!album.view()->isVisible());
        QVERIFY(album.timeline()->isVisible());
        QVERIFY(album.timeline()->model());
        QVERIFY(album.timeline()->hasFocus());
        QTest::keyClick(album.view(), Qt::Key_C, Qt::ControlModifier); // nothing, and no crash
    }

    void theKeyboardStaysInIt()
    {
        Album album;
        album.begin(1);
        for (int i = 0; i < 24; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, i < 12 ? Qt::NoModifier : Qt::ShiftModifier);
            QWidget *focus = QApplication::focusWidget();
            QVERIFY(focus && (focus == album.view() || album.view()->isAncestorOf(focus)));
        }
        // The last picture's "next" goes away under the keyboard.
        album.child<QAbstractButton>("nextPicture")->setFocus();
        album.child<QAbstractButton>("nextPicture")->click();
        QCOMPARE(QApplication::focusWidget(), album.view());
        // What a shortcut leads to must be seen.
        QTest::keyClick(album.view(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(!album.view()->isVisible());
        QVERIFY(album.child<QLineEdit>("findField")->hasFocus());
    }

    void zoomKeepsWhatIsUnderThePointerAndDraggingMoves()
    {
        Album album;
        QImage halves = plain(Qt::white);
        for (int y = 0; y < halves.height(); ++y)
            for (int x = 0; x < halves.width() / 2; ++x) halves.setPixelColor(x, y, Qt::black);
        album.play.setPicture(album.keys.at(0), halves);
        album.begin(0);
        auto *view = album.view();
        const QPoint left = view->rect().center() - QPoint(60, 0);
        const QPoint right = view->rect().center() + QPoint(60, 0);
        QTRY_COMPARE(view->grab().toImage().pixelColor(left), QColor(Qt::black));
        for (int i = 0; i < 6; ++i) {
            QWheelEvent in(right, view->mapToGlobal(right), {}, QPoint(0, 120), Qt::NoButton, {}, Qt::NoScrollPhase, false);
            QApplication::sendEvent(view, &in);
        }
        QVERIFY(view->zoom() > 1);
        QCOMPARE(view->grab().toImage().pixelColor(right), QColor(Qt::white)); // stayed under the pointer
        QSignalSpy dragged(view, &Ui::ImageView::dragRequested);
        QTest::mousePress(view, Qt::LeftButton, {}, left);
        QTest::mouseMove(view, left + QPoint(20, 0));
        QMouseEvent move(QEvent::MouseMove, left + QPoint(400, 0), view->mapToGlobal(left + QPoint(400, 0)), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(view, &move);
        QTest::mouseRelease(view, Qt::LeftButton, {}, left + QPoint(400, 0));
        QCOMPARE(dragged.count(), 0);
        QCOMPARE(view->grab().toImage().pixelColor(right), QColor(Qt::black));
        QVERIFY(view->isVisible());
        QTest::keyClick(view, Qt::Key_0);
        QCOMPARE(view->zoom(), 0.0);
        QTest::mouseClick(view, Qt::LeftButton, {}, QPoint(8, view->height() - 8)); // beside it
        QVERIFY(!view->isVisible());
    }

    void whereNothingIsLeftToMoveToTheArrowsGoOn()
    {
        Album album;
        album.begin(1);
        QTRY_COMPARE(album.seen(), QColor(Qt::green));
        auto *view = album.view();
        while (view->zoom() < 4) QTest::keyClick(view, Qt::Key_Plus);
        QTest::keyClick(view, Qt::Key_Right); // moves within it
        QCOMPARE(view->key(), album.keys.at(1));
        const auto press = [view](bool isRepeat) {
            QKeyEvent event(QEvent::KeyPress, Qt::Key_Right, {}, QString(), isRepeat);
            QApplication::sendEvent(view, &event);
        };
        for (int i = 0; i < 100; ++i) press(i > 0); // held down
        QCOMPARE(view->key(), album.keys.at(1));
        press(false);
        QCOMPARE(view->key(), album.keys.at(2));
    }

    void aDragCarriesPixelsAndAFileWithAGoodName_data()
    {
        QTest::addColumn<bool>("fromViewer");
        QTest::newRow("viewer") << true;
        QTest::newRow("timeline") << false;
    }
    void aDragCarriesPixelsAndAFileWithAGoodName()
    {
        QFETCH(bool, fromViewer);
        QString folder;
        {
            Album album;
            album.show();
            album.open(album.id);
            if (fromViewer) {
                Q_EMIT album.timeline()->imageActivated(album.keys.at(1));
                QTRY_COMPARE(album.seen(), QColor(Qt::green));
                drag(album.view(), album.view()->rect().center());
            } else {
                const int row = album.timeline()->model()->rowOf(album.keys.at(1));
                album.timeline()->setCurrentRow(row);
                drag(album.timeline()->viewport(), album.timeline()->bubbleRect(row).center());
            }
            QTRY_VERIFY(album.dialogs.carried);
            const QMimeData &other = *album.dialogs.carried;
            QVERIFY(!album.dialogs.carriedPreview.isNull());
            const auto pixels = qvariant_cast<QImage>(other.imageData());
            QCOMPARE(pixels.size(), kWhole);
            QCOMPARE(pixels.pixelColor(5, 5), QColor(Qt::green));
            QCOMPARE(other.urls().size(), 1);
            const QFileInfo file(other.urls().first().toLocalFile());
            QCOMPARE(file.fileName(), QStringLiteral("holiday 2.png"));
            QCOMPARE(QImage(file.filePath()).pixelColor(5, 5), QColor(Qt::green));
            // Nobody else may look, nothing may run it, and the path tells nothing of the profile.
            QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOwner | QFileDevice::ExeOwner)));
            QVERIFY(file.filePath().startsWith(m_runtime.path() + QStringLiteral("/kith-copies-")));
            folder = file.dir().path();
            const QFileInfo above(QFileInfo(folder).path());
            QVERIFY(!(above.permissions() & (QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther)));
        }
        QVERIFY(!QFileInfo::exists(folder)); // gone with the window
        QVERIFY(copies().isEmpty());
    }

    void whatADeadProcessLeftIsRemovedAndALivingOneKeepsIts()
    {
        const QDir base(m_runtime.path());
        QVERIFY(base.mkpath(QStringLiteral("kith-copies-dead/7")));
        QFile secret(base.filePath(QStringLiteral("kith-copies-dead/7/letter.txt")));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("x") == 1);
        secret.close();
        QVERIFY(base.mkpath(QStringLiteral("kith-copies-living")));
        QLockFile lock(base.filePath(QStringLiteral("kith-copies-living/lock")));
        QVERIFY(lock.tryLock(0));
        Played::Play play;
        {
            Ui::PrivateCopies mine(play.session().downloader(), nullptr);
            QCOMPARE(copies(), QStringList{QStringLiteral("kith-copies-living")});
        }
        QCOMPARE(copies(), QStringList{QStringLiteral("kith-copies-living")});
        lock.unlock();
    }

    void aCopyIsMadeOnceAndStaysInItsFolder_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept");
        QTest::newRow("plain") << QStringLiteral("a b.pdf") << QStringLiteral("a b.pdf");
        QTest::newRow("path") << QStringLiteral("../../.ssh/authorized_keys") << QStringLiteral("authorized_keys");
        QTest::newRow("hidden") << QStringLiteral(".profile") << QStringLiteral("profile");
        QTest::newRow("up") << QStringLiteral("..") << QStringLiteral("file");
        QTest::newRow("none") << QString() << QStringLiteral("file");
        QTest::newRow("the lock") << QStringLiteral("lock") << QStringLiteral("lock");
    }
    void aCopyIsMadeOnceAndStaysInItsFolder()
    {
        QFETCH(QString, given);
        QFETCH(QString, kept);
        Played::Play play;
        Ui::PrivateCopies mine(play.session().downloader(), nullptr);
        QStringList paths;
        for (int i = 0; i < 2; ++i) {
            mine.copyOf(7, given, 10).then(this, [&paths](Base::Result<QString> &&path) {
                if (path) paths.append(*path);
            });
            QTRY_COMPARE(paths.size(), i + 1);
        }
        QCOMPARE(paths.first(), paths.last());
        QCOMPARE(QFileInfo(paths.first()).fileName(), kept);
        QCOMPARE(QFileInfo(paths.first()).canonicalPath(), QFileInfo(QDir(m_runtime.path()).filePath(copies().first())).canonicalFilePath() + QStringLiteral("/7"));
        QCOMPARE(play.log().filter(QStringLiteral("saveTo")).size(), 1);
    }

    void whatIsTooLargeForMemoryLiesOnTheDisk()
    {
        QTemporaryDir disk;
        qputenv("TMPDIR", disk.path().toLocal8Bit());
        {
            Played::Play play;
            Ui::PrivateCopies mine(play.session().downloader(), nullptr);
            QString path;
            // More than any place has: the last one has to take it, and says itself when it is full.
            mine.copyOf(7, QStringLiteral("film.mkv"), std::numeric_limits<qint64>::max()).then(this, [&path](Base::Result<QString> &&made) {
                if (made) path = *made;
            });
            QTRY_VERIFY(!path.isEmpty());
            QVERIFY2(path.startsWith(disk.path() + QStringLiteral("/kith-copies-")), qPrintable(path));
            QVERIFY(copies().isEmpty());
        }
        QVERIFY(QDir(disk.path()).isEmpty());
        qunsetenv("TMPDIR");
    }

    void everyPictureOfAnAlbumIsHitWhereItIsSeen_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        for (const int count : {2, 3, 4, 7, 10}) {
            QTest::addRow("%d", count) << count << Qt::LeftToRight;
            QTest::addRow("%d mirrored", count) << count << Qt::RightToLeft;
        }
    }
    void everyPictureOfAnAlbumIsHitWhereItIsSeen()
    {
        QFETCH(int, count);
        QFETCH(Qt::LayoutDirection, direction);
        QGuiApplication::setLayoutDirection(direction);
        {
            Screen screen;
            const auto id = screen.play.addConversation(QStringLiteral("Anna"));
            QList<MessageKey> keys;
            for (int i = 0; i < count; ++i) {
                const QImage image = plain(QColor::fromHsv(i * 35, 255, 255));
                Message m = Played::imageMessage(image, {}, false);
                m.album = {QByteArray(16, 'a'), i, count};
                keys.append(screen.play.addMessage(id, m));
                screen.play.setPicture(keys.last(), image);
            }
            screen.show(QSize(1000, 900));
            screen.open(id);
            auto *view = screen.timeline();
            QTRY_COMPARE(view->rows().count(), count);
            QSignalSpy activated(view, &Ui::TimelineView::imageActivated);
            const auto shown = [&] { return view->viewport()->grab().toImage(); };
            for (int i = 0; i < count; ++i) {
                const QRect cell = view->bubbleRect(i);
                QTRY_VERIFY(qAbs(shown().pixelColor(cell.center()).hsvHue() - i * 35) < 6);
                const QRect inside = cell.adjusted(12, 12, -12, -12);
                for (const QPoint &at : {inside.topLeft(), inside.topRight(), inside.bottomLeft(), inside.center()}) {
                    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
                    QCOMPARE(activated.count(), 1);
                    QCOMPARE(activated.takeFirst().first().value<MessageKey>(), keys.at(i));
                    screen.window.findChild<Ui::ImageView *>()->leave();
                }
            }
        }
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TestImageView)
#include "tst_imageview.moc"
