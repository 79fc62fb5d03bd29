#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# peers.sh PROGRAM FOLDER: puts into FOLDER what d3-geo needs (its npm packages, and the map as GeoJSON), then runs
# PROGRAM there. Skipped (77) where npm cannot reach the packages; what was fetched once is not fetched again.
set -euo pipefail
program=$1
folder=$2
here=$(cd "$(dirname "$0")" && pwd)
world=$here/../../maps/world.gpkg
skipped=77
no_network=' code (ENOTFOUND|EAI_AGAIN|ECONN[A-Z]+|ENET[A-Z]+|EHOST[A-Z]+|E[A-Z_]*TIMEOUT|ETIMEDOUT|E50[0-9])$'

fetch_packages() {
    local status=0
    timeout 200 npm ci --prefer-offline --no-audit --no-fund \
        --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000 > npm.log 2>&1 || status=$?
    if [ $status != 0 ]; then
        if [ $status = 124 ] || grep -E "$no_network" npm.log; then
            echo "Skipped: npm's packages are out of reach."
            exit $skipped
        fi
        cat npm.log
        exit 1
    fi
    # npm takes no offence at a binary that it could not get.
    node --eval 'require("@napi-rs/canvas")' || exit 1
    cp package-lock.json node_modules/.fetched
}

# Edges are straight in degrees; in pieces of a degree they are d3's great circles, too.
geojson() { # NAME LAYER OPTIONS…
    ogr2ogr -f GeoJSON -lco RFC7946=NO -select '' -segmentize 1 "${@:3}" "$1.json" "$world" "$2"
}

cp "$here"/{package.json,package-lock.json,.npmrc,draw.mjs} "$folder"
cd "$folder"
rm -f ./*-difference.png
cmp --quiet package-lock.json node_modules/.fetched || fetch_packages
geojson countries countries_50m -where "worldview IN ('both', 'un')"
geojson coast coast_50m
exec "$program"
