// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/lonlat.h"

#include <array>
#include <memory>
#include <optional>
#include <QString>
#include <string>

namespace summitry {

/// What there is to know of a map projection of the sphere but its centre.
struct ProjectionFacts {
    QString id; ///< "equal-earth"; of a custom one its PROJ string
    QString name; ///< "Equal Earth"
    std::string proj; ///< PROJ's definition on the unit sphere: "+proj=eqearth +R=1 +over"
    double horizon = 0; ///< of azimuthal ones: degrees from the centre to the rim; 0 of flat ones
    double edge = 90; ///< of flat ones: the latitude, north and south, at which the map ends
    std::optional<LonLat> centre; ///< of custom ones: what their string asks for
};

/// Which projection: one of those with a name, or one that a PROJ string defines. A value, cheap to copy.
class ProjectionKind {
public:
    enum Named {
        EqualEarth,
        NaturalEarth,
        Robinson,
        WinkelTripel,
        Mercator,
        PlateCarree,
        AzimuthalEqualArea,
        AzimuthalEquidistant,
        Orthographic
    };
    ProjectionKind(Named named = EqualEarth);
    explicit ProjectionKind(ProjectionFacts custom)
        : m_facts(std::make_shared<const ProjectionFacts>(std::move(custom)))
    {
    }

    const QString &id() const { return m_facts->id; }
    const QString &name() const { return m_facts->name; }
    const ProjectionFacts &facts() const { return *m_facts; }
    bool isCustom() const { return m_facts->id.startsWith(QLatin1Char('+')); }
    bool isAzimuthal() const { return m_facts->horizon > 0; }
    bool hidesHalf() const { return isAzimuthal() && m_facts->horizon <= 90; } ///< a globe
    bool operator==(const ProjectionKind &other) const
    {
        return m_facts == other.m_facts || m_facts->id == other.m_facts->id;
    }

private:
    std::shared_ptr<const ProjectionFacts> m_facts;
};

inline constexpr std::array namedProjections{
    ProjectionKind::EqualEarth,         ProjectionKind::NaturalEarth,
    ProjectionKind::Robinson,           ProjectionKind::WinkelTripel,
    ProjectionKind::Mercator,           ProjectionKind::PlateCarree,
    ProjectionKind::AzimuthalEqualArea, ProjectionKind::AzimuthalEquidistant,
    ProjectionKind::Orthographic,
};

struct ProjectionReading {
    std::optional<ProjectionKind> kind; ///< nothing with a sentence in `error`
    QString error;
};
/// From an id ("winkel-tripel"; also "globe") or a PROJ string ("+proj=moll"). A string is refused that PROJ
/// cannot invert or that does not bring the whole Earth onto one sheet, cut at one meridian. Its ellipsoid,
/// units and offsets are left out: maps are drawn on a sphere.
ProjectionReading readProjection(const QString &text);

} // namespace summitry
