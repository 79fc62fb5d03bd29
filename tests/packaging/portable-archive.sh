# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154,SC2016
# A clean Debian 12 with nothing of Qt: unpack the archive, use it, and see that it needs nothing of the system.

# Every library that the program loads is from the archive. (The last process is the program, after the shell that
# starts it; each begins with its loader.)
loads_only_its_own() {
    local folder=$1 loaded
    loaded=$(as_person "$root" env LD_DEBUG=files "$folder/summitry" --version 2>&1 |
        sed -n 's/^.*calling init: //p' | awk '/ld-linux/ { files = "" } { files = files $0 "\n" } END { printf "%s", files }')
    printf '%s\n' "$loaded"
    grep -q libgdal <<< "$loaded" && ! grep -qv "^$folder/" <<< "$loaded"
}

# A browser that a link starts inherits the environment, and is to find its own libraries.
leaks_nothing() {
    local said
    said=$(as_person "$root" sh -c '"$0" export --out slow.png --size 8000x8000 > /dev/null &
        while kill -0 $! && ! grep -qa ld-linux "/proc/$!/cmdline"; do :; done
        tr "\0" "\n" < "/proc/$!/environ"; wait' "$program")
    printf '%s\n' "$said"
    grep -q '^HOME=' <<< "$said" && ! grep -qE '^(LD_|QT_|GDAL_|PROJ_)' <<< "$said"
}

root=$work/debian-12
fresh_root bookworm "$root"
mkdir -p "$root/opt/our programs"
tar --extract --file "$archive" --directory "$root/opt/our programs"
folder=$(basename "$archive" .tar.xz)
program="/opt/our programs/$folder/summitry"
size=$(du --summarize --apparent-size --block-size=1000 "$root/opt" | cut -f 1)

check "there is no Qt in this system" sh -c '[ -z "$(find "$0"/usr -name "libQt*")" ]' "$root"
check "its programs and libraries look for others in no current folder" \
    looks_in_no_current_folder "$root/opt/our programs/$folder"
check "its window filters and exports" main_job_in_window "$root" archive "$program"
main_job_in_shell "$root" "$program" "/opt/our programs/$folder/share/summitry/stories/putin-2024" archive
check "loads no library but its own" loads_only_its_own "/opt/our programs/$folder"
check "leaves nothing in the environment" leaks_nothing
echo "| summitry-*.tar.xz | $(stat --printf %s "$archive") bytes | $size kB | $(start_time "$root" "$program") ms |" > "$work/2.figures"
finish
