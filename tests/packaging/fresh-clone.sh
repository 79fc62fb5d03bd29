# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154,SC2016
# A clean Debian 13 with only git and apt: a fresh clone sets itself up with apt, runs and tests itself; and what it
# packages is what we packaged, byte for byte. The system is kept for the next time, with what the set-up installed in
# it, until the set-up changes.

same_packages() {
    local file
    for file in "$source_dir"/dist/summitry*; do
        cmp "$file" "$root/root/elsewhere/summitry/dist/$(basename "$file")" || return
    done
}

# Debian's own packages, of which the archive is made, may have changed between the making of the two systems.
library_versions() { tar --extract --to-stdout --wildcards --file "$1" '*/share/doc/packages.txt'; }

key=$(cat "$source_dir"/{packaging/packages.txt,packaging/setup.sh,packaging/apt.sh,tests/packages.txt} | sha256sum | cut -c 1-12)
root=$cache_dir/test-clone-$key
if [ ! -d "$root" ]; then
    rm -rf --one-file-system "$cache_dir"/test-clone-*
    fresh_root trixie "$root.partial"
    inside "$root.partial" sh -c 'apt-get update -qq && apt-get install --yes -qq --no-install-recommends git ca-certificates' > "$work/log" 2>&1 ||
        { cat "$work/log"; exit 1; }
    mv "$root.partial" "$root"
fi
git clone --quiet --bare "$source_dir" "$work/summitry.git"
binds+=(--ro-bind "$work/summitry.git" /mnt)
rm -rf "$root/root/elsewhere"
mkdir "$root/root/elsewhere"
inside "$root" git -c safe.directory='*' clone --quiet /mnt /root/elsewhere/summitry
in_clone() { inside "$root" sh -c 'cd /root/elsewhere/summitry && exec "$@"' sh "$@"; }

check "sets itself up and exports a map" in_clone ./run export --out map.png
check "the map shows the story" "$source_dir/packaging/shell" "$check_program" "$root/root/elsewhere/summitry/map.png" 1920x1080
# As releases, so that not all is compiled twice.
check_prints "tests its stories" '100% tests passed' in_clone env SUMMITRY_PRESET=release ./test story
check_prints "tests a window" '100% tests passed' in_clone env SUMMITRY_PRESET=release ./test test_countrylist
if [ -n "$(git -C "$source_dir" status --porcelain --untracked-files=no)" ]; then
    say "skipped: comparing packages, as there are changes that are not committed."
else
    check "packages itself" in_clone ./run --package
    if diff <(library_versions "$archive") <(library_versions "$root/root/elsewhere/summitry/dist/$(basename "$archive")"); then
        check "two folders give the same packages, byte for byte" same_packages
    else
        say "skipped: comparing packages, as the two systems have different versions of Debian's (see above)."
    fi
fi
finish
