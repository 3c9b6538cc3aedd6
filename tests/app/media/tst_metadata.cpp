// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imagecontainer.h"
#include "app/media/imagemetadata.h"
#include "pictures.h"

#include <QTest>

using namespace Media;

class TestMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exifIsReadInBothByteOrders()
    {
        for (const bool littleEndian : {true, false}) {
            const ExifFacts facts = readExif(exifSegment(7, littleEndian).sliced(10));
            QCOMPARE(facts.orientation, 7);
            QVERIFY(facts.hasPlace && facts.hasCamera && facts.hasTime);
            QVERIFY(!facts.hasAuthor && !facts.hasPreview);
        }
    }

    void brokenExifIsSurvivedAtEveryLengthAndEveryByte()
    {
        const QByteArray tiff = exifSegment(3).sliced(10);
        for (qsizetype length = 0; length < tiff.size(); ++length) readExif(tiff.first(length));
        for (qsizetype at = 0; at < tiff.size(); ++at) {
            for (const char value : {'\x00', '\x01', '\x7f', '\xff'}) {
                QByteArray broken = tiff;
                broken[at] = value;
                const ExifFacts facts = readExif(broken);
                QVERIFY(facts.orientation >= 1 && facts.orientation <= 8);
            }
        }
    }

    void aDirectoryThatNamesItselfEnds()
    {
        // One entry: the Exif directory is at offset 8, where we are.
        const QByteArray loop = QByteArrayLiteral("II\x2a\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\0\0\0\0");
        QCOMPARE(readExif(loop).orientation, 1);
        // 65 535 directories inside directories would be 65 535^4 entries without a depth limit; ours are few by size.
    }

    void kindsAreNotedOnceAndInOrder()
    {
        QList<Metadata> found;
        noteMetadata(found, Metadata::Comment);
        noteMetadata(found, Metadata::Place);
        noteMetadata(found, Metadata::Comment);
        QCOMPARE(found, (QList<Metadata>{Metadata::Place, Metadata::Comment}));
    }

    void pngSideChunksGoAndPixelsStay()
    {
        const QByteArray png = saved(compass(50, 40), "png");
        QByteArray dressed = withChunk(png, "tEXt", QByteArrayLiteral("Author\0Anna Secret"));
        dressed = withChunk(dressed, "iTXt", QByteArrayLiteral("XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude='47'/>"));
        dressed = withChunk(dressed, "eXIf", exifSegment(1).sliced(10));
        dressed = withChunk(dressed, "tIME", QByteArrayLiteral("\x07\xe8\x05\x06\x07\x08\x09"));
        dressed = withChunk(dressed, "prVt", "private secret");
        dressed += "and a hidden file";
        const auto container = readContainer(dressed);
        QVERIFY(container.has_value());
        for (const Metadata kind : {Metadata::Place, Metadata::Camera, Metadata::Time, Metadata::Author, Metadata::TrailingData, Metadata::Other})
            QVERIFY2(container->metadata.contains(kind), qPrintable(metadataName(kind)));
        for (const char *word : {"Secret", "secret", "GPS", "KithTestCamera", "hidden"}) QVERIFY2(!container->clean.contains(word), word);
        QCOMPARE(opened(container->clean), opened(png));
        QVERIFY(readContainer(container->clean)->metadata.isEmpty());
    }

    void aPngWithAWrongChecksumIsRefused()
    {
        QByteArray png = saved(compass(50, 40), "png");
        png[png.indexOf("IDAT") + 9] = static_cast<char>(~png[png.indexOf("IDAT") + 9]);
        QCOMPARE(readContainer(png).error().code, Base::ErrorCode::ImageUnreadable);
    }

    void aMotionPhotosFilmIsCutOff()
    {
        const QByteArray jpeg = saved(photo(80, 60), "jpg");
        const auto container = readContainer(jpeg + "....ftypmp42 a film of the room");
        QVERIFY(container.has_value());
        QVERIFY(container->metadata.contains(Metadata::TrailingData));
        QVERIFY(!container->clean.contains("ftyp"));
        QCOMPARE(opened(container->clean), opened(jpeg));
    }

    void strippingAJpegLeavesItsPixels_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("baseline") << QStringList{};
        QTest::newRow("progressive") << QStringList{QStringLiteral("-interlace"), QStringLiteral("JPEG")};
        QTest::newRow("4:4:4") << QStringList{QStringLiteral("-sampling-factor"), QStringLiteral("1x1")};
        QTest::newRow("grey") << QStringList{QStringLiteral("-colorspace"), QStringLiteral("Gray")};
        QTest::newRow("comment") << QStringList{QStringLiteral("-set"), QStringLiteral("comment"), QStringLiteral("hello there")};
    }
    void strippingAJpegLeavesItsPixels()
    {
        QFETCH(QStringList, options);
        const QByteArray jpeg = byProgram(QStringLiteral("convert"), QStringList{QStringLiteral("{in}")} + options + QStringList{QStringLiteral("{out}")},
                                          saved(photo(160, 120), "png"), QStringLiteral("png"), QStringLiteral("jpg"));
        const auto container = readContainer(withExif(jpeg, 1));
        QVERIFY(container.has_value());
        QVERIFY(!container->clean.contains("KithTestCamera") && !container->clean.contains("hello there"));
        QCOMPARE(opened(container->clean), opened(jpeg));
    }

    void webpLosesItsSideChunks()
    {
        const QByteArray plain = saved(compass(64, 48), "webp", 90);
        const auto le32 = [](qsizetype value) {
            QByteArray out(4, '\0');
            for (int i = 0; i < 4; ++i) out[i] = static_cast<char>((value >> (8 * i)) & 0xff);
            return out;
        };
        const auto chunk = [&](const char *type, const QByteArray &body) {
            return type + le32(body.size()) + body + QByteArray(body.size() & 1, '\0');
        };
        // The extended form: canvas 64×48, flags EXIF and XMP; odd lengths need a byte of padding.
        const QByteArray body = QByteArrayLiteral("WEBP")
            + chunk("VP8X", QByteArrayLiteral("\x0c\0\0\0\x3f\0\0\x2f\0\0")) + plain.sliced(12)
            + chunk("EXIF", exifSegment(1).sliced(10)) + chunk("XMP ", "<x dc:title='kithtitle'/>")
            + chunk("kith", "private secret!");
        const QByteArray tagged = "RIFF" + le32(body.size()) + body + "hidden behind";
        const auto container = readContainer(tagged);
        QVERIFY2(container.has_value(), container ? "" : qPrintable(container.error().detail));
        QVERIFY(container->metadata.contains(Metadata::TrailingData));
        QVERIFY(!container->clean.contains("private") && !container->clean.contains("hidden"));
        QVERIFY(container->metadata.contains(Metadata::Place) && container->metadata.contains(Metadata::Camera));
        QVERIFY(!container->clean.contains("KithTestCamera") && !container->clean.contains("kithtitle"));
        QCOMPARE(opened(container->clean), opened(plain));
        QVERIFY(readContainer(container->clean)->metadata.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
