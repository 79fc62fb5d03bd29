# SPDX-License-Identifier: GPL-3.0-or-later

"""The finished places.gpkg against what is known of the world. Any failure fails the build."""

import sqlite3
from pathlib import Path

from .checks import Findings
from .placeentries import read_capitals
from .spellings import folded

MEMBERS = 193  # of the United Nations
LEAST_PLACES = 170_000
LEAST_MATCHED = 0.95
SPELLINGS = {  # that must find this place or country (its English name) before any other of its kind
    "Beijing": ("Peking", "beijing", "北京", "Пекин"),
    "Kyiv": ("Kiev", "Kyiv", "Київ", "Киев", "Kijów"),
    "Astana": ("Nur-Sultan", "Нур-Султан", "Astana", "阿斯塔纳"),
    "Pyongyang": ("Pyeongyang", "Пхеньян", "평양", "平壤"),
    "Saint Petersburg": (
        "Sankt-Peterburg", "St Petersburg", "St. Petersburg", "Sankt Petersburg", "Leningrad", "圣彼得堡"),
    "Hanoi": ("河内", "Ha Noi", "Hà Nội"),
    "Ho Chi Minh City": ("Saigon", "胡志明市"),
    "Mumbai": ("Bombay",),
    "Kolkata": ("Calcutta",),
    "Yangon": ("Rangoon",),
    "Istanbul": ("Constantinople", "İstanbul", "ISTANBUL"),
    "Tbilisi": ("Tiflis", "თბილისი"),
    "Harbin": ("哈尔滨", "哈爾濱", "Харбин"),
    "Tokyo": ("東京", "东京"),
    "Seoul": ("서울", "首尔", "首爾"),
    "Cairo": ("القاهرة", "al-Qahirah"),
    "Bogotá": ("bogota",),
    "Malmo": ("malmö", "Malmö"),
    "Lodz": ("Łódź", "łódź", "ŁÓDŹ"),
    "Diyarbakır": ("diyarbakir",),
    "Tórshavn": ("Torshavn", "Þórshöfn"),
    "Myanmar (Burma)": ("Burma", "Myanmar", "Мьянма", "缅甸"),
    "Côte d’Ivoire": ("Ivory Coast", "cote d'ivoire"),
    "Czechia": ("Czech Republic", "Česko"),
    "Eswatini": ("Swaziland",),
    "Türkiye": ("Turkey", "turkiye", "Турция"),
    "United States": ("USA", "US", "United States of America", "США", "美国", "美國"),
    "United Kingdom": ("UK", "Great Britain", "Великобритания"),
    "South Korea": ("Republic of Korea", "한국", "대한민국"),
    "Bosnia & Herzegovina": ("Bosnia and Herzegovina", "Bosnia"),
    "North Macedonia": ("Macedonia",),
    "Congo - Kinshasa": ("Democratic Republic of the Congo",),
    "Kosovo": ("Косово", "科索沃"),
    "Palestine": ("State of Palestine", "Палестина"),
    "Timor-Leste": ("East Timor",),
    "Cape Verde": ("Cabo Verde",),
}


def check(path: Path, capitals: Path) -> None:
    findings = Findings()
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    _check_tables(findings, database)
    _check_capitals(findings, database, capitals)
    for name, spellings in SPELLINGS.items():
        for spelling in spellings:
            found = [_subject(database, row)["name"] for row in _find(database, spelling)]
            findings.expect(name in found[:1], f"{spelling}: finds {found[:3]}, expected {name}")
    findings.close()


def _check_tables(findings: Findings, database: sqlite3.Connection) -> None:
    def one(sql: str) -> int:
        return database.execute(sql).fetchone()[0]

    places = one("SELECT count(*) FROM places")
    findings.expect(places >= LEAST_PLACES, f"{places} places")
    findings.expect(one("SELECT count(*) FROM large_places") > 27_000, "the spatial index lacks places")
    findings.expect(one("SELECT count(*) FROM countries WHERE un") == MEMBERS, f"not {MEMBERS} members of the UN")
    findings.expect(not one("SELECT count(*) FROM places WHERE country NOT IN (SELECT code FROM countries)"),
                    "a place has a country that is not in the table")
    named = {tuple(row) for row in database.execute(
        "SELECT subject, name FROM names WHERE language = 'en' AND preferred = 1")}
    for sign, table in ((-1, "countries"), (1, "places")):
        unnamed = sum((sign * fid, name) not in named for fid, name in database.execute(f"SELECT fid, name FROM {table}"))
        findings.expect(not unnamed, f"{unnamed} {table} have no English name to be found by")
    for row in database.execute("SELECT * FROM countries"):
        wide = row["west"] <= row["lon"] <= row["east"] or row["west"] > row["east"]
        findings.expect(wide and row["south"] <= row["lat"] <= row["north"], f"{row['code']} is not in its own bounds")
        findings.expect(row["name"] != row["code"] and (row["region"] or not row["iso_a2"]),
                        f"{row['code']} is called {row['name']}, in {row['region']}")


def _check_capitals(findings: Findings, database: sqlite3.Connection, path: Path) -> None:
    capitals = read_capitals(path)
    members = {code for code, in database.execute("SELECT code FROM countries WHERE un")}
    findings.expect(capitals.keys() == members, f"capitals.csv lacks or has too much: {capitals.keys() ^ members}")
    for language in ("en", "ru", "zh"):
        misses = []
        for code, row in capitals.items():
            found = [_subject(database, name) for name in _find(database, row[language]) if name["subject"] > 0]
            if not found or (found[0]["country"], found[0]["capital"]) != (code, 1):
                misses.append(f"{code} {row['en']} {row[language]}")
        print(f"capitals found by their {language} names: {MEMBERS - len(misses)} of {MEMBERS}", *misses, sep="\n  ")
        findings.expect(len(misses) <= (0 if language == "en" else (1 - LEAST_MATCHED) * MEMBERS),
                        f"{len(misses)} capitals are not found by their {language} names")


def _find(database: sqlite3.Connection, spelling: str) -> list[sqlite3.Row]:
    """The names that are this spelling to FTS5, the most important first."""
    words = folded([spelling])[0]
    rows = database.execute(
        "SELECT names.* FROM names_fts JOIN names ON names.fid = names_fts.rowid WHERE names_fts MATCH ? "
        "ORDER BY names_fts.rowid", (f'^"{words}"',)).fetchall()
    return [row for row, found in zip(rows, folded([row["name"] for row in rows])) if found == words]


def _subject(database: sqlite3.Connection, name: sqlite3.Row) -> sqlite3.Row:
    table = "places" if name["subject"] > 0 else "countries"
    return database.execute(f"SELECT * FROM {table} WHERE fid = ?", (abs(name["subject"]),)).fetchone()
