// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/labels/labelplacer.h"

#include "scene/labels/countrynames.h"

#include <cmath>

namespace summitry {

namespace {

constexpr double QuietRoom = 5, QuietHeight = 3; // pixels around a country's name

// Costs, in units of 'as bad as standing on the wrong side'.
constexpr double TooDear = 6, NameTooDear = 2.2; // of a stop, of a country
constexpr double CostOfInk = 0.055, NamesCostOfInk = 0.09; // a cell of an arc
constexpr double CostOfDoubt = 0.5; // as near to another stop as to its own
constexpr double Loyalty = 1.2; // to the place before, while the map moves

// By how much nearer a label is to its own stop than to any other, pixels.
constexpr double ClearLead = 4; // beyond doubt
constexpr double LeastLead = 0, LeastLeadOfHost = -3; // of any; of a host that had no place otherwise

QRectF quiet(const QRectF &box)
{
    return box.adjusted(-QuietRoom, -QuietHeight, QuietRoom, QuietHeight);
}

bool isCountry(const LabelWish &wish)
{
    return !wish.label.stop.isValid();
}

double tooDear(const LabelWish &wish)
{
    return isCountry(wish) ? NameTooDear : wish.label.strong ? HUGE_VAL : TooDear;
}

} // namespace

LabelPlacer::LabelPlacer(LabelGround &ground, const View &view, const World *world)
    : m_ground(ground)
    , m_view(view)
    , m_world(world)
{
}

void LabelPlacer::settle(const LabelWish &wish)
{
    auto found = find(wish, nullptr, LeastLead);
    if (!found && wish.pressing) {
        if (makeRoom(inBrief(wish)))
            return;
        if (wish.label.strong)
            found = find(wish, nullptr, LeastLeadOfHost);
    }
    if (!found)
        return;
    m_ground.take(found->place.box);
    m_settled.push_back(*found);
}

std::optional<SettledLabel> LabelPlacer::find(const LabelWish &wish, const QRectF *within) const
{
    const auto found = find(wish, within, LeastLead);
    return found || !wish.pressing || !wish.label.strong ? found : find(wish, within, LeastLeadOfHost);
}

std::optional<SettledLabel>
LabelPlacer::find(const LabelWish &wish, const QRectF *within, double leastLead) const
{
    if (const auto place = best(wish, within, leastLead))
        return SettledLabel{wish, *place};
    if (!wish.pressing || wish.label.second.isEmpty())
        return std::nullopt;
    const LabelWish brief = inBrief(wish);
    const auto place = best(brief, within, leastLead);
    return place ? std::optional(SettledLabel{brief, *place}) : std::nullopt;
}

std::optional<LabelPlace>
LabelPlacer::best(const LabelWish &wish, const QRectF *within, double leastLead) const
{
    const double loyalty = wish.before < 0 ? 0 : Loyalty;
    double least = tooDear(wish);
    std::optional<LabelPlace> best;
    for (int i = 0; i < placesOf(wish); ++i) {
        LabelPlace place = placeOf(wish, i);
        if (place.cost - loyalty >= least) // and what stands there can only cost more
            break;
        place.cost -= i == wish.before ? loyalty : 0;
        if ((within && !within->contains(place.box))
            || !m_ground.isFree(isCountry(wish) ? quiet(place.box) : place.box))
            continue;
        const auto cost = costAt(place, wish, leastLead, least);
        if (!cost || !fits(wish, place))
            continue;
        least = place.cost = *cost;
        best = place;
    }
    return best;
}

/// What a place costs with all that stands there; nothing where it would be misread or cost `most` or more.
std::optional<double>
LabelPlacer::costAt(const LabelPlace &place, const LabelWish &wish, double leastLead, double most) const
{
    double cost = place.cost;
    if (!isCountry(wish)) {
        const double lead = m_ground.lead(place.box, wish.label.stop, leastLead, ClearLead);
        if (lead < leastLead)
            return std::nullopt;
        cost += CostOfDoubt * (1 - lead / ClearLead);
    }
    const double costOfInk = isCountry(wish) ? NamesCostOfInk : CostOfInk;
    cost += m_ground.ink(place.box, (most - cost) / costOfInk) * costOfInk;
    return cost < most ? std::optional(cost) : std::nullopt;
}

/// Has one label move elsewhere, if that leaves room for another.
bool LabelPlacer::makeRoom(const LabelWish &wish)
{
    for (int i = 0; i < placesOf(wish); ++i) {
        const LabelPlace place = placeOf(wish, i);
        SettledLabel *inTheWay = m_ground.isBlocked(place.box) ? nullptr : theOnlyOneIn(place.box);
        if (!inTheWay || !costAt(place, wish, LeastLead, tooDear(wish)))
            continue;
        m_ground.leave(inTheWay->place.box);
        m_ground.take(place.box);
        if (const auto elsewhere = best(inTheWay->wish, nullptr, LeastLead)) {
            m_ground.take(elsewhere->box);
            inTheWay->place = *elsewhere;
            m_settled.push_back({wish, place});
            return true;
        }
        m_ground.leave(place.box);
        m_ground.take(inTheWay->place.box);
    }
    return false;
}

/// Null where there are several or none.
SettledLabel *LabelPlacer::theOnlyOneIn(const QRectF &box)
{
    SettledLabel *only = nullptr;
    for (SettledLabel &label : m_settled) {
        if (!label.place.box.intersects(box))
            continue;
        if (only)
            return nullptr;
        only = &label;
    }
    return only;
}

/// A country's name that moves off its middle stays on its land.
bool LabelPlacer::fits(const LabelWish &wish, const LabelPlace &place) const
{
    return !isCountry(wish) || place.index == 0 || standsOn(place.box, wish.label.country, m_view, *m_world);
}

} // namespace summitry
