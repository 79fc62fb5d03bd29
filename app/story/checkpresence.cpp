// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/checks.h"
#include "story/travel.h"

#include <algorithm>
#include <map>
#include <QLocale>
#include <QSet>
#include <ranges>

namespace summitry {

namespace {

constexpr double drive = 150'000; ///< metres: to a residence, an airport, a town near by
constexpr double flight = 12'600'000; ///< metres in a day with meetings: 14 hours at 900 km/h

/// The days between which the protagonist may be in a city.
struct Presence {
    QString city;
    QDate from;
    QDate to;
};

/// A trip that has legs and days.
struct Travel {
    GivenDate start;
    GivenDate end;
    QList<Presence> presences;
};

/// The first and last day on which each leg of a trip may depart: those without a date between the legs
/// around them.
std::vector<std::pair<QDate, QDate>>
departures(const StoryTable &legs, const QList<int> &rows, const QDate &tripStart, const QDate &tripEnd)
{
    std::vector<std::pair<QDate, QDate>> days;
    for (const int row : rows) {
        const GivenDate depart = legs.date(row, "depart");
        const QDate before = days.empty() ? tripStart.addDays(-1) : days.back().first;
        days.push_back(depart.isValid() ? std::pair(depart.first, depart.last) : std::pair(before, QDate()));
    }
    QDate after = tripEnd;
    for (auto &[first, last] : days | std::views::reverse)
        after = last = last.isValid() ? last : std::max(first, after);
    return days;
}

class PresenceCheck {
public:
    explicit PresenceCheck(const StoryTables &tables)
        : m_tables(tables)
        , m_meetings(tables.at("meetings"))
        , m_trips(tables.at("trips"))
        , m_legs(tables.at("legs"))
    {
        followTrips();
    }
    void run(QList<Problem> *problems);

private:
    void followTrips();
    bool isNear(const QString &one, const QString &other) const;
    QString presentIn(const GivenDate &days, const QList<Presence> &among) const;
    bool isPresent(const QString &city, const GivenDate &days, const QList<Presence> &among) const;
    QString faultOfTrip(int trip, const QString &place, const GivenDate &days) const;
    QString faultOfHost(const QString &place, const GivenDate &days) const;
    QList<int> tripsAround(const GivenDate &days) const;
    bool isHomeGround(const QString &place) const;
    void checkMeeting(int row, QList<Problem> *problems);
    void checkDistances(QList<Problem> *problems) const;

