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

QJsonObject toJson(const KnownPlace &place)
{
    return {
        {"name", place.name},
        {"country", place.country},
        {"lat", place.position.latitude()},
        {"lon", place.position.longitude()},
        {"capital", place.isCapital},
        {"population", place.population},
        {"matched", place.matched}};
}

} // namespace

QString toText(const PlaceMatch &match)
{
    return QStringLiteral("%1: found: '%2' is %3, by the spelling '%4'.")
        .arg(match.at.toString(), match.name, describe(match.found), match.found.matched);
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
