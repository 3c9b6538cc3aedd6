// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/chatpage.h"
#include "app/ui/composer/composertext.h"
#include "app/ui/imagereview/comparisonview.h"
#include "app/ui/imagereview/cropgeometry.h"
#include "app/ui/imagereview/cropview.h"
#include "app/ui/imagereview/imagereview.h"
#include "app/ui/imagereview/reviewstrip.h"
#include "tests/app/ui/screen.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Session;
using Ui::ImageReview;
using Ui::ReviewItem;

namespace {

//! Grain in every pixel: a photo to anybody who looks closely.
QImage grainy(const QSize &size, quint32 seed = 1)
{
    QImage image = Scenes::photo(size, static_cast<int>(seed % 3)).convertToFormat(QImage::Format_RGB32);
    quint32 dice = seed * 2654435761u;
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            dice = dice * 1664525u + 1013904223u;
            const int by = static_cast<int>(dice >> 28) - 8;
            const auto held = [by](int v) { return std::clamp(v + by, 0, 255); };
            line[x] = qRgb(held(qRed(line[x])), held(qGreen(line[x])), held(qBlue(line[x])));
        }
    }
    return image;
}

struct Chat : Screen
{
    ConversationId id = play.addConversation(QStringLiteral("Anna"));
    QTemporaryDir folder;

    void begin(const QSize &size = QSize(1000, 760))
    {
        show(size);
        open(id);
    }
    QString file(const QString &name, const QImage &image, int quality = 92)
    {
        const QString path = folder.filePath(name);
        image.save(path, nullptr, quality);
        return path;
    }
    void drop(const QStringList &paths)
    {
        QMimeData things;
        QList<QUrl> urls;
        for (const QString &path : paths) urls.append(QUrl::fromLocalFile(path));
        things.setUrls(urls);
        auto *page = window.findChild<Ui::ChatPage *>();
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &things, Qt::LeftButton, {});
        QApplication::sendEvent(page, &enter); // Qt gives drops only to whom something was dragged over
        QDropEvent event(QPointF(200, 200), Qt::CopyAction, &things, Qt::LeftButton, {});
        QApplication::sendEvent(page, &event);
    }
    ImageReview *review() { return window.findChild<ImageReview *>(); }
    ReviewItem *item(int i = 0) { return review()->items().at(i); }
    bool isReady(int i = 0) { return item(i)->state() == ReviewItem::State::Ready; }
    template <typename T>
    T *part(const char *name)
    {
        return review()->findChild<T *>(QString::fromLatin1(name));
    }
    QString broken(const QString &name)
    {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write("\xff\xd8\xff\xe0 and nothing else");
        return file.fileName();
    }
    void press(const char *name) { part<QAbstractButton>(name)->click(); }
    // Whether a line may break inside is another matter.
    QString words(const char *name) { return part<QLabel>(name)->text().replace(QChar(QChar::Nbsp), QLatin1Char(' ')); }
};

} // namespace

class TestImageReview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cropsAreTheSameOnBothSidesOfATurn();
    void aDroppedPhotoIsReviewedAndEnterSendsIt();
    void theQualityDecidesTheSize();
    void turningAndMirroringAreSeenAndSent();
    void aCropIsMadeByKeyboardAndSent();
    void aCropIsMadeByMouseInAShape();
    void aScreenshotIsKeptAndSaysWhyAndCanBeMadeSmaller();
    void severalAreAnAlbumInTheOrderGiven();
    void asAFileItSaysWhatStays();
    void asAFileThePictureIsShownAsItIs();
    void whatCannotBeReadIsShownBeforeItGoesAsAFile();
    void oneThatCannotBeReadHoldsBackTheAlbum();
    void whatIsChosenFirstNeedsNoSecondSend();
    void whatIsKnownOfADamagedPictureIsSaid();
    void itIsSaidThatTheNameStays();
    void whatIsHeldBackKeepsTheKeyboardOnSend();
    void picturesAndFilesLeaveInTheOrderOfTheStrip();
    void whatWaitsItsTurnLeavesWithTheWindow();
    void closingKeepsTheWords();
    void closingAsksWhenThereIsMoreToLose();
    void writtenWordsStayAsTheyAreInTheCaption();
    void whatIsTooLongForACaptionStaysInTheComposer();
    void aCaptionThatIsTooLongIsSaidAndNotCut();
    void sendingAtOnceWaitsForWhatIsBeingMade();
    void theDividerMovesByKeyAndMouse();
    void theWindowGoesOnWhileAHugePictureIsOpened();
};

