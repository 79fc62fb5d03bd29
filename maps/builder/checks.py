# SPDX-License-Identifier: GPL-3.0-or-later

"""The finished file against what is known of the world. Every failure is reported; any fails the build."""

import csv
from pathlib import Path

import shapely

from . import vector
from .countries import WORLDVIEWS
from .scales import SCALES
from .sources import Sources
from .units import read_units

HOLES = ((50.5, 42.0), (-57.62, -30.19))  # in the world's land: the Caspian, a pool of the river Uruguay
OFF_LAND = 0.03  # degrees: how far the label of an atoll or microstate may lie beside its simplified land
COUNTRIES = {"un": 242, "de-facto": 244}  # rows


class Findings:
    def __init__(self):
        self._failed = 0
        self._passed = 0

    def expect(self, condition: bool, message: str) -> None:
        if condition:
            self._passed += 1
        else:
            self._failed += 1
            print(f"FAILED: {message}", flush=True)

    def close(self) -> None:
        print(f"{self._passed} checks passed, {self._failed} failed", flush=True)
        if self._failed:
            raise SystemExit("the map is not right; nothing was replaced")


def check(path: Path, folder: Path, sources: Sources) -> None:
    findings = Findings()
    with (folder / "points.csv").open(encoding="utf-8", newline="") as file:
        all_points = list(csv.DictReader(file))
    table = {unit.id: unit for unit in read_units(folder / "units.csv")}
    for unit in table.values():
        findings.expect(any(point["unit"] == unit.id for point in all_points), f"points.csv has no point in {unit.id}")
    codes = {row["code"] for _, row, _ in vector.read(path, "countries_10m")}
    for unit in table.values():
        findings.expect(bool(unit.dispute) == bool(unit.parties), f"units.csv: {unit.id}: a dispute has parties")
        findings.expect(codes.issuperset(unit.parties.split()), f"units.csv: {unit.id}: a party is unknown")
    for index, scale in enumerate(SCALES):
        coarsest = [scale.name for scale in SCALES[:index + 1]]
        points = [point for point in all_points if point["coarsest"] in coarsest]
        rows = vector.read(path, f"countries_{scale.name}")
        areas = {row["id"]: area for _, row, area in vector.read(path, f"disputed_areas_{scale.name}")}
        findings.expect(areas.keys() == table.keys(), f"{scale.name}: disputed areas are not those of units.csv")
        for worldview in WORLDVIEWS:
            seen = [(row, area) for _, row, area in rows if row["worldview"] in ("both", worldview)]
            _check_coverage(findings, f"{scale.name}, {worldview}", worldview, seen)
            for point in points:
                _check_owner(findings, scale.name, worldview, seen, point)
        for point in points:
            if point["unit"]:
                _check_unit(findings, scale.name, areas, point)
        _check_lines(findings, path, scale.name, rows)
        _check_labels(findings, scale.name, rows)
    _check_sizes(findings, path, sources)
    _check_names(findings, path)
    findings.close()


def _check_coverage(findings: Findings, where: str, worldview: str, seen: list) -> None:
    codes = [row["code"] for row, _ in seen]
    areas = [area for _, area in seen]
    findings.expect(len(codes) == len(set(codes)) == COUNTRIES[worldview], f"{where}: {len(codes)} countries")
    for row, area in seen:
        findings.expect(area.is_valid and not area.is_empty, f"{where}: {row['name']} is not valid")
    findings.expect(bool(shapely.coverage_is_valid(areas)), f"{where}: countries overlap, or nearly meet")
    land = shapely.coverage_union_all(areas)
    findings.expect(abs(land.area - sum(area.area for area in areas)) < 1e-6, f"{where}: areas do not add up")
    holes = [shapely.Polygon(ring) for part in vector.polygons(land) for ring in part.interiors]
    for hole in holes:
        findings.expect(any(hole.buffer(0.02).contains(shapely.Point(known)) for known in HOLES),
                        f"{where}: a gap in the land at {hole.representative_point()}")


def _at(shapes: list[tuple[str, shapely.Geometry]], point: dict) -> str | None:
    """The name of the shape at the point: the smallest that holds it, else the nearest within the tolerance."""
    spot = shapely.Point(float(point["lon"]), float(point["lat"]))
    holding = [(area.area, name) for name, area in shapes if area.contains(spot)]
    if holding:
        return min(holding)[1]
    distance, name = min((area.distance(spot), name) for name, area in shapes)
    return name if distance <= float(point["tolerance"] or 0) else None


