// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QRegion>
#include <vector>

namespace summitry {

/// How much work lies where down a picture, to cut it into bands that take the same time. Units: rows of
/// pixels; of work any.
class RowWork {
public:
    explicit RowWork(int height);

    /// Evenly from one row to another; cut off at the picture's edges.
    void add(double top, double bottom, double work);
    void add(const QRegion &region, double perPixel);

    double all() const;
    /// A box cut across into as many bands, or fewer, with about the same work in each.
    std::vector<QRect> bands(const QRect &box, int count) const;

private:
    static constexpr int Step = 16; ///< rows that are not told apart
    std::vector<double> m_more; ///< of each step: how much more it is than in the one before
};

} // namespace summitry
