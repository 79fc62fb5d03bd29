# SPDX-License-Identifier: GPL-3.0-or-later

"""The coverage at smaller scales, and on the grid of the file. What the units share stays shared."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy
import shapely

from . import vector

GRID = 2.0 ** 18  # coordinates are whole multiples of 1/GRID degree (0.4 m): the file packs better

Units = dict[str, shapely.MultiPolygon]


@dataclass(frozen=True)
class Scale:
    """`tolerance` (degrees) and `smallest_island` (square degrees) are measured in the cylindrical equal-area plane."""
    name: str
    tolerance: float
    smallest_island: float
    smallest_lake: float  # square degrees


# A tolerance of 0.12 to 0.15 makes Russia self-intersect at 60.5 E 69.7 N; 0.18 loses Sevastopol's cape and the Kurils.
SCALES = (
    Scale("110m", 0.11, 0.03, 0.6),
    Scale("50m", 0.03, 0.003, 0.03),
    Scale("10m", 0, 0, 0.002),
)


def scaled(units: Units, scale: Scale) -> Units:
    """The units (1:10m) at a scale. No vertex moves but to the file's grid."""
    if scale.tolerance:
        units = _simplified(_without_small_islands(units, scale.smallest_island), scale.tolerance)
    return on_grid(units)


def on_grid(units: Units) -> Units:
    rounded = {unit: to_grid(geometry) for unit, geometry in units.items()}
    return {unit: geometry if geometry.is_valid else vector.multipolygon(shapely.make_valid(geometry))
            for unit, geometry in rounded.items()}


def to_grid(geometry: shapely.Geometry) -> shapely.Geometry:
    """Each vertex on the nearest point of the grid; repeated vertices and rings without area are dropped."""
    rounded = shapely.transform(geometry, lambda coordinates: numpy.round(coordinates * GRID) / GRID)
    rounded = shapely.remove_repeated_points(rounded)
    if rounded.geom_type == "MultiPolygon":
        return shapely.MultiPolygon([polygon for polygon in rounded.geoms if polygon.area > 0])
    return rounded


def to_equal_area(coordinates: numpy.ndarray) -> numpy.ndarray:
    """Longitude and latitude in degrees to the cylindrical equal-area plane, also in degrees."""
    return numpy.column_stack((coordinates[:, 0], numpy.degrees(numpy.sin(numpy.radians(coordinates[:, 1])))))


def _without_small_islands(units: Units, smallest: float) -> Units:
    """Drops free islands; a unit keeps its largest part, and each part that touches another unit."""
    if not smallest:
        return units
    border_vertices = _shared_vertices(units.values())

    def kept(geometry: shapely.MultiPolygon) -> shapely.MultiPolygon:
        parts = list(geometry.geoms)
        areas = [shapely.transform(part, to_equal_area).area for part in parts]
        largest = max(areas)
        return shapely.MultiPolygon([
            part for part, area in zip(parts, areas)
            if area >= smallest or area == largest
            or any(vertex in border_vertices for vertex in map(tuple, shapely.get_coordinates(part)))])

    return {unit: kept(geometry) for unit, geometry in units.items()}


def _shared_vertices(geometries: Iterable[shapely.Geometry]) -> set[tuple[float, float]]:
    """The vertices that two geometries or more have in common."""
    each = [numpy.unique(shapely.get_coordinates(geometry), axis=0) for geometry in geometries]
    vertices, counts = numpy.unique(numpy.concatenate(each), axis=0, return_counts=True)
    return set(map(tuple, vertices[counts > 1]))


def _simplified(units: Units, tolerance: float) -> Units:
    """All units in one call, or neighbours and islands would overlap."""
    geometries = list(units.values())
    original = shapely.get_coordinates(geometries)
    degrees = dict(zip(map(tuple, to_equal_area(original)), original))
    plane = shapely.transform(numpy.array(geometries), to_equal_area)
    simple = shapely.coverage_simplify(plane, tolerance)
    back = shapely.transform(simple, lambda coordinates: numpy.array([degrees[c] for c in map(tuple, coordinates)]))
    return {unit: vector.multipolygon(geometry) for unit, geometry in zip(units, back)}
