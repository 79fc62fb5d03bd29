// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/labels/labelground.h"
#include "scene/labels/labelwish.h"

namespace summitry {

/// A label with the place that it got.
struct SettledLabel {
    LabelWish wish;
    LabelPlace place;
};

/// Finds places on a ground for one label after the other, the most important first: each where it costs
/// least, on nothing that must not be touched, and not so that it reads as the name of another stop, by
/// standing nearer to that than to its own. What would be too dear is left out.
///
/// Before a pressing label is left out, it does without its second line, or one other label moves, or it
/// stands a little nearer to another stop.
class LabelPlacer {
public:
    /// `world` is whose countries are named; null where none are.
    LabelPlacer(LabelGround &, const View &, const World *world);

    void settle(const LabelWish &);
    const std::vector<SettledLabel> &settled() const { return m_settled; }

    /// Where a label costs least within a box, while all others stay where they are; null: anywhere.
    std::optional<SettledLabel> find(const LabelWish &, const QRectF *within) const;

private:
    std::optional<SettledLabel> find(const LabelWish &, const QRectF *within, double leastLead) const;
    std::optional<LabelPlace> best(const LabelWish &, const QRectF *within, double leastLead) const;
    std::optional<double> costAt(const LabelPlace &, const LabelWish &, double leastLead, double most) const;
    bool makeRoom(const LabelWish &);
    SettledLabel *theOnlyOneIn(const QRectF &box);
    bool fits(const LabelWish &, const LabelPlace &) const;

    LabelGround &m_ground;
    const View &m_view;
    const World *m_world;
    std::vector<SettledLabel> m_settled;
};

} // namespace summitry
