# SPDX-License-Identifier: GPL-3.0-or-later

"""Lakes and rivers (Natural Earth)."""

import shapely

from . import vector
from .scales import Scale, to_equal_area, to_grid
from .sources import Sources

CASPIAN = shapely.Point(50.5, 42)  # no land in the coverage, so sea already
LAST_RIVER_RANK = 6


def lakes(sources: Sources, scale: Scale) -> list[tuple[float, shapely.MultiPolygon]]:
    """(area in square degrees, polygon) of each lake that the scale shows, the largest first."""
    path = sources.debian("libgnudatalanguage0", "usr/share/gnudatalanguage/resource/maps/high/ne_10m_lakes.shp")
    found = []
    for _, _, lake in vector.read(path):
        lake = vector.multipolygon(shapely.make_valid(lake))
        area = shapely.transform(lake, to_equal_area).area
        if area < scale.smallest_lake or lake.contains(CASPIAN):
            continue
        if scale.tolerance:
            lake = shapely.coverage_simplify([lake], scale.tolerance)[0]
        lake = to_grid(lake)
        if not lake.is_valid:
            lake = shapely.make_valid(lake)
        found.append((round(area, 4), vector.multipolygon(lake)))
    return sorted(found, key=lambda row: (-row[0], row[1].bounds))


def rivers(sources: Sources, scale: Scale) -> list[tuple[int, shapely.MultiLineString]]:
    """(Natural Earth's rank, 0 the most prominent; line) of each river, by rank."""
    path = sources.debian("libmagics++-data",
                          f"usr/share/magics/{scale.name}/ne_{scale.name}_rivers_lake_centerlines.shp")
    found = [(int(attributes["scalerank"]), shapely.MultiLineString(shapely.get_parts(to_grid(line)).tolist()))
             for _, attributes, line in vector.read(path) if attributes["scalerank"] <= LAST_RIVER_RANK]
    return sorted(found, key=lambda row: (row[0], row[1].bounds))
