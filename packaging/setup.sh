# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Where Summitry is built and run, and how. Sourced by ./run and ./test.
#
# Where the host's own archive has Qt 6.8, that place is the host; elsewhere it is a private Debian 13 root
# (root.sh). Progress goes to stderr, so that stdout is the program's own.

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache_dir=${XDG_CACHE_HOME:-$HOME/.cache}/summitry
package_lists=("${SUMMITRY_PACKAGE_LIST:-$source_dir/packaging/packages.txt}")
test_packages=$source_dir/tests/packages.txt
qt_wanted=6.8

# shellcheck source=packaging/apt.sh
. "$source_dir/packaging/apt.sh"
# shellcheck source=packaging/root.sh
. "$source_dir/packaging/root.sh"

say() { printf 'summitry: %s\n' "$*" >&2; }

# fail LINE…: what went wrong, then what to do about it.
fail() {
    printf 'summitry: %s\n' "$@" >&2
    exit 1
}

# need_also LIST MEGABYTES: from here on the environment has the packages of LIST, too, which take MEGABYTES more.
need_also() {
    package_lists+=("$1")
    root_megabytes=$((root_megabytes + $2))
}

need_test_packages() { need_also "$test_packages" 400; }

# enter_environment COMMAND ARGS…: returns where Summitry can be built and run, after installing what is
# missing; where it cannot, runs COMMAND ARGS… inside the root instead and never returns.
enter_environment() {
    if [ -n "${SUMMITRY_IN_ROOT:-}" ] || host_is_ready; then
        return
    fi
    command -v apt-get > /dev/null || fail "This machine has no apt, so nothing can be set up by itself." \
        "Install what $(list_names) lists (Qt $qt_wanted or later, GDAL, PROJ …), then: SUMMITRY_IN_ROOT=host $1"
    if [ -z "$(find_root)" ]; then
        if host_offers_qt; then
            say "Installing with apt what is listed in $(list_names)."
            package_names "${package_lists[@]}" | install_packages
            return
        fi
        make_root
    fi
    enter_root "$(find_root)" "$@"
}

# lock FILE: holds the lock until file descriptor 9 is closed.
lock() {
    mkdir -p "$(dirname "$1")"
    exec 9> "$1"
    flock --nonblock 9 || {
        say "Another set-up or build is under way; waiting for it to end."
        flock 9
    }
}
unlock() { exec 9>&-; }

# configure PRESET: makes build/PRESET; says nothing where it is there. What only tests need has no say in it, so that
# ./run and ./test can share it.
configure() {
    local folder=$source_dir/build/$1 key
    key="$(package_hash "${package_lists[0]}") $source_dir"
    [ "$(cat "$folder/.configured" 2> /dev/null)" != "$key" ] || return 0
    say "Configuring build/$1."
    cmake --fresh -S "$source_dir" --preset "$1" >&2 ||
        fail "Configuring failed: CMake's message is above." "Try again from scratch with: rm -rf '$folder'"
    printf '%s\n' "$key" > "$folder/.configured"
}

# build PRESET TARGET…: brings build/PRESET up to date; says nothing where it already is. Without a target it is made
# and no more.
build() {
    local folder=$source_dir/build/$1
    lock "$folder/.lock"
    configure "$1"
    shift
    if [ $# -gt 0 ] && [[ $(ninja -C "$folder" -n "$@" 2>&1 | tail -n 1) != *"no work to do"* ]]; then
        say "Building ${folder#"$source_dir"/} (from nothing this takes a few minutes)."
        ninja -C "$folder" "$@" >&2 || fail "The build failed: the compiler's message is above." \
            "Try again from scratch with: rm -rf '$folder'"
    fi
    unlock
}

# start PROGRAM ARGS…: the program in its window; where there is neither a display nor anything asked for,
# its map in a file.
start() {
    if [ $# -gt 1 ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
        exec "$@"
    fi
    say "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): writing the map to a file instead."
    "$1" export --out summitry.png
    say "The map is in $PWD/summitry.png."
}
