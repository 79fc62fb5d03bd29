# SPDX-License-Identifier: GPL-3.0-or-later

"""The places of places.gpkg, with their names by language and all their spellings."""

import csv
import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from . import chinese
from .airports import read_airports
from .cldr import Cldr, inherited
from .divisions import Division, Divisions
from .geonames import Place, catalogues, read_places
from .isocodes import former_names
from .othernames import spellings_of, without_misleading
from .sources import Sources
from .spellings import Name

HAN = re.compile(r"[\u3400-\u9fff·]+")
OUTDATED = (  # where the English name that is marked as preferred is no more in use, as Amoy
    104515, 698740, 1786760, 1790587, 1790645, 1817993)  # Mecca, Odesa, Xiamen, Yixing, Xiangyang, Anqing
CHINESE_CITY = "市"  # often written after a city's name, seldom typed
MIQUELON = "America/Miquelon"  # named for Saint-Pierre in English, for Miquelon in Russian
SECTION = "PPLX"  # of a city
REGION = 0.25  # how a region weighs for each of its people, where a city has its name
SITES = {"residence": "residence", "base": "site", "site": "site", "town": "site"}  # kinds of sites.csv
SITE_WEIGHT = 30000  # as many people: above any airport
SUBURB = 25 / 111.2  # degrees of latitude: a smaller place of the same name this near is a part of the larger one


@dataclass
class PlaceEntry:
    kind: str  # city, airport, region, island, residence, site
    code: str | None  # of what GeoNames has no number for: OurAirports' (ICAO), ISO 3166-2
    geonameid: int | None
    lon: float
    lat: float
    country: str  # alpha-3
    name: str  # English
    capital: bool
    feature: str | None  # GeoNames
    population: int | None
    timezone: str | None
    weight: float  # as many people, where a name stands for several
    division: int | None  # the number of the area that it lies in
    parts: list[int]  # numbers of the areas that it is made of
    names: list[Name]

    @property
    def small(self) -> bool:
        return self.kind == "city" and self.timezone is None


def place_entries(sources: Sources, cldr: Cldr, folder: Path) -> list[PlaceEntry]:
    """Capitals of the UN's members first, other capitals, then all others; each by weight.
    `folder` has capitals.csv, which tells how the members' capitals are called, and former.csv, cities that are no
    more."""
    codes, members = cldr.alpha3(), {cldr.alpha3()[alpha2] for alpha2 in cldr.members()}
    divisions = Divisions(sources, cldr)
    cities = _cities(sources, cldr, read_capitals(folder / "capitals.csv"), codes)
    past = former_names(sources, folder / "former.csv")
    for entry in cities:
        entry.names += past.get(entry.geonameid, [])
    people = Counter()
    for entry, number in zip(cities, divisions.at([(entry.lon, entry.lat) for entry in cities])):
        entry.division = number
        people[number] += entry.population or 0
    others = [*_regions(divisions.all(), people), *_airports(sources, codes), *_sites(folder / "sites.csv")]
    for entry, number in zip(others, divisions.at([(entry.lon, entry.lat) for entry in others])):
        entry.division = None if entry.parts else number
    places = sorted([*cities, *others], key=lambda entry: (
        not (entry.capital and entry.country in members), not entry.capital, -entry.weight, entry.kind,
        entry.geonameid or 0, entry.code or ""))
    without_misleading(places)
    return places


def _cities(sources: Sources, cldr: Cldr, capitals: dict, codes: dict) -> list[PlaceEntry]:
    places = _without_suburbs(read_places(sources))
    shown = _shown(sources, cldr, places, capitals, codes)
    spellings = [spellings_of(place) for place in places]
    han = _other_chinese(sources, [
        [text for text in (*spelling, names.get("zh", "")) if text and place.iso_a2 != "JP" and HAN.fullmatch(text)]
        if place.large else [] for place, names, spelling in zip(places, shown, spellings)])
    return [PlaceEntry(
        "city", None, place.geonameid, place.lon, place.lat, codes[place.iso_a2], names["en"], place.capital,
        place.feature if place.large or place.feature == SECTION else None, place.population or None,
        place.timezone if place.large else None, place.population, None, [],
        [*(Name(text, language, True) for language, text in names.items()),
         *(Name(text) for text in (*spelling, *others))])
        for place, names, spelling, others in zip(places, shown, spellings, han)]


def _regions(divisions: list[Division], people: Counter) -> list[PlaceEntry]:
    return [PlaceEntry(
        "island" if division.island else "region", division.code, None, *division.point, division.country,
        division.names[0].text, False, None, None, None, REGION * sum(people[part] for part in division.parts), None,
        division.parts, division.names) for division in divisions]


def _airports(sources: Sources, codes: dict) -> list[PlaceEntry]:
    return [PlaceEntry(
        "airport", airport.code, None, airport.lon, airport.lat, codes[airport.iso_a2], airport.names[0].text, False,
        None, None, None, airport.weight, None, [], airport.names) for airport in read_airports(sources)]


