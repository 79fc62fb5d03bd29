// SPDX-License-Identifier: GPL-3.0-or-later

// Strokes in pixels, four at a time, beside distances measured pixel by pixel.

#include "outcome.h"
#include "scene/raster/strokeraster.h"

#include <cmath>
#include <fuzzer/FuzzedDataProvider.h>

using namespace summitry;
using namespace summitry::fuzz;

namespace {

constexpr int Side = 48;
constexpr double Mitre = 3.2; ///< how far a corner may lie from its knot, in half widths

double distance(QPointF p, QPointF a, QPointF b)
{
    const QPointF way = b - a;
    const double square = QPointF::dotProduct(way, way);
    const double t = square > 0 ? std::clamp(QPointF::dotProduct(p - a, way) / square, 0.0, 1.0) : 0;
    const QPointF off = p - (a + way * t);
    return std::hypot(off.x(), off.y());
}

Stroke take(FuzzedDataProvider &from)
{
    Stroke stroke;
    stroke.colour = Qt::black;
    const double width = from.ConsumeFloatingPointInRange(0.2, 6.0);
    const size_t points = from.ConsumeIntegralInRange<size_t>(2, 8);
    for (size_t i = 0; i < points; ++i) {
        const double x = from.ConsumeFloatingPointInRange(-20.0, Side + 20.0);
        const double y = from.ConsumeFloatingPointInRange(-20.0, Side + 20.0);
        stroke.points.push_back({{x, y}, width, 1});
    }
    return stroke;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider from(data, size);
    const Stroke stroke = take(from);
    const double halfWidth = stroke.points.front().halfWidth;
    QImage image(Side, Side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const QRect clip(8, 8, Side - 16, Side - 16);
    StrokeRaster(image, 1, {0, 0}, clip).fill(stroke);
    for (int y = 0; y < Side; ++y) {
        for (int x = 0; x < Side; ++x) {
            double nearest = 1e9;
            for (size_t i = 1; i < stroke.points.size(); ++i)
                nearest = std::min(
                    nearest, distance({x + 0.5, y + 0.5}, stroke.points[i - 1].at, stroke.points[i].at));
            const int alpha = qAlpha(image.pixel(x, y));
            if (!clip.contains(x, y))
                Outcome::require(alpha == 0, "drawn outside the clip");
            else if (nearest > halfWidth * Mitre + 1.5)
                Outcome::require(alpha == 0, "drawn far from the line");
        }
    }
    Outcome::accepted();
    return 0;
}
