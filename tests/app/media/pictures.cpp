// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include <QBuffer>
#include <QDebug>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <cmath>

namespace {

quint32 mixed(quint32 x)
{
    x ^= x >> 16;
    x *= 0x7feb352du;
    x ^= x >> 15;
    x *= 0x846ca68bu;
    return x ^ (x >> 16);
}

//! Smooth noise: random values on a grid of \a cell pixels, blended between.
class Waves
{
public:
    Waves(int width, int height, int cell, quint32 seed) : m_cell(cell), m_columns(width / cell + 2)
    {
        m_values.resize(static_cast<size_t>(m_columns) * static_cast<size_t>(height / cell + 2));
        for (size_t i = 0; i < m_values.size(); ++i) m_values[i] = float(mixed(quint32(i) + seed * 7919u) & 0xffff) / 65535;
    }
    float at(int x, int y) const
    {
        const int i = x / m_cell;
        const int j = y / m_cell;
        const float fx = smooth(float(x % m_cell) / float(m_cell));
        const float fy = smooth(float(y % m_cell) / float(m_cell));
        const auto v = [&](int a, int b) { return m_values[static_cast<size_t>(b * m_columns + a)]; };
        const float top = v(i, j) + (v(i + 1, j) - v(i, j)) * fx;
        const float low = v(i, j + 1) + (v(i + 1, j + 1) - v(i, j + 1)) * fx;
        return top + (low - top) * fy;
    }

private:
    static float smooth(float t) { return t * t * (3 - 2 * t); }
    int m_cell;
    int m_columns;
    std::vector<float> m_values;
};

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffu;
    for (const char c : bytes) {
        crc ^= static_cast<quint8>(c);
        for (int k = 0; k < 8; ++k) crc = (crc & 1) ? 0xedb88320u ^ (crc >> 1) : crc >> 1;
    }
    return ~crc;
}

QByteArray be32(quint32 value)
{
    QByteArray out(4, '\0');
    for (int i = 0; i < 4; ++i) out[i] = static_cast<char>((value >> (24 - 8 * i)) & 0xff);
    return out;
}

} // namespace

QImage photo(int width, int height, quint32 seed)
{
    const int big = qMax(2, qMax(width, height) / 5);
    const Waves shapes(width, height, big, seed);
    const Waves colours(width, height, qMax(2, big / 2), seed + 1);
    const Waves detail(width, height, 12, seed + 2);
    const Waves fine(width, height, 4, seed + 3);
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const float light = 40 + 120 * shapes.at(x, y) + 40 * detail.at(x, y) + 22 * fine.at(x, y);
            const float tint = 90 * (colours.at(x, y) - 0.5f);
            const quint32 random = mixed(quint32(y) * 65'521u + quint32(x) + seed);
            const float grain = float(random & 7) - 3.5f;
            const auto channel = [](float v) { return qBound(0, static_cast<int>(v), 255); };
            line[x] = qRgb(channel(light + tint + grain), channel(light + grain), channel(light - tint + float((random >> 3) & 7) - 3.5f));
        }
    }
    return image;
}

QImage textPage(int width, int height)
{
    // 5×7 letters made of bits, with the grey edges of smoothed type.
    static constexpr std::array<quint64, 8> kLetters{0x3a33f18c6ull, 0x7a33e8c7eull, 0x3a308420eull, 0x721f8c63eull,
                                                     0x7e10f421full, 0x4631fc631ull, 0x2108421ull << 5, 0x46b5ad6b5ull};
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(qRgb(250, 250, 248));
    for (int y = 0; y < qMin(36, height); ++y) { // a title bar
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        std::fill(line, line + width, qRgb(45, 62, 80));
    }
    const auto put = [&](int x, int y, QRgb colour) {
        if (x < width && y < height) image.setPixel(x, y, colour);
    };
    quint32 state = 99;
    for (int top = 48; top + 10 < height; top += 16) {
        for (int left = 16; left + 8 < width - 16; left += 8) {
            state = mixed(state + 1);
            if (state % 6 == 0) continue; // a space
            const quint64 letter = kLetters[(state >> 8) % kLetters.size()];
            for (int row = 0; row < 7; ++row) {
                for (int column = 0; column < 5; ++column) {
                    if (!((letter >> (row * 5 + column)) & 1)) continue;
                    put(left + column, top + row, qRgb(20, 20, 24));
                    if (column == 4) put(left + 5, top + row, qRgb(150, 150, 152));
                }
            }
        }
    }
    return image;
}

QImage compass(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool right = x >= width / 2;
            const bool low = y >= height / 2;
            const int shade = 40 * y / height + 20 * x / width;
            image.setPixel(x, y, right ? (low ? qRgb(200 - shade, 180, 30) : qRgb(20, 60 + shade, 200))
                                       : (low ? qRgb(30, 190 - shade, 50) : qRgb(210 - shade, 30, 40)));
        }
    return image;
}

QByteArray saved(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    if (!writer.write(image)) qWarning() << "cannot write" << format << writer.errorString();
    return bytes;
}

QImage opened(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(false);
    return reader.read();
}

