#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# hardening.sh [--release] FOLDER…: each program and library below the folders is bound at start (-z now) with its
# tables read-only after that (-z relro), has no stack that runs, and may be loaded anywhere. With --release summitry
# itself has fortified functions and a guarded stack, too.
set -euo pipefail

release=
if [ "$1" = --release ]; then
    release=1
    shift
fi

# faults FILE: what it lacks, a word each.
faults() {
    local headers dynamic
    headers=$(LC_ALL=C readelf --wide --file-header --program-headers "$1")
    dynamic=$(LC_ALL=C readelf --wide --dynamic "$1")
    grep -qE 'BIND_NOW|\(FLAGS_1\).*NOW' <<< "$dynamic" || echo now
    grep -q GNU_RELRO <<< "$headers" || echo relro
    grep -qE 'GNU_STACK .* RW +0x' <<< "$headers" || echo stack
    grep -qE 'Type: +DYN' <<< "$headers" || echo pie
}

# unguarded FILE: what a release's program lacks besides.
unguarded() {
    local symbols
    symbols=$(LC_ALL=C readelf --wide --dyn-syms "$1")
    grep -qE '__[a-z]+_chk@' <<< "$symbols" || echo fortify
    grep -q '__stack_chk_fail@' <<< "$symbols" || echo stack-protector
}

files=0
bad=0
while IFS= read -r -d '' file; do
    [ "$(head -c 4 "$file" | tail -c 3)" = ELF ] || continue
    files=$((files + 1))
    lacks=$(faults "$file")
    if [ -n "$release" ] && [ "${file##*/}" = summitry ]; then
        lacks+=" $(unguarded "$file")"
    fi
    if [ -n "${lacks// /}" ]; then
        printf '%s lacks: %s\n' "$file" "$(paste -sd ' ' <<< "$lacks")"
        bad=$((bad + 1))
    fi
done < <(find "$@" -type f \( -perm /111 -o -name '*.so*' \) -print0)
echo "$files programs and libraries, $bad that are not hardened"
[ "$files" -gt 0 ] && [ "$bad" = 0 ]
