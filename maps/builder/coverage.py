# SPDX-License-Identifier: GPL-3.0-or-later

"""The coverage of units at 1:10m: polygons that share their vertices with their neighbours, each owned by a unit."""

from collections import defaultdict
from collections.abc import Callable

import numpy
import shapely

from . import vector

SNAP = 2e-5  # degrees: a cut line's vertex this near to a boundary's vertex is that vertex
REACH = 1e-4  # degrees: a cut line that ends short of a boundary is lengthened by this much
NEIGHBOURHOOD = 0.02  # degrees: polygons this near to a cut line are noded together with it


class Coverage:
    def __init__(self, units: dict[str, shapely.Geometry]):
        self._polygons = [(unit, polygon) for unit, geometry in units.items() for polygon in vector.polygons(geometry)]

    def units(self) -> dict[str, shapely.MultiPolygon]:
        """Each unit's area, by id in order."""
        parts = defaultdict(list)
        for unit, polygon in self._polygons:
            parts[unit].append(polygon)
        return {unit: vector.multipolygon(shapely.coverage_union_all(parts[unit])) for unit in sorted(parts)}

    def move(self, unit: str, new: str, chosen: Callable[[shapely.Polygon], bool]) -> None:
        """Gives the unit's whole polygons that are chosen to a new unit."""
        self._polygons = [(new if owner == unit and chosen(polygon) else owner, polygon)
                          for owner, polygon in self._polygons]

    def carve(self, line: shapely.Geometry, new: str, old: str | None,
              chosen: Callable[[shapely.Polygon], bool]) -> None:
        """Cuts along a line. The chosen faces among those that were the old unit's (None: that were nobody's)
        go to the new unit. Every polygon near the line is noded with it, so that the coverage stays valid."""
        geometries = numpy.array([polygon for _, polygon in self._polygons])
        near = set(shapely.STRtree(geometries).query(line, "dwithin", distance=NEIGHBOURHOOD).tolist())
        owners = {i: self._polygons[i][0] for i in near}
        boundaries = shapely.boundary(geometries[sorted(near)])
        noded = shapely.union_all([*boundaries, self._fitted(line, boundaries)])
        faces = vector.polygons(shapely.polygonize(shapely.get_parts(noded).tolist()))

        order = sorted(near)
        tree = shapely.STRtree(geometries[order])
        carved = []
        found = False
        for face in faces:
            holder = tree.query(face.representative_point(), "within").tolist()
            owner = owners[order[holder[0]]] if holder else None
            if owner == old and chosen(face):
                owner = new
                found = True
            if owner is not None:
                carved.append((owner, face))
        if not found:
            raise SystemExit(f"{new}: no face of {old or 'the gaps'} was cut out by its line")
        self._polygons = [pair for i, pair in enumerate(self._polygons) if i not in near] + carved

    @staticmethod
    def _fitted(line: shapely.Geometry, boundaries: numpy.ndarray) -> shapely.Geometry:
        """The line with its vertices on the boundaries' vertices where they nearly meet, and its ends beyond."""
        vertices = shapely.points(numpy.unique(shapely.get_coordinates(boundaries), axis=0))
        tree = shapely.STRtree(vertices)

        def snapped(coordinates: numpy.ndarray) -> tuple[numpy.ndarray, numpy.ndarray]:
            (which, nearest) = tree.query_nearest(shapely.points(coordinates), max_distance=SNAP, all_matches=False)
            moved = coordinates.copy()
            moved[which] = shapely.get_coordinates(vertices[nearest])
            met = numpy.zeros(len(coordinates), dtype=bool)
            met[which] = True
            return moved, met

        fitted = []
        merged = shapely.line_merge(line)
        for part in shapely.get_parts(merged):
            coordinates, met = snapped(shapely.get_coordinates(part))
            if not part.is_closed:
                for end, before in ((0, 1), (-1, -2)):
                    if not met[end]:
                        step = coordinates[end] - coordinates[before]
                        coordinates[end] = coordinates[end] + step * (REACH / numpy.hypot(*step))
            keep = numpy.append(True, numpy.any(numpy.diff(coordinates, axis=0) != 0, axis=1))
            if keep.sum() > 1:
                fitted.append(shapely.LineString(coordinates[keep]))
        return shapely.MultiLineString(fitted)
