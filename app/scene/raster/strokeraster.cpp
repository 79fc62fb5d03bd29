// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/raster/strokeraster.h"

#include "scene/raster/segmentraster.h"
#include "threads/upperhalves.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

template <bool Fading, bool Cased>
void fillSegments(
    std::span<const StrokeKnot> knots, const StrokePaint &body, const StrokePaint &casing,
    const PixelBox &box)
{
    for (size_t i = 0; i + 1 < knots.size(); ++i) {
        const StrokeKnot &a = knots[i], &b = knots[i + 1];
        if (a.isEnd || b.isEnd)
            SegmentRaster<Fading, Cased, true>(a, b, body, casing).fill(box);
        else
            SegmentRaster<Fading, Cased, false>(a, b, body, casing).fill(box);
    }
}

/// Across a direction, some way further along it.
StrokeCut cutAt(const StrokeKnot &knot, float x, float y, float further, float squared)
{
    return {{knot.x + x * further, knot.y + y * further, -y, x}, std::abs(x) / squared};
}

} // namespace

StrokeRaster::StrokeRaster(QImage &image, double scale, QPointF origin, const QRect &clip)
    : m_bounds(image.rect())
    , m_scale(scale)
    , m_origin(origin)
{
    freeUpperHalves();
    m_box.pixels = reinterpret_cast<quint32 *>(image.bits());
    m_box.stride = image.bytesPerLine() / 4;
    m_box.width = image.width();
    setClip(clip);
}

bool StrokeRaster::canDraw(const QImage &image)
{
    return image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_ARGB32_Premultiplied;
}

void StrokeRaster::setClip(const QRect &clip)
{
    const QRect inside = clip & m_bounds;
    m_box.left = inside.left();
    m_box.top = inside.top();
    m_box.right = inside.left() + inside.width();
    m_box.bottom = inside.top() + inside.height();
}

void StrokeRaster::fill(const Stroke &stroke, double opacity)
{
    takeKnots(stroke);
    const auto paint = [&](const QColor &colour, double grown) {
        return StrokePaint{
            colour.rgb() | 0xff000000, static_cast<float>(256 * colour.alphaF() * opacity),
            static_cast<float>(grown * m_scale)};
    };
    const bool isCased = stroke.casing.isValid();
    const StrokePaint body = paint(stroke.colour, 0),
                      casing = isCased ? paint(stroke.casing, stroke.casingWidth) : StrokePaint();
    const std::span<StrokeKnot> inside = knotsInside(casing.grown);
    if (inside.empty())
        return;
    takeCuts(inside);
    const bool isFading
        = std::ranges::any_of(inside, [](const StrokeKnot &knot) { return knot.opacity != 1; });
    if (isFading)
        isCased ? fillSegments<true, true>(inside, body, casing, m_box)
                : fillSegments<true, false>(inside, body, casing, m_box);
    else
        isCased ? fillSegments<false, true>(inside, body, casing, m_box)
                : fillSegments<false, false>(inside, body, casing, m_box);
}

void StrokeRaster::takeKnots(const Stroke &stroke)
{
    m_knots.clear();
    for (const Stroke::Point &p : stroke.points) {
        StrokeKnot knot{};
        knot.x = static_cast<float>(p.at.x() * m_scale + m_origin.x());
        knot.y = static_cast<float>(p.at.y() * m_scale + m_origin.y());
        knot.halfWidth = static_cast<float>(p.halfWidth * m_scale);
        knot.opacity = static_cast<float>(p.opacity);
        constexpr float Same = 0.01F; // pixels: nearer points would give a direction of chance
        if (!m_knots.empty() && std::abs(knot.x - m_knots.back().x) < Same
            && std::abs(knot.y - m_knots.back().y) < Same)
            continue;
        m_knots.push_back(knot);
    }
}

/// Those from the first to the last segment that may reach into the box.
std::span<StrokeKnot> StrokeRaster::knotsInside(float grown)
{
    const auto isNear = [&, left = static_cast<float>(m_box.left), right = static_cast<float>(m_box.right),
                         top = static_cast<float>(m_box.top), bottom = static_cast<float>(m_box.bottom)](
                            const StrokeKnot &a, const StrokeKnot &b) {
        const float reach = (std::max(a.halfWidth, b.halfWidth) + grown + 0.5F) * StrokeCut::Furthest + 1;
        return std::max(a.y, b.y) + reach > top && std::min(a.y, b.y) - reach < bottom
            && std::max(a.x, b.x) + reach > left && std::min(a.x, b.x) - reach < right;
    };
    size_t first = 0, last = m_knots.size();
    while (first + 1 < last && !isNear(m_knots[first], m_knots[first + 1]))
        ++first;
    while (first + 1 < last && !isNear(m_knots[last - 2], m_knots[last - 1]))
        --last;
    return first + 1 < last ? std::span(m_knots).subspan(first, last - first) : std::span<StrokeKnot>();
}

/// At a corner a cut lies across the mean of both directions.
void StrokeRaster::takeCuts(std::span<StrokeKnot> knots)
{
    StrokeKnot *const front = m_knots.data(), *const back = front + m_knots.size() - 1;
    StrokeKnot *const first = knots.data(), *const last = first + knots.size() - 1;
    for (StrokeKnot *knot = std::max(first - 1, front); knot <= std::min(last, back - 1); ++knot) {
        const float dx = knot[1].x - knot->x, dy = knot[1].y - knot->y;
        knot->length = std::sqrt(dx * dx + dy * dy);
        knot->alongX = dx / knot->length;
        knot->alongY = dy / knot->length;
    }
    for (StrokeKnot *knot = first; knot <= last; ++knot) {
        const StrokeKnot &before = knot == front ? *knot : knot[-1], &after = knot == back ? before : *knot;
        knot->isEnd = knot == front || knot == back;
        const float x = (before.alongX + after.alongX) / 2, y = (before.alongY + after.alongY) / 2;
        constexpr float Sharpest = 1 / (StrokeCut::Furthest * StrokeCut::Furthest);
        if (const float squared = x * x + y * y; squared > Sharpest) {
            // An end fades within a pixel.
            const float fade = knot == front ? -0.5F : knot == back ? 0.5F : 0;
            knot->begin = knot->end = cutAt(*knot, x, y, fade, squared);
        } else { // the line turns back: both ways end there
            knot->end = cutAt(*knot, before.alongX, before.alongY, 0, 1);
            knot->begin = cutAt(*knot, after.alongX, after.alongY, 0, 1);
        }
    }
}

} // namespace summitry
