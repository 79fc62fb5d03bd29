#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the releases of CHANGELOG.md into the forms that packages need.

releases.py metainfo CHANGELOG.md TEMPLATE   AppStream metainfo: TEMPLATE with its <releases/> filled in
releases.py debian CHANGELOG.md MAINTAINER   a Debian changelog
"""

import re
import sys
import textwrap
from datetime import date, datetime, timezone
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape


def releases(changelog: str):
    """(version, date, [what is new, a sentence each]), the newest first; without what is not released."""
    for section in re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]:
        heading, _, body = section.partition("\n")
        if heading.endswith("(unreleased)"):
            continue
        version, day = re.fullmatch(r"(\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)", heading.strip()).groups()
        items = [" ".join(item.split()) for item in re.split(r"^- ", body, flags=re.MULTILINE)[1:]]
        yield version, date.fromisoformat(day), items


def metainfo(changelog: str, template: str) -> str:
    lines = ["<releases>"]
    for version, day, items in releases(changelog):
        lines += [f'    <release version="{version}" date="{day}">', "      <description>", "        <ul>"]
        lines += [f"          <li>{escape(item)}</li>" for item in items]
        lines += ["        </ul>", "      </description>", "    </release>"]
    return template.replace("<releases/>", "\n".join(lines + ["  </releases>"]))


def debian(changelog: str, maintainer: str) -> str:
    text = ""
    for version, day, items in releases(changelog):
        moment = format_datetime(datetime(day.year, day.month, day.day, tzinfo=timezone.utc))
        text += f"summitry ({version}) trixie; urgency=medium\n\n"
        for item in items:
            text += textwrap.fill(item, 78, initial_indent="  * ", subsequent_indent="    ") + "\n"
        text += f"\n -- {maintainer}  {moment}\n\n"
    return text


form, source, extra = sys.argv[1:]
changes = Path(source).read_text(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
sys.stdout.write(metainfo(changes, Path(extra).read_text(encoding="utf-8")) if form == "metainfo" else debian(changes, extra))
