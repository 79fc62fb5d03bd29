#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# strangers_test.sh PROGRAM: a story's folder may hold files with the names of all libraries; PROGRAM loads none of them.
set -euo pipefail
program=$(readlink -f "$1")
project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset LD_LIBRARY_PATH

cp "$project"/resources/stories/putin-2024/*.csv "$work"
modules=$(dirname "$program")/../lib/summitry
mapfile -t libraries < <(ldd "$program" "$modules"/*.so | sed -n 's:^\t\(lib[^ /]*\) => .*:\1:p' | sort -u)
[ ${#libraries[@]} -gt 50 ] || { echo "only ${#libraries[@]} libraries were found"; exit 1; }
(cd "$work" && touch "${libraries[@]}")
cd "$work"
"$program" check . 2>&1 | tail -n 2
