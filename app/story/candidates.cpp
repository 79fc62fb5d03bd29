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

/// Where some have the name as their own, leaves out those that are merely also called so (North Canton was
/// once Berlin), but for capitals (Washington D.C. is Washington).
QList<KnownPlace> namesakes(const QString &name, const QList<KnownPlace> &places)
{
    const auto isOwnName = [&](const KnownPlace &place) { return folded(place.name) == folded(name); };
    if (std::ranges::none_of(places, isOwnName))
        return places;
    QList<KnownPlace> kept;
    std::ranges::copy_if(places, std::back_inserter(kept), [&](const KnownPlace &place) {
        return place.isCapital || isOwnName(place);
    });
    return kept;
}

bool shareCountry(const QList<KnownPlace> &places)
{
    return std::ranges::all_of(
        places, [&](const KnownPlace &place) { return place.country == places.first().country; });
}

/// The one that is meant by a name alone in its country: a capital, or ten times as large as any other.
const KnownPlace *outstanding(const QList<KnownPlace> &places)
{
    const auto capital = std::ranges::find_if(places, &KnownPlace::isCapital);
    if (capital != places.end())
        return &*capital;
    const auto largest = std::ranges::max_element(places, {}, &KnownPlace::population);
    const bool isAlone = std::ranges::all_of(places, [&](const KnownPlace &place) {
        return &place == &*largest || place.population * 10 <= largest->population;
    });
    return largest->population > 0 && isAlone ? &*largest : nullptr;
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
    if (exact.size() == 1)
        return {exact.first(), {}, {}};
    if (!shareCountry(exact))
        return amongCountries(shown, exact);
    const KnownPlace *meant = outstanding(exact);
    return meant ? Choice{*meant, {}, {}} : withinCountry(shown, exact);
}

} // namespace summitry
