'use strict';
// Loads the file that samen is built into, with the code that V8 compiled for it when it was built: of the commands that are run most,
// each has a file of its own without the code of all others, which takes less time to load.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const home = join(__dirname, '..');
const inDist = (name) => ({ file: join(home, 'dist', `${name}.cjs`), cache: join(home, 'dist', `${name}.cache`) });

/** The program with all commands. */
const whole = inDist('samen');

/** Programs of one command, by its name. */
const ofCommand = new Map(['compare', 'simulate'].map((name) => [name, inDist(name)]));

/** The program that can run a command line. */
const programFor = ([command]) => ofCommand.get(command) ?? whole;

const thread = join(home, 'dist', 'thread.cjs');
const pages = { en: join(home, 'dist', 'page.en.js'), nl: join(home, 'dist', 'page.nl.js') };
const licences = join(home, 'dist', 'licences.txt');
const bom = join(home, 'dist', 'sbom.cdx.json');

// A short run is over before optimising its code pays, and on Node 20 it waits for what has been begun. V8 is told to
// begin later; long loops are optimised all the same. Later versions judge this well by themselves. Nor does it pay to search
// memory for what is free bit by bit, beside the program: a run is over before the first search is, or searches at once.
// On Node 20 the space for young objects grows faster, too: the more often it is searched, the sooner V8 searches all of the memory.
// Compiled code is only taken where the flags are those it was made with: they change after it was read.
function beginLater() {
  const { setFlagsFromString } = require('node:v8');
  if (process.versions.v8.startsWith('11.')) {
    setFlagsFromString('--interrupt-budget=1000000');
    setFlagsFromString('--semi-space-growth-factor=8');
  }
  setFlagsFromString('--no-incremental-marking');
}

function readOrNothing(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * A compiled program and what it exports; null where it has not been built.
 *
 * @param begin - what to do before it runs
 */
function load({ file, cache } = whole, begin = beginLater) {
  const source = readOrNothing(file);
  if (source === undefined) return null;
  // Compiled code of another version of Node is refused by V8, and the source compiled instead.
  const script = new Script(source.toString('latin1'), { filename: file, cachedData: readOrNothing(cache) });
  begin();
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return { script, exports: module.exports, home };
}

/** What a thread of a simulation needs: a tenth of the bundle, and so there at once. */
function loadThread() {
  const script = new Script(readFileSync(thread, 'latin1'), { filename: thread });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return module.exports;
}

module.exports = { licences, bom, load, loadThread, ofCommand, pages, programFor, thread, whole };
