// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <array>
#include <cmath>

namespace summitry {

/// x^exponent for x from 0 to 1, exact to some thousandths: a power for each point of 100,000 arcs takes its
/// time.
class PowerTable {
public:
    explicit PowerTable(double exponent)
    {
        for (size_t i = 0; i < m_values.size(); ++i)
            m_values[i] = std::pow(static_cast<double>(i) / Steps, exponent);
    }
    double of(double x) const ///< cut to 0 … 1
    {
        const double at = std::clamp(x, 0.0, 1.0) * Steps;
        const auto i = static_cast<size_t>(at);
        return m_values[i] + (m_values[i + 1] - m_values[i]) * (at - static_cast<double>(i));
    }

private:
    static constexpr size_t Steps = 256;
    std::array<double, Steps + 2> m_values;
};

} // namespace summitry
