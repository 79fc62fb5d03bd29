// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/keptfacts.h"

#include "telling/tally.h"
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
    bool allWith = true, allIn = true;
    for (const MeetingIndex i : story.meetings.indices()) {
        if (!emphasis.keepsMeeting(i))
            continue;
        const Leader *leader = story.leader(story.meetings[i].leader);
        const Place *place = story.place(story.meetings[i].place);
        allWith = allWith && leader && countries.contains(leader->country);
        allIn = allIn && place && countries.contains(place->country);
    }
    return allWith ? KeptFacts::Tie::With : allIn ? KeptFacts::Tie::HeldIn : KeptFacts::Tie::Either;
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

    Tally leaders, hosts;
    for (const MeetingIndex i : story.meetings.indices()) {
        const Meeting &meeting = story.meetings[i];
        if (!emphasis.keepsMeeting(i))
            continue;
        ++facts.meetings;
        leaders.count(meeting.leader);
        hosts.count(story.cityOf(meeting.place));
        reach(facts, meeting.date, meeting.end);
    }
    for (const ArcIndex i : itinerary.arcs.indices()) {
        if (itinerary.arcs[i].kind != Arc::Kind::Journey || emphasis.arcs[i] == ArcState::Dimmed)
            continue;
        ++facts.legs;
        if (story.meetings.isEmpty())
            reach(facts, itinerary.arcs[i].day, itinerary.arcs[i].day);
    }
    for (const auto &[id, times] : leaders.ordered())
        facts.met.append({nameOf(story, id, language), times});
    for (const auto &[id, times] : hosts.ordered())
        facts.hosts += cityName(story, id, language);
    return facts;
}

} // namespace summitry
