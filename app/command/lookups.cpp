// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/lookups.h"

#include <QJsonObject>

namespace summitry {

namespace {

QString describe(const KnownPlace &place)
{
    return QStringLiteral("%1, %2 (%3), at %4, %5")
        .arg(
            place.name, place.countryName, place.country, inDegrees(place.position.latitude()),
            inDegrees(place.position.longitude()));
}

QString nameOf(KnownPlace::Kind kind)
{
    switch (kind) {
    case KnownPlace::Kind::City:
        return QStringLiteral("city");
    case KnownPlace::Kind::Airport:
        return QStringLiteral("airport");
    case KnownPlace::Kind::Region:
        return QStringLiteral("region");
    case KnownPlace::Kind::Island:
        return QStringLiteral("island");
    case KnownPlace::Kind::Residence:
        return QStringLiteral("residence");
    case KnownPlace::Kind::Site:
        return QStringLiteral("site");
    }
    return {};
}

/// What there is to say of how it was understood; empty where nothing is.
QString howUnderstood(const KnownPlace &place)
{
    QString said;
    if (!place.standsFor.isEmpty())
        said += QStringLiteral(", the capital of %1").arg(place.standsFor);
    if (!place.ignored.isEmpty())
        said += QStringLiteral("; '%1' was ignored").arg(place.ignored);
    return said;
}

QJsonObject toJson(const KnownPlace &place)
{
    QJsonObject json{
        {"name", place.name},
        {"kind", nameOf(place.kind)},
        {"country", place.country},
        {"lat", place.position.latitude()},
        {"lon", place.position.longitude()},
        {"capital", place.isCapital},
        {"population", place.population},
        {"matched", place.matched}};
    if (!place.standsFor.isEmpty())
        json["capitalOf"] = place.standsFor;
    if (!place.ignored.isEmpty())
        json["ignored"] = place.ignored;
    return json;
}

} // namespace

QString toText(const PlaceMatch &match)
{
    return QStringLiteral("%1: found: '%2' is %3, by the spelling '%4'%5.")
        .arg(
            match.at.toString(), match.name, describe(match.found), match.found.matched,
            howUnderstood(match.found));
}

QString toText(const HomeMatch &match)
{
    return QStringLiteral(
               "%1: inferred: the home of '%2' is the capital of their country, %3, as the place '%4'.")
        .arg(match.at.toString(), match.leader, describe(match.found), match.place);
}

QJsonArray toJson(const QList<PlaceMatch> &matches)
{
    QJsonArray json;
    for (const PlaceMatch &match : matches)
        json += QJsonObject{
            {"row", match.at.row}, {"place", match.id}, {"name", match.name}, {"found", toJson(match.found)}};
    return json;
}

QJsonArray toJson(const QList<HomeMatch> &matches)
{
    QJsonArray json;
    for (const HomeMatch &match : matches)
        json += QJsonObject{
            {"row", match.at.row},
            {"leader", match.leader},
            {"place", match.place},
            {"found", toJson(match.found)}};
    return json;
}

} // namespace summitry
