# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# Clean systems to install things in: a minimal Debian with apt alone, made once with mmdebstrap in the cache folder and
# copied for each test. Sourced after packaging/setup.sh.

archives=$cache_dir/test-archives

# Prints why no root can be made here; nothing where one can.
why_no_roots() {
    [ "$(id -u)" = 0 ] || { echo "clean systems are made as root (sudo ./test packaging)"; return; }
    [ "$(uname -m)" = x86_64 ] || { echo "the packages are for x86-64"; return; }
    command -v apt-get > /dev/null || { echo "this machine has no apt"; return; }
    root_tools | install_packages || echo "mmdebstrap and bubblewrap could not be installed"
}

# base_root SUITE: prints the path of a minimal Debian, making it where it is not there.
base_root() {
    local root=$cache_dir/test-$1 options=() line
    if [ ! -d "$root" ]; then
        say "Making a minimal Debian ($1) in $root, once."
        while IFS= read -r line; do
            options+=(--aptopt="$line")
        done < <(apt_network_options)
        rm -rf --one-file-system "$root.partial"
        mmdebstrap --variant=apt --format=directory --dpkgopt=force-unsafe-io "${options[@]}" \
            "$1" "$root.partial" "$(archive_address)" >&2 || return
        echo 'person:x:1000:1000::/home/person:/bin/sh' >> "$root.partial/etc/passwd"
        : > "$root.partial/etc/resolv.conf"
        mkdir -p "$root.partial/home/person"
        chown 1000:1000 "$root.partial/home/person"
        mv "$root.partial" "$root"
    fi
    printf '%s\n' "$root"
}

# fresh_root SUITE FOLDER: a copy of it.
fresh_root() {
    local base
    base=$(base_root "$1") && cp --archive --reflink=auto "$base" "$2"
}

# inside ROOT COMMAND ARGS…: as root, with nothing of the host but the network, the screen and apt's fetched archives.
inside() {
    local root=$1
    shift
    mkdir -p "$archives/partial" /tmp/.X11-unix
    bwrap --bind "$root" / --dev /dev --proc /proc --perms 1777 --tmpfs /tmp --bind /tmp/.X11-unix /tmp/.X11-unix \
        --bind "$archives" /var/cache/apt/archives --ro-bind /etc/resolv.conf /etc/resolv.conf \
        --die-with-parent --cap-add ALL --clearenv --setenv PATH /usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin \
        --setenv HOME /root --setenv LC_ALL C.UTF-8 --setenv DEBIAN_FRONTEND noninteractive \
        ${DISPLAY:+--setenv DISPLAY "$DISPLAY"} "${binds[@]}" --chdir / "$@"
}

# as_person ROOT COMMAND ARGS…: as an ordinary user.
as_person() {
    local root=$1
    shift
    inside "$root" setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/person USER=person \
        sh -c 'cd && exec "$@"' sh "$@"
}

# More of the host that is seen inside: options of bubblewrap.
binds=()

# A screen for windows inside: $DISPLAY from here on, until close_screen.
open_screen() {
    local number=90
    while [ -e "/tmp/.X11-unix/X$number" ]; do number=$((number + 1)); done
    "$source_dir/packaging/shell" Xvfb ":$number" -ac -nolisten tcp -screen 0 1440x900x24 > "$work/xvfb.log" 2>&1 &
    screen=$!
    export DISPLAY=:$number
    for _ in {1..50}; do
        [ ! -e "/tmp/.X11-unix/X$number" ] || return 0
        sleep 0.2
    done
    fail "Xvfb did not start: see $work/xvfb.log."
}
close_screen() {
    kill "$screen"
    wait "$screen" 2> /dev/null || true
    unset DISPLAY
}
