// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/geocodestory.h"

#include "story/candidates.h"
#include "story/countrycodes.h"

#include <QHash>
#include <QLocale>

namespace summitry {

namespace {

constexpr qsizetype mostNames = 10'000; // that are looked up: more would take minutes

/// A country that is none was told already, with the cells.
bool mayBeAsked(const QString &country)
{
    return country.isEmpty() || countryCodes().contains(country);
}

bool asksForCoordinates(const StoryTable &places, int row)
{
    return places.cell(row, "lat").isEmpty() && places.cell(row, "lon").isEmpty()
        && !places.cell(row, "id").isEmpty() && !places.cell(row, "name").isEmpty()
        && mayBeAsked(places.cell(row, "country"));
}

void tellOfMissingCoordinates(const StoryTable &places, QList<Problem> *problems)
{
    for (int row = 0; row < places.size(); ++row)
        if (asksForCoordinates(places, row))
            *problems += places.error(
                row, "lat",
                QStringLiteral("The place '%1' has no lat and lon; expected its degrees.")
                    .arg(places.cell(row, "id")));
}

void locate(StoryTable *places, int row, const KnownPlace &found)
{
    places->setCell(row, "country", found.country);
    places->setCell(row, "lat", inDegrees(found.position.latitude()));
    places->setCell(row, "lon", inDegrees(found.position.longitude()));
}

/// A city of the story that lies in the capital, the nearest; empty where there is none.
QString placeAt(const StoryTable &places, const KnownPlace &capital)
{
    constexpr double reach = 25'000; // metres: a city's middle is a matter of opinion
    QString nearest;
    double distance = reach;
    for (int row = 0; row < places.size(); ++row) {
        if (places.cell(row, "country") != capital.country || !places.cell(row, "city").isEmpty()
            || places.cell(row, "lat").isEmpty())
            continue;
        const QGeoCoordinate position(places.cell(row, "lat").toDouble(), places.cell(row, "lon").toDouble());
        if (const double d = position.distanceTo(capital.position); d < distance) {
            distance = d;
            nearest = places.cell(row, "id");
        }
    }
    return nearest;
}

/// The story's own place in a capital, else the capital as a place of its own.
HomeMatch homeIn(StoryTable *places, const KnownPlace &capital)
{
    if (const QString own = placeAt(*places, capital); !own.isEmpty())
        return {{}, {}, own, false, capital};
    const QString id = QStringLiteral("capital:") + capital.country;
    const int row = places->addRow();
    places->rowsById[id] = row;
    places->setCell(row, "id", id);
    places->setCell(row, "name", capital.name);
    locate(places, row, capital);
    return {{}, {}, id, true, capital};
}

} // namespace

QString inDegrees(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

QList<PlaceMatch> geocodePlaces(StoryTables *tables, Geocoder *geocoder, QList<Problem> *problems)
{
    StoryTable &places = tables->at("places");
    if (!geocoder) {
        tellOfMissingCoordinates(places, problems);
        return {};
    }
    QList<PlaceMatch> matches;
    QHash<std::pair<QString, QString>, Choice>
        choices; // by name and country: many rows may ask for one place
    const auto take = [&](int row, const QString &name, const Choice &choice) {
        if (!choice.place) {
            *problems += places.error(row, choice.column, choice.sentence);
            return;
        }
        locate(&places, row, *choice.place);
        matches += {places.at(row), places.cell(row, "id"), name, *choice.place};
    };
    for (int row = 0; row < places.size(); ++row) {
        if (!asksForCoordinates(places, row))
            continue;
        const QString name = places.cell(row, "name");
        const QString country = places.cell(row, "country");
        if (const auto before = choices.constFind({name, country}); before != choices.constEnd()) {
            take(row, name, *before);
            continue;
        }
        if (choices.size() == mostNames) {
            *problems += places.error(
                row, "lat",
                QStringLiteral(
                    "%1 names were looked up; this place and the rest were not. Expected lat and lon.")
                    .arg(mostNames));
            break;
        }
        const KnownPlaces known = geocoder->find(name, country);
        if (!known.error.isEmpty()) {
            *problems += places.error(
                row, "lat",
                QStringLiteral("The place '%1' has no lat and lon, and places cannot be looked up: %2")
                    .arg(places.cell(row, "id"), known.error));
            break; // nor can the others
        }
        take(row, name, *choices.insert({name, country}, choosePlace(known, name, country, geocoder)));
    }
    return matches;
}

QList<HomeMatch> inferHomes(StoryTables *tables, Geocoder *geocoder, QList<Problem> *problems)
{
    StoryTable &leaders = tables->at("leaders");
    StoryTable &places = tables->at("places");
    QList<HomeMatch> matches;
    QHash<QString, std::optional<HomeMatch>> homes; // by country
    for (int row = 0; geocoder && places.isRead && row < leaders.size(); ++row) {
        const QString country = leaders.cell(row, "country");
        if (!leaders.cell(row, "home").isEmpty() || country.isEmpty() || !mayBeAsked(country))
            continue;
        if (!homes.contains(country)) {
            const KnownPlaces known = geocoder->capital(country);
            if (!known.error.isEmpty()) {
                *problems += leaders.warning(
                    row, "home",
                    QStringLiteral("The leader '%1' has no home, and capitals cannot be looked up: %2")
                        .arg(leaders.cell(row, "id"), known.error));
                return matches; // nor can the others
            }
            homes[country] = known.places.isEmpty() ? std::nullopt
                                                    : std::optional(homeIn(&places, known.places.first()));
        }
        if (std::optional<HomeMatch> home = homes[country]) {
            home->at = leaders.at(row);
            home->leader = leaders.cell(row, "id");
            leaders.setCell(row, "home", home->place);
            matches += *home;
        }
    }
    return matches;
}

} // namespace summitry
