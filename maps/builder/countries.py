# SPDX-License-Identifier: GPL-3.0-or-later

"""The rows of countries_*: the units put together as each worldview sees them."""

from collections import defaultdict
from dataclasses import dataclass

import shapely

from . import vector
from .names import NOBODYS, UN_NOTES, Country, Names
from .scales import Units
from .units import Unit

WORLDVIEWS = ("un", "de-facto")
Label = tuple[float, float, int]


@dataclass(frozen=True)
class Row:
    worldview: str  # `both`, `un` or `de-facto`
    country: Country
    note: str | None
    label: Label
    area: shapely.MultiPolygon


def owners(units: Units, table: list[Unit], worldview: str) -> dict[str, str]:
    """The country code that each unit belongs to in a worldview; empty: nobody's."""
    disputed = {row.id: row.un if worldview == "un" else row.de_facto for row in table}
    return {unit: disputed.get(unit, unit) for unit in units}


def labels(scales: list[Units], table: list[Unit], names: Names) -> dict[str, Label]:
    """Where each country's label stands, by code: one point for all scales, on its land at each if there is one."""
    points = {}
    for parts in (_parts(owners(scales[0], table, worldview)) for worldview in WORLDVIEWS):
        for code in parts.keys() - points.keys():
            points[code] = names.label(code, [_united(units, parts[code]) for units in scales])
    return points


def country_rows(units: Units, table: list[Unit], names: Names, points: dict[str, Label]) -> list[Row]:
    """One row a country, or one for each worldview where they see it differently. `points`: of the labels."""
    parts = {worldview: _parts(owners(units, table, worldview)) for worldview in WORLDVIEWS}
    rows = []
    for code in sorted(parts["un"].keys() | parts["de-facto"].keys()):
        un, de_facto = (parts[worldview].get(code) for worldview in WORLDVIEWS)
        if un == de_facto and code not in UN_NOTES:
            rows.append(_row("both", code, un, units, table, names, points))
            continue
        for worldview, members in zip(WORLDVIEWS, (un, de_facto)):
            if members:
                rows.append(_row(worldview, code, members, units, table, names, points))
    return rows


def _united(units: Units, members: list[str]) -> shapely.MultiPolygon:
    return vector.multipolygon(shapely.coverage_union_all([units[member] for member in members]))


def _parts(owner: dict[str, str]) -> dict[str, list[str]]:
    parts = defaultdict(list)
    for unit, code in owner.items():
        parts[code].append(unit)
    return dict(parts)


def _row(worldview: str, code: str, members: list[str], units: Units, table: list[Unit], names: Names,
         points: dict[str, Label]) -> Row:
    breakaways = {unit.de_facto: unit for unit in table if unit.un and unit.de_facto not in ("", unit.un)
                  and unit.de_facto not in units}
    if not code:
        country = Country("", None, None, NOBODYS, None, None, None, None, None)
    elif code in breakaways:
        country = names.breakaway(code, breakaways[code].name, breakaways[code].un)
    else:
        country = names.country(code)
    return Row(worldview, country, UN_NOTES.get(code) if worldview == "un" else None, points[code],
               _united(units, members))
