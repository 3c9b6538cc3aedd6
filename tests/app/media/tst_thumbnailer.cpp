// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/placeholder.h"
#include "app/media/thumbnailer.h"
#include "pictures.h"

#include <QTest>

using namespace Media;
using Base::ErrorCode;

class TestThumbnailer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThumbnailKeepsWithinItsBytesWhateverThePicture_data()
    {
        QTest::addColumn<QImage>("image");
        QImage noise(700, 700, QImage::Format_RGB32);
        quint32 state = 1;
        for (int y = 0; y < 700; ++y)
            for (int x = 0; x < 700; ++x) noise.setPixel(x, y, (state = state * 1664525u + 1013904223u) | 0xff000000u);
        QImage sheer = noise.convertToFormat(QImage::Format_ARGB32);
        for (int x = 0; x < 350; ++x)
            for (int y = 0; y < 700; ++y) sheer.setPixel(x, y, noise.pixel(x, y) & 0x40ffffffu);
        QTest::newRow("photo") << photo(1600, 1200);
        QTest::newRow("noise, small") << noise.copy(0, 0, 320, 320);
        QTest::newRow("noise") << noise;
        QTest::newRow("transparent noise") << sheer.copy(100, 100, 320, 320);
        QTest::newRow("text") << textPage(1920, 1080);
    }
    void aThumbnailKeepsWithinItsBytesWhateverThePicture()
    {
        QFETCH(QImage, image);
        const Thumbnail thumbnail = Thumbnailer::make(image);
        QVERIFY(!thumbnail.bytes.isEmpty());
        QVERIFY2(thumbnail.bytes.size() <= Thumbnailer::kMaxBytes, qPrintable(QString::number(thumbnail.bytes.size())));
        QVERIFY(qMax(thumbnail.sizePx.width(), thumbnail.sizePx.height()) <= Thumbnailer::kLongSidePx);
        const auto image2 = Thumbnailer::open(thumbnail.bytes);
        QVERIFY(image2.has_value());
        QCOMPARE(image2->size(), thumbnail.sizePx);
    }

    void smallPicturesAreNotEnlarged()
    {
        QCOMPARE(Thumbnailer::make(photo(50, 20)).sizePx, QSize(50, 20));
        QVERIFY(Thumbnailer::make({}).bytes.isEmpty());
    }

    void thumbnailsFromOthersAreCheckedBeforeDecoding()
    {
        QCOMPARE(Thumbnailer::open({}).error().code, ErrorCode::ImageUnreadable);
        QCOMPARE(Thumbnailer::open(QByteArray(60'000, 'x')).error().code, ErrorCode::ImageTooLarge);
        QImage plain(1100, 4, QImage::Format_RGB32);
        plain.fill(Qt::red);
        QCOMPARE(Thumbnailer::open(saved(plain, "png")).error().code, ErrorCode::ImageTooLarge);
    }

    void aPlaceholderIsSmallAndShowsWhatIsWhere()
    {
        const QImage picture = compass(320, 200);
        const QByteArray code = Placeholder::encode(picture);
        QVERIFY(!code.isEmpty() && code.size() <= Placeholder::kMaxBytes);
        const auto image = Placeholder::decode(code, QSize(320, 200));
        QVERIFY(image.has_value());
        QCOMPARE(image->size(), QSize(320, 200));
        for (const QPoint at : {QPoint(60, 40), QPoint(260, 40), QPoint(60, 160), QPoint(260, 160)}) {
            const QColor was = picture.pixelColor(at);
            const QColor is = image->pixelColor(at);
            QVERIFY2(qAbs(was.red() - is.red()) < 50 && qAbs(was.green() - is.green()) < 50 && qAbs(was.blue() - is.blue()) < 50,
                     qPrintable(is.name() + QLatin1Char(' ') + was.name()));
        }
    }

    void aPlaceholderIsSmooth()
    {
        const auto image = Placeholder::decode(Placeholder::encode(photo(640, 480)), QSize(640, 480));
        int largest = 0;
        for (int y = 0; y < 480; ++y)
            for (int x = 1; x < 640; ++x) largest = qMax(largest, qAbs(qGreen(image->pixel(x, y)) - qGreen(image->pixel(x - 1, y))));
        QVERIFY2(largest <= 8, qPrintable(QString::number(largest)));
    }

    void aPlaceholderOfSomethingTransparentIsTransparent()
    {
        QImage half(100, 100, QImage::Format_ARGB32);
        half.fill(Qt::transparent);
        for (int y = 0; y < 100; ++y)
            for (int x = 50; x < 100; ++x) half.setPixel(x, y, qRgba(255, 0, 0, 255));
        const auto image = Placeholder::decode(Placeholder::encode(half), QSize(100, 100));
        QVERIFY(image->hasAlphaChannel());
        QVERIFY(image->pixelColor(10, 50).alpha() < 60);
        QVERIFY(image->pixelColor(90, 50).alpha() > 200);
    }

    void extremeShapesHavePlaceholders()
    {
        for (const QSize size : {QSize(1, 1), QSize(1, 10'000), QSize(10'000, 1), QSize(2, 3)}) {
            QImage image(size, QImage::Format_RGB32);
            image.fill(qRgb(200, 100, 50));
            const QByteArray code = Placeholder::encode(image);
            QVERIFY(code.size() <= Placeholder::kMaxBytes);
            const auto shown = Placeholder::decode(code, QSize(40, 30));
            QVERIFY(shown.has_value());
            QVERIFY(qAbs(qRed(shown->pixel(20, 15)) - 200) < 6);
        }
        QVERIFY(Placeholder::encode({}).isEmpty());
    }

    void foreignPlaceholdersAreCheckedAtEveryByte()
    {
        const QByteArray code = Placeholder::encode(photo(64, 48));
        for (qsizetype length = 0; length < code.size(); ++length)
            QCOMPARE(Placeholder::decode(code.first(length), QSize(8, 8)).error().code, ErrorCode::ImageUnreadable);
        QVERIFY(!Placeholder::decode(code + 'x', QSize(8, 8)));
        for (int first = 0; first < 256; ++first)
            for (int second = 0; second < 256; ++second) {
                QByteArray changed = code;
                changed[0] = static_cast<char>(first);
                changed[1] = static_cast<char>(second);
                (void)Placeholder::decode(changed, QSize(4, 4));
            }
        QCOMPARE(Placeholder::decode(code, QSize(5000, 10)).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(Placeholder::decode(code, QSize(0, 10)).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestThumbnailer)
#include "tst_thumbnailer.moc"
