# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154,SC2016
# What we ask of the host's apt and dpkg.

# package_names LIST…: the names in the lists, without their comments.
package_names() { sed -e 's/#.*//' "$@" | tr -s ' \t\n' '\n' | sed '/^$/d'; }

# package_hash LIST: changes with the names in the list, not with their comments or order.
package_hash() { package_names "$1" | LC_ALL=C sort -u | sha256sum | cut -c 1-12; }

# The lists, as a person reads it.
list_names() { printf '%s\n' "${package_lists[@]#"$source_dir"/}" | paste -sd , | sed 's/,/, /g'; }

# Of the names on stdin, those that are not installed.
missing_packages() {
    local names
    mapfile -t names
    LC_ALL=C comm -23 \
        <(printf '%s\n' "${names[@]}" | LC_ALL=C sort -u) \
        <(dpkg-query --show --showformat '${db:Status-Abbrev} ${Package}\n' "${names[@]}" 2> /dev/null |
            sed -n 's/^.i  *//p' | LC_ALL=C sort -u)
}

is_wanted_qt() { [ -n "$1" ] && [ "$1" != "(none)" ] && dpkg --compare-versions "$1" ge "$qt_wanted"; }

# Everything is installed on the host, in the version we need.
host_is_ready() {
    command -v dpkg-query > /dev/null &&
        is_wanted_qt "$(dpkg-query --show --showformat '${Version}' qt6-base-dev 2> /dev/null)" &&
        [ -z "$(package_names "${package_lists[@]}" | missing_packages)" ]
}

# The version of Qt that the host's archive would install; empty where there is none.
qt_candidate() {
    LC_ALL=C apt-cache policy qt6-base-dev 2> /dev/null | sed -n 's/^ *Candidate: //p'
}

host_offers_qt() {
    [ -n "$(qt_candidate)" ] || update_package_lists
    is_wanted_qt "$(qt_candidate)"
}

can_be_root() { [ "$(id -u)" = 0 ] || command -v sudo > /dev/null; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo > /dev/null; then
        sudo "$@"
    else
        fail "This needs an administrator once, and there is no sudo here. Ask for:" "    $*"
    fi
}

# A fresh machine may never have fetched its lists. Who may not fetch them goes on with what there is.
update_package_lists() {
    can_be_root || return 0
    say "Fetching apt's package lists."
    as_root apt-get update >&2 || fail "apt could not fetch its package lists: its message is above." \
        "Check the network and /etc/apt/sources.list, then start again."
}

# Of the names on stdin, installs those that are missing.
install_packages() {
    local missing
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing: ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}" >&2 ||
        fail "apt could not install them: its message is above." \
            "If a package was not found, run 'apt-get update' as root and start again."
}

# The address of the Debian archive in the host's own apt configuration, whichever of its formats that is in:
# apt itself reads it, and knows from the fetched lists which of its archives is Debian's.
archive_address() {
    local address=${SUMMITRY_ARCHIVE:-}
    [ -n "$address" ] || address=$(known_archives | awk -F '|' '$1 == "Debian" && $2 == "Debian" { print $3; exit }')
    [ -n "$address" ] || fail "apt on this machine knows no Debian archive to take Debian 13 from." \
        "Name one: SUMMITRY_ARCHIVE=http://ADDRESS/debian ./run"
    printf '%s\n' "$address"
}

# Lines 'origin|label|address'.
known_archives() {
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' | grep -v '|cdrom:'
}

# The host's own way to the network (proxies, time-outs, clocks that are off), one apt setting a line.
apt_network_options() {
    apt-config dump | grep -E '^Acquire::(https?|ftp|Retries|ForceIPv[46]|Check-Valid-Until|Check-Date)\b[^"]* ".+";$' || true
}
