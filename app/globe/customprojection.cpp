// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/customprojection.h"

#include "globe/planetransform.h"
#include "globe/rotation.h"

#include <QRegularExpression>
#include <QStringList>

namespace summitry {

namespace {

struct Refused {
    QString sentence;
};

/// What our own rotation, sphere and view stand for.
bool isPlacement(const QString &key)
{
    static const QStringList keys{
        QStringLiteral("lon_0"),    QStringLiteral("lat_0"),     QStringLiteral("x_0"),
        QStringLiteral("y_0"),      QStringLiteral("k"),         QStringLiteral("k_0"),
        QStringLiteral("units"),    QStringLiteral("to_meter"),  QStringLiteral("ellps"),
        QStringLiteral("datum"),    QStringLiteral("R"),         QStringLiteral("a"),
        QStringLiteral("b"),        QStringLiteral("rf"),        QStringLiteral("f"),
        QStringLiteral("type"),     QStringLiteral("no_defs"),   QStringLiteral("wktext"),
        QStringLiteral("over"),     QStringLiteral("pm"),        QStringLiteral("towgs84"),
        QStringLiteral("nadgrids"), QStringLiteral("geoidgrids")};
    return keys.contains(key);
}

double number(const QString &value, const QString &token)
{
    bool ok = false;
    const double n = value.toDouble(&ok);
    if (!ok || !std::isfinite(n))
        throw Refused{QStringLiteral("'%1': a number is expected after the sign '='.").arg(token)};
    return n;
}

ProjectionFacts parse(const QString &definition)
{
    static const QRegularExpression form(
        QStringLiteral("^\\+(?<key>[A-Za-z][A-Za-z_0-9]*)(=(?<value>\\S+))?$"));
    ProjectionFacts facts;
    facts.id = facts.name = definition.simplified();
    LonLat centre;
    QString projection, shape;
    for (const QString &token : facts.id.split(QLatin1Char(' '))) {
        const auto match = form.match(token);
        const QString key = match.captured(u"key"), value = match.captured(u"value");
        if (!match.hasMatch())
            throw Refused{QStringLiteral("'%1' is not understood: a PROJ string is made of parts such as "
                                         "+proj=aea +lat_1=20.")
                              .arg(token)};
        if (key == QLatin1String("proj") && projection.isEmpty())
            projection = value;
        else if (key == QLatin1String("lon_0"))
            centre.lon = std::remainder(number(value, token), 360);
        else if (key == QLatin1String("lat_0"))
            centre.lat = std::clamp(number(value, token), -90.0, 90.0);
        else if (!isPlacement(key)) {
            if (!value.isEmpty()) // numbers alone: no part may name a file
                number(value, token);
            shape += QLatin1Char(' ') + token;
        }
        if (key == QLatin1String("lon_0") || key == QLatin1String("lat_0"))
            facts.centre = centre;
    }
    for (const ProjectionKind kind :
         {ProjectionKind::AzimuthalEqualArea, ProjectionKind::AzimuthalEquidistant,
          ProjectionKind::Orthographic}) {
        const ProjectionFacts &known = kind.facts();
        if (known.proj.starts_with("+proj=" + projection.toStdString() + ' ')) {
            facts.proj = known.proj;
            facts.horizon = known.horizon;
            return facts;
        }
    }
    facts.proj = QStringLiteral("+proj=%1%2 +R=1 +over").arg(projection, shape).toStdString();
    return facts;
}

bool isSamePlace(double lon, double lat, double otherLon, double otherLat)
{
    constexpr double near = 1e-5;
    return std::abs(lat - otherLat) < near
        && std::abs(std::remainder(lon - otherLon, 2 * std::numbers::pi)) * std::cos(lat) < near;
}

/// Whether every place between the edges has a place of its own on the plane, next to its neighbours'.
bool coversTheEarth(const PlaneTransform &transform, double edge)
{
    constexpr int steps = 36; // half of those around the Earth: 5°
    constexpr double torn = 0.8; // sphere radii, nine times as far as on the sphere
    std::array<QPointF, 2 * steps + 1> below;
    for (int row = 0; row <= steps; ++row) {
        const double lat = edge * radiansPerDegree * (2.0 * row / steps - 1);
        QPointF before;
        for (int column = 0; column <= 2 * steps; ++column) {
            const double lon = std::numbers::pi * (static_cast<double>(column) / steps - 1);
            QPointF at;
            double backLon = 0, backLat = 0;
            if (!transform.forward(lon, lat, at) || !std::isfinite(at.x()) || !std::isfinite(at.y()))
                return false;
            const auto isTorn
                = [&](QPointF other) { return std::hypot(at.x() - other.x(), at.y() - other.y()) > torn; };
            QPointF &south = below.at(static_cast<std::size_t>(column));
            if ((column > 0 && isTorn(before)) || (row > 0 && isTorn(south)))
                return false;
            // The outline itself may fall to either side of rounding.
            const bool isInside = row > 0 && row < steps && column > 0 && column < 2 * steps;
            if (isInside
                && (!transform.inverse(at, backLon, backLat) || !isSamePlace(lon, lat, backLon, backLat)))
                return false;
            before = south = at;
        }
    }
    return true;
}

} // namespace

ProjectionReading readCustomProjection(const QString &definition)
{
    try {
        ProjectionFacts facts = parse(definition);
        const PlaneTransform transform{ProjectionKind(facts)};
        if (!transform.isMapProjection())
            throw Refused{QStringLiteral("'%1': PROJ knows no such map projection.").arg(facts.id)};
        if (!transform.hasInverse())
            throw Refused{QStringLiteral("'%1': PROJ cannot invert it, so nobody could point at the map.")
                              .arg(facts.id)};
        const double mercatorEdge = ProjectionKind(ProjectionKind::Mercator).facts().edge;
        if (facts.horizon == 0 && !coversTheEarth(transform, facts.edge)) {
            facts.edge = mercatorEdge;
            if (!coversTheEarth(transform, facts.edge))
                throw Refused{QStringLiteral("'%1' is no world projection: it does not bring the whole Earth "
                                             "onto one sheet, cut at one meridian.")
                                  .arg(facts.id)};
        }
        return {ProjectionKind(facts), {}};
    } catch (const Refused &refused) {
        return {std::nullopt, refused.sentence};
    }
}

} // namespace summitry
