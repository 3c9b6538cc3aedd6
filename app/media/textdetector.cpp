// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/textdetector.h"

#include <QtGlobal>

#include <array>
#include <bitset>
#include <memory>

namespace Media {

namespace {

constexpr int kSampledRows = 320;
constexpr int kSampledColumns = 96;
constexpr int kRunPixels = 8; // noise of a sensor never gives eight equal neighbours outside of clipped areas
constexpr int kFarStep = 64; // of 255, in any channel

//! Counts distinct colours in a fixed amount of memory: a bit per hash, 20 bits wide. Collisions cost a few percent.
class ColourCounter
{
public:
    void add(QRgb colour)
    {
        if (m_count >= TextDetector::kColourCap) return;
        const quint32 slot = (colour * 2654435761u) >> 12;
        if (m_seen->test(slot)) return;
        m_seen->set(slot);
        ++m_count;
        m_isGrey = m_isGrey && qRed(colour) == qGreen(colour) && qGreen(colour) == qBlue(colour);
    }
    bool isGrey() const { return m_isGrey; }
    int count() const { return m_count; }

private:
    std::unique_ptr<std::bitset<(1u << 20)>> m_seen = std::make_unique<std::bitset<(1u << 20)>>();
    int m_count = 0;
    bool m_isGrey = true;
};

struct LineFigures
{
    qint64 pixels = 0;
    qint64 flat = 0;
    qint64 steps = 0;
    qint64 farSteps = 0;

    double flatShare() const { return pixels ? double(flat) / double(pixels) : 0; }
    double hardEdgeShare() const { return steps ? double(farSteps) / double(steps) : 0; }
};

bool isFar(QRgb a, QRgb b)
{
    return qAbs(qRed(a) - qRed(b)) >= kFarStep || qAbs(qGreen(a) - qGreen(b)) >= kFarStep
        || qAbs(qBlue(a) - qBlue(b)) >= kFarStep || qAbs(qAlpha(a) - qAlpha(b)) >= kFarStep;
}

template <typename PixelAt>
void walkLine(int length, PixelAt pixelAt, LineFigures &figures, ColourCounter *colours)
{
    QRgb last = pixelAt(0);
    int run = 1;
    if (colours) colours->add(last);
    const auto endRun = [&] {
        if (run >= kRunPixels) figures.flat += run;
    };
    for (int i = 1; i < length; ++i) {
        const QRgb pixel = pixelAt(i);
        if (pixel == last) {
            ++run;
            continue;
        }
        endRun();
        run = 1;
        ++figures.steps;
        if (isFar(last, pixel)) ++figures.farSteps;
        if (colours) colours->add(pixel);
        last = pixel;
    }
    endRun();
    figures.pixels += length;
}

constexpr int kBlock = 16;
constexpr int kBlocksAcross = 48;
constexpr int kPlainRange = 40;
constexpr int kInkRange = 90;

//! Counts what the blocks of a grid over the picture look like.
void countBlocks(const QImage &pixels, TextVerdict &verdict)
{
    const int across = qBound(1, pixels.width() / kBlock, kBlocksAcross);
    const int down = qBound(1, pixels.height() / kBlock, kBlocksAcross);
    if (pixels.width() < kBlock || pixels.height() < kBlock) return;
    int plain = 0;
    int ink = 0;
    int textured = 0;
    for (int row = 0; row < down; ++row) {
        for (int column = 0; column < across; ++column) {
            const int left = static_cast<int>(qint64(column) * (pixels.width() - kBlock) / qMax(1, across - 1));
            const int top = static_cast<int>(qint64(row) * (pixels.height() - kBlock) / qMax(1, down - 1));
            std::array<int, 64> tones{}; // lightness in steps of 4
            for (int y = top; y < top + kBlock; ++y) {
                const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y)) + left;
                for (int x = 0; x < kBlock; ++x) ++tones[static_cast<size_t>(qGray(line[x]) / 4)];
            }
            // A few stray pixels at both ends are noise.
            constexpr int kStray = kBlock * kBlock / 64;
            int low = 0;
            for (int seen = 0; low < 63 && (seen += tones[static_cast<size_t>(low)]) <= kStray;) ++low;
            int high = 63;
            for (int seen = 0; high > low && (seen += tones[static_cast<size_t>(high)]) <= kStray;) --high;
            const int range = (high - low) * 4;
            if (range < kPlainRange) {
                ++plain;
                continue;
            }
            int between = 0;
            for (int tone = low + (high - low) / 4 + 1; tone < high - (high - low) / 4; ++tone) between += tones[static_cast<size_t>(tone)];
            const double middle = double(between) / (kBlock * kBlock);
            if (range >= kInkRange && middle < 0.25) ++ink;
            else if (middle > 0.35) ++textured;
        }
    }
    const double all = double(across) * down;
    verdict.plainShare = plain / all;
    verdict.inkShare = ink / all;
    verdict.texturedShare = textured / all;
}

