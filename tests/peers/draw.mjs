// SPDX-License-Identifier: GPL-3.0-or-later

// node draw.mjs FOLDER: draws each of FOLDER/cases.json with d3-geo, land and coast from FOLDER/countries.json and
// FOLDER/coast.json (GeoJSON, no edge longer than a degree), as FOLDER/NAME.pgm: white where there is land.
import {createCanvas} from '@napi-rs/canvas';
import * as d3 from 'd3-geo';
import {geoStitch} from 'd3-geo-projection';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const projections = {
  'equal-earth': d3.geoEqualEarth,
  'mercator': d3.geoMercator, // cut at ±85.05113°, as ours
  'azimuthal-equal-area': d3.geoAzimuthalEqualArea, // cut at 179.999°, as ours
  'orthographic': d3.geoOrthographic,
};
const precision = 0.2; // of a pixel: how far resampled edges may stray
const coastWidth = 0.5; // pixels, as ours (app/scene/paintbase.cpp)

const folder = process.argv[2];
const read = name => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const countries = read('countries.json').features.map(feature => geoStitch(wound(feature.geometry)));
const coast = read('coast.json').features.map(feature => feature.geometry);
for (const one of read('cases.json')) {
  const context = createCanvas(...one.size).getContext('2d');
  drawLand(context, one);
  writeMask(context, join(folder, `${one.name}.pgm`));
}

// d3 takes what lies to the right of a ring, as seen on a map with north up, for its inside.
function wound(geometry) {
  for (const rings of geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates])
    rings.forEach((ring, i) => isClockwise(ring) === (i === 0) || ring.reverse());
  return geometry;
}

function isClockwise(ring) {
  let area = 0;
  for (let i = 1; i < ring.length; ++i)
    area += (ring[i][0] - ring[i - 1][0]) * (ring[i][1] + ring[i - 1][1]);
  return area > 0;
}

function drawLand(context, {projection, centre, scale, origin}) {
  const path = d3.geoPath(
    projections[projection]().rotate(centre.map(degrees => -degrees)).scale(scale).translate(origin).precision(precision),
    context);
  const draw = (shapes, ink) => shapes.forEach(shape => {
    context.beginPath();
    path(shape);
    context[ink]();
  });
  draw(countries, 'fill');
  context.lineWidth = coastWidth;
  context.lineCap = 'round';
  context.lineJoin = 'bevel';
  draw(coast, 'stroke');
}

function writeMask(context, file) {
  const {width, height, data} = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  const opacity = Buffer.alloc(width * height);
  for (let i = 0; i < opacity.length; ++i)
    opacity[i] = data[4 * i + 3];
  writeFileSync(file, Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), opacity]));
}