void TestImageReview::cropsAreTheSameOnBothSidesOfATurn()
{
    const QSize size(400, 300);
    const QRectF part(30, 40, 100, 50);
    for (int turns = 0; turns < 4; ++turns) {
        for (const bool mirrored : {false, true}) {
            const QRectF shown = Ui::CropGeometry::toShown(part, size, turns, mirrored);
            QVERIFY(QRectF(QPointF(), Ui::CropGeometry::shownSize(size, turns)).contains(shown));
            QCOMPARE(Ui::CropGeometry::toUpright(shown, size, turns, mirrored), part);
            // The pixels agree with the geometry.
            QImage image(size, QImage::Format_RGB32);
            image.fill(Qt::white);
            for (int y = 40; y < 90; ++y)
                for (int x = 30; x < 130; ++x) image.setPixel(x, y, qRgb(200, 0, 0));
            const QImage turned = Ui::CropGeometry::shownImage(image, size, {}, turns, mirrored);
            QCOMPARE(turned.pixel(shown.center().toPoint()), qRgb(200, 0, 0));
            QCOMPARE(turned.pixel(shown.topLeft().toPoint()), qRgb(200, 0, 0));
        }
    }
    QCOMPARE(Ui::CropGeometry::toCrop(QRectF(0, 0, 400, 300), size), QRect());
    QCOMPARE(Ui::CropGeometry::toCrop(QRectF(-5, 299.6, 900, 50), size), QRect(0, 299, 400, 1));
}

void TestImageReview::aDroppedPhotoIsReviewedAndEnterSendsIt()
{
    Chat chat;
    chat.begin();
    QTest::keyClicks(chat.child<Ui::ComposerText>("composer"), QStringLiteral("the hut"));
    chat.drop({chat.file(QStringLiteral("evening.jpg"), grainy(QSize(2000, 1500)))});
    QVERIFY(chat.review() && chat.review()->isVisible());
    QCOMPARE(chat.part<Ui::ComposerText>("reviewCaption")->toPlainText(), QStringLiteral("the hut"));
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(), 20000);
    QVERIFY(chat.words("reviewBefore").contains(QStringLiteral("2,000 × 1,500")));
    QVERIFY(chat.words("reviewAfter").contains(QStringLiteral("1,600 × 1,200")));
    for (const char *words : {"reviewBefore", "reviewAfter"}) QVERIFY(chat.part<QLabel>(words)->alignment() & Qt::AlignTop);
    QTRY_VERIFY(!chat.item()->result().isNull() && !chat.item()->original().isNull());
    QCOMPARE(chat.called(QStringLiteral("sendPictures")), 0);
    const QByteArray prepared = chat.item()->prepared()->bytes;
    QTest::keyClick(chat.part<Ui::ComposerText>("reviewCaption"), Qt::Key_Return);
    QTRY_COMPARE(chat.called(QStringLiteral("sendPictures 1")), 1);
    QCOMPARE(chat.called(QStringLiteral("picture evening.jpg 1600x1200")), 1);
    QCOMPARE(chat.timeline()->model()->at(0).text, QStringLiteral("the hut"));
    QTRY_VERIFY(!chat.review());
    QCOMPARE(chat.child<Ui::ComposerText>("composer")->toPlainText(), QString());
    QVERIFY(prepared.startsWith("\xff\xd8"));
}

void TestImageReview::theQualityDecidesTheSize()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(3000, 2000)))});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(), 20000);
    QCOMPARE(chat.part<QComboBox>("quality")->currentIndex(), 1);
    const QList<QSize> sizes{{1280, 853}, {1600, 1066}, {2560, 1706}, {3000, 2000}};
    for (int i = 0; i < 4; ++i) {
        chat.part<QComboBox>("quality")->setCurrentIndex(i);
        QTRY_VERIFY_WITH_TIMEOUT(chat.item()->prepared(), 20000);
        QCOMPARE(chat.item()->prepared()->sizePx, sizes.at(i));
    }
    // The next picture begins as everybody expects, not with what the last one had.
    QTest::keyClick(chat.review(), Qt::Key_Escape);
    QTRY_VERIFY(!chat.review());
    chat.drop({chat.folder.filePath(QStringLiteral("a.jpg"))});
    QCOMPARE(chat.part<QComboBox>("quality")->currentIndex(), 1);
}

