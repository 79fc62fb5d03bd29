#include "scene/labels.h"

#include "scene/arclook.h"
#include "scene/arcshape.h"
#include "scene/inkgrid.h"
#include "scene/labeltext.h"
#include "scene/routes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace summitry {

namespace {

constexpr int Angles = 16;
constexpr std::array<double, 5> Distances{1, 4, 8, 14, 22};
constexpr double LineHeight = 13; // of the second line
constexpr double FrameInset = 4;

// Costs, in units of 'as bad as standing on the wrong side'.
constexpr double TooDear = 4.2;
constexpr double CostOfDistance = 0.28; // a step
constexpr double CostOfInk = 0.055; // a cell of an arc
constexpr double CostOfStranger = 1.4; // nearer to another dot
constexpr double Loyalty = 1.2; // for the place that the label had before

/// Boxes that nothing else may touch, by the cells of the screen that they lie in.
class BoxGrid {
public:
    explicit BoxGrid(QSizeF size)
        : m_columns(1 + static_cast<int>(std::max(size.width(), 0.0) / Cell))
        , m_rows(1 + static_cast<int>(std::max(size.height(), 0.0) / Cell))
        , m_cells(static_cast<size_t>(m_columns) * static_cast<size_t>(m_rows))
    {
    }

    void add(const QRectF &box)
    {
        forCells(box, [&](std::vector<QRectF> &cell) {
            cell.push_back(box);
            return false;
        });
    }
    bool touches(const QRectF &box) const
    {
        return forCells(box, [&](const std::vector<QRectF> &cell) {
            return std::ranges::any_of(cell, [&](const QRectF &other) { return other.intersects(box); });
        });
    }

private:
    static constexpr double Cell = 48; // pixels

    /// Until `visit` answers true; what lies outside the screen belongs to the cells at its rim.
    template <typename Visit> bool forCells(const QRectF &box, const Visit &visit) const
    {
        const auto cell = [](double pixels, int count) {
            return static_cast<int>(std::clamp(std::floor(pixels / Cell), 0.0, count - 1.0));
        };
        for (int row = cell(box.top(), m_rows); row <= cell(box.bottom(), m_rows); ++row) {
            for (int column = cell(box.left(), m_columns); column <= cell(box.right(), m_columns); ++column) {
                if (visit(m_cells
                              [static_cast<size_t>(row) * static_cast<size_t>(m_columns)
                               + static_cast<size_t>(column)]))
                    return true;
            }
        }
        return false;
    }

    int m_columns, m_rows;
    mutable std::vector<std::vector<QRectF>> m_cells;
};

struct Candidate {
    QRectF box;
    double angle = 0, distance = 0;
    double cost = 0;
};

struct Wish {
    int stop = 0;
    LabelText text;
    bool strong = false, dimmed = false;
    QSizeF size;
    double ascent = 0;
};

class Placer {
public:
    Placer(Layout &layout, const Itinerary &itinerary, const View &view, const LayoutOptions &options)
        : m_layout(layout)
        , m_stops(itinerary.stops)
        , m_bounds(
              QRectF(QPointF(0, 0), view.size).adjusted(FrameInset, FrameInset, -FrameInset, -FrameInset))
        , m_ink(view.size)
        , m_taken(view.size)
    {
        // Of a crowd a sample: where it lies, all is full.
        const size_t step = layout.coarse ? 1 : 1 + itinerary.arcs.size() / CrowdOfArcs;
        for (size_t i = 0; i < itinerary.arcs.size(); i += step)
            addArc(std::as_const(layout).arcs[static_cast<qsizetype>(i)], itinerary.arcs[i].kind);
        m_ink.finish();
        for (const QRectF &box : options.keepOut)
            m_taken.add(box);
        for (const ScreenStop &stop : layout.stops) {
            const double r = stop.radius + 1;
            if (stop.visible)
                m_taken.add(QRectF(stop.at.x() - r, stop.at.y() - r, 2 * r, 2 * r));
        }
    }

