// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imagecontainer.h"
#include "app/media/imagepreparer.h"
#include "app/media/imagereader.h"
#include "app/media/jpegcontainer.h"
#include "app/media/placeholder.h"
#include "pictures.h"

#include <QColorSpace>
#include <QElapsedTimer>
#include <QTest>

using namespace Media;
using Base::ErrorCode;
using Mode = PrepareOptions::Mode;

namespace {

const QString kConvert = QStringLiteral("convert");

QByteArray converted(const QByteArray &input, const char *inSuffix, const char *outSuffix, QStringList options = {})
{
    QStringList arguments{QStringLiteral("{in}")};
    arguments << options << QStringLiteral("{out}");
    return byProgram(kConvert, arguments, input, QLatin1String(inSuffix), QLatin1String(outSuffix));
}

QByteArray exiftooled(const QByteArray &input, const char *suffix, QStringList tags)
{
    QStringList arguments{QStringLiteral("-q"), QStringLiteral("-n")};
    arguments << tags << QStringLiteral("-o") << QStringLiteral("{out}") << QStringLiteral("{in}");
    return byProgram(QStringLiteral("exiftool"), arguments, input, QLatin1String(suffix), QLatin1String(suffix));
}

//! What holds for everything that leaves this room.
void verifySendable(const PreparedImage &image)
{
    const auto container = readContainer(image.bytes);
    QVERIFY(container.has_value());
    QVERIFY2(container->metadata.isEmpty(), "metadata is left");
    const int orientation = container->exif.orientation; // the one thing that may be told
    QCOMPARE(orientation == 1 ? container->clean : withOrientation(container->clean, orientation), image.bytes);
    QCOMPARE(mimeTypeOf(container->format), image.mimeType);
    QCOMPARE(orientation >= 5 ? container->sizePx.transposed() : container->sizePx, image.sizePx);
    QVERIFY(!image.thumbnail.bytes.isEmpty());
    QVERIFY(image.thumbnail.bytes.size() <= Thumbnailer::kMaxBytes);
    QVERIFY(Thumbnailer::open(image.thumbnail.bytes).has_value());
    QVERIFY(!image.placeholder.isEmpty());
    QVERIFY(Placeholder::decode(image.placeholder, QSize(32, 32)).has_value());
}

#define PREPARED(name, bytes, ...) \
    const auto name##Result = ImagePreparer::prepare(bytes, ##__VA_ARGS__); \
    QVERIFY2(name##Result.has_value(), qPrintable(name##Result ? QString() : name##Result.error().detail)); \
    const PreparedImage &name = *name##Result; \
    verifySendable(name)

} // namespace

class TestImagePreparer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLargePhotoBecomes1600PixelsOfJpeg()
    {
        const QImage source = photo(2400, 1800);
        const QByteArray bytes = saved(source, "jpg", 92);
        PREPARED(out, bytes);
        QCOMPARE(out.losslessReason, LosslessReason::None);
        QVERIFY(!out.isLossless());
        QCOMPARE(out.mimeType, QStringLiteral("image/jpeg"));
        QCOMPARE(out.sizePx, QSize(1600, 1200));
        QCOMPARE(out.originalSizePx, QSize(2400, 1800));
        QCOMPARE(out.originalBytes, bytes.size());
        QVERIFY(out.bytes.size() < bytes.size() / 2);
        QVERIFY(meanDifference(opened(out.bytes), source.scaled(1600, 1200, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)) < 4);
        QCOMPARE(out.thumbnail.sizePx, QSize(320, 240));
        QCOMPARE(out.thumbnail.mimeType, QStringLiteral("image/jpeg"));
    }

