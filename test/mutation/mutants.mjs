// All faults that Stryker would plant in a folder, a draw of them, and the source with those that were drawn in it, each behind a switch.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const instrumenter = new Instrumenter({ debug() {}, info() {}, warn() {}, isDebugEnabled: () => false });
const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false };

const sourcesIn = (folder) =>
  folder.endsWith('.ts')
    ? [folder]
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name));

async function planted(file, mutate) {
  const content = readFileSync(file, 'utf8');
  const { files, mutants } = await instrumenter.instrument([{ name: file, mutate, content }], options);
  return { content: files[0].content, mutants: mutants.map((each) => faultOf(file, content, each)) };
}

function faultOf(file, content, { id, location, mutatorName, replacement }) {
  const { start, end } = location;
  const lines = content.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  const place = `${file}:${start.line + 1}:${start.column + 1}`;
  const name = `${place}-${end.line + 1}:${end.column + 1} ${mutatorName} ${replacement}`;
  const key = createHash('sha256').update(content).update(name).digest('hex').slice(0, 16);
  return { id, file, location, place, name, key, was: lines.join('\n'), becomes: replacement };
}

/** All faults of some folders, in the order of their files and places. */
export async function allFaults(folders) {
  const files = [...new Set(folders.flatMap(sourcesIn))].toSorted();
  const all = [];
  for (const file of files) all.push(...(await planted(file, true)).mutants);
  return all;
}

/** So many of all, each as likely as another; of a seed, a smaller draw is the beginning of a larger one. */
export function drawn(all, count, seed) {
  const left = [...all];
  const next = numbersOf(seed);
  return Array.from({ length: Math.min(count, all.length) }, (_, done) => {
    const at = done + Math.floor(next() * (left.length - done));
    [left[done], left[at]] = [left[at], left[done]];
    return left[done];
  });
}

/** Mulberry32: numbers from 0 to 1 that a seed of 32 bits decides. */
function numbersOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The source of each file with the faults in it, and the switch of each fault by its key. */
export async function withSwitches(faults) {
  const sources = new Map();
  const switches = {};
  for (const file of new Set(faults.map((each) => each.file))) {
    const places = faults.filter((each) => each.file === file).map(({ location }) => location);
    const { content, mutants } = await planted(file, places);
    // Switches are numbered in each file: with its name they are those of no other.
    sources.set(file, content.replaceAll(/(stry(?:MutAct|Cov)_9fa48\()([^)]*)\)/g, ownSwitches(file)));
    for (const { id, key } of mutants) switches[key] = `${file}#${id}`;
  }
  return { sources, switches };
}

const ownSwitches = (file) => (_, call, ids) => `${call}${ids.replaceAll(/"(\d+)"/g, `"${file}#$1"`)})`;
