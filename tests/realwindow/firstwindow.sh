#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The first window of all fits on its screen with its frame: on a small one, also with larger text, and on larger ones
# at 150 and 200 %.
# usage: firstwindow.sh SUMMITRY FOLDER
set -euo pipefail
summitry=$1 folder=$2/first
frame_width=16 frame_height=48

# On a screen of its own: WIDTHxHEIGHT, the scale and the size of text in percent.
if [ $# = 2 ]; then
    for screen in '1366x768 100 100' '1366x768 100 125' '1366x768 125 100' '1920x1080 150 100' '2732x1536 200 100' \
        '3840x2160 200 100'; do
        read -r size scale text <<< "$screen"
        xvfb-run --auto-servernum --server-args "-screen 0 ${size}x24" "$0" "$@" "$size" "$scale" "$text"
    done
    exit
fi
size=$3 scale=$4 text=$5
# shellcheck source=tests/realwindow/window.sh
. "$(dirname "$0")/window.sh"
QT_SCALE_FACTOR=$(printf '%d.%02d' $((scale / 100)) $((scale % 100)))
export QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8 QT_SCALE_FACTOR

rm -rf "$folder"
prepare_home "$folder/home"
printf '[look]\ntextSize=%s\n' "$text" >> "$folder/home/.config/summitry/summitry.conf"
export HOME=$folder/home XDG_CONFIG_HOME=$folder/home/.config
"$summitry" > "$folder/log" 2>&1 &
application=$!
trap 'kill $application 2> /dev/null || true' EXIT
wait_for 60 is_open || die "no window appeared"
eval "$(xdotool getwindowgeometry --shell "$(window)")"
told="on $size at $scale %, with text at $text %, the first window is ${WIDTH}x${HEIGHT}"
((WIDTH + frame_width * scale / 100 <= ${size%x*} && HEIGHT + frame_height * scale / 100 <= ${size#*x})) || die "$told"
say "$told"
