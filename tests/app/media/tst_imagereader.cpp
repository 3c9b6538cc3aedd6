// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imagereader.h"
#include "pictures.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace Media;
using Base::ErrorCode;

namespace {

//! High-water mark of this process's memory in KiB, from the kernel; 0 where it does not tell.
qint64 peakMemoryKb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (line.startsWith("VmHWM:")) return line.mid(6).simplified().split(' ').first().toLongLong();
    return 0;
}

QByteArray be32(quint32 v)
{
    return QByteArray{}.append(char(v >> 24)).append(char(v >> 16)).append(char(v >> 8)).append(char(v));
}

//! A PNG whose header claims \a width × \a height 8-bit RGB, with right checksums and next to nothing behind it.
QByteArray claimingPng(quint32 width, quint32 height)
{
    return QByteArrayLiteral("\x89PNG\r\n\x1a\n")
        + pngChunk("IHDR", be32(width) + be32(height) + QByteArrayLiteral("\x08\x02\x00\x00\x00"))
        + pngChunk("IDAT", qCompress(QByteArray(64, '\0')).sliced(4)) + pngChunk("IEND", {});
}

ErrorCode codeOf(const QByteArray &bytes, ImageReader::From from = ImageReader::From::Others)
{
    const auto reader = ImageReader::open(bytes, {}, from);
    if (!reader) return reader.error().code;
    const auto image = reader->decode();
    return image ? ErrorCode::Internal : image.error().code;
}

ErrorCode codeOfOwn(const QByteArray &bytes)
{
    return codeOf(bytes, ImageReader::From::ThisMachine);
}

} // namespace

class TestImageReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensEachFormatByContentWithItsSize_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("format");
        const QImage image = compass(60, 40);
        QTest::newRow("jpeg") << saved(image, "jpg") << int(ImageFormat::Jpeg);
        QTest::newRow("png") << saved(image, "png") << int(ImageFormat::Png);
        QTest::newRow("webp lossless") << saved(image, "webp", 100) << int(ImageFormat::WebP);
        QTest::newRow("webp lossy") << saved(image, "webp", 80) << int(ImageFormat::WebP);
        QTest::newRow("bmp") << saved(image, "bmp") << int(ImageFormat::Bmp);
        QTest::newRow("gif") << byProgram(QStringLiteral("convert"), {QStringLiteral("{in}"), QStringLiteral("{out}")},
                                          saved(image, "png"), QStringLiteral("png"), QStringLiteral("gif"))
                             << int(ImageFormat::Gif);
    }
    void opensEachFormatByContentWithItsSize()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, format);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("wrong.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto reader = ImageReader::openFile(path);
        QVERIFY(reader.has_value());
        QCOMPARE(int(reader->container().format), format);
        QCOMPARE(reader->uprightSizePx(), QSize(60, 40));
        const auto image = reader->decode();
        QVERIFY(image.has_value());
        QVERIFY(meanDifference(*image, compass(60, 40)) < 12);
    }

    void whatIsNoPictureIsUnreadable()
    {
        QCOMPARE(codeOf({}), ErrorCode::ImageUnreadable);
        QCOMPARE(codeOf("x"), ErrorCode::ImageUnreadable);
        QCOMPARE(codeOf("This is a text that somebody named holiday.jpg.\n"), ErrorCode::ImageUnreadable);
        QCOMPARE(codeOf("BMW is a car maker, and this is no bitmap at all, of course."), ErrorCode::ImageUnreadable);
        QCOMPARE(codeOf("<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"),
                 ErrorCode::ImageUnreadable);
        QCOMPARE(ImageReader::openFile(QStringLiteral("/nonexistent/picture.png")).error().code, ErrorCode::FileUnreadable);
    }

    void everyTruncationIsUnreadableAndNeverCrashes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("mayMiss"); // bytes at the end without which the picture is still whole
        const QImage image = photo(48, 32);
        QTest::newRow("jpeg") << withExif(saved(image, "jpg"), 6) << 0;
        QTest::newRow("png") << saved(image, "png") << 0;
        QTest::newRow("webp lossless") << saved(image, "webp", 100) << 0;
        QTest::newRow("webp lossy") << saved(image, "webp", 80) << 0;
        QTest::newRow("bmp") << saved(image, "bmp") << 0;
        QTest::newRow("gif") << byProgram(QStringLiteral("convert"), {QStringLiteral("{in}"), QStringLiteral("{out}")},
                                          saved(image, "png"), QStringLiteral("png"), QStringLiteral("gif"))
                             << 1;
    }
    void everyTruncationIsUnreadableAndNeverCrashes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, mayMiss);
        QVERIFY(!bytes.isEmpty());
        QVERIFY(ImageReader::open(bytes).has_value());
        for (qsizetype length = 0; length < bytes.size() - mayMiss; ++length)
            QVERIFY2(codeOf(bytes.first(length)) == ErrorCode::ImageUnreadable, qPrintable(QString::number(length)));
    }

    void everyFlippedByteIsSurvived_data() { everyTruncationIsUnreadableAndNeverCrashes_data(); }
    void everyFlippedByteIsSurvived()
    {
        QFETCH(QByteArray, bytes);
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            QByteArray broken = bytes;
            broken[at] = static_cast<char>(~broken[at]);
            const auto reader = ImageReader::open(broken);
            // A size that grew must have been noticed; whatever opens must decode or say why not.
            if (!reader || qint64(reader->container().sizePx.width()) * reader->container().sizePx.height() > 1'000'000) continue;
            const auto image = reader->decode();
            if (image) QVERIFY(!image->isNull());
        }
    }

    void aHeaderThatLiesAboutItsSizeIsRefusedBeforeMemoryIsTaken()
    {
        const qint64 before = peakMemoryKb();
        QCOMPARE(codeOf(claimingPng(30'000, 30'000)), ErrorCode::ImageTooLarge);
        QCOMPARE(codeOf(claimingPng(30'001, 1)), ErrorCode::ImageTooLarge);
        QCOMPARE(codeOf(claimingPng(0x7fffffff, 0x7fffffff)), ErrorCode::ImageTooLarge);
        // Within the limits but with nothing behind it: the decoder finds out.
        QCOMPARE(codeOf(claimingPng(2000, 100)), ErrorCode::ImageUnreadable);

        QByteArray jpeg = saved(photo(64, 64), "jpg");
        const auto frame = jpeg.indexOf("\xff\xc0");
        QVERIFY(frame > 0);
        jpeg.replace(frame + 5, 4, QByteArrayLiteral("\x75\x30\x75\x30")); // 30000 × 30000
        QCOMPARE(codeOf(jpeg), ErrorCode::ImageTooLarge);

        QByteArray bmp = saved(photo(64, 64), "bmp");
        bmp.replace(18, 8, QByteArrayLiteral("\x30\x75\0\0\x30\x75\0\0"));
        QCOMPARE(codeOf(bmp), ErrorCode::ImageUnreadable); // its rows would have to be in the file
        if (before > 0) QVERIFY2(peakMemoryKb() - before < 64 * 1024, "memory was taken for pixels that do not exist");
    }

    void aJpegThatClaimsMoreThanItHoldsIsRefused_data()
    {
        QTest::addColumn<bool>("isProgressive");
        QTest::addColumn<bool>("isGrey");
        QTest::newRow("baseline") << false << false;
        QTest::newRow("progressive") << true << false;
        QTest::newRow("grey") << false << true;
    }
    void aJpegThatClaimsMoreThanItHoldsIsRefused()
    {
        QFETCH(bool, isProgressive);
        QFETCH(bool, isGrey);
        const QImage image = compass(240, 160).convertToFormat(isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, "jpeg");
        writer.setProgressiveScanWrite(isProgressive);
        QVERIFY(writer.write(image));
        QCOMPARE(codeOfOwn(bytes), ErrorCode::Internal); // it can be read
        const qsizetype frame = bytes.indexOf(isProgressive ? "\xff\xc2" : "\xff\xc0");
        QVERIFY(frame > 0);
        const auto claiming = [&](quint16 width, quint16 height) {
            QByteArray lie = bytes;
            lie[frame + 5] = char(height >> 8);
            lie[frame + 6] = char(height);
            lie[frame + 7] = char(width >> 8);
            lie[frame + 8] = char(width);
            return lie;
        };
        QCOMPARE(codeOfOwn(claiming(240, 192)), ErrorCode::ImageUnreadable);
        QCOMPARE(codeOfOwn(claiming(1200, 800)), ErrorCode::ImageUnreadable);
        QCOMPARE(codeOfOwn(claiming(12'000, 800)), ErrorCode::ImageUnreadable);
        const auto scaled = ImageReader::open(claiming(2400, 1600), {}, ImageReader::From::ThisMachine);
        QVERIFY(scaled);
        QCOMPARE(scaled->decodeScaled(300).error().code, ErrorCode::ImageUnreadable);
        // What is shown of others' pictures is as much as there is.
        const auto shown = ImageReader::open(claiming(240, 192), {}, ImageReader::From::Others);
        QVERIFY(shown && shown->decode());
    }

    void greyPicturesAndBytesTooManyAreNoLie()
    {
        QImage grey(200, 120, QImage::Format_RGB32);
        grey.fill(QColor(128, 128, 128));
        QByteArray bytes = saved(grey, "jpeg");
        QCOMPARE(codeOfOwn(bytes), ErrorCode::Internal);
        QByteArray more = bytes; // some cameras leave such before the last marker
        more.insert(more.size() - 2, QByteArray(7, '\x11'));
        QCOMPARE(codeOfOwn(more), ErrorCode::Internal);
        more = bytes + QByteArray(500, '\x22');
        QCOMPARE(codeOfOwn(more), ErrorCode::Internal);
    }

    void aDecompressionBombIsRefusedBeforeMemoryIsTaken()
    {
        // 29 000 × 29 000 black pixels are honest: 2.5 GB that deflate to 2.4 MB. A part of them is enough here.
        const QByteArray pixels = qCompress(QByteArray(64 * 1024 * 1024, '\0'), 9).sliced(4);
        const QByteArray bomb = QByteArrayLiteral("\x89PNG\r\n\x1a\n")
            + pngChunk("IHDR", be32(29'000) + be32(29'000) + QByteArrayLiteral("\x08\x02\x00\x00\x00"))
            + pngChunk("IDAT", pixels) + pngChunk("IEND", {});
        const qint64 before = peakMemoryKb();
        QCOMPARE(codeOf(bomb), ErrorCode::ImageTooLarge);
        if (before > 0) QVERIFY(peakMemoryKb() - before < 16 * 1024);
    }

    void sixteenBitPicturesCountTwice()
    {
        // 100 megapixels of 8 bits may pass, of 16 bits they are 800 MB.
        QByteArray deep = QByteArrayLiteral("\x89PNG\r\n\x1a\n")
            + pngChunk("IHDR", be32(10'000) + be32(10'000) + QByteArrayLiteral("\x10\x02\x00\x00\x00"))
            + pngChunk("IDAT", QByteArray(10, 'x')) + pngChunk("IEND", {});
        QCOMPARE(ImageReader::open(deep).error().code, ErrorCode::ImageTooLarge);
        QVERIFY(ImageReader::open(claimingPng(10'000, 10'000)).has_value());
    }

    void callersCanSetTighterLimits()
    {
        const QByteArray png = saved(compass(200, 100), "png");
        QVERIFY(ImageReader::open(png, {20'000, 200}).has_value());
        QCOMPARE(ImageReader::open(png, {19'999, 200}).error().code, ErrorCode::ImageTooLarge);
        QCOMPARE(ImageReader::open(png, {20'000, 199}).error().code, ErrorCode::ImageTooLarge);
    }

    void scaledDecodingFitsTheLongSideAndNeverEnlarges()
    {
        const auto reader = ImageReader::open(saved(photo(900, 600), "jpg", 95));
        QCOMPARE(reader->decodeScaled(300)->size(), QSize(300, 200));
        QCOMPARE(reader->decodeScaled(5000)->size(), QSize(900, 600));
        QVERIFY(meanDifference(*reader->decodeScaled(300),
                               photo(900, 600).scaled(300, 200, Qt::IgnoreAspectRatio, Qt::SmoothTransformation))
                < 3);
        QCOMPARE(fittedSize(QSize(1, 10'000), 1600), QSize(1, 1600));
        QCOMPARE(fittedSize(QSize(30'000, 1), 320), QSize(320, 1));
    }

    void allEightOrientationsShowTheSamePicture_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<bool>("littleEndian");
        for (int i = 1; i <= 8; ++i) {
            QTest::addRow("%d, Intel order", i) << i << true;
            QTest::addRow("%d, Motorola order", i) << i << false;
        }
    }
    void allEightOrientationsShowTheSamePicture()
    {
        QFETCH(int, orientation);
        QFETCH(bool, littleEndian);
        const QImage seen = compass(96, 64);
        // Stored so that turning it as the tag says gives `seen`: undo by the inverse turn.
        static constexpr int kInverse[] = {0, 1, 2, 3, 4, 5, 8, 7, 6};
        const QByteArray bytes =
            withExif(saved(turnedUpright(seen, kInverse[orientation]), "jpg", 95), orientation, littleEndian);
        const auto reader = ImageReader::open(bytes);
        QVERIFY(reader.has_value());
        QCOMPARE(reader->container().exif.orientation, orientation);
        QCOMPARE(reader->uprightSizePx(), QSize(96, 64));
        const auto image = reader->decode();
        QVERIFY(image.has_value());
        QVERIFY2(meanDifference(*image, seen) < 4, qPrintable(QString::number(meanDifference(*image, seen))));
        QCOMPARE(reader->decodeScaled(48)->size(), QSize(48, 32));
    }

    void turningAgreesWithWhatQtDoesByItself()
    {
        for (int orientation = 1; orientation <= 8; ++orientation) {
            const QByteArray bytes = withExif(saved(compass(96, 64), "jpg", 95), orientation);
            QBuffer buffer;
            buffer.setData(bytes);
            QVERIFY(buffer.open(QIODevice::ReadOnly));
            QImageReader byQt(&buffer);
            byQt.setAutoTransform(true);
            QCOMPARE(largestDifference(*ImageReader::open(bytes)->decode(), byQt.read()), 0);
        }
    }

    void srgbByAnyNameNeedsNoConversionAndOthersDo()
    {
        QImage image = compass(20, 20);
        QVERIFY(!needsColourConversion(image));
        image.setColorSpace(QColorSpace::SRgb);
        QVERIFY(!needsColourConversion(image));
        image.setColorSpace(QColorSpace(QColorSpace::Primaries::SRgb, 2.2f));
        QVERIFY(!needsColourConversion(image));
        image.setColorSpace(QColorSpace::DisplayP3);
        QVERIFY(needsColourConversion(image));
        image.setColorSpace(QColorSpace::AdobeRgb);
        QVERIFY(needsColourConversion(image));
        image.setColorSpace(QColorSpace::SRgbLinear);
        QVERIFY(needsColourConversion(image));
        QVERIFY(!convertedToSrgb(image).colorSpace().isValid());
    }
};

QTEST_GUILESS_MAIN(TestImageReader)
#include "tst_imagereader.moc"
