#pragma once

#include "story/readstory.h"
#include "tables/datafolder.h"
#include "telling/itinerary.h"

namespace summitry {

/// The built-in story's itinerary, read once.
inline std::shared_ptr<const Itinerary> builtIn()
{
    static const auto itinerary = [] {
        const StoryReading reading = readStory(dataPath(QStringLiteral("stories/putin-2024")));
        if (!reading.story)
            qFatal("%s", qPrintable(reading.problems.first().toString()));
        return planItinerary(reading.story);
    }();
    return itinerary;
}

/// "moscow > beijing, 15 May"
inline QString told(const Arc &arc)
{
    return QStringLiteral("%1 > %2, %3").arg(arc.from, arc.to, QLocale::c().toString(arc.day, "d MMM"));
}

/// The arc of this description; −1 where there is none or more than one.
inline int arcOf(const Itinerary &itinerary, const QString &description)
{
    int found = -1;
    for (size_t i = 0; i < itinerary.arcs.size(); ++i) {
        if (told(itinerary.arcs[i]) != description)
            continue;
        if (found >= 0)
            return -1;
        found = static_cast<int>(i);
    }
    return found;
}

/// Makes a small story in code. Days count in May 2024.
class StoryMaker {
public:
    StoryMaker(int first, int last)
    {
        m_story.protagonist = QStringLiteral("host");
        m_story.start = day(first);
        m_story.end = day(last);
    }
    static QDate day(int day) { return QDate(2024, 5, 1).addDays(day - 1); }

    StoryMaker &place(const QString &id, double lon, double lat, const QString &country)
    {
        m_story.places.append({id, {id, {}}, country, QGeoCoordinate(lat, lon), {}});
        return *this;
    }
    /// The leader 'host' is the protagonist.
    StoryMaker &leader(const QString &id, const QString &home)
    {
        m_story.leaders.append({id, {id, {}}, m_story.place(home)->country, {}, {}, {}, home});
        return *this;
    }
    StoryMaker &trip(const QString &id, int first, int last)
    {
        m_story.trips.append({id, {id, {}}, day(first), day(last), {}, {}});
        return *this;
    }
    /// Of the latest trip.
    StoryMaker &leg(const QString &from, const QString &to, int depart)
    {
        const auto order = static_cast<int>(m_story.legs.size()) + 1;
        m_story.legs.append(
            {m_story.trips.last().id, order, from, to, day(depart), {}, Certainty::Confirmed});
        return *this;
    }
    StoryMaker &meeting(int on, const QString &leader, const QString &place, const QString &trip = {})
    {
        const QString id = QStringLiteral("%1-%2").arg(on).arg(leader);
        m_story.meetings.append(
            {id, day(on), day(on), leader, place, trip, {id, {}}, {}, {}, Certainty::Confirmed});
        return *this;
    }
    /// The latest meeting goes on to this day.
    StoryMaker &until(int last)
    {
        m_story.meetings.last().end = day(last);
        return *this;
    }
    std::shared_ptr<const Itinerary> itinerary() const
    {
        return planItinerary(std::make_shared<const Story>(m_story));
    }

private:
    Story m_story;
};

} // namespace summitry
