#include "scene/strokeraster.h"

#include "globe/upperhalves.h"
#include "scene/fourpixels.h"
#include "scene/pixelcolumns.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

/// Where a line crosses rows of pixels.
struct Crossing {
    float x, y, perRow;
    bool isUp; ///< it goes up the rows, if barely

    Crossing(float throughX, float throughY, float directionX, float directionY)
        : x(throughX)
        , y(throughY)
    {
        constexpr float Level = 1e-5F;
        const float rise = std::abs(directionY) > Level ? directionY : std::copysign(Level, directionY);
        perRow = directionX / rise;
        isUp = rise > 0;
    }
    Floats4 at(Floats4 rows) const { return x + (rows - y) * perRow; }
};

} // namespace

StrokeRaster::StrokeRaster(QImage &image, double scale, QPointF origin, const QRect &clip)
    : m_pixels(reinterpret_cast<quint32 *>(image.bits()))
    , m_stride(image.bytesPerLine() / 4)
    , m_bounds(image.rect())
    , m_scale(scale)
    , m_origin(origin)
{
    freeUpperHalves();
    setClip(clip);
}

bool StrokeRaster::canDraw(const QImage &image)
{
    return image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_ARGB32_Premultiplied;
}

void StrokeRaster::setClip(const QRect &clip)
{
    const QRect inside = clip & m_bounds;
    m_left = inside.left();
    m_top = inside.top();
    m_right = inside.left() + inside.width();
    m_bottom = inside.top() + inside.height();
}

void StrokeRaster::fill(const Stroke &stroke, double opacity)
{
    takeKnots(stroke);
    const auto paint = [&](const QColor &colour, double grown) {
        return Paint{
            colour.rgb() | 0xff000000, static_cast<float>(256 * colour.alphaF() * opacity),
            static_cast<float>(grown * m_scale)};
    };
    const bool isCased = stroke.casing.isValid();
    const Paint body = paint(stroke.colour, 0),
                casing = isCased ? paint(stroke.casing, stroke.casingWidth) : Paint();
    if (m_knots.size() < 2 || isOutside(casing.grown))
        return;
    takeCuts();
    const bool isFading = std::ranges::any_of(m_knots, [](const Knot &knot) { return knot.opacity != 1; });
    if (isFading)
        isCased ? fillSegments<true, true>(body, casing) : fillSegments<true, false>(body, casing);
    else
        isCased ? fillSegments<false, true>(body, casing) : fillSegments<false, false>(body, casing);
}

template <bool Fading, bool Cased> void StrokeRaster::fillSegments(const Paint &body, const Paint &casing)
{
    for (size_t i = 0; i + 1 < m_knots.size(); ++i) {
        const Knot &a = m_knots[i], &b = m_knots[i + 1];
        if (a.isEnd || b.isEnd)
            fillSegment<Fading, Cased, true>(a, b, body, casing);
        else
            fillSegment<Fading, Cased, false>(a, b, body, casing);
    }
}

