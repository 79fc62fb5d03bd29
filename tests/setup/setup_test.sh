#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks the set-up without making a root: what it reads from apt, when it makes a new root, what it passes on
# to bubblewrap, and what it says when something fails. Programs that would change the machine are stand-ins.
# shellcheck disable=SC2016
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
unset SUMMITRY_ARCHIVE SUMMITRY_IN_ROOT DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM

check() { # TITLE WANTED GOT
    if [ "$2" == "$3" ]; then
        printf 'ok   %s\n' "$1"
    else
        printf 'FAIL %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}

check_says() { # TITLE PART TEXT
    case $3 in
        *"$2"*) printf 'ok   %s\n' "$1" ;;
        *) check "$1" "…$2…" "$3" ;;
    esac
}

# with_setup COMMANDS: runs them in a shell of their own that has the set-up's functions.
with_setup() {
    env HOME="$work/home" XDG_CACHE_HOME="$work/cache" PATH="$work/bin:$PATH" \
        bash -c 'set -euo pipefail; . "$0/packaging/setup.sh"; eval "$1"' "$project" "$1" 2>&1
}

stand_in() { # NAME SCRIPT
    printf '#!/bin/bash\n%s\n' "$2" > "$work/bin/$1"
    chmod +x "$work/bin/$1"
}

