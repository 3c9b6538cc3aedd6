// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Stands before every test of a build with sanitizers (see kith_test). QTRY_… waits for a condition; how long that takes there is
// not what the tests are about, and Qt's own five seconds are too few.
#include <QtTest/qtestcase.h>

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), 30'000)
#define QTRY_VERIFY2(condition, words) QTRY_VERIFY2_WITH_TIMEOUT((condition), (words), 30'000)
#define QTRY_COMPARE(value, expected) QTRY_COMPARE_WITH_TIMEOUT((value), (expected), 30'000)
