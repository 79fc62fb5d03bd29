// SPDX-License-Identifier: GPL-3.0-or-later

#include "peers/cases.h"

#include <array>
#include <cmath>

namespace summitry::test {

namespace {

constexpr int count = 24;

/// Where the seam of a flat map is put: a hair beside the data's own cut, through straits, islands and wide
/// lands, and on borders that are meridians.
constexpr std::array<double, count> seams{
    179.9999, -179.9999, 180.001, -179.98, // the data's cut; Taveuni
    178.2,    179.3,     177.4,   -178.9, // Viti Levu, Vanua Levu, Chukotka, Wrangel Island
    -168.9,   -169.05,   -171.7,  -172.5, // Bering Strait, the Diomedes, St Lawrence Island, Chukotka's cape
    -141,     141,       25,      -68.6, // Alaska and Yukon, New Guinea, Libya and Egypt, Tierra del Fuego
    -8.6667,  20,        129,     -57.3, // Western Sahara, Namibia and Botswana, Australia, Brazil
    -42,      37.62,     100.3,   0.001, // Greenland, Moscow, Mongolia, Greenwich
};

/// The poles, near them, and centres whose antipode or horizon is on land.
constexpr std::array<LonLat, count / 2> centres{{
    {0, 90},
    {77, 90},
    {0, -90},
    {-133, -90},
    {-170, 89.9},
    {12, -89.9},
    {180, 66},
    {-180, -17},
    {176.3, -40.4}, // Madrid's antipode
    {-63.6, -39.9}, // Beijing's
    {-145.1, 19.8}, // Beira's
    {37.62, 55.75},
}};

/// The rest lies on a spiral from pole to pole.
LonLat onSpiral(int i, int of)
{
    constexpr double goldenAngle = 137.50776;
    const double height = 1 - (2 * i + 1.0) / of;
    const auto rounded = [](double degrees) { return std::round(10 * degrees) / 10; };
    return {rounded(std::remainder(i * goldenAngle, 360)), rounded(std::asin(height) * 180 / M_PI)};
}

} // namespace

QString Case::name() const
{
    const LonLat centre = projection.centre();
    const QString name = QStringLiteral("%1 %2").arg(projection.kind().id()).arg(centre.lon);
    return projection.isAzimuthal() ? QStringLiteral("%1 %2").arg(name).arg(centre.lat) : name;
}

std::vector<Case> allCases()
{
    std::vector<Case> cases;
    for (const ProjectionKind kind :
         {ProjectionKind::EqualEarth, ProjectionKind::Mercator, ProjectionKind::AzimuthalEqualArea,
          ProjectionKind::Orthographic}) {
        const auto add = [&](LonLat centre) { cases.push_back({Projection(kind, centre)}); };
        for (int i = 0; i < count; ++i)
            add({i * 360.0 / count - 180, 0});
        if (kind.isAzimuthal()) {
            for (const LonLat centre : centres)
                add(centre);
            for (int i = 0; i < count / 2; ++i)
                add(onSpiral(i, count / 2));
        } else {
            for (const double seam : seams)
                add({std::remainder(seam + 180, 360), 0});
        }
    }
    return cases;
}

} // namespace summitry::test