void TestImageReview::turningAndMirroringAreSeenAndSent()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(1200, 800)))});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(), 20000);
    chat.press("turnRight");
    QTRY_VERIFY_WITH_TIMEOUT(chat.item()->prepared(), 20000);
    QCOMPARE(chat.item()->prepared()->sizePx, QSize(800, 1200));
    QTRY_COMPARE(chat.item()->original().size(), QSize(800, 1200)); // both are shown alike
    chat.press("mirrorButton");
    chat.press("turnLeft");
    QCOMPARE(chat.item()->options().isMirrored, true);
    // Seen: turned right, mirrored, turned left again: upside down and mirrored.
    QCOMPARE(chat.item()->options().quarterTurns, 2);
    QTRY_VERIFY_WITH_TIMEOUT(chat.item()->prepared(), 20000);
    QCOMPARE(chat.item()->prepared()->sizePx, QSize(1200, 800));
}

void TestImageReview::aCropIsMadeByKeyboardAndSent()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(1000, 800)))});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady() && !chat.item()->upright().isNull(), 20000);
    chat.press("cropButton");
    auto *crop = chat.part<Ui::CropView>("cropView");
    QVERIFY(crop->isVisible());
    QVERIFY(!chat.part<QAbstractButton>("sendPictures")->isEnabled());
    QTest::keyClick(crop, Qt::Key_Left, Qt::ShiftModifier); // ten pixels off the right side
    QTest::keyClick(crop, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(crop, Qt::Key_Right);
    QCOMPARE(crop->part(), QRectF(10, 0, 990, 790));
    QTest::keyClick(crop, Qt::Key_Return);
    QVERIFY(!crop->isVisible());
    QCOMPARE(chat.item()->options().crop, QRect(10, 0, 990, 790));
    QTRY_VERIFY_WITH_TIMEOUT(chat.item()->prepared(), 20000);
    QCOMPARE(chat.item()->prepared()->sizePx, QSize(990, 790));
    // Escape leaves the crop, not the review.
    chat.press("cropButton");
    QTest::keyClick(crop, Qt::Key_Down);
    QTest::keyClick(crop, Qt::Key_Escape);
    QVERIFY(chat.review()->isVisible());
    QCOMPARE(chat.item()->options().crop, QRect(10, 0, 990, 790));
}

void TestImageReview::aCropIsMadeByMouseInAShape()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(1000, 800)))});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady() && !chat.item()->upright().isNull(), 20000);
    chat.press("cropButton");
    auto *crop = chat.part<Ui::CropView>("cropView");
    chat.part<QComboBox>("cropRatio")->setCurrentIndex(1);
    QCOMPARE(crop->part(), QRectF(100, 0, 800, 800));
    // Its lower right corner, dragged inwards: still a square.
    const double scale = std::min((crop->width() - 32) / 1000.0, (crop->height() - 32) / 800.0);
    const QPoint middle = crop->rect().center();
    const QPoint corner(middle.x() + qRound(400 * scale), middle.y() + qRound(400 * scale));
    QTest::mousePress(crop, Qt::LeftButton, {}, corner);
    QTest::mouseMove(crop, corner - QPoint(60, 60));
    QMouseEvent moved(QEvent::MouseMove, corner - QPoint(60, 60), crop->mapToGlobal(corner - QPoint(60, 60)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(crop, &moved);
    QTest::mouseRelease(crop, Qt::LeftButton, {}, corner - QPoint(60, 60));
    QVERIFY(crop->part().width() < 790);
    QVERIFY(std::abs(crop->part().width() - crop->part().height()) < 0.01);
    QCOMPARE(crop->part().topLeft(), QPointF(100, 0));
    chat.press("cropDone");
    QCOMPARE(chat.item()->options().crop.width(), chat.item()->options().crop.height());
}

void TestImageReview::aScreenshotIsKeptAndSaysWhyAndCanBeMadeSmaller()
{
    Chat chat;
    chat.begin();
    const QString path = chat.folder.filePath(QStringLiteral("window.png"));
    QVERIFY(chat.window.grab().toImage().scaled(2000, 1520).save(path));
    chat.drop({path});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(), 20000);
    QCOMPARE(chat.item()->prepared()->reason, PictureReason::Drawing);
    QVERIFY(chat.words("reviewReason").contains(QStringLiteral("every pixel is kept")));
    QVERIFY(chat.part<QAbstractButton>("overrideButton")->isVisible());
    chat.press("overrideButton");
    QTRY_VERIFY_WITH_TIMEOUT(chat.item()->prepared(), 20000);
    QCOMPARE(chat.item()->prepared()->sizePx.width(), 1600);
    chat.press("overrideButton");
    QTRY_VERIFY_WITH_TIMEOUT(chat.item()->prepared(), 20000);
    QCOMPARE(chat.item()->prepared()->reason, PictureReason::Drawing);
}

