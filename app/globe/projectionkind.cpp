// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/projectionkind.h"

#include "globe/customprojection.h"

namespace summitry {

namespace {

// The sphere is mapped to infinity or to a whole circle beyond these.
constexpr double mercatorEdge = 85.0511287798; // where a Mercator map is as high as it is wide
constexpr double nearAntipode = 179.999; // PROJ answers up to 100 metres from the antipode

ProjectionFacts flat(const char *id, const char *name, const char *proj, double edge = 90)
{
    // +over: our own rotation keeps longitudes within ±180°, and PROJ must not move what lies on the edge.
    return {QString::fromLatin1(id), QString::fromUtf8(name), std::string(proj) + " +R=1 +over", 0, edge, {}};
}

ProjectionFacts azimuthal(const char *id, const char *name, const char *proj, double horizon)
{
    return {QString::fromLatin1(id), QString::fromUtf8(name), std::string(proj) + " +R=1", horizon, 90, {}};
}

/// In the order of the names' enumeration.
const std::array<ProjectionFacts, namedProjections.size()> &named()
{
    static const std::array facts{
        flat("equal-earth", "Equal Earth", "+proj=eqearth"),
        flat("natural-earth", "Natural Earth", "+proj=natearth"),
        flat("robinson", "Robinson", "+proj=robin"),
        flat("winkel-tripel", "Winkel Tripel", "+proj=wintri"),
        flat("mercator", "Mercator", "+proj=merc", mercatorEdge),
        flat("plate-carree", "Plate Carrée", "+proj=eqc"),
        azimuthal("azimuthal-equal-area", "Lambert azimuthal equal-area", "+proj=laea", nearAntipode),
        azimuthal("azimuthal-equidistant", "Azimuthal equidistant", "+proj=aeqd", nearAntipode),
        azimuthal("orthographic", "Globe", "+proj=ortho", 90),
    };
    return facts;
}

} // namespace

ProjectionKind::ProjectionKind(Named kind)
    : m_facts(std::shared_ptr<void>(), &named().at(kind))
{
}

ProjectionReading readProjection(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.startsWith(QLatin1String("+proj=")))
        return readCustomProjection(wanted);
    if (wanted == QLatin1String("globe"))
        return {ProjectionKind::Orthographic, {}};
    QStringList known;
    for (const ProjectionKind kind : namedProjections) {
        if (wanted == kind.id())
            return {kind, {}};
        known += kind.id();
    }
    return {
        std::nullopt,
        QStringLiteral("'%1' is no projection: use %2, globe, or a PROJ string such as '+proj=moll'.")
            .arg(wanted, known.join(QStringLiteral(", ")))};
}

} // namespace summitry
