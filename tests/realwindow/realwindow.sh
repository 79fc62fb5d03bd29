#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the real binary in a real window, clicks on China, and exports a PNG by hand: what a person would do. At 100,
# 150 and 200 %.
# usage: realwindow.sh SUMMITRY PICTURECHECK FOLDER
set -euo pipefail
summitry=$1 check=$2 folder=$3/real

# On a screen of its own for each scale.
if [ $# = 3 ]; then
    for percent in 100 150 200; do
        xvfb-run --auto-servernum --server-args "-screen 0 $((1440 * percent / 100))x$((900 * percent / 100))x24" \
            "$0" "$@" "$percent"
    done
    exit
fi
percent=$4
# shellcheck source=tests/realwindow/window.sh
. "$(dirname "$0")/window.sh"

rm -rf "$folder"
prepare_home "$folder/home"
QT_SCALE_FACTOR=$(printf '%d.%02d' $((percent / 100)) $((percent % 100)))
export HOME=$folder/home XDG_CONFIG_HOME=$folder/home/.config QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8 QT_SCALE_FACTOR
"$summitry" > "$folder/log" 2>&1 &
application=$!
trap 'kill $application 2> /dev/null || true' EXIT

(use_window "$check" "$folder" "$percent") || { cat "$folder/log"; exit 1; }
kill -0 "$application" || { say "the application has ended"; cat "$folder/log"; exit 1; }
