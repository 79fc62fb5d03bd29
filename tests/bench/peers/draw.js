// SPDX-License-Identifier: GPL-3.0-or-later

// Our map and arcs drawn with d3-geo on a canvas, in a page as well as by node. A shape is a GeoJSON geometry with the
// colour that it is filled or stroked with.

const sea = '#e4ecf0', land = '#efebe0', home = '#dfd6c4', line = '#9a958a';
const sphere = {type: 'Sphere'};

// world: the layers that map.sh makes, as GeoJSON.
export function shapesOf({countries, lakes, lines}) {
  const filled = (layer, colour) => layer.features.map(f => ({geometry: f.geometry, fill: colour(f.properties)}));
  return [
    {geometry: sphere, fill: sea},
    ...filled(countries, properties => properties.code === 'RUS' ? home : land),
    ...filled(lakes, () => sea),
    ...lines.features.map(f => ({geometry: f.geometry, stroke: line})),
  ];
}

// path: d3's geoPath into the context. Everything is projected, cut and painted.
export function paintWorld(context, path, shapes) {
  blank(context);
  for (const {geometry, fill, stroke} of shapes) {
    context.beginPath();
    path(geometry);
    if (fill) { context.fillStyle = fill; context.fill(); }
    else { context.strokeStyle = stroke; context.stroke(); }
  }
}

// The same from shapes that were projected before; each has its Path2D as path.
export function paintKept(context, kept) {
  blank(context);
  for (const {path, fill, stroke} of kept) {
    if (fill) { context.fillStyle = fill; context.fill(path); }
    else { context.strokeStyle = stroke; context.stroke(path); }
  }
}

function blank(context) {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.lineWidth = 0.7 * context.canvas.width / 1920;
}

// A stroke for each arc: Skia needs far longer for one path of thousands that cross.
export function paintArcs(context, arcs, stroke) {
  context.strokeStyle = 'rgba(180, 60, 50, 0.5)';
  context.lineWidth = 1.2;
  arcs.forEach(stroke);
}

// Throws where the map is not what it should be.
export function check(context, projection) {
  expect(context, projection, [95, 62], home, "Siberia has the protagonist's country's colour");
  expect(context, projection, [80, -10], sea, 'the Indian Ocean is sea');
}

function expect(context, projection, place, colour, what) {
  const [x, y] = projection(place).map(Math.round);
  const found = [...context.getImageData(x, y, 1, 1).data].slice(0, 3).map(v => v.toString(16).padStart(2, '0')).join('');
  if (`#${found}` !== colour) throw new Error(`Not timed, because the result is wrong: ${what} (#${found})`);
}
