"""Countries' names, codes and regions (Unicode CLDR), and where their labels stand (Natural Earth)."""

import json
from dataclasses import dataclass

import shapely

from . import vector
from .sources import Sources

KOSOVO = "XKX"  # user-assigned: ISO 3166-1 has no code for it, and CLDR writes XKK
CONTINENTS = {"002": "Africa", "009": "Oceania", "019": "Americas", "142": "Asia", "150": "Europe"}
NOBODYS = "Undetermined"
LEAST_RANK = 6  # of a country that Natural Earth's 1:110m table lacks
SHORT = ("HK", "MO", "PS")  # CLDR's short form: 'Hong Kong', not 'Hong Kong SAR China'

SOVEREIGNS = {  # dependencies, by sovereign
    "AUS": "CCK CXR HMD NFK", "CHN": "HKG MAC", "DNK": "FRO GRL", "FIN": "ALA",
    "FRA": "ATF BLM MAF NCL PYF SPM WLF", "NLD": "ABW CUW SXM", "NZL": "COK NIU TKL",
    "GBR": "AIA BMU CYM FLK GGY GIB IMN IOT JEY MSR PCN SGS SHN TCA VGB", "USA": "ASM GUM MNP PRI UMI VIR",
}
NO_SOVEREIGN = ("ATA", "ESH")

UN_NOTES = {  # what the worldview `un` says of ground with a code of its own
    KOSOVO: "in the UN's view part of Serbia, status disputed",
    "TWN": "in the UN's view part of China, status disputed",
}


@dataclass(frozen=True)
class Country:
    code: str
    iso_a2: str | None
    iso_n3: str | None
    name: str
    name_ru: str | None
    name_zh: str | None
    sovereign: str | None
    continent: str | None
    region: str | None


class Names:
    def __init__(self, sources: Sources):
        supplemental = sources.npm("cldr-core", "supplemental")
        mappings = _load(supplemental / "codeMappings.json")["supplemental"]["codeMappings"]
        self._alpha2 = {row["_alpha3"]: alpha2 for alpha2, row in mappings.items()
                        if len(alpha2) == 2 and "_alpha3" in row}
        self._numeric = {alpha2: row.get("_numeric") for alpha2, row in mappings.items()}
        self._alpha2[KOSOVO] = "XK"
        self._numeric["XK"] = None
        containment = _load(supplemental / "territoryContainment.json")["supplemental"]["territoryContainment"]
        self._region = {}
        for continent in CONTINENTS:
            for region in containment[continent]["_contains"]:
                for alpha2 in containment[region]["_contains"]:
                    self._region[alpha2] = (continent, region)
        self._territories = {
            language: _load(sources.npm("cldr-localenames-full", f"main/{language}/territories.json"))
            ["main"][language]["localeDisplayNames"]["territories"] for language in ("en", "ru", "zh")}
        self._sovereign = {code: sovereign for sovereign, codes in SOVEREIGNS.items() for code in codes.split()}
        self._labels = {
            attributes["ADM0_A3"]: (attributes["LABEL_X"], attributes["LABEL_Y"], int(attributes["LABELRANK"]))
            for _, attributes, _ in vector.read(sources.debian(
                "python3-fastkml",
                "usr/share/doc/python3-fastkml/examples/ne_110m_admin_0_countries.shp"))}

    def country(self, code: str) -> Country:
        alpha2 = self._alpha2[code]
        continent, region = self._region.get(alpha2, (None, None))
        return Country(
            code, alpha2, self._numeric[alpha2], *(self._name(alpha2, language) for language in ("en", "ru", "zh")),
            None if code in NO_SOVEREIGN else self._sovereign.get(code, code),
            "Antarctica" if code == "ATA" else CONTINENTS.get(continent),
            "Antarctica" if code == "ATA" else self._territories["en"].get(region))

    def breakaway(self, code: str, name: str, recognised: str) -> Country:
        """A de-facto country with a code of Natural Earth's, in the region of the country that it broke from."""
        home = self.country(recognised)
        return Country(code, None, None, name, None, None, code, home.continent, home.region)

    def label(self, code: str, area: shapely.MultiPolygon) -> tuple[float, float, int]:
        """Longitude, latitude and rank (2 the most prominent) of a country's label."""
        if (known := self._labels.get({KOSOVO: "KOS", "PSE": "PSX", "ESH": "SAH", "SSD": "SDS"}.get(code, code))):
            return known
        largest = max(area.geoms, key=lambda part: part.area)
        centre = shapely.maximum_inscribed_circle(largest, tolerance=0.01).coords[0]
        return round(centre[0], 3), round(centre[1], 3), LEAST_RANK

    def _name(self, alpha2: str, language: str) -> str:
        names = self._territories[language]
        return names[f"{alpha2}-alt-short"] if alpha2 in SHORT else names[alpha2]


def _load(path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))