void TestImageReview::severalAreAnAlbumInTheOrderGiven()
{
    Chat chat;
    chat.begin();
    QStringList paths;
    for (int i = 0; i < 3; ++i) paths.append(chat.file(QStringLiteral("p%1.jpg").arg(i), grainy(QSize(600 + 100 * i, 500), quint32(i + 1))));
    chat.drop(paths);
    auto *strip = chat.part<Ui::ReviewStrip>("reviewStrip");
    QVERIFY(strip->accessibleName().contains(QStringLiteral("1 of 3")));
    QCOMPARE(chat.review()->windowTitle(), QStringLiteral("Send 3 pictures"));
    QTest::keyClick(strip, Qt::Key_Right, Qt::ControlModifier); // the first becomes the second
    QTest::keyClick(strip, Qt::Key_Right); // the third is chosen
    QTest::keyClick(strip, Qt::Key_Delete);
    QCOMPARE(chat.review()->items().size(), 2);
    QApplication::clipboard()->setImage(grainy(QSize(320, 240), 9));
    QTest::keyClick(chat.review(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(chat.review()->items().size(), 3);
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(0) && chat.isReady(1) && chat.isReady(2), 20000);
    chat.press("sendPictures");
    QTRY_COMPARE(chat.called(QStringLiteral("sendPictures 3")), 1);
    const QStringList log = chat.play.log().filter(QStringLiteral("picture p"));
    QVERIFY(log.at(0).startsWith(QStringLiteral("picture p1.jpg")));
    QVERIFY(log.at(1).startsWith(QStringLiteral("picture p0.jpg")));
    // One grid, each picture a row of its own.
    QTRY_COMPARE(chat.timeline()->rows().count(), 3);
    QCOMPARE(chat.timeline()->rows().at(0).layout->cells().size(), 3);
    QVERIFY(!chat.timeline()->bubbleRect(0).intersects(chat.timeline()->bubbleRect(1)));
}

void TestImageReview::asAFileItSaysWhatStays()
{
    Chat chat;
    chat.begin();
    const QString path = chat.file(QStringLiteral("a.jpg"), grainy(QSize(800, 600)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    file.close();
    // An EXIF block with a camera's name.
    const QByteArray exif = QByteArray::fromHex("ffe1002a457869660000" "4d4d002a00000008" "0001" "010f000200000004" "41424300" "00000000") + QByteArray(8, '\0');
    bytes.insert(2, exif);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    chat.drop({path});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(), 20000);
    QVERIFY(chat.words("reviewSide").contains(QStringLiteral("Removed before sending: camera")));
    chat.part<QCheckBox>("asFile")->setChecked(true);
    QVERIFY(chat.words("reviewSide").contains(QStringLiteral("hidden in it: camera")));
    QVERIFY(!chat.part<QComboBox>("quality")->isEnabled());
    chat.press("sendPictures");
    QTRY_COMPARE(chat.called(QStringLiteral("sendFile a.jpg")), 1);
    QCOMPARE(chat.called(QStringLiteral("sendPictures")), 0);
}

void TestImageReview::asAFileThePictureIsShownAsItIs()
{
    Chat chat;
    chat.begin();
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (int y = 0; y < 300; ++y)
        for (int x = 200; x < 400; ++x) image.setPixel(x, y, qRgb(0, 0, 255));
    chat.drop({chat.file(QStringLiteral("two.png"), image)});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady() && !chat.item()->upright().isNull(), 20000);
    PictureOptions options = chat.item()->options();
    options.crop = QRect(0, 0, 150, 300);
    options.quarterTurns = 1;
    chat.item()->setOptions(options);
    QTRY_COMPARE(chat.item()->result().size(), QSize(300, 150));
    auto *view = chat.part<Ui::ComparisonView>("comparisonView");
    const auto blue = [view] {
        const QImage seen = view->grab().toImage();
        int count = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x) count += seen.pixelColor(x, y) == QColor(Qt::blue);
        return count;
    };
    QCOMPARE(blue(), 0);
    chat.part<QCheckBox>("asFile")->setChecked(true);
    QVERIFY(blue() > 20000); // in both
    QVERIFY(chat.words("reviewReason").contains(QStringLiteral("whole picture is sent")));
    QCOMPARE(chat.part<QLabel>("reviewReason")->palette().color(QPalette::WindowText), chat.theme.colors().warningText);
    chat.part<QCheckBox>("asFile")->setChecked(false);
    QCOMPARE(blue(), 0);
}

