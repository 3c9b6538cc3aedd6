// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/publickeycheck.h"

#include <array>
#include <cstring>

namespace E2e {

namespace {
constexpr unsigned char kCurve25519 = 0x05; // the library's type byte
using Point = std::array<unsigned char, 32>;

//! The u coordinates, little endian and below p, of the points whose order divides 8 on the curve or its twist: 0, 1, the two of
//! order 8, and p-1. (Montgomery, "Curve25519"; listed on cr.yp.to/ecdh.html.)
constexpr std::array<Point, 5> kSmallOrder{{
    {},
    {1},
    {0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a,
     0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00},
    {0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef, 0x5b,
     0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f, 0x11, 0x57},
    {0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f},
}};

//! Below p = 2^255 - 19: one point, one encoding. Otherwise two byte strings would be the same key but compare as different.
bool isCanonical(const Point &point)
{
    if (point[31] & 0x80) return false;
    if (point[31] != 0x7f) return true;
    for (size_t i = 30; i >= 1; --i)
        if (point[i] != 0xff) return true;
    return point[0] < 0xed;
}
} // namespace

Base::Result<Base::Done> checkPublicKey(QByteArrayView key)
{
    if (key.size() != kPublicKeyBytes || static_cast<unsigned char>(key.front()) != kCurve25519)
        return Base::ErrorCode::BadKey;
    Point point;
    std::memcpy(point.data(), key.data() + 1, point.size());
    if (!isCanonical(point)) return Base::ErrorCode::BadKey;
    for (const Point &small : kSmallOrder)
        if (point == small) return {Base::ErrorCode::BadKey, QStringLiteral("small order")};
    return Base::Done{};
}

} // namespace E2e
