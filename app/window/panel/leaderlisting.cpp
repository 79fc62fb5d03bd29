// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/leaderlisting.h"

#include <algorithm>
#include <QHash>

namespace summitry {

namespace {

QList<LeaderSearch::Match> allLeaders(const Story &story)
{
    QList<LeaderSearch::Match> all;
    for (const Leader &leader : story.leaders) {
        if (leader.id != story.protagonist)
            all.append({leader.id, {}});
    }
    return all;
}

} // namespace

LeaderListing listLeaders(
    const Emphasis &emphasis, const Frame &frame, const std::optional<QList<LeaderSearch::Match>> &matches)
{
    const Story &story = *emphasis.itinerary->story;
    const auto isKept = [&](const LeaderSearch::Match &match) {
        return !emphasis.filtered || emphasis.leaders.contains(match.leader);
    };
    LeaderListing listing;
    QHash<QString, qsizetype> known;
    for (const QString &region : story.regions()) {
        known.insert(region, listing.regions.size());
        listing.regions.append({region, {}, 0, 0, 0});
    }
    const QList<LeaderSearch::Match> all = allLeaders(story);
    const QList<LeaderSearch::Match> &found = matches ? *matches : all;
    listing.all = all.size();
    listing.found = found.size();
    for (const LeaderSearch::Match &match : found) {
        const auto region = known.constFind(story.leader(match.leader)->region);
        if (region != known.cend())
            listing.regions[*region].shown.append(match);
    }
    listing.regions.removeIf([](const auto &region) { return region.shown.isEmpty(); });
    for (LeaderListing::Region &region : listing.regions) {
        std::ranges::stable_partition(region.shown, isKept);
        region.leaders = region.shown.size();
        region.kept = std::ranges::count_if(region.shown, isKept);
        listing.kept += region.kept;
        for (const LeaderSearch::Match &match : std::as_const(region.shown))
            region.meetings += countOf(story.meetingsOf(match.leader), emphasis, frame);
    }
    std::ranges::stable_partition(listing.regions, [](const auto &region) { return region.kept > 0; });
    qsizetype room = LeaderListing::MostShown;
    for (LeaderListing::Region &region : listing.regions) {
        region.shown.resize(std::min(region.shown.size(), room));
        room -= region.shown.size();
    }
    return listing;
}

} // namespace summitry