def _check_owner(findings: Findings, scale: str, worldview: str, seen: list, point: dict) -> None:
    expected = point["un" if worldview == "un" else "de_facto"]
    found = _at([(row["code"] or "", area) for row, area in seen], point) or ""
    findings.expect(found == expected,
                    f"{scale}, {worldview}: {point['name']} is in {found or 'none'}, expected {expected or 'none'}")


def _check_unit(findings: Findings, scale: str, areas: dict, point: dict) -> None:
    unit = point["unit"]
    found = _at(list(areas.items()), point)
    findings.expect(found == unit, f"{scale}: {point['name']} is in {found}, expected {unit}")
    if not point["square_degrees"]:
        return
    expected = float(point["square_degrees"])
    share, margin = {"10m": (0.01, 0), "50m": (0.1, 0.005), "110m": (0.2, 0.025)}[scale]
    area = areas[unit].area
    findings.expect(abs(area - expected) <= share * expected + margin, f"{scale}: {unit} has {area:.4f} square degrees, not {expected}")


def _check_lines(findings: Findings, path: Path, scale: str, rows: list) -> None:
    borders = [line for _, _, line in vector.read(path, f"borders_{scale}")]
    coast = [line for _, _, line in vector.read(path, f"coast_{scale}")]
    stretches = shapely.union_all(coast)
    total = sum(line.length for line in coast)
    findings.expect(abs(stretches.length - total) < 1e-6 * total, f"{scale}: a stretch of coast is there twice")
    shared = shapely.union_all(borders)
    total = sum(line.length for line in borders)
    findings.expect(abs(shared.length - total) < 1e-6 * total, f"{scale}: a border is there twice")
    for line in (*borders, *coast):
        x, y = abs(shapely.get_coordinates(line)).T
        on_seam = (x[1:] == 180) & (x[:-1] == 180) | (y[1:] == 90) & (y[:-1] == 90)
        if line.geom_type == "LineString" or len(line.geoms) == 1:
            findings.expect(not on_seam.any(), f"{scale}: a line follows the edge of the plane at {line.bounds}")


def _check_labels(findings: Findings, scale: str, rows: list) -> None:
    for _, row, area in rows:
        label = shapely.Point(row["label_lon"], row["label_lat"])
        findings.expect(area.distance(label) <= OFF_LAND, f"{scale}: the label of {row['code']} is not on its land")


def _check_sizes(findings: Findings, path: Path, sources: Sources) -> None:
    """Each scale against 1:10m, and 1:10m de-facto against Natural Earth's own 1:110m countries."""
    def seen(scale: str) -> dict:
        return {row["code"]: area.area for _, row, area in vector.read(path, f"countries_{scale}")
                if row["worldview"] in ("both", "de-facto")}

    fine = seen("10m")
    for scale, allowed in (("50m", 0.1), ("110m", 0.25)):
        for code, area in seen(scale).items():
            if fine[code] > 2:
                findings.expect(abs(area - fine[code]) <= allowed * fine[code],
                                f"{scale}: {code} has {area:.2f} square degrees, {fine[code]:.2f} at 10m")
    adm0 = {"KOS": "XKX", "PSX": "PSE", "SAH": "ESH", "SDS": "SSD"}
    reference = vector.read(sources.debian(
        "python3-fastkml", "usr/share/doc/python3-fastkml/examples/ne_110m_admin_0_countries.shp"))
    for _, row, area in reference:
        code = adm0.get(row["ADM0_A3"], row["ADM0_A3"])
        if area.area > 5:
            findings.expect(code in fine and abs(fine[code] - area.area) <= 0.2 * area.area,
                            f"{code} has {fine.get(code, 0):.2f} square degrees, {area.area:.2f} in Natural Earth")


def _check_names(findings: Findings, path: Path) -> None:
    for _, row, _ in vector.read(path, "countries_10m"):
        for column in ("name", "name_ru", "name_zh"):
            named = row[column] or (column != "name" and not row["iso_a2"])
            findings.expect(bool(named), f"{row['code']} has no {column}")
        noted = row["worldview"] == "un" and row["code"] in ("XKX", "TWN")
        findings.expect(bool(row["note"]) == noted, f"{row['code']}, {row['worldview']}: note is {row['note']}")
