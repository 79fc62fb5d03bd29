# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154,SC2016
# A clean Debian 13 with apt alone: install the package, use it, purge it.

nothing_left() {
    local left
    left=$(cd "$root" && { sed 's/^/./' "$work/files" | while IFS= read -r file; do [ ! -e "$file" ] || echo "$file"; done
        find . -xdev -path ./home -prune -o -path ./root -prune -o -iname '*summitry*' -print; })
    printf '%s\n' "$left"
    [ -z "$left" ]
}

root=$work/debian-13
fresh_root trixie "$root"
cp "$deb" "$root/root/summitry.deb"
inside "$root" apt-get update -qq
check "apt installs the package" inside "$root" apt-get install --yes --no-install-recommends /root/summitry.deb
(cd "$root" && find . -xdev | LC_ALL=C sort) > "$work/installed"
size=$(inside "$root" dpkg-query --show --showformat '${Installed-Size}' summitry)

dpkg-deb --extract "$deb" "$work/deb-files"
check "its programs look for libraries where the system does" looks_in_no_current_folder "$work/deb-files"
check "its programs are hardened as the distribution's are" is_hardened "$work/deb-files"

exec_line=$(sed -n 's/^Exec=\(.*\) %f$/\1/p' "$root/usr/share/applications/summitry.desktop")
# shellcheck disable=SC2086
check "the window that the desktop file starts filters and exports" main_job_in_window "$root" deb $exec_line
main_job_in_shell "$root" summitry /usr/share/summitry/stories/putin-2024 deb
echo "| summitry_*.deb | $(stat --printf %s "$deb") bytes | $size kB | $(start_time "$root" summitry) ms |" > "$work/1.figures"

inside "$root" apt-get install --yes --no-install-recommends man-db desktop-file-utils appstream lintian shared-mime-info \
    libglib2.0-bin qml-qt6 qml6-module-qtquick qml6-module-qtlocation qml6-module-qtpositioning > "$work/log" 2>&1 ||
    { cat "$work/log"; exit 1; }
check "the desktop file is valid" inside "$root" desktop-file-validate /usr/share/applications/summitry.desktop
check "the AppStream metainfo is valid" inside "$root" sh -c 'appstreamcli validate --no-net /usr/share/metainfo/*ummitry*'
check_prints "there is a manual page" 'summitry export' inside "$root" env MANWIDTH=100 man summitry
check "lintian finds nothing" inside "$root" lintian --allow-root --fail-on error,warning /root/summitry.deb

as_person "$root" sh -c 'mkdir -p story && cp /usr/share/summitry/stories/putin-2024/story.csv story; touch a.summitry'
printf 'PK\3\4' > "$work/deb/home/a.summitry"
check_prints "a zip of its own is known by its name" 'application/x-summitry-story\+zip' \
    as_person "$root" gio info -a standard::content-type a.summitry
check_prints "a story's folder is known by its table" 'application/x-summitry-story\+csv' \
    as_person "$root" gio info -a standard::content-type story/story.csv
for kind in zip csv; do
    check_prints "a double-click on a $kind starts Summitry" 'Default application.*summitry.desktop' \
        as_person "$root" gio mime "application/x-summitry-story+$kind"
done

binds+=(--ro-bind "$PWD/tests/packaging/places.qml" /home/places.qml)
check_prints "a plain QML program finds places through the plugin" 'CHN' \
    as_person "$root" env QT_QPA_PLATFORM=offscreen timeout 30 /usr/lib/qt6/bin/qml /home/places.qml

inside "$root" dpkg-query --listfiles summitry | while IFS= read -r file; do
    [ -d "$root$file" ] || printf '%s\n' "$file"
done > "$work/files"
check "apt purges the package" inside "$root" apt-get purge --yes summitry
check "nothing of it is left" nothing_left "$root"
finish
