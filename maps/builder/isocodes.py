# SPDX-License-Identifier: GPL-3.0-or-later

"""Names of countries as ISO has them, also the official ones and those of states that are no more: iso-codes."""

import csv
import gettext
import json
import re
from pathlib import Path

from .sources import Sources
from .spellings import Name

LANGUAGES = {"ru": "ru", "zh_CN": "zh", "zh_TW": "zh-Hant", "fr": "fr", "es": "es", "ar": "ar", "de": "de",
             "pt": "pt", "it": "it", "pl": "pl", "uk": "uk", "ja": "ja", "ko": "ko", "tr": "tr"}
FORMER = "former"  # instead of a language: the name of a state that is no more
INVERTED = re.compile(r"(.+?), \(?(.+)")  # 'Korea, Republic of'


def official_names(sources: Sources) -> dict[str, list[Name]]:
    """By alpha-3 code, in English and the languages above."""
    rows = _rows(sources, "3166-1")
    translations = {language: _translations(sources, locale, "iso_3166-1") for locale, language in LANGUAGES.items()}
    found: dict[str, list[Name]] = {}
    for row in rows:
        names = found.setdefault(row["alpha_3"], [])
        for text in filter(None, (row["name"], row.get("official_name"), row.get("common_name"))):
            names += [Name(form, "en") for form in _forms(text)]
            names += [Name(form, language) for language, known in translations.items()
                      for form in _forms(known.get(text, ""))]
    return found


def former_names(sources: Sources, path: Path) -> dict[str | int, list[Name]]:
    """Names of states and cities that are no more, by the codes of the countries and the GeoNames number of the city
    that are there today, as the table at `path` says; in all languages where ISO 3166-3 has them."""
    coded = {row["alpha_4"]: row["name"] for row in _rows(sources, "3166-3")}
    translations = [_translations(sources, locale, "iso_3166-3") for locale in LANGUAGES]
    found: dict[str | int, list[Name]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            texts = [row["name"]]
            if row["code"]:
                name = coded[row["code"]]
                texts += [name, *(known.get(name, "") for known in translations)]
            names = [Name(form, FORMER) for text in texts if text for part in _parts(text) for form in _forms(part)]
            for subject in (*row["countries"].split(), *([int(row["place"])] if row["place"] else [])):
                found.setdefault(subject, []).extend(names)
    return found


def _parts(text: str) -> list[str]:
    """'USSR' and 'Union of Soviet Socialist Republics' of both with a comma between; 'Zaire, Republic of' alone."""
    head, _, rest = text.partition(", ")
    return [text, head] + ([rest] if rest and not rest.endswith((" of", "of the")) else [])


def _forms(text: str) -> list[str]:
    """As it stands, and 'Republic of Korea' for 'Korea, Republic of'."""
    if not text:
        return []
    if match := INVERTED.fullmatch(text):
        return [f"{match[2].replace(')', '')} {match[1]}", text]
    return [text]


def _rows(sources: Sources, standard: str) -> list[dict]:
    path = sources.debian("iso-codes", f"usr/share/iso-codes/json/iso_{standard}.json")
    return json.loads(path.read_text(encoding="utf-8"))[standard]


def _translations(sources: Sources, locale: str, domain: str) -> dict[str, str]:
    path = sources.debian("iso-codes", f"usr/share/locale/{locale}/LC_MESSAGES/{domain}.mo")
    if not path.exists():
        return {}
    with path.open("rb") as file:
        return {key: text for key, text in gettext.GNUTranslations(file)._catalog.items()
                if isinstance(key, str) and key}
