'use strict';
// Loads the one file that samen is built into, with the code that V8 compiled for it when it was built.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const file = join(__dirname, '..', 'dist', 'samen.cjs');
const cache = join(__dirname, '..', 'dist', 'samen.cache');

// A short run is over before optimising its code pays: V8 waits longer before it starts. Long loops are still optimised.
setFlagsFromString('--interrupt-budget=1000000');

function readOrNothing(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The compiled bundle and what it exports; null where it has not been built. */
function load() {
  const source = readOrNothing(file);
  if (source === undefined) return null;
  // Compiled code of another version of Node is refused by V8, and the source compiled instead.
  const script = new Script(source.toString('latin1'), { filename: file, cachedData: readOrNothing(cache) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return { script, exports: module.exports };
}

module.exports = { cache, file, load };