def _sites(path: Path) -> list[PlaceEntry]:
    """Where leaders meet beside towns: the rows of sites.csv."""
    with path.open(encoding="utf-8", newline="") as file:
        return [PlaceEntry(
            SITES[row["kind"]], row["ident"], None, float(row["lon"]), float(row["lat"]), row["country"], row["name"],
            False, None, None, None, SITE_WEIGHT, None, [],
            [Name(row["name"], "en", True),
             *(Name(row[f"name_{language}"], language, True) for language in ("ru", "zh") if row[f"name_{language}"]),
             *(Name(text) for text in row["others"].split(";") if text)]) for row in csv.DictReader(file)]


def read_capitals(path: Path) -> dict[str, dict[str, str]]:
    """The rows of capitals.csv by country code."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["country"]: row for row in csv.DictReader(file)}


def _without_suburbs(places: list[Place]) -> list[Place]:
    kept: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in places:  # the largest first
        namesakes = kept[place.iso_a2, place.name]
        if place.capital or not any(_near(place, other) for other in namesakes):
            namesakes.append(place)
    ids = {place.geonameid for namesakes in kept.values() for place in namesakes}
    return [place for place in places if place.geonameid in ids]


def _near(place: Place, other: Place) -> bool:
    narrowing = math.cos(math.radians(place.lat))
    return math.hypot((place.lon - other.lon) * narrowing, place.lat - other.lat) < SUBURB


def _shown(sources: Sources, cldr: Cldr, places: list[Place], capitals: dict, codes: dict) -> list[dict[str, str]]:
    """For each place what to show by language, English first: as capitals.csv has it, then GeoNames, then CLDR."""
    shown: list[dict[str, str]] = [{"en": place.name} for place in places]
    for language, names in catalogues(sources):
        for place, known in zip(places, shown):
            if place.geonameid in names:
                known[language] = names[place.geonameid]
    for place, known in zip(places, shown):
        known["en"] = _english(place, known["en"])
    english = cldr.exemplar_cities("en")
    own = [(place.timezone, known) for place, known in zip(places, shown)
           if _city(english, place.timezone) in (place.name, place.ascii_name, known["en"])]
    for locale in cldr.locales():
        cities = cldr.exemplar_cities(locale)
        for zone, known in own:
            city = cities.get(zone)
            if city and (locale == "zh" or locale not in known) and city != inherited(known, locale):
                known[locale] = city
    for place, known in zip(places, shown):
        capital = capitals.get(codes[place.iso_a2]) if place.capital else None
        known |= {language: capital[language] for language in ("en", "ru", "zh") if capital and capital[language]}
    _complete_chinese(sources, places, shown)
    return shown


def _english(place: Place, name: str) -> str:
    """The English name, or GeoNames's own for the place where that is better: 'Cali' than 'Santiago de Cali'."""
    if place.geonameid in OUTDATED:
        return place.name
    own, other = place.ascii_name.split(), name.split()
    part = any(other[start:start + len(own)] == own for start in range(1 + len(other) - len(own)))
    return place.name if part and len(own) < len(other) else name


def _city(exemplars: dict[str, str], zone: str) -> str | None:
    return None if zone == MIQUELON else exemplars.get(zone, zone.split("/")[-1].replace("_", " "))


def _complete_chinese(sources: Sources, places: list[Place], shown: list[dict[str, str]]) -> None:
    """GeoNames mixes simplified and traditional characters in zh: makes zh the one and zh-Hant the other. Where it has
    neither, the only spelling in Chinese characters will do."""
    spellings = chinese.simplified(sources, [
        ",".join(text for text in place.alternates if place.iso_a2 != "JP" and HAN.fullmatch(text))
        for place in places])
    named = chinese.simplified(sources, [known.pop("zh-CN", None) or known.get("zh", "") for known in shown])
    simple = [name or ("" if "," in only else only)
              for name, only in zip(named, (",".join(dict.fromkeys(texts.split(","))) for texts in spellings))]
    for known, text, full in zip(shown, simple, chinese.traditional(sources, simple)):
        if text:
            known["zh"] = text
            known["zh-Hant"] = known.pop("zh-TW", None) or known.get("zh-HK") or known.get("zh-Hant") or full


def _other_chinese(sources: Sources, groups: list[list[str]]) -> list[list[str]]:
    """Of each group of names in Chinese characters: in simplified and traditional ones, with and without 'city'."""
    texts = [text for group in groups for text in group]
    forms_of = zip(chinese.simplified(sources, texts), chinese.traditional(sources, texts))
    answers = []
    for group in groups:
        forms = [form for _ in group for form in next(forms_of)]
        answers.append([*forms, *(form.removesuffix(CHINESE_CITY) for form in forms if len(form) > 2)])
    return answers
