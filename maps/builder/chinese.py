# SPDX-License-Identifier: GPL-3.0-or-later

"""Simplified and traditional Chinese, by OpenCC."""

import json
import os
import subprocess

from .sources import Sources

LIBRARY = "usr/lib/x86_64-linux-gnu"


def simplified(sources: Sources, lines: list[str]) -> list[str]:
    return _converted(sources, "t2s", lines)


def traditional(sources: Sources, lines: list[str]) -> list[str]:
    return _converted(sources, "s2t", lines)


def _converted(sources: Sources, configuration: str, lines: list[str]) -> list[str]:
    paths = [str(sources.debian(package, LIBRARY)) for package in ("libopencc1.1", "libmarisa0")]
    dictionaries = sources.debian("libopencc1.1", "usr/share/opencc")
    config = json.loads(
        sources.debian("libopencc-data", f"usr/share/opencc/{configuration}.json").read_text(encoding="utf-8"))

    def absolute(node):
        if isinstance(node, dict):
            return {key: str(dictionaries / value) if key == "file" else absolute(value)
                    for key, value in node.items()}
        return [absolute(child) for child in node] if isinstance(node, list) else node

    path = dictionaries / f"{configuration}.absolute.json"
    path.write_text(json.dumps(absolute(config)), encoding="utf-8")
    answer = subprocess.run(
        [sources.debian("opencc", "usr/bin/opencc"), "-c", path], input="\n".join(lines), text=True,
        encoding="utf-8", capture_output=True, check=True,
        env={**os.environ, "LD_LIBRARY_PATH": ":".join(paths)}).stdout.split("\n")[:len(lines)]
    if len(answer) != len(lines):
        raise SystemExit(f"opencc answered {len(answer)} of {len(lines)} lines")
    return answer
