// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/keptfacts.h"

#include "words/language.h"

#include <algorithm>

namespace summitry {

namespace {

QString nameOf(const Story &story, const QString &leader, const QString &language)
{
    const Leader *found = story.leader(leader);
    return found ? found->name.in(language) : leader;
}

QString cityName(const Story &story, const QString &city, const QString &language)
{
    const Place *found = story.place(city);
    return found ? found->name.in(language) : city;
}

QString countryName(const Scene &scene, const QString &code)
{
    const World *world = scene.chart ? scene.chart->world.get() : nullptr;
    const Country *country = world ? world->country(code) : nullptr;
    return country ? mapName(country->name(scene.language), scene.language) : code;
}

KeptFacts::Tie tieOf(const Emphasis &emphasis, const QStringList &countries)
{
    const Story &story = *emphasis.itinerary->story;
    bool allWith = !countries.isEmpty(), allIn = allWith;
    for (const MeetingIndex i : story.meetings.indices()) {
        if (!emphasis.keepsMeeting(i) || !(allWith || allIn))
            continue;
        const Leader *leader = story.leader(story.meetings[i].leader);
        const Place *place = story.place(story.meetings[i].place);
        allWith = allWith && leader && countries.contains(leader->country);
        allIn = allIn && place && countries.contains(place->country);
    }
    return allWith ? KeptFacts::Tie::With : allIn ? KeptFacts::Tie::HeldIn : KeptFacts::Tie::Either;
}

/// The cities of the kept meetings, the most frequent first, then in the order of their first.
QStringList hostsOf(const Emphasis &emphasis)
{
    struct Host {
        QString city;
        MeetingIndex first;
        int times = 0;
    };
    QList<Host> hosts;
    for (const StopIndex i : emphasis.itinerary->stops.indices()) {
        const Stop &stop = emphasis.itinerary->stops[i];
        const auto isKept = [&](MeetingIndex meeting) { return emphasis.keepsMeeting(meeting); };
        if (const int times = emphasis.keptAt(i); times > 0)
            hosts.append({stop.city, *std::ranges::find_if(stop.meetings, isKept), times});
    }
    std::ranges::sort(hosts, [](const Host &one, const Host &other) {
        return one.times != other.times ? one.times > other.times : one.first < other.first;
    });
    QStringList cities;
    for (const Host &host : hosts)
        cities += host.city;
    return cities;
}

void reach(KeptFacts &facts, const QDate &from, const QDate &to)
{
    facts.first = facts.first.isNull() ? from : std::min(facts.first, from);
    facts.last = facts.last.isNull() ? to : std::max(facts.last, to);
}

} // namespace

KeptFacts keptFacts(const Scene &scene, const Filter &filter)
{
    const Emphasis &emphasis = scene.emphasis;
    const Itinerary &itinerary = *scene.itinerary;
    const Story &story = *itinerary.story;
    const QString &language = scene.language;
    KeptFacts facts;
    for (const QString &id : filter.leaders)
        facts.leaders += nameOf(story, id, language);
    for (const QString &code : filter.countries)
        facts.countries += countryName(scene, code);
    for (const QString &id : filter.regions)
        facts.regions += story.regionName(id).in(language);
    for (const QString &id : filter.cities)
        facts.places += cityName(story, id, language);
    facts.from = filter.from;
    facts.to = filter.to;
    facts.tie = tieOf(emphasis, filter.countries);
    facts.withYear = story.start.year() != story.end.year();
    facts.storyMeetings = story.meetings.size();
    facts.storyStart = story.start;
    facts.storyEnd = story.end;
    if (const Leader *protagonist = story.leader(story.protagonist))
        facts.protagonists += protagonist->name.in(language);

    facts.meetings = emphasis.counts.meetings;
    facts.legs = emphasis.counts.legs;
    for (const MeetingIndex i : story.meetings.indices()) {
        if (emphasis.keepsMeeting(i))
            reach(facts, story.meetings[i].date, story.meetings[i].end);
    }
    if (story.meetings.isEmpty()) {
        for (const ArcIndex i : itinerary.arcs.indices()) {
            if (itinerary.arcs[i].kind == Arc::Kind::Journey && emphasis.keptArcs[i])
                reach(facts, itinerary.arcs[i].day, itinerary.arcs[i].day);
        }
    }
    for (const auto &[id, times] : emphasis.met)
        facts.met.append({nameOf(story, id, language), times});
    for (const QString &city : hostsOf(emphasis))
        facts.hosts += cityName(story, city, language);
    return facts;
}

} // namespace summitry
