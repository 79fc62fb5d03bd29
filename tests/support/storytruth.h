// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rawrows.h"
#include "story/story.h"
#include "telling/selection.h"

#include <algorithm>
#include <QMap>
#include <QSet>

namespace summitry::test {

/// What a filter keeps of a story by the end of a day, counted by none of the ways that the program counts:
/// meetings from the cells on the disk, visits and legs from the story's rows.
class StoryTruth {
public:
    StoryTruth(const Story &story, const Filter &filter, const QDate &until = {})
        : m_story(story)
        , m_filter(filter)
        , m_until(until.isValid() ? until : story.end.addDays(1))
        , m_raw(rawMeetings(story.path))
    {
        countMeetings();
        countVisits();
        countLegs();
    }

    qsizetype allMeetings() const { return m_raw.size(); }

    int meetings = 0, visits = 0, legs = 0;
    int keptMeetings = 0, keptLegs = 0; ///< whatever the day
    QMap<QString, int> atCity, metBy; ///< by the day: by city, by leader
    QMap<QString, int> keptAtCity, withLeader; ///< whatever the day

    bool keeps(const Meeting &meeting) const
    {
        const Leader *leader = m_story.leader(meeting.leader);
        const Place *place = m_story.place(meeting.place);
        const bool country = m_filter.countries.isEmpty() || m_filter.countries.contains(place->country)
            || (leader->id != m_story.protagonist && m_filter.countries.contains(leader->country));
        return country && (m_filter.regions.isEmpty() || m_filter.regions.contains(leader->region))
            && (m_filter.leaders.isEmpty() || m_filter.leaders.contains(leader->id))
            && (m_filter.cities.isEmpty() || m_filter.cities.contains(city(meeting.place)))
            && within(meeting.date, meeting.end);
    }

private:
    QString city(const QString &place) const
    {
        const Place *found = m_story.place(place);
        return found->city.isEmpty() ? found->id : found->city;
    }
    bool within(const QDate &from, const QDate &to) const
    {
        return (m_filter.from.isNull() || to >= m_filter.from)
            && (m_filter.to.isNull() || from <= m_filter.to);
    }

    bool keepsRaw(const RawMeeting &meeting) const
    {
        const auto isWanted = [](const QStringList &wanted, const QString &value) {
            return wanted.isEmpty() || wanted.contains(value);
        };
        return (isWanted(m_filter.countries, meeting.placesCountry)
                || m_filter.countries.contains(meeting.leadersCountry))
            && isWanted(m_filter.regions, meeting.region) && isWanted(m_filter.leaders, meeting.leader)
            && isWanted(m_filter.cities, meeting.city) && within(meeting.from, meeting.to);
    }

    void countMeetings()
    {
        for (const RawMeeting &meeting : m_raw) {
            if (!keepsRaw(meeting))
                continue;
            ++keptMeetings;
            ++keptAtCity[meeting.city];
            ++withLeader[meeting.leader];
            if (meeting.from > m_until)
                continue;
            ++meetings;
            ++atCity[meeting.city];
            ++metBy[meeting.leader];
        }
    }

    /// One for each run of neighbouring days of a leader in a city that is not their own.
    void countVisits()
    {
        QMap<std::pair<QString, QString>, QList<const Meeting *>> runs;
        for (const Meeting &meeting : m_story.meetings) {
            const QString home = m_story.leader(meeting.leader)->home;
            if (!home.isEmpty() && city(home) != city(meeting.place))
                runs[{meeting.leader, city(meeting.place)}].append(&meeting);
        }
        for (QList<const Meeting *> &rows : runs) {
            std::ranges::stable_sort(rows, {}, [](const Meeting *meeting) { return meeting->date; });
            for (qsizetype i = 0; i < rows.size();) {
                QDate end = rows[i]->end;
                bool kept = keeps(*rows[i]);
                qsizetype next = i + 1;
                for (; next < rows.size() && rows[next]->date <= end.addDays(1); ++next) {
                    end = std::max(end, rows[next]->end);
                    kept = kept || keeps(*rows[next]);
                }
                visits += kept && rows[i]->date <= m_until ? 1 : 0;
                i = next;
            }
        }
    }

    bool isWayHome(const Leg &leg) const
    {
        const Leader *protagonist = m_story.leader(m_story.protagonist);
        return protagonist && !protagonist->home.isEmpty() && city(leg.to) == city(protagonist->home);
    }

