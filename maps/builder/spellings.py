# SPDX-License-Identifier: GPL-3.0-or-later

"""Names of a subject, and which of them FTS5 takes for the same: those that it cuts into the same words, case and
accents folded."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

TOKENIZER = "unicode61 remove_diacritics 2"


@dataclass(frozen=True)
class Name:
    text: str
    language: str = ""  # BCP 47; empty: unknown
    preferred: bool = False  # what to show in that language
    searched: bool = True  # whether it may find the subject


@dataclass(frozen=True)
class Row:
    name: Name
    indexed: bool  # False: an earlier row of the subject is found by the same words


def folded(spellings: Sequence[str]) -> list[str]:
    """Each spelling's words as FTS5 indexes them, separated by spaces; empty where it has none."""
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE VIRTUAL TABLE words USING fts5(spelling, content='', tokenize='{TOKENIZER}')")
    database.execute("CREATE VIRTUAL TABLE each USING fts5vocab(words, instance)")
    database.executemany("INSERT INTO words(rowid, spelling) VALUES (?, ?)", enumerate(spellings, 1))
    words: list[dict[int, str]] = [{} for _ in spellings]
    for term, row, offset in database.execute("SELECT term, doc, offset FROM each"):
        words[row - 1][offset] = term
    return [" ".join(found[offset] for offset in sorted(found)) for found in words]


def distinct(subjects: Iterable[list[Name]]) -> list[list[Row]]:
    """The rows of each subject, in the order of its names. Kept are the preferred names, each once in a language and
    only where it is not what English has, and one name of each other spelling."""
    subjects = list(subjects)
    words = iter(folded([name.text for names in subjects for name in names]))
    return [_distinct(names, [next(words) for _ in names]) for names in subjects]


def _distinct(names: list[Name], words: list[str]) -> list[Row]:
    rows, seen = [], set()
    english = next((name.text for name in names if name.preferred and name.language == "en"), None)
    for name, word in zip(names, words):
        shown = name.preferred and (name.language == "en" or name.text != english)
        if shown or word and word not in seen:
            rows.append(Row(name, bool(word) and word not in seen and name.searched))
            if name.searched:
                seen.add(word)
    return rows
