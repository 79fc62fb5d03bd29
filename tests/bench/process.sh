# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# What a process costs, seen from outside. Sourced by tests/bench/run.

scratch=$(mktemp -d)
summitry=
trap 'stop_summitry; rm -rf "$scratch"' EXIT
export XDG_CONFIG_HOME=$scratch

# print_line WHAT VALUE UNIT AIM: as the programs do it (measure.h).
print_line() { printf '%-58s %9s %s   %s\n' "$@"; }

median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }

# start_summitry: returns when the first map is painted, $first milliseconds after the start; the program itself tells
# (category summitry.timing).
start_summitry() {
    local log=$scratch/log begin stamp=
    : > "$log"
    begin=$(date +%s%3N)
    QT_LOGGING_RULES="summitry.timing=true" QT_FORCE_STDERR_LOGGING=1 \
        QT_MESSAGE_PATTERN="%{time yyyy-MM-ddThh:mm:ss.zzz} %{message}" "$bin/summitry" 2> "$log" &
    summitry=$!
    for _ in {1..200}; do
        stamp=$(sed -n 's/ first map painted.*//p' "$log")
        [ -z "$stamp" ] || break
        sleep 0.05
    done
    [ -n "$stamp" ] || fail "Not timed: no map was painted within ten seconds."
    first=$(($(date -d "$stamp" +%s%3N) - begin))
}

stop_summitry() {
    [ -n "$summitry" ] || return 0
    kill "$summitry" 2> /dev/null || true
    wait "$summitry" 2> /dev/null || true
    summitry=
}

# first_map TIMES
first_map() {
    local times=()
    for ((i = 0; i < $1; ++i)); do
        start_summitry
        stop_summitry
        times+=("$first")
    done
    print_line "Process start to the first map painted" "$(median "${times[@]}")" ms "aim 150"
}

# Once the story has been told and everything is at rest.
memory_at_rest() {
    local kilobytes
    start_summitry
    sleep 60
    kilobytes=$(sed -nE 's/^VmRSS:[^0-9]*([0-9]+) kB/\1/p' "/proc/$summitry/status")
    stop_summitry
    print_line "Resident memory at rest" "$((kilobytes / 1024))" MB "aim 120"
}

# process_time COMMAND ARGS…: sets $taken to the milliseconds from its start to its end.
process_time() {
    local begin
    begin=$(date +%s%3N)
    "$@" > /dev/null
    taken=$(($(date +%s%3N) - begin))
}

# picture TIMES COMMAND ARGS…: a PNG of 7680x4320 that the command writes to the file it gets as its last argument.
picture() {
    local times=() count=$1 file=$scratch/map.png
    shift
    for ((i = 0; i < count; ++i)); do
        process_time "$@" "$file"
        [ "$(od -An -tu1 -j16 -N8 "$file" | tr -s ' ')" = " 0 0 30 0 0 0 16 224" ] ||
            fail "Not timed: the picture is not 7680 x 4320."
        rm "$file"
        times+=("$taken")
    done
    print_line "Process start to a PNG of 7680x4320 written" "$(median "${times[@]}")" ms "aim 600"
}
