// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the benchmarks measure and print with.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <QElapsedTimer>
#include <vector>

namespace summitry {

inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "Not timed, because the result is wrong: %s\n", what);
    std::exit(1);
}

inline double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

inline double medianOf(int times, const std::function<void()> &work)
{
    std::vector<double> values;
    for (int i = 0; i < times; ++i)
        values.push_back(milliseconds(work));
    return median(values);
}

inline void print(const char *what, double value, const char *aim)
{
    std::printf("%-58s %9.1f ms   %s\n", what, value, aim);
    std::fflush(stdout);
}

} // namespace summitry