void TestImageReview::whatCannotBeReadIsShownBeforeItGoesAsAFile()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.broken(QStringLiteral("broken.jpg"))});
    auto *caption = chat.part<Ui::ComposerText>("reviewCaption");
    QTest::keyClick(caption, Qt::Key_Return); // before anybody can know
    QTRY_COMPARE(chat.item()->state(), ReviewItem::State::Unreadable);
    QVERIFY(chat.words("reviewReason").contains(QStringLiteral("Nothing was sent yet")));
    QVERIFY(chat.words("reviewSide").contains(QStringLiteral("possibly the place and the camera")));
    QCOMPARE(chat.part<QLabel>("reviewSide")->palette().color(QPalette::WindowText), chat.theme.colors().warningText);
    QCOMPARE(chat.part<QAbstractButton>("sendPictures")->text(), QStringLiteral("Send anyway"));
    QTest::keyClick(caption, Qt::Key_Return); // a key that is held down
    QTest::qWait(ImageReview::kPauseMs + 50);
    QCOMPARE(chat.called(QStringLiteral("sendFile")), 0);
    QVERIFY(chat.review());
    QTest::keyClick(caption, Qt::Key_Return);
    QTRY_COMPARE(chat.called(QStringLiteral("sendFile broken.jpg")), 1);
}

void TestImageReview::oneThatCannotBeReadHoldsBackTheAlbum()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(600, 400))), chat.broken(QStringLiteral("broken.jpg")), chat.broken(QStringLiteral("worse.jpg"))});
    auto *strip = chat.part<Ui::ReviewStrip>("reviewStrip");
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(0) && chat.item(1)->isFileUnasked() && chat.item(2)->isFileUnasked(), 20000);
    // It stands out before it is chosen.
    const QColor mark = chat.theme.colors().warning;
    const auto marked = [&](int i) {
        const QRect r = strip->entryRect(i);
        const QImage seen = strip->grab(r).toImage();
        int count = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x) count += seen.pixelColor(x, y) == mark;
        return count > 50;
    };
    QVERIFY(!marked(0) && marked(1) && marked(2));
    for (const char *name : {"broken.jpg", "worse.jpg"}) {
        chat.press("sendPictures");
        QVERIFY(strip->accessibleName().contains(QString::fromLatin1(name) + QStringLiteral(" (sent as a file")));
        QVERIFY(chat.words("reviewSide").contains(QStringLiteral("hidden in it")));
        QCOMPARE(chat.called(QStringLiteral("sendFile")) + chat.called(QStringLiteral("sendPictures")), 0);
        QTest::qWait(ImageReview::kPauseMs + 50);
    }
    chat.press("sendPictures");
    QTRY_COMPARE(chat.called(QStringLiteral("sendFile")), 2);
    QCOMPARE(chat.called(QStringLiteral("sendPictures 1")), 1);
}

void TestImageReview::whatIsChosenFirstNeedsNoSecondSend()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(600, 400))), chat.broken(QStringLiteral("broken.jpg"))});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(0) && chat.item(1)->isFileUnasked(), 20000);
    QTest::keyClick(chat.part<Ui::ReviewStrip>("reviewStrip"), Qt::Key_Right);
    chat.press("sendPictures");
    QTRY_COMPARE(chat.called(QStringLiteral("sendFile broken.jpg")), 1);
}

