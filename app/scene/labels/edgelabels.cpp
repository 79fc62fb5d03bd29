// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/labels/edgelabels.h"

#include "scene/arcs/routes.h"
#include "scene/labels/labeltext.h"
#include "words/phrases.h"

#include <algorithm>
#include <optional>
#include <QSet>

namespace summitry {

namespace {

constexpr double Inset = 12; // pixels from the frame's edge
constexpr double Height = 14;

// Where an arc that began out of sight comes into the frame.
std::optional<QPointF> entryOf(const ScreenArc &arc, const QRectF &frame)
{
    bool outside = !arc.startsHere;
    for (const auto &points : arc.pieces) {
        for (const auto &point : points) {
            if (!frame.contains(point.at()))
                outside = true;
            else if (outside)
                return point.at();
        }
        outside = true;
    }
    return std::nullopt;
}

} // namespace

std::vector<Label> edgeLabels(
    const Lines &lines, const Itinerary &itinerary, const Emphasis &emphasis, const QString &language,
    LabelGround &ground)
{
    std::vector<Label> labels;
    const QRectF frame(QPointF(0, 0), lines.view.size);
    const QRectF inner = frame.adjusted(Inset, Inset, -Inset, -Inset);
    QSet<StopIndex> named; // stops; those for which there was no room in a crowd too
    constexpr size_t MostLabels = 60;
    for (const ArcIndex i : itinerary.arcs.indices()) {
        if (labels.size() == MostLabels)
            break;
        const ScreenArc &arc = lines.arcs[i];
        const Arc &facts = itinerary.arcs[i];
        if (arc.pieces.empty() || named.contains(facts.fromStop)
            || itinerary.stops[facts.fromStop].kind == Stop::Kind::Waypoint)
            continue;
        const ScreenStop &start = lines.stops[facts.fromStop];
        if (start.visible && frame.contains(start.at))
            continue;
        const auto entry = entryOf(arc, inner);
        const Place *place = itinerary.story->place(facts.from);
        if (!entry || !place)
            continue;
        Label label;
        label.arc = i;
        label.lead = fromPlace(language);
        label.text = place->name.in(language);
        label.dimmed = emphasis.filtered && emphasis.arcs[i] == ArcState::Dimmed;
        label.type = labelType(false, label.dimmed);
        const double leadWidth = textWidth(label.lead, edgeLeadType());
        const double width = leadWidth + textWidth(label.text, label.type) + 2;
        // Beside the arc: right of it, left of it, above or below, whichever is free and inside.
        const QPointF at = *entry;
        const QRectF tries[] = {
            {at.x() + 6, at.y() - Height - 3, width, Height},
            {at.x() + 6, at.y() + 3, width, Height},
            {at.x() - width - 6, at.y() - Height - 3, width, Height},
            {at.x() - width - 6, at.y() + 3, width, Height},
            {at.x() + 6, at.y() - 2 * Height - 3, width, Height},
        };
        const auto free = std::ranges::find_if(tries, [&](const QRectF &box) {
            return frame.adjusted(4, 4, -4, -4).contains(box) && ground.isFree(box);
        });
        const bool found = free != std::end(tries);
        if (found || itinerary.arcs.size() >= CrowdOfArcs)
            named.insert(facts.fromStop);
        if (!found)
            continue;
        label.box = *free;
        label.baseline = {free->left() + 1, free->top() + 11};
        ground.take(*free);
        labels.push_back(label);
    }
    return labels;
}

} // namespace summitry
