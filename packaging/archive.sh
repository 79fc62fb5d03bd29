# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# The portable archive: Summitry with every library that it needs, down to the C library and its loader, as the system
# that built it has them.

# Qt loads these by itself; nothing else of Qt's plugins is used.
qt_plugins=(
    platforms/libqxcb.so platforms/libqwayland-generic.so platforms/libqoffscreen.so
    wayland-shell-integration/libxdg-shell.so wayland-decoration-client/libbradient.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    platforminputcontexts/libibusplatforminputcontextplugin.so
    iconengines/libqsvgicon.so imageformats/libqsvg.so
)

make_archive() {
    local version name work
    version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build_dir/CMakeCache.txt")
    name=summitry-$version-$(uname -m)
    work=$build_dir/portable
    say "Making the portable archive."
    rm -rf "$work"
    mkdir -p "$work"
    cmake --install "$build_dir" --prefix "$work/$name" --strip > "$build_dir/install.log" ||
        fail "Installing into $work failed: see $build_dir/install.log."
    fill_archive "$work/$name"
    pack "$work" "$name" > "$dist_dir/$name.tar.xz.partial"
    mv "$dist_dir/$name.tar.xz.partial" "$dist_dir/$name.tar.xz"
    say "dist/$name.tar.xz"
}

# fill_archive FOLDER: what the system has in other places is put below lib and share.
fill_archive() {
    local folder=$1 system ours plugin
    system=$(qtpaths6 --query QT_INSTALL_PLUGINS)
    ours=$folder/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)
    mv "$ours/qt6/plugins" "$folder/lib/plugins"
    rm -r "$ours"
    for plugin in "${qt_plugins[@]}"; do
        install -D --mode=644 "$system/$plugin" "$folder/lib/plugins/$plugin"
    done
    add_libraries "$folder"
    # The typeface of Chinese names.
    install -D --mode=644 /usr/share/fonts/truetype/wqy/wqy-microhei.ttc "$folder/share/summitry/fonts/wqy-microhei.ttc"
    # Qt takes the loader for the program, and looks for this beside it.
    printf '[Paths]\nPrefix = .\nPlugins = plugins\n' > "$folder/lib/qt.conf"
    install --mode=644 "$source_dir/packaging/portable/fonts.conf" "$folder/lib/fonts.conf"
    install --mode=755 "$source_dir/packaging/portable/summitry" "$folder/summitry"
    install --mode=644 "$source_dir/packaging/portable/README" "$source_dir/LICENSE" "$folder"
    rm -r "$folder/share/lintian" "$folder/share/doc/summitry/changelog.gz"
}

# add_libraries FOLDER: the libraries that its programs need, the loader, and what the packages that they are from say
# of copyright.
add_libraries() {
    local folder=$1 files library package
    mapfile -t files < <(find "$folder/bin" "$folder/lib" -type f)
    while IFS= read -r library; do
        install --mode=644 "$(readlink -f "$library")" "$folder/lib/${library##*/}"
        package=$(owner "$library") || fail "No package owns $library."
        mkdir -p "$folder/share/doc/$package"
        cp "/usr/share/doc/$package/copyright" "$folder/share/doc/$package"
        dpkg-query --show --showformat '${Package} ${Version} (source: ${source:Package} ${source:Version})\n' "$package"
    done < <(ldd "${files[@]}" | sed -n 's:^\t.* => \(/.*\) (0x.*)$:\1:p' | LC_ALL=C sort -u) |
        LC_ALL=C sort -u > "$folder/share/doc/packages.txt"
    install --mode=755 /lib64/ld-linux-x86-64.so.2 "$folder/lib"
}

# The package that a file is from: dpkg may know it below /usr or not.
owner() {
    local real
    real=$(readlink -f "$1")
    { dpkg-query --search "$real" "${real#/usr}" "/usr$real" 2> /dev/null || true; } | head -n 1 | cut -d : -f 1 | grep .
}

# pack FOLDER NAME: the same bytes for the same files.
pack() {
    tar --create --directory "$1" --sort=name --format=gnu --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 \
        --numeric-owner --mode=u=rwX,go=rX "$2" | xz --threads=2 --block-size=32MiB -3
}
