// SPDX-License-Identifier: GPL-3.0-or-later

// d3-geo on a canvas in headless Chromium: serves page.html, starts Chromium there, prints the lines that it answers.
// usage: node browser.mjs FOLDER WORK [KEY=VALUE…]   FOLDER has data and node_modules; the works are page.js's, and
//        'start' and 'memory', which are about Chromium itself.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';

const [folder, work, ...pairs] = process.argv.slice(2);
const types = {'.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json'};
const roots = {data: path.join(folder, 'data'), modules: path.join(folder, 'node_modules')};
const longest = 180_000; // ms that a piece of work may take

let answered;
const answer = new Promise(resolve => { answered = resolve; });
const server = http.createServer((request, response) => {
  if (request.method === 'POST') {
    const parts = [];
    request.on('data', part => parts.push(part)).on('end', () => {
      response.end();
      answered(JSON.parse(Buffer.concat(parts)));
    });
    return;
  }
  const [, first, ...rest] = new URL(request.url, 'http://page').pathname.split('/');
  const file = first in roots ? path.join(roots[first], ...rest) : path.join(import.meta.dirname, first);
  // With these two the page's clock has steps of 5 microseconds.
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
  response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
  fs.createReadStream(file).on('error', () => { response.statusCode = 404; response.end(); }).pipe(response);
});
await new Promise(resolve => { server.listen(0, '127.0.0.1', resolve); });

const query = new URLSearchParams(pairs.map(pair => pair.split(/=(.*)/s).slice(0, 2)));
query.set('work', {start: 'first', memory: 'first'}[work] ?? work);
query.set('scale', work === 'start' ? '110m' : '50m');
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'summitry-peer-'));
const started = performance.timeOrigin + performance.now();
// It goes when its debugging pipe is closed, whatever ends this process.
const chromium = spawn('chromium', [
  '--headless', '--remote-debugging-pipe', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--window-size=1920,1080',
  `--user-data-dir=${profile}`,
  `http://127.0.0.1:${server.address().port}/page.html?${query}`], {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: true});
chromium.on('error', error => answered({error: `Chromium does not start: ${error.message}`}));
setTimeout(() => answered({error: `no answer within ${longest / 1000} s`}), longest).unref();

const {result, error} = await answer;
if (error) console.error(`d3-geo, ${work}: ${error}`);
else if (work === 'start') print('Process start to the first map painted', result - started);
else if (work === 'memory') {
  await new Promise(resolve => { setTimeout(resolve, 5000); });
  print('Resident memory at rest', memory(chromium.pid), 'MB');
} else result.forEach(line => print(...line));

try { process.kill(-chromium.pid, 'SIGKILL'); } catch {}
await new Promise(resolve => { setTimeout(resolve, 300); });
fs.rmSync(profile, {recursive: true, force: true, maxRetries: 5});
process.exit(error ? 1 : 0);

function print(what, value, unit = 'ms') {
  console.log(`${what.padEnd(58)} ${value.toFixed(1).padStart(9)} ${unit}`);
}

// MB of all processes of a group, pages that several of them map counted once.
function memory(group) {
  let kilobytes = 0;
  for (const id of fs.readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const status = fs.readFileSync(`/proc/${id}/stat`, 'utf8');
      if (+status.slice(status.lastIndexOf(')') + 2).split(' ')[2] === group)
        kilobytes += +/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))[1];
    } catch {} // it has ended meanwhile
  }
  return kilobytes / 1024;
}
