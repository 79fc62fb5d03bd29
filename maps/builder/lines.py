# SPDX-License-Identifier: GPL-3.0-or-later

"""Borders and coasts: each stretch between two units, or between a unit and the sea, once."""

import csv
from collections import defaultdict
from pathlib import Path

import numpy
import shapely

Key = tuple[str, str]  # two unit ids in order; (id, "") for a coast
STYLES = ("solid", "dashed", "none")


def stretches(units: dict[str, shapely.MultiPolygon]) -> dict[Key, shapely.Geometry]:
    """The lines by the units on both sides, found by the segments that units have in common. Segments along
    the edge of the plane (both ends at 180 degrees or at a pole) are no line of the world and are left out."""
    owners: dict[tuple, list[str]] = defaultdict(list)
    rings = [(unit, shapely.get_coordinates(ring)) for unit, geometry in units.items()
             for polygon in geometry.geoms for ring in (polygon.exterior, *polygon.interiors)]
    for unit, ring in rings:
        for segment in _segments(ring):
            owners[segment].append(unit)

    runs: dict[Key, list] = defaultdict(list)
    for unit, ring in rings:
        current: Key | None = None
        start = 0
        for i, segment in enumerate([*_segments(ring), None]):
            key = _key(unit, segment, owners)
            if key != current:
                if current is not None:
                    runs[current].append(ring[start:i + 1])
                current, start = key, i
    return {key: shapely.line_merge(shapely.MultiLineString(runs[key])) for key in sorted(runs)}


def _segments(ring: numpy.ndarray) -> list[tuple]:
    ends = list(map(tuple, ring))
    return [(a, b) if a < b else (b, a) for a, b in zip(ends, ends[1:])]


def _key(unit: str, segment: tuple | None, owners: dict) -> Key | None:
    """The key of a segment as seen from its unit; None where the other side draws it, or nobody does."""
    if segment is None:
        return None
    (x1, y1), (x2, y2) = segment
    if abs(x1) == abs(x2) == 180 or abs(y1) == abs(y2) == 90:
        return None
    others = [other for other in owners[segment] if other != unit]
    if not others:
        return (unit, "") if len(owners[segment]) == 1 else None
    return (unit, others[0]) if unit < others[0] else None


def read_styles(path: Path) -> dict[Key, tuple[str, str]]:
    """borders.csv: how a border is drawn in `un` and in `de-facto`, where not as the rule of `style` says."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if row["unit_a"] >= row["unit_b"] or row["un"] not in STYLES or row["de_facto"] not in STYLES:
            raise SystemExit(f"{path.name}: bad row {row}")
    return {(row["unit_a"], row["unit_b"]): (row["un"], row["de_facto"]) for row in rows}


def style(key: Key, owner: dict[str, str]) -> str:
    """The rule: a border between two countries is solid; within one there is none."""
    return "none" if owner[key[0]] == owner[key[1]] else "solid"
