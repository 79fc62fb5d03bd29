// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/pictures/mapchanges.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace summitry {

namespace {

constexpr double LabelHalo = 4; // pixels around a label's box

/// Arcs that are announced or drawn in one of two frames and not, or not so, in the other.
std::set<ArcIndex> changedArcs(const Frame &before, const Frame &now)
{
    std::set<ArcIndex> changed;
    for (const Frame *frame : {&before, &now}) {
        for (const ArcIndex arc : frame->announcedArcs()) {
            if (!changed.erase(arc))
                changed.insert(arc);
        }
    }
    const auto drawnBefore = before.drawnArcs(), drawnNow = now.drawnArcs();
    const auto &more = drawnBefore.size() > drawnNow.size() ? drawnBefore : drawnNow;
    for (const ArcIndex arc : more.subspan(std::min(drawnBefore.size(), drawnNow.size())))
        changed.insert(arc);
    return changed;
}

/// Meetings that have begun in one of two frames and not in the other.
std::span<const MeetingIndex> meetingsBetween(const Frame &before, const Frame &now)
{
    const std::span<const MeetingIndex> meetings = now.schedule.meetingsByBeginning();
    const auto begins = [&](MeetingIndex meeting) { return now.schedule.meeting(meeting); };
    const auto [from, to] = std::minmax({before.moment, now.moment});
    return {
        std::ranges::upper_bound(meetings, from, {}, begins),
        std::ranges::upper_bound(meetings, to, {}, begins)};
}

/// So much comes or goes that it is not worth to ask where.
bool wholeMapChanges(const Frame &before, const Frame &now)
{
    constexpr qsizetype Many = 1000;
    const auto drawn = [](const Frame &frame) { return static_cast<qsizetype>(frame.drawnArcs().size()); };
    return std::abs(drawn(now) - drawn(before)) > Many || std::ssize(meetingsBetween(before, now)) > Many;
}

/// Where arcs have settled since a frame, and dotted lines appeared or went.
QRegion settledRegion(const Scene &scene, const Frame &before)
{
    TileMask mask(scene.view.size);
    for (const ArcIndex arc : changedArcs(before, scene.frame))
        addArc(mask, scene, arc);
    return mask.region();
}

/// Where rings have counted on since a frame, and labels of arcs come or go.
QRegion countedRegion(const Scene &scene, const Frame &before)
{
    std::vector<QRectF> boxes;
    std::set<StopIndex> hosts;
    for (const MeetingIndex meeting : meetingsBetween(before, scene.frame)) {
        const StopIndex host = scene.itinerary->hosts[meeting];
        const ScreenStop &stop = scene.layout.stops[host];
        if (!stop.visible || !hosts.insert(host).second)
            continue;
        const int countBefore = before.stop(host).count, count = scene.frame.stop(host).count;
        constexpr double Reach = 4;
        const double r = stop.radius + Reach;
        const bool countsOn = countBefore > 0 && count > 0;
        boxes.push_back(
            countsOn ? countBox(stop, std::max(countBefore, count))
                     : QRectF(stop.at.x() - r, stop.at.y() - r, 2 * r, 2 * r));
    }
    for (const Label &label : scene.layout.labels) {
        const auto isHidden
            = [&](const Frame &frame) { return frame.arc(label.arc).phase == ArcPhase::Hidden; };
        if (label.arc.isValid() && isHidden(before) != isHidden(scene.frame))
            boxes.push_back(label.box.adjusted(-LabelHalo, -LabelHalo, LabelHalo, LabelHalo));
    }
    constexpr size_t Few = 50; // of which the pixels count
    TileMask mask(scene.view.size);
    QRegion region;
    for (const QRectF &box : boxes) {
        if (boxes.size() > Few)
            mask.add(box);
        else
            region += box.toAlignedRect();
    }
    return boxes.size() > Few ? mask.region() : region;
}

/// Where labels differ between two layouts of one view.
QRegion changedLabels(const std::vector<Label> &before, const std::vector<Label> &now)
{
    QRegion region;
    const auto addMissing = [&](const std::vector<Label> &from, const std::vector<Label> &in) {
        const auto owner = [](const Label &l) { return std::tie(l.stop, l.arc, l.country); };
        const auto look = [](const Label &l) { return std::tie(l.text, l.second, l.box, l.dimmed); };
        std::map<std::tuple<StopIndex, ArcIndex, QString>, const Label *> known;
        for (const Label &label : in)
            known.emplace(owner(label), &label);
        for (const Label &label : from) {
            const auto other = known.find(owner(label));
            if (other == known.end() || look(*other->second) != look(label))
                region += label.box.adjusted(-LabelHalo, -LabelHalo, LabelHalo, LabelHalo).toAlignedRect();
        }
    };
    addMissing(before, now);
    addMissing(now, before);
    return region;
}

} // namespace

/// Where something has moved away, and where it is now.
QRegion MapChanges::move(const Scene &now)
{
    const QRegion before = std::exchange(m_moving, movingRegion(now));
    return before + m_moving;
}

MapDamage MapChanges::frameMoved(const Scene &now, const Frame &before)
{
    MapDamage damage{.motion = {.region = move(now)}};
    if (wholeMapChanges(before, now.frame)) {
        damage.still = damage.places = Everything;
    } else {
        damage.still.region = settledRegion(now, before);
        damage.places.region = countedRegion(now, before);
    }
    return damage;
}

MapDamage MapChanges::laidOut(const Scene &now, const Layout &before)
{
    MapDamage damage{.motion = {.region = move(now)}};
    if (before.arcs.isSharedWith(now.layout.arcs) && before.view == now.view)
        damage.places.region = changedLabels(before.labels, now.layout.labels);
    else
        damage = {.still = Everything, .places = Everything, .arcsStale = true};
    return damage;
}

MapDamage MapChanges::hovered(const Scene &now)
{
    return {.motion = {.region = move(now)}};
}

} // namespace summitry
