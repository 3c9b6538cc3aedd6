// SPDX-License-Identifier: GPL-3.0-or-later
// C6: a photo of 12 megapixels made ready to send.
#include "app/media/imagepreparer.h"
#include "shared/base/pool.h"
#include "tests/bench/histogram.h"
#include "tests/bench/loop.h"
#include "tests/bench/machine.h"
#include "tests/bench/waiting.h"
#include "tests/bench/workloads.h"

#include <QBuffer>
#include <QImage>

#include <random>

namespace Bench {

namespace {

//! What a phone's camera writes: fine noise on soft shapes, 4000 x 3000, quality 92.
QByteArray makePhoto()
{
    std::mt19937 dice(7);
    QImage image(4000, 3000, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int base = 100 + static_cast<int>(70 * std::sin(x / 310.0) * std::cos(y / 270.0));
            const int noise = static_cast<int>(dice() % 14);
            line[x] = qRgb(base + noise, (base + x / 60 + noise) % 256, 220 - base / 2 + noise);
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 92);
    return bytes;
}

} // namespace

Report runPhotos(const Options &options)
{
    Report report(QStringLiteral("c6"), QStringLiteral("a 12-megapixel JPEG made ready to send: 1600 px, thumbnail, placeholder"));
    const QByteArray photo = makePhoto();
    Base::Pool pool(1);
    Histogram times;
    qint64 bytes = 0;
    const auto cpuBefore = ownCpu();
    for (int i = 0; i < options.rounds; ++i) {
        const Nanoseconds start = steadyNow();
        auto prepared = waitFor(pool.run([&photo] { return Media::ImagePreparer::prepare(photo); }));
        times.add(steadyNow() - start);
        if (!prepared) {
            report.fail(Base::errorName(prepared.error().code));
            return report;
        }
        bytes = prepared->bytes.size();
    }
    report.add(QStringLiteral("p50_ms"), QStringLiteral("median"), static_cast<double>(times.percentile(0.5).count()) / 1e6, QStringLiteral("ms"));
    report.add(QStringLiteral("longest_ms"), QStringLiteral("longest"), static_cast<double>(times.largest().count()) / 1e6, QStringLiteral("ms"));
    report.add(QStringLiteral("cpu_ms"), QStringLiteral("CPU each"), static_cast<double>((ownCpu() - cpuBefore).count()) / 1000 / options.rounds, QStringLiteral("ms"));
    report.note(QStringLiteral("from %1 KiB to %2 KiB, on a thread of the pool, answered on the calling one").arg(photo.size() / 1024).arg(bytes / 1024));
    return report;
}

} // namespace Bench