void TestImageReview::whatIsKnownOfADamagedPictureIsSaid()
{
    Chat chat;
    chat.begin();
    // Whole but for its pixels, of which there are too few.
    const auto number = [](quint32 n) { return QByteArray::fromHex(QByteArray::number(n, 16).rightJustified(8, '0')); };
    const auto chunk = [number](const QByteArray &name, const QByteArray &content) {
        quint32 sum = ~0u;
        for (const char c : name + content) {
            sum ^= static_cast<quint8>(c);
            for (int bit = 0; bit < 8; ++bit) sum = sum & 1 ? (sum >> 1) ^ 0xedb88320u : sum >> 1;
        }
        return number(static_cast<quint32>(content.size())) + name + content + number(~sum);
    };
    const QString path = chat.folder.filePath(QStringLiteral("a.png"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG\r\n\x1a\n" + chunk("IHDR", number(100) + number(100) + QByteArray::fromHex("0802000000"))
               + chunk("tEXt", QByteArray("Author\0Ben", 10)) + chunk("IDAT", qCompress(QByteArray(50, 'x')).sliced(4)) + chunk("IEND", {}));
    file.close();
    chat.drop({path});
    QTRY_VERIFY_WITH_TIMEOUT(chat.item()->isFileUnasked(), 20000);
    QVERIFY2(chat.words("reviewSide").contains(QStringLiteral("what is hidden in it: author")), qPrintable(chat.words("reviewSide")));
    QCOMPARE(chat.part<QLabel>("reviewSide")->palette().color(QPalette::WindowText), chat.theme.colors().warningText);
}

void TestImageReview::itIsSaidThatTheNameStays()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("for the tax office.bmp"), grainy(QSize(2000, 1500)))});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(), 20000);
    QVERIFY(chat.words("reviewSide").contains(chat.item()->prepared()->name));
    QTest::keyClick(chat.review(), Qt::Key_Escape);
    QTRY_VERIFY(!chat.review());
    // What was pasted has none that somebody gave it.
    QApplication::clipboard()->setImage(grainy(QSize(320, 240), 9));
    QTest::keyClick(chat.child<Ui::ComposerText>("composer"), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(chat.review() && chat.isReady(), 20000);
    QVERIFY(!chat.words("reviewSide").contains(QStringLiteral("picture.")));
}

void TestImageReview::whatIsHeldBackKeepsTheKeyboardOnSend()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(1600, 1200))), chat.broken(QStringLiteral("broken.jpg"))});
    auto *send = chat.part<QPushButton>("sendPictures");
    QVERIFY(QTest::qWaitForWindowActive(chat.review()));
    QTest::mouseClick(send, Qt::LeftButton); // at once, while the first is still being made
    QTRY_COMPARE_WITH_TIMEOUT(send->text(), QStringLiteral("Send anyway"), 20000);
    QVERIFY(send->hasFocus());
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(), 20000);
    QTest::qWait(ImageReview::kPauseMs + 50);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(chat.called(QStringLiteral("sendFile broken.jpg")), 1);
    QTRY_VERIFY(!chat.review());
    // From a tool that does not fit what is held back.
    chat.drop({chat.file(QStringLiteral("b.jpg"), grainy(QSize(600, 400))), chat.broken(QStringLiteral("worse.jpg"))});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady() && chat.item(1)->isFileUnasked(), 20000);
    QVERIFY(QTest::qWaitForWindowActive(chat.review()));
    chat.part<QComboBox>("quality")->setFocus();
    QVERIFY(chat.part<QComboBox>("quality")->hasFocus());
    chat.press("sendPictures");
    QCOMPARE(QApplication::focusWidget(), chat.part<QPushButton>("sendPictures"));
}

void TestImageReview::picturesAndFilesLeaveInTheOrderOfTheStrip()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("p1.jpg"), grainy(QSize(600, 400))), chat.file(QStringLiteral("p2.jpg"), grainy(QSize(640, 400), 2)),
               chat.broken(QStringLiteral("f1.jpg")), chat.file(QStringLiteral("f2.jpg"), grainy(QSize(700, 500), 3)),
               chat.file(QStringLiteral("p3.jpg"), grainy(QSize(720, 400), 4))});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(0) && chat.isReady(1) && chat.item(2)->isFileUnasked() && chat.isReady(3) && chat.isReady(4), 20000);
    QCOMPARE(chat.review()->windowTitle(), QStringLiteral("Send 4 picture(s) and 1 file(s)"));
    chat.item(2)->setKnown();
    chat.item(3)->setIsFile(true);
    QCOMPARE(chat.review()->windowTitle(), QStringLiteral("Send 3 picture(s) and 2 file(s)"));
    QTest::keyClicks(chat.part<Ui::ComposerText>("reviewCaption"), QStringLiteral("the trip"));
    chat.play.setHeld(true);
    chat.press("sendPictures");
    QTRY_COMPARE(chat.called(QStringLiteral("sendPictures 2")), 1);
    QTest::qWait(50);
    // Not before the album is stored.
    QCOMPARE(chat.called(QStringLiteral("sendFile")), 0);
    chat.play.setHeld(false);
    chat.play.answer();
    QTRY_COMPARE(chat.called(QStringLiteral("sendPictures 1")), 1);
    QStringList order;
    for (const QString &line : chat.play.log()) {
        if (line.startsWith(QLatin1String("picture ")) || line.startsWith(QLatin1String("sendFile "))) order.append(line.section(QLatin1Char(' '), 1, 1));
    }
    QCOMPARE(order, QStringList({QStringLiteral("p1.jpg"), QStringLiteral("p2.jpg"), QStringLiteral("f1.jpg"), QStringLiteral("f2.jpg"), QStringLiteral("p3.jpg")}));
    QTRY_COMPARE(chat.timeline()->model()->rowCount(), 5);
    QStringList texts;
    for (int row = 0; row < 5; ++row) texts.append(chat.timeline()->model()->at(row).text);
    QCOMPARE(texts.join(QLatin1Char('|')).remove(QLatin1Char('|')), QStringLiteral("the trip"));
}

