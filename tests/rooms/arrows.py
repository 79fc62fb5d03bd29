#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The arrow test: every room of app includes only from itself and from rooms that its LINK line names, names no room
that it does not include from, and no arrows run in a circle. `arrows.py APP_FOLDER` prints what is wrong."""

import re
import sys
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
LINKING = re.compile(r"(summitry_library|target_link_libraries|qt_add_plugin)\(([^)]*)\)")


class Rooms:
    """Folders with a CMake list that makes targets, and what those link."""

    def __init__(self, app: Path):
        self.app = app
        self.links: dict[str, set[str]] = {}
        self.by_target: dict[str, str] = {}
        calls = {}
        for cmake in app.rglob("CMakeLists.txt"):
            text = re.sub(r"#.*", "", cmake.read_text())
            room = cmake.parent.relative_to(app).as_posix()
            calls[room] = [(command, words.split()) for command, words in LINKING.findall(text)]
            for command, words in calls[room]:
                if command == "summitry_library":
                    self.by_target[words[0]] = room
        for room, found in calls.items():
            if not found:
                continue
            names = set()
            for command, words in found:
                linked = words[words.index("LINK") + 1 :] if "LINK" in words else words[1:]
                if command != "qt_add_plugin":
                    names |= {self.by_target[name] for name in linked if name in self.by_target}
            self.links[room] = names

    def room_of(self, path: Path) -> str:
        """The nearest folder above that is a room: window's folders are one."""
        folder = path.parent
        while folder != self.app and folder.relative_to(self.app).as_posix() not in self.links:
            folder = folder.parent
        return folder.relative_to(self.app).as_posix()

    def includes(self):
        """(file, line, what it includes, its room, that one's room), of those that name a file of ours."""
        for file in sorted([*self.app.rglob("*.cpp"), *self.app.rglob("*.h")]):
            text = file.read_text()
            for match in INCLUDE.finditer(text):
                target = self.app / match[1]
                if target.exists():
                    line = text.count("\n", 0, match.start(1)) + 1
                    yield file.relative_to(self.app), line, match[1], self.room_of(file), self.room_of(target)


def circle(links: dict[str, set[str]]) -> list[str]:
    """Some rooms that link each other in a circle; none where there is no such thing."""
    left = dict(links)
    while free := [room for room, to in left.items() if not (to & left.keys())]:
        for room in free:
            del left[room]
    if not left:
        return []
    path = [next(iter(left))]
    while path.count(path[-1]) < 2:
        path.append(next(iter(left[path[-1]] & left.keys())))
    return path[path.index(path[-1]) :]


def problems(app: Path) -> list[str]:
    rooms = Rooms(app)
    found, used = [], {room: set() for room in rooms.links}
    for file, line, name, here, there in rooms.includes():
        if here == there:
            continue
        used[here].add(there)
        if there not in rooms.links[here]:
            found.append(f'app/{file}:{line}: includes "{name}", but {here or "app"} does not LINK {there}')
    for room, names in rooms.links.items():
        for name in sorted(names - used[room]):
            found.append(f"app/{room}/CMakeLists.txt: LINKs {name}, from which nothing is included")
    if round_trip := circle(rooms.links):
        found.append("rooms LINK each other in a circle: " + " > ".join(round_trip))
    return found


if __name__ == "__main__":
    told = problems(Path(sys.argv[1]))
    print("\n".join(told) or "All arrows run one way.")
    sys.exit(1 if told else 0)
