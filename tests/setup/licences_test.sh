#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Each file says under which licence it is, itself or in REUSE.toml, and the texts of the licences are here.
set -euo pipefail
cd "$(dirname "$0")/../.."
git rev-parse --git-dir > /dev/null 2>&1 || { echo "Skipped: this is no clone."; exit 77; }

# Programs, and what builds them; not the tests' data.
mapfile -t sources < <(git ls-files '*.cpp' '*.h' '*.py' '*.sh' '*.cmake' '*CMakeLists.txt' '*.qml' '*.js' '*.mjs' '*.html' \
    run test '*/run' packaging/shell packaging/portable/summitry maps/build resources/flags/fetch | grep -v '^tests/data/')
[ ${#sources[@]} -gt 500 ] || { echo "only ${#sources[@]} sources were found"; exit 1; }
failed=0
# REUSE-IgnoreStart
for file in "${sources[@]}"; do
    if ! head -n 2 "$file" | grep -qE '^(//|#|<!--) SPDX-License-Identifier: GPL-3.0-or-later( -->)?$'; then
        echo "$file does not say its licence in its first lines."
        failed=1
    fi
done
named=$({ sed -n 's/^SPDX-License-Identifier = "\(.*\)"$/\1/p' REUSE.toml && echo GPL-3.0-or-later; } |
    sed 's/ AND /\n/g' | LC_ALL=C sort -u)
# REUSE-IgnoreEnd
kept=$(cd LICENSES && LC_ALL=C printf '%s\n' *.txt | sed 's/\.txt$//' | LC_ALL=C sort)
if [ "$named" != "$kept" ]; then
    printf 'Licences named, and those whose text is in LICENSES:\n%s\n' "$(diff <(echo "$named") <(echo "$kept"))"
    failed=1
fi

if command -v reuse > /dev/null; then
    reuse lint --quiet || { reuse lint | tail -n 40; failed=1; }
fi
exit $failed
