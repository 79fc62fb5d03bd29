#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""mutate.py PROGRAM FOLDER SECONDS [SEED]: damaged zips, command lines, settings and databases, given to the program.

Prints a row of ./test fuzz's table for each kind. An input that makes it crash, hang (20 s) or differ is kept in FOLDER,
with the command line that shows it. Seeds are numbers, so that each turn can be made again.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "data"
MAPS = HERE.parent.parent / "maps"
STORY = DATA / "stories" / "small"
LIMIT = 20


class Difference(Exception):
    pass


def damage(blob: bytes, chance: random.Random) -> bytes:
    """A few bytes flipped, cut out, doubled or made extreme."""
    out = bytearray(blob)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        if not out:
            break
        at = chance.randrange(len(out))
        span = chance.choice((1, 2, 4, 16, 200))
        match chance.randrange(5):
            case 0:
                out[at] ^= 1 << chance.randrange(8)
            case 1:
                del out[at:at + span]
            case 2:
                out[at:at] = out[at:at + span]
            case 3:
                out[at:at + 4] = chance.choice((b"\0\0\0\0", b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\0\0\x80"))
            case 4:
                out[at:at + 1] = chance.choice((b'"', b"\r", b"\n", b",", b"\0", b"\xfe", b"PK\3\4"))
    return bytes(out)


class Program:
    def __init__(self, program: str, folder: Path):
        self.program = program
        self.folder = folder

    def run(self, arguments: list, **environment: str) -> subprocess.CompletedProcess:
        env = dict(os.environ, QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=str(self.folder / "config"),
                   UBSAN_OPTIONS="print_stacktrace=1", ASAN_OPTIONS="detect_leaks=0", **environment)
        return subprocess.run([self.program, *arguments], env=env, capture_output=True, timeout=LIMIT, check=False)


def story_zip(path: Path, packing: int) -> None:
    with zipfile.ZipFile(path, "w", packing) as archive:
        for table in sorted(STORY.glob("*.csv")):
            archive.write(table, table.name)


def zips(program: Program, chance: random.Random) -> bool:
    """What is accepted is what Python's own reader finds whole, and has the story's counts where the tables are its."""
    path = program.folder / "zips.summitry"
    story_zip(path, chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))
    path.write_bytes(damage(path.read_bytes(), chance))
    answer = program.run(["check", "--json", path])
    check_exit(answer)
    told = json.loads(answer.stdout)
    if told["ok"]:
        try:
            with zipfile.ZipFile(path) as archive:
                whole = {name: archive.read(name) for name in archive.namelist() if name.endswith(".csv")}
        except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError) as wrong:
            # minizip believes the central directory alone; what it read has the right CRC-32
            whole = {}
            if "CRC" in str(wrong):
                raise Difference(f"accepted, though {wrong}") from wrong
        for name, text in whole.items():
            kept = STORY / name
            if kept.exists() and text != kept.read_bytes() and not told["problems"]:
                raise Difference(f"{name} is another table, and nothing is said")
    elif not told["problems"]:
        raise Difference("refused without a problem")
    return told["ok"]


WORDS = ["check", "export", "places", "find", "at", "--json", "--out", "--help", "--version", "--language", "--country",
         "--from", "--to", "--projection", "--center", "--size", "--extent", "--place", "--title", "--limit", "-1", "0",
         "1e400", "nan", "-170,0", "16:9", "999999999x999999999", "2024-02-30", "klingon", "ru", "", " ", "Moscow", "RUS",
         "+proj=laea +lat_0=91", "automatic", "--", "-", "/dev/null", "/nowhere/x.png", "\u202e", "a" * 5000, "%s%n", "1,2,3,4",
         str(STORY)]


def arguments(program: Program, chance: random.Random) -> bool:
    """Ends with 0, 1 or 2; what is refused says why."""
    line = [chance.choice(WORDS[:5])] + [chance.choice(WORDS) for _ in range(chance.randrange(6))]
    if line[0] == "export":
        line += ["--out", program.folder / "picture.png", "--size", "200x100"]
    (program.folder / "arguments.txt").write_text("\n".join(map(str, line)))
    answer = program.run(line)
    check_exit(answer)
    if answer.returncode != 0 and not answer.stderr and not answer.stdout:
        raise Difference("refused without a word")
    return answer.returncode == 0