# fetched HOST_PATH SUITE ORIGIN LABEL: as if apt had fetched this archive's lists.
fetched() {
    local name=${1//\//_}_dists_$2
    printf 'Origin: %s\nLabel: %s\nCodename: %s\nComponents: main\n' "$3" "$4" "$2" > "$work/lists/${name}_Release"
    : > "$work/lists/${name}_main_binary-$(dpkg --print-architecture)_Packages"
}

archive_of() { # FIXTURE
    local folder=$project/tests/data/apt/$1
    cat > "$work/apt.conf" <<CONF
Dir::Etc::sourcelist "$folder/sources.list";
Dir::Etc::sourceparts "$folder";
Dir::State::lists "$work/lists";
CONF
    APT_CONFIG=$work/apt.conf with_setup archive_address
}

mkdir -p "$work/bin" "$work/home" "$work/cache" "$work/lists/partial"
fetched deb.example.org_debian bookworm Debian Debian
fetched deb.example.org_debian bookworm-updates Debian Debian
fetched security.example.org_debian-security bookworm-security Debian Debian-Security
fetched tools.example.com_linux bookworm Tools Tools
fetched tools.example.com_apt bookworm Tools Tools
fetched archive.example.com_ubuntu noble Ubuntu Ubuntu
fetched old.example.org_debian bookworm Debian Debian

check "reads the archive from one-line sources" http://deb.example.org/debian/ "$(archive_of one-line)"
check "reads the archive from deb822 sources" http://deb.example.org/debian/ "$(archive_of deb822)"
check_says "asks for an archive where apt knows only Ubuntu's" "SUMMITRY_ARCHIVE=http://" "$(archive_of ubuntu)"
check "takes the archive that the person names" http://mirror.example.org/debian \
    "$(SUMMITRY_ARCHIVE=http://mirror.example.org/debian archive_of ubuntu)"

cat > "$work/apt.conf" <<'CONF'
Acquire::http::Proxy "http://proxy.example.org:3142";
Acquire::http::Proxy::deb.example.org "DIRECT";
Acquire::Retries "3";
Acquire::IndexTargets::deb::DEP-11 { DefaultEnabled "false"; };
CONF
options=$(APT_CONFIG=$work/apt.conf with_setup apt_network_options)
check_says "hands on the host's proxy" 'Acquire::http::Proxy "http://proxy.example.org:3142";' "$options"
check_says "hands on the proxy's exceptions" 'Acquire::http::Proxy::deb.example.org "DIRECT";' "$options"
check_says "hands on other settings of the network" 'Acquire::Retries "3";' "$options"
check "hands on nothing else" "" "$(grep IndexTargets <<< "$options")"

hash_of() { # LIST
    printf '%b' "$1" > "$work/list"
    SUMMITRY_PACKAGE_LIST=$work/list with_setup root_path
}
first=$(hash_of 'g++\ncmake\n')
check_says "keeps roots in the user's cache" "$work/cache/summitry/root-" "$first"
check "keeps the root when a comment or the order changes" "$first" "$(hash_of '# tools\ncmake  # builds\n\ng++\n')"
check "makes another root when the list changes" different \
    "$([ "$first" = "$(hash_of 'g++\ncmake\nninja-build\n')" ] && echo same || echo different)"
printf 'g++\n' > "$work/list"
printf 'xvfb\n' > "$work/more"
more="test_packages=$work/more; need_test_packages"
with_lists() { SUMMITRY_PACKAGE_LIST=$work/list with_setup "$1"; }
plain=$(with_lists root_path)
check "names the tests' root after that of ./run" "$plain-$(with_lists "package_hash '$work/more'")" "$(with_lists "$more; root_path")"
check "makes it with the packages of both lists" "g++ xvfb" \
    "$(with_lists "$more"'; package_names "${package_lists[@]}"' | paste -sd ' ')"
mkdir -p "$plain-0123456789ab.partial"
check "enters no half-made root" "" "$(with_lists find_root)"
mkdir -p "$plain-0123456789ab"
check "enters a root with more packages than are needed" "$plain-0123456789ab" "$(with_lists find_root)"
check "enters none that lacks the tests' packages" "" "$(with_lists "$more; find_root")"
mkdir -p "$plain"
check "enters the root that has no more, where it is there" "$plain" "$(with_lists find_root)"
rm -rf "$work/cache/summitry"
check "sees what is not installed" "no-such-package-a no-such-package-b" \
    "$(with_setup "printf '%s\n' dpkg no-such-package-b no-such-package-a | missing_packages" | paste -sd ' ')"

stand_in bwrap 'while [ "$1" != --die-with-parent ]; do shift; done; shift; exec "$@"'
mkdir -p "$work/root/usr" "$work/root/etc" "$work/root/var"
entered=$(cd "$work" && with_setup "enter_root '$work/root' printf '[%s]' 'a b' \"c'd\" '' '*' -16.5 'é \$HOME'")
check "passes arguments into the root unchanged" "[a b][c'd][][*][-16.5][é \$HOME]" "$entered"
with_setup "enter_root '$work/root' sh -c 'exit 7'"
check "passes the exit code out of the root" 7 $?
stand_in bwrap 'printf "%s\n" "$@"'
seen=$(cd "$work/home" && LD_LIBRARY_PATH='' TZ=Asia/Tokyo with_setup "enter_root '$work/root' true" | paste -sd ' ')
check_says "keeps the caller's folder" "--chdir $work/home" "$seen"
check_says "keeps the time zone" "--setenv TZ Asia/Tokyo" "$seen"
check_says "leaves the root read-only" "--ro-bind $work/root/usr /usr" "$seen"
check_says "shows the host's settings of npm" "--ro-bind-try /etc/npmrc /etc/npmrc" "$seen"
check_says "shows the host's typefaces" "--ro-bind-try /usr/share/fonts" "$seen"
check_says "leaves the host's library paths outside" "--unsetenv LD_LIBRARY_PATH" "$seen"

printf 'g++\n' > "$work/list"
export SUMMITRY_PACKAGE_LIST=$work/list SUMMITRY_ARCHIVE=http://mirror.example.org/debian
make='root_tools() { echo dpkg; }; make_root'
stand_in mmdebstrap 'echo "E: cannot reach the archive" >&2; exit 1'
says=$(with_setup "$make")
check "fails where Debian 13 cannot be fetched" 1 $?
check_says "says what to do then" "SUMMITRY_ARCHIVE=http://ADDRESS/debian" "$says"
check "leaves no half-made root" "" "$(find "$work/cache/summitry" -name 'root-????????????')"

stand_in mmdebstrap 'for last; do :; done; target=${@: -2:1}; [ "$target" != - ] || { tar -c -T /dev/null; exit; }
mkdir -p "$target/etc"'
mkdir -p "$work/cache/summitry/root-0123456789ab" "$work/cache/summitry/root-mine" "$work/cache/summitry/root-0123456789ab.partial"
says=$(with_setup "$make")
check "redoes an interrupted set-up" "$(with_setup root_path)" "$(find "$work/cache/summitry" -name "$(basename "$(with_setup root_path)")")"
check_says "says that it removes the root of an older list" "Removing $work/cache/summitry/root-0123456789ab" "$says"
check "removes that, what was left half-made, and nothing else" "$(basename "$plain") root-mine" \
    "$(cd "$work/cache/summitry" && echo root-*)"

says=$(with_setup "$more; $make")
check_says "says that the tests' root replaces that of ./run" "Removing $plain, which $plain-" "$says"
tests_root=$(with_setup "$more; root_path")
check "makes no other for ./run then" "$(basename "$tests_root") root-mine" \
    "$(with_setup "$make" && cd "$work/cache/summitry" && echo root-*)"
check "which enters that of the tests" "$tests_root" "$(with_setup find_root)"
mkdir "$plain"
(exec 8< "$plain" && flock --shared 8 && exec sleep 60) &
user=$!
until ! flock --nonblock --exclusive "$plain" true; do sleep 0.1; done
with_setup "remove_other_roots '$tests_root'"
check "removes no root that somebody is using" "$(basename "$plain") $(basename "$tests_root") root-mine" \
    "$(cd "$work/cache/summitry" && echo root-*)"
kill $user

mkdir -p "$work/source/build/odd"
stand_in cmake 'echo configured'
configured="source_dir='$work/source'; configure odd"
check_says "configures a build tree" "configured" "$(with_setup "$configured")"
check "configures it for ./run and ./test alike" "" "$(with_setup "$more; $configured")"
printf 'g++\ncmake\n' > "$work/list"
check_says "configures it anew when the packages change" "configured" "$(with_setup "$configured")"
printf 'g++\n' > "$work/list"

stand_in df 'echo Avail; echo 12'
rm -rf "$work/cache/summitry"
says=$(with_setup "$make")
check_says "says how much room is missing" "only 12 MB free" "$says"
check_says "says how to choose another place" "XDG_CACHE_HOME=" "$says"

stand_in sudo 'exit 1'
stand_in id 'echo 1000'
stand_in apt-get 'exit 1'
says=$(with_setup "echo no-such-package | install_packages")
check_says "says what to do when apt cannot install" "run 'apt-get update' as root" "$says"

stand_in summitry 'printf "[%s]" "$@"; [ "${1:-}" != fail ] || exit 3'
says=$(cd "$work/home" && with_setup "start '$work/bin/summitry'")
check_says "writes the map to a file without a display" "[export][--out][summitry.png]" "$says"
check_says "says where the map is" "$work/home/summitry.png" "$says"
check "starts the window where there is a display" "" "$(DISPLAY=:7 with_setup "start '$work/bin/summitry'" | tr -d '[]')"
with_setup "start '$work/bin/summitry' fail" > "$work/out"
check "passes on the program's exit code" 3 $?

compare_with_d3() { PATH="$work/bin:$PATH" "$project/tests/peers/peers.sh" true "$work/home" 2>&1; }
stand_in npm 'echo "npm ERR! code ENOTFOUND"; exit 1'
says=$(compare_with_d3)
check "skips the comparison with d3 where npm has no network" 77 $?
check_says "says so" "Skipped: npm's packages are out of reach." "$says"
stand_in npm 'echo "npm error code EINTEGRITY"; exit 1'
says=$(compare_with_d3)
check "skips it for no other reason" 1 $?
check_says "shows what npm says then" "EINTEGRITY" "$says"

says=$("$project/test" a b 2>&1)
check "refuses arguments that it does not know" 2 $?
check_says "shows how ./test is used" "./test NAME" "$says"

if command -v shellcheck > /dev/null; then
    check "has scripts that shellcheck finds nothing in" "" "$(cd "$project" && shellcheck -x run test .ci/run \
        packaging/*.sh packaging/shell packaging/portable/summitry tests/packaging/run tests/bench/run tests/*/*.sh tests/*/*/*.sh 2>&1)"
fi

[ "$failures" = 0 ] || { echo "$failures failed"; exit 1; }