    void place(const Wish &wish, const LabelMemory &before)
    {
        const ScreenStop &stop = m_layout.stops[static_cast<size_t>(wish.stop)];
        std::optional<Candidate> best;
        const auto remembered = before.constFind(wish.stop);
        for (int i = 0; i < Angles; ++i) {
            for (size_t d = 0; d < Distances.size(); ++d) {
                Candidate candidate = candidateAt(stop, wish, i, Distances[d]);
                if (!m_bounds.contains(candidate.box) || m_taken.touches(candidate.box))
                    continue;
                candidate.cost += static_cast<double>(d) * CostOfDistance + inkCost(candidate.box)
                    + (isNearerToAnother(candidate, stop, wish.stop) ? CostOfStranger : 0);
                if (remembered != before.cend() && remembered->angle == candidate.angle
                    && remembered->distance == candidate.distance)
                    candidate.cost -= Loyalty;
                if (!best || candidate.cost < best->cost)
                    best = candidate;
            }
        }
        if (best && (wish.strong || best->cost < TooDear))
            accept(wish, *best);
    }

private:
    void addArc(const ScreenArc &arc, Arc::Kind kind)
    {
        const double weight = kind == Arc::Kind::Journey ? 1.4 : 1;
        for (const auto &points : arc.pieces) {
            for (size_t i = 1; i < points.size(); ++i)
                m_ink.addLine(points[i - 1].at, points[i].at, weight);
        }
        if (!arc.endsHere)
            return;
        const QPointF tip = arc.pieces.back().back().at;
        const ArcLook &look = lookOf(kind);
        if (kind == Arc::Kind::Journey)
            m_taken.add(solidHead(headingAt(arc, 1), look.headLength, look.headWidth).boundingRect());
        else
            m_ink.addBox(QRectF(tip.x() - 4, tip.y() - 4, 8, 8), 1);
    }

    // Right first, then lower right, and around; the far side of the ring costs most.
    static double angleCost(double angle)
    {
        constexpr double Favourite = 0.2; // radians below the horizontal
        return 0.9 * (1 - std::cos(angle - Favourite)) / 2 + 0.5 * std::abs(std::sin(angle));
    }

    static Candidate candidateAt(const ScreenStop &stop, const Wish &wish, int index, double distance)
    {
        const double angle = index * 2 * std::numbers::pi / Angles;
        const double reach = stop.radius + distance + 1.5;
        const QPointF rim = stop.at + QPointF(std::cos(angle), std::sin(angle)) * reach;
        const auto pull = [](double v) { return std::clamp(v * 1.5, -1.0, 1.0); };
        const QPointF middle = rim
            + QPointF(pull(std::cos(angle)) * wish.size.width(), pull(std::sin(angle)) * wish.size.height())
                / 2;
        const QPointF corner(middle.x() - wish.size.width() / 2, middle.y() - wish.size.height() / 2);
        return {QRectF(corner, wish.size), angle, distance, angleCost(angle)};
    }

    double inkCost(const QRectF &box) const { return m_ink.sum(box) * CostOfInk; }

    bool isNearerToAnother(const Candidate &candidate, const ScreenStop &own, int index) const
    {
        const auto gap = [&](QPointF p) {
            const double dx = std::max({candidate.box.left() - p.x(), p.x() - candidate.box.right(), 0.0});
            const double dy = std::max({candidate.box.top() - p.y(), p.y() - candidate.box.bottom(), 0.0});
            return std::hypot(dx, dy);
        };
        const double mine = gap(own.at) - own.radius + 2;
        const double reach = std::max(mine, 0.0); // beyond another's rim; its own size is in the index
        for (const int i : m_layout.stopIndex.in(candidate.box.adjusted(-reach, -reach, reach, reach))) {
            const ScreenStop &other = m_layout.stops[static_cast<size_t>(i)];
            if (i != index && gap(other.at) - other.radius < mine)
                return true;
        }
        return false;
    }

