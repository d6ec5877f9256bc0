// Writes the copies of the schemas that editors and scripts are pointed to, and the types of what samen prints. Tests hold
// them against what samen prints.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { typesOf } from './types.mjs';

const samen = fileURLToPath(new URL('samen.js', import.meta.url));

/** What samen prints. */
const printed = (args) => execFileSync(process.execPath, [samen, ...args], { encoding: 'utf8' });

/** The words that `samen schema` knows in some place, as a shell is told them. */
const known = (word) => printed(['complete', '--', 'schema', word]).trimEnd().split('\n');

function write(path, args) {
  const text = printed(['schema', ...args]);
  writeFileSync(new URL(`../docs/schema/${path}.schema.json`, import.meta.url), text);
  return JSON.parse(text);
}

const outputs = known('--output=').map((word) => word.replace('--output=', ''));
for (const name of known('')) write(name, [name]);
const schemas = Object.fromEntries(outputs.map((name) => [name, write(`output/${name}`, ['--output', name])]));
writeFileSync(new URL('../types/outputs.d.ts', import.meta.url), await typesOf(schemas));
