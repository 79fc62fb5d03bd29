# SPDX-License-Identifier: GPL-3.0-or-later

"""Unicode CLDR: names of territories and of some cities in every language, codes, members of the UN, populations."""

import json
from pathlib import Path

from .sources import Sources

UNLOCALIZED = "und"  # CLDR's root: codes for names
KOSOVO = "XKX"  # user-assigned: ISO 3166-1 has no code for it, and CLDR writes XKK


class Cldr:
    def __init__(self, sources: Sources):
        self._supplemental = sources.npm("cldr-core", "supplemental")
        self._localenames = sources.npm("cldr-localenames-full", "main")
        self._dates = sources.npm("cldr-dates-full", "main")
        self._subdivisions = sources.npm("cldr-subdivisions-full", "subdivisions")

    def locales(self) -> list[str]:
        """As BCP 47 tags; a locale comes after the one that it is a variety of."""
        return sorted(path.name for path in self._localenames.iterdir() if path.name != UNLOCALIZED)

    def supplement(self, name: str) -> dict:
        return _load(self._supplemental / f"{name}.json")["supplemental"][name]

    def territories(self, locale: str) -> dict[str, str]:
        """Names by alpha-2 code, other forms by `XX-alt-short` and the like; what is not translated is left out."""
        path = self._localenames / locale / "territories.json"
        if not path.exists():
            return {}
        names = _load(path)["main"][locale]["localeDisplayNames"]["territories"]
        return {key: name for key, name in names.items() if name != key}

    def exemplar_cities(self, locale: str) -> dict[str, str]:
        """The name of the city that stands for a time zone, by zone."""
        path = self._dates / locale / "timeZoneNames.json"
        if not path.exists():
            return {}
        zones = _load(path)["main"][locale]["dates"]["timeZoneNames"]["zone"]
        found = {}

        def walk(node: dict, name: str) -> None:
            if "exemplarCity" in node:
                found[name] = node["exemplarCity"]
            for key, child in node.items():
                if isinstance(child, dict):
                    walk(child, f"{name}/{key}" if name else key)

        walk(zones, "")
        return found

    def subdivisions(self) -> dict[str, list[str]]:
        """What each territory and subdivision contains: 'gbsct': ['gbabd', …]."""
        return {whole: row["_contains"] for whole, row in self.supplement("subdivisionContainment").items()}

    def subdivision_names(self, locale: str) -> dict[str, str]:
        """Names of subdivisions by code ('usca')."""
        path = self._subdivisions / locale / f"{locale}.json"
        if not path.exists():
            return {}
        return _load(path)["subdivisions"]["localeDisplayNames"]["subdivisions"]

    def alpha3(self) -> dict[str, str]:
        """Alpha-3 codes by alpha-2."""
        mappings = self.supplement("codeMappings")
        return {alpha2: row["_alpha3"] for alpha2, row in mappings.items()
                if len(alpha2) == 2 and "_alpha3" in row} | {"XK": KOSOVO}

    def members(self) -> set[str]:
        """Alpha-2 codes of the members of the United Nations."""
        return set(self.supplement("territoryContainment")["UN"]["_contains"])

    def populations(self) -> dict[str, int]:
        """By alpha-2 code."""
        return {alpha2: int(row["_population"]) for alpha2, row in self.supplement("territoryInfo").items()}


def inherited(names: dict[str, str], locale: str) -> str | None:
    """What a locale would show that had no name of its own: that of the locale it is a variety of, else English."""
    while locale:
        locale = locale.rpartition("-")[0]
        if locale in names:
            return names[locale]
    return names.get("en")


def _load(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))
