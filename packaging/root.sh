# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# The private Debian 13 root: made once with mmdebstrap, entered with bubblewrap, thrown away with rm -rf.
# It lies in the cache folder under the hashes of its package lists, so a changed list makes a new one: root-A has the
# packages of the first list, root-A-B those of the second, too, and serves whoever needs only the first.

root_suite=trixie
root_megabytes=1800

# Files of the host that are seen inside in place of the root's own.
host_files=(/etc/passwd /etc/group /etc/hosts /etc/resolv.conf /etc/machine-id /etc/ssl/certs/ca-certificates.crt
    /etc/npmrc)

# Folders in which the root's fontconfig looks, and what of the host is seen there.
fonts_inside=/usr/local/share/fonts
host_fonts=(/usr/share/fonts /usr/local/share/fonts)

root_path() {
    local list path=$cache_dir/root
    for list in "${package_lists[@]}"; do
        path+=-$(package_hash "$list")
    done
    printf '%s\n' "$path"
}

# The root that has the packages of the lists, and perhaps more; nothing where there is none.
find_root() {
    local wanted root
    wanted=$(root_path)
    for root in "$wanted" "$wanted"-*; do
        if [ -d "$root" ] && [[ $root != *.partial ]]; then
            printf '%s\n' "$root"
            return
        fi
    done
}

# Complete or not at all; an interrupted one is done again from the start.
make_root() {
    local root partial archive
    root=$(root_path)
    partial=$root.partial
    lock "$cache_dir/.lock"
    if [ -z "$(find_root)" ]; then
        say "This machine's archive has no Qt $qt_wanted: making a private Debian 13 in $root."
        say "This is done once, takes a few minutes and $(gigabytes "$root_megabytes") GB; whoever tires of it deletes that folder."
        require_space
        root_tools | install_packages
        archive=$(archive_address) || exit
        rm -rf --one-file-system "$cache_dir"/root-????????????*.partial
        mkdir "$partial"
        trap 'fail "Interrupted. The next start begins this step again."' INT TERM
        say "Fetching and unpacking Debian 13 from $archive."
        bootstrap "$archive" "$partial" || fail "Debian 13 could not be set up: mmdebstrap's message is above." \
            "Check the network, or name another archive with SUMMITRY_ARCHIVE=http://ADDRESS/debian; then start again."
        prepare_mount_points "$partial"
        mv "$partial" "$root"
        trap - INT TERM
        remove_other_roots "$root"
    fi
    unlock
}

root_tools() {
    printf '%s\n' mmdebstrap bubblewrap debian-archive-keyring gpg
    [ "$(id -u)" = 0 ] || echo uidmap
}

gigabytes() { awk -v megabytes="$1" 'BEGIN { printf "%.2g", megabytes / 1000 }'; }

# Half as much again lies there while the packages are unpacked.
require_space() {
    local free needed=$((root_megabytes * 3 / 2))
    free=$(df --output=avail --block-size=1M "$cache_dir" | tail -n 1)
    [ "$free" -ge "$needed" ] || fail "There are only $((free)) MB free in $cache_dir; Debian 13 needs $needed." \
        "Make room, or choose another place with XDG_CACHE_HOME=/elsewhere, then start again."
}

# bootstrap ARCHIVE FOLDER. An ordinary user's root is unpacked as that user, so that it lies anywhere and is
# deleted like any other folder.
bootstrap() {
    local options=(--variant=apt --include="$(package_names "${package_lists[@]}" | paste -sd ,)"
        --dpkgopt=force-unsafe-io
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*'
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright') line
    while IFS= read -r line; do
        options+=(--aptopt="$line")
    done < <(apt_network_options)
    if [ "$(id -u)" = 0 ]; then
        mmdebstrap "${options[@]}" --format=directory "$root_suite" "$2" "$1" >&2
    else
        TMPDIR=/var/tmp mmdebstrap --mode=unshare "${options[@]}" --format=tar "$root_suite" - "$1" |
            tar --extract --directory "$2" --exclude './dev/*' --no-same-owner
    fi
}

prepare_mount_points() {
    local file i
    for file in "${host_files[@]}"; do
        [ -e "$1$file" ] || { rm -f "$1$file" && mkdir -p "${1:?}$(dirname "$file")" && : > "$1$file"; }
    done
    for i in "${!host_fonts[@]}"; do
        mkdir -p "$1$fonts_inside/host-$i"
    done
}

# remove_other_roots ROOT: those made for other lists, or with fewer packages. One that somebody is using is kept: its
# users hold a shared lock (enter_root).
remove_other_roots() {
    local root
    for root in "$cache_dir"/root-????????????*; do
        if [ -d "$root" ] && [ "$root" != "$1" ] && flock --nonblock --exclusive "$root" true; then
            say "Removing $root, which $1 replaces."
            rm -rf --one-file-system "$root"
        fi
    done
}

# enter_root ROOT COMMAND ARGS…: COMMAND in the caller's folder, with the host's files, display and time zone.
# The root itself is read-only; whatever is not the operating system is the host's.
enter_root() {
    local root=$1 view=(--dev-bind /dev /dev --bind /proc /proc --ro-bind /sys /sys --bind /run /run) path i
    shift
    prepare_mount_points "$root" # it may be older than the list of files
    for path in "$root"/*; do
        if [ -L "$path" ]; then
            view+=(--symlink "$(readlink "$path")" "/${path##*/}")
        fi
    done
    view+=(--ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc --bind "$root/var" /var --bind /var/tmp /var/tmp)
    for path in "${host_files[@]}"; do
        view+=(--ro-bind-try "$path" "$path")
    done
    for i in "${!host_fonts[@]}"; do
        view+=(--ro-bind-try "${host_fonts[i]}" "$fonts_inside/host-$i")
    done
    for path in /*; do
        case $path in
            /bin | /boot | /dev | /etc | /lib | /lib32 | /lib64 | /libx32 | /lost+found | /proc | /run | /sbin | /sys | /usr | /var) ;;
            *) [ ! -d "$path" ] || view+=(--bind "$path" "$path") ;;
        esac
    done
    for path in "$HOME" "$source_dir" "$PWD"; do
        [[ $path != /var/* ]] || view+=(--bind "$path" "$path")
    done
    # The host's own libraries, plugins and tools are of no use inside.
    for path in LD_LIBRARY_PATH LD_PRELOAD QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH GDAL_DATA GDAL_DRIVER_PATH \
        PROJ_DATA PROJ_LIB PYTHONHOME PYTHONPATH; do
        view+=(--unsetenv "$path")
    done
    view+=(--setenv PATH /usr/local/bin:/usr/bin:/bin --setenv TZ "$(host_time_zone)")
    # The root has no other locale.
    view+=(--setenv LC_ALL C.UTF-8 --setenv SUMMITRY_IN_ROOT 1)
    exec 8< "$root"
    flock --shared 8
    exec bwrap "${view[@]}" --chdir "$PWD" --die-with-parent "$@"
}

host_time_zone() {
    if [ -n "${TZ:-}" ]; then
        printf '%s\n' "$TZ"
    elif [ -L /etc/localtime ]; then
        readlink -f /etc/localtime | sed 's:^.*/zoneinfo/::'
    else
        cat /etc/timezone 2> /dev/null || echo UTC
    fi
}
