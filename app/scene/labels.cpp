#include "scene/labels.h"

#include "scene/edgelabels.h"
#include "scene/labelground.h"
#include "scene/labelwish.h"

#include <optional>
#include <QHash>

namespace summitry {

namespace {

constexpr double FrameInset = 4; // pixels
constexpr double Around
    = 400; // pixels beyond the frame: no label reaches another as far, nor do many in a row

// Costs, in units of 'as bad as standing on the wrong side'.
constexpr double TooDear = 4.2;
constexpr double CostOfInk = 0.055; // a cell of an arc
constexpr double CostOfStranger = 1.4; // nearer to another dot
constexpr double Loyalty = 1.2; // to the place before, while the map moves

/// The part of the screen in which labels get their places.
QRectF neighbourhood(const View &view, bool coarse)
{
    const double dx = coarse ? 0 : std::min(Around, view.size.width());
    const double dy = coarse ? 0 : std::min(Around, view.size.height());
    return QRectF(QPointF(0, 0), view.size).adjusted(-dx, -dy, dx, dy);
}

/// The most important stops in an area, as many in each part of the map as labels could find room there.
std::vector<LabelWish> wishesIn(
    const QRectF &area, const Layout &layout, const Itinerary &itinerary, const Emphasis &emphasis,
    const LayoutOptions &options)
{
    constexpr double Cell = 128; // pixels
    const int most = layout.coarse ? 3 : 12; // a cell
    QHash<std::pair<int, int>, int> inCell;
    const QPointF middle = layout.view.toScreen(QPointF(0, 0));
    std::vector<LabelWish> wishes;
    for (const int stop : stopsByRank(itinerary, emphasis)) {
        const ScreenStop &at = layout.stops[static_cast<size_t>(stop)];
        if (!at.visible || !area.contains(at.at))
            continue;
        const QPointF cell = (at.at - middle) / Cell;
        int &count = inCell[{static_cast<int>(std::floor(cell.x())), static_cast<int>(std::floor(cell.y()))}];
        if (++count <= most)
            wishes.push_back(stopWish(itinerary, at, stop, emphasis, options));
    }
    return wishes;
}

void remember(const std::vector<Label> &before, std::vector<LabelWish> &wishes)
{
    QHash<int, int> places; // by stop
    for (const Label &label : before)
        places.insert(label.stop, label.place);
    for (LabelWish &wish : wishes)
        wish.before = places.value(wish.label.stop, -1);
}

class Placer {
public:
    Placer(Layout &layout, LabelGround &ground, const QList<QRectF> &keepOut)
        : m_layout(layout)
        , m_ground(ground)
        , m_keepOut(keepOut)
        , m_frame(QPointF(0, 0), layout.view.size)
    {
    }

    void place(const std::vector<LabelWish> &wishes)
    {
        std::vector<const LabelWish *> cut;
        for (const LabelWish &wish : wishes) {
            const auto found = best(wish, [](const QRectF &) { return true; });
            if (!found)
                continue;
            m_ground.take(found->box);
            const bool isSeen = m_frame.contains(wish.at);
            if (isSeen ? isWhole(found->box) : !m_frame.intersects(found->box))
                m_layout.labels.push_back(labelAt(wish, *found));
            else if (isSeen)
                cut.push_back(&wish);
        }
        m_ground.freeAll();
        for (const Label &label : m_layout.labels)
            m_ground.take(label.box);
        for (const QRectF &box : m_keepOut)
            m_ground.take(box);
        for (const LabelWish *wish : cut) {
            const auto found = best(*wish, [this](const QRectF &box) { return isWhole(box); });
            if (!found)
                continue;
            m_ground.take(found->box);
            m_layout.labels.push_back(labelAt(*wish, *found));
        }
    }

private:
    /// In the frame, off the boxes that are to be kept free.
    bool isWhole(const QRectF &box) const
    {
        return m_frame.adjusted(FrameInset, FrameInset, -FrameInset, -FrameInset).contains(box)
            && std::ranges::none_of(m_keepOut, [&](const QRectF &other) { return other.intersects(box); });
    }

    template <typename Allow> std::optional<LabelPlace> best(const LabelWish &wish, const Allow &allows) const
    {
        std::optional<LabelPlace> best;
        for (LabelPlace place : placesAround(wish)) {
            if (!allows(place.box) || !m_ground.isFree(place.box))
                continue;
            place.cost += m_ground.ink(place.box) * CostOfInk
                + (m_ground.isNearerToAnother(place.box, wish.label.stop) ? CostOfStranger : 0)
                - (place.index == wish.before ? Loyalty : 0);
            if (!best || place.cost < best->cost)
                best = place;
        }
        return best && (wish.label.strong || best->cost < TooDear) ? best : std::nullopt;
    }

    Layout &m_layout;
    LabelGround &m_ground;
    const QList<QRectF> &m_keepOut;
    QRectF m_frame;
};

} // namespace

void placeLabels(
    Layout &layout, const Itinerary &itinerary, const Emphasis &emphasis, const LayoutOptions &options,
    const std::vector<Label> &before)
{
    const QRectF around = neighbourhood(layout.view, layout.coarse);
    std::vector<LabelWish> wishes = wishesIn(around, layout, itinerary, emphasis, options);
    if (options.moving)
        remember(before, wishes);
    QRectF area(QPointF(0, 0), layout.view.size);
    for (const LabelWish &wish : wishes)
        area |= reachOf(wish);
    LabelGround ground(layout, itinerary, area);
    Placer(layout, ground, options.keepOut).place(wishes);
    placeEdgeLabels(layout, itinerary, emphasis, options, ground);
}

} // namespace summitry