def databases(program: Program, chance: random.Random) -> bool:
    """A damaged map or gazetteer answers, or says what is wrong."""
    maps = program.folder / "databases" / "maps"
    if not maps.exists():
        maps.mkdir(parents=True)
        for name in ("world.gpkg", "places.gpkg"):
            shutil.copy(MAPS / name, maps / name)
    name = chance.choice(("world.gpkg", "places.gpkg"))
    whole = MAPS / name
    with open(maps / name, "r+b") as file:
        damaged = []
        for _ in range(chance.choice((1, 10, 200))):
            page = chance.choice((0, chance.randrange(whole.stat().st_size // 4096)))
            at = page * 4096 + chance.randrange(chance.choice((100, 4096)))
            damaged.append(at)
            file.seek(at)
            file.write(bytes([chance.randrange(256)]))
    try:
        question = chance.choice((["find", "Moscow"], ["at", "55.75", "37.62"], ["find", "x'\"*", "--json"],
                                  ["check", STORY], ["--version"]))
        answer = program.run(question, SUMMITRY_DATA=str(maps.parent))
        check_exit(answer)
        if answer.returncode != 0 and not answer.stderr and not answer.stdout:
            raise Difference("failed without a word")
        return answer.returncode == 0
    except Exception:
        shutil.copy(maps / name, program.folder / f"databases-{name}")
        raise
    finally:
        with open(whole, "rb") as source, open(maps / name, "r+b") as file:
            for at in damaged:
                source.seek(at)
                file.seek(at)
                file.write(source.read(1))


VALUES = ["nan", "inf", "-1", "0", "1e308", "99999999999999999999", "true", "@Invalid()", "@ByteArray(\\x0\\xff)", "@Size(-1 -1)",
          "@Rect(0 0 2147483647 2147483647)", "@Variant(\\0\\0\\0\\x11)", "", "\u202e<img src=x>", "a, b, c", "x" * 5000]


def settings(program: Program, chance: random.Random) -> bool:
    """A window opens with them and rests; no picture is looked at."""
    keys = sorted(set((HERE.parent.parent / "app/window/settings.cpp").read_text().split('"')[1::2]))
    folder = program.folder / "config" / "summitry"
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["[General]"] + [f"{key.replace('/', chr(92))}={chance.choice(VALUES)}" for key in keys if chance.random() < 0.7]
    (folder / "summitry.conf").write_bytes(damage("\n".join(lines).encode(), chance) if chance.random() < 0.3
                                           else "\n".join(lines).encode())
    shutil.copy(folder / "summitry.conf", program.folder / "settings.conf")
    try:
        answer = subprocess.run(["timeout", "--signal=TERM", "4", program.program], capture_output=True, timeout=LIMIT,
                                check=False, env=dict(os.environ, QT_QPA_PLATFORM="offscreen", ASAN_OPTIONS="detect_leaks=0",
                                                      XDG_CONFIG_HOME=str(program.folder / "config")))
    finally:
        shutil.rmtree(program.folder / "config")
    if answer.returncode != 124:
        raise subprocess.CalledProcessError(answer.returncode, "summitry", answer.stdout, answer.stderr)
    return True


def check_exit(answer: subprocess.CompletedProcess) -> None:
    if answer.returncode not in (0, 1, 2) or b"runtime error" in answer.stderr or b"AddressSanitizer" in answer.stderr:
        raise subprocess.CalledProcessError(answer.returncode, answer.args, answer.stdout, answer.stderr)


def turn(kind, program: Program, seconds: float, seed: int) -> bool:
    counts = dict.fromkeys(("tried", "refused", "accepted", "crashed", "hung", "differs"), 0)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            accepted = kind(program, random.Random(f"{kind.__name__} {seed}"))
            counts["accepted" if accepted else "refused"] += 1
        except subprocess.TimeoutExpired:
            counts["hung"] += 1
            print(f"{kind.__name__} {seed}: hung", file=sys.stderr)
        except (subprocess.CalledProcessError, json.JSONDecodeError) as crash:
            counts["crashed"] += 1
            print(f"{kind.__name__} {seed}: {crash}\n{getattr(crash, 'stderr', b'')[:3000]!r}", file=sys.stderr)
            for file in program.folder.glob(f"{kind.__name__}.*"):
                shutil.copy(file, program.folder / f"{kind.__name__}-{seed}{file.suffix}")
        except Difference as difference:
            counts["differs"] += 1
            print(f"{kind.__name__} {seed}: {difference}", file=sys.stderr)
            for file in program.folder.glob(f"{kind.__name__}.*"):
                shutil.copy(file, program.folder / f"{kind.__name__}-{seed}{file.suffix}")
        counts["tried"] += 1
        seed += 1
    print("%-12s %9d %9d %9d %8d %5d %19d" % (kind.__name__, *counts.values()), flush=True)
    return counts["crashed"] + counts["hung"] + counts["differs"] == 0


def main() -> int:
    program, folder, seconds = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else int(time.time())
    folder.mkdir(parents=True, exist_ok=True)
    print(f"The first seed is {seed}.", file=sys.stderr)
    kinds = (zips, arguments, databases, settings)
    return 0 if all([turn(kind, Program(program, folder), seconds, seed) for kind in kinds]) else 1


sys.exit(main())
