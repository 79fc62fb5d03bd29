#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The real binary under Wayland, at 100, 150 and 200 %: weston is itself a window under Xvfb,
# so that xdotool is its mouse and its keyboard. The window, with the frame that it draws itself, is no larger than the output; it follows
# a click on China; Ctrl+Q ends it.
# usage: wayland.sh SUMMITRY PICTURECHECK FOLDER
set -euo pipefail
summitry=$1 check=$2 folder=$3/wayland
width=1366 height=768

if [ -z "${WAYLANDWINDOW_DISPLAY:-}" ]; then
    export WAYLANDWINDOW_DISPLAY=1
    exec xvfb-run --auto-servernum --server-args "-screen 0 $((2 * width))x$((2 * height))x24" "$0" "$@"
fi
# shellcheck source=tests/realwindow/window.sh
. "$(dirname "$0")/window.sh"

shot() { "$check" --grab "$folder/$1.png" || die "no picture of the screen could be taken"; }
unchanged() {
    shot before
    sleep 1
    shot "$1"
    cmp --silent "$folder/before.png" "$folder/$1.png"
}
is_listening() { [ -S "$XDG_RUNTIME_DIR/summitry-test" ]; }
# The size of the first window, with its frame, that the program told the compositor last: "WIDTH HEIGHT".
geometry() { sed -n 's/.*xdg_surface#[0-9]*\.set_window_geometry(-\?[0-9]*, -\?[0-9]*, \([0-9]*\), \([0-9]*\)).*/\1 \2/p' "$folder/log" | tail -n 1; }
is_shown() { [ -n "$(geometry)" ]; }
has_ended() { ! kill -0 "$application" 2> /dev/null; }
is_at_rest() { unchanged "rest-$at" && [ "$(strong "rest-$at")" -gt 2000 ]; }
is_dimmed() {
    shot "china-$at"
    "$check" "$folder/china-$at.png" --dimmed-from "$folder/rest-$at.png"
}
strong() { "$check" "$folder/$1.png" "$("$check" --size "$folder/$1.png")" | sed -n 's/.*, \([0-9]*\) strong pixels/\1/p'; }

# use_at OUTPUT_PERCENT PROGRAM_PERCENT: the output's scale, a whole one, and the program's own.
use_at() {
    local factor=$(($1 * $2 / 100)) scale=$(($1 / 100)) columns=$((width * $2 / 100)) rows=$((height * $2 / 100)) room status
    at=$factor
    rm -rf "$folder"
    prepare_home "$folder/home"
    : > "$folder/log"
    XDG_RUNTIME_DIR=$(mktemp -d) # a socket's path is short
    export XDG_RUNTIME_DIR
    printf '[core]\nidle-time=0\n[shell]\npanel-position=none\n' > "$folder/weston.ini"
    weston --backend=x11 --renderer=pixman --width=$columns --height=$rows --scale=$scale --socket=summitry-test \
        --config="$folder/weston.ini" > "$folder/weston.log" 2>&1 &
    weston=$!
    trap 'kill $weston ${application:-} 2> /dev/null || true; rm -rf "$XDG_RUNTIME_DIR"' EXIT
    wait_for 30 is_listening || { cat "$folder/weston.log"; die "weston does not start"; }
    env -u DISPLAY WAYLAND_DISPLAY=summitry-test WAYLAND_DEBUG=client QT_QPA_PLATFORM=wayland \
        QT_SCALE_FACTOR="$(printf '%d.%02d' $(($2 / 100)) $(($2 % 100)))" HOME="$folder/home" \
        XDG_CONFIG_HOME="$folder/home/.config" "$summitry" > "$folder/log" 2>&1 &
    application=$!
    wait_for 60 is_shown || die "no window appeared at $factor %"
    room=$(geometry)
    ((${room% *} <= columns && ${room#* } <= rows)) \
        || die "at $factor % the first window is ${room/ /x} on ${columns}x$rows"
    wait_for 60 is_at_rest || die "the window at rest does not show the story at $factor %"
    xdotool mousemove $((700 * factor / 100)) $((420 * factor / 100)) click 1 # on China
    wait_for 20 is_dimmed || die "a click on China dims nothing at $factor %"
    xdotool key ctrl+q
    wait_for 20 has_ended || die "Ctrl+Q does not end the program at $factor %"
    wait "$application" && status=0 || status=$?
    [ "$status" = 0 ] || { tail -n 20 "$folder/log"; die "the program ended with $status at $factor %"; }
    kill "$weston"
    wait "$weston" || true
    rm -rf "$XDG_RUNTIME_DIR"
    say "under Wayland at $factor % the first window is ${room/ /x} on ${columns}x$rows, follows a click and ends"
}

export LC_ALL=C.UTF-8
unset QT_SCALE_FACTOR
use_at 100 100
use_at 100 150
use_at 200 100
