// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace Net {

//! How long to wait before the next try: exponential with full jitter - anything between nothing and a ceiling that doubles
//! from 0.5 s to 60 s, so that a thousand clients of a restarted relay do not come back together.
class Backoff
{
public:
    //! Uniform in [0, 1). The default takes it from the system's generator.
    using Random = std::function<double()>;
    explicit Backoff(Random random = {});

    //! Each call doubles the ceiling of the next.
    std::chrono::milliseconds next();
    void reset() { m_failures = 0; }

    static constexpr std::chrono::milliseconds kFirstCeiling{500};
    static constexpr std::chrono::milliseconds kLastCeiling{60'000};

private:
    Random m_random;
    int m_failures = 0;
};

} // namespace Net
