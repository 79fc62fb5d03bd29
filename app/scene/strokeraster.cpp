#include "scene/strokeraster.h"

#include "globe/upperhalves.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

/// `alpha` of 256 parts of an opaque colour over a premultiplied pixel, two channels at a time.
inline void blend(quint32 &pixel, quint32 colour, quint32 alpha)
{
    constexpr quint32 Channels = 0x00ff00ff;
    const quint32 rest = 256 - alpha;
    const quint32 low = ((colour & Channels) * alpha + (pixel & Channels) * rest) >> 8;
    const quint32 high = ((colour >> 8) & Channels) * alpha + ((pixel >> 8) & Channels) * rest;
    pixel = (low & Channels) | (high & ~Channels);
}

int floorOf(float value)
{
    const int whole = static_cast<int>(value);
    return whole - (value < static_cast<float>(whole));
}

} // namespace

StrokeRaster::StrokeRaster(QImage &image, double scale, QPointF origin, const QRect &clip)
    : m_pixels(reinterpret_cast<quint32 *>(image.bits()))
    , m_bytesPerLine(image.bytesPerLine())
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

void StrokeRaster::fill(const std::vector<Stroke::Point> &points, const QColor &colour)
{
    m_knots.clear();
    const double strength = colour.alphaF();
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9, widest = 0;
    for (const Stroke::Point &p : points) {
        const Knot knot{
            p.at.x() * m_scale + m_origin.x(), p.at.y() * m_scale + m_origin.y(), p.halfWidth * m_scale,
            p.opacity * strength};
        constexpr double Same = 0.01; // pixels: nearer points would give a direction of chance
        if (!m_knots.empty() && std::abs(knot.x - m_knots.back().x) < Same
            && std::abs(knot.y - m_knots.back().y) < Same)
            continue;
        left = std::min(left, knot.x);
        right = std::max(right, knot.x);
        top = std::min(top, knot.y);
        bottom = std::max(bottom, knot.y);
        widest = std::max(widest, knot.halfWidth);
        m_knots.push_back(knot);
    }
    const double reach = widest * 2 + 1;
    if (m_knots.size() < 2 || right + reach < m_left || left - reach > m_right || bottom + reach < m_top
        || top - reach > m_bottom)
        return;
    m_colour = colour.rgb() | 0xff000000;

    const auto isSteep = [&](size_t i) {
        return std::abs(m_knots[i + 1].y - m_knots[i].y) > std::abs(m_knots[i + 1].x - m_knots[i].x);
    };
    const auto isForward = [&](size_t i, bool steep) {
        return steep ? m_knots[i + 1].y > m_knots[i].y : m_knots[i + 1].x > m_knots[i].x;
    };
    // Across the corner's bisector, or the line where it begins or ends.
    const auto cutAt = [&](size_t i) {
        double x = 0, y = 0;
        for (size_t k = i > 0 ? i - 1 : 0; k < std::min(i + 1, m_knots.size() - 1); ++k) {
            const double dx = m_knots[k + 1].x - m_knots[k].x, dy = m_knots[k + 1].y - m_knots[k].y;
            const double length = std::sqrt(dx * dx + dy * dy);
            x += dx / length;
            y += dy / length;
        }
        return Cut{m_knots[i].x, m_knots[i].y, x, y};
    };
    for (size_t first = 0; first + 1 < m_knots.size();) {
        const bool steep = isSteep(first), forward = isForward(first, steep);
        size_t last = first + 1;
        while (last + 1 < m_knots.size() && isSteep(last) == steep && isForward(last, steep) == forward)
            ++last;
        if (steep)
            run<true>(first, last, cutAt(first), cutAt(last));
        else
            run<false>(first, last, cutAt(first), cutAt(last));
        first = last;
    }
}

