# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# Turns build/release into what people install, in dist/. The same commit gives the same bytes, wherever and whenever
# they are made. Sourced by ./run.

build_dir=$source_dir/build/release
dist_dir=$source_dir/dist

make_packages() {
    umask 022
    SOURCE_DATE_EPOCH=$(commit_time)
    export SOURCE_DATE_EPOCH
    mkdir -p "$dist_dir"
    make_debian_package
    make_archive
}

# The time of the commit; without git, that of the newest release.
commit_time() {
    git -C "$source_dir" log -1 --format=%ct 2> /dev/null ||
        date --utc --date "$(sed -n 's/^## .*(\([0-9-]*\))$/\1/p' "$source_dir/CHANGELOG.md" | head -n 1)" +%s
}

make_debian_package() {
    local work=$build_dir/debian deb
    say "Making the Debian package."
    rm -rf "$work"
    cpack --config "$build_dir/CPackConfig.cmake" -B "$work" > "$build_dir/cpack.log" 2>&1 ||
        { cat "$build_dir/cpack.log" >&2; fail "cpack failed: its message is above."; }
    deb=$(basename "$work"/*.deb)
    mv "$work/$deb" "$dist_dir"
    rm -rf "$work"
    say "dist/$deb"
}

# shellcheck source=packaging/archive.sh
. "$source_dir/packaging/archive.sh"
