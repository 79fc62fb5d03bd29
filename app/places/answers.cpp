// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/answers.h"

#include "places/placetable.h"

#include <algorithm>
#include <QGeoAddress>
#include <QPlaceAttribute>

namespace summitry {

namespace {

QString matchName(Match match)
{
    switch (match) {
    case Match::Exact:
        return QStringLiteral("exact");
    case Match::Prefix:
        return QStringLiteral("prefix");
    case Match::Word:
        return QStringLiteral("word");
    case Match::Fuzzy:
        return QStringLiteral("fuzzy");
    }
    return {};
}

/// Those that have a value.
QVariantMap attributes(const Found &found)
{
    QVariantMap all{
        {QStringLiteral("id"), found.id},
        {QStringLiteral("kind"), categoryId(found.kind)},
        {QStringLiteral("name"), found.name},
        {QStringLiteral("englishName"), found.englishName},
        {QStringLiteral("iso2"), found.iso2},
        {QStringLiteral("region"), found.region},
        {QStringLiteral("capital"), found.capital},
        {QStringLiteral("note"), found.note},
        {QStringLiteral("timezone"), found.timezone},
        {QStringLiteral("population"), found.population},
        {QStringLiteral("distance"), found.distance},
        {QStringLiteral("standsFor"), found.standsFor},
        {QStringLiteral("former"), found.isFormer ? QVariant(true) : QVariant()},
        {QStringLiteral("bordering"), found.bordering.join(QStringLiteral("; "))},
        {QStringLiteral("offMap"), found.isOffMap ? QVariant(true) : QVariant()},
        {QStringLiteral("ignored"), found.ignored.join(QStringLiteral("; "))},
    };
    if (!found.matched.isEmpty()) {
        all.insert(QStringLiteral("matched"), found.matched);
        all.insert(QStringLiteral("match"), matchName(found.match));
    }
    all.removeIf([](const auto &entry) { return entry.value().toString().isEmpty(); });
    return all;
}

QPlaceCategory category(Kind kind)
{
    static const QHash<Kind, QString> names{
        {Kind::Country, QStringLiteral("Country")},     {Kind::Capital, QStringLiteral("Capital")},
        {Kind::City, QStringLiteral("City")},           {Kind::Airport, QStringLiteral("Airport")},
        {Kind::Region, QStringLiteral("Region")},       {Kind::Island, QStringLiteral("Island")},
        {Kind::Residence, QStringLiteral("Residence")}, {Kind::Site, QStringLiteral("Site")}};
    QPlaceCategory category;
    category.setCategoryId(categoryId(kind));
    category.setName(names.value(kind));
    category.setVisibility(QLocation::PublicVisibility);
    return category;
}

} // namespace

QString categoryId(Kind kind)
{
    switch (kind) {
    case Kind::Country:
        return QStringLiteral("country");
    case Kind::Capital:
        return QStringLiteral("capital");
    default:
        return placeKindName(kind);
    }
}

QList<Kind> everyKind()
{
    return QList{Kind::Country, Kind::Capital, Kind::City} + QList(otherKinds.begin(), otherKinds.end());
}

QList<QPlaceCategory> allCategories()
{
    QList<QPlaceCategory> categories;
    for (const Kind kind : everyKind())
        categories += category(kind);
    return categories;
}

QString toText(const Found &found)
{
    const bool isAlone = found.kind == Kind::Country || found.country.isEmpty();
    return isAlone ? found.name : found.name + QStringLiteral(", ") + found.country;
}

QGeoLocation toLocation(const Found &found)
{
    QGeoAddress address;
    address.setCountry(found.country);
    address.setCountryCode(found.countryCode);
    if (found.kind != Kind::Country)
        address.setCity(found.name);
    address.setText(toText(found));
    QGeoLocation location;
    location.setAddress(address);
    location.setCoordinate(found.coordinate);
    if (found.box.isValid())
        location.setBoundingShape(found.box);
    location.setExtendedAttributes(attributes(found));
    return location;
}

QPlace toPlace(const Found &found)
{
    QPlace place;
    place.setPlaceId(found.id);
    place.setName(found.name);
    place.setLocation(toLocation(found));
    if (found.kind == Kind::Capital)
        place.setCategories({category(Kind::Capital), category(Kind::City)});
    else
        place.setCategory(category(found.kind));
    const QVariantMap all = attributes(found);
    for (auto [name, value] : all.asKeyValueRange()) {
        QPlaceAttribute attribute;
        attribute.setLabel(name);
        attribute.setText(value.toString());
        place.setExtendedAttribute(name, attribute);
    }
    place.setAttribution(
        found.kind == Kind::Country ? QStringLiteral("Unicode CLDR, Natural Earth")
            : found.kind == Kind::Airport || found.kind == Kind::Residence || found.kind == Kind::Site
            ? QStringLiteral("OurAirports")
            : found.kind == Kind::Region || found.kind == Kind::Island
            ? QStringLiteral("Natural Earth, Unicode CLDR")
            : QStringLiteral("GeoNames, CC BY 4.0"));
    place.setVisibility(QLocation::PublicVisibility);
    place.setDetailsFetched(true);
    return place;
}

QStringList toLanguages(const QList<QLocale> &locales)
{
    const auto subtags = [](const QString &tag) { return -tag.count(QLatin1Char('-')); };
    QStringList languages;
    for (const QLocale &locale : locales) {
        if (locale.language() == QLocale::C)
            continue;
        QStringList tags;
        for (const QString &tag : locale.uiLanguages()) {
            for (qsizetype end = tag.size(); end > 0; end = tag.lastIndexOf(QLatin1Char('-'), end - 1))
                tags += tag.first(end); // zh-Hant-TW, zh-Hant, zh
        }
        std::ranges::stable_sort(tags, {}, subtags);
        languages += tags;
    }
    languages += QStringLiteral("en");
    languages.removeDuplicates();
    return languages;
}

} // namespace summitry