/// The part of a stroke that goes one way along one axis, line of pixels by line of pixels across it.
template <bool Steep> void StrokeRaster::run(size_t first, size_t last, const Cut &from, const Cut &to)
{
    const auto main = [](const Knot &k) { return static_cast<float>(Steep ? k.y : k.x); };
    const auto cross = [](const Knot &k) { return static_cast<float>(Steep ? k.x : k.y); };
    const bool forward = main(m_knots[last]) > main(m_knots[first]);
    const Knot &low = m_knots[forward ? first : last], &high = m_knots[forward ? last : first];
    const float lowReach = static_cast<float>(low.halfWidth) + 1,
                highReach = static_cast<float>(high.halfWidth) + 1;
    // Beyond its ends a run goes straight on, up to the cuts.
    const int begin = floorOf(main(low) - lowReach), stop = floorOf(main(high) + highReach) + 1;
    const int cutBelow = floorOf(main(low) + lowReach) + 1, cutAbove = floorOf(main(high) - highReach);
    const int lineMin = Steep ? m_top : m_left, lineMax = Steep ? m_bottom : m_right;
    const int crossMin = Steep ? m_left : m_top, crossMax = (Steep ? m_right : m_bottom) - 1;
    const ptrdiff_t along = Steep ? m_bytesPerLine / 4 : 1, across = Steep ? 1 : m_bytesPerLine / 4;

    for (size_t n = first; n < last; ++n) {
        const size_t segment = forward ? n : first + last - 1 - n;
        const Knot &a = m_knots[forward ? segment : segment + 1],
                   &b = m_knots[forward ? segment + 1 : segment];
        const bool isLowest = n == first, isHighest = n + 1 == last;
        const int segmentBegin = std::max(isLowest ? begin : floorOf(main(a) + 0.5F), lineMin);
        const int segmentStop = std::min(isHighest ? stop : floorOf(main(b) + 0.5F), lineMax);
        const float beyond = 3 * (static_cast<float>(std::max(a.halfWidth, b.halfWidth)) + 1);
        if (segmentBegin >= segmentStop
            || std::max(cross(a), cross(b)) + beyond < static_cast<float>(crossMin)
            || std::min(cross(a), cross(b)) - beyond > static_cast<float>(crossMax))
            continue;
        const float share = 1 / (main(b) - main(a));
        const float slope = (cross(b) - cross(a)) * share;
        const float slant = 1 / std::sqrt(1 + slope * slope), stretch = 1 / slant;
        const float ahead = static_cast<float>(segmentBegin) + 0.5F - main(a);
        float centre = cross(a) + ahead * slope - 0.5F;
        for (int line = segmentBegin; line < segmentStop; ++line, centre += slope) {
            const float t = std::clamp((static_cast<float>(line) + 0.5F - main(a)) * share, 0.0F, 1.0F);
            const float half
                = static_cast<float>(a.halfWidth) + static_cast<float>(b.halfWidth - a.halfWidth) * t;
            const float alpha
                = 256 * (static_cast<float>(a.opacity) + static_cast<float>(b.opacity - a.opacity) * t);
            const float edge = half + 0.5F, reach = edge * stretch;
            const int lowest = std::max(floorOf(centre - reach) + 1, crossMin);
            const int highest = std::min(floorOf(centre + reach), crossMax);
            const float most = std::min(2 * half, 1.0F);
            quint32 *pixel = m_pixels + line * along + lowest * across;
            float away = (static_cast<float>(lowest) - centre) * slant;
            const bool isCut = line < cutBelow || line >= cutAbove;
            for (int i = lowest; i <= highest; ++i, pixel += across, away += slant) {
                if (isCut) {
                    const double px = (Steep ? i : line) + 0.5, py = (Steep ? line : i) + 0.5;
                    if (from.side(px, py) < 0 || to.side(px, py) >= 0)
                        continue;
                }
                const float covered = std::clamp(edge - std::abs(away), 0.0F, most);
                blend(*pixel, m_colour, static_cast<quint32>(covered * alpha + 0.5F));
            }
        }
    }
}