    void accept(const Wish &wish, const Candidate &candidate)
    {
        Label label;
        label.stop = wish.stop;
        label.text = wish.text.name;
        label.second = wish.text.second;
        label.strong = wish.strong;
        label.dimmed = wish.dimmed;
        label.box = candidate.box;
        // Lines stand flush to the side that faces the ring, centred above and below it.
        const double side = std::cos(candidate.angle);
        const double share = side > 0.3 ? 0 : side < -0.3 ? 1 : 0.5;
        const double width = candidate.box.width() - 2;
        const auto left = [&](const QString &text, const Type &type) {
            return candidate.box.left() + 1 + (width - textWidth(text, type)) * share;
        };
        label.baseline
            = {left(label.text, labelType(wish.strong, wish.dimmed)), candidate.box.top() + wish.ascent};
        label.secondBaseline = {left(label.second, secondLineType()), label.baseline.y() + LineHeight};
        m_taken.add(candidate.box);
        m_layout.labels.push_back(label);
        m_layout.memory.insert(wish.stop, {candidate.angle, candidate.distance});
    }

    Layout &m_layout;
    const std::vector<Stop> &m_stops;
    QRectF m_bounds;
    InkGrid m_ink;
    BoxGrid m_taken;
};

Wish wishFor(const Itinerary &itinerary, int stop, const Emphasis &emphasis, const LayoutOptions &options)
{
    Wish wish;
    wish.stop = stop;
    wish.text = labelText(itinerary, stop, emphasis, options);
    wish.strong = itinerary.stops[static_cast<size_t>(stop)].kind == Stop::Kind::Host;
    wish.dimmed = emphasis.filtered && !emphasis.stops[static_cast<size_t>(stop)];
    const Type type = labelType(wish.strong, wish.dimmed);
    double width = textWidth(wish.text.name, type);
    double height = std::ceil(type.size * 1.2);
    if (!wish.text.second.isEmpty()) {
        width = std::max(width, textWidth(wish.text.second, secondLineType()));
        height += LineHeight;
    }
    wish.size = {width + 2, height};
    wish.ascent = type.size;
    return wish;
}

// Where arcs that are selected begin.
std::vector<bool> homesOfSelected(const Itinerary &itinerary, const Emphasis &emphasis)
{
    std::vector<bool> homes(itinerary.stops.size());
    for (size_t i = 0; i < itinerary.arcs.size(); ++i) {
        if (emphasis.arcs[i] == ArcState::Selected)
            homes[static_cast<size_t>(itinerary.arcs[i].fromStop)] = true;
    }
    return homes;
}

// Hosts first by their meetings, then homes of selected arcs, stopovers, other homes.
int rankOf(const Itinerary &itinerary, int stop, const Emphasis &emphasis, const std::vector<bool> &selected)
{
    const Stop &of = itinerary.stops[static_cast<size_t>(stop)];
    if (of.kind == Stop::Kind::Host)
        return 0;
    if (selected[static_cast<size_t>(stop)])
        return 1;
    if (of.kind == Stop::Kind::Stopover)
        return 2;
    return emphasis.filtered && !emphasis.stops[static_cast<size_t>(stop)] ? 4 : 3;
}

} // namespace

void placeLabels(
    Layout &layout, const Itinerary &itinerary, const View &view, const Emphasis &emphasis,
    const LayoutOptions &options, const LabelMemory &before)
{
    Placer placer(layout, itinerary, view, options);
    const QRectF frame(QPointF(0, 0), view.size);
    const std::vector<bool> selected = homesOfSelected(itinerary, emphasis);
    std::vector<std::pair<int, int>> order; // rank, stop
    for (int stop = 0; stop < static_cast<int>(layout.stops.size()); ++stop) {
        const ScreenStop &at = layout.stops[static_cast<size_t>(stop)];
        if (at.visible && frame.contains(at.at))
            order.emplace_back(rankOf(itinerary, stop, emphasis, selected), stop);
    }
    std::ranges::stable_sort(order);
    const size_t most = layout.coarse ? 150 : 1000; // long before, the map is full
    for (const auto &[rank, stop] : std::span(order).first(std::min(order.size(), most)))
        placer.place(wishFor(itinerary, stop, emphasis, options), before);
}

} // namespace summitry
