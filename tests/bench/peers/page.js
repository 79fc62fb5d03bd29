// SPDX-License-Identifier: GPL-3.0-or-later

// One piece of work in the browser, named by the page's address; browser.mjs gets its lines. A frame is timed until its
// pixels are there: it ends with reading one.
import {check, paintArcs, paintKept, paintWorld, shapesOf} from './draw.js';

const {geoEqualEarth, geoInterpolate, geoOrthographic, geoPath} = globalThis.d3;
const question = new URLSearchParams(location.search);
const width = 1920, height = 1080, frame = [[20, 20], [width - 20, height - 20]], sphere = {type: 'Sphere'};

function newCanvas() {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext('2d', {alpha: false});
}
const screen = newCanvas();
document.body.append(screen.canvas);
const painted = context => context.getImageData(width / 2, height / 2, 1, 1);
const flat = () => geoEqualEarth().rotate([-75, 0]).fitExtent(frame, sphere);

async function read(name) {
  return (await fetch(`/data/${name}.json`)).json();
}
async function readWorld(scale) {
  const layers = await Promise.all(['countries', 'lakes', 'lines'].map(layer => read(`${layer}_${scale}`)));
  return shapesOf({countries: layers[0], lakes: layers[1], lines: layers[2]});
}

function keep(geometry, projection) {
  const path = new Path2D();
  geoPath(projection, path)(geometry);
  return path;
}

// The median of so many frames, one in each of the browser's own; the first ones warm up.
async function median(frames, work, warm = 3) {
  const times = [];
  for (let i = 0; i < frames + warm; ++i) {
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    work(i);
    if (i >= warm) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

// From paths that were projected once, as Summitry does it.
async function world() {
  const projection = flat();
  const kept = (await readWorld('50m')).map(shape => ({...shape, path: keep(shape.geometry, projection)}));
  paintKept(screen, kept);
  check(screen, projection);
  return [['The world at 1:50m painted at 1920x1080', await median(30, () => { paintKept(screen, kept); painted(screen); })]];
}

async function globe() {
  const shapes = await readWorld('50m'), projection = geoOrthographic().fitExtent(frame, sphere), path = geoPath(projection, screen);
  const turnTo = lon => { projection.rotate([-lon, -40]); paintWorld(screen, path, shapes); painted(screen); };
  turnTo(90);
  check(screen, projection);
  return [['A turning globe at 1:50m, projected, cut and painted', await median(72, i => turnTo(5 * i))]];
}

// Heads with a tail each, somewhere on their arcs in each frame.
function paintHeads(context, projection, path, ways, i) {
  context.strokeStyle = context.fillStyle = '#a00';
  context.lineWidth = 2.5;
  ways.forEach((way, k) => {
    const share = (i * 2 + k * 13) % 200 / 200, [x, y] = projection(way(share));
    context.beginPath();
    path({type: 'LineString', coordinates: [way(Math.max(0, share - 0.2)), way(share)]});
    context.stroke();
    context.beginPath();
    context.arc(x, y, 4, 0, 7);
    context.fill();
  });
}

// A story playing over a picture of all that stands still; all of its arcs drawn anew over the map, from paths that were
// projected once (a filter) and projected again (a zoom).
async function story() {
  const arcs = (await read(question.get('arcs'))).map(coordinates => ({type: 'LineString', coordinates}));
  const shapes = await readWorld('50m'), projection = flat(), path = geoPath(projection, screen);
  const map = newCanvas(), still = newCanvas();
  paintWorld(map, geoPath(projection, map), shapes);
  check(map, projection);
  const kept = arcs.map(arc => keep(arc, projection));
  const drawAnew = (context, strokes) => { context.drawImage(map.canvas, 0, 0); strokes(context); painted(context); };
  const filter = context => paintArcs(context, kept, arc => context.stroke(arc));
  const zoom = context => paintArcs(context, arcs, arc => { context.beginPath(); path(arc); context.stroke(); });
  drawAnew(still, filter);
  const ways = arcs.slice(-question.get('heads')).map(arc => geoInterpolate(...arc.coordinates));
  const play = i => { screen.drawImage(still.canvas, 0, 0); paintHeads(screen, projection, path, ways, i); painted(screen); };
  drawAnew(screen, zoom);
  if (differs(screen, still)) throw new Error('Not timed, because arcs from kept paths are others');
  play(50);
  if (!differs(screen, still)) throw new Error('Not timed, because nothing moves');
  const lines = [[question.get('frame'), await median(120, play)]];
  for (const [what, strokes] of [['filter', filter], ['zoom', zoom]])
    if (question.has(what)) lines.push([question.get(what), await median(3, () => drawAnew(screen, strokes), 1)]);
  return lines;
}

function differs(one, other) {
  const [a, b] = [one, other].map(context => context.getImageData(0, 0, width, height).data);
  return a.some((value, i) => value !== b[i]);
}

async function first() {
  const projection = flat();
  paintWorld(screen, geoPath(projection, screen), await readWorld(question.get('scale')));
  check(screen, projection);
  return performance.timeOrigin + performance.now();
}

const works = {world, globe, story, first};
const answer = await works[question.get('work')]().then(result => ({result}), error => ({error: error.message}));
await fetch('/answer', {method: 'POST', body: JSON.stringify(answer)});
