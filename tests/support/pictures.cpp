// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/pictures.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace summitry::test {

namespace {

using Channels = std::array<int, 4>;

Channels channelsOf(QRgb pixel)
{
    return {qRed(pixel), qGreen(pixel), qBlue(pixel), qAlpha(pixel)};
}

/// The channels of a picture, and their range around each pixel.
class Surroundings {
    static constexpr int Tolerance = 2;

public:
    explicit Surroundings(const QImage &picture)
        : m_width(picture.width())
        , m_height(picture.height())
        , m_pixels(static_cast<size_t>(m_width) * static_cast<size_t>(m_height))
    {
        for (int y = 0; y < m_height; ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
            std::transform(line, line + m_width, m_pixels.data() + index(0, y), channelsOf);
        }
    }

    const Channels &at(int x, int y) const { return m_pixels[index(x, y)]; }

    /// How far a colour is from all that is within a pixel of a place. The range of those is widened by a
    /// quarter on each side: edges that lie a fraction of a pixel elsewhere mix other colours of the same
    /// two.
    int beyond(const Channels &colour, int x, int y) const
    {
        Channels least = at(x, y), most = least;
        for (int v = std::max(y - 1, 0); v <= std::min(y + 1, m_height - 1); ++v) {
            for (int u = std::max(x - 1, 0); u <= std::min(x + 1, m_width - 1); ++u) {
                for (size_t c = 0; c < colour.size(); ++c) {
                    least[c] = std::min(least[c], at(u, v)[c]);
                    most[c] = std::max(most[c], at(u, v)[c]);
                }
            }
        }
        int far = 0;
        for (size_t c = 0; c < colour.size(); ++c) {
            const int slack = Tolerance + (most[c] - least[c]) / 4;
            far = std::max({far, least[c] - slack - colour[c], colour[c] - most[c] - slack});
        }
        return far;
    }

private:
    size_t index(int x, int y) const { return static_cast<size_t>(y * m_width + x); }

    int m_width, m_height;
    std::vector<Channels> m_pixels;
};

int farthest(const Channels &p, const Channels &q)
{
    int most = 0;
    for (size_t c = 0; c < p.size(); ++c)
        most = std::max(most, std::abs(p[c] - q[c]));
    return most;
}

} // namespace

Difference difference(const QImage &a, const QImage &b, int tolerance)
{
    Difference result;
    if (a.size() != b.size() || a.isNull())
        return result;
    result.picture = a.convertToFormat(QImage::Format_ARGB32);
    const Surroundings first(result.picture), second(b.convertToFormat(QImage::Format_ARGB32));
    result.most = 0;
    result.worstTile = 0;
    const int across = (a.width() + TileSide - 1) / TileSide;
    const int down = (a.height() + TileSide - 1) / TileSide;
    std::vector<int> tiles(static_cast<size_t>(across * down));
    for (int y = 0; y < a.height(); ++y) {
        auto *shown = reinterpret_cast<QRgb *>(result.picture.scanLine(y));
        for (int x = 0; x < a.width(); ++x) {
            const Channels &p = first.at(x, y), &q = second.at(x, y);
            const int off = farthest(p, q);
            result.most = std::max(result.most, off);
            result.pixels += off > tolerance;
            const int pale = 192 + qGray(shown[x]) / 4;
            shown[x] = off > tolerance ? qRgb(220, 0, 0) : qRgb(pale, pale, pale);
            if (off > 0)
                tiles[static_cast<size_t>(y / TileSide * across + x / TileSide)]
                    += std::max(first.beyond(q, x, y), second.beyond(p, x, y));
        }
    }
    result.share = static_cast<double>(result.pixels)
        / (static_cast<double>(a.width()) * static_cast<double>(a.height()));
    const auto worst = std::ranges::max_element(tiles);
    const auto at = static_cast<int>(worst - tiles.begin());
    result.worstTile = static_cast<double>(*worst) / (TileSide * TileSide);
    result.worstAt = QPoint(at % across, at / across) * TileSide;
    return result;
}

} // namespace summitry::test