ImageKind kindOf(const TextVerdict &figures, bool isGrey)
{
    // A scan or a photographed page: paper and ink, and nothing between them but grain.
    if (figures.inkShare >= 0.08 && figures.plainShare + figures.inkShare >= 0.8 && figures.texturedShare <= 0.06) return ImageKind::Drawing;
    // A photo with a clipped sky or a white backdrop is flat in places, but where it is not, it is rich and soft. Grey
    // has no more than 256 values to be rich with.
    const bool isRich = figures.distinctColours >= (isGrey ? 128 : 8192);
    if (isRich && figures.hardEdgeShare < 0.04) return ImageKind::Photo;
    // Few colours with plain areas: icons, charts, line art, terminals.
    // (A photo brought down to 256 colours keeps its texture.)
    const bool isReducedPhoto = figures.texturedShare > 0.2 && figures.flatShare < 0.3;
    if (figures.distinctColours <= 256 && figures.flatShare >= 0.1 && !isReducedPhoto) return ImageKind::Drawing;
    if (figures.distinctColours <= 4096 && figures.flatShare >= 0.3) return ImageKind::Drawing;
    // Half of it exactly flat: an interface or a page.
    if (figures.flatShare >= 0.5) return ImageKind::Drawing;
    // A screenshot with a photo in it.
    if (figures.flatShare >= 0.2 && figures.hardEdgeShare >= 0.08) return ImageKind::Drawing;
    return ImageKind::Photo;
}

} // namespace

QString TextVerdict::figures() const
{
    return QStringLiteral("plain %1 ink %2 textured %3").arg(plainShare, 0, 'f', 3).arg(inkShare, 0, 'f', 3).arg(texturedShare, 0, 'f', 3);
}

TextVerdict TextDetector::inspect(const QImage &image)
{
    TextVerdict verdict;
    if (image.isNull()) return verdict;
    QImage pixels = image;
    if (pixels.format() != QImage::Format_RGB32 && pixels.format() != QImage::Format_ARGB32)
        pixels.convertTo(pixels.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const int width = pixels.width();
    const int height = pixels.height();

    ColourCounter colours;
    LineFigures rows;
    const int rowCount = qMin(height, kSampledRows);
    for (int i = 0; i < rowCount; ++i) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(static_cast<int>(qint64(i) * height / rowCount)));
        walkLine(width, [line](int x) { return line[x]; }, rows, &colours);
    }
    // A background that fades from left to right is flat only downwards.
    LineFigures columns;
    const int columnCount = qMin(width, kSampledColumns);
    const auto *bits = reinterpret_cast<const QRgb *>(pixels.constBits());
    const qsizetype stride = pixels.bytesPerLine() / qsizetype(sizeof(QRgb));
    for (int i = 0; i < columnCount; ++i) {
        const auto *top = bits + qint64(i) * width / columnCount;
        walkLine(height, [top, stride](int y) { return top[y * stride]; }, columns, nullptr);
    }
    verdict.flatShare = qMax(rows.flatShare(), columns.flatShare());
    verdict.hardEdgeShare = qMax(rows.hardEdgeShare(), columns.hardEdgeShare());
    verdict.distinctColours = colours.count();
    countBlocks(pixels, verdict);
    verdict.kind = kindOf(verdict, colours.isGrey());
    return verdict;
}

} // namespace Media
