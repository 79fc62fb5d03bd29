// SPDX-License-Identifier: GPL-3.0-or-later

// The world at 1:50m as a PNG by node and @napi-rs/canvas: node picture.mjs FOLDER PICTURE; FOLDER has data and
// node_modules.
import fs from 'node:fs';
import {createRequire} from 'node:module';
import {check, paintWorld, shapesOf} from './draw.js';

const [folder, picture] = process.argv.slice(2);
const need = createRequire(`${folder}/package.json`);
const {createCanvas} = need('@napi-rs/canvas');
const {geoEqualEarth, geoPath} = await import(need.resolve('d3-geo'));
const width = 7680, height = 4320, margin = 80;
const read = layer => JSON.parse(fs.readFileSync(`${folder}/data/${layer}_50m.json`));

const context = createCanvas(width, height).getContext('2d');
const projection = geoEqualEarth().rotate([-75, 0]).fitExtent([[margin, margin], [width - margin, height - margin]], {type: 'Sphere'});
paintWorld(context, geoPath(projection, context), shapesOf({countries: read('countries'), lakes: read('lakes'), lines: read('lines')}));
check(context, projection);
fs.writeFileSync(picture, context.canvas.toBuffer('image/png'));