void TestImageReview::whatWaitsItsTurnLeavesWithTheWindow()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("p1.jpg"), grainy(QSize(600, 400))), chat.broken(QStringLiteral("f1.jpg")), chat.broken(QStringLiteral("f2.jpg"))});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(0) && chat.item(1)->isFileUnasked() && chat.item(2)->isFileUnasked(), 20000);
    chat.item(1)->setKnown();
    chat.item(2)->setKnown();
    chat.play.setHeld(true);
    chat.press("sendPictures");
    QTRY_COMPARE(chat.called(QStringLiteral("sendPictures 1")), 1);
    QCOMPARE(chat.called(QStringLiteral("sendFile")), 0);
    chat.window.release();
    QCOMPARE(chat.called(QStringLiteral("sendFile")), 2);
}

void TestImageReview::closingAsksWhenThereIsMoreToLose()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(300, 200))), chat.file(QStringLiteral("b.jpg"), grainy(QSize(300, 200), 2))});
    chat.dialogs.answer = false;
    for (int way = 0; way < 3; ++way) {
        if (way == 0) QTest::keyClick(chat.part<Ui::ComposerText>("reviewCaption"), Qt::Key_Escape);
        else if (way == 1) chat.press("closeReview");
        else chat.review()->close();
        QCOMPARE(chat.dialogs.asked, QStringList(way + 1, QStringLiteral("closeReviewQuestion")));
        QVERIFY(chat.review() && chat.review()->isVisible());
    }
    chat.dialogs.answer = true;
    chat.press("closeReview");
    QTRY_VERIFY(!chat.review());
    // One as it was chosen goes without a word, one that was worked at does not.
    chat.dialogs.asked.clear();
    chat.drop({chat.file(QStringLiteral("c.jpg"), grainy(QSize(300, 200), 3))});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady(), 20000);
    chat.dialogs.answer = false;
    chat.press("turnLeft");
    chat.press("closeReview");
    QCOMPARE(chat.dialogs.asked.size(), 1);
    QVERIFY(chat.review()->isVisible());
    chat.press("turnRight");
    chat.press("closeReview");
    QTRY_VERIFY(!chat.review());
    QCOMPARE(chat.dialogs.asked.size(), 1);
}

void TestImageReview::closingKeepsTheWords()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(300, 200)))});
    QTest::keyClicks(chat.part<Ui::ComposerText>("reviewCaption"), QStringLiteral("half a thought"));
    QTest::keyClick(chat.review(), Qt::Key_Escape);
    QTRY_VERIFY(!chat.review());
    QCOMPARE(chat.child<Ui::ComposerText>("composer")->toPlainText(), QStringLiteral("half a thought"));
    QCOMPARE(chat.called(QStringLiteral("sendPictures")), 0);
}

