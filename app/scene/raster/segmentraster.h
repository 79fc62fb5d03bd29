// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/raster/fourpixels.h"
#include "scene/raster/pixelcolumns.h"
#include "scene/raster/strokeknot.h"

#include <array>

namespace summitry {

/// Fills one segment of a stroke. `Fading`: its opacity changes. `Cased`: it has a casing. `Ends`: the stroke
/// begins or ends with it.
///
/// Each row is covered by its pixels' distance from the middle: cover changes evenly from pixel to pixel,
/// counted from either side, and is what is less. First some rows are measured, four at a time, then all
/// of their pixels are laid: processors then find much work that does not wait for other work.
template <bool Fading, bool Cased, bool Ends> class SegmentRaster {
public:
    /// From a to b.
    SegmentRaster(
        const StrokeKnot &a, const StrokeKnot &b, const StrokePaint &body, const StrokePaint &casing)
        : m_a(a)
        , m_b(b)
        , m_edge(std::max(a.halfWidth, b.halfWidth) + casing.grown + 0.5F)
        , m_middle(a.x, a.y, a.alongX, a.alongY)
        , m_aside(m_edge * std::sqrt(1 + m_middle.perRow * m_middle.perRow))
        , m_body(body.colour)
        , m_casing(casing.colour)
        , m_bodyParts(all4(body.parts))
        , m_casingParts(all4(casing.parts))
        , m_grown(all4(casing.grown))
        , m_mostOfCasing(all4(mostOf((a.halfWidth + b.halfWidth) / 2 + casing.grown)))
        , m_faintest(all4(std::min(a.opacity, b.opacity)))
        , m_strongest(all4(std::max(a.opacity, b.opacity)))
    {
        if constexpr (Plain) {
            m_scale = body.parts;
            m_rounding = 0.5F;
        }
        const float share = 1 / std::max(a.length, 1.0F);
        m_wider = (b.halfWidth - a.halfWidth) * share;
        m_fuller = (mostOf(b.halfWidth) - mostOf(a.halfWidth)) * share;
        m_stronger = (b.opacity - a.opacity) * share;
        constexpr float NoEnd = 1e6F;
        m_roomBefore = a.isEnd ? 0.5F : NoEnd;
        m_roomBeyond = a.length + (b.isEnd ? 0.5F : NoEnd);
        m_more
            = {all4((m_wider * a.alongX + a.alongY) * m_scale),
               all4((m_wider * a.alongX - a.alongY) * m_scale),
               all4(m_fuller * a.alongX * m_scale),
               all4(m_stronger * a.alongX),
               all4(a.alongX),
               all4(-a.alongX)};
        m_lanes = m_more * Lanes;
        // As many blocks for each row of a steep segment: processors guess loops that do not change.
        constexpr float Narrow = 11;
        m_blocks = 2 * m_aside < Narrow ? static_cast<int>(2 * m_aside + 4.999F) / 4 : 0;
    }

    __attribute__((always_inline)) void fill(const PixelBox &box) const
    {
        const StrokeCut &begin = m_a.begin, &end = m_b.end;
        const float highest = std::min(begin.line.y - begin.reach * m_edge, end.line.y - end.reach * m_edge);
        const float lowest = std::max(begin.line.y + begin.reach * m_edge, end.line.y + end.reach * m_edge);
        const int top = std::max(floorOf(highest), box.top),
                  bottom = std::min(floorOf(lowest) + 1, box.bottom);
        const PixelColumns columns(0, box.width);
        std::array<FourRows, 8> fours;
        constexpr int Most = 4 * static_cast<int>(fours.size());
        for (int first = top; first < bottom; first += Most) {
            const int last = std::min(first + Most, bottom);
            auto four = fours.begin();
            for (int row = first; row < last; row += 4)
                measure(*four++, row, columns);
            four = fours.begin();
            for (int row = first; row < last; row += 4)
                lay(*four++, box, row, std::min(row + 4, last));
        }
    }

private:
    /// Of one colour and opacity: cover is counted in parts of it at once, and half a part is there already
    /// to round them.
    static constexpr bool Plain = !Fading && !Cased;

    /// What covers four pixels. Or how much more it is a pixel further on.
    struct Cover {
        Floats4 left, right; ///< from the one side and from the other
        Floats4 most; ///< a line thinner than a pixel covers no more
        Floats4 opacity;
        Floats4 before, beyond; ///< as far as the ends

        friend Cover operator+(const Cover &a, const Cover &b)
        {
            return {a.left + b.left,       a.right + b.right,   a.most + b.most,
                    a.opacity + b.opacity, a.before + b.before, a.beyond + b.beyond};
        }
        friend Cover operator*(const Cover &cover, Floats4 times)
        {
            return {cover.left * times,    cover.right * times,  cover.most * times,
                    cover.opacity * times, cover.before * times, cover.beyond * times};
        }
    };
    struct FourRows {
        Ints4 from, to; ///< columns
        Cover cover; ///< of each row's first pixel
    };

    static float mostOf(float halfWidth) { return std::min(2 * halfWidth, 1.0F); }

    void measure(FourRows &rows, int first, const PixelColumns &columns) const
    {
        const StrokeKnot &a = m_a;
        const RowCrossing &begin = a.begin.line, &end = m_b.end.line;
        const Floats4 y = static_cast<float>(first) + 0.5F + Lanes, down = y - a.y;
        const Floats4 middle = m_middle.at(y), from = begin.at(y), to = end.at(y);
        Floats4 least = middle - m_aside, most = middle + m_aside;
        (begin.isUp ? least : most) = begin.isUp ? larger(least, from) : smaller(most, from);
        (end.isUp ? most : least) = end.isUp ? smaller(most, to) : larger(least, to);
        rows.from = columns.from(least);
        rows.to = columns.from(most);
        const Floats4 right = __builtin_convertvector(rows.from, Floats4) + (0.5F - a.x);
        const Floats4 away = down * a.alongX - right * a.alongY;
        const Floats4 along = down * a.alongY + right * a.alongX;
        const Floats4 halfWidth = (a.halfWidth + 0.5F) + along * m_wider;
        Cover &cover = rows.cover;
        cover.left = (halfWidth - away) * m_scale + m_rounding;
        cover.right = (halfWidth + away) * m_scale + m_rounding;
        cover.most = (mostOf(a.halfWidth) + along * m_fuller) * m_scale + m_rounding;
        if constexpr (Fading)
            cover.opacity = a.opacity + along * m_stronger;
        if constexpr (Ends) {
            cover.before = m_roomBefore + along;
            cover.beyond = m_roomBeyond - along;
        }
    }

    /// Of a row's first pixels.
    Cover first(const FourRows &rows, int row) const
    {
        const Cover &own = rows.cover;
        return {own.left[row] + m_lanes.left,     own.right[row] + m_lanes.right,
                own.most[row] + m_lanes.most,     own.opacity[row] + m_lanes.opacity,
                own.before[row] + m_lanes.before, own.beyond[row] + m_lanes.beyond};
    }

    void lay(const FourRows &rows, const PixelBox &box, int top, int bottom) const
    {
        const auto isInside = [&](int row) {
            return rows.from[row] >= box.left && rows.from[row] + 4 * m_blocks <= box.right;
        };
        quint32 *pixels = box.rowAt(top);
        if (m_blocks > 0 && bottom == top + 4 && isInside(0) && isInside(1) && isInside(2) && isInside(3)) {
            laySteep<0>(rows, pixels);
            laySteep<1>(rows, pixels + box.stride);
            laySteep<2>(rows, pixels + 2 * box.stride);
            laySteep<3>(rows, pixels + 3 * box.stride);
            return;
        }
        for (int row = 0; row < bottom - top; ++row)
            layLevel(rows, row, pixels + row * box.stride, box);
    }

    /// A row of a few pixels, all inside the box.
    template <int Row> void laySteep(const FourRows &rows, quint32 *pixels) const
    {
        const Cover cover = first(rows, Row);
        const int from = rows.from[Row], count = rows.to[Row] - from;
        layFour(pixels + from, cover, count);
        for (int passed = 4; passed < 4 * m_blocks; passed += 4)
            layFour(
                pixels + from + passed, cover + m_more * all4(static_cast<float>(passed)), count - passed);
    }

    /// Any row.
    void layLevel(const FourRows &rows, int row, quint32 *pixels, const PixelBox &box) const
    {
        const Cover cover = first(rows, row);
        const int from = rows.from[row], to = std::min(rows.to[row], box.right);
        for (int passed = std::max(box.left - from, 0) / 4 * 4; from + passed < to; passed += 4) {
            const int x = from + passed;
            const Cover here = cover + m_more * all4(static_cast<float>(passed));
            if (x >= box.left && x + 4 <= box.width) {
                layFour(pixels + x, here, to - x);
                continue;
            }
            const int outside = std::max(box.left - x, 0);
            const auto size = static_cast<size_t>(std::min(x + 4, box.width) - x - outside) * sizeof *pixels;
            quint32 copies[4] = {};
            std::memcpy(copies + outside, pixels + x + outside, size);
            layFour(copies, here, to - x);
            std::memcpy(pixels + x + outside, copies + outside, size);
        }
    }

    /// The first so many of four pixels.
    void layFour(quint32 *pixels, const Cover &cover, int count) const
    {
        const Ints4 isInside = count > Ints4{0, 1, 2, 3};
        const auto parts = [&](Floats4 covered, Floats4 all) -> Ints4 {
            if constexpr (Ends) {
                const Floats4 room = smaller(cover.before, cover.beyond);
                covered = smaller(covered, Plain ? room * m_scale + m_rounding : room);
            }
            covered = larger(covered, all4(0));
            if constexpr (Fading)
                covered *= smaller(larger(cover.opacity, m_faintest), m_strongest);
            if constexpr (!Plain)
                covered = covered * all + 0.5F;
            return __builtin_convertvector(covered, Ints4) & isInside;
        };
        const Floats4 sides = smaller(cover.left, cover.right);
        FourPixels laid = FourPixels::at(pixels);
        if constexpr (Cased)
            laid = m_casing.mixed(laid, parts(smaller(sides + m_grown, m_mostOfCasing), m_casingParts)) >> 8;
        m_body.mixed(laid, parts(smaller(sides, cover.most), m_bodyParts)).storeUpper(pixels);
    }

    const StrokeKnot &m_a, &m_b;
    float m_edge; ///< half of the width, with what fades
    RowCrossing m_middle;
    float m_aside; ///< from the middle along a row
    int m_blocks; ///< of four pixels in each row; 0: as many as it takes
    Over m_body, m_casing;
    Floats4 m_bodyParts, m_casingParts, m_grown, m_mostOfCasing, m_faintest, m_strongest;
    float m_scale = 1, m_rounding = 0;
    float m_wider, m_fuller, m_stronger; ///< a pixel further along
    float m_roomBefore, m_roomBeyond;
    Cover m_more, m_lanes;
};

} // namespace summitry
