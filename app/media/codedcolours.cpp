// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/codedcolours.h"

#include <QPointF>

#include <algorithm>
#include <cmath>

namespace Media {

namespace {

struct Primaries
{
    QPointF white, red, green, blue;
};

constexpr QPointF kD65(0.3127, 0.3290);

//! ITU-T H.273, table 2.
std::optional<Primaries> primariesOf(quint8 code)
{
    switch (code) {
    case 1: return Primaries{kD65, {0.640, 0.330}, {0.300, 0.600}, {0.150, 0.060}};
    case 4: return Primaries{{0.310, 0.316}, {0.67, 0.33}, {0.21, 0.71}, {0.14, 0.08}};
    case 5: return Primaries{kD65, {0.64, 0.33}, {0.29, 0.60}, {0.15, 0.06}};
    case 6:
    case 7: return Primaries{kD65, {0.630, 0.340}, {0.310, 0.595}, {0.155, 0.070}};
    case 9: return Primaries{kD65, {0.708, 0.292}, {0.170, 0.797}, {0.131, 0.046}};
    case 11: return Primaries{{0.314, 0.351}, {0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}};
    case 12: return Primaries{kD65, {0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}};
    default: return std::nullopt;
    }
}

constexpr double kPaperWhite = 203; // cd/m², ITU-R BT.2408

//! BT.709 and those that only differ in rounding: the inverse of what a camera does.
double cameraLight(double v)
{
    return v < 0.081 ? v / 4.5 : std::pow((v + 0.099) / 1.099, 1 / 0.45);
}

//! SMPTE ST 2084.
double perceptualLight(double v)
{
    constexpr double m1 = 2610.0 / 16384, m2 = 2523.0 / 4096 * 128, c1 = 3424.0 / 4096, c2 = 2413.0 / 4096 * 32, c3 = 2392.0 / 4096 * 32;
    const double p = std::pow(v, 1 / m2);
    return 10000 / kPaperWhite * std::pow(std::max(p - c1, 0.0) / (c2 - c3 * p), 1 / m1);
}

//! ARIB STD-B67 on a screen of 1000 cd/m².
double hybridLight(double v)
{
    constexpr double a = 0.17883277, b = 0.28466892, c = 0.55991073, kGamma = 1.2, kPeak = 1000;
    const double scene = v <= 0.5 ? v * v / 3 : (std::exp((v - c) / a) + b) / 12;
    return kPeak / kPaperWhite * std::pow(scene, kGamma);
}

template <typename Curve>
QList<uint16_t> table(Curve curve)
{
    constexpr int kEntries = 4096;
    QList<uint16_t> out(kEntries);
    for (int i = 0; i < kEntries; ++i)
        out[i] = static_cast<uint16_t>(std::lround(65535 * std::clamp(curve(double(i) / (kEntries - 1)), 0.0, 1.0)));
    return out;
}

} // namespace

std::optional<QColorSpace> colourSpaceOf(const CodedColours &coded)
{
    const auto primaries = primariesOf(coded.primaries);
    if (!primaries) return std::nullopt;
    using Transfer = QColorSpace::TransferFunction;
    const auto with = [&](Transfer transfer, float gamma = 0) {
        return QColorSpace(primaries->white, primaries->red, primaries->green, primaries->blue, transfer, gamma);
    };
    // Qt 6.4 makes nothing of primaries and a table given at once.
    const auto withTable = [&](auto curve) { return with(Transfer::Linear).withTransferFunction(table(curve)); };
    switch (coded.transfer) { // table 3
    case 1:
    case 6:
    case 14:
    case 15: return withTable(cameraLight);
    case 4: return with(Transfer::Gamma, 2.2f);
    case 5: return with(Transfer::Gamma, 2.8f);
    case 8: return with(Transfer::Linear);
    case 13: return with(Transfer::SRgb);
    case 16: return withTable(perceptualLight);
    case 18: return withTable(hybridLight);
    default: return std::nullopt;
    }
}

} // namespace Media
