#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# runpaths.sh FOLDER…: no program or library below the folders has the loader look in the current folder: each entry of
# its RUNPATH is a folder from / or from $ORIGIN.
# shellcheck disable=SC2016
set -euo pipefail

# paths FILE: the entries of its RUNPATH and RPATH, in brackets; nothing for files that are no programs.
paths() {
    { LC_ALL=C readelf --dynamic "$1" 2> /dev/null || true; } |
        sed -n 's/^.*(R[UN]*PATH) .*: \[\(.*\)\]$/\1/p' | sed 's/:/]\n[/g; s/^/[/; s/$/]/'
}

files=0
bad=0
while IFS= read -r -d '' file; do
    [ "$(head -c 4 "$file" | tail -c 3)" = ELF ] || continue
    files=$((files + 1))
    if left=$(paths "$file" | grep -vE '^\[(/|\$ORIGIN[]/]|\$\{ORIGIN\}[]/])'); then
        printf '%s looks for libraries in %s\n' "$file" "$(paste -sd ' ' <<< "$left")"
        bad=$((bad + 1))
    fi
done < <(find "$@" -type f \( -perm /111 -o -name '*.so*' \) -print0)
echo "$files programs and libraries, $bad with an empty or relative entry"
[ "$files" -gt 0 ] && [ "$bad" = 0 ]
