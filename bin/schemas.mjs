// Writes the copies of the schemas that editors and scripts are pointed to, and the types of what samen prints. Tests hold
// them against what samen prints.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { typesOf } from './types.mjs';

const samen = fileURLToPath(new URL('samen.js', import.meta.url));
const inputs = ['study', 'scenario', 'file', 'figures'];
const outputs = [
  'comparison',
  'explanation',
  'sensitivity',
  'simulation',
  'scenario',
  'trace',
  'assumptions',
  'diff',
  'report',
  'check',
  'problems',
];

function write(path, args) {
  const text = execFileSync(process.execPath, [samen, 'schema', ...args], { encoding: 'utf8' });
  writeFileSync(new URL(`../docs/schema/${path}.schema.json`, import.meta.url), text);
  return JSON.parse(text);
}

for (const name of inputs) write(name, [name]);
const schemas = Object.fromEntries(outputs.map((name) => [name, write(`output/${name}`, ['--output', name])]));
writeFileSync(new URL('../types/outputs.d.ts', import.meta.url), await typesOf(schemas));
