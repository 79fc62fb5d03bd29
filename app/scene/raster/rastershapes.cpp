// SPDX-License-Identifier: GPL-3.0-or-later

// The small closed shapes of a StrokeRaster: heads, dots, rings.

#include "scene/raster/fourpixels.h"
#include "scene/raster/pixelcolumns.h"
#include "scene/raster/strokeraster.h"

#include <algorithm>
#include <cmath>
#include <QVarLengthArray>

namespace summitry {

void StrokeRaster::polygon(const QPolygonF &polygon, const QColor &colour)
{
    QVarLengthArray<QPointF, 8> corners;
    for (const QPointF &p : polygon)
        corners.append(p * m_scale + m_origin);
    const auto [highest, lowest]
        = std::ranges::minmax_element(corners, {}, [](const QPointF &p) { return p.y(); });
    const auto [leftmost, rightmost]
        = std::ranges::minmax_element(corners, {}, [](const QPointF &p) { return p.x(); });
    const int left = std::max(floorOf(static_cast<float>(leftmost->x())), m_box.left);
    const int right = std::min(floorOf(static_cast<float>(rightmost->x())) + 1, m_box.right);
    const int top = std::max(floorOf(static_cast<float>(highest->y())), m_box.top);
    const int bottom = std::min(floorOf(static_cast<float>(lowest->y())) + 1, m_box.bottom);
    if (left >= right || top >= bottom)
        return;
    constexpr int Lines = 8; // of a row of pixels; along each the cover is exact
    // By pixel, row by row: how much more of it is covered than of the one to its left.
    const int columns = right - left + 2;
    m_covered.assign(static_cast<size_t>(columns * (bottom - top)), 0);
    for (qsizetype i = 0; i < corners.size(); ++i) {
        QPointF a = corners[i], b = corners[(i + 1) % corners.size()];
        const double side = a.y() < b.y() ? 1.0 / Lines : -1.0 / Lines;
        if (b.y() < a.y())
            std::swap(a, b);
        const auto lineBelow = [&](double y) { return static_cast<int>(std::ceil(y * Lines - 0.5)); };
        const int last = std::min(lineBelow(b.y()), bottom * Lines);
        for (int line = std::max(lineBelow(a.y()), top * Lines); line < last; ++line) {
            const double t = ((line + 0.5) / Lines - a.y()) / (b.y() - a.y());
            const double x = std::clamp<double>(a.x() + (b.x() - a.x()) * t, left, right) - left;
            const int column = static_cast<int>(x);
            double *covered = &m_covered[static_cast<size_t>((line / Lines - top) * columns + column)];
            covered[0] += side * (column + 1 - x);
            covered[1] += side * (x - column);
        }
    }
    const quint32 opaque = colour.rgb() | 0xff000000;
    const double parts = colour.alphaF() * 256;
    for (int row = top; row < bottom; ++row) {
        const double *more = &m_covered[static_cast<size_t>((row - top) * columns)];
        quint32 *pixels = m_box.rowAt(row);
        double covered = 0;
        for (int x = left; x < right; ++x) {
            covered += *more++;
            Over::one(pixels[x], opaque, static_cast<quint32>(std::abs(covered) * parts + 0.5));
        }
    }
}

void StrokeRaster::ring(QPointF centre, double inner, double outer, const QColor &colour)
{
    const auto x = static_cast<float>(centre.x() * m_scale + m_origin.x());
    const auto y = static_cast<float>(centre.y() * m_scale + m_origin.y());
    const auto out = static_cast<float>(outer * m_scale), in = static_cast<float>(inner * m_scale);
    const float alpha = colour.alphaF() * 256;
    // What is thinner or smaller than a pixel covers a part of it.
    const float most = std::min({1.0F, out - in > 0 && in > 0 ? out - in : 1.0F, 4 * out * out});
    const quint32 opaque = colour.rgb() | 0xff000000;
    const PixelColumns columns(m_box.left, m_box.right);
    const Over over(opaque);
    const auto halfChord = [](float radius, float away) {
        return radius > away ? std::sqrt(radius * radius - away * away) : 0.0F;
    };
    const int top = std::max(floorOf(y - out - 0.5F), m_box.top),
              bottom = std::min(floorOf(y + out + 0.5F) + 1, m_box.bottom);
    for (int py = top; py < bottom; ++py) {
        const float dy = std::abs(static_cast<float>(py) + 0.5F - y);
        const float reach = halfChord(out + 0.5F, dy);
        const int from = columns.from(x - reach), to = columns.from(x + reach);
        // Nothing or all is covered nearer to the centre than this.
        const float within = halfChord((in > 0 ? in : out) - 0.5F, dy);
        const int innerFrom = std::clamp(columns.from(x - within), from, std::max(from, to));
        const int innerTo = std::clamp(columns.from(x + within), innerFrom, std::max(innerFrom, to));
        quint32 *pixels = m_box.rowAt(py);
        const auto edge = [&](int first, int last) {
            for (int px = first; px < last; ++px) {
                const float dx = static_cast<float>(px) + 0.5F - x;
                const float away = std::sqrt(dx * dx + dy * dy);
                const float inside
                    = in > 0 ? std::min(out + 0.5F - away, away - in + 0.5F) : out + 0.5F - away;
                if (inside > 0)
                    Over::one(
                        pixels[px], opaque, static_cast<quint32>(std::min(inside, most) * alpha + 0.5F));
            }
        };
        edge(from, innerFrom);
        if (in == 0)
            over.row(pixels + innerFrom, innerTo - innerFrom, static_cast<int>(most * alpha + 0.5F));
        edge(innerTo, to);
    }
}

} // namespace summitry