    void placeAndCameraAreGoneFromTheBytes()
    {
        const QByteArray plain = saved(photo(1800, 1200), "jpg", 90);
        const QByteArray tagged = exiftooled(plain, "jpg",
                                             {QStringLiteral("-GPSLatitude=47.376"), QStringLiteral("-GPSLatitudeRef=N"),
                                              QStringLiteral("-GPSLongitude=8.541"), QStringLiteral("-GPSLongitudeRef=E"),
                                              QStringLiteral("-Make=Kithmaker"), QStringLiteral("-Model=Kithmodel 7"),
                                              QStringLiteral("-SerialNumber=SN4711"), QStringLiteral("-Artist=Anna Artist"),
                                              QStringLiteral("-Comment=secretcomment"), QStringLiteral("-XMP:City=Kithtown"),
                                              QStringLiteral("-IPTC:By-line=Iptcperson"), QStringLiteral("-Orientation=6"),
                                              QStringLiteral("-DateTimeOriginal=2024:05:06 07:08:09")});
        QVERIFY(!tagged.isEmpty());
        QVERIFY(tagged.contains("Kithmaker") && tagged.contains("secretcomment") && tagged.contains("Kithtown"));
        // Written anew, and stripped without writing anew.
        for (const Mode mode : {Mode::Automatic, Mode::Lossless}) {
            PREPARED(out, tagged, PrepareOptions{mode});
            for (const char *word : {"Kithmaker", "Kithmodel", "SN4711", "Anna Artist", "secretcomment", "Kithtown", "Iptcperson",
                                     "2024:05:06", "adobe.com", "Photoshop"})
                QVERIFY2(!out.bytes.contains(word) && !out.thumbnail.bytes.contains(word), word);
            QVERIFY(out.metadataRemoved.contains(Metadata::Place));
            QVERIFY(out.metadataRemoved.contains(Metadata::Camera));
            QVERIFY(out.metadataRemoved.contains(Metadata::Author));
            QVERIFY(out.metadataRemoved.contains(Metadata::Comment));
            QVERIFY(out.metadataRemoved.contains(Metadata::Time));
            QCOMPARE(out.originalSizePx, QSize(1200, 1800)); // as seen
            QVERIFY(out.sizePx.height() > out.sizePx.width());
        }
    }

    void allEightOrientationsArriveAsTheSamePicture()
    {
        const QImage seen = photo(400, 300);
        static constexpr int kInverse[] = {0, 1, 2, 3, 4, 5, 8, 7, 6};
        for (int orientation = 1; orientation <= 8; ++orientation) {
            const QByteArray bytes = withExif(saved(turnedUpright(seen, kInverse[orientation]), "jpg", 95), orientation);
            PREPARED(out, bytes);
            QCOMPARE(out.sizePx, seen.size());
            QVERIFY2(meanDifference(*ImageReader::open(out.bytes)->decode(), seen) < 4, qPrintable(QString::number(orientation)));
            QVERIFY(out.metadataRemoved.contains(Metadata::Place));
        }
    }

