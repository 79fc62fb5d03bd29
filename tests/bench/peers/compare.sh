# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# The same work done by us and by others, one after another, in rounds; then a table. Sourced by tests/bench/run.

peers_dir=$bench_dir/peers
work=$source_dir/build/peers # the npm packages, the map as GeoJSON, what was measured
results=$work/results

# compare [PEER…]: d3 and qgis where none is named.
compare() {
    [ $# -gt 0 ] || set -- d3 qgis
    local peer meetings
    for peer; do
        [[ $peer =~ ^(d3|qgis)$ ]] || fail "There is no peer '$peer'." "There are d3 and qgis."
    done
    peers=$*
    prepare
    say "Load before: $(cut -d ' ' -f 1-3 /proc/loadavg)"
    for _ in 1 2 3; do
        by Summitry "$bin/bench"
        by d3 browser world
        by QGIS qgis world
        by Summitry "$bin/mapsbench"
        by d3 browser globe
        by QGIS qgis globe
        by Summitry "$bin/benchstories"
        by d3 browser story arcs=ours heads=27 frame="A frame of our story with some 27 heads, 1920x1080"
        by Summitry first_map 3
        by d3 browser start
        by QGIS start_qgis
        by Summitry picture 1 "$bin/summitry" export --size 7680x4320 --out
        by d3 picture 1 node "$peers_dir/picture.mjs" "$work"
        by QGIS picture 1 qgis picture
    done
    if chosen d3; then
        for meetings in 1000 10000 100000; do
            by Summitry "$bin/benchstories" "$meetings" "$work/story"
            by d3 story_of "$meetings"
        done
    fi
    by Summitry memory_at_rest
    by d3 browser memory
    by QGIS qgis memory
    say "Load after: $(cut -d ' ' -f 1-3 /proc/loadavg)"
    python3 "$peers_dir/table.py" "$results"/*
}

prepare() {
    command -v chromium > /dev/null || fail "Chromium and QGIS are not here." "Start tests/bench/run outside of packaging/shell."
    rm -rf "$results"
    mkdir -p "$results" "$work/data" "$scratch/home"
    cp "$peers_dir"/package*.json "$work"
    (cd "$work" && npm ci --no-audit --no-fund) >&2 || fail "npm could not fetch d3-geo: its message is above."
    local scale options=(-f GeoJSON -lco RFC7946=NO -lco COORDINATE_PRECISION=4) world=maps/world.gpkg
    for scale in 110m 50m; do
        ogr2ogr "${options[@]}" -select code -where "worldview IN ('both', 'un')" \
            "$work/data/countries_$scale.json" "$world" "countries_$scale"
        ogr2ogr "${options[@]}" -select '' "$work/data/lakes_$scale.json" "$world" "lakes_$scale"
        ogr2ogr "${options[@]}" "$work/data/lines_$scale.json" "$world" \
            -sql "SELECT geom FROM borders_$scale WHERE un <> 'none' UNION ALL SELECT geom FROM coast_$scale"
    done
    python3 "$peers_dir/arcs.py" resources/stories/putin-2024 > "$work/data/ours.json"
}

chosen() { [[ " summitry $peers " == *" ${1,,} "* ]]; }

# by WHO COMMAND ARGS…: keeps the lines that it prints; they are left out of the table where it fails.
by() {
    local lines=$scratch/lines who=$1
    shift
    chosen "$who" || return 0
    (trap stop_summitry EXIT; "$@") > "$lines" || say "$who: '$*' has no result."
    sed "s/^/$who: /" "$lines"
    cat "$lines" >> "$results/$who"
}

browser() { TMPDIR=$scratch node "$peers_dir/browser.mjs" "$work" "$@"; }

qgis() { HOME=$scratch/home XDG_RUNTIME_DIR=$scratch QT_QPA_PLATFORM=offscreen python3 "$peers_dir/qgisrender.py" "$@"; }

start_qgis() {
    process_time qgis start
    print_line "Process start to the first map painted" "$taken" ms ""
}

story_of() {
    local story="A story of $1 meetings"
    python3 "$peers_dir/arcs.py" "$work/story" > "$work/data/large.json"
    echo "$story"
    browser story arcs=large heads=100 frame="  a frame of it playing, some 100 heads" \
        filter="  all arcs drawn anew: a filter" zoom="  all arcs drawn anew: a zoom"
}