QByteArray exifSegment(int orientation, bool littleEndian)
{
    const auto number = [littleEndian](quint32 value, int bytes) {
        QByteArray out(bytes, '\0');
        for (int i = 0; i < bytes; ++i)
            out[i] = static_cast<char>((value >> (littleEndian ? 8 * i : 8 * (bytes - 1 - i))) & 0xff);
        return out;
    };
    const auto entry = [&](quint16 tag, quint16 type, quint32 count, const QByteArray &value) {
        return number(tag, 2) + number(type, 2) + number(count, 4) + value.leftJustified(4, '\0', true);
    };
    const QByteArray camera = QByteArrayLiteral("KithTestCamera\0").leftJustified(16, '\0');
    const QByteArray date = QByteArrayLiteral("2024:05:06 07:08:09").leftJustified(20, '\0');
    // header 8, directory 2 + 4 * 12 + 4 = 54, then camera, date and the GPS directory
    const quint32 cameraAt = 62;
    const quint32 dateAt = cameraAt + 16;
    const quint32 gpsAt = dateAt + 20;
    const quint32 latitudeAt = gpsAt + 2 + 2 * 12 + 4;
    QByteArray tiff = (littleEndian ? QByteArrayLiteral("II") : QByteArrayLiteral("MM")) + number(42, 2) + number(8, 4);
    tiff += number(4, 2);
    tiff += entry(0x0110, 2, 15, number(cameraAt, 4));
    tiff += entry(0x0112, 3, 1, number(static_cast<quint32>(orientation), 2));
    tiff += entry(0x0132, 2, 20, number(dateAt, 4));
    tiff += entry(0x8825, 4, 1, number(gpsAt, 4));
    tiff += number(0, 4) + camera + date;
    tiff += number(2, 2) + entry(0x0001, 2, 2, "N") + entry(0x0002, 5, 3, number(latitudeAt, 4)) + number(0, 4);
    for (const quint32 value : {47u, 1u, 22u, 1u, 4242u, 100u}) tiff += number(value, 4);
    const QByteArray body = QByteArrayLiteral("Exif\0\0") + tiff;
    const auto length = body.size() + 2;
    return QByteArrayLiteral("\xff\xe1") + static_cast<char>(length >> 8) + static_cast<char>(length & 0xff) + body;
}

QByteArray withExif(const QByteArray &jpeg, int orientation, bool littleEndian)
{
    return jpeg.first(2) + exifSegment(orientation, littleEndian) + jpeg.sliced(2);
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &body)
{
    return be32(static_cast<quint32>(body.size())) + type + body + be32(crc32(type + body));
}

QByteArray withChunk(const QByteArray &png, const QByteArray &type, const QByteArray &body)
{
    const auto at = png.indexOf("IDAT") - 4;
    return png.first(at) + pngChunk(type, body) + png.sliced(at);
}

QByteArray byProgram(const QString &program, const QStringList &arguments, const QByteArray &input, const QString &inSuffix,
                     const QString &outSuffix)
{
    QTemporaryDir folder;
    const QString in = folder.filePath(QStringLiteral("in.") + inSuffix);
    const QString out = folder.filePath(QStringLiteral("out.") + outSuffix);
    QFile file(in);
    if (!file.open(QIODevice::WriteOnly) || file.write(input) != input.size()) return {};
    file.close();
    QStringList full;
    for (QString argument : arguments)
        full << argument.replace(QStringLiteral("{in}"), in).replace(QStringLiteral("{out}"), out);
    QProcess process;
    process.start(program, full);
    if (!process.waitForStarted() || !process.waitForFinished(60'000) || process.exitCode() != 0) {
        qWarning() << program << process.errorString() << process.readAllStandardError();
        return {};
    }
    QFile result(out);
    if (!result.open(QIODevice::ReadOnly)) return {};
    return result.readAll();
}

int largestDifference(const QImage &a, const QImage &b)
{
    if (a.size() != b.size()) return 256;
    const QImage left = a.convertToFormat(QImage::Format_RGBA64);
    const QImage right = b.convertToFormat(QImage::Format_RGBA64);
    int largest = 0;
    for (int y = 0; y < left.height(); ++y) {
        const auto *l = reinterpret_cast<const quint16 *>(left.constScanLine(y));
        const auto *r = reinterpret_cast<const quint16 *>(right.constScanLine(y));
        for (int i = 0; i < left.width() * 4; ++i) largest = qMax(largest, (qAbs(int(l[i]) - int(r[i])) + 256) / 257);
    }
    return largest;
}

double meanDifference(const QImage &a, const QImage &b)
{
    if (a.size() != b.size()) return 256;
    const QImage left = a.convertToFormat(QImage::Format_RGB32);
    const QImage right = b.convertToFormat(QImage::Format_RGB32);
    double sum = 0;
    for (int y = 0; y < left.height(); ++y) {
        const auto *l = left.constScanLine(y);
        const auto *r = right.constScanLine(y);
        for (int x = 0; x < left.width(); ++x)
            for (int c = 0; c < 3; ++c) sum += qAbs(int(l[4 * x + c]) - int(r[4 * x + c]));
    }
    return sum / (3.0 * left.width() * left.height());
}
