// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/tablestory.h"

#include "flat/drafttable.h"
#include "flat/storyrow.h"
#include "flat/tablemeetings.h"
#include "flat/tableplaces.h"
#include "words/phrases.h"

#include <algorithm>
#include <QFileInfo>

namespace summitry {

namespace {

constexpr qsizetype longestPurpose = 400;

/// Where the traveller is from a day on.
struct Step {
    QString place; ///< its id
    QDate day;
    int line = 0;
    bool isSaid = false; ///< the table names the leg to it
};

QString iso(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

/// Makes the draft of one traveller.
class Maker {
public:
    Maker(const ColumnPlan &plan, const QString &file, Lands *lands, StopFinder *finder, Geocoder *geocoder)
        : m_plan(plan)
        , m_file(file)
        , m_lands(lands)
        , m_finder(finder)
        , m_geocoder(geocoder)
        , m_story{emptyDraft(file, QFileInfo(file).fileName()), {}, {}, {}}
        , m_places(table("places"))
        , m_meetings(table("leaders"), table("meetings"))
    {
    }
    TableStory make(const std::vector<Visit> &visits, const Protagonist &who, int rows);

private:
    StoryTable *table(const char *name) { return &m_story.draft.tables[QLatin1String(name)]; }
    RowPlace at(int line) const { return {QFileInfo(m_file).fileName(), line}; }
    void derive(int line, const QString &sentence) { m_story.derived += {at(line), sentence}; }

    QString place(const TypedStop &at, int line) { return m_places.add(*at.place, at.name, line, true); }
    QString pointOf(const Visit &visit);
    void lose(const TypedStop &stop, const Visit &visit, Role role);
    void takeHome(const Protagonist &who, int line);

    void addMeetings(const std::vector<Visit> &visits);
    void addJourneys(const std::vector<Visit> &visits, const Protagonist &who);
    void addTrips(const std::vector<const Visit *> &visits);
    void addStays(const Visit &visit, std::vector<Step> *steps);
    void addTrip(const std::vector<const Visit *> &visits, std::vector<Step> steps, bool isOfLegs);

    const ColumnPlan &m_plan;
    QString m_file;
    Lands *m_lands;
    StopFinder *m_finder;
    Geocoder *m_geocoder;
    TableStory m_story;
    QString m_protagonist; ///< a leader id
    QString m_home; ///< a place id
    QString m_homeCountry;
    TablePlaces m_places;
    TableMeetings m_meetings;
    QSet<QString> m_takenTrips;
    QSet<QString> m_lost; ///< stops that were told
    QSet<int> m_shown; ///< lines
    QDate m_first, m_last;
    bool m_hasInferredLegs = false;
};

/// The place of a row that gives its degrees.
QString Maker::pointOf(const Visit &visit)
{
    KnownPlace point;
    point.position = QGeoCoordinate(*visit.lat, *visit.lon);
    const QStringList codes = m_lands->codes(visit.country);
    point.country = codes.size() == 1 || !m_geocoder ? codes.value(0) : m_geocoder->countryAt(point.position);
    const QString name = !visit.place.isEmpty() ? visit.place
        : !visit.country.isEmpty()              ? visit.country
                                                : coordinatesText(*visit.lat, *visit.lon);
    return m_places.add(point, name, visit.line, false);
}

void Maker::lose(const TypedStop &stop, const Visit &visit, Role role)
{
    const QString key = stop.name + QLatin1Char('\n') + visit.country;
    if (m_lost.contains(key))
        return;
    m_lost.insert(key);
    m_story.problems
        += {at(visit.line), m_plan.head(role), Problem::Severity::Warning,
            QStringLiteral("The stop '%1' is left out. ").arg(stop.name.left(64)) + stop.sentence};
}

/// A country's capital, or a place.
void Maker::takeHome(const Protagonist &who, int line)
{
    if (who.home.isEmpty())
        return;
    const QStringList codes = m_lands->codes(who.home);
    const TypedStop home
        = codes.isEmpty() ? m_finder->stop(who.home, {}) : m_finder->stops({}, who.home).value(0);
    if (!home.place) {
        m_story.problems
            += {at(line),
                {},
                Problem::Severity::Warning,
                QStringLiteral("The home '%1' is not known, so no departures and ways home are drawn. ")
                        .arg(who.home.left(64))
                    + home.sentence};
        return;
    }
    m_homeCountry = home.place->country;
    m_home = place(home, line);
    if (!who.derived.sentence.isEmpty())
        m_story.derived += {at(who.derived.at.row), who.derived.sentence};
}

void Maker::addStays(const Visit &visit, std::vector<Step> *steps)
{
    if (visit.lat) {
        ++m_story.stops;
        ++m_story.placed;
        steps->push_back({pointOf(visit), visit.first, visit.line});
        return;
    }
    const QList<TypedStop> stops = m_finder->stops(visit.place, visit.country);
    for (qsizetype i = 0; i < stops.size(); ++i) {
        ++m_story.stops;
        const TypedStop &stop = stops[i];
        if (!stop.place) {
            lose(stop, visit, visit.place.isEmpty() ? Role::Country : Role::Place);
            continue;
        }
        ++m_story.placed;
        if (stop.isCapital && stop.name != visit.country)
            derive(
                visit.line,
                QStringLiteral("'%1' names no city; %2 is taken, its capital.")
                    .arg((visit.place.isEmpty() ? visit.country : visit.place).left(64), stop.name));
        const QDate day = visit.first.addDays(visit.first.daysTo(visit.last) * i / stops.size());
        steps->push_back({place(stop, visit.line), day, visit.line});
    }
}

/// The steps of visits that are one trip; a leg that begins elsewhere than the one before it ends begins
/// another.
void Maker::addTrips(const std::vector<const Visit *> &visits)
{
    std::vector<Step> steps;
    std::vector<const Visit *> own;
    bool isOfLegs = false;
    const auto finish = [&] {
        if (!steps.empty())
            addTrip(own, std::move(steps), isOfLegs);
        steps.clear();
        own.clear();
        isOfLegs = false;
    };
    for (const Visit *visit : visits) {
        if (visit->precision != TypedDate::Precision::Day)
            derive(
                visit->line,
                QStringLiteral("The row names no day; %1 to %2 is taken.")
                    .arg(iso(visit->first), iso(visit->last)));
        if (visit->from.isEmpty() || visit->to.isEmpty()) {
            own.push_back(visit);
            addStays(*visit, &steps);
            continue;
        }
        const TypedStop from = m_finder->stop(visit->from, {}), to = m_finder->stop(visit->to, {});
        m_story.stops += 2;
        m_story.placed += (from.place ? 1 : 0) + (to.place ? 1 : 0);
        if (!from.place)
            lose(from, *visit, Role::From);
        if (!to.place)
            lose(to, *visit, Role::To);
        if (!from.place || !to.place) {
            finish();
            continue;
        }
        const QString start = place(from, visit->line);
        if (!steps.empty() && steps.back().place != start)
            finish();
        isOfLegs = isOfLegs || steps.empty();
        if (steps.empty())
            steps.push_back({start, visit->first, visit->line, true});
        steps.push_back({place(to, visit->line), visit->first, visit->line, true});
        own.push_back(visit);
    }
    finish();
}

void Maker::addTrip(const std::vector<const Visit *> &visits, std::vector<Step> steps, bool isOfLegs)
{
    const QDate first = visits.front()->first;
    const QDate last = std::ranges::max(visits, {}, &Visit::last)->last;
    m_first = m_first.isValid() ? std::min(m_first, first) : first;
    m_last = m_last.isValid() ? std::max(m_last, last) : last;
    QStringList names, events;
    for (const Step &step : steps)
        if (names.isEmpty() || names.last() != m_places.name(step.place))
            names += m_places.name(step.place);
    constexpr qsizetype mostNamed = 4;
    const bool isCut = names.size() > mostNamed;
    const QString title = names.first(std::min(mostNamed, names.size())).join(QStringLiteral(", "))
        + (isCut ? QStringLiteral(" …") : QString());
    for (const Step &step : steps)
        m_shown.insert(step.line);
    for (const Visit *visit : visits) {
        if (!visit->event.isEmpty() && !events.contains(visit->event))
            events += visit->event;
    }
    QString purpose = events.join(QLatin1Char(' '));
    if (purpose.size() > longestPurpose)
        purpose = events.first();
    const QString id = makeId(iso(first).left(7) + QLatin1Char(' ') + names.first(), &m_takenTrips);
    addDraftRow(
        table("trips"), visits.front()->line,
        {{QStringLiteral("id"), id},
         {QStringLiteral("title"), title},
         {QStringLiteral("start"), iso(first)},
         {QStringLiteral("end"), iso(last)},
         {QStringLiteral("purpose"), purpose}});
    for (const Visit *visit : visits)
        for (const Step &step : steps)
            if (step.line == visit->line && (visit->to.isEmpty() || &step != &steps.front())) {
                m_meetings.add(*visit, step.place, id);
                break;
            }
    if (!isOfLegs && !m_home.isEmpty()) {
        steps.insert(steps.begin(), {m_home, first, steps.front().line});
        steps.push_back({m_home, last, steps.back().line});
    }
    // When a row's later stops were reached is a guess, and never after the next row says another place.
    for (size_t i = steps.size() - 1; i-- > 1;)
        if (!steps[i].isSaid && steps[i].line == steps[i - 1].line)
            steps[i].day = std::min(steps[i].day, steps[i + 1].day);
    int order = 0;
    QDate day = first;
    for (size_t i = 1; i < steps.size(); ++i) {
        const Step &from = steps[i - 1], &to = steps[i];
        day = std::max(day, to.day);
        if (from.place == to.place)
            continue;
        addDraftRow(
            table("legs"), to.line,
            {{QStringLiteral("trip"), id},
             {QStringLiteral("order"), QString::number(++order)},
             {QStringLiteral("from"), from.place},
             {QStringLiteral("to"), to.place},
             {QStringLiteral("depart"), iso(day)},
             {QStringLiteral("certainty"), to.isSaid ? QString() : QStringLiteral("inferred")}});
        if (!to.isSaid) {
            m_hasInferredLegs = true;
            derive(
                to.line,
                QStringLiteral("The leg from %1 to %2 on %3.")
                    .arg(m_places.name(from.place), m_places.name(to.place), iso(day)));
        }
    }
}

TableStory Maker::make(const std::vector<Visit> &visits, const Protagonist &who, int rows)
{
    if (who.isNobody)
        addMeetings(visits);
    else
        addJourneys(visits, who);
    const TableFacts facts{
        QFileInfo(m_file).fileName(), rows, static_cast<int>(m_shown.size()), m_story.stops - m_story.placed,
        m_hasInferredLegs};
    const QString title = who.name.isEmpty() ? QFileInfo(m_file).completeBaseName() : who.name;
    addStoryRow(table("story"), title, m_protagonist, m_first, m_last, facts);
    m_story.places = m_places.found();
    return std::move(m_story);
}

void Maker::addJourneys(const std::vector<Visit> &visits, const Protagonist &who)
{
    takeHome(who, visits.front().line);
    m_protagonist = m_meetings.addProtagonist(who.name, m_homeCountry, m_home, visits.front());
    for (const std::vector<size_t> &trip : tripsOf(visits)) {
        std::vector<const Visit *> own;
        for (const size_t i : trip)
            own.push_back(&visits[i]);
        addTrips(own);
    }
}

/// Whoever is named in a row is met where it leads, by nobody in particular.
void Maker::addMeetings(const std::vector<Visit> &visits)
{
    for (const Visit &visit : visits) {
        Visit met = visit;
        if (!visit.traveller.isEmpty())
            met.met = visit.met.isEmpty() ? visit.traveller : visit.traveller + QLatin1Char(';') + visit.met;
        std::vector<Step> steps;
        if (!visit.to.isEmpty())
            met.place = visit.to;
        addStays(met, &steps);
        for (size_t i = 0; i < steps.size(); ++i) {
            met.first = steps[i].day;
            met.last = i + 1 < steps.size() ? steps[i + 1].day : visit.last;
            m_meetings.add(met, steps[i].place, {});
        }
        if (steps.empty())
            continue;
        m_shown.insert(visit.line);
        m_first = m_first.isValid() ? std::min(m_first, visit.first) : visit.first;
        m_last = m_last.isValid() ? std::max(m_last, visit.last) : visit.last;
    }
}

} // namespace

TableStory makeTableStory(
    const std::vector<Visit> &visits, const ColumnPlan &plan, const Protagonist &who, const QString &file,
    int rows, Lands *lands, StopFinder *finder, Geocoder *geocoder)
{
    return Maker(plan, file, lands, finder, geocoder).make(visits, who, rows);
}

} // namespace summitry
