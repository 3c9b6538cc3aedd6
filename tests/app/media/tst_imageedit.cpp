// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imageedit.h"
#include "app/media/imagepreparer.h"
#include "app/media/imagereader.h"
#include "pictures.h"

#include <QTest>

using namespace Media;
using Mode = PrepareOptions::Mode;

namespace {

QImage seen(const QByteArray &bytes)
{
    const auto reader = ImageReader::open(bytes);
    if (!reader) return {};
    const auto image = reader->decode();
    return image ? convertedToSrgb(*image) : QImage();
}

} // namespace

class TestImageEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cropThenTurnThenMirror()
    {
        const QImage whole = compass(80, 60);
        const ImageEdit edit{QRect(10, 5, 40, 30), 1, true};
        const QImage by = editedImage(whole, whole.size(), edit);
        QCOMPARE(by, whole.copy(10, 5, 40, 30).transformed(QTransform().rotate(90)).mirrored(true, false));
        QCOMPARE(editedSize(whole.size(), edit), QSize(30, 40));
        QCOMPARE(editedSize(whole.size(), {}), whole.size());
        // The whole picture may have been decoded at half its size.
        QCOMPARE(editedImage(whole.scaled(40, 30), whole.size(), edit).size(), QSize(15, 20));
    }

    void anOrientationCanSayTheSameAsAnEdit()
    {
        const QImage stored = compass(40, 30);
        for (int orientation = 1; orientation <= 8; ++orientation) {
            for (int turns = 0; turns < 4; ++turns) {
                for (const bool mirrored : {false, true}) {
                    const ImageEdit edit{{}, turns, mirrored};
                    const QImage upright = turnedUpright(stored, orientation);
                    QCOMPARE(turnedUpright(stored, editedOrientation(orientation, edit)), editedImage(upright, upright.size(), edit));
                }
            }
        }
    }

    void aTurnedJpegKeepsItsScans()
    {
        // Small enough to stay, or asked to: no pixel is written anew, and nothing but the orientation is told.
        const QByteArray jpeg = withExif(saved(photo(900, 700), "jpg", 60), 6);
        const QImage before = seen(jpeg);
        for (const auto options : {PrepareOptions{}, PrepareOptions::forQuality(ImageQuality::Original), PrepareOptions{Mode::Lossless}}) {
            PrepareOptions turned = options;
            turned.edit = {{}, 3, true};
            const auto out = ImagePreparer::prepare(jpeg, turned);
            QVERIFY(out);
            QVERIFY(out->isLossless());
            QCOMPARE(out->mimeType, QStringLiteral("image/jpeg"));
            QCOMPARE(out->sizePx, QSize(900, 700));
            QCOMPARE(largestDifference(seen(out->bytes), editedImage(before, before.size(), turned.edit)), 0);
            QVERIFY(out->bytes.size() <= jpeg.size());
            QVERIFY(!out->bytes.contains("Kith"));
            QVERIFY(ImageReader::open(out->bytes)->container().metadata.isEmpty());
        }
    }

    void aCropIsSharpAndInPlace()
    {
        const QImage source = photo(4000, 3000);
        const QByteArray jpeg = withExif(saved(source, "jpg", 92), 1);
        PrepareOptions options;
        options.edit.crop = QRect(2000, 1000, 1600, 1200);
        const auto out = ImagePreparer::prepare(jpeg, options);
        QVERIFY(out);
        QCOMPARE(out->sizePx, QSize(1600, 1200)); // nothing of it was scaled away
        QVERIFY(meanDifference(seen(out->bytes), source.copy(options.edit.crop)) < 4);
        options.edit.crop = QRect(0, 0, 3200, 2400);
        const auto half = ImagePreparer::prepare(jpeg, options);
        QVERIFY(half);
        QCOMPARE(half->sizePx, QSize(1600, 1200));
        QVERIFY(meanDifference(seen(half->bytes), source.copy(0, 0, 3200, 2400).scaled(1600, 1200, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)) < 4);
    }

    void aCroppedScreenshotKeepsItsPixels()
    {
        const QImage page = textPage(800, 600);
        PrepareOptions options;
        options.edit = {QRect(100, 50, 301, 203), 2, false};
        const auto out = ImagePreparer::prepare(saved(page, "png"), options);
        QVERIFY(out);
        QCOMPARE(out->losslessReason, LosslessReason::Drawing);
        QCOMPARE(largestDifference(seen(out->bytes), editedImage(page, page.size(), options.edit)), 0);
    }

    void qualitiesDecideHowLargeAPhotoArrives()
    {
        const QByteArray jpeg = withExif(saved(photo(3000, 2000), "jpg", 92), 1);
        qint64 last = 0;
        const std::pair<ImageQuality, int> sides[] = {
            {ImageQuality::Small, 1280}, {ImageQuality::Standard, 1600}, {ImageQuality::Large, 2560}, {ImageQuality::Original, 3000}};
        for (const auto &[quality, side] : sides) {
            const auto out = ImagePreparer::prepare(jpeg, PrepareOptions::forQuality(quality));
            QVERIFY(out);
            QCOMPARE(out->sizePx.width(), side);
            QVERIFY(out->bytes.size() > last);
            last = out->bytes.size();
        }
        QCOMPARE(largestDifference(seen(ImagePreparer::prepare(jpeg, PrepareOptions::forQuality(ImageQuality::Original))->bytes), seen(jpeg)), 0);
    }

    void whatCannotBeIsRefused()
    {
        const QByteArray jpeg = saved(photo(300, 200), "jpg");
        const auto code = [&jpeg](const ImageEdit &edit) {
            PrepareOptions options;
            options.edit = edit;
            const auto out = ImagePreparer::prepare(jpeg, options);
            return out ? Base::ErrorCode::Internal : out.error().code;
        };
        QCOMPARE(code({QRect(200, 100, 200, 50)}), Base::ErrorCode::InvalidArgument);
        QCOMPARE(code({QRect(-1, 0, 20, 20)}), Base::ErrorCode::InvalidArgument);
        QCOMPARE(code({QRect(), 4}), Base::ErrorCode::InvalidArgument);
        QCOMPARE(code({QRect(0, 0, 300, 200)}), Base::ErrorCode::Internal);
    }
};

QTEST_GUILESS_MAIN(TestImageEdit)
#include "tst_imageedit.moc"
