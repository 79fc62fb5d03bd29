// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder/qtlocation/foundplace.h"

#include <QGeoAddress>
#include <QGeoLocation>

namespace summitry {

namespace {

FoundPlace::Kind kindOf(const QString &kind, const QGeoAddress &address)
{
    if (kind == QLatin1String("country"))
        return FoundPlace::Kind::Country;
    if (kind == QLatin1String("capital"))
        return FoundPlace::Kind::Capital;
    if (kind == QLatin1String("airport"))
        return FoundPlace::Kind::Airport;
    if (kind == QLatin1String("region"))
        return FoundPlace::Kind::Region;
    if (kind == QLatin1String("island"))
        return FoundPlace::Kind::Island;
    if (kind == QLatin1String("residence"))
        return FoundPlace::Kind::Residence;
    if (kind == QLatin1String("site"))
        return FoundPlace::Kind::Site;
    const bool countryAlone = kind.isEmpty() && !address.country().isEmpty() && address.city().isEmpty()
        && address.state().isEmpty() && address.street().isEmpty() && address.county().isEmpty();
    return countryAlone ? FoundPlace::Kind::Country : FoundPlace::Kind::City;
}

/// The place's own name: ours says it, others begin their text with it ("Astana, Kazakhstan").
QString nameOf(const QVariantMap &attributes, const QGeoAddress &address)
{
    for (const QString &name :
         {attributes.value(QStringLiteral("name")).toString(), address.city(),
          address.text().section(QLatin1Char(','), 0, 0), address.country()}) {
        if (!name.trimmed().isEmpty())
            return name.trimmed();
    }
    return {};
}

} // namespace

FoundPlace toFoundPlace(const QGeoLocation &location)
{
    const QGeoAddress address = location.address();
    const QVariantMap attributes = location.extendedAttributes();
    const auto text = [&](const char *name) { return attributes.value(QLatin1String(name)).toString(); };
    FoundPlace place;
    place.kind = kindOf(text("kind"), address);
    place.id = text("id");
    place.name = nameOf(attributes, address);
    place.matched = text("matched");
    place.country = address.country();
    place.countryCode = address.countryCode();
    place.iso2 = text("iso2");
    place.position = location.coordinate();
    if (location.boundingShape().isValid())
        place.bounds = location.boundingShape().boundingGeoRectangle();
    place.population = attributes.value(QStringLiteral("population")).toLongLong();
    place.exact = text("match") == QLatin1String("exact");
    place.nearest = text("match") == QLatin1String("fuzzy");
    place.capital = text("capital");
    place.note = text("note");
    place.standsFor = text("standsFor");
    place.former = attributes.value(QStringLiteral("former")).toBool();
    place.ignored = text("ignored");
    return place;
}

PlaceHere toPlaceHere(const QGeoLocation &location)
{
    const QGeoAddress address = location.address();
    const QVariantMap attributes = location.extendedAttributes();
    const auto text = [&](const char *name) { return attributes.value(QLatin1String(name)).toString(); };
    PlaceHere here;
    here.country = address.country();
    here.countryCode = address.countryCode();
    here.iso2 = text("iso2");
    here.region = text("region");
    here.note = text("note");
    here.city = address.city();
    if (const QVariant distance = attributes.value(QStringLiteral("distance")); distance.isValid())
        here.cityDistance = distance.toDouble();
    here.bordering = text("bordering");
    here.offMap = attributes.value(QStringLiteral("offMap")).toBool();
    return here;
}

} // namespace summitry
