// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/raster/rowwork.h"

#include <algorithm>

namespace summitry {

RowWork::RowWork(int height)
    : m_more(static_cast<size_t>(std::max(height - 1, 0) / Step) + 2)
{
}

void RowWork::add(double top, double bottom, double work)
{
    const double steps = static_cast<double>(m_more.size() - 1);
    const auto step = [&](double row) { return static_cast<size_t>(std::clamp(row / Step, 0.0, steps - 1)); };
    const size_t first = step(top), last = step(bottom);
    const double each = work / static_cast<double>(last - first + 1);
    m_more[first] += each;
    m_more[last + 1] -= each;
}

void RowWork::add(const QRegion &region, double perPixel)
{
    for (const QRect &box : region)
        add(box.top(), box.bottom(), box.width() * box.height() * perPixel);
}

double RowWork::all() const
{
    double each = 0, sum = 0;
    for (const double more : m_more)
        sum += each += more;
    return sum;
}

std::vector<QRect> RowWork::bands(const QRect &box, int count) const
{
    const double whole = all();
    std::vector<QRect> bands;
    double each = 0, sum = 0;
    int top = box.top();
    for (size_t step = 0; step + 1 < m_more.size() && top <= box.bottom(); ++step) {
        sum += each += m_more[step];
        const int bottom = std::min(static_cast<int>(step + 1) * Step, box.bottom() + 1);
        const bool isFull = sum * count >= whole * static_cast<double>(bands.size() + 1);
        const bool isLast = step + 2 == m_more.size() || bottom > box.bottom();
        if (bottom > top && (isFull || isLast)) {
            bands.emplace_back(box.left(), top, box.width(), (isLast ? box.bottom() + 1 : bottom) - top);
            top = bands.back().bottom() + 1;
        }
    }
    return bands;
}

} // namespace summitry
