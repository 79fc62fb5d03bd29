#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# readme_test.sh PROGRAM: runs the README's commands (its ```sh blocks; ./test and getting the source aside) in
# an empty folder without a display. There the built PROGRAM stands in for what ./run would build first.
# shellcheck disable=SC2016
set -uo pipefail
program=$(readlink -f "$1")
project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
export HOME=$work

ln -s "$project/resources" "$work/resources"
cat > "$work/run" <<RUN
#!/bin/bash
set -euo pipefail
. "$project/packaging/setup.sh"
start "$program" "\$@"
RUN
chmod +x "$work/run"

# The blocks' commands; a line that ends in a backslash goes on.
mapfile -t commands < <(sed -n '/^```sh$/,/^```$/{/^```/d;p}' "$project/README.md" | sed -e ':a' -e '/\\$/{N;s/\\\n//;ba}' |
    grep -vE '^(#|$|\./test|git |cd |sudo )')
failures=0
ran=0
for command in "${commands[@]}"; do
    printf '$ %s\n' "$command"
    output=$(cd "$work" && timeout 120 bash -euc "$command" 2>&1 < /dev/null)
    status=$?
    printf '%s\n' "$output" | tail -n 20
    if [ $status != 0 ]; then
        echo "FAIL: exit code $status"
        failures=$((failures + 1))
    fi
    file=$(sed -n 's/.*--out \([^ ]*\).*/\1/p' <<< "$command")
    if [ -n "$file" ] && [ ! -s "$work/$file" ]; then
        echo "FAIL: $file was not written"
        failures=$((failures + 1))
    fi
    [[ $command != ./run* ]] || ran=$((ran + 1))
done
[ "$ran" -ge 5 ] || { echo "FAIL: only $ran commands were found in README.md"; exit 1; }
[ "$failures" = 0 ] || { echo "$failures failed"; exit 1; }
