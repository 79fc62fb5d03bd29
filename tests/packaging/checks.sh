# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154,SC2016,SC2034
# What the sections have in common.

# check TITLE COMMAND ARGS…: the command succeeds; what it prints is shown where it does not.
check() {
    local title=$1
    shift
    if "$@" > "$work/output" 2>&1; then
        printf 'ok   %s\n' "$title"
    else
        printf 'FAIL %s\n' "$title"
        sed 's/^/     /' "$work/output" | tail -n 30
        failed=1
    fi
}
failed=0

# check_prints TITLE PATTERN COMMAND ARGS…: it succeeds and a line of what it prints matches.
check_prints() {
    local title=$1 pattern=$2
    shift 2
    check "$title" prints "$pattern" "$@"
}
prints() {
    local pattern=$1 output status=0
    shift
    output=$("$@" 2>&1) || status=$?
    printf '%s\n' "$output"
    [ "$status" = 0 ] && grep -qE "$pattern" <<< "$output"
}

# finish: the section's end.
finish() { exit "$failed"; }

looks_in_no_current_folder() { # FOLDER
    "$source_dir/packaging/shell" tests/setup/runpaths.sh "$1"
}

is_hardened() { # FOLDER
    "$source_dir/packaging/shell" tests/setup/hardening.sh --release "$1"
}

# main_job_in_window ROOT NAME COMMAND…: starts COMMAND as an ordinary user on a screen, clicks on China and exports a
# map. The user's home is $work/NAME/home from here on.
main_job_in_window() {
    local root=$1 folder=$work/$2 application status=0
    shift 2
    mkdir -p "$folder/home"
    bash -c '. "$0"; prepare_home "$1"' tests/realwindow/window.sh "$folder/home"
    chown -R 1000:1000 "$folder/home"
    open_screen
    binds+=(--bind "$folder/home" /home/person)
    as_person "$root" env QT_QPA_PLATFORM=xcb "$@" > "$folder/log" 2>&1 &
    application=$!
    "$source_dir/packaging/shell" bash -c '. "$0"; use_window "$1" "$2"' \
        "$source_dir/tests/realwindow/window.sh" "$check_program" "$folder" || status=$?
    kill "$application" 2> /dev/null || status=1
    wait "$application" 2> /dev/null || true
    close_screen
    if [ "$status" != 0 ]; then
        cat "$folder/log"
        mkdir -p build/packaging
        cp "$folder"/*.png build/packaging
        echo "pictures of the screen are in build/packaging"
    fi
    return "$status"
}

# main_job_in_shell ROOT PROGRAM STORY NAME: the commands, without a display.
main_job_in_shell() {
    local root=$1 program=$2
    check_prints "tells its version and its libraries'" '^GDAL 3' as_person "$root" "$program" --version
    check_prints "tells which country is at a point" '^RUS Russia' as_person "$root" "$program" at 55.75 37.62
    check_prints "finds a place" 'Beijing' as_person "$root" "$program" find Peking
    check_prints "checks a story" 'errors: 0' as_person "$root" "$program" check "$3"
    check "exports a map" as_person "$root" "$program" export --out map.png --size 1920x1080
    check "exports a drawing" as_person "$root" "$program" export --out map.svg
    check "the map shows the story" "$source_dir/packaging/shell" "$check_program" "$work/$4/home/map.png" 1920x1080
    check "works in a home that cannot be written" works_without_home "$root" "$program" /sys
    check "works without a home" works_without_home "$root" "$program" /nonexistent
}

works_without_home() { # ROOT PROGRAM HOME
    prints '^CHN China' as_person "$1" env HOME="$3" "$2" at 39.9 116.4 &&
        prints '1920 x 1080' as_person "$1" env HOME="$3" "$2" export --out /tmp/map.png
}

# start_time ROOT PROGRAM: milliseconds until --version is printed, the best of five.
start_time() {
    local best=999999 begin end
    for _ in 1 2 3 4 5; do
        begin=$(date +%s%N)
        as_person "$1" "$2" --version > /dev/null
        end=$(date +%s%N)
        [ $(((end - begin) / 1000000)) -ge "$best" ] || best=$(((end - begin) / 1000000))
    done
    printf '%s\n' "$best"
}