    void aScreenshotOfTextArrivesPixelForPixel_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QImage page = textPage(1920, 1080);
        QImage tagged = page;
        tagged.setText(QStringLiteral("Software"), QStringLiteral("KithShot"));
        tagged.setDotsPerMeterX(3780);
        QTest::newRow("png") << saved(tagged, "png");
        QTest::newRow("bmp") << saved(page, "bmp");
        QTest::newRow("webp lossless") << saved(page, "webp", 100);
        QTest::newRow("png by another program") << converted(saved(tagged, "png"), "png", "png", {QStringLiteral("-set"), QStringLiteral("comment"), QStringLiteral("KithShot")});
        QTest::newRow("png interlaced") << converted(saved(page, "png"), "png", "png", {QStringLiteral("-interlace"), QStringLiteral("PNG")});
    }
    void aScreenshotOfTextArrivesPixelForPixel()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!bytes.isEmpty());
        PREPARED(out, bytes);
        QCOMPARE(out.losslessReason, LosslessReason::Drawing);
        QCOMPARE(out.sizePx, QSize(1920, 1080));
        QCOMPARE(largestDifference(opened(out.bytes), textPage(1920, 1080)), 0);
        QVERIFY(!out.bytes.contains("KithShot"));
        QVERIFY(out.bytes.size() <= bytes.size());
    }

    void aScreenshotSavedAsJpegKeepsItsPixels()
    {
        const QByteArray bytes = withExif(saved(textPage(1280, 2400), "jpg", 85), 1);
        // The camera's name would make it a photo; a screenshot has none.
        QByteArray unnamed = bytes;
        unnamed.replace(QByteArrayLiteral("\x10\x01\x02\x00\x0f"), QByteArrayLiteral("\x31\x01\x02\x00\x0f"));
        PREPARED(out, unnamed);
        QCOMPARE(out.losslessReason, LosslessReason::Drawing);
        QCOMPARE(largestDifference(opened(out.bytes), opened(bytes)), 0);
        QVERIFY(out.bytes.size() < bytes.size());
    }

    void depthPaletteAndGreyOfADrawingStay_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("format");
        const QImage page = textPage(400, 300);
        QTest::newRow("grey") << saved(page.convertToFormat(QImage::Format_Grayscale8), "png") << int(QImage::Format_Grayscale8);
        QTest::newRow("palette") << saved(page.convertToFormat(QImage::Format_Indexed8), "png") << int(QImage::Format_Indexed8);
        QTest::newRow("black and white") << saved(page.convertToFormat(QImage::Format_Mono), "png") << int(QImage::Format_Mono);
        QTest::newRow("16 bit") << saved(page.convertToFormat(QImage::Format_RGBX64), "png") << int(QImage::Format_RGBX64);
        QTest::newRow("16 bit grey") << saved(page.convertToFormat(QImage::Format_Grayscale16), "png") << int(QImage::Format_Grayscale16);
    }
    void depthPaletteAndGreyOfADrawingStay()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, format);
        PREPARED(out, bytes);
        QCOMPARE(out.losslessReason, LosslessReason::Drawing);
        const QImage image = opened(out.bytes);
        QCOMPARE(int(image.format()), format);
        QCOMPARE(largestDifference(image, opened(bytes)), 0);
        QVERIFY(out.bytes.size() <= bytes.size());
    }

    void aSixteenBitPngWithFineStepsKeepsThemWhenAskedTo()
    {
        QImage deep(300, 200, QImage::Format_RGBX64);
        for (int y = 0; y < 200; ++y)
            for (int x = 0; x < 300; ++x) deep.setPixelColor(x, y, QColor::fromRgba64(quint16(x * 211), quint16(y * 317), quint16(x * y)));
        PREPARED(kept, saved(deep, "png"), PrepareOptions{Mode::Lossless});
        QCOMPARE(kept.losslessReason, LosslessReason::Requested);
        QCOMPARE(opened(kept.bytes).convertToFormat(QImage::Format_RGBX64), deep);
        PREPARED(photographed, saved(deep, "png"), PrepareOptions{Mode::Photo});
        QVERIFY(photographed.bytes.size() <= kept.bytes.size());
    }

    void aPhotoSavedAsPngBecomesJpeg()
    {
        const QByteArray bytes = saved(photo(2000, 1000), "png");
        PREPARED(out, bytes);
        QCOMPARE(out.losslessReason, LosslessReason::None);
        QCOMPARE(out.mimeType, QStringLiteral("image/jpeg"));
        QCOMPARE(out.sizePx, QSize(1600, 800));
        QVERIFY(out.bytes.size() < bytes.size() / 5);
    }

    void aGreyPhotoStaysGrey()
    {
        const QImage grey = photo(2000, 1500).convertToFormat(QImage::Format_Grayscale8);
        for (const char *format : {"jpg", "png"}) {
            PREPARED(out, saved(grey, format, 92));
            QCOMPARE(out.mimeType, QStringLiteral("image/jpeg"));
            QCOMPARE(readContainer(out.bytes)->jpegComponents, 1);
        }
    }

    void transparencyStays()
    {
        QImage cutOut = photo(500, 400).convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < 400; ++y)
            for (int x = 0; x < 200; ++x) cutOut.setPixel(x, y, qRgba(10, 20, 30, x));
        const QByteArray bytes = saved(cutOut, "png");
        PREPARED(out, bytes);
        QCOMPARE(out.losslessReason, LosslessReason::Transparent);
        QCOMPARE(opened(out.bytes).convertToFormat(QImage::Format_ARGB32), cutOut);
        QVERIFY(out.thumbnail.mimeType != QStringLiteral("image/jpeg"));
        QVERIFY(Thumbnailer::open(out.thumbnail.bytes)->pixelColor(2, 100).alpha() < 60);

        QImage large = photo(2500, 2000).convertToFormat(QImage::Format_ARGB32);
        large.setPixel(7, 7, qRgba(1, 2, 3, 100));
        large.setPixel(8, 7, qRgba(1, 2, 3, 100));
        PREPARED(small, saved(large, "png"));
        QCOMPARE(small.losslessReason, LosslessReason::Transparent);
        QCOMPARE(small.sizePx, QSize(1600, 1280));
        QVERIFY(opened(small.bytes).hasAlphaChannel());

        // An alpha channel that hides nothing is none.
        PREPARED(opaque, saved(photo(1700, 900).convertToFormat(QImage::Format_ARGB32), "png"));
        QCOMPARE(opaque.mimeType, QStringLiteral("image/jpeg"));
    }

    void aSmallCleanJpegIsKeptByteForByte()
    {
        const QByteArray bytes = readContainer(saved(photo(800, 600), "jpg", 70))->clean;
        PREPARED(out, bytes);
        QCOMPARE(out.losslessReason, LosslessReason::AlreadySmall);
        QCOMPARE(out.bytes, bytes);
        QVERIFY(out.metadataRemoved.isEmpty());
        // With metadata: the same scans, the segments gone.
        PREPARED(stripped, withExif(bytes, 1));
        QCOMPARE(stripped.bytes, bytes);
        QVERIFY(stripped.metadataRemoved.contains(Metadata::Place));
    }

    void nothingGrows()
    {
        for (const int quality : {20, 60, 95}) {
            const QByteArray bytes = saved(photo(1000, 700), "jpg", quality);
            PREPARED(out, bytes);
            QVERIFY(out.bytes.size() <= bytes.size());
        }
        const QByteArray webp = saved(photo(1000, 700), "webp", 40);
        PREPARED(out, webp);
        QVERIFY(out.bytes.size() <= webp.size());
    }

    void otherColourSpacesBecomeSrgb()
    {
        const QImage seen = photo(600, 400);
        for (const auto name : {QColorSpace::DisplayP3, QColorSpace::AdobeRgb}) {
            QImage stored = seen;
            stored.setColorSpace(QColorSpace::SRgb);
            stored.convertToColorSpace(QColorSpace(name));
            for (const char *format : {"jpg", "png"}) {
                const QByteArray bytes = saved(stored, format, 95);
                PREPARED(out, bytes);
                QVERIFY(out.colourConverted);
                QVERIFY(out.metadataRemoved.contains(Metadata::ColourProfile));
                QVERIFY2(meanDifference(opened(out.bytes), seen) < 4, format);
            }
        }
        // A profile that says sRGB goes without touching a pixel.
        QImage srgb = textPage(300, 200);
        srgb.setColorSpace(QColorSpace::SRgb);
        PREPARED(out, saved(srgb, "png"));
        QVERIFY(!out.colourConverted);
        QCOMPARE(largestDifference(opened(out.bytes), srgb), 0);
    }

    void aCmykJpegBecomesRgb()
    {
        const QImage seen = photo(500, 400);
        const QByteArray bytes = converted(saved(seen, "png"), "png", "jpg",
                                           {QStringLiteral("-colorspace"), QStringLiteral("CMYK"), QStringLiteral("-quality"), QStringLiteral("95")});
        QCOMPARE(readContainer(bytes)->jpegComponents, 4);
        for (const Mode mode : {Mode::Automatic, Mode::Lossless}) {
            PREPARED(out, bytes, PrepareOptions{mode});
            QVERIFY(readContainer(out.bytes)->jpegComponents != 4);
            QVERIFY2(meanDifference(opened(out.bytes), seen) < 6, qPrintable(QString::number(meanDifference(opened(out.bytes), seen))));
        }
    }

    void aTiffOfPrintingInksIsRefusedNotGuessed()
    {
        const QByteArray bytes = converted(saved(photo(50, 40), "png"), "png", "tiff", {QStringLiteral("-colorspace"), QStringLiteral("CMYK")});
        if (bytes.isEmpty()) QSKIP("convert cannot write this format here");
        const auto open = [](const QByteArray &tiff) { return ImageReader::open(tiff, {}, ImageReader::From::ThisMachine); };
        const auto refused = open(bytes);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Base::ErrorCode::ImageUnreadable);
        QVERIFY(open(converted(saved(photo(50, 40), "png"), "png", "tiff", {})).has_value());
    }

    //! A profile that nothing can read changes nothing, so the file's own blocks stay.
    void aDamagedProfileConvertsNothing()
    {
        QImage picture = photo(60, 40);
        picture.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        QByteArray bytes = saved(picture, "jpg");
        const qsizetype at = bytes.indexOf("ICC_PROFILE");
        QVERIFY(at > 0);
        for (qsizetype i = at + 14 + 36; i < at + 14 + 300; ++i) bytes[i] = char(0x5a);
        const auto reader = ImageReader::open(bytes, {}, ImageReader::From::ThisMachine);
        QVERIFY(reader.has_value());
        QVERIFY(!reader->convertsColours());
    }

    void animationsKeepTheirFramesAndLoseTheirComments_data()
    {
        QTest::addColumn<QByteArray>("suffix");
        QTest::newRow("gif") << QByteArray("gif");
        QTest::newRow("webp") << QByteArray("webp");
    }
    void animationsKeepTheirFramesAndLoseTheirComments()
    {
        QFETCH(QByteArray, suffix);
        const QByteArray bytes = converted(saved(compass(80, 60), "png"), "png", suffix.constData(),
                                           {QStringLiteral("("), QStringLiteral("+clone"), QStringLiteral("-flip"), QStringLiteral(")"),
                                            QStringLiteral("-set"), QStringLiteral("delay"), QStringLiteral("20"),
                                            QStringLiteral("-set"), QStringLiteral("comment"), QStringLiteral("secretcomment")});
        if (bytes.isEmpty()) QSKIP("convert cannot write this format here");
        QCOMPARE(readContainer(bytes)->frames, 2);
        PREPARED(out, bytes);
        QCOMPARE(out.losslessReason, LosslessReason::Animated);
        QVERIFY(out.isAnimated);
        QCOMPARE(readContainer(out.bytes)->frames, 2);
        QVERIFY(!out.bytes.contains("secretcomment"));
        QVERIFY(meanDifference(*Thumbnailer::open(out.thumbnail.bytes), compass(80, 60)) < 14);
    }

    void extremeShapesAreHandled()
    {
        PREPARED(dot, saved(photo(1, 1), "png"));
        QCOMPARE(dot.sizePx, QSize(1, 1));
        PREPARED(dotJpeg, saved(photo(1, 1), "jpg"));
        QCOMPARE(dotJpeg.sizePx, QSize(1, 1));
        PREPARED(thin, saved(photo(1, 10'000), "png"));
        QCOMPARE(thin.originalSizePx, QSize(1, 10'000));
        QCOMPARE(thin.thumbnail.sizePx, QSize(1, 320));
        PREPARED(wide, saved(photo(10'000, 1), "jpg", 95));
        QCOMPARE(wide.thumbnail.sizePx, QSize(320, 1));
    }

    void badInputIsRefusedWithItsReason()
    {
        QCOMPARE(ImagePreparer::prepare({}).error().code, ErrorCode::ImageUnreadable);
        QCOMPARE(ImagePreparer::prepare("just a text").error().code, ErrorCode::ImageUnreadable);
        const QByteArray jpeg = saved(photo(300, 200), "jpg");
        QCOMPARE(ImagePreparer::prepare(jpeg.first(jpeg.size() / 2)).error().code, ErrorCode::ImageUnreadable);
        QCOMPARE(ImagePreparer::prepare(jpeg, {Mode::Automatic, 0}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(ImagePreparer::prepare(jpeg, {Mode::Automatic, 1600, 101}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(ImagePreparer::prepareImage({}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(ImagePreparer::prepareFile(QStringLiteral("/nonexistent.jpg")).error().code, ErrorCode::FileUnreadable);
    }

    void pastedPixelsAreAPictureToo()
    {
        const QImage page = textPage(640, 480);
        const auto out = ImagePreparer::prepareImage(page);
        QVERIFY(out.has_value());
        QCOMPARE(out->losslessReason, LosslessReason::Drawing);
        QCOMPARE(largestDifference(opened(out->bytes), page), 0);
    }

    void timeForATwelveMegapixelPhoto()
    {
        const QByteArray bytes = withExif(saved(photo(4000, 3000), "jpg", 88), 1);
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto out = ImagePreparer::prepare(bytes);
            best = qMin(best, timer.nsecsElapsed());
            QVERIFY(out.has_value());
            QCOMPARE(out->sizePx, QSize(1600, 1200));
        }
        qInfo("12 MP JPEG of %.1f MB: read, scaled, written, thumbnail and placeholder in %.1f ms (goal 60)",
              double(bytes.size()) / 1e6, double(best) / 1e6);
    }
};

QTEST_GUILESS_MAIN(TestImagePreparer)
#include "tst_imagepreparer.moc"
