# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2317
# Using Summitry's window on $DISPLAY as a person would. Sourced; needs xdotool.

# prepare_home FOLDER: a home in which the story plays in five seconds.
prepare_home() {
    mkdir -p "$1/.config/summitry"
    printf '[pace]\nduration=5000\n' > "$1/.config/summitry/summitry.conf"
}

say() { echo "window: $*"; }
die() {
    say "$*"
    exit 1
}
wait_for() { # seconds, command…
    local tries=$(($1 * 5))
    shift
    until "$@"; do
        ((tries-- > 0)) || return 1
        sleep 0.2
    done
}
window() { xdotool search --onlyvisible --class summitry 2> /dev/null | tail -n 1; }
is_open() { [ -n "$(window)" ]; }
exported() { [ -n "$(find "$folder/home" -name '*.png' -print -quit)" ]; }

# use_window CHECK FOLDER [PERCENT]: clicks on China, and exports a PNG by hand into FOLDER/home. CHECK is tests'
# picturecheck; pictures of the screen, of 1440x900 at the scale PERCENT, go to FOLDER.
use_window() {
    local check=$1 folder=$2 percent=${3:-100} window png
    scaled() { echo $(($1 * percent / 100)); }
    shot() { "$check" --grab "$folder/$1.png" || die "no picture of the screen could be taken"; }

    wait_for 60 is_open || die "no window appeared"
    window=$(window)
    xdotool windowmove "$window" 0 0 windowsize "$window" "$(scaled 1440)" "$(scaled 900)"
    xdotool windowfocus "$window"
    # unchanged NAME: the screen looks as it did a second ago.
    unchanged() {
        shot before
        sleep 1
        shot "$1"
        cmp --silent "$folder/before.png" "$folder/$1.png"
    }
    # The story plays once by itself, in five seconds, and rests with everything drawn.
    is_at_rest() { unchanged rest && "$check" "$folder/rest.png" "$(scaled 1440)x$(scaled 900)"; }
    wait_for 60 is_at_rest || die "the window at rest does not show the story"

    xdotool mousemove "$(scaled 700)" "$(scaled 520)" click 1 # on China
    xdotool mousemove "$(scaled 1300)" "$(scaled 30)"
    is_dimmed() {
        shot china
        "$check" "$folder/china.png" --dimmed-from "$folder/rest.png"
    }
    wait_for 20 is_dimmed || die "a click on China dims nothing"

    xdotool key ctrl+e
    is_asked() { xdotool search --onlyvisible --name '^Export' > /dev/null 2>&1; }
    wait_for 30 is_asked || die "no export dialog appeared"
    wait_for 60 unchanged dialog || die "the export dialog does not come to rest"
    xdotool key Return
    wait_for 60 exported || die "no PNG was exported"
    png=$(find "$folder/home" -name '*.png' -print -quit)
    "$check" "$png" "$("$check" --size "$png")" || die "the exported PNG does not show the story"
    say "at $percent % a click on China filters, and $(basename "$png") was exported"
}