    bool isAskedFor(const Leg &leg) const
    {
        return m_filter.regions.isEmpty() && m_filter.leaders.isEmpty() && within(leg.depart, leg.depart)
            && (m_filter.cities.isEmpty() || (!isWayHome(leg) && m_filter.cities.contains(city(leg.to))))
            && (m_filter.countries.isEmpty()
                || (!isWayHome(leg) && m_filter.countries.contains(m_story.place(city(leg.to))->country)));
    }

    /// The latest leg that led to a meeting: of its trip, or of the one that was under way.
    const Leg *legTo(const Meeting &meeting) const
    {
        const Leg *found = nullptr;
        for (const Leg &leg : m_story.legs) {
            const Trip *trip = m_story.trip(leg.trip);
            const bool itsTrip
                = meeting.trip.isEmpty() ? trip && meeting.date <= trip->end : leg.trip == meeting.trip;
            if (itsTrip && city(leg.from) != city(leg.to) && city(leg.to) == city(meeting.place)
                && leg.depart <= meeting.date)
                found = &leg;
        }
        return found;
    }

    /// A kept meeting or leg keeps its trip's legs.
    void countLegs()
    {
        QSet<const Leg *> kept;
        QSet<QString> trips;
        const bool filtered = !m_filter.isEmpty();
        for (const Meeting &meeting : m_story.meetings) {
            const Leg *leg = filtered && keeps(meeting) ? legTo(meeting) : nullptr;
            if (!leg)
                continue;
            kept.insert(leg);
            trips.insert(leg->trip);
        }
        for (const Leg &leg : m_story.legs) {
            if (city(leg.from) != city(leg.to) && (!filtered || isAskedFor(leg))) {
                kept.insert(&leg);
                trips.insert(leg.trip);
            }
        }
        for (const Leg &leg : m_story.legs) {
            if (city(leg.from) != city(leg.to) && trips.contains(leg.trip) && within(leg.depart, leg.depart))
                kept.insert(&leg);
        }
        keptLegs = static_cast<int>(kept.size());
        for (const Leg *leg : kept)
            legs += leg->depart <= m_until ? 1 : 0;
    }

    const Story &m_story;
    const Filter &m_filter;
    const QDate m_until;
    const QList<RawMeeting> m_raw;
};

/// A filter of each kind that a story has something for, each by a name.
inline QMap<QString, Filter> filtersFor(const Story &story)
{
    QMap<QString, Filter> filters;
    filters.insert(QStringLiteral("nothing"), {});
    const auto add = [&](const QString &name, auto change) {
        Filter filter;
        change(filter);
        filters.insert(name, filter);
    };
    QStringList countries;
    for (const Place &place : story.places) {
        if (place.city.isEmpty() && !place.country.isEmpty() && !countries.contains(place.country))
            countries.append(place.country);
    }
    for (const QString &code : story.countries() + countries.first(std::min<qsizetype>(countries.size(), 3)))
        add(QStringLiteral("country ") + code, [&](Filter &filter) { filter.countries = {code}; });
    for (const QString &region : story.regions()) {
        if (!region.isEmpty())
            add(QStringLiteral("region ") + region, [&](Filter &filter) { filter.regions = {region}; });
    }
    for (const Leader &leader : story.leaders) {
        if (leader.id != story.protagonist)
            add(QStringLiteral("leader ") + leader.id, [&](Filter &filter) { filter.leaders = {leader.id}; });
    }
    for (const Meeting &meeting : story.meetings) {
        const QString city = story.cityOf(meeting.place);
        add(QStringLiteral("city ") + city, [&](Filter &filter) { filter.cities = {city}; });
    }
    const qint64 third = story.start.daysTo(story.end) / 3;
    const QDate from = story.start.addDays(third), to = story.start.addDays(2 * third);
    add(QStringLiteral("dates"), [&](Filter &filter) { filter.from = from, filter.to = to; });
    add(QStringLiteral("until"), [&](Filter &filter) { filter.to = from; });
    add(QStringLiteral("from"), [&](Filter &filter) { filter.from = to; });
    if (!countries.isEmpty()) {
        add(QStringLiteral("country and dates"), [&](Filter &filter) {
            filter.countries = {countries.last()};
            filter.from = from;
        });
        add(QStringLiteral("two countries"),
            [&](Filter &filter) { filter.countries = {countries.first(), countries.last()}; });
    }
    add(QStringLiteral("a country of nothing"), [&](Filter &filter) { filter.countries = {"BRA"}; });
    return filters;
}

} // namespace summitry::test
