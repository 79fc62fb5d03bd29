// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder/placegeocoder.h"

#include "finder/await.h"

#include <QGeoAddress>

namespace summitry {

static KnownPlace::Kind kindOf(FoundPlace::Kind kind)
{
    switch (kind) {
    case FoundPlace::Kind::Airport:
        return KnownPlace::Kind::Airport;
    case FoundPlace::Kind::Region:
        return KnownPlace::Kind::Region;
    case FoundPlace::Kind::Island:
        return KnownPlace::Kind::Island;
    case FoundPlace::Kind::Residence:
        return KnownPlace::Kind::Residence;
    case FoundPlace::Kind::Site:
        return KnownPlace::Kind::Site;
    default:
        return KnownPlace::Kind::City;
    }
}

static KnownPlace toKnownPlace(const FoundPlace &found)
{
    return {
        found.name,
        found.countryCode,
        found.country,
        found.position,
        found.kind == FoundPlace::Kind::Capital,
        found.population,
        found.matched,
        found.exact,
        kindOf(found.kind),
        found.standsFor,
        found.ignored};
}

static KnownPlaces placesOf(const FindAnswer &answer)
{
    KnownPlaces known{{}, answer.error};
    for (const FoundPlace &found : answer.places)
        if (found.kind != FoundPlace::Kind::Country)
            known.places += toKnownPlace(found);
    return known;
}

bool PlaceGeocoder::isReady()
{
    if (!m_finder && m_error.isEmpty()) {
        const FinderOptions options{{}, QLocale(QLocale::English)};
        if (PlaceServices *services = loadPlaceServices(&m_error))
            m_finder = services->open(QStringLiteral("summitry"), options, &m_error);
    }
    return m_finder != nullptr;
}

FindAnswer PlaceGeocoder::ask(const QGeoAddress &address)
{
    if (!isReady())
        return {{}, m_error};
    return await<FindAnswer>([&](const auto &answer) { m_finder->find(address, answer); });
}

KnownPlaces PlaceGeocoder::find(const QString &name, const QString &country)
{
    QGeoAddress address;
    address.setCity(name);
    address.setCountryCode(country);
    return placesOf(ask(address));
}

KnownPlaces PlaceGeocoder::capital(const QString &country)
{
    QGeoAddress address;
    address.setCountryCode(country);
    const FindAnswer lands = ask(address);
    const QString name = lands.places.isEmpty() ? QString() : lands.places.first().capital;
    KnownPlaces known = name.isEmpty() ? KnownPlaces{{}, lands.error} : find(name, country);
    known.places.removeIf([](const KnownPlace &place) { return !place.isCapital; });
    return known;
}

QStringList PlaceGeocoder::countries(const QString &name)
{
    QGeoAddress address;
    address.setCountry(name);
    QStringList codes;
    for (const FoundPlace &found : ask(address).places)
        if (found.kind == FoundPlace::Kind::Country && found.exact)
            codes += found.countryCode;
    return codes;
}

QString PlaceGeocoder::countryAt(const QGeoCoordinate &point)
{
    if (!isReady())
        return {};
    return await<PlaceHere>([&](const auto &answer) { m_finder->whatIsAt(point, answer); }).countryCode;
}

} // namespace summitry
