// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/placeholder.h"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace Media {

// Format, version 1. All bytes unsigned.
//   0  version (1), plus 0x80 when there is alpha
//   1  luma grid: columns * 16 + rows, each 1 … 10
//   then per channel - luma, blue chroma, red chroma (JFIF's YCbCr), alpha if announced:
//      mean (0 … 255), scale (largest coefficient, 0 … 255 for 0 … 1/2),
//      and for each cell (i, j) of the channel's grid with i/columns + j/rows < 1, row by row, without (0, 0):
//      coefficient / scale * 127 + 128
//   The grid of chroma and alpha is half of luma's, rounded up. A channel is
//      mean/255 + sum of coefficient * cos(pi i x) * cos(pi j y), x and y in 0 … 1.

namespace {

constexpr quint8 kVersion = 1;
constexpr quint8 kAlphaFlag = 0x80;
constexpr int kLongSideCells = 9;
constexpr int kMaxCells = 10;
constexpr int kSampleSide = 64;
constexpr int kDrawnSide = 96; // larger pictures are stretched from this: there is no detail to lose
constexpr double kLargestCoefficient = 0.5;

struct Cell
{
    int column;
    int row;
};

std::vector<Cell> cellsOf(int columns, int rows)
{
    std::vector<Cell> cells;
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < columns; ++i)
            if ((i || j) && i * rows + j * columns < columns * rows) cells.push_back({i, j});
    return cells;
}

//! cos(pi * k * (at + 0.5) / count) for k < cells.
std::vector<float> cosines(int cells, int count)
{
    std::vector<float> out(static_cast<size_t>(cells * count));
    for (int k = 0; k < cells; ++k)
        for (int at = 0; at < count; ++at)
            out[static_cast<size_t>(k * count + at)] =
                static_cast<float>(std::cos(std::numbers::pi * k * (at + 0.5) / count));
    return out;
}

struct Grid
{
    int columns;
    int rows;
    Grid half() const { return {(columns + 1) / 2, (rows + 1) / 2}; }
};

void encodeChannel(QByteArray &out, const std::vector<float> &values, QSize size, Grid grid)
{
    const auto across = cosines(grid.columns, size.width());
    const auto down = cosines(grid.rows, size.height());
    const auto coefficient = [&](Cell cell) {
        double sum = 0;
        for (int y = 0; y < size.height(); ++y) {
            double line = 0;
            for (int x = 0; x < size.width(); ++x)
                line += double(values[static_cast<size_t>(y * size.width() + x)]
                               * across[static_cast<size_t>(cell.column * size.width() + x)]);
            sum += line * double(down[static_cast<size_t>(cell.row * size.height() + y)]);
        }
        const double norm = (cell.column ? 2.0 : 1.0) * (cell.row ? 2.0 : 1.0);
        // Fading out the highest frequencies keeps edges from ringing.
        const double reach = double(cell.column) / grid.columns + double(cell.row) / grid.rows;
        return sum * norm / (double(size.width()) * size.height()) * std::exp(-0.5 * reach * reach);
    };
    const auto byte = [](double value) { return static_cast<char>(static_cast<quint8>(qBound(0.0, std::round(value), 255.0))); };

    const auto cells = cellsOf(grid.columns, grid.rows);
    std::vector<double> coefficients;
    double largest = 0;
    for (const Cell cell : cells) {
        coefficients.push_back(coefficient(cell));
        largest = std::max(largest, std::abs(coefficients.back()));
    }
    out += byte(coefficient({0, 0}) * 255);
    const double scaleByte = std::ceil(qMin(largest, kLargestCoefficient) / kLargestCoefficient * 255);
    out += byte(scaleByte);
    const double scale = scaleByte / 255 * kLargestCoefficient;
    for (const double value : coefficients) out += byte(scale > 0 ? qBound(-1.0, value / scale, 1.0) * 127 + 128 : 128);
}

//! Reads one channel from \a in and moves it forward. The caller has checked the length.
std::vector<float> decodeChannel(const uchar *&in, QSize size, Grid grid)
{
    const float mean = float(*in++) / 255;
    const float scale = float(*in++) / 255 * float(kLargestCoefficient);
    std::vector<float> coefficients(static_cast<size_t>(grid.columns * grid.rows), 0.0f);
    coefficients[0] = mean;
    for (const Cell cell : cellsOf(grid.columns, grid.rows))
        coefficients[static_cast<size_t>(cell.row * grid.columns + cell.column)] = (float(*in++) - 128) / 127 * scale;

    const auto across = cosines(grid.columns, size.width());
    const auto down = cosines(grid.rows, size.height());
    std::vector<float> out(static_cast<size_t>(size.width() * size.height()), 0.0f);
    std::vector<float> line(static_cast<size_t>(size.width()));
    for (int j = 0; j < grid.rows; ++j) {
        std::fill(line.begin(), line.end(), 0.0f);
        for (int i = 0; i < grid.columns; ++i) {
            const float c = coefficients[static_cast<size_t>(j * grid.columns + i)];
            for (int x = 0; x < size.width(); ++x)
                line[static_cast<size_t>(x)] += c * across[static_cast<size_t>(i * size.width() + x)];
        }
        for (int y = 0; y < size.height(); ++y) {
            const float d = down[static_cast<size_t>(j * size.height() + y)];
            for (int x = 0; x < size.width(); ++x)
                out[static_cast<size_t>(y * size.width() + x)] += line[static_cast<size_t>(x)] * d;
        }
    }
    return out;
}

