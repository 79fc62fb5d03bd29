#include "scene/labels.h"

#include "scene/countrynames.h"
#include "scene/edgelabels.h"
#include "scene/labelground.h"
#include "scene/labelwish.h"

#include <optional>
#include <QHash>

namespace summitry {

namespace {

constexpr double FrameInset = 4; // pixels
constexpr double QuietRoom = 5, QuietHeight = 3; // pixels around a country's name
constexpr double Around = 400; // pixels beyond the frame: hardly a row of labels reaches as far

// Costs, in units of 'as bad as standing on the wrong side'.
constexpr double TooDear = 4.2, NameTooDear = 2.2; // of a stop, of a country
constexpr double CostOfInk = 0.055, NamesCostOfInk = 0.09; // a cell of an arc
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
    const auto key = [](const Label &label) { return std::pair(label.stop, label.country); };
    QHash<std::pair<int, QString>, int> places;
    for (const Label &label : before)
        places.insert(key(label), label.place);
    for (LabelWish &wish : wishes)
        wish.before = places.value(key(wish.label), -1);
}

class Placer {
public:
    Placer(Layout &layout, LabelGround &ground, const LayoutOptions &options)
        : m_layout(layout)
        , m_ground(ground)
        , m_options(options)
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
            const bool isCountry = wish.label.stop < 0;
            const bool isSeen = isCountry ? m_frame.intersects(found->box) : m_frame.contains(wish.at);
            if (isSeen ? isWhole(found->box) : !m_frame.intersects(found->box))
                m_layout.labels.push_back(labelAt(wish, *found));
            else if (isSeen && !isCountry)
                cut.push_back(&wish);
        }
        m_ground.freeAll();
        for (const Label &label : m_layout.labels)
            m_ground.take(label.box);
        for (const QRectF &box : m_options.keepOut)
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
            && std::ranges::none_of(
                   m_options.keepOut, [&](const QRectF &other) { return other.intersects(box); });
    }

    template <typename Allow> std::optional<LabelPlace> best(const LabelWish &wish, const Allow &allows) const
    {
        const bool isCountry = wish.label.stop < 0;
        std::optional<LabelPlace> best;
        for (LabelPlace place : placesFor(wish)) {
            place.cost -= place.index == wish.before ? Loyalty : 0;
            if (best && place.cost >= best->cost) // and what stands there can only cost more
                continue;
            if (!allows(place.box) || !m_ground.isFree(isCountry ? quiet(place.box) : place.box))
                continue;
            place.cost += m_ground.ink(place.box) * (isCountry ? NamesCostOfInk : CostOfInk);
            if (!isCountry && m_ground.isNearerToAnother(place.box, wish.label.stop))
                place.cost += CostOfStranger;
            if ((!best || place.cost < best->cost) && (!isCountry || fits(wish, place)))
                best = place;
        }
        const double most = isCountry ? NameTooDear : TooDear;
        return best && (wish.label.strong || best->cost < most) ? best : std::nullopt;
    }

    static QRectF quiet(const QRectF &box)
    {
        return box.adjusted(-QuietRoom, -QuietHeight, QuietRoom, QuietHeight);
    }

    /// A country's name that moves off its middle stays on its land.
    bool fits(const LabelWish &wish, const LabelPlace &place) const
    {
        return place.index == 0 || standsOn(place.box, wish.label.country, m_layout.view, *m_options.world);
    }

    Layout &m_layout;
    LabelGround &m_ground;
    const LayoutOptions &m_options;
    QRectF m_frame;
};

} // namespace

void placeLabels(
    Layout &layout, const Itinerary &itinerary, const Emphasis &emphasis, const LayoutOptions &options,
    const Layout &before)
{
    const QRectF around = neighbourhood(layout.view, layout.coarse);
    std::vector<LabelWish> wishes = wishesIn(around, layout, itinerary, emphasis, options);
    if (options.world && showsCountryNames(layout, itinerary, before)) {
        for (LabelWish &wish : countryWishes(around, layout.view, *options.world, options.language))
            wishes.push_back(std::move(wish));
    }
    if (options.moving)
        remember(before.labels, wishes);
    QRectF area(QPointF(0, 0), layout.view.size);
    for (const LabelWish &wish : wishes)
        area |= reachOf(wish);
    LabelGround ground(layout, itinerary, area);
    Placer(layout, ground, options).place(wishes);
    placeEdgeLabels(layout, itinerary, emphasis, options, ground);
}

} // namespace summitry
