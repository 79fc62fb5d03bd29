#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the real binary in a real window, clicks on China, and exports a PNG by hand: what a person would do.
# usage: realwindow.sh SUMMITRY PICTURECHECK FOLDER
set -euo pipefail
summitry=$1 check=$2 folder=$3/real

if [ -z "${REALWINDOW_DISPLAY:-}" ]; then
    export REALWINDOW_DISPLAY=1
    exec xvfb-run --auto-servernum --server-args '-screen 0 1440x900x24' "$0" "$@"
fi
# shellcheck source=tests/realwindow/window.sh
. "$(dirname "$0")/window.sh"

rm -rf "$folder"
prepare_home "$folder/home"
export HOME=$folder/home XDG_CONFIG_HOME=$folder/home/.config QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
unset QT_SCALE_FACTOR
"$summitry" > "$folder/log" 2>&1 &
application=$!
trap 'kill $application 2> /dev/null || true' EXIT

(use_window "$check" "$folder") || { cat "$folder/log"; exit 1; }
kill -0 "$application" || { say "the application has ended"; cat "$folder/log"; exit 1; }
