#!/bin/bash
# Starts the real binary in a real window, clicks on China, and exports a PNG by hand: what a person would do.
# usage: realwindow.sh SUMMITRY PICTURECHECK FOLDER
set -euo pipefail
summitry=$1 check=$2 folder=$3/real
rm -rf "$folder"
mkdir -p "$folder/home"

if [ -z "${REALWINDOW_DISPLAY:-}" ]; then
    export REALWINDOW_DISPLAY=1
    exec xvfb-run --auto-servernum --server-args '-screen 0 1440x900x24' "$0" "$@"
fi

export HOME=$folder/home XDG_CONFIG_HOME=$folder/home QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
unset QT_SCALE_FACTOR
mkdir -p "$folder/home/summitry"
printf '[pace]\nduration=5000\n' > "$folder/home/summitry/summitry.conf"
"$summitry" > "$folder/log" 2>&1 &
application=$!
trap 'kill $application 2> /dev/null || true' EXIT

say() { echo "realwindow: $*"; }
die() {
    say "$*"
    cat "$folder/log"
    exit 1
}
shot() { "$check" --grab "$folder/$1.png" || die "no picture of the screen could be taken"; }
wait_for() { # seconds, command…
    local tries=$(($1 * 5))
    shift
    until "$@"; do
        ((tries-- > 0)) || return 1
        sleep 0.2
    done
}
exported() { [ -n "$(find "$folder/home" -name '*.png' -print -quit)" ]; }

window=$(xdotool search --sync --onlyvisible --pid "$application" | tail -n 1)
xdotool windowmove "$window" 0 0 windowsize "$window" 1440 900
xdotool windowfocus "$window"
sleep 8 # the story plays once by itself, in five seconds, and rests with everything drawn
shot rest
"$check" "$folder/rest.png" 1440x900 || die "the window at rest does not show the story"

xdotool mousemove 700 520 # on China
sleep 0.3
xdotool click 1
xdotool mousemove 1300 30
sleep 1.5
shot china
"$check" "$folder/china.png" --dimmed-from "$folder/rest.png" || die "a click on China dims nothing"

xdotool key ctrl+e
sleep 3
shot dialog
xdotool key Return
wait_for 60 exported || die "no PNG was exported"
sleep 1
png=$(find "$folder/home" -name '*.png' -print -quit)
"$check" "$png" "$("$check" --size "$png")" || die "the exported PNG does not show the story"
kill -0 "$application" || die "the application has ended"
say "a click on China filters, and $(basename "$png") was exported"
