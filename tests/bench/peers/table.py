# SPDX-License-Identifier: GPL-3.0-or-later

"""The lines of several benchmarks, one file for each who ran them, as one Markdown table: what we and others have done,
the medians where something was done several times. usage: table.py FILE…; the file Summitry is ours."""
import pathlib
import re
import statistics
import sys

OURS = "Summitry"
LINE = re.compile(r"(?P<what>.{58,}?) +(?P<value>[\d.]+) (?P<unit>\S*) *(?:aim (?P<aim>.*?))? *")  # as measure.h prints


def read(file):
    """{what: ([values], unit, aim)}; an indented line belongs to the heading before."""
    lines, heading = {}, ""
    for text in file.read_text(encoding="utf-8").splitlines():
        found = LINE.fullmatch(text)
        if not found:
            heading = text
            continue
        what = found["what"].strip()
        if text.startswith(" "):
            what = f"{heading}: {what}"
        lines.setdefault(what, ([], found["unit"], found["aim"] or ""))[0].append(float(found["value"]))
    return lines


def cell(value):
    return "–" if value is None else f"{value:,.1f}" if value < 10 else f"{value:,.0f}"


files = {path.name: read(path) for path in sorted(map(pathlib.Path, sys.argv[1:]), key=lambda path: path.name.lower())}
ours = files.pop(OURS)
print(f"| work, median | {' | '.join(files)} | {OURS} | best other / {OURS} | aim |")
print("| --- |" + " ---: |" * (len(files) + 3))
for what, (values, unit, aim) in ours.items():
    theirs = [statistics.median(lines[what][0]) if what in lines else None for lines in files.values()]
    done = [value for value in theirs if value is not None]
    if done:
        own = statistics.median(values)
        columns = [*map(cell, theirs), cell(own), f"{min(done) / own:.1f}", aim]
        print(f"| {what}, {unit} | {' | '.join(columns)} |")
for name, lines in files.items():
    for what, (values, unit, _) in lines.items():
        if what not in ours:
            print(f"\nBesides: {name}: {what}: {cell(statistics.median(values))} {unit}")
