# SPDX-License-Identifier: GPL-3.0-or-later

"""Countries' names, codes and regions (Unicode CLDR), and where their labels stand (Natural Earth)."""

from dataclasses import dataclass

import shapely

from . import vector
from .cldr import KOSOVO, Cldr
from .sources import Sources

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
        cldr = Cldr(sources)
        mappings = cldr.supplement("codeMappings")
        self._alpha2 = {alpha3: alpha2 for alpha2, alpha3 in cldr.alpha3().items()}
        self._numeric = {alpha2: row.get("_numeric") for alpha2, row in mappings.items()}
        self._numeric["XK"] = None
        containment = cldr.supplement("territoryContainment")
        self._region = {}
        for continent in CONTINENTS:
            for region in containment[continent]["_contains"]:
                for alpha2 in containment[region]["_contains"]:
                    self._region[alpha2] = (continent, region)
        self._territories = {language: cldr.territories(language) for language in ("en", "ru", "zh")}
        self._sovereign = {code: sovereign for sovereign, codes in SOVEREIGNS.items() for code in codes.split()}
        self._labels = {
            attributes["ADM0_A3"]: (attributes["LABEL_X"], attributes["LABEL_Y"], int(attributes["LABELRANK"]))
            for attributes in natural_earth_countries(sources)}

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

    def label(self, code: str, lands: list[shapely.MultiPolygon]) -> tuple[float, float, int]:
        """Longitude, latitude and rank (2 the most prominent) of a country's label. `lands`: the country at each
        scale, the finest first. The point is Natural Earth's, or the middle of the finest where it has none; where that
        is not on all of them, the middle of what they have in common."""
        known = self._labels.get({KOSOVO: "KOS", "PSE": "PSX", "ESH": "SAH", "SSD": "SDS"}.get(code, code))
        rank = known[2] if known else LEAST_RANK
        points = [known[:2]] if known else [vector.middle(lands[0])]
        common = vector.multipolygon(shapely.intersection_all(lands))
        if not common.is_empty:
            points.append(vector.middle(common))
        return *next((point for point in points if common.contains(shapely.Point(point))), points[0]), rank

    def _name(self, alpha2: str, language: str) -> str:
        names = self._territories[language]
        return names[f"{alpha2}-alt-short"] if alpha2 in SHORT else names[alpha2]


def natural_earth_countries(sources: Sources) -> list[dict]:
    """The attributes of Natural Earth's countries at 1:110m."""
    return [attributes for _, attributes, _ in vector.read(sources.debian(
        "python3-fastkml", "usr/share/doc/python3-fastkml/examples/ne_110m_admin_0_countries.shp"))]