void StrokeRaster::takeKnots(const Stroke &stroke)
{
    m_knots.clear();
    for (const Stroke::Point &p : stroke.points) {
        Knot knot{};
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

bool StrokeRaster::isOutside(float grown) const
{
    const Knot &first = m_knots.front();
    float left = first.x, right = first.x, top = first.y, bottom = first.y, widest = 0;
    for (const Knot &knot : m_knots) {
        left = std::min(left, knot.x);
        right = std::max(right, knot.x);
        top = std::min(top, knot.y);
        bottom = std::max(bottom, knot.y);
        widest = std::max(widest, knot.halfWidth);
    }
    const float reach = (widest + grown) * 2 + 1;
    return right + reach < static_cast<float>(m_left) || left - reach > static_cast<float>(m_right)
        || bottom + reach < static_cast<float>(m_top) || top - reach > static_cast<float>(m_bottom);
}

/// At a corner the cut lies across the mean of both directions.
void StrokeRaster::takeCuts()
{
    for (size_t i = 0; i < m_knots.size(); ++i) {
        Knot &knot = m_knots[i];
        if (i + 1 < m_knots.size()) {
            const float dx = m_knots[i + 1].x - knot.x, dy = m_knots[i + 1].y - knot.y;
            knot.length = std::sqrt(dx * dx + dy * dy);
            knot.alongX = dx / knot.length;
            knot.alongY = dy / knot.length;
        }
        const Knot &before = m_knots[i > 0 ? i - 1 : 0], &after = i + 1 < m_knots.size() ? knot : before;
        knot.isEnd = i == 0 || i + 1 == m_knots.size();
        knot.cutX = (before.alongX + after.alongX) / 2;
        knot.cutY = (before.alongY + after.alongY) / 2;
    }
}

/// The line across a stroke at which a segment ends.
struct StrokeRaster::Cut {
    Crossing line{0, 0, 0, 1};
    float top, bottom; ///< rows of its corners

    /// `outwards`: 1 where the segment ends at the knot, -1 where it begins.
    Cut(const Knot &knot, const Knot &segment, float outwards, float edge)
    {
        // A corner lies the further out the more acute it is; where the line turns back, both ways end there.
        constexpr float Sharpest = 0.1F;
        const float squared = knot.cutX * knot.cutX + knot.cutY * knot.cutY;
        const bool isCorner = !knot.isEnd && squared > Sharpest;
        const float x = isCorner ? knot.cutX : segment.alongX, y = isCorner ? knot.cutY : segment.alongY;
        // An end fades within a pixel.
        const float fade = knot.isEnd ? 0.5F * outwards : 0;
        line = {knot.x + segment.alongX * fade, knot.y + segment.alongY * fade, -y, x};
        const float reach = edge * std::abs(x) / (isCorner ? squared : 1);
        top = line.y - reach;
        bottom = line.y + reach;
    }
};

template <bool Fading, bool Cased, bool Ends>
void StrokeRaster::fillSegment(const Knot a, const Knot b, const Paint &body, const Paint &casing)
{
    const float edge = std::max(a.halfWidth, b.halfWidth) + casing.grown + 0.5F;
    const Cut beginning(a, a, -1, edge), ending(b, a, 1, edge);
    const Crossing begin = beginning.line, end = ending.line;
    const int top = std::max(floorOf(std::min(beginning.top, ending.top)), m_top);
    const int bottom = std::min(floorOf(std::max(beginning.bottom, ending.bottom)) + 1, m_bottom);
    const PixelColumns columns(m_left, m_right);
    const Crossing middle(a.x, a.y, a.alongX, a.alongY);
    const float aside = edge * std::sqrt(1 + middle.perRow * middle.perRow);
    // As many blocks for each row of a steep segment: processors guess loops that do not change.
    constexpr float Narrow = 7;
    const int always = 2 * aside < Narrow ? static_cast<int>(2 * aside + 4.999F) / 4 : 0;
    const Over overBody(body.colour), overCasing(casing.colour);
    const float bodyParts = body.parts, casingParts = casing.parts, grown = casing.grown;
    const float share = 1 / a.length;
    const float noEnd = 1e6F, roomBefore = a.isEnd ? 0.5F : noEnd,
                roomBeyond = a.length + (b.isEnd ? 0.5F : noEnd);
    const Floats4 offset = Lanes + (0.5F - a.x);
    const Floats4 wider = all4(b.halfWidth - a.halfWidth), stronger = all4(b.opacity - a.opacity);
    const int width = m_bounds.width();
    for (int first = top; first < bottom; first += 4) {
        const Floats4 py = static_cast<float>(first) + 0.5F + Lanes, down = py - a.y;
        const Floats4 centre = middle.at(py), from4 = begin.at(py), to4 = end.at(py);
        Floats4 least = centre - aside, most = centre + aside;
        (begin.isUp ? least : most) = begin.isUp ? larger(least, from4) : smaller(most, from4);
        (end.isUp ? most : least) = end.isUp ? smaller(most, to4) : larger(least, to4);
        const Ints4 from = columns.from(least), to = columns.from(most);
        const Floats4 awayHere = down * a.alongX, alongHere = down * a.alongY;
        quint32 *pixels = rowAt(first);
        for (int i = 0; i < std::min(4, bottom - first); ++i, pixels += m_stride) {
            const int blocks = always > 0 ? always : (to[i] - from[i] + 3) / 4;
            for (int block = 0, x = from[i]; block < blocks; ++block, x += 4) {
                const Floats4 px = static_cast<float>(x) + offset;
                const Floats4 away = absolute(awayHere[i] - px * a.alongY);
                const Floats4 along = alongHere[i] + px * a.alongX;
                Floats4 way = along * share;
                if constexpr (Fading || Ends)
                    way = larger(smaller(way, all4(1)), all4(0));
                const Floats4 half = a.halfWidth + way * wider;
                Floats4 room = all4(1);
                if constexpr (Ends)
                    room = smaller(room, smaller(along + roomBefore, roomBeyond - along));
                const auto lay = [&](const Over &over, Floats4 halfWidth, float parts) {
                    Floats4 covered = larger(
                        smaller(halfWidth + 0.5F - away, smaller(halfWidth + halfWidth, room)), all4(0));
                    if constexpr (Fading)
                        covered *= a.opacity + way * stronger;
                    Ints4 share256 = __builtin_convertvector(covered * parts + 0.5F, Ints4);
                    share256 &= x + Ints4{0, 1, 2, 3} < to[i];
                    if (x + 4 <= width)
                        over.four(pixels + x, share256);
                    else
                        over.some(pixels + x, width - x, share256);
                };
                if constexpr (Cased)
                    lay(overCasing, half + grown, casingParts);
                lay(overBody, half, bodyParts);
            }
        }
    }
}

} // namespace summitry
