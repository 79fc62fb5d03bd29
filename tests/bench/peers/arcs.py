# SPDX-License-Identifier: GPL-3.0-or-later

"""Prints the arcs of a story's folder as JSON, a list of [from, to] in degrees: the legs of its journeys, and a visit from
the visitor's home for each meeting that is on none. usage: arcs.py STORY"""
import csv
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])


def rows(table):
    with open(folder / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


at = {place["id"]: [float(place["lon"]), float(place["lat"])] for place in rows("places")}
home = {leader["id"]: leader["home"] for leader in rows("leaders")}
arcs = [(leg["from"], leg["to"]) for leg in rows("legs")]
arcs += [(home[meeting["leader"]], meeting["place"]) for meeting in rows("meetings") if not meeting["trip"]]
print(json.dumps([[at[start], at[end]] for start, end in arcs if start != end and start in at and end in at]))