void StrokeRaster::polygon(const QPolygonF &polygon, const QColor &colour)
{
    std::vector<QPointF> corners;
    for (const QPointF &p : polygon)
        corners.push_back(p * m_scale + m_origin);
    const auto [highest, lowest]
        = std::ranges::minmax_element(corners, {}, [](const QPointF &p) { return p.y(); });
    const auto [leftmost, rightmost]
        = std::ranges::minmax_element(corners, {}, [](const QPointF &p) { return p.x(); });
    const int left = std::max(floorOf(static_cast<float>(leftmost->x())), m_left);
    const int right = std::min(floorOf(static_cast<float>(rightmost->x())) + 1, m_right);
    const int top = std::max(floorOf(static_cast<float>(highest->y())), m_top);
    const int bottom = std::min(floorOf(static_cast<float>(lowest->y())) + 1, m_bottom);
    if (left >= right)
        return;
    constexpr int Lines = 8; // of a row of pixels; along each the cover is exact
    std::vector<double> covered(static_cast<size_t>(right - left));
    std::vector<double> crossings;
    const quint32 opaque = colour.rgb() | 0xff000000;
    for (int row = top; row < bottom; ++row) {
        std::ranges::fill(covered, 0);
        for (int line = 0; line < Lines; ++line) {
            const double y = row + (line + 0.5) / Lines;
            crossings.clear();
            for (size_t i = 0; i < corners.size(); ++i) {
                const QPointF a = corners[i], b = corners[(i + 1) % corners.size()];
                if ((a.y() <= y) != (b.y() <= y))
                    crossings.push_back(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()));
            }
            std::ranges::sort(crossings);
            for (size_t i = 1; i < crossings.size(); i += 2) {
                for (int x = std::max(left, static_cast<int>(crossings[i - 1]));
                     x < right && x < crossings[i]; ++x)
                    covered[static_cast<size_t>(x - left)] += std::max(
                        0.0, std::min(crossings[i], x + 1.0) - std::max(crossings[i - 1], x * 1.0));
            }
        }
        for (int x = left; x < right; ++x) {
            const double alpha = covered[static_cast<size_t>(x - left)] / Lines * colour.alphaF() * 256;
            blend(m_pixels[row * (m_bytesPerLine / 4) + x], opaque, static_cast<quint32>(alpha + 0.5));
        }
    }
}

void StrokeRaster::ring(QPointF centre, double inner, double outer, const QColor &colour)
{
    const auto x = static_cast<float>(centre.x() * m_scale + m_origin.x() - 0.5);
    const auto y = static_cast<float>(centre.y() * m_scale + m_origin.y() - 0.5);
    const auto out = static_cast<float>(outer * m_scale), in = static_cast<float>(inner * m_scale);
    const float alpha = colour.alphaF() * 256;
    // What is thinner or smaller than a pixel covers a part of it.
    const float most = std::min({1.0F, out - in > 0 && in > 0 ? out - in : 1.0F, 4 * out * out});
    const quint32 opaque = colour.rgb() | 0xff000000;
    const int top = std::max(floorOf(y - out), m_top), bottom = std::min(floorOf(y + out) + 2, m_bottom);
    const int left = std::max(floorOf(x - out), m_left), right = std::min(floorOf(x + out) + 2, m_right);
    for (int py = top; py < bottom; ++py) {
        const float dy = static_cast<float>(py) - y;
        quint32 *pixels = m_pixels + py * (m_bytesPerLine / 4);
        for (int px = left; px < right; ++px) {
            const float dx = static_cast<float>(px) - x;
            const float away = std::sqrt(dx * dx + dy * dy);
            const float inside = in > 0 ? std::min(out + 0.5F - away, away - in + 0.5F) : out + 0.5F - away;
            if (inside > 0)
                blend(pixels[px], opaque, static_cast<quint32>(std::min(inside, most) * alpha + 0.5F));
        }
    }
}

} // namespace summitry
