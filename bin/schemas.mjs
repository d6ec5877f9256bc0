// Writes the copies of the schemas that editors and scripts are pointed to. A test holds them against what samen prints.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const samen = fileURLToPath(new URL('samen.js', import.meta.url));
const inputs = ['study', 'scenario', 'file', 'figures'];
const outputs = [
  'comparison',
  'explanation',
  'sensitivity',
  'scenario',
  'trace',
  'assumptions',
  'diff',
  'report',
  'check',
  'problems',
];

function write(path, args) {
  const copy = new URL(`../docs/schema/${path}.schema.json`, import.meta.url);
  writeFileSync(copy, execFileSync(process.execPath, [samen, 'schema', ...args]));
}

for (const name of inputs) write(name, [name]);
for (const name of outputs) write(`output/${name}`, ['--output', name]);
