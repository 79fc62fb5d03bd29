#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Releases compile the files of a folder as one (CMakeLists.txt): what is a file's own, in its unnamed namespace or
static, has a name that no other file of the folder gives to something of its own, but for overloaded functions.
`names.py APP_FOLDER` prints those that clash."""

import re
import sys
from collections import defaultdict
from pathlib import Path

OWN = re.compile(r"^namespace \{\n(.*?)^\} // namespace$", re.MULTILINE | re.DOTALL)
STATIC = re.compile(r"^static .*", re.MULTILINE)
TYPE = re.compile(r"^(?:struct|class|enum(?: class)?|union) (\w+)|^using (\w+) =")
FUNCTION = re.compile(r"^[\w:<>,&*\[\] ]*?[ &*>]?(?<!:)\b(\w+)\((.*)")
VALUES = re.compile(r"^(?:inline |static |thread_local |constexpr |const )*[\w:<>, *&]+?[ *&](?=\w+(?:\[\w*\])* ?[={])")
VALUE = re.compile(r"(?<![\w.])([A-Za-z]\w*)(?:\[\w*\])* ?(?:=(?!=)|\{)")


def kinds(parameters: str) -> str:
    """The types of parameters, without their names and default values."""
    plain = re.sub(r"\s+", " ", re.sub(r"=[^,]*", "", parameters))
    return ",".join(re.sub(r"([ &*])\w+ ?$", r"\1", one.strip()).strip() for one in plain.split(","))


def declared(statement: str):
    """(name, parameter types or None) of all that a statement at the left margin declares."""
    if match := TYPE.match(statement):
        yield match[1] or match[2], None
    elif match := VALUES.match(statement):
        for name in VALUE.findall(statement[match.end() :]):
            yield name, None
    elif match := FUNCTION.match(statement):
        yield match[1], kinds(match[2].split(")")[0])


def own(text: str):
    """What is a file's own."""
    blocks = OWN.findall(text) + [text[match.start() :].split("\n}")[0] for match in STATIC.finditer(text)]
    for block in blocks:
        # Statements begin at the left margin; what goes on below is indented.
        for statement in re.split(r"\n(?=\w)", block):
            yield from declared(statement)


def problems(app: Path):
    folders = defaultdict(lambda: defaultdict(dict))
    for file in sorted(app.rglob("*.cpp")):
        for name, parameters in own(file.read_text()):
            folders[file.parent][name].setdefault(parameters, []).append(file)
    for names in folders.values():
        for name, forms in names.items():
            lists = [sum(forms.values(), [])] if None in forms else forms.values()
            for files in lists:
                if len(set(files)) > 1:
                    where = ", ".join(sorted({"app/" + file.relative_to(app).as_posix() for file in files}))
                    yield f"{name} stands for something else in each of {where}"


if __name__ == "__main__":
    found = list(problems(Path(sys.argv[1])))
    print("\n".join(found) or "Each file's own names are its own.")
    sys.exit(bool(found))