void TestImageReview::writtenWordsStayAsTheyAreInTheCaption()
{
    Chat chat;
    chat.begin();
    auto *composer = chat.child<Ui::ComposerText>("composer");
    composer->setPlainText(QStringLiteral("first line\nsecond line"));
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(300, 200)))});
    auto *caption = chat.part<Ui::ComposerText>("reviewCaption");
    QCOMPARE(caption->toPlainText(), QStringLiteral("first line\nsecond line"));
    QTest::keyClicks(caption, QStringLiteral(" more")); // goes behind, and replaces nothing
    const auto draft = [&chat] { return chat.play.session().conversations().find(chat.id)->draft; };
    QCOMPARE(draft(), QStringLiteral("first line\nsecond line more")); // were the program to end now
    QTest::keyClick(caption, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(caption, QStringLiteral("third"));
    QTest::keyClick(caption, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(chat.called(QStringLiteral("sendPictures 1")), 1, 20000);
    QCOMPARE(chat.timeline()->model()->at(0).text, QStringLiteral("first line\nsecond line more\nthird"));
    QCOMPARE(draft(), QString());
    QCOMPARE(composer->toPlainText(), QString());
}

void TestImageReview::whatIsTooLongForACaptionStaysInTheComposer()
{
    const QString letter = QStringLiteral("long letter ").repeated(500);
    Chat chat;
    chat.begin();
    auto *composer = chat.child<Ui::ComposerText>("composer");
    composer->setPlainText(letter);
    const QString photo = chat.file(QStringLiteral("a.jpg"), grainy(QSize(300, 200)));
    chat.drop({photo});
    QTest::keyClick(chat.review(), Qt::Key_Escape);
    QTRY_VERIFY(!chat.review());
    QCOMPARE(composer->toPlainText(), letter);
    chat.drop({photo});
    QTest::keyClick(chat.part<Ui::ComposerText>("reviewCaption"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(chat.called(QStringLiteral("sendPictures 1")), 1, 20000);
    QCOMPARE(chat.timeline()->model()->at(0).text, QString());
    QCOMPARE(composer->toPlainText(), letter);
    QCOMPARE(chat.play.session().conversations().find(chat.id)->draft, letter);
}

void TestImageReview::aCaptionThatIsTooLongIsSaidAndNotCut()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(300, 200)))});
    auto *caption = chat.part<Ui::ComposerText>("reviewCaption");
    const QString words = QStringLiteral("x").repeated(Sender::kMostCaptionBytes + 1);
    caption->setWritten(words);
    QTest::keyClick(caption, Qt::Key_Return);
    QCOMPARE(chat.dialogs.told.size(), 1);
    QCOMPARE(caption->toPlainText(), words);
    QVERIFY(chat.review());
    QTest::keyClick(caption, Qt::Key_Backspace);
    QTest::keyClick(caption, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(chat.called(QStringLiteral("sendPictures 1")), 1, 20000);
}

void TestImageReview::sendingAtOnceWaitsForWhatIsBeingMade()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(2400, 1800)))});
    QTest::keyClick(chat.part<Ui::ComposerText>("reviewCaption"), Qt::Key_Return);
    QCOMPARE(chat.called(QStringLiteral("sendPictures")), 0);
    QCOMPARE(chat.part<QAbstractButton>("sendPictures")->text(), QStringLiteral("Preparing …"));
    chat.press("sendPictures"); // is on its way already
    QTRY_COMPARE_WITH_TIMEOUT(chat.called(QStringLiteral("sendPictures 1")), 1, 20000);
}

void TestImageReview::theDividerMovesByKeyAndMouse()
{
    Chat chat;
    chat.begin();
    chat.drop({chat.file(QStringLiteral("a.jpg"), grainy(QSize(1600, 900)))});
    QTRY_VERIFY_WITH_TIMEOUT(!chat.item()->result().isNull(), 20000);
    chat.press("compareButton");
    auto *view = chat.part<Ui::ComparisonView>("comparisonView");
    QCOMPARE(view->mode(), Ui::ComparisonView::Mode::Divider);
    QTest::keyClick(view, Qt::Key_Right);
    QVERIFY(qFuzzyCompare(view->divider(), 0.55));
    QTest::mouseClick(view, Qt::LeftButton, {}, QPoint(view->width() / 4, view->height() / 2));
    QVERIFY(view->divider() < 0.4);
    QTest::keyClick(view, Qt::Key_1);
    QCOMPARE(view->zoom(), 1.0);
    QTest::keyClick(view, Qt::Key_0);
    QCOMPARE(view->zoom(), 0.0);
}

void TestImageReview::theWindowGoesOnWhileAHugePictureIsOpened()
{
    Chat chat;
    chat.begin();
    // 64 megapixels of grain: whatever is done to it takes long.
    const QString path = chat.file(QStringLiteral("huge.jpg"), grainy(QSize(1000, 1000)).scaled(8000, 8000), 90);
    QTimer heart;
    QElapsedTimer since;
    QElapsedTimer whole;
    qint64 longest = 0;
    int beats = 0;
    connect(&heart, &QTimer::timeout, this, [&] {
        longest = std::max(longest, since.restart());
        ++beats;
    });
    since.start();
    whole.start();
    heart.start(5);
    chat.drop({path});
    QTRY_VERIFY_WITH_TIMEOUT(chat.isReady() && !chat.item()->original().isNull(), 110000);
    const qint64 took = whole.elapsed();
    qInfo("huge picture ready after %lld ms; %d beats, longest pause of the window %lld ms", took, beats, longest);
    QVERIFY(beats > 10);
    QVERIFY(longest < std::max<qint64>(200, took / 2)); // a blocked window would pause for all of it
}

QTEST_MAIN(TestImageReview)
#include "tst_imagereview.moc"
