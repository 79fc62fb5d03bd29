# SPDX-License-Identifier: GPL-3.0-or-later

"""The layers of world.gpkg, in the order that they are drawn at a scale, and their columns."""

from dataclasses import astuple
from pathlib import Path

import shapely

from . import lines
from .countries import WORLDVIEWS, Label, country_rows, labels, owners
from .gpkg import GeoPackage
from .names import Names
from .scales import SCALES, Scale, Units, scaled, to_grid
from .sources import Sources
from .units import Unit, build_units, disputed_lines, read_units
from .waters import lakes, rivers

COUNTRIES = {
    "code": "text", "iso_a2": "text", "iso_n3": "text", "worldview": "text", "name": "text", "name_ru": "text",
    "name_zh": "text", "sovereign": "text", "continent": "text", "region": "text", "label_lon": "real",
    "label_lat": "real", "label_rank": "integer", "note": "text"}
DISPUTED_AREAS = dict.fromkeys(("id", "code", "name", "un", "de_facto", "status", "note", "dispute", "parties"),
                               "text")
BORDERS = dict.fromkeys(("unit_a", "unit_b", "un", "de_facto"), "text")

NATURAL_EARTH = "Natural Earth (public domain)"
NAMED = f"{NATURAL_EARTH}; names: Unicode CLDR (Unicode-3.0)"

OUTDATED = {  # disputed_borders that hold no more: Karabakh's of 1991 and 1994, Donbas of 2015
    2, 3, 29, 37, 38, 40, 41, 42, 43, 45, 46}
SAME_LINE = 1e-3  # degrees: a claim line this near to a drawn border is that border
SHORTEST_CLAIM = 0.01  # degrees


def write(path: Path, folder: Path, sources: Sources) -> None:
    """Builds every layer. `folder` holds units.csv and borders.csv."""
    table = read_units(folder / "units.csv")
    print("units", flush=True)
    units = build_units(sources, table)
    names = Names(sources)
    package = GeoPackage(path)
    finest: dict[lines.Key, shapely.Geometry] = {}
    scales = {scale.name: scaled(units, scale) for scale in SCALES}
    points = labels([scales[scale.name] for scale in reversed(SCALES)], table, names)
    for scale in SCALES:
        print(scale.name, flush=True)
        finest = _write_scale(package, scale, scales[scale.name], table, folder, names, points)
        package.write(f"lakes_{scale.name}", NATURAL_EARTH, "polygons", {"area": "real"},
                      ((shape, (area,)) for area, shape in lakes(sources, scale)))
        package.write(f"rivers_{scale.name}", NATURAL_EARTH, "lines", {"rank": "integer"},
                      ((shape, (rank,)) for rank, shape in rivers(sources, scale)))
    package.write("claim_lines_10m", NATURAL_EARTH, "lines", {"name": "text"}, _claims(sources, finest))
    package.close()


def _write_scale(package: GeoPackage, scale: Scale, units: Units, table: list[Unit], folder: Path, names: Names,
                 points: dict[str, Label]) -> dict[lines.Key, shapely.Geometry]:
    """Countries, disputed areas, borders and coast. Returns the borders that are drawn in some worldview."""
    rows = country_rows(units, table, names, points)
    package.write(f"countries_{scale.name}", NAMED, "polygons", COUNTRIES, (
        (row.area, (row.country.code or None, row.country.iso_a2, row.country.iso_n3, row.worldview,
                    *astuple(row.country)[3:], *row.label, row.note)) for row in rows))
    package.write(f"disputed_areas_{scale.name}", NATURAL_EARTH, "polygons", DISPUTED_AREAS, (
        (units[row.id], (row.id, row.code or None, row.name, row.un or None, row.de_facto or None, row.status,
                         row.basis, row.dispute or None, row.parties or None)) for row in table))

    owner = {worldview: owners(units, table, worldview) for worldview in WORLDVIEWS}
    styles = lines.read_styles(folder / "borders.csv")
    stretches = lines.stretches(units)
    if unknown := styles.keys() - stretches.keys():
        raise SystemExit(f"borders.csv: no such border at {scale.name}: {sorted(unknown)}")
    style = {key: styles.get(key) or tuple(lines.style(key, owner[worldview]) for worldview in WORLDVIEWS)
             for key in stretches if key[1]}
    borders = {key: stretches[key] for key in style if style[key] != ("none", "none")}
    package.write(f"borders_{scale.name}", NATURAL_EARTH, "lines", BORDERS,
                  ((line, (*key, *style[key])) for key, line in borders.items()))
    package.write(f"coast_{scale.name}", NATURAL_EARTH, "lines", {"unit": "text"},
                  ((line, (unit,)) for (unit, other), line in stretches.items() if not other))
    return borders


def _claims(sources: Sources, borders: dict[lines.Key, shapely.Geometry]):
    """The claim lines, less what is drawn as a border already."""
    drawn = shapely.STRtree(list(borders.values()))
    for fid, (name, line) in sorted(disputed_lines(sources).items()):
        if fid in OUTDATED:
            continue
        near = drawn.geometries[drawn.query(line)]
        line = shapely.line_merge(line)
        reach = shapely.buffer(shapely.box(*line.bounds), 0.1)
        clipped = shapely.union_all(shapely.intersection(near, reach)) if len(near) else shapely.MultiLineString()
        rest = shapely.difference(line, shapely.buffer(clipped, SAME_LINE))
        parts = [part for part in shapely.get_parts(rest) if part.length >= SHORTEST_CLAIM]
        if parts:
            yield to_grid(shapely.MultiLineString(parts)), (name,)
