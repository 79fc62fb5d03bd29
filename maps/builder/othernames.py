# SPDX-License-Identifier: GPL-3.0-or-later

"""Which of GeoNames' many spellings of a place help to find it, and which mislead."""

import unicodedata
from difflib import SequenceMatcher

from .geonames import Place
from .spellings import folded

SITES = ("residence", "site")  # kinds of the places where leaders meet
PROMINENT = 100_000  # people: a city whose name another place should not answer to
ALIKE = 0.5  # of the letters: below it a name is no spelling of another
LITTLE = 1500  # people: below it a place keeps no other spellings in Latin letters than its own
CYRILLIC_COUNTRIES = "RU UA BY KZ KG TJ UZ TM MN BG RS MK ME BA MD GE AM AZ EE LV LT XK".split()
KEPT_SCRIPTS = ("LATIN", "CYRILLIC", "CJK", "ARABIC", "GREEK", "HEBREW", "ARMENIAN", "GEORGIAN")  # of small places
CYRILLIC = str.maketrans(dict(zip("абвгдезиклмнопрстуфыьъ", "abvgdeziklmnoprstufy")) | {"ь": "", "ъ": ""})
USUAL = str.maketrans({"ё": "yo", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "э": "e",
                       "ю": "yu", "я": "ya"})
MACHINE = str.maketrans({  # as GeoNames' programs romanise and nobody types
    "ё": "jo", "ж": "zh", "й": "jj", "х": "kh", "ц": "c", "ч": "ch", "ш": "sh", "щ": "shh", "э": "eh", "ю": "ju",
    "я": "ja"})


def spellings_of(place: Place) -> list[str]:
    """GeoNames' spellings of a place, its own first, without machine-made ones."""
    own = [place.name, place.ascii_name]
    machine_made = set()
    for text in place.alternates:
        if _script(text) == "CYRILLIC":
            base = text.lower().translate(CYRILLIC)
            machine_made |= {_plain(base.translate(MACHINE))} - {_plain(base.translate(USUAL))}
    others = [text for text in place.alternates
              if not (_script(text) == "LATIN" and _plain(text) in machine_made)]
    if not place.large:
        others = [text for text in others if _kept(place, _script(text))]
    return list(dict.fromkeys([*own, *others]))


def _kept(place: Place, script: str) -> bool:
    if script == "LATIN":
        return place.population >= LITTLE
    return script in KEPT_SCRIPTS and (script != "CYRILLIC" or place.iso_a2 in CYRILLIC_COUNTRIES)


def without_misleading(entries: list) -> None:
    """Takes by-names away that are the name of something more prominent in another country, or of a place where leaders
    meet, and nothing like the place's own: 'Beijing' from Basingstoke, 'White House' from Casablanca."""
    prominent: dict[str, list] = {}
    heads = [entry for entry in entries
             if entry.weight >= PROMINENT or entry.capital or entry.parts or entry.kind in SITES]
    for entry, words in zip(heads, folded([entry.name for entry in heads])):
        prominent.setdefault(words, []).append(entry)
    texts = [name.text for entry in entries for name in entry.names]
    words = iter(folded(texts))
    for entry in entries:
        kept, own = [], _plain(entry.name)
        for name in entry.names:
            word = next(words)
            rivals = [other for other in prominent.get(word, ()) if other.country != entry.country]
            if name.preferred or not rivals or SequenceMatcher(None, _plain(name.text), own).ratio() >= ALIKE \
                    or all(other.kind not in SITES and entry.weight >= other.weight for other in rivals):
                kept.append(name)
        entry.names = kept


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def _script(text: str) -> str:
    letter = next((letter for letter in text if letter.isalpha()), None)
    return unicodedata.name(letter, "").split(" ")[0] if letter else ""
