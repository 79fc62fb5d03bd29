#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The first window of all fits on a small screen with its frame, also with larger text.
# usage: firstwindow.sh SUMMITRY FOLDER
set -euo pipefail
summitry=$1 folder=$2/first
screen_width=1366 screen_height=768 frame_width=16 frame_height=48

if [ -z "${FIRSTWINDOW_DISPLAY:-}" ]; then
    export FIRSTWINDOW_DISPLAY=1
    exec xvfb-run --auto-servernum --server-args "-screen 0 ${screen_width}x${screen_height}x24" "$0" "$@"
fi
# shellcheck source=tests/realwindow/window.sh
. "$(dirname "$0")/window.sh"
export QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
unset QT_SCALE_FACTOR

for text in 100 125; do
    rm -rf "$folder"
    prepare_home "$folder/home"
    printf '[look]\ntextSize=%s\n' "$text" >> "$folder/home/.config/summitry/summitry.conf"
    export HOME=$folder/home XDG_CONFIG_HOME=$folder/home/.config
    "$summitry" > "$folder/log" 2>&1 &
    application=$!
    trap 'kill $application 2> /dev/null || true' EXIT
    wait_for 60 is_open || die "no window appeared"
    eval "$(xdotool getwindowgeometry --shell "$(window)")"
    ((WIDTH + frame_width <= screen_width && HEIGHT + frame_height <= screen_height)) \
        || die "at $text % the first window is ${WIDTH}x${HEIGHT}"
    say "at $text % the first window is ${WIDTH}x${HEIGHT}"
    kill "$application"
    wait "$application" 2> /dev/null || true
done
