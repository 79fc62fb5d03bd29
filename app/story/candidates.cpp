// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/candidates.h"

#include "story/nearest.h"

#include <algorithm>
#include <QLocale>
#include <QMap>
#include <QStringList>

namespace summitry {

namespace {

constexpr qsizetype mostNamed = 8;
constexpr qsizetype mostSpellings = 3;

QList<KnownPlace> exactOnes(const QList<KnownPlace> &places)
{
    QList<KnownPlace> exact;
    std::ranges::copy_if(places, std::back_inserter(exact), &KnownPlace::isExact);
    return exact;
}

/// Letters and digits alone, without case and accents.
QString folded(const QString &name)
{
    QString kept;
    for (const QChar character : name.normalized(QString::NormalizationForm_KD).toCaseFolded())
        if (character.isLetterOrNumber() || character.isSurrogate())
            kept += character;
    return kept;
}

/// How many people a place counts for, where several places of a name are weighed.
qint64 weightOf(const KnownPlace &place)
{
    switch (place.kind) {
    case KnownPlace::Kind::Region:
    case KnownPlace::Kind::Island:
        return 100'000;
    case KnownPlace::Kind::Residence:
    case KnownPlace::Kind::Site:
        return 30'000;
    case KnownPlace::Kind::Airport:
        return 10'000;
    case KnownPlace::Kind::City:
        break;
    }
    return place.population;
}

/// Where some have the name as their own, leaves out those that are merely also called so (North Canton was
/// once Berlin), but for capitals (Washington D.C. is Washington) and cities that are larger than all of
/// those.
QList<KnownPlace> namesakes(const QString &name, const QList<KnownPlace> &places)
{
    const auto isOwnName = [&](const KnownPlace &place) { return folded(place.name) == folded(name); };
    if (std::ranges::none_of(places, isOwnName) || !places.first().standsFor.isEmpty())
        return places;
    qint64 largest = 0;
    for (const KnownPlace &place : places)
        largest = std::max(largest, isOwnName(place) ? weightOf(place) : 0);
    QList<KnownPlace> kept;
    std::ranges::copy_if(places, std::back_inserter(kept), [&](const KnownPlace &place) {
        const bool isLarger = weightOf(place) > largest * (place.kind == KnownPlace::Kind::City ? 1 : 10);
        return place.isCapital || isOwnName(place) || isLarger;
    });
    return kept;
}

bool shareCountry(const QList<KnownPlace> &places)
{
    return std::ranges::all_of(
        places, [&](const KnownPlace &place) { return place.country == places.first().country; });
}

/// The one that is meant by a name alone: so many times as large as any other, or, in one country, its
/// capital. The city and the region that it is the seat of are one.
const KnownPlace *outstanding(const QList<KnownPlace> &places)
{
    const bool isOneCountry = shareCountry(places);
    const auto capital = std::ranges::find_if(places, &KnownPlace::isCapital);
    if (isOneCountry && capital != places.end())
        return &*capital;
    const qint64 times = isOneCountry ? 10 : 6;
    const auto largest = std::ranges::max_element(places, {}, weightOf);
    const bool isAlone = std::ranges::all_of(places, [&](const KnownPlace &place) {
        const bool isItsRegion = place.country == largest->country && place.kind != largest->kind
            && place.kind != KnownPlace::Kind::City;
        return &place == &*largest || isItsRegion || weightOf(place) * times <= weightOf(*largest);
    });
    return weightOf(*largest) > 0 && isAlone ? &*largest : nullptr;
}

QString listed(QStringList parts, qsizetype most)
{
    const qsizetype more = parts.size() - most;
    if (more > 0)
        parts = parts.first(most) + QStringList{QStringLiteral("and %1 more").arg(more)};
    return parts.join(QStringLiteral("; "));
}

QString standing(const KnownPlace &place)
{
    const QString people = place.population > 0
        ? QStringLiteral("%1 people").arg(QLocale(QLocale::English).toString(place.population))
        : QStringLiteral("population unknown");
    switch (place.kind) {
    case KnownPlace::Kind::Airport:
        return QStringLiteral("an airport");
    case KnownPlace::Kind::Region:
        return QStringLiteral("a region");
    case KnownPlace::Kind::Island:
        return QStringLiteral("an island");
    case KnownPlace::Kind::Residence:
        return QStringLiteral("a residence");
    case KnownPlace::Kind::Site:
        return QStringLiteral("a site");
    case KnownPlace::Kind::City:
        break;
    }
    return place.isCapital ? QStringLiteral("the capital, ") + people : people;
}

QString inCountry(const KnownPlace &place)
{
    return QStringLiteral("%1 (%2)").arg(place.countryName, place.country);
}

Choice amongCountries(const QString &name, const QList<KnownPlace> &places)
{
    QStringList candidates;
    for (const KnownPlace &place : places)
        candidates += QStringLiteral("%1 in %2, %3").arg(place.name, inCountry(place), standing(place));
    return {
        {},
        QStringLiteral("country"),
        QStringLiteral("'%1' may be any of %2 places: %3. Expected the country of the one that is meant.")
            .arg(name, QString::number(places.size()), listed(candidates, mostNamed))};
}

Choice withinCountry(const QString &name, const QList<KnownPlace> &places)
{
    QStringList candidates;
    for (const KnownPlace &place : places) {
        candidates += QStringLiteral("%1 at %2, %3, %4")
                          .arg(place.name)
                          .arg(place.position.latitude(), 0, 'f', 2)
                          .arg(place.position.longitude(), 0, 'f', 2)
                          .arg(standing(place));
        const double metres = place.position.distanceTo(places.first().position);
        if (candidates.size() > 1)
            candidates.last() += QStringLiteral(", %1 km from the first").arg(qRound(metres / 1000));
    }
    return {
        {},
        QStringLiteral("lat"),
        QStringLiteral("'%1' may be any of %2 places in %3: %4. Expected the lat and lon of the one that is "
                       "meant.")
            .arg(
                name, QString::number(places.size()), inCountry(places.first()),
                listed(candidates, mostNamed))};
}

Choice elsewhere(const QString &name, const QString &country, const QList<KnownPlace> &places)
{
    QStringList countries;
    for (const KnownPlace &place : places)
        countries += inCountry(place);
    countries.removeDuplicates();
    return {
        {},
        QStringLiteral("name"),
        QStringLiteral(
            "No place called '%1' is known in %2; %3 in %4. Expected another spelling, or the lat and "
            "lon of the one that is meant.")
            .arg(
                name, country,
                places.size() == 1 ? QStringLiteral("the only one known is")
                                   : QStringLiteral("those known are"),
                listed(countries, mostNamed))};
}

/// The places whose spellings are most like a name: of those that the geocoder takes for similar, and, where
/// these are few, of those that begin alike.
QList<KnownPlace>
mostAlike(const QString &name, const QString &country, const QList<KnownPlace> &similar, Geocoder *geocoder)
{
    QMap<std::pair<int, QString>, KnownPlace> alike; // by distance and spelling
    const auto add = [&](const QList<KnownPlace> &places) {
        for (const KnownPlace &place : places) {
            const int distance = editDistance(name.toLower(), place.matched.toLower());
            const std::pair key(distance, place.matched);
            if (distance <= std::max<qsizetype>(2, name.size() / 2) && !alike.contains(key))
                alike[key] = place;
        }
    };
    add(similar);
    for (const qsizetype quarters : {3, 2, 1})
        if (const qsizetype length = name.size() * quarters / 4; alike.size() < mostSpellings && length > 0)
            add(geocoder->find(name.left(length), country).places);
    return alike.values().first(std::min<qsizetype>(mostSpellings, alike.size()));
}

Choice unknown(const QString &name, const QString &country, const QList<KnownPlace> &alike)
{
    QStringList spellings;
    for (const KnownPlace &place : alike)
        spellings += QStringLiteral("'%1' (%2, %3)").arg(place.matched, place.name, place.countryName);
    const QString near = spellings.isEmpty()
        ? QStringLiteral(", nor any that is spelt like it. Expected another spelling, or lat and lon.")
        : QStringLiteral("; the nearest spellings are %1. Expected one of them, or lat and lon.")
              .arg(spellings.join(QStringLiteral("; ")));
    return {
        {},
        QStringLiteral("name"),
        QStringLiteral("No place called '%1' is known%2%3")
            .arg(name, country.isEmpty() ? QString() : QStringLiteral(" in ") + country, near)};
}

} // namespace

Choice choosePlace(const KnownPlaces &known, const QString &name, const QString &country, Geocoder *geocoder)
{
    QList<KnownPlace> exact = namesakes(name, exactOnes(known.places));
    const QString shown = name.left(64);
    if (exact.isEmpty() && !country.isEmpty()) {
        const QList<KnownPlace> others = exactOnes(geocoder->find(name, {}).places);
        std::ranges::copy_if(others, std::back_inserter(exact), [&](const KnownPlace &place) {
            return place.country == country; // the name says the country itself: 'Rome, Italy'
        });
        if (exact.isEmpty() && !others.isEmpty())
            return elsewhere(shown, country, others);
    }
    if (exact.isEmpty())
        return unknown(shown, country, mostAlike(shown, country, known.places, geocoder));
    if (exact.size() == 1 || !exact.first().standsFor.isEmpty())
        return {exact.first(), {}, {}};
    if (const KnownPlace *meant = outstanding(exact))
        return {*meant, {}, {}};
    return shareCountry(exact) ? withinCountry(shown, exact) : amongCountries(shown, exact);
}

} // namespace summitry
