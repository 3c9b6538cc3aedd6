// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/textdetector.h"
#include "pictures.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Media;

namespace {

QImage pasted(QImage under, const QImage &over, int left, int top)
{
    for (int y = 0; y < over.height() && top + y < under.height(); ++y)
        for (int x = 0; x < over.width() && left + x < under.width(); ++x) under.setPixel(left + x, top + y, over.pixel(x, y));
    return under;
}

QImage white(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

//! As a scanner or a camera at night adds it.
QImage grained(QImage image, int by)
{
    image.convertTo(QImage::Format_RGB32);
    quint32 dice = 4711;
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            dice = dice * 1664525u + 1013904223u;
            const int add = static_cast<int>((dice >> 16) % quint32(2 * by + 1)) - by;
            const int grey = qBound(0, qGray(line[x]) + add, 255);
            line[x] = qRgb(grey, grey, grey);
        }
    }
    return image;
}

} // namespace

class TestTextDetector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsPhotosFromDrawings_data()
    {
        QTest::addColumn<QImage>("image");
        QTest::addColumn<bool>("isDrawing");
        const QImage page = textPage(1280, 800);
        const QImage picture = photo(1280, 800);
        const QImage reopened = opened(saved(picture, "jpg", 80));
        QTest::newRow("page of text") << page << true;
        QTest::newRow("page of text from a JPEG") << opened(saved(page, "jpg", 80)) << true;
        QTest::newRow("page of text, 16 bit") << page.convertToFormat(QImage::Format_RGBX64) << true;
        QTest::newRow("page of text, palette") << page.convertToFormat(QImage::Format_Indexed8) << true;
        QTest::newRow("page of text, black and white") << page.convertToFormat(QImage::Format_Mono) << true;
        QTest::newRow("screenshot with a photo in it") << pasted(page, photo(600, 400), 500, 200) << true;
        QTest::newRow("one plain colour") << white(300, 300) << true;
        QTest::newRow("scanned page with grain") << grained(page, 14) << true;
        QTest::newRow("scanned page with grain from a JPEG") << opened(saved(grained(page, 14), "jpg", 80)) << true;
        QTest::newRow("photo") << picture << false;
        QTest::newRow("grey photo with grain") << grained(picture, 14) << false;
        QTest::newRow("photo with a line of text over it") << pasted(picture, textPage(600, 40), 300, 700) << false;
        QTest::newRow("poor JPEG of a photo") << opened(saved(picture, "jpg", 25)) << false;
        QTest::newRow("photo from a JPEG") << reopened << false;
        QTest::newRow("grey photo") << picture.convertToFormat(QImage::Format_Grayscale8) << false;
        QTest::newRow("photo before a white wall") << pasted(white(1280, 800), photo(600, 600), 340, 100) << false;
        QTest::newRow("grey photo before a white wall")
            << pasted(white(1280, 800), photo(600, 600), 340, 100).convertToFormat(QImage::Format_Grayscale8) << false;
        QTest::newRow("nothing") << QImage() << false;
    }
    void tellsPhotosFromDrawings()
    {
        QFETCH(QImage, image);
        QFETCH(bool, isDrawing);
        const TextVerdict verdict = TextDetector::inspect(image);
        const QString figures = QStringLiteral("flat %1 hard %2 colours %3")
                                    .arg(verdict.flatShare).arg(verdict.hardEdgeShare).arg(verdict.distinctColours);
        QVERIFY2((verdict.kind == ImageKind::Drawing) == isDrawing, qPrintable(figures));
    }

    void costsLittleOnLargePictures()
    {
        const QImage image = photo(4000, 3000);
        QElapsedTimer timer;
        timer.start();
        (void)TextDetector::inspect(image);
        qInfo("12 MP looked at in %.1f ms", double(timer.nsecsElapsed()) / 1e6);
    }
};

QTEST_GUILESS_MAIN(TestTextDetector)
#include "tst_textdetector.moc"