int channelBytes(Grid grid)
{
    return 2 + static_cast<int>(cellsOf(grid.columns, grid.rows).size());
}

} // namespace

QByteArray Placeholder::encode(const QImage &image)
{
    if (image.isNull()) return {};
    // Premultiplied while shrinking: the colour of invisible pixels must not bleed in.
    const QImage small = image.convertToFormat(QImage::Format_ARGB32_Premultiplied)
                             .scaled(qMin(kSampleSide, image.width()), qMin(kSampleSide, image.height()),
                                     Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_ARGB32);
    const QSize size = small.size();
    const auto count = static_cast<size_t>(size.width() * size.height());
    std::array<std::vector<float>, 4> channels;
    for (auto &channel : channels) channel.reserve(count);
    bool hasAlpha = false;
    for (int y = 0; y < size.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(small.constScanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const float alpha = float(qAlpha(line[x])) / 255;
            hasAlpha |= alpha < 1;
            // What cannot be seen counts as middle grey, which disturbs its neighbours least.
            const float r = (float(qRed(line[x])) / 255 - 0.5f) * alpha + 0.5f;
            const float g = (float(qGreen(line[x])) / 255 - 0.5f) * alpha + 0.5f;
            const float b = (float(qBlue(line[x])) / 255 - 0.5f) * alpha + 0.5f;
            channels[0].push_back(0.299f * r + 0.587f * g + 0.114f * b);
            channels[1].push_back(-0.168736f * r - 0.331264f * g + 0.5f * b + 0.5f);
            channels[2].push_back(0.5f * r - 0.418688f * g - 0.081312f * b + 0.5f);
            channels[3].push_back(alpha);
        }
    }
    const double ratio = double(image.width()) / image.height();
    // Never more waves than samples: beyond that a wave looks like a lower one.
    const auto cells = [](double wanted, int samples) {
        return qMin(samples, qBound(2, static_cast<int>(std::lround(wanted)), kLongSideCells));
    };
    const Grid grid{cells(ratio >= 1 ? kLongSideCells : kLongSideCells * ratio, size.width()),
                    cells(ratio >= 1 ? kLongSideCells / ratio : kLongSideCells, size.height())};
    QByteArray out;
    out += static_cast<char>(kVersion | (hasAlpha ? kAlphaFlag : 0));
    out += static_cast<char>(grid.columns * 16 + grid.rows);
    encodeChannel(out, channels[0], size, grid);
    encodeChannel(out, channels[1], size, grid.half());
    encodeChannel(out, channels[2], size, grid.half());
    if (hasAlpha) encodeChannel(out, channels[3], size, grid.half());
    Q_ASSERT(out.size() <= kMaxBytes);
    return out;
}

Base::Result<QImage> Placeholder::decode(const QByteArray &code, const QSize &sizePx)
{
    constexpr int kMaxSide = 4096;
    if (sizePx.isEmpty() || sizePx.width() > kMaxSide || sizePx.height() > kMaxSide)
        return Base::Error{Base::ErrorCode::InvalidArgument, QStringLiteral("placeholder size")};
    const auto unreadable = Base::Error{Base::ErrorCode::ImageUnreadable, QStringLiteral("placeholder")};
    if (code.size() < 2 || code.size() > kMaxBytes) return unreadable;
    const auto *in = reinterpret_cast<const uchar *>(code.constData());
    const bool hasAlpha = (in[0] & kAlphaFlag) != 0;
    const Grid grid{in[1] >> 4, in[1] & 15};
    if ((in[0] & ~kAlphaFlag) != kVersion || grid.columns < 1 || grid.rows < 1 || grid.columns > kMaxCells
        || grid.rows > kMaxCells)
        return unreadable;
    if (code.size() != 2 + channelBytes(grid) + (hasAlpha ? 3 : 2) * channelBytes(grid.half())) return unreadable;

    const QSize size = sizePx.boundedTo(QSize(kDrawnSide, kDrawnSide));
    in += 2;
    const auto luma = decodeChannel(in, size, grid);
    const auto blue = decodeChannel(in, size, grid.half());
    const auto red = decodeChannel(in, size, grid.half());
    const auto alpha = hasAlpha ? decodeChannel(in, size, grid.half()) : std::vector<float>();
    const auto channel = [](float value) { return qBound(0, static_cast<int>(std::lround(value * 255)), 255); };
    QImage image(size, hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const auto at = static_cast<size_t>(y * size.width() + x);
            const float cb = blue[at] - 0.5f;
            const float cr = red[at] - 0.5f;
            line[x] = qRgba(channel(luma[at] + 1.402f * cr), channel(luma[at] - 0.344136f * cb - 0.714136f * cr),
                            channel(luma[at] + 1.772f * cb), hasAlpha ? channel(alpha[at]) : 255);
        }
    }
    if (size == sizePx) return image;
    return image.scaled(sizePx, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace Media