    const StoryTables &m_tables;
    const StoryTable &m_meetings;
    const StoryTable &m_trips;
    const StoryTable &m_legs;
    QMap<int, Travel> m_travels; ///< by the row of the trip
    std::vector<int> m_byStart; ///< of these trips
    std::vector<QDate> m_latestEnds; ///< of each of them and all that start before it
    QSet<int> m_told; ///< meetings
};

void PresenceCheck::followTrips()
{
    const QHash<QString, QList<int>> legs = legsByTrip(m_legs);
    for (int trip = 0; trip < m_trips.size(); ++trip) {
        const QList<int> rows = legs.value(m_trips.cell(trip, "id"));
        const GivenDate start = m_trips.date(trip, "start"), end = m_trips.date(trip, "end");
        if (rows.isEmpty() || !start.isValid() || !end.isValid() || end.last < start.first)
            continue;
        const auto days = departures(m_legs, rows, start.first, end.last);
        m_travels[trip] = {start, end, {}};
        QList<Presence> &presences = m_travels[trip].presences;
        presences
            += {cityOf(m_tables, m_legs.cell(rows.first(), "from")), start.first.addDays(-1),
                days.front().second};
        for (size_t i = 0; i < days.size(); ++i)
            presences
                += {cityOf(m_tables, m_legs.cell(rows[static_cast<qsizetype>(i)], "to")), days[i].first,
                    i + 1 < days.size() ? days[i + 1].second : end.last};
    }
    const QList<int> trips = m_travels.keys();
    m_byStart.assign(trips.begin(), trips.end());
    std::ranges::stable_sort(m_byStart, {}, [this](int trip) { return m_travels[trip].start.first; });
    QDate latest;
    for (const int trip : m_byStart) {
        latest = latest.isValid() ? std::max(latest, m_travels[trip].end.last) : m_travels[trip].end.last;
        m_latestEnds.push_back(latest);
    }
}

/// Trips that touch some days or the one before their first, in the order of their rows: those that start
/// later are not asked, nor those before which all have ended.
QList<int> PresenceCheck::tripsAround(const GivenDate &days) const
{
    const auto start = [this](int trip) { return m_travels.find(trip)->start.first.addDays(-1); };
    QList<int> around;
    auto later = std::ranges::upper_bound(m_byStart, days.last, {}, start) - m_byStart.begin();
    for (; later > 0 && m_latestEnds[static_cast<size_t>(later - 1)] >= days.first; --later) {
        const int trip = m_byStart[static_cast<size_t>(later - 1)];
        if (m_travels.find(trip)->end.last >= days.first)
            around += trip;
    }
    std::ranges::sort(around);
    return around;
}

bool PresenceCheck::isNear(const QString &one, const QString &other) const
{
    if (one == other)
        return true;
    const QGeoCoordinate a = positionOf(m_tables, one), b = positionOf(m_tables, other);
    return !a.isValid() || !b.isValid() || a.distanceTo(b) < drive;
}

QString PresenceCheck::presentIn(const GivenDate &days, const QList<Presence> &among) const
{
    QStringList cities;
    for (const Presence &presence : among)
        if (presence.from <= days.last && days.first <= presence.to)
            cities += QStringLiteral("'%1'").arg(presence.city);
    cities.removeDuplicates();
    return cities.join(QStringLiteral(" or "));
}

bool PresenceCheck::isPresent(const QString &city, const GivenDate &days, const QList<Presence> &among) const
{
    return std::ranges::any_of(among, [&](const Presence &presence) {
        return presence.from <= days.last && days.first <= presence.to && isNear(city, presence.city);
    });
}

/// What is wrong with a meeting of a trip; a place where that does not go at all was told.
QString PresenceCheck::faultOfTrip(int trip, const QString &place, const GivenDate &days) const
{
    const QList<Presence> presences = m_travels.value(trip).presences;
    const QString city = cityOf(m_tables, place);
    const bool isStop
        = std::ranges::any_of(presences, [&](const Presence &presence) { return presence.city == city; });
    const QString there = presentIn(days, presences);
    if (!isStop || there.isEmpty() || isPresent(city, days, presences))
        return {};
    return QStringLiteral(
               "On %1 the trip '%2' is in %3 by %4, not in '%5'; expected another day, or another place.")
        .arg(toString(days), m_trips.cell(trip, "id"), there, m_legs.file, place);
}

/// Whether a place is in the country where the protagonist is at home, or there is none to know.
bool PresenceCheck::isHomeGround(const QString &place) const
{
    const StoryTable &about = m_tables.at("story"), &leaders = m_tables.at("leaders"),
                     &places = m_tables.at("places");
    const int host = about.size() > 0 ? leaders.find(about.cell(0, "protagonist")) : -1;
    const int at = places.find(place);
    if (host < 0 || at < 0)
        return true;
    const int home = places.find(leaders.cell(host, "home"));
    const QString country = places.cell(at, "country");
    return country.isEmpty() || country == leaders.cell(host, "country")
        || (home >= 0
            && (country == places.cell(home, "country") || isNear(place, leaders.cell(host, "home"))));
}

/// What is wrong with a meeting of no trip, to which the guest is said to have come.
QString PresenceCheck::faultOfHost(const QString &place, const GivenDate &days) const
{
    QList<Presence> around;
    bool isWithin = false;
    for (const int trip : tripsAround(days)) {
        const Travel &travel = *m_travels.find(trip);
        around += travel.presences;
        isWithin = isWithin || (travel.start.last < days.first && days.last < travel.end.first);
    }
    const QString there = presentIn(days, around);
    if (isPresent(cityOf(m_tables, place), days, around) || (!isWithin && isHomeGround(place)))
        return {};
    if (isWithin && !there.isEmpty())
        return QStringLiteral(
                   "On %1 the protagonist is in %2 by %3, not in '%4'; expected another day, or another "
                   "place.")
            .arg(toString(days), there, m_legs.file, place);
    return QStringLiteral(
               "No leg leads the protagonist to '%1' by %2, and it is not in the country of their home; "
               "expected a trip there.")
        .arg(place, toString(days));
}

void PresenceCheck::checkMeeting(int row, QList<Problem> *problems)
{
    GivenDate days = m_meetings.date(row, "date");
    const QString place = m_meetings.cell(row, "place"), trip = m_meetings.cell(row, "trip");
    if (!days.isValid() || m_tables.at("places").find(place) < 0)
        return;
    if (const GivenDate end = m_meetings.date(row, "end"); end.isValid() && end.last > days.last)
        days.last = end.last;
    const QString fault
        = trip.isEmpty() ? faultOfHost(place, days) : faultOfTrip(m_trips.find(trip), place, days);
    if (fault.isEmpty())
        return;
    m_told.insert(row);
    *problems += m_meetings.warning(row, "place", fault);
}

/// Where the protagonist is for certain on a day.
struct Sighting {
    const StoryTable *table;
    int row;
    QString column;
    QString place;
};

void PresenceCheck::checkDistances(QList<Problem> *problems) const
{
    constexpr size_t most = 32; // places of a day that are compared
    std::map<QDate, std::vector<Sighting>> days;
    const auto see = [&](const StoryTable &table, int row, const QString &date, const QString &column) {
        const GivenDate day = table.date(row, date);
        const QString place = table.cell(row, column);
        if (!day.isValid() || day.precision != Precision::Day)
            return;
        std::vector<Sighting> &seen = days[day.first];
        if (seen.size() < most && std::ranges::find(seen, place, &Sighting::place) == seen.end())
            seen.push_back({&table, row, column, place});
    };
    for (int row = 0; row < m_legs.size(); ++row)
        see(m_legs, row, QStringLiteral("depart"), QStringLiteral("from"));
    for (int row = 0; row < m_meetings.size(); ++row)
        if (m_meetings.cell(row, "end").isEmpty() && !m_told.contains(row))
            see(m_meetings, row, QStringLiteral("date"), QStringLiteral("place"));
    for (const auto &[day, seen] : days)
        for (size_t i = 1; i < seen.size(); ++i) {
            const Sighting &here = seen[i];
            const auto far = std::ranges::find_if(
                seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(i), [&](const Sighting &other) {
                    const QGeoCoordinate a = positionOf(m_tables, other.place),
                                         b = positionOf(m_tables, here.place);
                    return a.isValid() && b.isValid() && a.distanceTo(b) > flight;
                });
            if (far == seen.begin() + static_cast<std::ptrdiff_t>(i))
                continue;
            const double metres
                = positionOf(m_tables, far->place).distanceTo(positionOf(m_tables, here.place));
            *problems += here.table->warning(
                here.row, here.column,
                QStringLiteral(
                    "'%1' is %2 km from '%3', where the protagonist is on %4 too (%5), farther than an "
                    "aeroplane flies in a day; expected another day, or another place.")
                    .arg(
                        here.place, QLocale(QLocale::English).toString(qRound(metres / 1000)), far->place,
                        toString(day), far->table->at(far->row).toString()));
        }
}

void PresenceCheck::run(QList<Problem> *problems)
{
    QList<Problem> elsewhere, far;
    if (!m_travels.isEmpty())
        for (int row = 0; row < m_meetings.size(); ++row)
            checkMeeting(row, &elsewhere);
    checkDistances(&far);
    addAlike(problems, elsewhere);
    addAlike(problems, far);
}

} // namespace

void checkPresence(const StoryTables &tables, QList<Problem> *problems)
{
    const auto isOfTravel = [&](const Problem &problem) {
        return problem.severity == Problem::Severity::Error
            && (problem.at.file == tables.at("trips").file || problem.at.file == tables.at("legs").file);
    };
    if (std::ranges::none_of(*problems, isOfTravel)) // else where they lead is not known
        PresenceCheck(tables).run(problems);
}

} // namespace summitry
